import type { FleetInstance } from "../fleet/model.ts";

/** What must not be seen of an instance in a title, body, branch or commit. */
export interface SecretNames {
  readonly id: string;
  readonly slug: string;
  readonly domain: string;
  readonly customDomains: readonly string[];
}

/**
 * Replaces slugs and domains in a text by placeholders; with `id`, that instance's own names also inside longer words. A text about an instance whose
 * names are not known, because its config is gone or cannot be read, is withheld.
 */
export type Scrub = (text: string, id?: string) => string;

/** Removes the names of every instance that can be read. */
export function fleetScrub(readable: readonly FleetInstance[]): Scrub {
  return scrubber(
    readable.map(({ id, config: { spec } }) => ({ id, slug: spec.slug, domain: spec.domain, customDomains: spec.customDomains ?? [] })),
  );
}

const withheld = "(withheld: its names are not known, because its config is gone from main or cannot be read)";

/** A scrub for a whole fleet: text about one instance may well name another. Ids stay. */
export function scrubber(instances: Iterable<SecretNames>): Scrub {
  const slugs = new Set<string>();
  const domains = new Set<string>();
  const own = new Map<string, readonly string[]>();
  for (const { id, slug, domain, customDomains } of instances) {
    slugs.add(slug.toLowerCase());
    for (const name of [domain, ...customDomains]) domains.add(bare(name));
    // Short names are too often part of an ordinary word.
    own.set(
      id,
      [domain, ...customDomains, slug].filter((name) => name.length >= 4),
    );
  }
  const withoutSlugs = without(slugs, "-", "(slug)", (part) => part);
  const withoutNames = without(domains, ".", "(domain)", withoutSlugs);
  return (text, id) => {
    if (id !== undefined && !own.has(id)) return withheld;
    const glued = (own.get(id ?? "") ?? []).reduce((rest, name) => replaceAll(rest, name), text);
    return glued.replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, (token) => (own.has(token) ? token : withoutNames(token)));
  };
}

/**
 * Puts a placeholder wherever consecutive parts are a name, the longest name first; what is between goes through `rest`. Only runs as long as some
 * name are compared: texts come from engines and people, and every run of a long one would take minutes.
 */
function without(names: ReadonlySet<string>, separator: string, placeholder: string, rest: (part: string) => string) {
  const lengths = [...new Set([...names].map((name) => name.split(separator).length))].sort((a, b) => b - a);
  return (text: string): string => {
    const parts = text.split(separator);
    const shown: string[] = [];
    for (let at = 0; at < parts.length;) {
      const length = lengths.find((length) =>
        names.has(
          parts
            .slice(at, at + length)
            .join(separator)
            .toLowerCase(),
        ),
      );
      shown.push(length === undefined ? rest(parts[at] ?? "") : placeholder);
      at += length ?? 1;
    }
    return shown.join(separator);
  };
}

function replaceAll(text: string, name: string): string {
  const placeholder = name.includes(".") ? "(domain)" : "(slug)";
  return text.replace(new RegExp(RegExp.escape(name), "gi"), placeholder);
}

function bare(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, "");
}
