import { createHmac } from "node:crypto";
import type { PlanChange, PlannedStack, PlanRecord } from "../../schemas/kinds.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { exactText } from "../../data/decimal.ts";
import { sha256 } from "../../data/fingerprint.ts";
import { byKey, byText } from "../../data/order.ts";
import { type Leaf, flatten, pathsAbove, segment } from "./flatten.ts";
import { type EngineChange, type EngineOutput, type EnginePlan, resourceType } from "./plan-json.ts";

/** The fleet's key: plain hashes of short secrets can be guessed, keyed ones cannot. */
export interface FleetKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface RecordOptions {
  readonly digest: string;
  readonly mode: PlanRecord["mode"];
  readonly key: FleetKey;
  /** `<type>.<path>` of attributes that are left out. */
  readonly volatile: readonly string[];
}

/**
 * What a plan would do, without values: of objects the changed leaf paths only. Actions of providers, outputs, moves and imports count; reads, drift and
 * Flotilla's own helper resource do not. Checks that fail and ephemeral resources are named where there are any. Sorted by address.
 */
export function planRecord(plan: EnginePlan, options: RecordOptions): PlanRecord {
  return {
    keyId: options.key.id,
    digest: options.digest,
    mode: options.mode,
    changes: plan.changes
      .flatMap((change) => recorded(change, options))
      .sort((a, b) => byText(a.address, b.address) || byText(canonicalJson(a), canonicalJson(b))),
    outputs: Object.fromEntries(
      plan.outputs
        .filter(({ actions }) => !actions.every((action) => action === "no-op"))
        .flatMap((output) => outputLeaves(output, options.key))
        .sort(byKey),
    ),
    ...unlessEmpty("checks", [...new Set(plan.failedChecks.map(({ address }) => address))].sort()),
    ...unlessEmpty("ephemeral", plan.ephemeral),
  };
}

/** Left out where empty: records of earlier versions, which have none, keep their fingerprints. */
function unlessEmpty<Name extends string>(name: Name, list: readonly string[]): Partial<Readonly<Record<Name, readonly string[]>>> {
  return list.length === 0 ? {} : ({ [name]: list } as Partial<Record<Name, readonly string[]>>);
}

/** sha256 of a record's canonical JSON without keyId and mode: what a person confirms. */
export function fingerprintOf({ digest, changes, outputs, checks, ephemeral }: PlanRecord): string {
  return sha256(canonicalJson({ digest, changes, outputs, checks, ephemeral }));
}

/** No change to any resource or output, and no action: applying it does nothing, whatever check fails. */
export function isEmpty(record: PlanRecord): boolean {
  return record.changes.length === 0 && Object.keys(record.outputs).length === 0;
}

/** HMAC of a stack's output: equal on both sides of `needs`, so that a change is seen without the value. */
export function outputHash(
  key: FleetKey,
  at: { readonly environment: string; readonly id: string; readonly stack: string },
  name: string,
  value: unknown,
): string {
  return hmac(key, canonicalJson([at.environment, at.id, at.stack]), name, canonicalJson(value ?? null));
}

/** Addresses of protected types that the plan deletes, replaces or forgets: these need a confirmation of their own. Sorted. */
export function protectedAddresses({ changes }: PlanRecord, protectedTypes: readonly string[]): readonly string[] {
  return changes
    .filter(({ actions }) => actions.includes("delete") || actions.includes("forget"))
    .map(({ address }) => address)
    .filter((address) => protectedTypes.includes(resourceType(address)))
    .sort();
}

/** Outputs whose value the plan changes or leaves unknown. */
export function changedOutputs(plan: EnginePlan): readonly string[] {
  return plan.outputs
    .filter(({ actions }) => !actions.every((action) => action === "no-op"))
    .map(({ name }) => name)
    .sort();
}

/**
 * A plan for people to read: what it does, then the ephemeral resources that it opens and the checks that fail. Sensitive values are never in it,
 * long ones are cut; unset attributes of a new resource are left out.
 */
export function displayOf(plan: EnginePlan, volatile: readonly string[]): PlannedStack["display"] {
  const changes = plan.changes.filter(counts).map((change) => {
    const { before, after } = leavesOf(change);
    const paths = changesOf(change).filter((path) => !isVolatile(change.type, path, volatile));
    return {
      address: change.deposed === null ? change.address : `${change.address} (left behind by a replacement, ${change.deposed})`,
      actions: [...(change.previous === null ? [] : ["move"]), ...(change.importing === null ? [] : ["import"]), ...change.actions],
      attributes: [
        ...(change.trigger === null ? [] : [{ path: "(when)", before: null, after: change.trigger }]),
        ...paths
          .filter((path) => before.size > 0 || after.get(path)?.json !== "null")
          .filter((path) => !isFilled(path, before, after) && !isFilled(path, after, before))
          .map((path) => ({ path, before: shown(before.get(path)), after: shown(after.get(path)) })),
        ...change.writeOnly.map((path) => ({ path, before: null, after: "(write-only, in no plan)" })),
      ],
    };
  });
  return [
    ...changes.sort((a, b) => byText(a.address, b.address)),
    ...plan.ephemeral.map((address) => ({ address, actions: ["open"], attributes: [] })),
    ...plan.failedChecks.map(({ address, messages }) => ({
      address,
      actions: ["fail"],
      attributes: messages.map((message) => ({ path: "message", before: null, after: cut(message) })),
    })),
  ];
}

/** An empty list or mapping that has members on the other side: those are shown instead. */
function isFilled(path: string, empty: ReadonlyMap<string, Leaf>, full: ReadonlyMap<string, Leaf>): boolean {
  const json = empty.get(path)?.json;
  return (json === "[]" || json === "{}") && !full.has(path) && [...full.keys()].some((other) => other.startsWith(`${path}.`));
}

/** Reads happen while planning or applying and change nothing; a no-op counts only where an address moves or an object is imported. */
function counts(change: EngineChange): boolean {
  if (!change.managed) return false;
  if (change.importing !== null || hasMoved(change)) return true;
  return !change.actions.every((action) => action === "no-op" || action === "read");
}

function hasMoved({ previous, address }: EngineChange): boolean {
  return previous !== null && previous !== address;
}

function isGone(change: EngineChange): boolean {
  return change.after === null && !change.actions.includes("create");
}

interface Leaves {
  readonly before: ReadonlyMap<string, Leaf>;
  readonly after: ReadonlyMap<string, Leaf>;
}

/** Also of what no attribute shows, below names that no attribute can have: what is imported, and the object's identity. */
function leavesOf(change: EngineChange): Leaves {
  return {
    before: new Map([
      ...flatten(change.before ?? undefined, undefined, change.beforeSensitive),
      ...below(identityPath, flatten(change.beforeIdentity ?? undefined, undefined, undefined)),
    ]),
    after: new Map([
      ...flatten(change.after ?? undefined, change.afterUnknown, change.afterSensitive),
      ...below(identityPath, flatten(change.afterIdentity ?? undefined, undefined, undefined)),
      ...below(importedPath, flatten(change.importing ?? undefined, undefined, undefined)),
    ]),
  };
}

/** Where a record has what is imported; no attribute has such a name. */
export const importedPath = segment("(import)");

const identityPath = segment("(identity)");

function below(first: string, leaves: ReadonlyMap<string, Leaf>): readonly (readonly [string, Leaf])[] {
  return [...leaves].map(([path, leaf]) => [path === "" ? first : `${first}.${path}`, leaf]);
}

/** Paths of what the change sets or takes away; nothing of an object that is gone. */
function changesOf(change: EngineChange): readonly string[] {
  const { before, after } = leavesOf(change);
  return isGone(change) ? [] : changedPaths(before, after);
}

function recorded(change: EngineChange, options: RecordOptions): readonly PlanChange[] {
  if (!counts(change)) return [];
  const { after } = leavesOf(change);
  const changed = changesOf(change);
  const kept = changed.filter((path) => !isVolatile(change.type, path, options.volatile));
  const moved = hasMoved(change);
  // An update of nothing but volatile attributes is not a change to review.
  if (!moved && changed.length > 0 && kept.length === 0 && change.actions.every((action) => action === "update")) return [];
  return [
    {
      address: change.address,
      ...(change.deposed === null ? {} : { deposed: change.deposed }),
      ...(change.trigger === null ? {} : { trigger: change.trigger }),
      previous: moved ? change.previous : null,
      actions: change.actions,
      attributes: Object.fromEntries([
        ...kept.map((path) => [path, hashOf(options.key, change.address, path, after.get(path))] as const),
        ...change.writeOnly.map((path) => [path, "write-only"] as const),
      ]),
    },
  ];
}

function outputLeaves(output: EngineOutput, key: FleetKey): readonly (readonly [string, string])[] {
  const address = `output.${output.name}`;
  if (output.actions.includes("delete") && !output.actions.includes("create")) return [[output.name, hashOf(key, address, "", undefined)]];
  const after = flatten(output.after, output.afterUnknown, output.sensitive);
  return [...after].map(([path, leaf]) => [path === "" ? output.name : `${output.name}.${path}`, hashOf(key, address, path, leaf)]);
}

/** Sorted. A path that is gone is changed too, unless something above it is not known yet, which is already a change. */
function changedPaths(before: ReadonlyMap<string, Leaf>, after: ReadonlyMap<string, Leaf>): readonly string[] {
  const set = [...after].filter(([path, leaf]) => leaf.json === null || before.get(path)?.json !== leaf.json).map(([path]) => path);
  const gone = [...before.keys()].filter((path) => !after.has(path) && !pathsAbove(path).some((above) => after.get(above)?.json === null));
  return [...set, ...gone].sort();
}

function isVolatile(type: string, path: string, volatile: readonly string[]): boolean {
  return [path, ...pathsAbove(path)].some((path) => volatile.includes(`${type}.${path}`));
}

function hashOf(key: FleetKey, address: string, path: string, leaf: Leaf | undefined): string {
  return leaf?.json === null ? "unknown" : hmac(key, address, path, leaf?.json ?? "");
}

/** What a record has of a value that is known: `json` as {@link canonicalJson} prints it, "" where there is none any more. */
export function hmac(key: Pick<FleetKey, "secret">, address: string, path: string, json: string): string {
  return `hmac:${createHmac("sha256", key.secret).update(`${address}\0${path}\0${json}`).digest("hex")}`;
}

/** Longest text of one value that is shown, in characters. */
const longest = 120;

function shown(leaf: Leaf | undefined): string | null {
  if (leaf === undefined) return null;
  if (leaf.sensitive) return "(sensitive)";
  if (leaf.json === null) return "(known after apply)";
  if (leaf.json === "null") return null;
  return cut(leaf.json.startsWith('"') ? (JSON.parse(leaf.json) as string) : exactText(leaf.json));
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest).join("")}… (${characters.length} characters)`;
}
