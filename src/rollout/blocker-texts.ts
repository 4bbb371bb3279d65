import { asMarkdown } from "../report/words.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import type { RolloutContext } from "./context.ts";
import { decide } from "./decide/decide.ts";
import { observe } from "./observe/observe.ts";
import { loadSnapshot, newReconcileCache, templateOf } from "./observe/snapshot.ts";
import { blockerText } from "./tracker/blocker-wording.ts";

/** What a rollout waits for now, in the words of its tracker, as Markdown: people first, without a name that must not be shown. Nothing is done about it. */
export async function blockerTexts(context: RolloutContext, rollout: LedgerRollout): Promise<readonly string[]> {
  const cache = newReconcileCache();
  const snapshot = await loadSnapshot(context, cache);
  const input = { context, cache, snapshot, rollout };
  const observed = await observe(input, await templateOf(input));
  const texts = decide(snapshot.now, rollout, observed).blockers.map((blocker) => blockerText(blocker, snapshot.scrub));
  return texts.toSorted((a, b) => Number(b.waitsFor === "person") - Number(a.waitsFor === "person")).map(({ text }) => asMarkdown(text));
}
