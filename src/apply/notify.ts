import type { Scrub } from "../fleet/public-text.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { type AttentionTemplate, neededIn, updateAttentionIssue } from "./attention-issue.ts";
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
  /** Address of a run without its number. */
  readonly runs: string;
}

/** After a run is recorded: the issues with what needs people are brought up to date, and the next slice is started where it gets further. */
export async function notify({ recorded, environments, hosts, ...issue }: NotifyOptions): Promise<void> {
  for (const environment of [...environments].sort()) {
    const { needed, fresh } = await neededIn(recorded, { environment, hosts }, ({ observed, run }) =>
      run === null ? recorded.checked.has(keyOf(observed.instance)) : run === issue.run,
    );
    await updateAttentionIssue({ ...issue, view: recorded.view, environment, needed, fresh });
  }
  if (recorded.continues) await issue.github.startWorkflow("apply.yml");
}
