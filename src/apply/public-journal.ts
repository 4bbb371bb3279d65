import type { Scrub } from "../fleet/public-text.ts";
import { keptPlanInPublic } from "../report/public-plan.ts";
import type { JournalEntry } from "../schemas/kinds.ts";
import type { Journal } from "./journal.ts";

/**
 * A journal that holds no name: what an engine, an operation or a probe said goes from it into the ledger, and from there into issues and comments.
 * Evidence of a backup stays as it is: it has to be found by it.
 */
export function publicJournal(journal: Journal, scrub: Scrub): Journal {
  return { write: (entry) => journal.write(withoutNames(entry, scrub)) };
}

function withoutNames(entry: JournalEntry, scrub: Scrub): JournalEntry {
  const hide = (text: string): string => scrub(text, entry.id);
  switch (entry.event) {
    case "failed":
      return { ...entry, error: hide(entry.error) };
    case "not-started":
      return { ...entry, detail: hide(entry.detail) };
    case "health": {
      // An operation that looks at the instance says what it likes.
      const { detail } = entry.health;
      return { ...entry, health: { ...entry.health, detail: detail === null ? null : hide(detail) } };
    }
    case "needs-confirmation":
      return {
        ...entry,
        ...(entry.plan === undefined ? {} : { plan: keptPlanInPublic(entry.plan, entry.id, scrub) }),
        why: entry.why.map(({ code, address, message }) => ({
          code,
          address: address === null ? null : hide(address),
          message: hide(message),
        })),
      };
    default:
      return entry;
  }
}
