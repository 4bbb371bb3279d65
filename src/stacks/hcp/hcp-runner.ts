import { checkState, failed, lostState, outputsIn, upstreamMissing } from "../runner-outcomes.ts";
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
import { markOf } from "./configurations.ts";
import { accessTo, Ended, endReason, type HcpAccess, type HcpRunnerOptions, type Held, withoutRun } from "./hcp-access.ts";
import { applyHeld } from "./hcp-apply.ts";
import { HcpError } from "./hcp-client.ts";
import { isOver } from "./hcp-objects.ts";
import { makePlan } from "./hcp-plan.ts";
import { heldBy } from "./held.ts";

/**
 * Plans and applies in HCP Terraform or Terraform Enterprise: a configuration version and a run for each plan, which is confirmed where exactly that plan
 * may be applied, and discarded otherwise. In a workspace that is connected to version control the run is the one that the merged commit has started. A
 * run that is there already is gone on with where it is of exactly what is to be planned, from what is there now, and ended otherwise.
 */
export class HcpRunner implements Omit<StackRunner, "engine" | "isolation" | "moveState" | "close"> {
  readonly #access: HcpAccess;
  readonly #held = new Map<string, Held>();

  constructor(options: HcpRunnerOptions) {
    this.#access = accessTo(options);
  }

  backend(target: StackTarget): string {
    return this.#access.states.location(target);
  }

  async check(target: StackTarget, signal?: AbortSignal): Promise<StackCheck | Failed | Locked | NoVerdict> {
    try {
      const state = await checkState(this.#access.states, target, target.recorded?.get(target.stack) ?? null, signal);
      const workspace = await this.#access.states.workspace(target, signal);
      const runs = await this.#access.runs(target).unfinished(workspace, signal);
      return { outcome: "checked", ...state, held: heldBy(this.#access.states.placeOf(target), workspace, runs, markOf(target)) };
    } catch (error) {
      return withoutRun(target, error, signal);
    }
  }

  async speculativePlan(target: StackTarget, unknown: readonly string[], signal?: AbortSignal): Promise<PlanOutcome> {
    return await this.#planned(target, signal, async () => {
      const upstream = await upstreamNow(this.#access.states, target, signal);
      const all = [...new Set([...unknown, ...upstream.missing])].sort();
      const outcome = await makePlan(this.#access, target, upstream, { unknown: all, planOnly: true, hold: this.#hold(target), signal });
      await this.discard(target);
      return outcome;
    });
  }

  async plan(target: StackTarget, signal?: AbortSignal): Promise<PlanOutcome> {
    return await this.#planned(target, signal, async () => {
      const upstream = await upstreamNow(this.#access.states, target, signal);
      const without = upstreamMissing(upstream.missing);
      if (without !== null) return without;
      return await makePlan(this.#access, target, upstream, { unknown: [], planOnly: false, hold: this.#hold(target), signal });
    });
  }

  /** What cannot be ended now is found by the next plan: no outcome is lost by it. */
  async discard(target: StackTarget): Promise<void> {
    const folder = this.#access.folders.folderOf(target);
    const held = this.#held.get(folder);
    this.#held.delete(folder);
    if (held !== undefined && !held.done)
      await this.#access
        .runs(target)
        .end(held.run, endReason)
        .catch(() => undefined);
    await this.#access.folders.remove(target).catch(() => undefined);
  }

  async apply(target: StackTarget, plan: StackPlan, signal?: AbortSignal): Promise<ApplyOutcome> {
    const held = this.#held.get(this.#access.folders.folderOf(target));
    if (held === undefined || held.run !== plan.file) throw new Error(`${plan.file} is no run of this session`);
    try {
      return await applyHeld(this.#access, { target, plan, held }, signal);
    } finally {
      await this.discard(target);
    }
  }

  async outputs(target: StackTarget): Promise<Readonly<Record<string, unknown>> | null> {
    const state = await this.#access.states.read(target);
    return state === null ? null : outputsIn(state, target);
  }

  async unlock(target: StackTarget, lockId: string, signal?: AbortSignal): Promise<UnlockOutcome> {
    try {
      const { id, locked } = await this.#access.states.workspace(target, signal);
      if (locked?.id !== lockId) return { outcome: "gone" };
      if (!lockId.startsWith("run-")) {
        // "requires admin": what a person locked, another one takes away.
        await this.#access.states.client(target).post(`/workspaces/${id}/actions/force-unlock`, {}, { repeatable: false }, signal);
        return { outcome: "unlocked" };
      }
      const run = await this.#access.runs(target).end(lockId, "Flotilla: a person asked for its lock");
      return isOver(run)
        ? { outcome: "unlocked" }
        : failed(target, `the run ${lockId} is ${run.status} and goes on: wait for its end, or cancel it in HCP Terraform`);
    } catch (error) {
      // "Workspace is not locked".
      return error instanceof HcpError && error.status === 409 ? { outcome: "gone" } : withoutRun(target, error, signal);
    }
  }

  async placeState(target: StackTarget, text: string, signal?: AbortSignal): Promise<PlaceOutcome> {
    try {
      await this.#access.states.place(target, text, signal);
      return { outcome: "placed" };
    } catch (error) {
      return withoutRun(target, error, signal);
    }
  }

  async storedState(target: StackTarget, signal?: AbortSignal): Promise<string | null> {
    return await this.#access.states.stored(target, signal);
  }

  #hold(target: StackTarget): (held: Held) => void {
    return (held) => void this.#held.set(this.#access.folders.folderOf(target), held);
  }

  /** Makes a plan where the states are what the ledger records; whatever else comes of it leaves no run behind. */
  async #planned(target: StackTarget, signal: AbortSignal | undefined, make: () => Promise<PlanOutcome>): Promise<PlanOutcome> {
    let planned = false;
    try {
      const lost = await lostState(this.#access.states, target, signal);
      if (lost !== null) return lost;
      const outcome = await make();
      planned = outcome.outcome === "planned";
      return outcome;
    } catch (error) {
      return error instanceof Ended ? error.outcome : withoutRun(target, error, signal);
    } finally {
      if (!planned) await this.discard(target);
    }
  }
}
