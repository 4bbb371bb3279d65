import { blastRadiusProblem } from "../fleet/blast-radius.ts";
import type { FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import type { AffectedInstance } from "./affected.ts";

/**
 * What a change of environment.yaml, of the environment's own stacks or of templates does to more instances than main's policy lets it, by environment: all of them
 * would be pending at once, and no stage would hold the rest back when the first one breaks. Instances whose own config changes were chosen one by one.
 */
export function tooManyAffected(main: FleetSnapshot | null, affected: readonly AffectedInstance[]): readonly Problem[] {
  const untouched = affected.filter(({ environment, instance, stacks }) => {
    const before = main?.environments.get(environment.name)?.instances.get(instance.id);
    return stacks.length > 0 && before?.oid === instance.oid;
  });
  return problems(
    main,
    untouched.map(({ instance }) => instance),
  );
}

/** The same of a change of architectures, by their paths: `revisions` as `<family>/<revision>`. */
export function tooManyUse(main: FleetSnapshot | null, revisions: ReadonlySet<string>): readonly Problem[] {
  const all = [...(main?.environments.values() ?? [])].flatMap(({ config, instances }) =>
    config.spec.apply === "on" ? [...instances.values()] : [],
  );
  return problems(
    main,
    all.filter(({ config }) => revisions.has(config.spec.architecture)),
  );
}

function problems(main: FleetSnapshot | null, reached: readonly FleetInstance[]): readonly Problem[] {
  return [...Map.groupBy(reached, ({ environment }) => environment)].flatMap(
    ([environment, { length }]) => blastRadiusProblem(length, main?.environments.get(environment)) ?? [],
  );
}
