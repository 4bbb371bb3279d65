import { normalized } from "./module-providers.ts";

/** A provider's place in `policy.providers`, as far as locks and modules are concerned. */
export interface ListedProvider {
  readonly source: string;
  readonly reattach?: boolean | undefined;
  readonly mirror?: string | undefined;
}

export type EngineName = "tofu" | "terraform";

/** The lock file of one engine, beside a stack's module. The engines' own name for it knows no second engine. */
export function lockFile(engine: EngineName): string {
  return `.terraform.lock.${engine}.hcl`;
}

/**
 * The providers that a lock file pins, with its text of each: the engines write `provider "<host>/<namespace>/<type>" {` and end it with `}` in a
 * line of its own. https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
export function lockedProviders(text: string): ReadonlyMap<string, string> {
  const blocks = text.split(/^(?=provider ")/m).filter((block) => block.startsWith('provider "'));
  return new Map(blocks.map((block) => [normalized(/^provider "([^"]*)"/.exec(block)?.[1] ?? ""), block]));
}

/** The needed providers that have to be pinned: one that runs already has no package. */
export function pinnedProviders(needed: readonly string[], listed: readonly ListedProvider[]): readonly string[] {
  const reattached = new Set(listed.filter(({ reattach }) => reattach === true).map(({ source }) => normalized(source)));
  return needed.filter((source) => !reattached.has(source));
}

/** What is wrong with the lock of a module for one engine. */
export type LockFault =
  | { readonly kind: "missing"; readonly providers: readonly string[] }
  | { readonly kind: "incomplete"; readonly providers: readonly string[] }
  /** The engines refuse a lock that pins what the module does not need, as long as they may not change it. */
  | { readonly kind: "superfluous"; readonly providers: readonly string[] };

/**
 * Why `init` would refuse a module's providers; null where it would not. A lock does not say for which platforms its hashes are
 * (docs/decisions/lock-platforms.md).
 * @param needed the providers that the module uses
 * @param lock text of the lock file; null where there is none
 */
export function lockFault(needed: readonly string[], lock: string | null, listed: readonly ListedProvider[]): LockFault | null {
  const pinned = pinnedProviders(needed, listed);
  if (lock === null) return pinned.length === 0 ? null : { kind: "missing", providers: pinned };
  const locked = lockedProviders(lock);
  const lacking = pinned.filter((source) => !/"(?:h1|zh):/.test(locked.get(source) ?? ""));
  if (lacking.length > 0) return { kind: "incomplete", providers: lacking };
  const others = [...locked.keys()].filter((source) => !needed.includes(source));
  return others.length === 0 ? null : { kind: "superfluous", providers: others };
}

/** The fault in words. */
export function lockFaultText(fault: LockFault, engine: EngineName): string {
  const providers = fault.providers.join(", ");
  switch (fault.kind) {
    case "missing":
      return `the module uses ${providers}, but there is no ${lockFile(engine)} beside it: nothing pins its version`;
    case "incomplete":
      return `${lockFile(engine)} does not pin ${providers}, which the module uses`;
    case "superfluous":
      return `${lockFile(engine)} pins ${providers}, which the module does not use: ${engine} refuses such a lock`;
  }
}
