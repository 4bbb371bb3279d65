// src/commands/event.ts
/** Reads the payload of `issue_comment`; null where it is no new comment of a person. Everything in it was written by somebody else. */
function readCommentEvent(payload) {
	const { action, comment, issue } = fields(payload);
	const { id, body, user } = fields(comment);
	const { number } = fields(issue);
	if (action !== "created" || fields(user)["type"] !== "User") return null;
	if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number) || typeof body !== "string") return null;
	return {
		id: Number(id),
		issue: Number(number),
		body
	};
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}

export { readCommentEvent };
