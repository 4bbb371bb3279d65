import { created, listed, noContent, notFound, ok, refused, invalid, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { limits, neededText, word } from "../fields.ts";
import { notify } from "../notifications.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { commentShape, issueShape, reactionShape } from "../shapes/issue.ts";
import { atLeast, permissionOf, type ForgeState } from "../state.ts";
import { reactionContents, type Comment, type Reaction } from "../records.ts";
import { issueOf } from "./issues.ts";

const read = ["issues:read", "pull_requests:read"];
const write = ["issues:write", "pull_requests:write"];
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";

/** Comments on issues and pull requests, and reactions to them. */
export const commentRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", read, "none", listComments),
  creating("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", write, "none", addComment),
  route(`GET ${one}`, read, "none", (call) => {
    const comment = commentOf(call);
    return comment === undefined ? notFound : ok(commentShape(call.forge, comment));
  }),
  route(`PATCH ${one}`, write, "none", editComment),
  route(`DELETE ${one}`, write, "none", deleteComment),
  route(`GET ${one}/reactions`, ["issues:read"], "none", listReactions),
  creating(`POST ${one}/reactions`, ["issues:write"], "none", react),
  route(`DELETE ${one}/reactions/{reaction_id}`, ["issues:write"], "none", unreact),
];

function commentOf({ forge, params }: Call): Comment | undefined {
  return forge.comments.get(Number(params["comment_id"]));
}

/** Oldest first. */
function listComments(call: Call): Promise<Answer> | Answer {
  const { forge, address } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const since = address.searchParams.get("since");
  const comments = [...forge.comments.values()].filter(
    (comment) => comment.issue === issue.number && (since === null || Date.parse(comment.updatedAt) >= Date.parse(since)),
  );
  return listed(comments, address, (comment) => commentShape(forge, comment));
}

async function addComment(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  // GitHub counts no App among those who may still write there.
  if (issue.locked === true && call.token.kind !== "user") return refused(403, "Unable to create comment because issue is locked.");
  const content = neededText(body, "body");
  const refusal = bodyRefusal(content);
  if (refusal !== undefined) return refusal;
  const at = forge.now();
  const comment: Comment = { id: forge.nextId(), issue: issue.number, body: content, author: actor, createdAt: at, updatedAt: at };
  forge.comments.set(comment.id, comment);
  forge.issues.set(issue.number, { ...issue, updatedAt: at });
  notify(call, issue.number, content);
  await sendCommentEvent(forge, comment, "created", actor, {});
  return created(commentShape(forge, comment));
}

async function editComment(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  if (!mayChange(call, comment)) return refused(403, "Must have more rights to this repository.");
  const content = neededText(body, "body");
  const refusal = bodyRefusal(content);
  if (refusal !== undefined) return refusal;
  const edited: Comment = { ...comment, body: content, updatedAt: forge.now() };
  forge.comments.set(comment.id, edited);
  await sendCommentEvent(forge, edited, "edited", actor, { changes: { body: { from: comment.body } } });
  return ok(commentShape(forge, edited));
}

async function deleteComment(call: Call): Promise<Answer> {
  const { forge, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  if (!mayChange(call, comment)) return refused(403, "Must have more rights to this repository.");
  forge.comments.delete(comment.id);
  await sendCommentEvent(forge, comment, "deleted", actor, {});
  return noContent;
}

function bodyRefusal(content: string): Answer | undefined {
  if (content.trim() === "") return invalid("IssueComment", "body", "unprocessable", "body can't be blank");
  if (content.length > limits.body)
    return invalid("IssueComment", "body", "custom", `body is too long (maximum is ${limits.body} characters)`);
  return undefined;
}

/** Users may change their own comments, and with write those of others; tokens of Apps go by their permissions. */
function mayChange({ forge, token, actor }: Call, comment: Comment): boolean {
  return token.kind !== "user" || comment.author.login === actor.login || atLeast(permissionOf(forge, actor.login), "write");
}

async function sendCommentEvent(
  forge: ForgeState,
  comment: Comment,
  action: string,
  actor: Call["actor"],
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const issue = forge.issues.get(comment.issue);
  if (issue === undefined) return;
  const payload = { issue: issueShape(forge, issue), comment: commentShape(forge, comment), ...more };
  await sendEvent(forge, { name: "issue_comment", action, actor, payload });
}

function listReactions(call: Call): Promise<Answer> | Answer {
  const { forge, address } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  const content = address.searchParams.get("content");
  const found = [...forge.reactions.values()].filter(
    (reaction) => reaction.comment === comment.id && (content === null || reaction.content === content),
  );
  return listed(found, address, (reaction) => reactionShape(forge, reaction));
}

/** A repeated reaction by the same user returns the first one, with 200 instead of 201. */
function react(call: Call): Answer {
  const { forge, body, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  const content = word(body, "content", reactionContents);
  if (content === undefined) return invalid("Reaction", "content", "missing_field");
  const same = [...forge.reactions.values()].find(
    (reaction) => reaction.comment === comment.id && reaction.content === content && reaction.author.login === actor.login,
  );
  if (same !== undefined) return ok(reactionShape(forge, same));
  const reaction: Reaction = { id: forge.nextId(), comment: comment.id, content, author: actor, createdAt: forge.now() };
  forge.reactions.set(reaction.id, reaction);
  return created(reactionShape(forge, reaction));
}

function unreact(call: Call): Answer {
  const { forge, params, actor } = call;
  const reaction = forge.reactions.get(Number(params["reaction_id"]));
  if (reaction === undefined || reaction.comment !== Number(params["comment_id"])) return notFound;
  if (reaction.author.login !== actor.login) return refused(403, "Must have more rights to this repository.");
  forge.reactions.delete(reaction.id);
  return noContent;
}
