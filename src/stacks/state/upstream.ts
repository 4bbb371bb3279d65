import { canonicalJson } from "../../data/canonical-json.ts";
import type { EnginePlan } from "../plan/plan-json.ts";
import { dataName, stackOf, upstreamsOf } from "../render.ts";
import { stringsIn } from "../secrets.ts";
import type { StateStore } from "./state-store.ts";
import type { StackTarget } from "../stack-runner.ts";

/** The current outputs of the stacks that one needs. */
export interface UpstreamNow {
  /** `<stack>.<output>`, or `environment.<stack>.<output>`, that no state has. Sorted. */
  readonly missing: readonly string[];
  /** Sensitive values of theirs. */
  readonly secrets: readonly string[];
  /** By the name under which a root reads them. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** Reads the states of the stacks that a target needs. */
export async function upstreamNow(states: Pick<StateStore, "read">, target: StackTarget, signal?: AbortSignal): Promise<UpstreamNow> {
  const missing: string[] = [];
  const secrets: string[] = [];
  const values = new Map<string, Record<string, unknown>>();
  for (const upstreamStack of upstreamsOf(target, stackOf(target.architecture, target.stack))) {
    const { name: upstream, stack, ofEnvironment, outputs } = upstreamStack;
    const instance = ofEnvironment ? (target.environment.stacks?.instance ?? target.instance) : target.instance;
    const found = (await states.read({ ...target, instance, stack }, signal))?.outputs;
    const read: Record<string, unknown> = {};
    values.set(dataName(upstreamStack), read);
    for (const { name, sensitive } of outputs) {
      const output = found?.get(name);
      if (output !== undefined) read[name] = output.value;
      if (output === undefined) missing.push(`${upstream}.${name}`);
      else if (sensitive || output.sensitive) secrets.push(...stringsIn(output.value));
    }
  }
  return { missing: missing.sort(), secrets, values };
}

/** Whether a plan read outputs of upstreams that are not what they are now: an upstream was applied since it was made. */
export function readsOldOutputs({ upstream }: Pick<EnginePlan, "upstream">, { values }: UpstreamNow): boolean {
  return [...values].some(([name, outputs]) =>
    Object.entries(outputs).some(([output, value]) => canonicalJson(upstream.get(name)?.[output]) !== canonicalJson(value)),
  );
}
