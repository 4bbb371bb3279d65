import type { CommentEvent } from "./answer.ts";

/** Reads the payload of `issue_comment`; null where it is no new comment of a person. Everything in it was written by someone else. */
export function readCommentEvent(payload: unknown): CommentEvent | null {
  const { action, comment, issue } = fields(payload);
  const { id, body, user } = fields(comment);
  const { number } = fields(issue);
  if (action !== "created" || fields(user)["type"] !== "User") return null;
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(number) || typeof body !== "string") return null;
  return { id: Number(id), issue: Number(number), body };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
