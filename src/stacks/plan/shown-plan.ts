import type { PlanChange, PlannedStack } from "../../schemas/kinds.ts";
import { byText } from "../../data/order.ts";
import { fingerprintOf, hmac, importedPath } from "./record.ts";

type Shown = PlannedStack["display"][number];

/**
 * What of a planned stack's text for people says something else than its record, in words without keys; null where nothing does. An approval covers the record,
 * and people read the text: one that shows less, or other values, would have them agree to what they have not seen.
 *
 * It compares addresses, actions, paths and, by their keyed hashes, values. Not to be compared, and taken as it stands: values before, which no record
 * has; those that are hidden as sensitive, cut, or shown without a name; the expected downtime.
 *
 * @param secret the fleet's key
 */
export function contradiction(stack: PlannedStack, secret: Uint8Array): string | null {
  const { record, display, error, fingerprint, protected: endangered } = stack;
  if (fingerprint !== fingerprintOf(record)) return "the fingerprint is another plan's";
  if (error !== null || record.mode === "deferred") return display.length === 0 ? null : "changes are shown of what could not be planned";
  const strange = endangered.find((address) => !record.changes.some((change) => isDestroyed(change) && reads(address, change.address)));
  if (strange !== undefined) return `${withoutKeys(strange)} is called protected, and the plan does not delete it`;
  for (const [action, addresses] of [
    ["open", record.ephemeral ?? []],
    ["fail", record.checks ?? []],
  ] as const) {
    const listed = display.filter(({ actions }) => actions.join() === action);
    const missing = addresses.find((address) => !listed.some((shown) => reads(shown.address, address)));
    if (missing !== undefined) return `${withoutKeys(missing)} is not shown`;
  }
  return changesContradict(record.changes, display.filter(isOfChange), secret);
}

/** What is opened and what fails is no change; an update of volatile attributes alone is shown, and is none of the record. */
function isOfChange({ actions, attributes }: Shown): boolean {
  return !["open", "fail"].includes(actions.join()) && !isOfNothing(actions, attributes.length);
}

/** An update of no attribute that is shown or recorded. */
function isOfNothing(actions: readonly string[], attributes: number): boolean {
  return actions.join() === "update" && attributes === 0;
}

/** Both are sorted by address; what has one address in common may stand in any order. */
function changesContradict(changes: readonly PlanChange[], display: readonly Shown[], secret: Uint8Array): string | null {
  const left = [...display];
  for (const change of changes) {
    if (isOfNothing(actionsOf(change), Object.keys(change.attributes).length)) continue;
    const before = left.length;
    for (const [at, shown] of left.slice(0, mostOfOneAddress).entries())
      if (changeContradicts(change, shown, secret) === null) {
        left.splice(at, 1);
        break;
      }
    if (left.length < before) continue;
    const [next] = left;
    return next === undefined ? `${withoutKeys(change.address)} is not shown` : changeContradicts(change, next, secret);
  }
  return left.length === 0 ? null : `${withoutKeys(left[0]?.address ?? "")} is shown, and is no change of the plan`;
}

/** Objects that replacements left behind at one address, and an action's calls for one resource, that are looked through. */
const mostOfOneAddress = 50;

function changeContradicts(change: PlanChange, shown: Shown, secret: Uint8Array): string | null {
  const { address, deposed, trigger } = change;
  const full = deposed === undefined ? address : `${address} (left behind by a replacement, ${deposed})`;
  if (!reads(shown.address, full)) return `${withoutKeys(full)} is shown as ${withoutKeys(shown.address)}`;
  if (shown.actions.join() !== actionsOf(change).join())
    return `${withoutKeys(full)}: ${actionsOf(change).join(" and ")} is shown as ${shown.actions.join(" and ")}`;
  const values = shown.attributes.filter(({ path }) => path !== "(when)");
  if ((trigger !== undefined) !== values.length < shown.attributes.length)
    return `${withoutKeys(full)}: when it is called is not what is shown`;
  return attributesContradict(change, values, secret);
}

/**
 * Paths stand in order, those of write-only arguments behind the others. What stands for a name can be more than one of them: all ways in which the
 * lines can be those of the record are followed, by how many lines each has used.
 */
function attributesContradict(change: PlanChange, lines: Shown["attributes"], secret: Uint8Array): string | null {
  const { address, attributes } = change;
  const paths = Object.keys(attributes).sort((a, b) => Number(isWriteOnly(change, a)) - Number(isWriteOnly(change, b)) || byText(a, b));
  let used: ReadonlySet<number> = new Set([0]);
  for (const path of paths) {
    const isOmitted = mayBeOmitted(change, path, paths, secret);
    const named = [...used].filter((count) => reads(lines[count]?.path ?? null, path));
    const shown = named.filter((count) => agrees(lines[count]?.after ?? null, attributes[path] ?? "", { address, path, secret }));
    used = new Set([...shown.map((count) => count + 1), ...(isOmitted ? used : [])]);
    if (used.size === 0) return `${withoutKeys(address, path)} is not ${named.length > 0 ? "set to what is shown" : "shown"}`;
  }
  return used.has(lines.length) ? null : `${withoutKeys(address)}: more is shown than is changed`;
}

function isWriteOnly({ attributes }: PlanChange, path: string): boolean {
  return attributes[path] === "write-only";
}

/** An unset attribute of a new object; an empty list or mapping that had, or gets, the members which are shown. */
function mayBeOmitted({ actions, address, attributes }: PlanChange, path: string, paths: readonly string[], secret: Uint8Array): boolean {
  const recorded = attributes[path] ?? "";
  const at = { address, path, secret };
  if (actions.every((action) => action === "create" || action === "invoke") && isOneOf(recorded, ["null"], at)) return true;
  return isOneOf(recorded, ["[]", "{}", ""], at) && paths.some((other) => other.startsWith(`${path}.`));
}

/** An address, or an attribute of it: without the keys that instances put in, which may be names. */
function withoutKeys(address: string, path = ""): string {
  const attribute = path.replace(/\..*$/s, "");
  return `${address.replaceAll(/\["(?:[^"\\]|\\.)*"\]/g, "[…]")}${attribute === "" ? "" : `.${attribute}`}`;
}

function actionsOf({ previous, attributes, actions }: PlanChange): readonly string[] {
  const imported = Object.keys(attributes).some((path) => path === importedPath || path.startsWith(`${importedPath}.`));
  return [...(previous === null ? [] : ["move"]), ...(imported ? ["import"] : []), ...actions];
}

function isDestroyed({ actions }: PlanChange): boolean {
  return actions.includes("delete") || actions.includes("forget");
}

/** What stands for a name, and hides what stood there. */
const placeholders = /\((?:slug|domain|private|id)\)/;

/** Whether a text, with placeholders where names were, can be that of `original`. */
function reads(shown: string | null, original: string): boolean {
  if (shown === null) return false;
  const parts = plainly(shown).split(placeholders);
  const text = plainly(original);
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const part of others) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}

/** As texts are before names are taken out of them. */
function plainly(text: string): string {
  return text.normalize("NFKC").replace(/\p{Cf}/gu, "");
}

interface Place {
  readonly address: string;
  readonly path: string;
  readonly secret: Uint8Array;
}

/** Whether what is shown of a value after can be what the record has of it. */
function agrees(shown: string | null, recorded: string, at: Place): boolean {
  if (shown === "(sensitive)") return true;
  if (recorded === "unknown") return shown === "(known after apply)";
  if (recorded === "write-only") return shown === "(write-only, in no plan)";
  if (shown === null) return isOneOf(recorded, ["null", ""], at);
  const isWhole = !placeholders.test(shown) && !/(?:…|\.{3}) \(\d+ characters\)$/.test(shown) && !/\P{ASCII}/u.test(shown);
  return !isWhole || isOneOf(recorded, [JSON.stringify(shown), ...numbersOf(shown)], at);
}

/** As canonical JSON has a number that is shown with all its digits, or a truth value. */
function numbersOf(shown: string): readonly string[] {
  return [shown, String(Number(shown))];
}

function isOneOf(recorded: string, values: readonly string[], { address, path, secret }: Place): boolean {
  return values.some((json) => hmac({ secret }, address, path, json) === recorded);
}
