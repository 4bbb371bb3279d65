import type { Fault, FaultKind } from "./faults.ts";
import { complete, kindOf, type KindName } from "./kinds.ts";
import { sameValue, type WireObject, type WireValue } from "./wire-value.ts";

/** An object in the cloud. Its attributes are complete and known. */
export interface CloudObject {
  readonly kind: KindName;
  readonly name: string;
  readonly id: string;
  readonly attributes: WireObject;
  /** The port of a service; null for everything else. */
  readonly port: number | null;
}

/** Evidence of a database's backup: `size` in bytes. */
export interface Backup {
  readonly id: string;
  readonly database: string;
  readonly at: string;
  readonly size: number;
  /** By which it was asked for; null where the request had none. */
  readonly key: string | null;
}

/** The whole state of the cloud, as it is on disk. */
export interface Snapshot {
  readonly format: 1;
  /** The control API's port, so that a restarted cloud keeps its address. */
  readonly port: number;
  readonly objects: readonly CloudObject[];
  readonly faults: readonly { readonly name: string; readonly faults: readonly Fault[] }[];
  readonly backups: readonly Backup[];
}

/** What the cloud does about a request. */
export type Decision =
  | { readonly kind: "create"; readonly attributes: WireObject }
  | { readonly kind: "update"; readonly object: CloudObject; readonly adopted: boolean; readonly attributes: WireObject }
  | { readonly kind: "delete"; readonly object: CloudObject }
  | { readonly kind: "nothing" }
  | { readonly kind: "refuse"; readonly code: "name-taken" | "gone" | "protected"; readonly message: string };

/**
 * Decides what the cloud does about a request.
 *
 * @param objects all objects, by name
 * @param prior the object as the engine knows it, null to create it
 * @param planned the desired object, null to delete it; computed attributes may be unknown
 */
export function decide(
  objects: ReadonlyMap<string, CloudObject>,
  kind: KindName,
  prior: WireObject | null,
  planned: WireObject | null,
): Decision {
  const known = prior === null ? null : (objects.get(text(prior["name"])) ?? null);
  const current = known !== null && known.kind === kind && known.id === prior?.["id"] ? known : null;
  if (planned === null) {
    if (current === null) return { kind: "nothing" };
    if (current.attributes["deletion_protection"] !== true) return { kind: "delete", object: current };
    return {
      kind: "refuse",
      code: "protected",
      message: `${kind} "${current.name}" has deletion_protection: the local cloud does not delete it. Set it to false, apply that, then delete.`,
    };
  }
  if (prior !== null) {
    if (current !== null) return { kind: "update", object: current, adopted: false, attributes: merged(current, planned) };
    return { kind: "refuse", code: "gone", message: `${kind} "${text(prior["name"])}" is gone from the local cloud: plan again.` };
  }
  const same = objects.get(text(planned["name"]));
  if (same === undefined) return { kind: "create", attributes: planned };
  if (same.kind === kind) return { kind: "update", object: same, adopted: true, attributes: merged(same, planned) };
  return { kind: "refuse", code: "name-taken", message: `the name "${same.name}" is already taken by a ${same.kind}.` };
}

/** The attributes after drift is fixed: what has not changed since is restored. */
export function undrift(attributes: WireObject, drift: Extract<Fault, { kind: "drift" }>): WireObject {
  const back = Object.entries(drift.before).filter(([name]) => sameValue(attributes[name] ?? null, drift.attributes[name] ?? null));
  return { ...attributes, ...Object.fromEntries(back) };
}

/** A service's response to a GET, with its faults. */
export function answer(
  object: CloudObject,
  faults: ReadonlyMap<FaultKind, Fault>,
  path: string,
): { readonly status: number; readonly body: Readonly<Record<string, string>> } {
  if (path !== "/healthz") return { status: 404, body: { status: "not found" } };
  const runs = text(object.attributes["version"]);
  const wrong = faults.get("wrong-version");
  const version = wrong?.kind === "wrong-version" ? wrong.version : runs;
  if (object.attributes["replicas"] === 0) return { status: 503, body: { status: "stopped", version } };
  const never = faults.get("never-healthy");
  const unhealthy = never?.kind === "never-healthy" && (never.version === null ? never.tripped : never.version === runs);
  if (faults.has("503") || unhealthy) return { status: 503, body: { status: "unavailable", version } };
  return { status: 200, body: { status: "ok", version } };
}

/** A string attribute; empty where it is missing. */
export function text(value: WireValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The configured attributes as planned, the computed ones as they are. */
function merged(object: CloudObject, planned: WireObject): WireObject {
  const computed = kindOf(object.kind).attributes.filter((attribute) => attribute.use === "computed");
  return complete(kindOf(object.kind), {
    ...planned,
    ...Object.fromEntries(computed.map(({ name }) => [name, object.attributes[name] ?? null])),
  });
}
