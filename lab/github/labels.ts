import type { Actor } from "./contract.ts";
import { sendEvent } from "./events.ts";
import { recordIssueEvent } from "./issue-events.ts";
import { sendPullEvent } from "./pull-requests.ts";
import { issueShape, labelNamed, labelShape } from "./shapes/issue.ts";
import type { ForgeState } from "./state.ts";
import { isPull, type Issue, type Label } from "./records.ts";

/** The label of that name, created if missing; names are case-insensitive. */
export function ensureLabel(forge: ForgeState, name: string, color = "ededed", description: string | null = null): Label {
  const known = forge.labels.get(name.toLowerCase());
  if (known !== undefined) return known;
  const label: Label = { id: forge.nextId(), name, color, description };
  forge.labels.set(name.toLowerCase(), label);
  return label;
}

/** Sets an issue's labels to exactly these, with history and an event for each label added or removed. */
export async function setLabels(forge: ForgeState, number: number, names: readonly string[], actor: Actor): Promise<void> {
  const issue = forge.issues.get(number);
  if (issue === undefined) return;
  const wanted = [...new Map(names.map((name) => [name.toLowerCase(), ensureLabel(forge, name).name])).values()];
  const added = wanted.filter((name) => !issue.labels.includes(name));
  const removed = issue.labels.filter((name) => !wanted.includes(name));
  if (added.length + removed.length === 0) return;
  const changed: Issue = { ...issue, labels: wanted, updatedAt: forge.now() };
  forge.issues.set(number, changed);
  for (const name of added) await sendLabelEvent(forge, changed, "labeled", name, actor);
  for (const name of removed) await sendLabelEvent(forge, changed, "unlabeled", name, actor);
}

async function sendLabelEvent(forge: ForgeState, issue: Issue, action: "labeled" | "unlabeled", name: string, actor: Actor): Promise<void> {
  recordIssueEvent(forge, issue.number, actor, { kind: action, label: name });
  const label = labelShape(forge, labelNamed(forge, name));
  if (isPull(issue)) await sendPullEvent(forge, issue, action, actor, { label });
  else await sendEvent(forge, { name: "issues", action, actor, payload: { issue: issueShape(forge, issue), label } });
}
