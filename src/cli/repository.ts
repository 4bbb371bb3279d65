import { openRepository } from "../git/git-cli.ts";
import { GitError } from "../git/git-error.ts";
import { ProcessError, run } from "../process/run.ts";
import { type CliContext, UsageError } from "./context.ts";

/** The repository that a fleet's root is in. Throws {@link UsageError} where git cannot read one there. */
export async function fleetRepository(context: CliContext, root: string): ReturnType<typeof openRepository> {
  try {
    return await openRepository(root, run, context.env);
  } catch (error) {
    if (error instanceof GitError)
      throw new UsageError(
        `${root} is not in a git repository that can be read (${error.message}). Run git init there and commit the fleet.`,
      );
    if (error instanceof ProcessError && error.kind === "not-found") throw new UsageError("git is not installed, or not on the PATH.");
    throw error;
  }
}
