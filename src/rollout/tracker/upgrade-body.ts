import { shortFingerprint } from "../../data/fingerprint.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Observed, ObservedInstance, UpgradeStack } from "../decide/observed.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { instanceName } from "./instances.ts";

export interface UpgradeBodyInput {
  readonly rollout: LedgerRollout;
  readonly tracker: number;
  readonly stage: string;
  readonly ids: readonly string[];
  readonly observed: Observed;
  /** Reviews of this pull request, as far as there are any yet. */
  readonly stacks: readonly UpgradeStack[];
  readonly scrub: Scrub;
}

/** What fills templates/upgrade-pull-request.md: tracker, plan by shape, and per instance backup, health and running version. Pure. */
export function upgradeSlots(input: UpgradeBodyInput) {
  const { rollout, tracker, stage, ids, observed, scrub } = input;
  const notes = observed.release?.notes ?? null;
  return {
    target: rollout.target,
    environment: plain(rollout.environment),
    stage: plain(stage),
    tracker: String(tracker),
    release: notes === null ? "" : `Release notes: ${link(notes, observed.linkHosts)}`,
    plan: planText(input),
    instances: ids.map((id) => instanceLine(id, rollout.target, observed.instances.get(id), scrub)).join("\n"),
  };
}

function planText({ stacks, scrub }: UpgradeBodyInput): string {
  const missing = stacks.filter(({ review }) => review === null);
  const reviewed = stacks.flatMap(({ id, stack, review }) => (review === null || review.empty ? [] : [{ id, stack, review }]));
  const shapes = [...Map.groupBy(reviewed, ({ review }) => (review.deferred ? `deferred ${review.shape}` : review.shape))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const lines = shapes.flatMap(([, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { review, id, stack } = first;
    const who = group.length === 1 ? "" : ` (${group.length} instances)`;
    if (review.deferred) return [`- ${plain(stack)}${who}: cannot be planned until a stack that it needs is applied`];
    const careful =
      review.protected.length === 0
        ? ""
        : ` ⚠️ deletes, replaces or forgets protected resources: ${plain(scrub(review.protected.join(", "), id))}`;
    return [`- ${code(shortFingerprint(review.shape))} ${plain(scrub(review.description, id), 600)}${who}${careful}`];
  });
  if (lines.length > 0) return [...lines, ...(missing.length > 0 ? [`- ${missing.length} more stacks are being planned`] : [])].join("\n");
  return stacks.length === 0 || missing.length > 0
    ? "The plan is in the comment below as soon as there is one."
    : "Nothing but the version changes.";
}

function instanceLine(id: string, target: string, instance: ObservedInstance | undefined, scrub: Scrub): string {
  const name = instanceName(id, instance, scrub);
  if (instance === undefined) return `- ${name}`;
  const windows = instance.windows === null ? null : `maintenance ${plain(scrub(instance.windows, id))} (shown, not waited for)`;
  if (instance.version !== target) {
    const now = instance.version === null ? null : `on ${instance.version} now`;
    return `- ${name}: ${[now, windows].filter((fact) => fact !== null).join(" · ")}`;
  }
  const { status } = instance;
  const facts = [
    instance.backup === null ? "no backup yet" : `backup ${code(instance.backup)}`,
    status.kind === "healthy" ? `healthy since ${status.at}` : status.kind.replaceAll("-", " "),
    "reason" in status ? plain(scrub(status.reason, id)) : null,
    instance.running === null ? null : `runs ${plain(instance.running, 40)}`,
    windows,
  ];
  return `- ${name}: ${facts.filter((fact) => fact !== null).join(" · ")}`;
}
