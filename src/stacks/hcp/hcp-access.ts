import type { GitRepository } from "../../git/repository.ts";
import { UserError } from "../../process/user-error.ts";
import type { FleetKey } from "../plan/record.ts";
import { failed, unavailable } from "../runner-outcomes.ts";
import type { StackFolders } from "../stack-folders.ts";
import type { Failed, Locked, NoVerdict, PlanOutcome, StackTarget } from "../stack-runner.ts";
import { HcpError } from "./hcp-client.ts";
import type { Run } from "./hcp-objects.ts";
import { HcpRuns } from "./hcp-runs.ts";
import { adviceOnStatus, type HcpOptions, HcpStates } from "./hcp-states.ts";
import { type RunWords, wordsOfRun } from "./run-words.ts";

export interface HcpRunnerOptions extends HcpOptions {
  readonly key: FleetKey;
  /** Contains the module trees of every target, and what HCP Terraform fetches. */
  readonly repository: GitRepository;
  /** Where configurations are prepared. */
  readonly folders: StackFolders;
}

/** HCP Terraform as a runner reaches it. */
export interface HcpAccess extends Pick<HcpRunnerOptions, "key" | "repository" | "folders"> {
  readonly states: HcpStates;
  runs(target: StackTarget): HcpRuns;
}

export function accessTo(options: HcpRunnerOptions): HcpAccess {
  const { key, repository, folders } = options;
  const states = new HcpStates(options);
  return { key, repository, folders, states, runs: (target) => new HcpRuns(states.client(target)) };
}

/** A run of ours that a plan was made from. */
export interface Held {
  readonly run: string;
  /** Values that no message may contain. */
  readonly hidden: Set<string>;
  /** The state version that it was planned from. */
  state: string | null;
  /** Nothing of it is left to end. */
  done: boolean;
}

/** What a step of planning ended with instead of a plan. */
export class Ended extends Error {
  readonly outcome: PlanOutcome;

  constructor(outcome: PlanOutcome) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

/** Says in HCP Terraform why Flotilla ended a run. */
export const endReason = "Flotilla: this plan is not applied";

/** What a run that has failed says, redacted. */
export async function wordsOf(
  access: HcpAccess,
  target: StackTarget,
  run: Run,
  { hidden }: Held,
  of: "plans" | "applies",
): Promise<RunWords> {
  const log = await access.runs(target).log(run, of);
  const secrets = await access.states.secretsOf(target);
  return wordsOfRun({ run, log, secrets, hidden, place: access.states.location(target) });
}

/** What came of a question that was not answered. */
export function withoutRun(target: StackTarget, error: unknown, signal: AbortSignal | undefined): Failed | Locked | NoVerdict {
  if (signal?.aborted === true) return { outcome: "interrupted" };
  if (error instanceof HcpError) {
    const { outcome, hint, error: words } = failed(target, error.message);
    return { outcome, error: words, hint: hint ?? adviceOnStatus(error.status) };
  }
  if (error instanceof UserError && !("outcome" in error)) return failed(target, error.message);
  return unavailable(error);
}
