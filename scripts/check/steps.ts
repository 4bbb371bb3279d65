import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** One thing `npm run check` looks at. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What to do where it fails, in one line. */
  readonly fix: string;
  /** Its output is shown as it comes, not only where it fails. */
  readonly loud?: true;
}

/** The steps in order; those for tools that are not on this machine are left out and named in `absent`. Tests come last, and not at all with `fast`. */
export function stepsOf(
  root: string,
  node: string,
  path: string,
  fast: boolean,
): { readonly steps: readonly Step[]; readonly absent: readonly string[] } {
  const tool = (file: string, ...args: readonly string[]) => ({ command: node, args: [join(root, "node_modules", file), ...args] });
  const script = (file: string, ...args: readonly string[]) => ({ command: node, args: [join(root, "scripts", file), ...args] });
  const optional = [
    { name: "actionlint", args: [], fix: "fix the workflow as it says" },
    {
      name: "zizmor",
      args: ["--offline", "--quiet", "--persona", "auditor", ".github", "actions", "lab/cloud/login", "starter"],
      fix: "fix the workflow, or write the reason beside the ignore",
    },
  ].map((step) => ({ ...step, command: onPath(step.name, path) }));
  const always: readonly Step[] = [
    { name: "types", ...tool("typescript/bin/tsc", "-p", "."), fix: "fix the types" },
    { name: "lint", ...tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings"), fix: "fix what it names" },
    { name: "layers", ...script("layers.ts"), fix: "turn the arrow round, or move the code down to where both may see it" },
    { name: "regexes", ...script("regexes.ts"), fix: "write it so that it needs one pass, or read the text without a regular expression" },
    { name: "format", ...tool("oxfmt/bin/oxfmt", "--check", "."), fix: "npm run format" },
    { name: "dead code", ...tool("knip/bin/knip.js", "--no-progress"), fix: "remove what nobody uses" },
    { name: "generated types", ...script("generate.ts", "--check"), fix: "npm run generate" },
    { name: "action tables", ...script("action-tables.ts", "--check"), fix: "node scripts/run.mjs scripts/action-tables.ts" },
    { name: "words", ...script("words.ts"), fix: "use the word that it names" },
    { name: "links", ...script("links.ts"), fix: "correct the link, or the file that it names" },
    { name: "dist", ...script("build.ts", "--check"), fix: "npm run build" },
    {
      name: "workflows",
      ...script("actionlint.ts"),
      fix: "fix the workflow as it says",
    },
  ];
  const found = optional.flatMap(({ command, ...step }): readonly Step[] => (command === null ? [] : [{ ...step, command }]));
  const tests: readonly Step[] = fast
    ? []
    : [{ name: "tests", ...tool("vitest/vitest.mjs", "run"), fix: "fix the test or the code", loud: true }];
  return {
    steps: [...always, ...found, ...tests],
    absent: optional.filter((step) => step.command === null).map((step) => step.name),
  };
}

function onPath(name: string, path: string): string | null {
  return (
    path
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((file) => existsSync(file)) ?? null
  );
}
