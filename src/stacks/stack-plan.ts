import { environmentId } from "../fleet/config-path.ts";
import { stackDigests } from "./digest.ts";
import { expectedDowntime } from "./plan/downtime.ts";
import type { EnginePlan } from "./plan/plan-json.ts";
import {
  changedOutputs,
  displayOf,
  fingerprintOf,
  type FleetKey,
  isEmpty,
  outputHash,
  planRecord,
  protectedAddresses,
} from "./plan/record.ts";
import { dataName, stackOf, upstreamsOf } from "./render.ts";
import { shapeOf } from "./plan/shape.ts";
import type { StackPlan, StackTarget } from "./stack-runner.ts";

/**
 * What Flotilla keeps of a plan that the engine made.
 * @param unknown upstream outputs (`network.address`) that were taken as unknown
 * @param file the engine's plan file
 */
export function stackPlan(target: StackTarget, plan: EnginePlan, unknown: readonly string[], key: FleetKey, file: string): StackPlan {
  const { environment, instance, architecture } = target;
  const volatile = stackOf(architecture, target.stack).volatile ?? [];
  const digest = stackDigests(environment, instance, architecture).get(target.stack);
  if (digest === undefined) throw new Error(`${target.stack} of ${architecture.name} has no digest`);
  const record = planRecord(plan, { digest, mode: unknown.length > 0 ? "upstream-unknown" : "planned", key, volatile });
  const { slug, domain } = instance.config.spec;
  return {
    outcome: "planned",
    record,
    fingerprint: fingerprintOf(record),
    shape: shapeOf(record, { stack: target.stack, id: instance.id, slug, domain }),
    empty: isEmpty(record),
    stateEmpty: plan.resourcesBefore === 0,
    tainted: plan.tainted,
    consumed: consumedOutputs(target, plan, unknown, key),
    changedOutputs: changedOutputs(plan),
    display: displayOf(plan, volatile),
    protected: protectedAddresses(record, environment.config.spec.policy.protectedTypes),
    downtime: expectedDowntime(plan, architecture.config.spec.downtime ?? []),
    file,
  };
}

/** `<stack>.<output>`, or `environment.<stack>.<output>` -> HMAC of the value that the plan read; without those that were taken as unknown. */
function consumedOutputs(
  target: StackTarget,
  plan: EnginePlan,
  unknown: readonly string[],
  key: FleetKey,
): Readonly<Record<string, string>> {
  const { environment, id } = target.instance;
  return Object.fromEntries(
    upstreamsOf(target, stackOf(target.architecture, target.stack)).flatMap((upstream) => {
      const of = { environment, id: upstream.ofEnvironment ? environmentId : id, stack: upstream.stack };
      return upstream.outputs
        .map((output) => ({ output: output.name, path: `${upstream.name}.${output.name}` }))
        .filter(({ path }) => !unknown.includes(path))
        .map(({ output, path }) => [path, outputHash(key, of, output, plan.upstream.get(dataName(upstream))?.[output])]);
    }),
  );
}
