import type { FleetSnapshot } from "../fleet/model.ts";

/** What must not be seen of an instance in a title, body, branch or commit. */
export interface SecretNames {
  readonly id: string;
  readonly slug: string;
  readonly domain: string;
  readonly customDomains: readonly string[];
}

/** Takes slugs and domains out of a text. With `id`, that instance's own names also where they are glued to other letters. */
export type Scrub = (text: string, id?: string) => string;

/** Takes the names of every instance of a fleet out of what is shown. */
export function fleetScrub(snapshot: FleetSnapshot | null): Scrub {
  const instances = [...(snapshot?.environments.values() ?? [])].flatMap((environment) => [...environment.instances.values()]);
  return scrubber(
    instances.map(({ id, config: { spec } }) => ({ id, slug: spec.slug, domain: spec.domain, customDomains: spec.customDomains ?? [] })),
  );
}

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
  return (text, id) => {
    const glued = (own.get(id ?? "") ?? []).reduce((rest, name) => replaceAll(rest, name), text);
    return glued.replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, (token) => (own.has(token) ? token : withoutNames(token, slugs, domains)));
  };
}

function withoutNames(token: string, slugs: ReadonlySet<string>, domains: ReadonlySet<string>): string {
  const labels = token.split(".");
  for (let from = 0; from < labels.length; from += 1) {
    for (let to = labels.length; to > from + 1; to -= 1) {
      if (domains.has(bare(labels.slice(from, to).join(".")))) {
        return [...labels.slice(0, from).map((label) => withoutSlugs(label, slugs)), "(domain)", ...labels.slice(to)].join(".");
      }
    }
  }
  return labels.map((label) => withoutSlugs(label, slugs)).join(".");
}

/** A slug may hold hyphens itself, so every run of parts is looked at, longest first. */
function withoutSlugs(label: string, slugs: ReadonlySet<string>): string {
  const parts = label.split("-");
  for (let length = Math.min(parts.length, 6); length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length; from += 1) {
      if (
        !slugs.has(
          parts
            .slice(from, from + length)
            .join("-")
            .toLowerCase(),
        )
      )
        continue;
      const rest = [parts.slice(0, from).join("-"), "(slug)", withoutSlugs(parts.slice(from + length).join("-"), slugs)];
      return rest.filter((part) => part !== "").join("-");
    }
  }
  return label;
}

function replaceAll(text: string, name: string): string {
  const placeholder = name.includes(".") ? "(domain)" : "(slug)";
  return text.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), placeholder);
}

function bare(domain: string): string {
  return domain.toLowerCase().replace(/\.$/, "");
}
