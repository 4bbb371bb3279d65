import { parseArchitectureName } from "./architecture-name.ts";
import { isMapping } from "../data/mapping.ts";
import type { Architecture } from "../schemas/kinds.ts";
import { instanceOfPath } from "./config-path.ts";
import type { FleetInstance, FleetSnapshot } from "./model.ts";
import { scrubOfOne, type SpelledId, spelledId } from "./names/one-instance.ts";
import { asRead, type SecretNames } from "./names/secret-name.ts";
import { wordScrub } from "./names/whole-words.ts";
import type { Problem } from "./problem.ts";

/**
 * Replaces names in a text by `(slug)`, `(domain)` and `(private)`; ids stay, as people know an instance by its id. Names of every instance go where
 * they stand as words, in any case and with any separators (`Acme_Corp`, `ACME CORP`); with `id`, that instance's own names also inside longer words,
 * spaced letter by letter, and as base64 or hexadecimal. A text about an instance whose names are not known, because its config is gone or cannot be
 * read, is withheld.
 */
export type Scrub = (text: string, id?: string) => string;

/** The scrub for a fleet: names of every instance that can be read; the words of its architectures and environments are no names. */
export function fleetScrub(readable: readonly FleetInstance[], fleet: FleetSnapshot | null): Scrub {
  return scrubber(readable.map(namesOf), fleet === null ? [] : wordsOf(fleet));
}

export function instancesOf({ environments }: Pick<FleetSnapshot, "environments">): readonly FleetInstance[] {
  return [...environments.values()].flatMap(({ instances }) => [...instances.values()]);
}

export function namesOf({ id, config: { spec } }: FleetInstance): SecretNames {
  return { id, slug: spec.slug, domain: spec.domain, customDomains: spec.customDomains ?? [], private: spec.private ?? [] };
}

/** The names that a config holds, whether or not anything in it is right: a message about a wrong one quotes it. */
export function namesIn(id: string, config: unknown): SecretNames {
  const spec = isMapping(config) && isMapping(config["spec"]) ? config["spec"] : {};
  const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
  const [slug = ""] = texts(spec["slug"]);
  const [domain = ""] = texts(spec["domain"]);
  return { id, slug, domain, customDomains: texts(spec["customDomains"]), private: texts(spec["private"]) };
}

/** Problems as everybody who sees the repository may read them: files and ids stay, an instance is known by them. */
export function problemsInPublic(problems: readonly Problem[], scrub: Scrub, known: ReadonlySet<string>): readonly Problem[] {
  return problems.map((problem) => {
    const id = instanceOfPath(problem.file)?.id;
    const hide = (text: string): string => scrub(text, id !== undefined && known.has(id) ? id : undefined);
    return { ...problem, message: hide(problem.message), hint: problem.hint === null ? null : hide(problem.hint) };
  });
}

/** What {@link wordsOf} reads of a fleet. */
export interface FleetWords {
  readonly environments: ReadonlyMap<string, unknown>;
  readonly architectures: ReadonlyMap<string, { readonly config: Architecture } | null>;
}

/** Words that are public in a fleet: names of environments, architecture families and stacks. */
export function wordsOf({ environments, architectures }: FleetWords): readonly string[] {
  const stacks = [...architectures.values()].flatMap((one) => one?.config.spec.stacks.map(({ name }) => name) ?? []);
  const families = [...architectures.keys()].map((name) => parseArchitectureName(name).family);
  return [...environments.keys(), ...families, ...stacks];
}

const withheld = "(withheld: its names are not known, because its config is gone from main or cannot be read)";

/** A scrub for these instances, of which some may be the same one before and after a change; a slug that is one of `words`, or of engines, is no name. */
export function scrubber(instances: Iterable<SecretNames>, words: Iterable<string> = []): Scrub {
  const known = Map.groupBy(instances, ({ id }) => id);
  const publicWords = new Set(words);
  const inWords = wordScrub([...known.values()].flat(), publicWords);
  // Spelled once for all scrubs: a fleet of thousands has as many of those as ids.
  let ids: readonly SpelledId[] | null = null;
  const own = new Map<string, (text: string) => string>();
  const ownScrub = (id: string, names: readonly SecretNames[]): ((text: string) => string) => {
    ids ??= [...known.keys()].map(spelledId);
    const made = own.get(id) ?? scrubOfOne([spelledId(id), ...ids], names, publicWords);
    own.set(id, made);
    return made;
  };
  return (text, id) => {
    const names = id === undefined ? undefined : known.get(id);
    if (id !== undefined && names === undefined) return withheld;
    const readable = asRead(text);
    return inWords(id === undefined || names === undefined ? readable : ownScrub(id, names)(readable));
  };
}
