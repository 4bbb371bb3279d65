import { openRepository } from "../git/git-cli.ts";
import { run } from "../process/run.ts";
import { lstatSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { commitsRoots } from "../fleet/backend.ts";
import { checkFolder } from "../fleet/check-folder.ts";
import { inOrder, type Problem } from "../fleet/problem.ts";
import { type Validated, within } from "../fleet/validate.ts";
import { annotate } from "../report/annotate.ts";
import { annotations } from "../report/annotations.ts";
import { type Findings, headline, problemsAsJson, problemsAsText } from "../report/problems.ts";
import { withModules } from "../stacks/module/check-modules.ts";
import { type KnownModules, knownModules } from "../stacks/module/known-modules.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { fleetRoot } from "./state-folder.ts";

export interface ValidateFlags {
  readonly base?: string;
  /** Also asks the engines, which may download providers. */
  readonly engine?: true;
  readonly format: "text" | "json" | "github";
}

/** Exit code 1 where an error was found. */
export async function validate(context: CliContext, paths: readonly string[], flags: ValidateFlags): Promise<ExitCode> {
  const root = fleetRoot(context);
  const wanted = paths.map((path) => inFleet(context.cwd, root, path));
  const found = await checkFolder(root, {
    base: flags.base ?? null,
    paths: wanted,
    repository: () => openRepository(root, run, context.env),
  });
  if (found.outcome === "unknown-base")
    throw new UsageError(`${flags.base ?? ""} is not a revision in this repository; fetch it, or name another`);
  const known = knownModules(context.env, manifest.version);
  const files = withModules(found, root, wanted, known);
  const rooted = commitsRoots(found.environments) ? await withCommittedRoots(context, root, files, wanted) : files;
  const checked = flags.engine === true ? await withEngines(context, root, rooted, { wanted, known }) : rooted;
  await print(context, root, checked, flags.format);
  return checked.problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

async function withCommittedRoots(context: CliContext, root: string, checked: Validated, wanted: readonly string[]): Promise<Validated> {
  const { committedProblems } = await import("./commands.ts");
  const repository = await openRepository(root, run, context.env);
  const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
  const problems = await committedProblems(repository, await repository.treeOfWorkTree(), prefix);
  const isWanted = within(wanted);
  return { ...checked, problems: inOrder([...checked.problems, ...problems.filter(({ file }) => isWanted(file))]) };
}

async function withEngines(
  context: CliContext,
  root: string,
  checked: Validated,
  { wanted, known }: { readonly wanted: readonly string[]; readonly known: KnownModules },
): Promise<Validated> {
  const { engineProblems } = await import("./commands.ts");
  const problems = await engineProblems(context, root, checked, { wanted, known });
  const isWanted = within(wanted);
  return { ...checked, problems: inOrder([...checked.problems, ...problems.filter(({ file }) => isWanted(file))]) };
}

async function print(context: CliContext, root: string, findings: Findings, format: ValidateFlags["format"]): Promise<void> {
  switch (format) {
    case "json":
      return context.out(problemsAsJson(findings));
    case "text":
      return context.out(
        problemsAsText(findings, { line: lineReader(root), colour: process.stdout.isTTY && context.env["NO_COLOR"] === undefined }),
      );
    case "github": {
      // It writes to standard output, as `out` does.
      for (const annotation of annotations(findings.problems, "")) annotate(annotation);
      return context.out(`${[...findings.problems.map(plain), headline(findings)].join("\n")}\n`);
    }
  }
}

/** The whole list in the log, where the annotations may not hold all of it. */
function plain({ file, line, column, severity, code, message }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${code}: ${message.replace(/[\r\n]+/g, " ")}`;
}

function inFleet(cwd: string, root: string, path: string): string {
  const full = resolve(cwd, path);
  if (lstatSync(full, { throwIfNoEntry: false }) === undefined) throw new UsageError(`There is no ${path}.`);
  const inside = relative(root, full).split(sep).join("/");
  if (inside === ".." || inside.startsWith("../")) throw new UsageError(`${path} is not in the fleet at ${root}.`);
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
