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
