import { stackOf, upstreamsOf } from "../render.ts";
import { stringsIn } from "../secrets.ts";
import type { StateStore } from "./state-store.ts";
import type { StackTarget } from "../stack-runner.ts";

/** The current outputs of the stacks that one needs. */
export interface UpstreamNow {
  /** `<stack>.<output>`, or `environment.<stack>.<output>`, that no state has. Sorted. */
  readonly missing: readonly string[];
  /** Sensitive values of theirs. */
  readonly secrets: readonly string[];
}

/** Reads the states of the stacks that a target needs. */
export async function upstreamNow(states: Pick<StateStore, "read">, target: StackTarget, signal?: AbortSignal): Promise<UpstreamNow> {
  const missing: string[] = [];
  const secrets: string[] = [];
  for (const { name: upstream, stack, ofEnvironment, outputs } of upstreamsOf(target, stackOf(target.architecture, target.stack))) {
    const instance = ofEnvironment ? (target.environment.stacks?.instance ?? target.instance) : target.instance;
    const found = (await states.read({ ...target, instance, stack }, signal))?.outputs;
    for (const { name, sensitive } of outputs) {
      const output = found?.get(name);
      if (output === undefined) missing.push(`${upstream}.${name}`);
      else if (sensitive || output.sensitive) secrets.push(...stringsIn(output.value));
    }
  }
  return { missing: missing.sort(), secrets };
}
