import { few } from "../data/few.ts";
import type { FleetInstance, InstanceKey } from "../fleet/model.ts";

/** What an instance can be called at a terminal. */
export interface NamedInstance extends InstanceKey {
  /** Null where its config was not read, or cannot be. */
  readonly slug: string | null;
}

export type FoundInstance =
  | { readonly outcome: "found"; readonly key: InstanceKey }
  /** `near`: ids that are nearly the name. */
  | { readonly outcome: "none"; readonly near: readonly string[] }
  | { readonly outcome: "ambiguous"; readonly keys: readonly InstanceKey[] };

/**
 * The instance that a name stands for: its id, else its slug, else what only one id or slug begins with. Each may have `<environment>/` before it.
 *
 * @param environment where the instance is; undefined for any
 */
export function findInstance(name: string, all: readonly NamedInstance[], environment?: string): FoundInstance {
  const [, where = environment, called = name] = /^([^/]+)\/([^/]+)$/.exec(name) ?? [];
  const there = all.filter((instance) => where === undefined || instance.environment === where);
  const rules: readonly ((instance: NamedInstance) => boolean)[] = [
    ({ id }) => id === called,
    ({ slug }) => slug === called,
    ({ id, slug }) => id.startsWith(called) || slug?.startsWith(called) === true,
  ];
  for (const rule of rules) {
    const [only, ...others] = there.filter(rule).map(({ environment: of, id }) => ({ environment: of, id }));
    if (only !== undefined)
      return others.length === 0 ? { outcome: "found", key: only } : { outcome: "ambiguous", keys: [only, ...others] };
  }
  return { outcome: "none", near: [...new Set(all.map(({ id }) => id))].filter((id) => id.startsWith(called.slice(0, 8))).slice(0, 3) };
}

/** Whether two are the same instance; a name whose environment is not known ("") is one by its id. */
export function isSame(named: InstanceKey, instance: InstanceKey): boolean {
  return named.id === instance.id && (named.environment === "" || named.environment === instance.environment);
}

/** An instance as a person at a terminal knows it; an environment's own stacks have no slug. */
export function calledBy({ environment, id, config }: FleetInstance): string {
  const { slug } = config.spec;
  return `${environment}/${id}${slug === "" ? "" : ` (${slug})`}`;
}

/** The end of a sentence: which instances a name stands for, and how to name one. */
export function ambiguousText(name: string, keys: readonly InstanceKey[]): string {
  return `${name} stands for ${few(keys, 5, ({ environment, id }) => `${environment}/${id}`)}: name one of them.`;
}
