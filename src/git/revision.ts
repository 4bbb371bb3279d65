import { UserError } from "../process/user-error.ts";
/** A revision as an argument of git: one that begins with a dash would be read as an option. */
export function revisionArgument(revision: string): string {
  if (revision.startsWith("-") || revision === "") throw new UserError(`not a revision: ${JSON.stringify(revision)}`);
  return revision;
}
