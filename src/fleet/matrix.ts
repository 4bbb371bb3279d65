import { UserError } from "../process/user-error.ts";

/** "A matrix will generate a maximum of 256 jobs per workflow run" (https://docs.github.com/en/actions/reference/limits), and GitHub refuses the job whose matrix has more. */
export const mostOfMatrix = 256;

/** Jobs as one matrix; where they are too many for one, as a matrix of matrices, which called workflows make. The other one is empty. */
export interface Matrices<Job> {
  readonly jobs: readonly Job[];
  readonly groups: readonly (readonly Job[])[];
}

/** @param most jobs of one matrix */
export function matricesOf<Job>(jobs: readonly Job[], most = mostOfMatrix): Matrices<Job> {
  if (jobs.length <= most) return { jobs, groups: [] };
  const count = Math.ceil(jobs.length / most);
  if (count > most) throw new UserError(`${jobs.length} jobs are more than matrices of matrices of ${most} hold`);
  // As full as each other: the last one is no group of one job.
  const at = (group: number): number => Math.round((group * jobs.length) / count);
  return { jobs: [], groups: Array.from({ length: count }, (_, group) => jobs.slice(at(group), at(group + 1))) };
}

/** The input of an action by which a server with another limit, or a test, names it; GitHub's where it is not given. */
export function readMostOfMatrix(input: string): number {
  if (input === "") return mostOfMatrix;
  const most = Number(input);
  if (Number.isInteger(most) && most >= 2 && most <= mostOfMatrix) return most;
  throw new UserError(`the input matrix-jobs is ${JSON.stringify(input)}; a whole number from 2 to ${mostOfMatrix} is wanted`);
}
