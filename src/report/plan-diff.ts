import { few } from "../data/few.ts";
import type { PlannedStack } from "../schemas/kinds.ts";
import { code, codeBlock } from "./plain-text.ts";

type Display = PlannedStack["display"];

/** It deletes the object, for good or to create it anew. */
export function isDestroying({ actions }: Display[number]): boolean {
  return actions.includes("delete");
}

/** A plan that touches no resource, in the words of every report. */
export const outputsOnly = "changes its outputs only";

/** What people call it; the address without the module around it, and as it may be shown: the record's own can hold a tenant's name. */
export function effectOf(display: Display): string {
  const changes = display
    .map(({ address, actions, attributes }) => ({ address, attributes, actions: actions.filter((action) => action !== "move") }))
    .filter(({ actions }) => actions.join() !== "open")
    .filter(({ actions, attributes }) => actions.join() !== "update" || attributes.length > 0);
  const of = (test: (actions: readonly string[]) => boolean) =>
    changes.filter(({ actions }) => test(actions)).map(({ address }) => shortAddress(address));
  const replaced = of((actions) => actions.includes("delete") && actions.includes("create"));
  const deleted = of((actions) => actions.includes("delete") && !actions.includes("create"));
  const forgotten = of((actions) => actions.includes("forget"));
  const created = of((actions) => actions.join() === "create");
  const updated = of((actions) => actions.join() === "update");
  const moved = of((actions) => actions.join() === "no-op");
  const imported = of((actions) => actions.includes("import"));
  const invoked = of((actions) => actions.includes("invoke"));
  const failing = of((actions) => actions.includes("fail"));
  if (created.length > 0 && created.length === changes.length) return "created";
  if (updated.length > 0 && updated.length === changes.length) return updatedInPlace;
  if (changes.length === 0) return outputsOnly;
  return [
    ...named("replaces", replaced),
    ...named("deletes", deleted),
    ...named("lets go of", forgotten),
    ...named("creates", created),
    ...named("updates", updated),
    ...named("moves", moved),
    ...named("imports", imported),
    ...named("calls", invoked),
    ...named("fails", failing),
  ].join(", ");
}

/** Values that an effect names, at most; more of them are what the diff is for. */
const mostValues = 2;

/** What plans that are the same change do: as {@link effectOf}, and where they only set a few values, these, with how many set which. */
export function effectOfAll(members: readonly { readonly display: Display }[]): string {
  const [first] = members;
  if (first === undefined) return "";
  const effect = effectOf(first.display);
  if (effect !== updatedInPlace) return effect;
  const values = first.display.flatMap(({ attributes }, change) =>
    attributes.map(({ path }, at) => `${code(path)} ${code(spread(members, change, at), longestValue)}`),
  );
  const named = [...new Set(values)];
  return named.length <= mostValues ? named.join(", ") : `${many(named.length, "value")} ${updatedInPlace}`;
}

const updatedInPlace = "updated in place";

/** Characters of a value that are shown where it is not the diff. */
const longestValue = 120;

/** Characters of an address that are shown; a key in it can be as long as a config. */
const longest = 200;

function named(verb: string, addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  return [`${verb} ${few(addresses, 3, (address) => code(address, longest))}`];
}

/** `module.stack.` is the same everywhere. Backticks can't be in an address that is shown as code. */
export function shortAddress(address: string): string {
  return address.replace(/^module\.stack\./, "").replaceAll("`", "'");
}

/** An effect's words where HTML is wanted, as in a `<summary>`: Markdown is not read there. */
export function inHtml(effect: string): string {
  return effect.replaceAll(/`([^`]*)`/g, (_, code: string) => `<code>${escapeHtml(code)}</code>`);
}

/**
 * Plans that are the same change as one diff block; where their values differ, each value with how many have it. At most so many attributes of each
 * change, the rest as a number; none at all: no diff.
 */
export function diffOf(members: readonly { readonly display: Display }[], mostAttributes: number): string {
  const [first] = members;
  if (first === undefined || mostAttributes === 0) return "";
  const lines = first.display.flatMap((change, index) => {
    const attributes = change.attributes.slice(0, mostAttributes);
    const rest = change.attributes.length - attributes.length;
    return [
      `${signOf(change.actions)} ${change.actions.join(" and ")} ${shortAddress(change.address)}`,
      ...attributes.map(({ path }, at) => `${signOf(change.actions)}   ${path}: ${spread(members, index, at)}`),
      ...(rest > 0 ? [`    and ${many(rest, "other attribute")}`] : []),
    ];
  });
  if (lines.length === 0) return "";
  const text = lines.map((line) => line.replaceAll(/\s+/g, (blank) => (blank.includes("\n") ? "⏎" : blank))).join("\n");
  return `${codeBlock(text, "diff")}\n`;
}

function spread(members: readonly { readonly display: Display }[], change: number, attribute: number): string {
  const counts = new Map<string, number>();
  for (const { display } of members) {
    const found = display[change]?.attributes[attribute];
    const text = found === undefined ? "?" : `${found.before === null ? "" : `${found.before} → `}${found.after ?? "(none)"}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (sorted.length === 1) return sorted[0]?.[0] ?? "";
  const shown = sorted.slice(0, 3).map(([text, count]) => `${text} (${count}×)`);
  return sorted.length > 3 ? `${shown.join(", ")} and ${many(sorted.length - 3, "other value")}` : shown.join(", ");
}

function signOf(actions: readonly string[]): string {
  if (actions.includes("delete")) return "-";
  return actions.includes("create") ? "+" : "!";
}

/** `1 plan`, `2 plans`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
