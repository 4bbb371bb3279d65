import { isUsed } from "../ledger/confirmations.ts";
import { confirmationPath, instancePath, rolloutPath } from "../ledger/paths.ts";
import type { LedgerEntry, LedgerStore } from "../ledger/store.ts";
import { type RolloutEvent, reduce } from "../rollout/events.ts";
import type { Decision } from "./decide.ts";
import type { Place } from "./place.ts";

/** One commit for everything a command changes, derived from the newest ledger. `comment` is null for what was typed in a terminal. */
export async function recordDecision(
  { ledger }: { readonly ledger: LedgerStore },
  place: Place,
  { events, retry, confirm, summary }: Extract<Decision, { outcome: "do" }>,
  said: { readonly by: string; readonly comment: number | null; readonly at: string; readonly line: string },
): Promise<void> {
  if (place.is === "elsewhere") return;
  const { by, comment, at } = said;
  await ledger.write(async (view) => {
    const files: LedgerEntry[] = [];
    if (place.is === "tracker") {
      const path = rolloutPath(place.environment, place.rollout.target);
      const before = await view.read(path);
      if (before === undefined) throw new Error(`${path} is gone from the ledger`);
      const seen = comment !== null && (before.commands ?? []).some((each) => each.comment === comment);
      const word: readonly RolloutEvent[] = comment === null ? [] : [{ kind: "command", comment, by, at, line: said.line.slice(0, 400) }];
      if (!seen) files.push([path, [...events, ...word].reduce(reduce, before)]);
    }
    for (const id of retry) {
      const path = instancePath(place.environment, id);
      const before = await view.read(path);
      if (before !== undefined && (comment === null || before.retry?.comment !== comment))
        files.push([path, { ...before, retry: { by, at, comment } }]);
    }
    if (confirm !== null && confirm.attempt.fingerprint !== null) {
      const { id, stack, attempt } = confirm;
      const path = confirmationPath(place.environment, id, stack, confirm.attempt.fingerprint);
      const before = await view.read(path);
      const applied = (await view.read(instancePath(place.environment, id)))?.stacks[stack]?.applied;
      // The same plan can come again after it was applied: an older word has been used, and this is a new one.
      if (before === undefined || isUsed(before, applied?.at ?? null)) {
        const { environment } = place;
        files.push([path, { environment, id, stack, fingerprint: confirm.attempt.fingerprint, digest: attempt.digest, by, at, comment }]);
      }
    }
    return { message: `${by} ${summary}`, files };
  });
}
