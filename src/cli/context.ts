import type { Clock } from "../clock/clock.ts";
import { UserError } from "../process/user-error.ts";

/** Everything a command may touch of the outside. Results go to `out`, progress and messages to `err`. */
export interface CliContext {
  readonly cwd: string;
  /** How a person calls this program: `flotilla`, `npx @flotilla-dev/cli`, ... Use `hint` to write a command line. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Writes to standard output as it is. */
  readonly out: (text: string) => void;
  /** Writes one line to standard error. */
  readonly err: (line: string) => void;
  /** Standard error is a terminal: colours and progress that rewrites itself are fine. */
  readonly terminal: boolean;
  /** Asks the person at the terminal for a line; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly clock: Clock;
  /** Aborted by Ctrl-C, SIGTERM, SIGHUP, or when the output is no longer read. */
  readonly signal: AbortSignal;
  /** Aborted where that is asked for once more: what was let end is ended. Absent where nobody can ask. */
  readonly stopNow?: AbortSignal;
  /** From now on the command obeys `signal`: what runs ends cleanly. Before, the program ends at once where it is asked to. */
  readonly endCleanly: () => void;
}

/** 0 fine; 1 problems found, or something failed or needs a confirmation; 2 wrong usage, or something only a person can fix; 3 a bug. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The user asked for something that cannot be: the message goes to standard error with the next step. */
export class UsageError extends UserError {}

/** A command line to type, as this program was called: `hint(context, "apply src-1")` is `npx flotilla apply src-1` under npx. */
export function hint({ program }: Pick<CliContext, "program">, words: string): string {
  return `${program} ${words}`;
}
