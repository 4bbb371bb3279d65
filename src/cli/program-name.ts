import { basename, relative } from "node:path";
import manifest from "../../package.json" with { type: "json" };

/** Below a folder of installed packages: npm's cache of `npx`, or a project's own. */
const installed = new RegExp(`[\\\\/]node_modules[\\\\/]${manifest.name.replace("/", "[\\\\/]")}[\\\\/]`);

/**
 * How this process was called, for hints that a person copies: `flotilla`, `npx @flotilla-dev/cli`, or `node dist/flotilla.js` as seen from `cwd`.
 *
 * @param script the path of the program as it was called
 * @param real the same path without symbolic links
 */
export function programName(
  { script, real }: { readonly script: string; readonly real: string },
  env: Readonly<Record<string, string>>,
  cwd: string,
): string {
  // npm sets it for `npx` and `npm exec`. The package's name runs anywhere; that of its program alone only in a checkout, and elsewhere npm would ask
  // its registry for a package of that name.
  if (env["npm_command"] === "exec") return installed.test(real) ? `npx ${manifest.name}` : "npx flotilla";
  if (basename(script) === "flotilla") return "flotilla";
  const near = relative(cwd, script);
  return `node ${near.length < script.length ? near : script}`;
}
