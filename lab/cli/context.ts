import { UserError } from "../../src/process/user-error.ts";
import type { Clock } from "../../src/clock/clock.ts";

/** Everything a command may touch of the outside. Results go to `out`, progress and messages to `err`. */
export interface LabContext {
  /** The lab's own name as it was called, for hints: `npx flotilla-lab`, or `node` and its script. */
  readonly program: string;
  /** The product's command line in the same way. */
  readonly flotilla: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Writes to standard output as it is. */
  readonly out: (text: string) => void;
  /** Writes one line to standard error. */
  readonly err: (line: string) => void;
  /** Standard error is a terminal: colours and progress that rewrites itself are fine. */
  readonly terminal: boolean;
  readonly clock: Clock;
  /** Aborted by Ctrl-C: what runs ends cleanly. */
  readonly signal: AbortSignal;
}

/** 0 fine, 1 something failed, 2 wrong usage, 3 internal error, 4 another process runs or starts the same cloud. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The call cannot be carried out: printed on standard error with the next step, exit code 2. */
export class UsageError extends UserError {}
