import { createHash } from "node:crypto";
import type { Actor } from "../contract.ts";
import { fullName, reactionContents, type Comment, type Issue, type IssueEvent, type Label, type Reaction, type World } from "../world.ts";
import { integration } from "./app.ts";
import { actorOf, apiOf, authorAssociation, nodeId, simpleUser } from "./user.ts";

/** An issue, or a pull request seen as one. */
export function issueShape(world: World, issue: Issue) {
  const url = `${apiOf(world)}/repos/${fullName(world)}/issues/${issue.number}`;
  const comments = [...world.comments.values()].filter((comment) => comment.issue === issue.number).length;
  return {
    url,
    repository_url: `${apiOf(world)}/repos/${fullName(world)}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: htmlOf(world, issue),
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    user: simpleUser(world, issue.author),
    labels: issue.labels.map((name) => labelShape(world, labelNamed(world, name))),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: issue.assignees[0] === undefined ? null : simpleUser(world, actorOf(world, issue.assignees[0])),
    assignees: issue.assignees.map((login) => simpleUser(world, actorOf(world, login))),
    milestone: null,
    comments,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : simpleUser(world, issue.closedBy),
    author_association: authorAssociation(world, issue.author),
    body: issue.body,
    reactions: reactionCounts(`${url}/reactions`, []),
    performed_via_github_app: throughApp(world, issue.author),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: `${apiOf(world)}/repos/${fullName(world)}/pulls/${issue.number}`,
            html_url: htmlOf(world, issue),
            diff_url: `${htmlOf(world, issue)}.diff`,
            patch_url: `${htmlOf(world, issue)}.patch`,
            merged_at: issue.pull.merged?.at ?? null,
          },
        }),
  };
}

export function commentShape(world: World, comment: Comment) {
  const issue = world.issues.get(comment.issue);
  const url = `${apiOf(world)}/repos/${fullName(world)}/issues/comments/${comment.id}`;
  const reactions = [...world.reactions.values()].filter((reaction) => reaction.comment === comment.id);
  return {
    url,
    html_url: `${issue === undefined ? world.url : htmlOf(world, issue)}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(world)}/repos/${fullName(world)}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: simpleUser(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: authorAssociation(world, comment.author),
    reactions: reactionCounts(`${url}/reactions`, reactions),
    performed_via_github_app: throughApp(world, comment.author),
  };
}

export function labelShape(world: World, label: Label) {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${apiOf(world)}/repos/${fullName(world)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function reactionShape(world: World, reaction: Reaction) {
  return {
    id: reaction.id,
    node_id: nodeId("REA", reaction.id),
    user: simpleUser(world, reaction.author),
    content: reaction.content,
    created_at: reaction.createdAt,
  };
}

/** An entry of an issue's history: who labelled, closed, renamed it and when. */
export function issueEventShape(world: World, event: IssueEvent) {
  const label = event.label === null ? null : labelNamed(world, event.label);
  return {
    id: event.id,
    node_id: nodeId("LE", event.id),
    url: `${apiOf(world)}/repos/${fullName(world)}/issues/events/${event.id}`,
    actor: simpleUser(world, event.actor),
    event: event.kind,
    commit_id: event.commit,
    commit_url: event.commit === null ? null : `${apiOf(world)}/repos/${fullName(world)}/commits/${event.commit}`,
    created_at: event.createdAt,
    performed_via_github_app: throughApp(world, event.actor),
    ...(label === null ? {} : { label: { name: label.name, color: label.color } }),
    ...(event.rename === null ? {} : { rename: event.rename }),
  };
}

/** The label of that name; one that was deleted since is shown as it would be made anew. */
export function labelNamed(world: World, name: string): Label {
  return (
    world.labels.get(name.toLowerCase()) ?? {
      id: Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 8), 16),
      name,
      color: "ededed",
      description: null,
    }
  );
}

/** Set where an App's token was used, a job's included: the product must not take such a comment for a person's. */
function throughApp(world: World, actor: Actor) {
  return actor.kind === "person" ? null : integration(world, actor.kind === "app" ? "own" : "actions");
}

function htmlOf(world: World, issue: Issue): string {
  return `${world.url}/${fullName(world)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
}

function reactionCounts(url: string, reactions: readonly Reaction[]) {
  const counts = reactionContents.map((content) => [content, reactions.filter((reaction) => reaction.content === content).length] as const);
  return { url, total_count: reactions.length, ...Object.fromEntries(counts) };
}
