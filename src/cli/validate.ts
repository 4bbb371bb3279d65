import { lstatSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { Argument, Option } from "commander";
import type { Problem } from "../fleet/problem.ts";
import type { Findings } from "../report/problems.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import type { AddCommand } from "./add-command.ts";
import { fleetRoot } from "./state-folder.ts";

export const addValidate: AddCommand = (program, context, finish) => {
  program
    .command("validate")
    .description("Check the fleet as it lies in this folder: every file, and what only the whole fleet can tell.")
    .addArgument(new Argument("[paths...]", "tell problems of these files and folders only"))
    .option("--base <revision>", "check as well what has changed since a revision: version path, immutable fields, removed folders")
    .addOption(new Option("--format <format>", "how problems are told").choices(["text", "json", "github"]).default("text"))
    .action(async (paths: readonly string[], options: ValidateFlags) => finish(await validateCommand(context, paths, options)));
};

interface ValidateFlags {
  readonly base?: string;
  readonly format: "text" | "json" | "github";
}

async function validateCommand(context: CliContext, paths: readonly string[], flags: ValidateFlags): Promise<ExitCode> {
  const root = fleetRoot(context);
  const { checkFolder } = await import("../fleet/check-folder.ts");
  const wanted = paths.map((path) => inFleet(context.cwd, root, path));
  const found = await checkFolder(root, {
    base: flags.base ?? null,
    paths: wanted,
    repository: async () => {
      const { openRepository } = await import("../git/git-cli.ts");
      const { run } = await import("../process/run.ts");
      return openRepository(root, run, context.env);
    },
  });
  if (found.outcome === "unknown-base") throw new UsageError(`${flags.base ?? ""} names no revision here; fetch it, or name another`);
  const { withModules } = await import("../stacks/check-modules.ts");
  const checked = withModules(found, root, wanted);
  await print(context, root, checked, flags.format);
  return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

async function print(context: CliContext, root: string, findings: Findings, format: ValidateFlags["format"]): Promise<void> {
  const { headline, problemsAsJson, problemsAsText } = await import("../report/problems.ts");
  switch (format) {
    case "json":
      return context.out(problemsAsJson(findings));
    case "text":
      return context.out(
        problemsAsText(findings, { line: lineReader(root), colour: process.stdout.isTTY && context.env["NO_COLOR"] === undefined }),
      );
    case "github": {
      const { annotations } = await import("../report/annotations.ts");
      const lines = [...annotations(findings.problems, ""), ...findings.problems.map(plain), headline(findings)];
      return context.out(`${lines.join("\n")}\n`);
    }
  }
}

/** The whole list in the log, where the annotations may not hold all of it. */
function plain({ file, line, column, severity, code, message }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${code}: ${message.replace(/[\r\n]+/g, " ")}`;
}

function inFleet(cwd: string, root: string, path: string): string {
  const full = resolve(cwd, path);
  if (lstatSync(full, { throwIfNoEntry: false }) === undefined) throw new UsageError(`there is no ${path}`);
  const inside = relative(root, full).split(sep).join("/");
  if (inside === ".." || inside.startsWith("../")) throw new UsageError(`${path} is not in the fleet at ${root}`);
  return inside;
}

function lineReader(root: string): (file: string, line: number) => string | null {
  let last: { readonly file: string; readonly lines: readonly string[] } | null = null;
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: linesOf(join(root, file)) };
    return last.lines[line - 1] ?? null;
  };
}

function linesOf(path: string): readonly string[] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
  return readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/);
}
