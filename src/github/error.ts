import { UserError } from "../process/user-error.ts";
import type { GitHub } from "./port.ts";

/** A method of the port, for messages and tables. */
export type Operation = Exclude<keyof GitHub, "login">;

/** GitHub did not do what was asked. The message says what was asked, what GitHub answered and what to do about it. */
export class GitHubError extends UserError {
  readonly operation: Operation;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(operation: Operation, status: number, message: string, cause?: unknown) {
    super(message, cause);
    this.operation = operation;
    this.status = status;
  }
}

/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
export function isPlanRefusal(error: unknown): boolean {
  const isForbidden = typeof error === "object" && error !== null && "status" in error && error.status === 403;
  return isForbidden && error instanceof Error && /upgrade to GitHub/i.test(error.message);
}
