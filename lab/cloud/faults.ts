import { fits, kindOf, type KindName } from "./kinds.ts";
import type { WireValue } from "./wire-value.ts";

/** A fault injected into one object of the local cloud. */
export type Fault =
  /** The service answers 503 after its next update, or while it runs `version`. `tripped`: the update has happened. */
  | { readonly kind: "never-healthy"; readonly version: string | null; readonly tripped: boolean }
  /** The service answers 503 at once. */
  | { readonly kind: "503" }
  /** The service reports this version, whatever it runs. */
  | { readonly kind: "wrong-version"; readonly version: string }
  /** The object is created, and the connection is dropped before the answer. */
  | { readonly kind: "killed-between" }
  /** Creating, changing or deleting it fails with this message. */
  | { readonly kind: "api-error"; readonly message: string }
  /** Creating, changing or deleting it takes this many milliseconds longer. */
  | { readonly kind: "slow"; readonly delay: number }
  /** Attributes were changed outside the engine; fixing restores `before`. */
  | { readonly kind: "drift"; readonly attributes: Attributes; readonly before: Attributes }
  /** The object is deleted outside the engine; it can't be fixed. */
  | { readonly kind: "gone" };

/** A request for a fault: {@link Fault} without what the cloud fills in. */
export type Break =
  | { readonly kind: "never-healthy" | "wrong-version"; readonly version?: string }
  | { readonly kind: "503" | "killed-between" | "gone" }
  | { readonly kind: "api-error"; readonly message?: string }
  | { readonly kind: "slow"; readonly delay: number }
  | { readonly kind: "drift"; readonly attributes: Attributes };

export type FaultKind = Fault["kind"];
type Attributes = Readonly<Record<string, WireValue>>;

/** The object that a fault is for. */
export interface Target {
  readonly kind: KindName;
  readonly attributes: Attributes;
}

type ReadFault = { readonly outcome: "accepted"; readonly fault: Fault } | { readonly outcome: "refused"; readonly reason: string };
type Fields = ReadonlyMap<string, unknown>;

/**
 * Reads the request for a fault: `{"kind": "slow", "delay": 2000}` and the like.
 *
 * @param target the object of that name; null where there is none yet, which some faults allow
 */
export function readFault(asked: unknown, target: Target | null): ReadFault {
  if (typeof asked !== "object" || asked === null) return refused("a fault is an object with a kind");
  const given = new Map<string, unknown>(Object.entries(asked));
  const kind = faultKinds.find((known) => known === given.get("kind"));
  if (kind === undefined) return refused(`unknown fault ${JSON.stringify(given.get("kind"))}; known are ${faultKinds.join(", ")}`);
  if (serviceFaults.has(kind) && target !== null && target.kind !== "local_service") {
    return refused(`${kind} is a fault of a local_service, this is a ${target.kind}`);
  }
  return readers[kind](given, target);
}

/** In the order in which they are listed to users. */
export const faultKinds: readonly FaultKind[] = [
  "never-healthy",
  "503",
  "wrong-version",
  "killed-between",
  "api-error",
  "slow",
  "drift",
  "gone",
];

const serviceFaults: ReadonlySet<FaultKind> = new Set(["never-healthy", "503", "wrong-version"]);

const readers: Readonly<Record<FaultKind, (given: Fields, target: Target | null) => ReadFault>> = {
  "never-healthy": (given) => {
    const version = given.get("version") ?? null;
    return version === null || typeof version === "string" ? accepted({ kind: "never-healthy", version, tripped: false }) : versionRefused;
  },
  "503": () => accepted({ kind: "503" }),
  "wrong-version": (given, target) => {
    const version = given.get("version") ?? target?.attributes["version"] ?? null;
    if (version === null) return refused("there is no such service yet: name the version it shall report");
    return typeof version === "string" ? accepted({ kind: "wrong-version", version }) : versionRefused;
  },
  "killed-between": () => accepted({ kind: "killed-between" }),
  "api-error": (given) => {
    const message = given.get("message") ?? "internal error";
    return typeof message === "string" ? accepted({ kind: "api-error", message }) : refused("message is a string");
  },
  slow: (given) => {
    const delay = given.get("delay");
    const valid = typeof delay === "number" && Number.isInteger(delay) && delay >= 1 && delay <= longestDelay;
    return valid ? accepted({ kind: "slow", delay }) : refused(`delay is a whole number of milliseconds, 1 to ${longestDelay}`);
  },
  drift: (given, target) => readDrift(given.get("attributes"), target),
  gone: (_given, target) => (target === null ? noObject : accepted({ kind: "gone" })),
};

/** Milliseconds. */
const longestDelay = 600_000;

const versionRefused = refused("version is a string");
const noObject = refused("there is no such object");

function accepted(fault: Fault): ReadFault {
  return { outcome: "accepted", fault };
}

function refused(reason: string): ReadFault {
  return { outcome: "refused", reason };
}

function readDrift(attributes: unknown, target: Target | null): ReadFault {
  if (target === null) return noObject;
  if (typeof attributes !== "object" || attributes === null) return refused("attributes is an object: attribute to new value");
  const changes: Record<string, WireValue> = {};
  const before: Record<string, WireValue> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = kindOf(target.kind).attributes.find((attribute) => attribute.name === name && attribute.use !== "computed");
    if (attribute === undefined || name === "name") return refused(`a ${target.kind} has no "${name}" that can change`);
    if (!fits(attribute.type, value)) return refused(`${name} of a ${target.kind} is a ${attribute.type}`);
    changes[name] = value;
    before[name] = target.attributes[name] ?? null;
  }
  if (Object.keys(changes).length === 0) return refused("attributes names nothing to change");
  return accepted({ kind: "drift", attributes: changes, before });
}
