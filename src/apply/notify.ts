import type { Scrub } from "../fleet/public-text.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { type ConfirmationTemplate, updateConfirmationIssue, waitingIn } from "./confirmation-issue.ts";
import type { Recorded } from "./record.ts";

export interface NotifyOptions {
  readonly github: GitHub;
  readonly ledger: LedgerStore;
  readonly recorded: Recorded;
  /** Every environment of the fleet. */
  readonly environments: readonly string[];
  readonly template: ConfirmationTemplate;
  readonly scrub: Scrub;
  readonly hosts: readonly string[];
  readonly mention: string | null;
  readonly run: string;
}

/** After a run is recorded: the issues that ask for confirmations are brought up to date, and the next slice is started where it gets further. */
export async function notify({ recorded, environments, hosts, ...issue }: NotifyOptions): Promise<void> {
  for (const environment of [...environments].sort()) {
    const waiting = waitingIn(recorded.instances, environment, hosts);
    const fresh = waiting.filter(({ attempt }) => attempt.run === issue.run);
    await updateConfirmationIssue({ ...issue, view: recorded.view, environment, waiting, fresh });
  }
  if (recorded.continues) await issue.github.startWorkflow("apply.yml");
}
