import type { Scrub } from "../fleet/public-text.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { type AttentionTemplate, neededIn, updateAttentionIssue } from "./attention-issue.ts";
import { type Failing, failingIn } from "./failing-text.ts";
import { keyOf } from "./fleet-listing.ts";
import type { Recorded } from "./record.ts";

export interface NotifyOptions {
  readonly github: GitHub;
  readonly ledger: LedgerStore;
  readonly recorded: Recorded;
  /** Every environment of the fleet. */
  readonly environments: readonly string[];
  readonly template: AttentionTemplate;
  readonly scrub: Scrub;
  /** Those that texts may link to. */
  readonly hosts: readonly string[];
  readonly mention: string | null;
  readonly run: string;
  /** Which engine job of the run it is: each has news of its own. */
  readonly shard: number;
  /** Address of a run without its number. */
  readonly runs: string;
}

/** After a shard is recorded: the issues with what needs people are brought up to date. */
export async function notify({ recorded, environments, hosts, ...issue }: NotifyOptions): Promise<void> {
  for (const environment of [...environments].sort()) {
    const { needed, fresh } = await neededIn(recorded, { environment, hosts }, (one) => isOfRun(recorded, issue.run, one));
    await updateAttentionIssue({ ...issue, view: recorded.view, environment, needed, fresh });
  }
}

/** Starts the next slice where it gets further. */
export async function startNext({ recorded, github }: Pick<NotifyOptions, "recorded" | "github">): Promise<void> {
  if (recorded.continues) await github.startWorkflow("apply.yml");
}

/** `<env>/<id> <stack>` of what this shard left failed, and `<env>/<id>` of what it found unhealthy, members of rollouts among them; sorted. */
export function failuresOf(recorded: Recorded, environments: readonly string[], run: string): readonly string[] {
  return environments
    .flatMap((environment) => failingIn(recorded.instances, environment, []))
    .filter((one) => isOfRun(recorded, run, one))
    .map(({ observed, stack }) => `${keyOf(observed.instance)}${stack === null ? " (health)" : ` ${stack}`}`)
    .sort();
}

/** An attempt of the run's shard; of health, which names no run, a check of it. */
function isOfRun(recorded: Recorded, run: string, one: Pick<Failing, "observed" | "run">): boolean {
  const key = keyOf(one.observed.instance);
  if (one.run === null) return recorded.checked.has(key);
  return one.run === run && recorded.attempted.some((own) => keyOf(own) === key);
}
