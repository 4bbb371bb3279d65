import type { PlanRecord } from "../../schemas/kinds.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { sha256 } from "../../data/fingerprint.ts";
import { byText } from "../../data/order.ts";

/** Names in which plans of two instances differ although the change is the same. */
export interface ShapeNames {
  readonly stack: string;
  readonly id: string;
  readonly slug: string;
  readonly domain: string;
}

/**
 * The shape of a record: the same change in two instances has the same one. Values, digest and key are dropped; id, slug and domain become
 * placeholders where instances can put them: in the keys of `for_each` and of maps.
 */
export function shapeOf(record: PlanRecord, names: ShapeNames): string {
  const abstract = abstraction(names);
  const inAddress = (address: string) => address.replaceAll(/\["(?:[^"\\]|\\.)*"\]/g, abstract);
  // The first part of a path is the provider's own name for the attribute.
  const inPath = (path: string) => path.replace(/\..*$/s, abstract);
  return sha256(
    canonicalJson({
      stack: names.stack,
      changes: record.changes
        .map(({ address, deposed, trigger, previous, actions, attributes }) => ({
          address: inAddress(address),
          // Its key is another one in each instance.
          deposed: deposed === undefined ? undefined : true,
          trigger: trigger === undefined ? undefined : inAddress(trigger),
          previous: previous === null ? null : inAddress(previous),
          actions,
          attributes: Object.keys(attributes).map(inPath).sort(),
        }))
        .sort((a, b) => byText(canonicalJson(a), canonicalJson(b))),
      outputs: Object.keys(record.outputs).map(inPath).sort(),
      checks: record.checks?.map(inAddress).sort(),
      ephemeral: record.ephemeral,
    }),
  );
}

/**
 * Replaces the longest names first: a domain mostly begins with the slug. Whole words only: a slug may be as short as two letters. For
 * comparing; texts that are shown to people go through `fleetScrub`, which knows every form of a name.
 */
export function abstraction(
  names: Pick<ShapeNames, "id" | "slug" | "domain"> & { readonly customDomains?: readonly string[] },
): (text: string) => string {
  const places = [
    ...[names.domain, ...(names.customDomains ?? [])].map((name) => ({ name, as: "{domain}" })),
    { name: names.id, as: "{id}" },
    { name: names.slug, as: "{slug}" },
  ]
    .filter(({ name }) => name !== "")
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, as }) => ({ as, word: new RegExp(`(?<![a-z0-9])${name.replaceAll(/[^a-z0-9]/gi, String.raw`\$&`)}(?![a-z0-9])`, "gi") }));
  return (text) => places.reduce((text, { word, as }) => text.replaceAll(word, as), text);
}
