import { engineError } from "../engine/engine-message.ts";
import { planObjections } from "../plan/plan-configuration.ts";
import { engineMisfit, failed, understood } from "../runner-outcomes.ts";
import { secretsOfPlan } from "../secrets.ts";
import { stackPlan } from "../stack-plan.ts";
import type { PlanOutcome, StackTarget } from "../stack-runner.ts";
import { readsOldOutputs, type UpstreamNow } from "../state/upstream.ts";
import { type Configuration, fetched, modulePath, uploaded } from "./configurations.ts";
import { freeWorkspace, leavesQueue } from "./free-workspace.ts";
import { Ended, type HcpAccess, type Held, wordsOf } from "./hcp-access.ts";
import { isOver, phaseOf, type Run, type Workspace } from "./hcp-objects.ts";
import { notFetched, planWithheld, policyFailed, refusal } from "./hcp-refusals.ts";
import { runPage } from "./held.ts";

export interface PlanHow {
  /** Upstream outputs that are taken as unknown. */
  readonly unknown: readonly string[];
  /** For a review: it is never applied. */
  readonly planOnly: boolean;
  /** Called with the run before it is waited for: whoever holds it ends it. */
  readonly hold: (held: Held) => void;
  readonly signal: AbortSignal | undefined;
}

/** Milliseconds that a plan may take, as for an engine on this machine. */
const planLimit = 30 * 60_000;

/** How often is looked for a commit that HCP Terraform has fetched. */
const fetchReads = 60;

/**
 * The plan of a run that is made for it, or of one that is there already and of exactly what is to be planned, from what is there now. Throws
 * {@link Ended} where something else came of it.
 */
export async function makePlan(access: HcpAccess, target: StackTarget, upstream: UpstreamNow, how: PlanHow): Promise<PlanOutcome> {
  const hidden = new Set([...access.states.secrets(target), ...upstream.secrets]);
  const { workspace, configuration } = await configured(access, target, hidden, how);
  for (let keep = !how.planOnly; ; keep = false) {
    const { free, kept } = how.planOnly
      ? { free: workspace, kept: null }
      : await freeWorkspace(access, target, keep ? configuration : null, how.signal);
    const emptyApply = !how.planOnly && free.stateVersion === null;
    const made = kept ?? (await access.runs(target).create(free, { configuration, planOnly: how.planOnly, emptyApply }, how.signal));
    const held: Held = { run: made.id, hidden, state: free.stateVersion, done: false };
    how.hold(held);
    const run = await access.runs(target).until(made.id, (run) => phaseOf(run) !== "waiting", {
      limit: planLimit,
      signal: how.signal,
      ...(how.planOnly ? {} : { observe: leavesQueue(access, target) }),
    });
    // One that was there may be older than what it would change by now: then it is ended, and made anew.
    if (kept !== null && !(await isCurrent(access, target, run, how.signal))) continue;
    held.state = run.inputState ?? free.stateVersion;
    const outcome = await judged(access, target, run, {
      held,
      how,
      upstream: kept === null ? null : upstream,
      version: free.terraformVersion,
    });
    if (outcome !== "old") return outcome;
  }
}

/** What a run is to be made from, and the workspace for it. Throws {@link Ended} where there can be none. */
async function configured(
  access: HcpAccess,
  target: StackTarget,
  hidden: ReadonlySet<string>,
  { planOnly, unknown, signal }: PlanHow,
): Promise<{ readonly workspace: Workspace; readonly configuration: Configuration }> {
  const workspace = await access.states.workspace(target, signal);
  const refused = refusal(target, workspace, planOnly);
  if (refused !== null) throw new Ended(failed(target, refused));
  const ready = await access.folders.prepare(target, unknown, modulePath(target, workspace));
  if (ready.outcome === "refused") throw new Ended(failed(target, engineError(ready.message, hidden)));
  const isUpload = planOnly || workspace.vcs === null;
  const configuration = isUpload
    ? await uploaded(target, workspace, ready.folder)
    : await fetchedConfiguration(access, target, workspace, signal);
  return { workspace, configuration };
}

/** What HCP Terraform has fetched of the repository: it hears of a commit when everybody does, and takes a while. */
async function fetchedConfiguration(
  access: HcpAccess,
  target: StackTarget,
  workspace: Workspace,
  signal: AbortSignal | undefined,
): Promise<Configuration> {
  const { repository } = access;
  for (let reads = 0; reads < fetchReads; reads++) {
    const found = await fetched(target, workspace, { repository, runs: access.runs(target), signal });
    if (found !== null) return found;
    await access.states.client(target).wait(reads, signal);
  }
  throw new Ended(failed(target, notFetched(workspace.vcs ?? "")));
}

/** Whether a run that was there already plans from the state that is there now, and leaves one. */
async function isCurrent(access: HcpAccess, target: StackTarget, run: Run, signal: AbortSignal | undefined): Promise<boolean> {
  const { stateVersion } = await access.states.workspace(target, signal);
  const phase = phaseOf(run);
  const isPlanned = phase === "confirmable" || phase === "blocked" || (phase === "finished" && stateVersion !== null);
  return isPlanned && run.inputState === stateVersion;
}

/** The plan of a run; `old` where it read other outputs than those of `upstream`, which is given for a run that was there already. */
async function judged(
  access: HcpAccess,
  target: StackTarget,
  run: Run,
  {
    held,
    how,
    upstream,
    version: usual,
  }: { readonly held: Held; readonly how: PlanHow; readonly upstream: UpstreamNow | null; readonly version: string },
): Promise<PlanOutcome | "old"> {
  const without = await unplanned(access, target, run, held, how.unknown);
  if (without !== null) return without;
  held.done = phaseOf(run) === "finished";
  const version = run.terraformVersion ?? usual;
  const misfit = engineMisfit(target, {
    name: "terraform",
    version,
    where: `the workspace ${access.states.location(target)} runs terraform ${version}`,
  });
  if (misfit !== null) return failed(target, misfit);
  const json = await access.runs(target).planJson(run, how.signal);
  if (json === null) return failed(target, planWithheld(access.states.location(target)));
  const read = understood(json);
  if (typeof read === "string") return failed(target, engineError(read, held.hidden));
  for (const secret of secretsOfPlan(read)) held.hidden.add(secret);
  const objections = planObjections(read, target.environment.config.spec.policy);
  if (objections.length > 0) return failed(target, engineError(objections.join("\n"), held.hidden));
  if (upstream !== null && readsOldOutputs(read, upstream)) return "old";
  return stackPlan(target, read, how.unknown, access.key, run.id);
}

/** What came instead of a plan; null where there is one. */
async function unplanned(
  access: HcpAccess,
  target: StackTarget,
  run: Run,
  held: Held,
  unknown: readonly string[],
): Promise<PlanOutcome | null> {
  const phase = phaseOf(run);
  if (phase === "confirmable" || phase === "finished") return null;
  // A person who decides about it finds it there, and so does the next plan.
  held.done = isOver(run) || phase === "blocked";
  if (phase === "errored") {
    const { message, fault } = await wordsOf(access, target, run, held, "plans");
    return unknown.length > 0 && fault.kind === "unknown-value" ? { outcome: "deferred", reason: message } : failed(target, message);
  }
  if (phase === "discarded" || phase === "canceled") return { outcome: "interrupted" };
  if (phase === "blocked") return failed(target, policyFailed(run, runPage(access.states.placeOf(target), run.id)));
  return failed(target, `the run ${run.id} is ${run.status} and made no plan within ${planLimit / 60_000} min: it was ended`);
}
