import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { openRepository } from "../git/git-cli.ts";
import { blobId } from "../git/object-id.ts";
import { run } from "../process/run.ts";
import type { Problem } from "../fleet/problem.ts";
import type { FleetSource } from "../fleet/source.ts";
import { baseOf, validate } from "../fleet/validate.ts";
import { workTreeSource } from "../fleet/work-tree.ts";
import { byText } from "../data/order.ts";
import { withFile } from "../process/file-fault.ts";
import { lineDiff } from "../report/line-diff.ts";
import { problemsAsText } from "../report/problems.ts";
import type { CliContext, ExitCode } from "./context.ts";
import { makeFolders } from "../process/make-folders.ts";

/** What a config becomes; `before` null where there is none yet. */
export interface NewConfig {
  /** Below the fleet's root, with `/`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/**
 * Shows what becomes of configs, checks the fleet as it would be, asks, and writes all of them or none. Nothing is written where the fleet would get a
 * problem that it does not have. Exit code 1 there, and where the answer is no.
 */
export async function writeConfigs(
  context: CliContext,
  root: string,
  configs: readonly NewConfig[],
  { yes, dryRun }: { readonly yes?: true | undefined; readonly dryRun?: true | undefined },
): Promise<ExitCode> {
  const changed = configs.filter(({ before, after }) => before !== after);
  if (changed.length === 0) {
    context.out("Nothing to change.\n");
    return 0;
  }
  for (const { path, before, after } of changed) context.out(`${lineDiff(path, before, after).join("\n")}\n`);
  const problems = await newProblems(context, root, changed);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (problems.length > 0)
    context.err(problemsAsText({ checked: changed.length, problems }, { line: () => null, colour: false }).trimEnd());
  if (errors.length > 0) {
    context.err("Nothing was written.");
    return 1;
  }
  if (dryRun === true) return 0;
  const count = `${changed.length} ${changed.length === 1 ? "file" : "files"}`;
  if (yes !== true && context.ask !== null && (await context.ask(`Write ${count}? Only yes writes: `)).trim() !== "yes") {
    context.err("Nothing was written.");
    return 1;
  }
  await writeAll(root, changed);
  context.err(`Wrote ${count}. Commit ${changed.length === 1 ? "it" : "them"}, and open a pull request.`);
  return 0;
}

/** Problems of the fleet with the new configs that the fleet without them does not have; compared with HEAD too, where there is a commit. */
async function newProblems(context: CliContext, root: string, changed: readonly NewConfig[]): Promise<readonly Problem[]> {
  const repository = await openRepository(root, run, context.env);
  const commit = await repository.resolve("HEAD");
  const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
  const treeish = commit === null || prefix === "" ? commit : await repository.resolve(`${commit}:${prefix}`);
  const hash = commit?.length === 64 ? "sha256" : "sha1";
  const problems = async (source: FleetSource): Promise<readonly Problem[]> =>
    validate(source, { base: treeish === null ? null : await baseOf(source, repository, treeish) }).problems;
  const now = workTreeSource(root, hash);
  const known = new Set((await problems(now)).map(textOf));
  return (await problems(withConfigs(now, changed, hash))).filter((problem) => !known.has(textOf(problem)));
}

function textOf({ file, code, message }: Problem): string {
  return JSON.stringify([file, code, message]);
}

/** The fleet as it would be. */
function withConfigs(source: FleetSource, changed: readonly NewConfig[], hash: "sha1" | "sha256"): FleetSource {
  const texts = new Map(changed.map(({ path, after }) => [path, after]));
  const added = changed.filter(({ before }) => before === null).map(({ path }) => ({ path, kind: "file" as const }));
  return {
    entries: [...source.entries, ...added].sort((a, b) => byText(a.path, b.path)),
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? source.read(path) : { text, mark: false };
    },
    oid: (path) => {
      const text = texts.get(path);
      return text === undefined ? source.oid(path) : blobId(Buffer.from(text), hash);
    },
  };
}

/** What stands beside a file until it takes the file's place. */
const suffix = ".flotilla-new";

/**
 * Writes every text beside its file, then puts them in place in one go that no signal comes between. Where one cannot be put in place, those before it
 * are put back. A machine that dies in that moment leaves whole files, and the same call changes the others.
 */
async function writeAll(root: string, changed: readonly NewConfig[]): Promise<void> {
  const files = changed.map((config) => ({ ...config, full: join(root, config.path) }));
  try {
    for (const { full, path, after } of files)
      await withFile(path, () => {
        makeFolders(dirname(full));
        writeFileSync(`${full}${suffix}`, after, { flush: true });
        return Promise.resolve();
      });
    const placed: typeof files = [];
    try {
      for (const file of files) {
        if (file.before !== null && readFileSync(file.full, "utf8") !== file.before) throw new Error(`${file.path} was changed meanwhile`);
        renameSync(`${file.full}${suffix}`, file.full);
        placed.push(file);
      }
    } catch (error) {
      for (const { full, before } of placed) {
        if (before === null) rmSync(full, { force: true });
        else writeFileSync(full, before);
      }
      throw error;
    }
  } finally {
    for (const { full } of files) rmSync(`${full}${suffix}`, { force: true });
  }
}
