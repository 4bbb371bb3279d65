import { instant } from "../../clock/clock.ts";
import { releasePath } from "../../ledger/paths.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Step } from "../decide/step.ts";
import { appendEvents, type RolloutEvent } from "../events.ts";
import type { EventRecord, PerformInput } from "./input.ts";
import { labelTracker, openTracker } from "./tracker-issue.ts";
import { replaceTracker } from "./tracker-replace.ts";
import { notify, updateTracker } from "./tracker-update.ts";
import {
  adoptUpgrade,
  closeUpgrade,
  startPlan,
  startPlans,
  mergePullRequest,
  mergeUpgrade,
  openUpgrade,
  pushUpgrades,
  rebuildRelease,
  rebuildUpgrade,
  retarget,
  updateUpgrade,
} from "./upgrades.ts";

/**
 * Performs a decision's steps in order. Events of neighbouring steps go into the ledger by one commit, after those steps: each of them is observed
 * again where the run ends before that. Returns the rollout's file as it is afterwards.
 */
export async function performAll(input: PerformInput): Promise<LedgerRollout> {
  let { rollout } = input;
  let arePushed = false;
  let records: EventRecord[] = [];
  const flush = async (): Promise<void> => {
    const toPlan = records.flatMap((one) => one.toPlan ?? []);
    if (toPlan.length > 0) await startPlans({ ...input, rollout }, toPlan);
    if (records.length > 0) rollout = await append(input, records);
    records = [];
  };
  for (const step of input.decision.steps) {
    if (!arePushed && (step.kind === "open-pull-request" || step.kind === "rebuild-branch")) {
      await pushUpgrades({ ...input, rollout });
      arePushed = true;
    }
    if (isRecorded(step)) {
      const made = await record({ ...input, rollout }, step);
      if (made !== null) records.push(made);
    } else {
      await flush();
      await perform({ ...input, rollout }, step);
    }
  }
  await flush();
  return rollout;
}

function append({ context, rollout }: PerformInput, records: readonly EventRecord[]): Promise<LedgerRollout> {
  const where = `${rollout.environment} ${rollout.target}`;
  const messages = records.map(({ message }) => message);
  for (const message of messages) context.log(`${where}: ${message}`);
  const [first] = messages;
  const message = messages.length === 1 ? `${where}: ${first}` : `${where}: ${messages.length} events\n\n${messages.join("\n")}`;
  const events = records.map(({ event }) => event);
  return appendEvents(context.ledger, rollout, events, message);
}

/** Steps that leave an event in the rollout's file. */
type RecordedStep = Extract<Step, { readonly event: RolloutEvent } | { readonly kind: (typeof recorded)[number] }>;

const recorded = ["open-tracker", "replace-tracker", "label-tracker", "open-pull-request", "notify", "finish"] as const;

function isRecorded(step: Step): step is RecordedStep {
  return "event" in step || recorded.some((kind) => kind === step.kind);
}

/** null where there is nothing to record. */
async function record(input: PerformInput, step: RecordedStep): Promise<EventRecord | null> {
  switch (step.kind) {
    case "open-tracker":
      return await openTracker(input);
    case "replace-tracker":
      return await replaceTracker(input, step);
    case "label-tracker":
      return await labelTracker(input, step.tracker);
    case "start":
      return { event: step.event, message: `started by ${step.event.by}` };
    case "supersede":
      return { event: step.event, message: `superseded by ${step.event.by}` };
    case "take-in":
      return { event: step.event, message: `takes in ${step.event.members.map(({ id }) => id).join(", ")}` };
    case "adopt-pull-request":
      return await adoptUpgrade(input, step);
    case "split-batch":
      return { event: step.event, message: `the batch of #${step.event.number} is split` };
    case "record-healthy":
      return { event: step.event, message: `${step.event.id} is healthy` };
    case "record-failure":
      return { event: step.event, message: `${step.event.id} failed` };
    case "open-pull-request":
      return await openUpgrade(input, step);
    case "notify":
      return await notify(input, step);
    case "finish":
      return { event: { kind: "finished", at: instant(input.context.clock()) }, message: "finished" };
  }
}

async function perform(input: PerformInput, step: Exclude<Step, RecordedStep>): Promise<void> {
  switch (step.kind) {
    case "merge-release":
      return await mergePullRequest(input, step, `Add release ${input.rollout.target}`);
    case "rebuild-release":
      return await rebuildRelease(input);
    case "rebuild-branch":
      return await rebuildUpgrade(input, step);
    case "merge":
      return await mergeUpgrade(input, step);
    case "close-pull-request":
      return await closeUpgrade(input, step);
    case "retarget-pull-request":
      return await retarget(input, step.pullRequest);
    case "verify-release":
      return await verifyRelease(input, step.stage);
    case "update-pull-request":
      return await updateUpgrade(input, step.pullRequest);
    case "start-plan":
      return await startPlan(input, step);
    case "update-tracker":
      return await updateTracker(input);
  }
}

async function verifyRelease({ context, rollout }: PerformInput, stage: string): Promise<void> {
  const { environment, target } = rollout;
  const path = releasePath(environment, target);
  await context.ledger.write(async (view) => {
    const verified = (await view.read(path))?.verified ?? { at: instant(context.clock()), stage };
    return {
      message: `Verify ${target} in ${environment}: stage ${stage} is done`,
      files: [[path, { environment, version: target, verified }]],
    };
  });
}
