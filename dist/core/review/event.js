// src/review/event.ts
/**
* The numbers of the pull requests into this repository that a `workflow_run` event names for its head, lowest first. GitHub leaves the list
* empty for forks. Whether a pull request still has that head is for git to say, not for the event.
*/
function pullRequestsOf(event, head) {
	const { workflow_run: run } = fields(event);
	const { pull_requests: pulls } = fields(run);
	if (!Array.isArray(pulls)) return [];
	return pulls.map(fields).filter((pull) => fields(pull["head"])["sha"] === void 0 || fields(pull["head"])["sha"] === head).flatMap(({ number }) => typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? [number] : []).sort((a, b) => a - b);
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}

export { pullRequestsOf };
