import { quoted } from "../data/quoted.ts";
import type { ObjectId } from "../git/object-id.ts";
import { UserError } from "../process/user-error.ts";

/** A pull request that a dispatch of `plan.yml` names. */
export interface NamedPullRequest {
  readonly number: number;
  /** The commit that the App has pushed; null where a person gave the number alone. */
  readonly head: ObjectId | null;
}

/** Pull requests that one run plans, at most. */
export const mostTogether = 20;

/** What the input `pull-request` of a dispatch is: the App names those that it has opened with their heads, since GitHub's own refs of pull requests lag behind a push. */
export function planInput(pulls: readonly NamedPullRequest[]): string {
  return pulls.map(({ number, head }) => (head === null ? String(number) : `${number}@${head}`)).join(" ");
}

/** The pull requests that a person or the App named by dispatching `plan.yml`; null for any other event. Throws where what was named is no number. */
export function dispatchedPullRequests(event: unknown): readonly NamedPullRequest[] | null {
  const given = fields(fields(event)["inputs"])["pull-request"];
  if (typeof given !== "string") return null;
  const words = given.split(" ").filter((word) => word !== "");
  const named = words.flatMap((word) => {
    const [, number, head] = /^([1-9]\d{0,8})(?:@([0-9a-f]{40}|[0-9a-f]{64}))?$/.exec(word) ?? [];
    return number === undefined ? [] : [{ number: Number(number), head: head ?? null }];
  });
  const distinct = new Set(named.map(({ number }) => number));
  if (named.length < words.length || distinct.size < words.length || words.length === 0 || words.length > mostTogether)
    throw new UserError(`the input pull-request is ${quoted(given)}; the number of a pull request is wanted, such as 12`);
  return named;
}

/**
 * The numbers of the pull requests into this repository that a `workflow_run` event names for its head, lowest first, or a dispatch names. GitHub leaves the list
 * empty for forks. Whether a pull request still has that head is for git to say, not for the event.
 */
export function pullRequestsOf(event: unknown, head: string): readonly number[] {
  const dispatched = dispatchedPullRequests(event);
  if (dispatched !== null) return dispatched.map(({ number }) => number);
  const { workflow_run: run } = fields(event);
  const { pull_requests: pulls } = fields(run);
  if (!Array.isArray(pulls)) return [];
  return pulls
    .map(fields)
    .filter((pull) => fields(pull["head"])["sha"] === undefined || fields(pull["head"])["sha"] === head)
    .flatMap(({ number }) => (typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? [number] : []))
    .sort((a, b) => a - b);
}

/** Whether a pull request comes from a repository of its own: it gets neither secrets nor a plan. False for any other event. */
export function isFromFork(event: unknown): boolean {
  const { pull_request: pull } = fields(event);
  if (pull === undefined) return false;
  const [head, base] = ["head", "base"].map((side) => fields(fields(fields(pull)[side])["repo"])["id"]);
  return head !== base;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
