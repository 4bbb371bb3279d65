import { rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { listed } from "../data/quoted.ts";
import { writeOwnFile } from "../process/file-fault.ts";
import { makeFolders } from "../process/make-folders.ts";
import { hasCode } from "../process/optional-file.ts";
import { halfWritten, type RootDifference, rootDifferences, rootFile, rootFolders } from "../stacks/committed-roots.ts";
import { differenceLines } from "../stacks/committed-problems.ts";
import { many } from "../report/plan-diff.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { validFleet } from "./fleet-folder.ts";

/**
 * Writes the roots that workspaces take from version control, or with `check` says what differs. Exit code 1 where the fleet has errors, something
 * differs, or a folder of theirs holds what Flotilla did not write.
 */
export async function generateCommitted(context: CliContext, { check }: { readonly check: boolean }): Promise<ExitCode> {
  const fleet = await validFleet(context, check ? "Nothing is checked" : "Nothing is written", []);
  if (fleet === null) return 1;
  const folders = rootFolders(fleet.snapshot);
  if (folders.length === 0)
    throw new UsageError("No environment commits its roots: spec.backend.roots names the folder, where type is cloud.");
  const { wanted, differences } = await rootDifferences(fleet.repository, fleet.snapshot);
  const roots = [...wanted.keys()].filter((path) => posix.basename(path) === rootFile).length;
  const total = `${many(roots, "root")} in ${listed(folders)}`;
  const foreign = differences.filter(({ kind }) => kind === "foreign");
  if (check) return report(context, total, differences);
  if (foreign.length > 0) return report(context, total, foreign);
  const edited = differences.filter(({ kind }) => kind === "edited").map(({ path }) => path);
  if (edited.length > 0) context.err(`Edited by hand, and written again: ${listed(edited)}`);
  await carryOut(fleet.root, folders, wanted, differences);
  const ignored = differences.length === 0 ? [] : await ignoredRoots(context);
  if (ignored.length > 0) {
    const advice = `To see which: git check-ignore --verbose ${ignored[0]}`;
    context.err(`Written, and left out of commits by a .gitignore: ${listed(ignored)}. ${advice}`);
    return 1;
  }
  const removed = differences.filter(({ kind }) => kind === "left-over").length;
  const gone = removed === 0 ? "" : `, ${removed} without a stack removed`;
  const advice = differences.length === 1 ? "Commit it with what it comes from" : "Commit them with what they come from";
  context.out(`${total}, ${many(differences.length - removed, "file")} written${gone}. ${advice}.\n`);
  return 0;
}

function report(context: CliContext, total: string, differences: readonly RootDifference[]): ExitCode {
  if (differences.length === 0) {
    context.out(`${total} as generated.\n`);
    return 0;
  }
  for (const line of differenceLines(differences)) context.err(line);
  context.err(
    differences.some(({ kind }) => kind === "foreign")
      ? "HCP Terraform would take files that Flotilla did not write with the roots: remove them, or put them elsewhere."
      : `To write the roots: ${hint(context, "generate --commit")}`,
  );
  return 1;
}

/** The roots that a commit of the working tree would not have, although they are there. */
async function ignoredRoots(context: CliContext): Promise<readonly string[]> {
  const fleet = await validFleet(context, "The roots are written", []);
  if (fleet === null) return [];
  const { differences } = await rootDifferences(fleet.repository, fleet.snapshot);
  return differences.filter(({ kind }) => kind === "missing").map(({ path }) => path);
}

/** Never half a file: it is written beside and renamed, and a root goes before what is beside it. Cut off anywhere, the next call does the rest. */
async function carryOut(
  root: string,
  folders: readonly string[],
  wanted: ReadonlyMap<string, string>,
  differences: readonly RootDifference[],
): Promise<void> {
  for (const { path } of [...differences].sort((a, b) => rank(a) - rank(b))) {
    const text = wanted.get(path);
    const file = join(root, path);
    if (text === undefined) {
      await rm(file);
      await removeEmpty(root, posix.dirname(path), folders);
      continue;
    }
    makeFolders(dirname(file));
    await writeOwnFile(`${file}${halfWritten}`, text);
    await rename(`${file}${halfWritten}`, file);
  }
}

function rank({ path }: RootDifference): number {
  return posix.basename(path) === rootFile ? 0 : 1;
}

/** Removes a folder and those above it as far as they are empty, but for the environment's own. */
async function removeEmpty(root: string, folder: string, folders: readonly string[]): Promise<void> {
  for (let empty = folder; !folders.includes(empty) && empty !== "."; empty = posix.dirname(empty)) {
    try {
      await rmdir(join(root, empty));
    } catch (error) {
      if (hasCode(error, "ENOTEMPTY", "EEXIST")) return;
      throw error;
    }
  }
}
