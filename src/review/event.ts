/** The pull request that a person or the App named by dispatching `plan.yml`; null for any other event. */
export function dispatchedPullRequest(event: unknown): number | null {
  const given = fields(fields(event)["inputs"])["pull-request"];
  return typeof given === "string" && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
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
