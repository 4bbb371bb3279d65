import { fits, kindOf, type KindName } from "./kinds.ts";
import type { WireValue } from "./wire-value.ts";

/** What can be made to go wrong with one object of the local cloud, named by its name. */
export type Fault =
  /** The service answers 503 once it was updated, or while it runs `version`. `tripped` tells that the update has come. */
  | { readonly kind: "never-healthy"; readonly version: string | null; readonly tripped: boolean }
  /** The service answers 503 at once. */
  | { readonly kind: "503" }
  /** The service tells this version, whatever it runs; the one it ran when it was broken, if none is given. */
  | { readonly kind: "wrong-version"; readonly version: string }
  /** The object is created and the connection dropped before the answer. */
  | { readonly kind: "killed-between" }
  /** Creating, changing or deleting it fails with this message. */
  | { readonly kind: "api-error"; readonly message: string }
  /** Creating, changing or deleting it takes this many milliseconds longer. */
  | { readonly kind: "slow"; readonly delay: number }
  /** Attributes were changed behind the engine's back; `before` is what mending puts back. */
  | { readonly kind: "drift"; readonly attributes: Attributes; readonly before: Attributes }
  /** The object is deleted behind the engine's back; there is nothing to mend. */
  | { readonly kind: "gone" };

/** What somebody asks to break: {@link Fault} without what the cloud fills in. */
export type Break =
  | { readonly kind: "never-healthy" | "wrong-version"; readonly version?: string }
  | { readonly kind: "503" | "killed-between" | "gone" }
  | { readonly kind: "api-error"; readonly message?: string }
  | { readonly kind: "slow"; readonly delay: number }
  | { readonly kind: "drift"; readonly attributes: Attributes };

export type FaultKind = Fault["kind"];
type Attributes = Readonly<Record<string, WireValue>>;

/** The object a fault is for, as far as it exists already. */
export interface Target {
  readonly kind: KindName;
  readonly attributes: Attributes;
}

/**
 * Reads what somebody wants to break: `{"kind": "slow", "delay": 2000}` and the like.
 *
 * @param target the object of that name, null where there is none yet: only what waits for it can be asked for then
 * @returns the fault, or a sentence saying what is wrong
 */
export function readFault(asked: unknown, target: Target | null): Fault | { readonly mistake: string } {
  if (typeof asked !== "object" || asked === null) return { mistake: "a fault is an object with a kind" };
  const given = new Map<string, unknown>(Object.entries(asked));
  const kind = given.get("kind");
  const version = given.get("version") ?? null;
  if (version !== null && typeof version !== "string") return { mistake: "version is a string" };
  switch (kind) {
    case "never-healthy":
      return notService(target) ?? { kind, version, tripped: false };
    case "503":
      return notService(target) ?? { kind };
    case "wrong-version": {
      const told = version ?? target?.attributes["version"];
      if (typeof told !== "string") return { mistake: "there is no such service yet: say the version it shall tell" };
      return notService(target) ?? { kind, version: told };
    }
    case "killed-between":
      return { kind };
    case "api-error": {
      const message = given.get("message") ?? "internal error";
      return typeof message === "string" ? { kind, message } : { mistake: "message is a string" };
    }
    case "slow": {
      const delay = given.get("delay");
      if (typeof delay !== "number" || !Number.isInteger(delay) || delay < 1 || delay > LONGEST_DELAY) {
        return { mistake: `delay is a whole number of milliseconds, 1 to ${LONGEST_DELAY}` };
      }
      return { kind, delay };
    }
    case "drift":
      return readDrift(given.get("attributes"), target);
    case "gone":
      return target === null ? { mistake: "there is no such object" } : { kind };
    default:
      return { mistake: `no fault is called ${JSON.stringify(kind)}; there are ${FAULT_KINDS.join(", ")}` };
  }
}

export const FAULT_KINDS: readonly FaultKind[] = [
  "never-healthy",
  "503",
  "wrong-version",
  "killed-between",
  "api-error",
  "slow",
  "drift",
  "gone",
];

const LONGEST_DELAY = 600_000;

function notService(target: Target | null): { readonly mistake: string } | null {
  return target !== null && target.kind !== "local_service"
    ? { mistake: `only a local_service can do that, this is a ${target.kind}` }
    : null;
}

function readDrift(attributes: unknown, target: Target | null): Fault | { readonly mistake: string } {
  if (target === null) return { mistake: "there is no such object" };
  if (typeof attributes !== "object" || attributes === null) return { mistake: "attributes is an object: attribute to new value" };
  const changes: Record<string, WireValue> = {};
  const before: Record<string, WireValue> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = kindOf(target.kind).attributes.find((attribute) => attribute.name === name && attribute.use !== "computed");
    if (attribute === undefined || name === "name") return { mistake: `a ${target.kind} has no "${name}" that could change` };
    if (!fits(attribute.type, value)) return { mistake: `${name} of a ${target.kind} is a ${attribute.type}` };
    changes[name] = value;
    before[name] = target.attributes[name] ?? null;
  }
  if (Object.keys(changes).length === 0) return { mistake: "attributes names nothing to change" };
  return { kind: "drift", attributes: changes, before };
}
