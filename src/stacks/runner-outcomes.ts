import { fitsConstraint } from "../fleet/version-constraint.ts";
import type { EngineRun } from "./engine/engine.ts";
import { EngineJsonError } from "./engine/engine-json.ts";
import { adviceOn, type EngineFault, hintFor } from "./engine/engine-message.ts";
import { textOf } from "./engine/engine-stream.ts";
import { type EnginePlan, readPlan } from "./plan/plan-json.ts";
import { type FleetKey, outputHash } from "./plan/record.ts";
import { declaredOutputs, stackOf } from "./render.ts";
import type { ApplyOutcome, Failed, Locked, NoVerdict, PlanOutcome, StackCheck, StackTarget } from "./stack-runner.ts";
import { backendMoved, type RecordedState, stateLost } from "./state/recorded-state.ts";
import type { State } from "./state/state.ts";
import type { StateStore } from "./state/state-store.ts";
import { StateUnavailable } from "./state/state-unavailable.ts";

// What every stack runner answers, wherever its engine runs.

/** What reads the states of stacks, and names their places. */
export type States = Pick<StateStore, "read" | "location">;

/** The declared outputs that a state has. */
export function outputsIn({ outputs }: State, { architecture, stack }: StackTarget): Readonly<Record<string, unknown>> {
  const declared = declaredOutputs(stackOf(architecture, stack)).map(({ name }) => name);
  return Object.fromEntries(declared.filter((name) => outputs.has(name)).map((name) => [name, outputs.get(name)?.value ?? null]));
}

/** The plan, or why it is neither shown nor applied. */
export function understood(json: string): EnginePlan | string {
  try {
    return readPlan(json);
  } catch (error) {
    if (error instanceof EngineJsonError) return `the plan is not read: ${error.message}`;
    throw error;
  }
}

/** A hint is searched in the message, then in what the engine printed: its message may be withheld. */
export function failed(
  { architecture }: StackTarget,
  error: string,
  by?: { readonly ended: Pick<EngineRun, "diagnostics" | "rest">; readonly fault: EngineFault },
): Failed {
  const hints = architecture.config.spec.hints ?? [];
  const known = hintFor(error, hints) ?? (by === undefined ? null : (hintFor(textOf(by.ended), hints) ?? adviceOn(by.fault)));
  return { outcome: "failed", error, hint: known };
}

/** A state that could not be read says nothing about what a plan would do: that is the outcome. */
export function unavailable(error: unknown): Failed | Locked | NoVerdict {
  if (error instanceof StateUnavailable) return error.outcome;
  throw error;
}

/** That a stack cannot be planned yet, where an upstream has not made its outputs (`network.address`); null where none is missing. */
export function upstreamMissing([first]: readonly string[]): PlanOutcome | null {
  return first === undefined ? null : { outcome: "upstream-missing", upstream: first.slice(0, first.lastIndexOf(".")) };
}

/** What an apply that ended well left in the state. */
export function cleanOutcome(target: StackTarget, state: State | null, engine: string, key: FleetKey, place: string): ApplyOutcome {
  if (state === null) return failed(target, `${engine} has applied the plan, but there is no state in ${place}`);
  const outputs = outputsIn(state, target);
  const { environment, id } = target.instance;
  const declared = declaredOutputs(stackOf(target.architecture, target.stack));
  const at = { environment, id, stack: target.stack };
  return {
    outcome: "clean",
    outputs: Object.fromEntries(declared.filter(({ sensitive }) => !sensitive).map(({ name }) => [name, outputs[name] ?? null])),
    hashes: Object.fromEntries(declared.map(({ name }) => [name, outputHash(key, at, name, outputs[name])])),
    stateVersion: state.version,
  };
}

/**
 * The failure where the states that are there, of the stack and of those it needs, are not planned from; null where they are what the ledger records. The stack's
 * own is read whatever is recorded: where it cannot be reached, that is said before anything is made.
 */
export async function lostState(states: States, target: StackTarget, signal?: AbortSignal): Promise<Failed | null> {
  for (const stack of [target.stack, ...(stackOf(target.architecture, target.stack).needs ?? [])]) {
    const recorded = target.recorded?.get(stack) ?? null;
    if (recorded === null && stack !== target.stack) continue;
    const lost = await lostAt(states, { ...target, stack }, recorded, signal);
    if (lost === null) continue;
    if (stack === target.stack) return { ...failed(target, lost.error), ...lost };
    return failed(target, `of the stack ${stack}, which it needs: ${lost.error}`);
  }
  return null;
}

/** What is wrong with one state, which is read whatever is recorded of it. */
async function lostAt(
  states: States,
  target: StackTarget,
  recorded: RecordedState | null,
  signal?: AbortSignal,
): Promise<Pick<Failed, "error" | "lost"> | null> {
  const moved = recorded === null ? null : backendMoved(recorded, states.location(target));
  if (moved !== null) return { error: moved };
  const { found, fault } = await checkState(states, target, recorded, signal);
  return fault === null ? null : { error: fault, lost: { found } };
}

/** The state that is there, and whether it is the one that is recorded. Throws {@link StateUnavailable} where that cannot be said. */
export async function checkState(
  states: States,
  target: StackTarget,
  recorded: RecordedState | null,
  signal?: AbortSignal,
): Promise<Pick<StackCheck, "place" | "found" | "fault">> {
  const place = states.location(target);
  const moved = recorded === null ? null : backendMoved(recorded, place);
  const found = (await states.read(target, signal))?.version ?? null;
  return { place, found, fault: moved ?? (recorded === null ? null : stateLost(recorded, found, place)) };
}

/** Why an engine is none that environment.yaml and the architecture ask for; null where it is. `where` says which one it is. */
export function engineMisfit(
  { environment, architecture }: StackTarget,
  { name, version, where }: { readonly name: string; readonly version: string; readonly where: string },
): string | null {
  const { engine: wanted } = environment.config.spec;
  const { engine: own } = architecture.config.spec;
  if (name !== wanted.name || !fitsConstraint(version, wanted.version))
    return `environment.yaml asks for ${wanted.name} ${wanted.version}, but ${where}`;
  if (own !== undefined && !fitsConstraint(version, own.version))
    return `${architecture.folder}/architecture.yaml takes ${name} ${own.version}, but ${where}`;
  return null;
}
