import type { ObjectId } from "../../src/git/object-id.ts";
import type { Check, GitHub } from "../../src/github/port.ts";

/** The checks of one head. */
export async function checksAt(github: Pick<GitHub, "checksAndIssues">, head: ObjectId): Promise<readonly Check[]> {
  return (await github.checksAndIssues({ heads: [head], issues: [] })).checks.get(head) ?? [];
}
