import { listed } from "../data/quoted.ts";
import { loadFleet, type LoadedFleet } from "../fleet/load.ts";
import type { Problem } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { type RootDifference, rootDifferences, rootFolders } from "./committed-roots.ts";

const kinds: Readonly<Record<RootDifference["kind"], string>> = {
  missing: "not there",
  outdated: "out of date",
  edited: "edited by hand",
  "left-over": "of a stack that is no more",
  foreign: "not written by Flotilla",
};

/** A line for each kind of difference, with the paths. */
export function differenceLines(differences: readonly RootDifference[]): readonly string[] {
  return [...Map.groupBy(differences, ({ kind }) => kind)].map(
    ([kind, found]) => `${kinds[kind]}: ${listed(found.map(({ path }) => path))}`,
  );
}

/**
 * One problem where the committed roots of a fleet are not what its files generate: HCP Terraform would plan from them what nobody has reviewed. None
 * where the fleet commits no roots, or cannot be read: that has problems of its own.
 *
 * @param treeish the fleet's commit or tree
 * @param root its folder in there; "" for the tree's own
 */
export async function committedProblems(repository: GitRepository, treeish: string, root: string): Promise<readonly Problem[]> {
  return await rootProblems(repository, await loadFleet(repository, treeish, { root }));
}

/** The same of a fleet that is loaded. */
export async function rootProblems(repository: GitRepository, { snapshot, problems }: LoadedFleet): Promise<readonly Problem[]> {
  if (snapshot === null || problems.some(({ severity }) => severity === "error")) return [];
  const [folder] = rootFolders(snapshot);
  if (folder === undefined) return [];
  const { differences } = await rootDifferences(repository, snapshot);
  const [first] = differences;
  if (first === undefined) return [];
  return [
    {
      // One that is not there has no line to show.
      file: differences.find(({ kind }) => kind !== "missing")?.path ?? "flotilla.yaml",
      line: 1,
      column: 1,
      severity: "error",
      code: "roots.outdated",
      message: `the committed roots are not what the fleet's files generate: ${differenceLines(differences).join("; ")}`,
      hint: "write them with generate --commit, and commit what it writes",
    },
  ];
}
