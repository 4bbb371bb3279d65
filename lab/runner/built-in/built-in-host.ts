import type { Forge } from "../../github/contract.ts";

/** What the runner's own versions of third-party actions get from the job they run in. */
export interface BuiltInHost {
  readonly forge: Forge;
  readonly runId: number;
  readonly workspace: string;
  readonly token: string;
  readonly ref: string;
  readonly sha: string;
  /** Folder of objects that a full clone may have from here instead of over HTTP; null where there is none. */
  readonly objects: () => Promise<string | null>;
  /** Names uploaded so far in this attempt of the run. */
  readonly artifacts: Set<string>;
  /** Environment for git: PATH and HOME of the job. */
  readonly env: Readonly<Record<string, string>>;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /** Hides a word from now on. */
  readonly mask: (word: string) => void;
  /** False once the job's machine is gone: nothing may be uploaded any more. */
  readonly isAlive: () => boolean;
  /** Runs a process that ends with the job; answers its exit code (null: killed) and its output. */
  readonly exec: (
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<{ readonly code: number | null; readonly output: string }>;
}

/** What a built-in action leaves behind: outputs for `steps.<id>.outputs`, and what to do when the job ends. */
export interface BuiltInResult {
  readonly outputs: ReadonlyMap<string, string>;
  readonly post: (() => Promise<void>) | null;
}

/** Thrown where a built-in action fails for a reason that its user can mend; fails the step. */
export class BuiltInError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BuiltInError";
  }
}
