import type { ObjectId } from "../../git/object-id.ts";
import type { Check } from "../../github/port.ts";
import type { CheckState } from "./observed.ts";
import type { RolloutContext } from "../context.ts";
import type { ReconcileCache } from "./snapshot.ts";

/** Checks of a head, asked for once per run: whatever ends later wakes the next one. */
export async function checksOf({ github }: RolloutContext, cache: ReconcileCache, head: ObjectId): Promise<readonly Check[]> {
  const known = cache.checks.get(head);
  if (known !== undefined) return known;
  const checks = await github.checks(head);
  cache.checks.set(head, checks);
  return checks;
}

/** A check by name and by the App that made it: anybody's job may call itself `plan`. A re-run that succeeded counts. */
export function stateOf(checks: readonly Check[], name: string, app: string): CheckState {
  const mine = checks.filter((check) => check.name === name && check.app === app);
  if (mine.length === 0 || mine.some(({ conclusion }) => conclusion === null)) return "pending";
  return mine.some(({ conclusion }) => conclusion === "success" || conclusion === "neutral") ? "success" : "failure";
}
