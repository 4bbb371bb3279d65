import { basename, relative } from "node:path";

/** How this process was called, for hints that a person copies: `flotilla`, `npx flotilla`, or `node dist/flotilla.js` as seen from `cwd`. */
export function programName(argv: readonly string[], env: Readonly<Record<string, string>>, cwd: string): string {
  // npm sets it for `npx` and `npm exec`, which find a program that is not on the PATH.
  if (env["npm_command"] === "exec") return "npx flotilla";
  const script = argv[1] ?? "flotilla";
  if (basename(script) === "flotilla") return "flotilla";
  const near = relative(cwd, script);
  return `node ${near.length < script.length ? near : script}`;
}
