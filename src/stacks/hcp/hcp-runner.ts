import { milliseconds } from "../../clock/clock.ts";
import { shortFingerprint } from "../../data/fingerprint.ts";
import { countdown } from "../../process/countdown.ts";
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
import { upstreamNow } from "../state/upstream.ts";
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
import { planWithheld, policyFailed, refusal } from "./hcp-refusals.ts";
import { heldBy } from "./held.ts";
import { type RunWords, wordsOfRun } from "./run-words.ts";
import { isOver, type Phase, phaseOf, type Run, type Workspace } from "./hcp-objects.ts";
import { HcpRuns } from "./hcp-runs.ts";
import { adviceOnStatus, type HcpOptions, HcpStates, lockedBy } from "./hcp-states.ts";

export interface HcpRunnerOptions extends HcpOptions {
  readonly key: FleetKey;
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

/** How often a lock that one of our own ended runs had is looked at again. */
const ownLocks = 30;

/** Says in HCP Terraform why Flotilla ended a run. */
const ended = "Flotilla: this plan is not applied";

/** What our runs of a stack are recognised by. */
function markOf({ instance, stack }: StackTarget): string {
  return `Flotilla: ${instance.environment}/${instance.id}/${stack}`;
}

/**
 * Plans and applies in HCP Terraform or Terraform Enterprise: a configuration version and a run for each plan, which is confirmed where exactly that plan
 * may be applied, and discarded otherwise. A run that was left behind is found by its message and ended before the next one.
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
      const outcome = await this.#makePlan(target, upstream.secrets, { unknown: all, planOnly: true, signal });
      await this.discard(target);
      return outcome;
    });
  }

  async plan(target: StackTarget, signal?: AbortSignal): Promise<PlanOutcome> {
    return await this.#planned(target, signal, async () => {
      const { missing, secrets } = await upstreamNow(this.#states, target, signal);
      const without = upstreamMissing(missing);
      if (without !== null) return without;
      return await this.#makePlan(target, secrets, { unknown: [], planOnly: false, signal });
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

  async #makePlan(
    target: StackTarget,
    upstreamSecrets: readonly string[],
    how: { readonly unknown: readonly string[]; readonly planOnly: boolean; readonly signal: AbortSignal | undefined },
  ): Promise<PlanOutcome> {
    const { folders, key } = this.#options;
    const hidden = new Set([...this.#states.secrets(target), ...upstreamSecrets]);
    const workspace = how.planOnly ? await this.#states.workspace(target, how.signal) : await this.#free(target, how.signal);
    const refused = refusal(target, workspace, how.planOnly);
    if (refused !== null) return failed(target, refused);
    const ready = await folders.prepare(target, how.unknown);
    if (ready.outcome === "refused") return failed(target, engineError(ready.message, hidden));
    const runs = this.#runs(target);
    const wanted = {
      folder: ready.folder,
      message: markOf(target),
      planOnly: how.planOnly,
      emptyApply: !how.planOnly && workspace.stateVersion === null,
    };
    const made = await runs.create(workspace, wanted, how.signal);
    const held: Held = { run: made.id, hidden, state: workspace.stateVersion, done: false };
    this.#held.set(folders.folderOf(target), held);
    const run = await runs.until(made.id, (run) => phaseOf(run) !== "waiting", {
      limit: limits.plan,
      signal: how.signal,
      ...(how.planOnly ? {} : { observe: this.#queue(target) }),
    });
    held.state = run.inputState ?? workspace.stateVersion;
    const without = await this.#unplanned(target, run, held, how.unknown);
    if (without !== null) return without;
    held.done = phaseOf(run) === "finished";
    const version = run.terraformVersion ?? workspace.terraformVersion;
    const misfit = engineMisfit(target, {
      name: "terraform",
      version,
      where: `the workspace ${this.backend(target)} runs terraform ${version}`,
    });
    if (misfit !== null) return failed(target, misfit);
    const json = await runs.planJson(run, how.signal);
    if (json === null) return failed(target, planWithheld(this.backend(target)));
    const read = understood(json);
    if (typeof read === "string") return failed(target, engineError(read, hidden));
    for (const secret of secretsOfPlan(read)) hidden.add(secret);
    const objections = planObjections(read, target.environment.config.spec.policy);
    if (objections.length > 0) return failed(target, engineError(objections.join("\n"), hidden));
    return stackPlan(target, read, how.unknown, key, run.id);
  }

  /** The workspace once nobody holds it, as long as `engine.lockTimeout` waits. Runs that an earlier session left are ended. */
  async #free(target: StackTarget, signal: AbortSignal | undefined): Promise<Workspace> {
    const runs = this.#runs(target);
    const time = countdown(lockLimit(target));
    const ours = new Set<string>();
    try {
      for (let reads = 0; ; reads++) {
        const workspace = await this.#states.workspace(target, signal);
        const left = (await runs.unfinished(workspace, signal)).filter((run) => run.source === "tfe-api" && run.message === markOf(target));
        const going = (await Promise.all(left.map((run) => runs.end(run.id, ended)))).filter((run) => !isOver(run));
        for (const { id } of left) ours.add(id);
        if (going.length === 0 && workspace.locked === null) return workspace;
        const [run] = going;
        const isOurs = run === undefined && ours.has(workspace.locked?.id ?? "");
        if (isOurs ? reads >= ownLocks : time.left() === 0)
          throw new Ended(
            run === undefined
              ? lockedBy(workspace.locked ?? unknownHolder)
              : lockedBy({ id: run.id, who: `the run ${run.id}` }, run.createdAt),
          );
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
    held.done = isOver(run);
    if (phase === "errored") {
      const { message, fault } = await this.#words(target, run, held, "plans");
      return unknown.length > 0 && fault.kind === "unknown-value" ? { outcome: "deferred", reason: message } : failed(target, message);
    }
    if (phase === "discarded" || phase === "canceled") return { outcome: "interrupted" };
    if (phase === "blocked") return failed(target, policyFailed(run));
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
        return failed(target, policyFailed(run));
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

const unknownHolder = { id: "unknown", who: "unknown" };

function lockLimit({ environment }: StackTarget): number {
  const { lockTimeout } = environment.config.spec.engine;
  return lockTimeout === undefined ? 0 : milliseconds(lockTimeout);
}
