import { milliseconds } from "../../clock/clock.ts";
import { shortFingerprint } from "../../data/fingerprint.ts";
import { countdown } from "../../process/countdown.ts";
import type { GitRepository } from "../../git/repository.ts";
import { UserError } from "../../process/user-error.ts";
import { engineError } from "../engine/engine-message.ts";
import { planObjections } from "../plan/plan-configuration.ts";
import type { FleetKey } from "../plan/record.ts";
import {
  checkState,
  cleanOutcome,
  engineMisfit,
  failed,
  lostState,
  outputsIn,
  unavailable,
  understood,
  upstreamMissing,
} from "../runner-outcomes.ts";
import { secretsOfPlan } from "../secrets.ts";
import type { StackFolders } from "../stack-folders.ts";
import { stackPlan } from "../stack-plan.ts";
import { readsOldOutputs, type UpstreamNow, upstreamNow } from "../state/upstream.ts";
import type {
  ApplyOutcome,
  Failed,
  Locked,
  NoVerdict,
  PlaceOutcome,
  PlanOutcome,
  StackCheck,
  StackPlan,
  StackRunner,
  StackTarget,
  UnlockOutcome,
} from "../stack-runner.ts";
import { HcpError } from "./hcp-client.ts";
import { type Configuration, fetched, isMadeFrom, isOurs, markOf, modulePath, uploaded } from "./configurations.ts";
import { notFetched, planWithheld, policyFailed, refusal } from "./hcp-refusals.ts";
import { heldBy, runPage } from "./held.ts";
import { type RunWords, wordsOfRun } from "./run-words.ts";
import { isOver, type Phase, phaseOf, type Run, type Workspace } from "./hcp-objects.ts";
import { HcpRuns } from "./hcp-runs.ts";
import { adviceOnStatus, type HcpOptions, HcpStates, lockedBy } from "./hcp-states.ts";

export interface HcpRunnerOptions extends HcpOptions {
  readonly key: FleetKey;
  /** Contains the module trees of every target, and what HCP Terraform fetches. */
  readonly repository: GitRepository;
  /** Where configurations are prepared. */
  readonly folders: StackFolders;
}

/** A run of ours that a plan was made from. */
interface Held {
  readonly run: string;
  /** Values that no message may contain. */
  readonly hidden: Set<string>;
  /** The state version that it was planned from. */
  state: string | null;
  /** Nothing of it is left to end. */
  done: boolean;
}

interface PlanHow {
  /** Upstream outputs that are taken as unknown. */
  readonly unknown: readonly string[];
  /** For a review: it is never applied. */
  readonly planOnly: boolean;
  readonly signal: AbortSignal | undefined;
}

/** What a step of planning ended with instead of a plan. */
class Ended extends Error {
  readonly outcome: PlanOutcome;

  constructor(outcome: PlanOutcome) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

/** Milliseconds, as for an engine on this machine. */
const limits = { plan: 30 * 60_000, apply: 120 * 60_000, cancelled: 10 * 60_000 } as const;

/** How often a confirmation is asked for of which nothing is heard. */
const confirmations = 5;

/** How often is looked for a commit that HCP Terraform has fetched. */
const fetchReads = 60;

/** How often a lock that one of our own ended runs had is looked at again. */
const ownLocks = 30;

/** Says in HCP Terraform why Flotilla ended a run. */
const ended = "Flotilla: this plan is not applied";

/**
 * Plans and applies in HCP Terraform or Terraform Enterprise: a configuration version and a run for each plan, which is confirmed where exactly that plan
 * may be applied, and discarded otherwise. In a workspace that is connected to version control the run is the one that the merged commit has started. A
 * run that is there already is gone on with where it is of exactly what is to be planned, from what is there now, and ended otherwise.
 */
export class HcpRunner implements Omit<StackRunner, "engine" | "isolation" | "moveState" | "close"> {
  readonly #options: HcpRunnerOptions;
  readonly #states: HcpStates;
  readonly #held = new Map<string, Held>();

  constructor(options: HcpRunnerOptions) {
    this.#options = options;
    this.#states = new HcpStates(options);
  }

  backend(target: StackTarget): string {
    return this.#states.location(target);
  }

  async check(target: StackTarget, signal?: AbortSignal): Promise<StackCheck | Failed | Locked | NoVerdict> {
    try {
      const state = await checkState(this.#states, target, target.recorded?.get(target.stack) ?? null, signal);
      const workspace = await this.#states.workspace(target, signal);
      const runs = await this.#runs(target).unfinished(workspace, signal);
      return { outcome: "checked", ...state, held: heldBy(this.#states.placeOf(target), workspace, runs, markOf(target)) };
    } catch (error) {
      return this.#without(target, error, signal);
    }
  }

  async speculativePlan(target: StackTarget, unknown: readonly string[], signal?: AbortSignal): Promise<PlanOutcome> {
    return await this.#planned(target, signal, async () => {
      const upstream = await upstreamNow(this.#states, target, signal);
      const all = [...new Set([...unknown, ...upstream.missing])].sort();
      const outcome = await this.#makePlan(target, upstream, { unknown: all, planOnly: true, signal });
      await this.discard(target);
      return outcome;
    });
  }

  async plan(target: StackTarget, signal?: AbortSignal): Promise<PlanOutcome> {
    return await this.#planned(target, signal, async () => {
      const upstream = await upstreamNow(this.#states, target, signal);
      const without = upstreamMissing(upstream.missing);
      if (without !== null) return without;
      return await this.#makePlan(target, upstream, { unknown: [], planOnly: false, signal });
    });
  }

  /** What cannot be ended now is found by the next plan: no outcome is lost by it. */
  async discard(target: StackTarget): Promise<void> {
    const folder = this.#options.folders.folderOf(target);
    const held = this.#held.get(folder);
    this.#held.delete(folder);
    if (held !== undefined && !held.done)
      await this.#runs(target)
        .end(held.run, ended)
        .catch(() => undefined);
    await this.#options.folders.remove(target).catch(() => undefined);
  }

  async apply(target: StackTarget, plan: StackPlan, signal?: AbortSignal): Promise<ApplyOutcome> {
    const held = this.#held.get(this.#options.folders.folderOf(target));
    if (held === undefined || held.run !== plan.file) throw new Error(`${plan.file} is no run of this session`);
    try {
      const begun = await this.#confirm(target, plan, held, signal);
      if ("outcome" in begun) return begun;
      const run = await this.#applied(target, begun, signal);
      held.done = isOver(run) || phaseOf(run) === "applying";
      return await this.#applyOutcome(target, run, held);
    } finally {
      await this.discard(target);
    }
  }

  async outputs(target: StackTarget): Promise<Readonly<Record<string, unknown>> | null> {
    const state = await this.#states.read(target);
    return state === null ? null : outputsIn(state, target);
  }

  async unlock(target: StackTarget, lockId: string, signal?: AbortSignal): Promise<UnlockOutcome> {
    try {
      const { id, locked } = await this.#states.workspace(target, signal);
      if (locked?.id !== lockId) return { outcome: "gone" };
      if (!lockId.startsWith("run-")) {
        // "requires admin": what a person locked, another one takes away.
        await this.#states.client(target).post(`/workspaces/${id}/actions/force-unlock`, {}, { repeatable: false }, signal);
        return { outcome: "unlocked" };
      }
      const run = await this.#runs(target).end(lockId, "Flotilla: a person asked for its lock");
      return isOver(run)
        ? { outcome: "unlocked" }
        : failed(target, `the run ${lockId} is ${run.status} and goes on: wait for its end, or cancel it in HCP Terraform`);
    } catch (error) {
      // "Workspace is not locked".
      return error instanceof HcpError && error.status === 409 ? { outcome: "gone" } : this.#without(target, error, signal);
    }
  }

  async placeState(target: StackTarget, text: string, signal?: AbortSignal): Promise<PlaceOutcome> {
    try {
      await this.#states.place(target, text, signal);
      return { outcome: "placed" };
    } catch (error) {
      return this.#without(target, error, signal);
    }
  }

  async storedState(target: StackTarget, signal?: AbortSignal): Promise<string | null> {
    return await this.#states.stored(target, signal);
  }

  #runs(target: StackTarget): HcpRuns {
    return new HcpRuns(this.#states.client(target));
  }

  /** Makes a plan where the states are what the ledger records; whatever else comes of it leaves no run behind. */
  async #planned(target: StackTarget, signal: AbortSignal | undefined, make: () => Promise<PlanOutcome>): Promise<PlanOutcome> {
    let planned = false;
    try {
      const lost = await lostState(this.#states, target, signal);
      if (lost !== null) return lost;
      const outcome = await make();
      planned = outcome.outcome === "planned";
      return outcome;
    } catch (error) {
      return error instanceof Ended ? error.outcome : this.#without(target, error, signal);
    } finally {
      if (!planned) await this.discard(target);
    }
  }

  async #makePlan(target: StackTarget, upstream: UpstreamNow, how: PlanHow): Promise<PlanOutcome> {
    const hidden = new Set([...this.#states.secrets(target), ...upstream.secrets]);
    const { workspace, configuration } = await this.#configured(target, hidden, how);
    for (let keep = !how.planOnly; ; keep = false) {
      const { free, kept } = how.planOnly
        ? { free: workspace, kept: null }
        : await this.#free(target, keep ? configuration : null, how.signal);
      const emptyApply = !how.planOnly && free.stateVersion === null;
      const made = kept ?? (await this.#runs(target).create(free, { configuration, planOnly: how.planOnly, emptyApply }, how.signal));
      const held: Held = { run: made.id, hidden, state: free.stateVersion, done: false };
      this.#held.set(this.#options.folders.folderOf(target), held);
      const run = await this.#runs(target).until(made.id, (run) => phaseOf(run) !== "waiting", {
        limit: limits.plan,
        signal: how.signal,
        ...(how.planOnly ? {} : { observe: this.#queue(target) }),
      });
      // One that was there may be older than what it would change by now: then it is ended, and made anew.
      if (kept !== null && !(await this.#isCurrent(target, run, how.signal))) continue;
      held.state = run.inputState ?? free.stateVersion;
      const outcome = await this.#judged(target, run, {
        held,
        how,
        upstream: kept === null ? null : upstream,
        version: free.terraformVersion,
      });
      if (outcome !== "old") return outcome;
    }
  }

  /** What a run is to be made from, and the workspace for it. Throws {@link Ended} where there can be none. */
  async #configured(
    target: StackTarget,
    hidden: ReadonlySet<string>,
    { planOnly, unknown, signal }: PlanHow,
  ): Promise<{ readonly workspace: Workspace; readonly configuration: Configuration }> {
    const workspace = await this.#states.workspace(target, signal);
    const refused = refusal(target, workspace, planOnly);
    if (refused !== null) throw new Ended(failed(target, refused));
    const ready = await this.#options.folders.prepare(target, unknown, modulePath(target, workspace));
    if (ready.outcome === "refused") throw new Ended(failed(target, engineError(ready.message, hidden)));
    const isUpload = planOnly || workspace.vcs === null;
    const configuration = isUpload ? await uploaded(target, workspace, ready.folder) : await this.#fetched(target, workspace, signal);
    return { workspace, configuration };
  }

  /** What HCP Terraform has fetched of the repository: it hears of a commit when everybody does, and takes a while. */
  async #fetched(target: StackTarget, workspace: Workspace, signal: AbortSignal | undefined): Promise<Configuration> {
    const { repository } = this.#options;
    for (let reads = 0; reads < fetchReads; reads++) {
      const found = await fetched(target, workspace, { repository, runs: this.#runs(target), signal });
      if (found !== null) return found;
      await this.#states.client(target).wait(reads, signal);
    }
    throw new Ended(failed(target, notFetched(workspace.vcs ?? "")));
  }

  /** Whether a run that was there already plans from the state that is there now, and leaves one. */
  async #isCurrent(target: StackTarget, run: Run, signal: AbortSignal | undefined): Promise<boolean> {
    const { stateVersion } = await this.#states.workspace(target, signal);
    const phase = phaseOf(run);
    const isPlanned = phase === "confirmable" || phase === "blocked" || (phase === "finished" && stateVersion !== null);
    return isPlanned && run.inputState === stateVersion;
  }

  /** The plan of a run; `old` where it read other outputs than those of `upstream`, which is given for a run that was there already. */
  async #judged(
    target: StackTarget,
    run: Run,
    {
      held,
      how,
      upstream,
      version: usual,
    }: { readonly held: Held; readonly how: PlanHow; readonly upstream: UpstreamNow | null; readonly version: string },
  ): Promise<PlanOutcome | "old"> {
    const without = await this.#unplanned(target, run, held, how.unknown);
    if (without !== null) return without;
    held.done = phaseOf(run) === "finished";
    const version = run.terraformVersion ?? usual;
    const misfit = engineMisfit(target, {
      name: "terraform",
      version,
      where: `the workspace ${this.backend(target)} runs terraform ${version}`,
    });
    if (misfit !== null) return failed(target, misfit);
    const json = await this.#runs(target).planJson(run, how.signal);
    if (json === null) return failed(target, planWithheld(this.backend(target)));
    const read = understood(json);
    if (typeof read === "string") return failed(target, engineError(read, held.hidden));
    for (const secret of secretsOfPlan(read)) held.hidden.add(secret);
    const objections = planObjections(read, target.environment.config.spec.policy);
    if (objections.length > 0) return failed(target, engineError(objections.join("\n"), held.hidden));
    if (upstream !== null && readsOldOutputs(read, upstream)) return "old";
    return stackPlan(target, read, how.unknown, this.#options.key, run.id);
  }

  /**
   * The workspace once nobody holds it, as long as `engine.lockTimeout` waits, and the run of exactly this configuration that is there already. Other runs
   * of Flotilla, and of other commits, are ended.
   */
  async #free(
    target: StackTarget,
    configuration: Configuration | null,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly free: Workspace; readonly kept: Run | null }> {
    const runs = this.#runs(target);
    const time = countdown(lockLimit(target));
    const ours = new Set<string>();
    try {
      for (let reads = 0; ; reads++) {
        const workspace = await this.#states.workspace(target, signal);
        const left = (await runs.unfinished(workspace, signal)).filter((run) => isOurs(run, workspace, markOf(target)));
        const kept = left.find((run) => configuration !== null && isMadeFrom(run, configuration) && phaseOf(run) !== "applying") ?? null;
        const others = left.filter(({ id }) => id !== kept?.id);
        const going = (await Promise.all(others.map((run) => runs.end(run.id, ended)))).filter((run) => !isOver(run));
        for (const { id } of others) ours.add(id);
        const holder = workspace.locked?.id === kept?.id ? null : workspace.locked;
        if (going.length === 0 && holder === null) return { free: workspace, kept };
        const [run] = going;
        const isOwn = run === undefined && ours.has(holder?.id ?? "");
        if (isOwn ? reads >= ownLocks : time.left() === 0) throw new Ended(heldUp(run, holder));
        await this.#states.client(target).wait(reads, signal);
      }
    } finally {
      time.stop();
    }
  }

  /** Ends the wait for a run that stands in a queue because somebody took the workspace meanwhile. */
  #queue(target: StackTarget): (run: Run) => Promise<void> {
    const time = countdown(lockLimit(target));
    return async ({ id, status }) => {
      if (status !== "pending" || time.left() > 0) return;
      const { locked } = await this.#states.workspace(target);
      if (locked !== null && locked.id !== id) throw new Ended(lockedBy(locked));
    };
  }

  /** What came instead of a plan; null where there is one. */
  async #unplanned(target: StackTarget, run: Run, held: Held, unknown: readonly string[]): Promise<PlanOutcome | null> {
    const phase = phaseOf(run);
    if (phase === "confirmable" || phase === "finished") return null;
    // A person who decides about it finds it there, and so does the next plan.
    held.done = isOver(run) || phase === "blocked";
    if (phase === "errored") {
      const { message, fault } = await this.#words(target, run, held, "plans");
      return unknown.length > 0 && fault.kind === "unknown-value" ? { outcome: "deferred", reason: message } : failed(target, message);
    }
    if (phase === "discarded" || phase === "canceled") return { outcome: "interrupted" };
    if (phase === "blocked") return failed(target, policyFailed(run, runPage(this.#states.placeOf(target), run.id)));
    return failed(target, `the run ${run.id} is ${run.status} and made no plan within ${limits.plan / 60_000} min: it was ended`);
  }

  /**
   * Asks for exactly the run that was planned to be applied; it may be under way already, as somebody else may confirm it. Rejects where nobody knows
   * whether it is.
   */
  async #confirm(target: StackTarget, plan: StackPlan, held: Held, signal: AbortSignal | undefined): Promise<Run | Failed | NoVerdict> {
    const runs = this.#runs(target);
    let sent = false;
    try {
      for (let left = confirmations; ; left--) {
        const run = await runs.show(held.run, signal);
        if (phaseOf(run) !== "confirmable") return run;
        const { stateVersion } = await this.#states.workspace(target, signal);
        // The state is not the one that was planned from: this plan is no more what would happen.
        if (stateVersion !== held.state) return { outcome: "interrupted" };
        if (left === 0) return failed(target, `HCP Terraform does not take the confirmation of the run ${run.id}: it was discarded`);
        signal?.throwIfAborted();
        sent = true;
        if (await runs.confirm(run, `Flotilla: the plan ${shortFingerprint(plan.fingerprint)}`)) return run;
        await this.#states.client(target).wait(0, signal);
      }
    } catch (error) {
      if (sent && !(error instanceof HcpError && error.status === 404)) throw error;
      const without = this.#without(target, error, signal);
      return without.outcome === "locked" ? { outcome: "interrupted" } : without;
    }
  }

  /** The run once it is applied or cannot be any more. On `signal` it is interrupted, and waited for. */
  async #applied(target: StackTarget, { id }: Run, signal: AbortSignal | undefined): Promise<Run> {
    const runs = this.#runs(target);
    const done = (run: Run): boolean => isOver(run) || phaseOf(run) === "blocked";
    try {
      return await runs.until(id, done, { limit: limits.apply, signal });
    } catch (error) {
      if (signal?.aborted !== true) throw error;
      await runs.cancel(await runs.show(id), "Flotilla was asked to stop");
      return await runs.until(id, done, { limit: limits.cancelled });
    }
  }

  async #applyOutcome(target: StackTarget, run: Run, held: Held): Promise<ApplyOutcome> {
    const phase: Phase = phaseOf(run);
    const { hostname } = this.#states.placeOf(target);
    switch (phase) {
      case "applied":
      case "finished": {
        const state = await this.#states.read(target);
        const clean = cleanOutcome(target, state, "HCP Terraform", this.#options.key, this.backend(target));
        if (clean.outcome !== "clean") return clean;
        return { ...clean, by: `terraform${run.terraformVersion === null ? "" : ` ${run.terraformVersion}`} of ${hostname}` };
      }
      case "errored":
        return failed(target, (await this.#words(target, run, held, "applies")).message);
      case "discarded":
        return failed(target, `the run ${run.id} was discarded in HCP Terraform: nothing was applied. Retry to plan again`);
      case "blocked":
        return failed(target, policyFailed(run, runPage(this.#states.placeOf(target), run.id)));
      case "canceled":
      case "waiting":
      case "confirmable":
      case "applying":
        // How far it came is not known: the next run finds it, or what it left.
        return { outcome: "interrupted" };
    }
  }

  async #words(target: StackTarget, run: Run, { hidden }: Held, of: "plans" | "applies"): Promise<RunWords> {
    const log = await this.#runs(target).log(run, of);
    const secrets = await this.#states.secretsOf(target);
    return wordsOfRun({ run, log, secrets, hidden, place: this.backend(target) });
  }

  #without(target: StackTarget, error: unknown, signal: AbortSignal | undefined): Failed | Locked | NoVerdict {
    if (signal?.aborted === true) return { outcome: "interrupted" };
    if (error instanceof HcpError) {
      const { outcome, hint, error: words } = failed(target, error.message);
      return { outcome, error: words, hint: hint ?? adviceOnStatus(error.status) };
    }
    if (error instanceof UserError && !("outcome" in error)) return failed(target, error.message);
    return unavailable(error);
  }
}

function heldUp(run: Run | undefined, holder: Workspace["locked"]): Locked {
  return run === undefined ? lockedBy(holder ?? unknownHolder) : lockedBy({ id: run.id, who: `the run ${run.id}` }, run.createdAt);
}

const unknownHolder = { id: "unknown", who: "unknown" };

function lockLimit({ environment }: StackTarget): number {
  const { lockTimeout } = environment.config.spec.engine;
  return lockTimeout === undefined ? 0 : milliseconds(lockTimeout);
}
