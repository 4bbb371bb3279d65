import type { BareRepository } from "../../bare-repository.ts";

/**
 * A workflow file that is added or changed by a commit of `tip` that was not here before, or `undefined`. `known` are all tips that were.
 * Files that a merge takes unchanged from one of its sides do not count.
 */
export async function changedWorkflow(repository: BareRepository, tip: string, known: readonly string[]): Promise<string | undefined> {
  const range = [tip, ...known.map((id) => `^${id}`)];
  const printed = await repository.read(["log", "--max-count=1", "--name-only", "--format=", ...range, "--", ".github/workflows"]);
  return printed.split("\n").find((path) => path !== "");
}
