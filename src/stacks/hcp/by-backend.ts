import { type Backend, backendOf } from "../../fleet/backend.ts";
import { UserError } from "../../process/user-error.ts";
import type { MoveOutcome, StackRunner, StackTarget } from "../stack-runner.ts";
import type { HcpRunner } from "./hcp-runner.ts";

/** One runner for all backends: stacks whose states are in HCP Terraform are planned and applied there. */
export function byBackend(engine: StackRunner, hcp: HcpRunner): StackRunner {
  const of = (target: StackTarget): Omit<StackRunner, "engine" | "isolation" | "moveState" | "close"> =>
    isCloud(backendOf(target)) ? hcp : engine;
  return {
    engine: engine.engine,
    isolation: engine.isolation,
    backend: (target) => of(target).backend(target),
    check: (target, signal) => of(target).check(target, signal),
    speculativePlan: (target, unknown, signal) => of(target).speculativePlan(target, unknown, signal),
    plan: (target, signal) => of(target).plan(target, signal),
    apply: (target, plan, signal) => of(target).apply(target, plan, signal),
    discard: (target) => of(target).discard(target),
    outputs: (target) => of(target).outputs(target),
    unlock: (target, lockId, signal) => of(target).unlock(target, lockId, signal),
    moveState: async (target, from, signal) => {
      if (!isCloud(from) && !isCloud(backendOf(target))) return await engine.moveState(target, from, signal);
      const source = { ...target, backend: from };
      return await move({ source: of(source), target: of(target) }, source, target, signal);
    },
    placeState: (target, text, signal) => of(target).placeState(target, text, signal),
    storedState: (target, signal) => of(target).storedState(target, signal),
    close: () => engine.close(),
  };
}

type Place = Pick<StackRunner, "backend" | "storedState" | "placeState">;

/** Copies a state into HCP Terraform, or out of it. Nothing is removed. May be cut off anywhere and done again. */
async function move(
  by: { readonly source: Place; readonly target: Place },
  source: StackTarget,
  target: StackTarget,
  signal?: AbortSignal,
): Promise<MoveOutcome> {
  const from = by.source.backend(source);
  const refused = (error: string): MoveOutcome => ({ outcome: "failed", error, hint: null });
  try {
    const text = await by.source.storedState(source, signal);
    if (text === null) return refused(`there is no state in ${from}, where it was recorded: nothing was copied`);
    const placed = await by.target.placeState(target, text, signal);
    if (placed.outcome !== "placed") return placed;
    const again = await by.source.storedState(source, signal);
    return again === text
      ? { outcome: "moved", from }
      : refused(`${from} was written while it was copied: find out by whom, then move it again`);
  } catch (error) {
    if (error instanceof UserError) return refused(error.message);
    throw error;
  }
}

function isCloud({ type }: Backend): boolean {
  return type === "cloud";
}
