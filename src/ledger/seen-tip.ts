import type { ObjectId } from "../git/object-id.ts";
import { checkName, requireDescent, type SeenLedger } from "./chain.ts";

/** Holds what was written since to the same rules as `requireChain`, and remembers the tip for the runs to come. `tip` null: the branch is not there. */
export async function rememberTip(known: SeenLedger, tip: ObjectId | null): Promise<void> {
  await requireDescent(known, tip);
  if (tip === null) return;
  const { branch, github, place } = known;
  await github.writeCheck({
    name: checkName,
    head: place,
    conclusion: "neutral",
    title: `Seen at ${tip.slice(0, 12)}`,
    summary: `The newest commit of \`${branch}\` that a run of \`apply.yml\` has seen is \`${tip}\`. A later run goes on from there only.`,
  });
}
