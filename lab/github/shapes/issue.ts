import { createHash } from "node:crypto";
import type { Actor } from "../contract.ts";
import { fullName, type ForgeState } from "../state.ts";
import { reactionContents, type Comment, type Issue, type IssueEvent, type Label, type Reaction } from "../records.ts";
import { integration } from "./app.ts";
import { actorOf, apiOf, authorAssociation, nodeId, simpleUser } from "./user.ts";

/** An issue, or a pull request as an issue. */
export function issueShape(forge: ForgeState, issue: Issue) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/issues/${issue.number}`;
  const comments = [...forge.comments.values()].filter((comment) => comment.issue === issue.number).length;
  return {
    url,
    repository_url: `${apiOf(forge)}/repos/${fullName(forge)}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: htmlOf(forge, issue),
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    user: simpleUser(forge, issue.author),
    labels: issue.labels.map((name) => labelShape(forge, labelNamed(forge, name))),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked === true,
    active_lock_reason: null,
    assignee: issue.assignees[0] === undefined ? null : simpleUser(forge, actorOf(forge, issue.assignees[0])),
    assignees: issue.assignees.map((login) => simpleUser(forge, actorOf(forge, login))),
    milestone: null,
    comments,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : simpleUser(forge, issue.closedBy),
    author_association: authorAssociation(forge, issue.author),
    body: issue.body,
    reactions: reactionCounts(`${url}/reactions`, []),
    performed_via_github_app: throughApp(forge, issue.author),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: `${apiOf(forge)}/repos/${fullName(forge)}/pulls/${issue.number}`,
            html_url: htmlOf(forge, issue),
            diff_url: `${htmlOf(forge, issue)}.diff`,
            patch_url: `${htmlOf(forge, issue)}.patch`,
            merged_at: issue.pull.merged?.at ?? null,
          },
        }),
  };
}

export function commentShape(forge: ForgeState, comment: Comment) {
  const issue = forge.issues.get(comment.issue);
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/issues/comments/${comment.id}`;
  const reactions = [...forge.reactions.values()].filter((reaction) => reaction.comment === comment.id);
  return {
    url,
    html_url: `${issue === undefined ? forge.url : htmlOf(forge, issue)}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(forge)}/repos/${fullName(forge)}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: simpleUser(forge, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: authorAssociation(forge, comment.author),
    reactions: reactionCounts(`${url}/reactions`, reactions),
    performed_via_github_app: throughApp(forge, comment.author),
  };
}

export function labelShape(forge: ForgeState, label: Label) {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${apiOf(forge)}/repos/${fullName(forge)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function reactionShape(forge: ForgeState, reaction: Reaction) {
  return {
    id: reaction.id,
    node_id: nodeId("REA", reaction.id),
    user: simpleUser(forge, reaction.author),
    content: reaction.content,
    created_at: reaction.createdAt,
  };
}

/** An entry of an issue's history. */
export function issueEventShape(forge: ForgeState, event: IssueEvent) {
  const label = event.label === null ? null : labelNamed(forge, event.label);
  return {
    id: event.id,
    node_id: nodeId("LE", event.id),
    url: `${apiOf(forge)}/repos/${fullName(forge)}/issues/events/${event.id}`,
    actor: simpleUser(forge, event.actor),
    event: event.kind,
    commit_id: event.commit,
    commit_url: event.commit === null ? null : `${apiOf(forge)}/repos/${fullName(forge)}/commits/${event.commit}`,
    created_at: event.createdAt,
    performed_via_github_app: throughApp(forge, event.actor),
    ...(label === null ? {} : { label: { name: label.name, color: label.color } }),
    ...(event.rename === null ? {} : { rename: event.rename }),
  };
}

/** The label of that name; a label that was deleted since is shown with defaults. */
export function labelNamed(forge: ForgeState, name: string): Label {
  return (
    forge.labels.get(name.toLowerCase()) ?? {
      id: Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 8), 16),
      name,
      color: "ededed",
      description: null,
    }
  );
}

/** Set where the token of an App or a job was used: the product must not treat such a comment as a user's. */
function throughApp(forge: ForgeState, actor: Actor) {
  return actor.kind === "user" ? null : integration(forge, actor.kind === "app" ? "own" : "actions");
}

function htmlOf(forge: ForgeState, issue: Issue): string {
  return `${forge.url}/${fullName(forge)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
}

export function reactionCounts(url: string, reactions: readonly Reaction[]) {
  const counts = reactionContents.map((content) => [content, reactions.filter((reaction) => reaction.content === content).length] as const);
  return { url, total_count: reactions.length, ...Object.fromEntries(counts) };
}
