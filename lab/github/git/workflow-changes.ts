import type { BareRepository } from "../../bare-repository.ts";

/**
 * A workflow file that `tip` brings in or changes by a commit that was not here before, or `undefined`. `known` are all tips that were.
 * What a merge took over unchanged from one of its sides does not count.
 */
export async function changedWorkflow(repository: BareRepository, tip: string, known: readonly string[]): Promise<string | undefined> {
  const range = [tip, ...known.map((id) => `^${id}`)];
  const printed = await repository.read(["log", "--max-count=1", "--name-only", "--format=", ...range, "--", ".github/workflows"]);
  return printed.split("\n").find((path) => path !== "");
}
