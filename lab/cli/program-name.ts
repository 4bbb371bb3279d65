import { join, relative } from "node:path";

/**
 * How the lab and the command line of its checkout are called from `cwd`, for hints that a person copies: by npx inside the checkout, which is the only
 * place where npm knows these names, else by the path of their scripts.
 */
export function programNames(
  checkout: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): { readonly lab: string; readonly flotilla: string } {
  if (env["npm_command"] === "exec") return { lab: "npx flotilla-lab", flotilla: "npx flotilla" };
  const call = (name: string): string => {
    const script = join(checkout, "scripts", `${name}.mjs`);
    const near = relative(cwd, script);
    return `node ${near.length < script.length ? near : script}`;
  };
  return { lab: call("flotilla-lab"), flotilla: call("flotilla") };
}
