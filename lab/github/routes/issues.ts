import { created, invalid, listed, noContent, notFound, ok, refused, unprocessable, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { InvalidField, isObject, limitedText, limits, neededText, texts, word, type Fields } from "../fields.ts";
import { askedState, commonChanges, mayEdit, mayTriage, sendChangeEvents } from "../issue-changes.ts";
import { ensureLabel, setLabels } from "../labels.ts";
import { notify } from "../notifications.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { issueEventShape, issueShape } from "../shapes/issue.ts";
import type { Issue } from "../records.ts";

const read = ["issues:read", "pull_requests:read"];
const write = ["issues:write", "pull_requests:write"];

/** Issues, including pull requests, and their history. */
export const issueRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/issues", ["issues:read"], "none", listIssues),
  creating("POST /repos/{owner}/{repo}/issues", ["issues:write"], "none", openIssue),
  route("GET /repos/{owner}/{repo}/issues/{issue_number}", ["issues:read"], "none", (call) => {
    const issue = issueOf(call);
    return issue === undefined ? notFound : ok(issueShape(call.forge, issue));
  }),
  route("PATCH /repos/{owner}/{repo}/issues/{issue_number}", write, "none", updateIssue),
  route("PUT /repos/{owner}/{repo}/issues/{issue_number}/lock", write, "write", (call) => setLocked(call, true)),
  route("DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock", write, "write", (call) => setLocked(call, false)),
  route("GET /repos/{owner}/{repo}/issues/{issue_number}/events", read, "none", listEvents),
  route("GET /repos/{owner}/{repo}/issues/{issue_number}/timeline", read, "none", listEvents),
];

/** The issue or pull request of a path. */
export function issueOf({ forge, params }: Call): Issue | undefined {
  return forge.issues.get(Number(params["issue_number"]));
}

function listIssues({ forge, address }: Call): Promise<Answer> | Answer {
  const query = address.searchParams;
  const state = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const creator = query.get("creator");
  const assignee = query.get("assignee");
  const since = query.get("since");
  if (!["open", "closed", "all"].includes(state)) return invalid("Issue", "state", "invalid");
  const found = [...forge.issues.values()].filter(
    (issue) =>
      (state === "all" || issue.state === state) &&
      labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())) &&
      (creator === null || issue.author.login === creator) &&
      (assignee === null || assignee === "*" || issue.assignees.includes(assignee)) &&
      (since === null || Date.parse(issue.updatedAt) >= Date.parse(since)),
  );
  const sort = query.get("sort");
  const key = (issue: Issue): string => (sort === "updated" ? issue.updatedAt : issue.createdAt);
  const ascending = found.sort((one, other) => key(one).localeCompare(key(other)) || one.number - other.number);
  const shown = query.get("direction") === "asc" ? ascending : ascending.toReversed();
  return listed(shown, address, (issue) => issueShape(forge, issue));
}

/** Anybody may open an issue; GitHub silently drops labels and assignees from users without triage. */
async function openIssue(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const title = limitedText(body, "title", limits.title) ?? neededText(body, "title");
  if (title.trim() === "") return invalid("Issue", "title", "missing_field");
  const trusted = mayTriage(call);
  const stranger = (texts(body, "assignees") ?? []).find((login) => !forge.users.has(login));
  if (trusted && stranger !== undefined) return invalid("Issue", "assignees", "invalid", stranger);
  const number = forge.nextNumber();
  const at = forge.now();
  const issue: Issue = {
    id: forge.nextId(),
    number,
    title,
    body: limitedText(body, "body", limits.body) ?? null,
    author: actor,
    state: "open",
    stateReason: null,
    labels: [],
    assignees: trusted ? (texts(body, "assignees") ?? []) : [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    pull: null,
  };
  const labels = trusted ? labelNames(body) : [];
  const labelled: Issue = { ...issue, labels: labels.map((name) => ensureLabel(forge, name).name) };
  forge.issues.set(number, labelled);
  await sendEvent(forge, { name: "issues", action: "opened", actor, payload: { issue: issueShape(forge, labelled) } });
  // GitHub also sends `labeled` for each label an issue is opened with.
  forge.issues.set(number, issue);
  await setLabels(forge, number, labels, actor);
  notify(call, number, issue.body ?? "");
  return created(issueShape(forge, forge.issues.get(number) ?? issue));
}

/** The labels of a request: strings, or objects with a name. */
export function labelNames(body: Fields): readonly string[] {
  const value = body["labels"];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new InvalidField("labels", value, "a list");
  return value.map((item: unknown) => {
    if (typeof item === "string") return item;
    if (isObject(item) && typeof item["name"] === "string") return item["name"];
    throw new InvalidField("labels", item, "a label");
  });
}

/** Labels and assignees need triage; for everything else see {@link mayEdit}. */
async function updateIssue(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  if (!mayEdit(call, issue)) return refused(403, "Must have more rights to this repository.");
  const trusted = mayTriage(call);
  const state = askedState(body, issue);
  if (issue.pull !== null && issue.pull.merged !== null && state === "open") return unprocessable("Cannot reopen a merged pull request.");
  const reason = word(body, "state_reason", ["completed", "not_planned", "duplicate", "reopened"]);
  const changed: Issue = {
    ...issue,
    ...commonChanges(call, issue, state),
    stateReason: stateReason(issue, state, reason),
    assignees: trusted ? (texts(body, "assignees") ?? issue.assignees) : issue.assignees,
  };
  forge.issues.set(issue.number, changed);
  await sendChangeEvents(forge, issue, changed, actor);
  if (trusted && body["labels"] !== undefined) await setLabels(forge, issue.number, labelNames(body), actor);
  return ok(issueShape(forge, forge.issues.get(issue.number) ?? changed));
}

function setLocked(call: Call, locked: boolean): Answer {
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const { locked: _, ...unlocked } = issue;
  call.forge.issues.set(issue.number, locked ? { ...unlocked, locked } : unlocked);
  return noContent;
}

function stateReason(issue: Issue, state: Issue["state"], asked: Issue["stateReason"] | undefined): Issue["stateReason"] {
  if (issue.pull !== null) return null;
  if (state === "closed") return asked ?? (issue.state === "closed" ? issue.stateReason : "completed");
  return issue.state === "closed" ? "reopened" : issue.stateReason;
}

/** Oldest first. */
function listEvents(call: Call): Promise<Answer> | Answer {
  const { forge, address } = call;
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const events = [...forge.issueEvents.values()].filter((event) => event.issue === issue.number);
  return listed(events, address, (event) => issueEventShape(forge, event));
}
