import { UserError } from "../../process/user-error.ts";
import type { Failed, Locked, NoVerdict } from "../stack-runner.ts";

/** A state that could not be read or written. The message is redacted. */
export class StateUnavailable extends UserError {
  readonly outcome: Failed | NoVerdict | Locked;

  constructor(outcome: Failed | NoVerdict | Locked) {
    super(wordsOf(outcome));
    this.outcome = outcome;
  }
}

function wordsOf(outcome: Failed | NoVerdict | Locked): string {
  if (outcome.outcome === "locked") return `the state is locked: ${outcome.who} holds the lock ${outcome.lockId} since ${outcome.since}`;
  return outcome.outcome === "interrupted" ? "asked to end while a state was read" : outcome.error;
}

/** One that is no matter of a lock or of a signal. */
export function unavailable(error: string, hint: string | null = null): StateUnavailable {
  return new StateUnavailable({ outcome: "failed", error, hint });
}
