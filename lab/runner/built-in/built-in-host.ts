import type { Forge } from "../../github/contract.ts";

/** What the runner's own versions of third-party actions get from their job. */
export interface BuiltInHost {
  readonly forge: Forge;
  readonly runId: number;
  readonly workspace: string;
  readonly token: string;
  readonly ref: string;
  readonly sha: string;
  /** A folder of objects that a clone may use instead of downloading them; null where there is none. */
  readonly objects: () => Promise<string | null>;
  /** Names uploaded so far in this attempt of the run. */
  readonly artifacts: Set<string>;
  /** Environment for git: PATH and HOME of the job. */
  readonly env: Readonly<Record<string, string>>;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Masks a word from now on. */
  readonly mask: (word: string) => void;
  /** False once the job's machine was killed: nothing may be uploaded any more. */
  readonly isAlive: () => boolean;
  /** Runs a process that ends with the job. `code` is null where it was killed. */
  readonly exec: (
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<{ readonly code: number | null; readonly output: string }>;
}

/** The result of a built-in action: outputs for `steps.<id>.outputs`, and what to do at the end of the job. */
export interface BuiltInResult {
  readonly outputs: ReadonlyMap<string, string>;
  readonly post: (() => Promise<void>) | null;
}

/** A built-in action failed for a reason that its user can fix; fails the step. */
export class BuiltInError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BuiltInError";
  }
}
