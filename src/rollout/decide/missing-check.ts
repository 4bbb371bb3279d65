import type { Check } from "../../github/port.ts";
import type { MissingCheck } from "./observed.ts";

/**
 * Milliseconds after which a check that is not there is asked for: a validation takes a minute or two, and a run waits for a free machine; a plan of many
 * instances takes longer, and asking for one that is under way makes only one that waits behind it.
 */
const askAfter = { validate: 15 * 60_000, plan: 20 * 60_000 } as const;

/** Milliseconds after which people are notified of what is missing: asking again has not helped. */
const peopleAfter = 40 * 60_000;

/**
 * What is missing of a head's checks. GitHub loses events: workflow runs above 500 in 10 seconds are dropped
 * (https://docs.github.com/en/actions/reference/limits), and so are webhooks in an incident; nobody would ever make the check then. `pushedAt`: when the
 * pull request was changed the last time, ISO 8601, which is not before the push. Pure.
 */
export function missingCheck(now: number, checks: readonly Check[], app: string, pushedAt: string): MissingCheck | null {
  const own = (name: string, by: string): readonly Check[] => checks.filter((check) => check.name === name && check.app === by);
  const validated = own("validate", "github-actions");
  const running = validated.some(({ conclusion }) => conclusion === null);
  if (validated.length === 0 || running) {
    const state = stateOf(now, "validate", latest(validated) ?? pushedAt);
    // A run that hangs ends by its time limit: another one beside it helps nobody.
    return { check: "validate", state: running && state === "ask" ? "wait" : state };
  }
  if (!validated.some(({ conclusion }) => conclusion === "success") || own("plan", app).length > 0) return null;
  return { check: "plan", state: stateOf(now, "plan", latest(validated) ?? pushedAt) };
}

function stateOf(now: number, check: MissingCheck["check"], since: string): MissingCheck["state"] {
  const age = now - Date.parse(since);
  return age >= peopleAfter ? "people" : age >= askAfter[check] ? "ask" : "wait";
}

function latest(checks: readonly Check[]): string | null {
  return (
    checks
      .flatMap(({ at }) => at ?? [])
      .sort()
      .at(-1) ?? null
  );
}
