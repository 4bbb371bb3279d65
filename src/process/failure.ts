import { fileFault } from "./file-fault.ts";
import { UserError } from "./user-error.ts";

/** How an entry ends where something was thrown. */
export type Failure =
  /** What a person can do about it, one line for each thing. */
  | { readonly kind: "user"; readonly message: string }
  /** A bug: the message, and the stacks of the error and of what caused it. */
  | { readonly kind: "bug"; readonly message: string; readonly stacks: readonly string[] };

/** Which of the two an error is. Every entry, action or command line, decides it here and nowhere else. */
export function failureOf(error: unknown): Failure {
  const known = error instanceof UserError ? error : fileFault(error);
  if (known !== null) return { kind: "user", message: known.message };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof AggregateError && error.errors.every((one) => failureOf(one).kind === "user")) return { kind: "user", message };
  const stacks: string[] = [];
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) stacks.push(cause.stack ?? cause.message);
  return { kind: "bug", message, stacks };
}

/**
 * What a command line prints of an error, and its exit code: 2 for what a person can fix, 3 for a bug.
 *
 * @param err writes one line
 */
export function endOfProgram(error: unknown, name: string, err: (line: string) => void): 2 | 3 {
  const failure = failureOf(error);
  if (failure.kind === "user") {
    err(failure.message);
    return 2;
  }
  err(`${name}: internal error: ${failure.message}`);
  for (const stack of failure.stacks) err(stack);
  return 3;
}
