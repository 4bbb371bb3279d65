import type { Actor } from "./contract.ts";
import { sendEvent } from "./events.ts";
import { limitedText, limits, word, type Fields } from "./fields.ts";
import { recordIssueEvent } from "./issue-events.ts";
import { sendPullEvent } from "./pull-requests.ts";
import { isPull, type Issue } from "./records.ts";
import type { Call } from "./route.ts";
import { issueShape } from "./shapes/issue.ts";
import { atLeast, permissionOf, type ForgeState } from "./state.ts";

/** Whether the caller may triage: tokens of Apps and jobs go by their permissions, which were checked before. */
export function mayTriage({ forge, token, actor }: Call): boolean {
  return token.kind !== "user" || atLeast(permissionOf(forge, actor.login), "triage");
}

/** Authors may edit and close their own issues and pull requests; others need triage. */
export function mayEdit(call: Call, issue: Issue): boolean {
  return mayTriage(call) || call.actor.login === issue.author.login;
}

/** The state that a request asks for; the present one where it names none. */
export function askedState(body: Fields, issue: Issue): Issue["state"] {
  return word(body, "state", ["open", "closed"]) ?? issue.state;
}

/** The part of an update that issues and pull requests have in common. */
export function commonChanges(
  { forge, body, actor }: Call,
  issue: Issue,
  state: Issue["state"],
): Pick<Issue, "title" | "body" | "state" | "closedAt" | "closedBy" | "updatedAt"> {
  return {
    title: limitedText(body, "title", limits.title) ?? issue.title,
    body: body["body"] === undefined ? issue.body : (limitedText(body, "body", limits.body) ?? null),
    state,
    closedAt: state === "closed" ? (issue.closedAt ?? forge.now()) : null,
    closedBy: state === "closed" ? (issue.closedBy ?? actor) : null,
    updatedAt: forge.now(),
  };
}

/** Records and sends what an update changed: `edited` first, then `closed` or `reopened`. */
export async function sendChangeEvents(forge: ForgeState, before: Issue, after: Issue, actor: Actor): Promise<void> {
  const send = async (action: string, more: Fields): Promise<void> => {
    if (isPull(after)) await sendPullEvent(forge, after, action, actor, more);
    else await sendEvent(forge, { name: "issues", action, actor, payload: { issue: issueShape(forge, after), ...more } });
  };
  if (before.title !== after.title) {
    recordIssueEvent(forge, after.number, actor, { kind: "renamed", rename: { from: before.title, to: after.title } });
  }
  const changes = editedFields(before, after);
  if (Object.keys(changes).length > 0) await send("edited", { changes });
  if (before.state === after.state) return;
  const action = after.state === "closed" ? "closed" : "reopened";
  recordIssueEvent(forge, after.number, actor, { kind: action });
  await send(action, {});
}

/** The `changes` field of an `edited` event. */
function editedFields(before: Issue, after: Issue): Fields {
  const base = before.pull?.base.branch;
  return {
    ...(before.title === after.title ? {} : { title: { from: before.title } }),
    ...(before.body === after.body ? {} : { body: { from: before.body ?? "" } }),
    ...(base === after.pull?.base.branch ? {} : { base: { ref: { from: base } } }),
  };
}
