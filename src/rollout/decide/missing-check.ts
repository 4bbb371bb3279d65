import type { Check } from "../../github/port.ts";
import type { MissingCheck } from "./observed.ts";

/**
 * Milliseconds after which a check that is not there is asked for: a validation takes a minute or two, and a run waits for a free machine; a plan of many
 * instances takes longer, and asking for one that is under way makes only one that waits behind it.
 */
const askAfter = { validate: 15 * 60_000, plan: 20 * 60_000 } as const;

/** Milliseconds after which people are notified of what is missing: asking again has not helped. */
const peopleAfter = 40 * 60_000;

/** Milliseconds that a validation may take longer which comes with the plan of many pull requests: a job begins plans for half an hour. */
const withPlans = 25 * 60_000;

/**
 * What is missing of a head's checks. GitHub loses events: workflow runs above 500 in 10 seconds are dropped
 * (https://docs.github.com/en/actions/reference/limits), and so are webhooks in an incident; nobody would ever make the check then. `pushedAt`: when the
 * pull request was changed the last time, ISO 8601, which is not before the push. `kind`: a release's pull request is validated by a job of its own; what the App
 * opens for an upgrade is validated with its plan. Pure.
 */
export function missingCheck(
  now: number,
  checks: readonly Check[],
  { app, pushedAt, kind }: { readonly app: string; readonly pushedAt: string; readonly kind: "release" | "upgrade" },
): MissingCheck | null {
  const own = (name: string, by: string): readonly Check[] => checks.filter((check) => check.name === name && check.app === by);
  const validated = own("validate", "github-actions");
  const running = validated.some(({ conclusion }) => conclusion === null);
  if (validated.length === 0 || running) {
    const since = latest(validated) ?? pushedAt;
    const state = stateOf(now - (kind === "upgrade" && !running ? withPlans : 0), "validate", since);
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
