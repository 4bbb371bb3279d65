import { created, invalid, listed, notFound, ok, refused, type Answer } from "../answer.ts";
import { neededText, text } from "../fields.ts";
import { ensureLabel, setLabels } from "../labels.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { labelNamed, labelShape } from "../shapes/issue.ts";
import { issueOf, labelNames } from "./issues.ts";

const read = ["issues:read", "pull_requests:read"];
const write = ["issues:write", "pull_requests:write"];

/** Labels of the repository and of issues. */
export const labelRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/labels", read, "none", ({ forge, address }) =>
    listed(
      [...forge.labels.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
      address,
      (label) => labelShape(forge, label),
    ),
  ),
  creating("POST /repos/{owner}/{repo}/labels", write, "write", createLabel),
  route("GET /repos/{owner}/{repo}/labels/{name}", read, "none", ({ forge, params }) => {
    const label = forge.labels.get((params["name"] ?? "").toLowerCase());
    return label === undefined ? notFound : ok(labelShape(forge, label));
  }),
  route("GET /repos/{owner}/{repo}/issues/{issue_number}/labels", read, "none", (call) => listOn(call, true)),
  route("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", write, "triage", addLabels),
  route("PUT /repos/{owner}/{repo}/issues/{issue_number}/labels", write, "triage", replaceLabels),
  route("DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}", write, "triage", removeLabel),
];

function createLabel({ forge, body }: Call): Answer {
  const name = neededText(body, "name");
  if (forge.labels.has(name.toLowerCase())) return invalid("Label", "name", "already_exists");
  const color = text(body, "color") ?? "ededed";
  if (!/^[0-9a-fA-F]{6}$/.test(color)) return invalid("Label", "color", "invalid");
  return created(labelShape(forge, ensureLabel(forge, name, color, text(body, "description") ?? null)));
}

async function addLabels(call: Call): Promise<Answer> {
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  await setLabels(call.forge, issue.number, [...issue.labels, ...labelNames(call.body)], call.actor);
  return listOn(call, false);
}

async function replaceLabels(call: Call): Promise<Answer> {
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  await setLabels(call.forge, issue.number, labelNames(call.body), call.actor);
  return listOn(call, false);
}

async function removeLabel(call: Call): Promise<Answer> {
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const name = (call.params["name"] ?? "").toLowerCase();
  if (!issue.labels.some((own) => own.toLowerCase() === name)) return refused(404, "Label does not exist");
  const kept = issue.labels.filter((own) => own.toLowerCase() !== name);
  await setLabels(call.forge, issue.number, kept, call.actor);
  return listOn(call, false);
}

/** The present labels of an issue; only the GET route has pages. */
function listOn(call: Call, inPages: boolean): Promise<Answer> | Answer {
  const issue = issueOf(call);
  if (issue === undefined) return notFound;
  const labels = issue.labels.map((name) => labelNamed(call.forge, name));
  return inPages
    ? listed(labels, call.address, (label) => labelShape(call.forge, label))
    : ok(labels.map((label) => labelShape(call.forge, label)));
}
