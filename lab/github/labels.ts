import type { Actor } from "./contract.ts";
import { tell } from "./events.ts";
import { recordIssueEvent } from "./issue-events.ts";
import { tellPull } from "./pull-requests.ts";
import { issueShape, labelNamed, labelShape } from "./shapes/issue.ts";
import { isPull, type Issue, type Label, type World } from "./world.ts";

/** The label of that name, made first where there is none; names are the same in any case. */
export function ensureLabel(world: World, name: string, color = "ededed", description: string | null = null): Label {
  const known = world.labels.get(name.toLowerCase());
  if (known !== undefined) return known;
  const label: Label = { id: world.nextId(), name, color, description };
  world.labels.set(name.toLowerCase(), label);
  return label;
}

/** Gives an issue exactly these labels, writes its history and tells everybody of each label that came or went. */
export async function setLabels(world: World, number: number, names: readonly string[], actor: Actor): Promise<void> {
  const issue = world.issues.get(number);
  if (issue === undefined) return;
  const wanted = [...new Map(names.map((name) => [name.toLowerCase(), ensureLabel(world, name).name])).values()];
  const added = wanted.filter((name) => !issue.labels.includes(name));
  const removed = issue.labels.filter((name) => !wanted.includes(name));
  if (added.length + removed.length === 0) return;
  const changed: Issue = { ...issue, labels: wanted, updatedAt: world.now() };
  world.issues.set(number, changed);
  for (const name of added) await tellLabel(world, changed, "labeled", name, actor);
  for (const name of removed) await tellLabel(world, changed, "unlabeled", name, actor);
}

async function tellLabel(world: World, issue: Issue, action: "labeled" | "unlabeled", name: string, actor: Actor): Promise<void> {
  recordIssueEvent(world, issue.number, actor, { kind: action, label: name });
  const label = labelShape(world, labelNamed(world, name));
  if (isPull(issue)) await tellPull(world, issue, action, actor, { label });
  else await tell(world, { name: "issues", action, actor, payload: { issue: issueShape(world, issue), label } });
}
