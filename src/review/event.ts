import { quoted } from "../data/quoted.ts";
import { UserError } from "../process/user-error.ts";

/** The pull request that a person or the App named by dispatching `plan.yml`; null for any other event. Throws where what was named is no number. */
export function dispatchedPullRequest(event: unknown): number | null {
  const given = fields(fields(event)["inputs"])["pull-request"];
  if (typeof given !== "string") return null;
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new UserError(`the input pull-request is ${quoted(given)}; the number of a pull request is wanted, such as 12`);
  return Number(given);
}

/**
 * The numbers of the pull requests into this repository that a `workflow_run` event names for its head, lowest first, or a dispatch names. GitHub leaves the list
 * empty for forks. Whether a pull request still has that head is for git to say, not for the event.
 */
export function pullRequestsOf(event: unknown, head: string): readonly number[] {
  const dispatched = dispatchedPullRequest(event);
  if (dispatched !== null) return [dispatched];
  const { workflow_run: run } = fields(event);
  const { pull_requests: pulls } = fields(run);
  if (!Array.isArray(pulls)) return [];
  return pulls
    .map(fields)
    .filter((pull) => fields(pull["head"])["sha"] === undefined || fields(pull["head"])["sha"] === head)
    .flatMap(({ number }) => (typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? [number] : []))
    .sort((a, b) => a - b);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
