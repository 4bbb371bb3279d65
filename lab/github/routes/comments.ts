import { created, listed, noContent, notFound, ok, refused, invalid, type Answer } from "../answer.ts";
import { tell } from "../events.ts";
import { limits, neededText, word } from "../fields.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { commentShape, issueShape, reactionShape } from "../shapes/issue.ts";
import { atLeast, permissionOf, reactionContents, type Comment, type Reaction, type World } from "../world.ts";
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
    return comment === undefined ? notFound : ok(commentShape(call.world, comment));
  }),
  route(`PATCH ${one}`, write, "none", editComment),
  route(`DELETE ${one}`, write, "none", deleteComment),
  route(`GET ${one}/reactions`, ["issues:read"], "none", listReactions),
  creating(`POST ${one}/reactions`, ["issues:write"], "none", react),
  route(`DELETE ${one}/reactions/{reaction_id}`, ["issues:write"], "none", unreact),
];

function commentOf({ world, params }: Call): Comment | undefined {
  return world.comments.get(Number(params["comment_id"]));
}

/** Oldest first. */
function listComments(call: Call): Promise<Answer> | Answer {
  const { world, address } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const since = address.searchParams.get("since");
  const comments = [...world.comments.values()].filter(
    (comment) => comment.issue === issue.number && (since === null || Date.parse(comment.updatedAt) >= Date.parse(since)),
  );
  return listed(comments, address, (comment) => commentShape(world, comment));
}

async function addComment(call: Call): Promise<Answer> {
  const { world, body, actor } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const said = neededText(body, "body");
  const wrong = wrongBody(said);
  if (wrong !== undefined) return wrong;
  const at = world.now();
  const comment: Comment = { id: world.nextId(), issue: issue.number, body: said, author: actor, createdAt: at, updatedAt: at };
  world.comments.set(comment.id, comment);
  world.issues.set(issue.number, { ...issue, updatedAt: at });
  await tellComment(world, comment, "created", actor, {});
  return created(commentShape(world, comment));
}

async function editComment(call: Call): Promise<Answer> {
  const { world, body, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  if (!mayChange(call, comment)) return refused(403, "Must have more rights to this repository.");
  const said = neededText(body, "body");
  const wrong = wrongBody(said);
  if (wrong !== undefined) return wrong;
  const edited: Comment = { ...comment, body: said, updatedAt: world.now() };
  world.comments.set(comment.id, edited);
  await tellComment(world, edited, "edited", actor, { changes: { body: { from: comment.body } } });
  return ok(commentShape(world, edited));
}

async function deleteComment(call: Call): Promise<Answer> {
  const { world, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  if (!mayChange(call, comment)) return refused(403, "Must have more rights to this repository.");
  world.comments.delete(comment.id);
  await tellComment(world, comment, "deleted", actor, {});
  return noContent;
}

function wrongBody(said: string): Answer | undefined {
  if (said.trim() === "") return invalid("IssueComment", "body", "unprocessable", "body can't be blank");
  if (said.length > limits.body)
    return invalid("IssueComment", "body", "custom", `body is too long (maximum is ${limits.body} characters)`);
  return undefined;
}

/** People change their own comments, and those with write everybody's; tokens of Apps go by their permission. */
function mayChange({ world, token, actor }: Call, comment: Comment): boolean {
  return token.kind !== "person" || comment.author.login === actor.login || atLeast(permissionOf(world, actor.login), "write");
}

async function tellComment(
  world: World,
  comment: Comment,
  action: string,
  actor: Call["actor"],
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const issue = world.issues.get(comment.issue);
  if (issue === undefined) return;
  const payload = { issue: issueShape(world, issue), comment: commentShape(world, comment), ...more };
  await tell(world, { name: "issue_comment", action, actor, payload });
}

function listReactions(call: Call): Promise<Answer> | Answer {
  const { world, address } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  const content = address.searchParams.get("content");
  const found = [...world.reactions.values()].filter(
    (reaction) => reaction.comment === comment.id && (content === null || reaction.content === content),
  );
  return listed(found, address, (reaction) => reactionShape(world, reaction));
}

/** The same reaction by the same user a second time answers the first one, with 200 instead of 201. */
function react(call: Call): Answer {
  const { world, body, actor } = call;
  const comment = commentOf(call);
  if (comment === undefined) return notFound;
  const content = word(body, "content", reactionContents);
  if (content === undefined) return invalid("Reaction", "content", "missing_field");
  const same = [...world.reactions.values()].find(
    (reaction) => reaction.comment === comment.id && reaction.content === content && reaction.author.login === actor.login,
  );
  if (same !== undefined) return ok(reactionShape(world, same));
  const reaction: Reaction = { id: world.nextId(), comment: comment.id, content, author: actor, createdAt: world.now() };
  world.reactions.set(reaction.id, reaction);
  return created(reactionShape(world, reaction));
}

function unreact(call: Call): Answer {
  const { world, params, actor } = call;
  const reaction = world.reactions.get(Number(params["reaction_id"]));
  if (reaction === undefined || reaction.comment !== Number(params["comment_id"])) return notFound;
  if (reaction.author.login !== actor.login) return refused(403, "Must have more rights to this repository.");
  world.reactions.delete(reaction.id);
  return noContent;
}
