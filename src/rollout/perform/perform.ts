import { instant } from "../../clock/clock.ts";
import { releasePath } from "../../ledger/paths.ts";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Scrub } from "../names.ts";
import type { Observed } from "../observe/observed.ts";
import { plain } from "../../report/plain-text.ts";
import type { RolloutEvent } from "../events.ts";
import type { Step } from "../decide/step.ts";
import { projectTracker } from "../tracker/tracker.ts";
import type { Tracker } from "../../fleet/tracker-template.ts";
import { appendEvents, labelTracker, openTracker } from "../tracker/issue.ts";
import { upgradeBody } from "./upgrade-body.ts";
import { isBuiltByApp, standingOf, upgradeCommit, upgradeTitle } from "../upgrade-branch.ts";
import { fetchMain, fetchedTip } from "../observe/remote-branches.ts";
import type { RolloutContext } from "../context.ts";
import type { ReconcileCache, ReconcileSnapshot } from "../observe/snapshot.ts";

/** What the steps of one rollout are done with. */
export interface Performance {
  readonly context: RolloutContext;
  readonly world: ReconcileSnapshot;
  readonly cache: ReconcileCache;
  readonly observed: Observed;
  readonly template: Tracker;
  readonly scrub: Scrub;
}

/** The label of every upgrade pull request. */
export const upgradeLabel = "mi-upgrade";

/** Something for the rollout's file, with the words for the ledger's commit. */
export interface Note {
  readonly event: RolloutEvent;
  readonly message: string;
}

/**
 * Does the steps in order. What is to be recorded of neighbouring steps goes into the ledger by one commit, after they were done: each of them is found
 * again where the run breaks off before that. Answers the rollout's file as it is afterwards.
 */
export async function performAll(stage: Performance, rollout: LedgerRollout, steps: readonly Step[]): Promise<LedgerRollout> {
  let file = rollout;
  let notes: Note[] = [];
  const record = async (): Promise<void> => {
    if (notes.length > 0) file = await recordNotes(stage.context, file, notes);
    notes = [];
  };
  for (const step of steps) {
    if (isNoted(step)) notes.push(await noteOf(stage, file, step));
    else {
      await record();
      file = await perform(stage, file, step);
    }
  }
  await record();
  return file;
}

async function recordNotes({ ledger, log }: RolloutContext, rollout: LedgerRollout, notes: readonly Note[]): Promise<LedgerRollout> {
  const [first] = notes;
  const where = `${rollout.environment} ${rollout.target}`;
  const messages = notes.map(({ message }) => message);
  for (const message of messages) log(`${where}: ${message}`);
  const message =
    first !== undefined && notes.length === 1 ? `${where}: ${first.message}` : `${where}: ${notes.length} things\n\n${messages.join("\n")}`;
  return appendEvents(
    ledger,
    rollout,
    notes.map((note) => note.event),
    message,
  );
}

/** Steps that leave a trace in the rollout's file. */
type Noted = Extract<
  Step,
  { readonly kind: "start" | "adopt-pull-request" | "split-batch" | "record-healthy" | "record-failure" | "open-pull-request" | "notify" }
>;

function isNoted(step: Step): step is Noted {
  return "event" in step || step.kind === "open-pull-request" || step.kind === "notify";
}

async function noteOf(stage: Performance, rollout: LedgerRollout, step: Noted): Promise<Note> {
  switch (step.kind) {
    case "start":
      return { event: step.event, message: `started by ${step.event.by}` };
    case "adopt-pull-request":
      return { event: step.event, message: `#${step.event.number} is its pull request` };
    case "split-batch":
      return { event: step.event, message: `the batch of #${step.event.number} is taken apart` };
    case "record-healthy":
      return { event: step.event, message: `${step.event.id} is healthy` };
    case "record-failure":
      return { event: step.event, message: `${step.event.id} failed` };
    case "open-pull-request":
      return await openUpgrade(stage, rollout, step);
    case "notify":
      return await tell(stage, rollout, step);
  }
}

async function perform(stage: Performance, rollout: LedgerRollout, step: Exclude<Step, Noted>): Promise<LedgerRollout> {
  const { context, template } = stage;
  const { github, log } = context;
  const where = `${rollout.environment} ${rollout.target}`;
  switch (step.kind) {
    case "open-tracker":
      return openTracker(context, rollout, template, projectTracker({ rollout, ...stage }));
    case "label-tracker":
      return labelTracker(context, rollout, step.tracker, template);
    case "merge-release":
      await merge(stage, step.pullRequest, step.head, `Add release ${rollout.target}`);
      return rollout;
    case "rebuild-branch":
      await pushUpgrade(stage, rollout, { ...step, stage: stageOf(rollout, step.ids) }, step.head);
      log(`${where}: #${step.pullRequest} is built anew`);
      return rollout;
    case "merge":
      if (await isStillAsBuilt(stage, rollout, step))
        await merge(stage, step.pullRequest, step.head, upgradeTitle(step.ids, rollout.target));
      return rollout;
    case "close-pull-request":
      log(`${where}: #${step.pullRequest} is closed, ${step.why}`);
      await github.closePullRequest(step.pullRequest);
      return rollout;
    case "verify-release":
      await verify(context, rollout, step.stage);
      return rollout;
    case "update-pull-request":
      await updateUpgrade(stage, rollout, step.pullRequest);
      return rollout;
    case "update-tracker":
      await updateTracker(stage, rollout);
      return rollout;
    case "finish":
      log(`${where}: finished`);
      return appendEvents(context.ledger, rollout, [{ kind: "finished", at: instant(context.clock()) }], `Finish the rollout of ${where}`);
  }
}

async function openUpgrade(stage: Performance, rollout: LedgerRollout, step: Extract<Step, { kind: "open-pull-request" }>): Promise<Note> {
  const { context, world, observed, scrub } = stage;
  const { repository, github } = context;
  const { environment, target } = rollout;
  const tip = await fetchedTip(context, step.branch);
  // What somebody else put on this branch is shown to people as what it is, never thrown away unasked.
  const built = tip === null || (await isBuiltByApp(repository, tip, world.main, environment, step.ids, target)).ours;
  if (built || step.retries > 0) await pushUpgrade(stage, rollout, step, tip);
  const body = await upgradeBody(context, world.main, { ...step, rollout, observed, scrub, tracker: trackerOf(rollout), stacks: [] });
  const pull = await github.openPullRequest({ branch: step.branch, title: upgradeTitle(step.ids, target), body, labels: [upgradeLabel] });
  return {
    event: { kind: "pull-request-assigned", number: pull.number, ids: step.ids },
    message: `#${pull.number} upgrades ${step.ids.join(", ")}`,
  };
}

async function pushUpgrade(
  { context, world }: Performance,
  rollout: LedgerRollout,
  upgrade: { readonly branch: string; readonly stage: string; readonly ids: readonly string[]; readonly retries: number },
  expected: string | null,
): Promise<void> {
  const { environment, target } = rollout;
  const wanted = { environment, target, stage: upgrade.stage, ids: upgrade.ids, tracker: trackerOf(rollout), retries: upgrade.retries };
  const commit = await upgradeCommit(context.repository, world.main, wanted, context.by);
  if (commit === expected) return;
  const pushed = await context.repository.push(context.remote, commit, `refs/heads/${upgrade.branch}`, expected);
  if (pushed.outcome === "refused") throw new Error(`${upgrade.branch} could not be pushed: ${pushed.message}`);
  if (pushed.outcome === "stale") throw new Error(`${upgrade.branch} moved while it was built; the next run looks again`);
}

/** Main may have moved since it was looked at: the tree that would be merged is built once more, right before. */
async function isStillAsBuilt(
  { context }: Performance,
  { environment, target }: LedgerRollout,
  step: Extract<Step, { kind: "merge" }>,
): Promise<boolean> {
  const main = await fetchMain(context);
  const { ours, asBuilt } = await standingOf(context.repository, step.head, main, environment, step.ids, target);
  return ours && asBuilt;
}

async function merge({ context, cache }: Performance, number: number, head: string, title: string): Promise<void> {
  const merged = await context.github.merge(number, head, title);
  switch (merged.outcome) {
    case "merged":
      context.log(`#${number} is merged`);
      return;
    case "head-changed":
      context.log(`#${number} got another head and is not merged`);
      return;
    case "refused":
      cache.refusals.set(number, { head, message: merged.message });
      context.log(`#${number} is not merged: ${merged.message}`);
  }
}

async function verify({ ledger, clock }: RolloutContext, { environment, target }: LedgerRollout, stage: string): Promise<void> {
  const path = releasePath(environment, target);
  await ledger.write(async (view) => {
    const before = await view.read(path);
    const verified = before?.verified ?? { at: instant(clock()), stage };
    return {
      message: `Verify ${target} in ${environment}: stage ${stage} is done`,
      files: [[path, { environment, version: target, verified }]],
    };
  });
}

/** Brings a pull request's body up to date; while it is open its body is known already. */
async function updateUpgrade({ context, world, observed, scrub }: Performance, rollout: LedgerRollout, number: number): Promise<void> {
  const open = observed.upgrades.find((upgrade) => upgrade.number === number);
  const members = rollout.members.filter(({ pullRequest }) => pullRequest === number).map(({ id }) => id);
  const ids = (open?.ids ?? members).toSorted();
  const stacks = open?.stacks ?? ids.flatMap((id) => observed.instances.get(id)?.reviewed ?? []);
  const body = await upgradeBody(context, world.main, {
    rollout,
    observed,
    scrub,
    tracker: trackerOf(rollout),
    stage: stageOf(rollout, ids),
    ids,
    stacks,
  });
  const before = open?.body ?? (await context.github.pullRequest(number))?.body;
  if (before !== undefined && !isSame(before, body)) await context.github.updateIssue(number, { body });
}

async function updateTracker(stage: Performance, rollout: LedgerRollout): Promise<void> {
  const { github } = stage.context;
  const { title, body, open } = projectTracker({ rollout, ...stage });
  const tracker = trackerOf(rollout);
  const issue = await github.issue(tracker);
  if (issue === null) throw new Error(`the tracker #${tracker} of ${rollout.environment} ${rollout.target} cannot be read`);
  const state = open ? "open" : "closed";
  const change = {
    ...(issue.title === title ? {} : { title }),
    ...(isSame(issue.body, body) ? {} : { body }),
    ...(issue.state === state ? {} : ({ state } as const)),
  };
  if (Object.keys(change).length > 0) await github.updateIssue(tracker, change);
}

/** GitHub may hand line ends back as CRLF. */
function isSame(before: string, after: string): boolean {
  return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
}

/** One comment per event, found again by its marker: a comment reaches people, an edited body does not. */
async function tell(
  { context, observed, scrub }: Performance,
  rollout: LedgerRollout,
  { key, text, type }: Extract<Step, { kind: "notify" }>,
): Promise<Note> {
  const marker = `<!-- flotilla:event ${key} -->`;
  const mention =
    observed.mention !== null && /^@[A-Za-z0-9-]+(?:\/[A-Za-z0-9._-]+)?$/.test(observed.mention) ? `${observed.mention} ` : "";
  const typed = type.length === 0 ? [] : ["", "```", ...type, "```"];
  await context.github.stickyComment(
    trackerOf(rollout),
    marker,
    [marker, `${mention}${plain(scrub(text), 1_000)}`, ...typed, ""].join("\n"),
  );
  return { event: { kind: "notified", key }, message: `people are told (${key.split(":")[0] ?? key})` };
}

function trackerOf({ tracker, environment, target }: LedgerRollout): number {
  if (tracker === null) throw new Error(`the rollout of ${environment} ${target} has no tracker yet`);
  return tracker;
}

function stageOf({ members }: LedgerRollout, ids: readonly string[]): string {
  return members.find(({ id }) => ids.includes(id))?.stage ?? "";
}
