import { isMapping } from "../data/mapping.ts";
import type { Architecture } from "../schemas/kinds.ts";
import { instanceOfPath } from "./config-path.ts";
import type { FleetInstance, FleetSnapshot } from "./model.ts";
import type { Problem } from "./problem.ts";

/** What must not be seen of an instance in a comment, title, body, branch, commit, log or record. */
export interface SecretNames {
  readonly id: string;
  readonly slug: string;
  readonly domain: string;
  readonly customDomains: readonly string[];
  /** Further texts that its config declares as private, such as the customer's name. */
  readonly private: readonly string[];
}

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
  const families = [...architectures.keys()].map((name) => name.slice(0, name.lastIndexOf("/")));
  return [...environments.keys(), ...families, ...stacks];
}

/**
 * Words of engines, of providers and of Flotilla itself. A slug that is one of them is hidden nowhere: nobody could read any more which stack or what
 * kind of resource a text is about, and a word that stands everywhere says nothing of an instance.
 */
const vocabulary = new Set(
  (
    "access account action address alert alerting api app application apply backend backup base bucket build cache change check client cloud cluster code " +
    "compute config core count create data database default delete demo deploy dev development disk dns docker domain drift edge engine environment error " +
    "executor fail failed false file fleet folder gateway global group health healthy host http https image index ingress input instance internal job key lab " +
    "live local lock log main manager member metric module monitor monitoring name network node null object opentofu output plan platform policy pool private " +
    "prod production project provider proxy public queue read region registry release remote replica resource result role root run runner secret security " +
    "server service session shared size source sql stack stage staging state storage store subnet system task team tenant terraform test tofu token tools " +
    "true type update upgrade user value version volume wait web worker write zone"
  ).split(" "),
);

/** Whether a slug is a word that every text may hold, so that it is not hidden; `words` are those of the fleet itself. */
export function isPublicWord(slug: string, words: ReadonlySet<string> = new Set()): boolean {
  return vocabulary.has(slug) || words.has(slug);
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

/** As people read it: without characters that have no width, with letters in their plain form. A text of ASCII alone stays as it is. */
function asRead(text: string): string {
  return /\P{ASCII}/u.test(text) ? text.normalize("NFKC").replace(/\p{Cf}/gu, "") : text;
}

type Placeholder = "(slug)" | "(domain)" | "(private)";

interface SecretName {
  /** Lower-case runs of letters and digits. */
  readonly parts: readonly string[];
  readonly written: string;
  readonly placeholder: Placeholder;
}

function secretNames(names: SecretNames, publicWords: ReadonlySet<string>): readonly SecretName[] {
  const named = (written: string, placeholder: Placeholder): SecretName => ({ written, parts: partsOf(written), placeholder });
  return [
    ...[names.domain, ...names.customDomains].map((domain) => named(domain.replace(/\.$/, ""), "(domain)")),
    ...names.private.map((text) => named(text, "(private)")),
    ...(isPublicWord(names.slug, publicWords) ? [] : [named(names.slug, "(slug)")]),
  ].filter(({ parts }) => parts.length > 0);
}

/** A domain mostly begins with the slug. */
function longestFirst(a: SecretName, b: SecretName): number {
  return b.parts.join("").length - a.parts.join("").length;
}

function partsOf(name: string): readonly string[] {
  return (
    asRead(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A part of a text, and what stands for it; null: an id, which stays. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly placeholder: Placeholder | null;
}

/** An id as names are looked for in texts. */
interface SpelledId {
  readonly id: string;
  readonly parts: readonly string[];
  readonly spelled: string;
}

function spelledId(id: string): SpelledId {
  const parts = partsOf(id);
  return { id, parts, spelled: parts.join("") };
}

/** Takes one instance's names out, in whatever form they stand; of `ids`, which stay, the first is its own. */
function scrubOfOne(
  ids: readonly SpelledId[],
  instance: readonly SecretNames[],
  publicWords: ReadonlySet<string>,
): (text: string) => string {
  const secrets = instance.flatMap((names) => secretNames(names, publicWords)).sort(longestFirst);
  const names = secrets.map(({ parts }) => parts.join(""));
  const kept = ids.filter(({ spelled }) => names.some((name) => spelled.includes(name)));
  const encodings = secrets.flatMap(({ written, placeholder }) => encodingsOf(written).map((code) => ({ code, placeholder })));
  return (text) => {
    const found: Found[] = [];
    const taken = new Uint8Array(text.length);
    const add = (part: Found): void => {
      if (taken.subarray(part.start, part.end).includes(1)) return;
      taken.fill(1, part.start, part.end);
      found.push(part);
    };
    const letters = new Letters(text);
    // Ids stay, although they often hold the slug.
    for (const { id, parts } of kept)
      for (const part of letters.find(parts, true)) if (text.slice(part.start, part.end) === id) add({ ...part, placeholder: null });
    for (const { parts, placeholder } of secrets) for (const part of letters.find(parts, false)) add({ ...part, placeholder });
    for (const { parts, placeholder } of secrets) for (const part of letters.findCut(parts)) add({ ...part, placeholder });
    const coded = text.toLowerCase().replaceAll("+", "-").replaceAll("/", "_");
    for (const { code, placeholder } of encodings)
      for (const start of places(coded, code)) add({ start, end: start + code.length, placeholder });
    return replaced(text, found);
  };
}

function replaced(text: string, found: readonly Found[]): string {
  let shown = "";
  let from = 0;
  for (const { start, end, placeholder } of found.toSorted((a, b) => a.start - b.start)) {
    if (placeholder === null) continue;
    shown += text.slice(from, start) + placeholder;
    from = end;
  }
  return shown + text.slice(from);
}

/** The letters and digits of a text without what stands between them, where names are found whatever separates their parts. */
class Letters {
  /** Lower-case. */
  private readonly text: string;
  /** Of each letter of `text`: where it stands in the original. */
  private readonly at: readonly number[];
  /** Marks of a cut (`…`, which reads as three dots): the number of the next letter, and whether a letter stands right before and behind it. */
  private readonly cuts: readonly { readonly next: number; readonly before: boolean; readonly behind: boolean }[];

  constructor(original: string) {
    const at: number[] = [];
    let text = "";
    for (const { 0: letter, index } of original.matchAll(/[\p{L}\p{N}]/gu)) {
      const lower = letter.toLowerCase();
      // A few letters have a lower case of two units.
      for (let unit = 0; unit < lower.length; unit += 1) at.push(index);
      text += lower;
    }
    this.text = text;
    this.at = at;
    let next = 0;
    this.cuts = [...original.matchAll(/…|\.{3}/g)].map(({ 0: mark, index }) => {
      while (next < at.length && (at[next] ?? 0) < index) next += 1;
      const left = index - 1 - (at[next - 1] ?? -Infinity);
      const right = (at[next] ?? Infinity) - index - mark.length;
      return { next, before: left <= widestCut, behind: right <= widestCut };
    });
  }

  /** The parts of the original that spell a name: glued, with separators between its parts, or with the same gap between all its letters. */
  find(parts: readonly string[], wholeWord: boolean): readonly Omit<Found, "placeholder">[] {
    const spelled = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ""));
    const name = spelled.join("");
    const borders = new Set(spelled.map((_, index) => spelled.slice(0, index + 1).join("").length));
    return places(this.text, name).flatMap((first) => {
      const gaps = Array.from({ length: name.length - 1 }, (_, index) => this.gap(first + index));
      const isSplit = gaps.every(
        (gap, index) => gap === 0 || (gap <= widestGap && (name.length >= shortestSplit || borders.has(index + 1))),
      );
      const isSpaced = name.length >= shortestInWords && gaps.every((gap) => gap === 1);
      if (!wholeWord && !isSplit && !isSpaced) return [];
      const isWord = (first === 0 || this.gap(first - 1) > 0) && this.gap(first + name.length - 1) > 0;
      if ((wholeWord || name.length < shortestInWords) && !isWord) return [];
      return [this.range(first, name.length)];
    });
  }

  /** What a cut has left of a name: its beginning before the mark of the cut, its end behind it. */
  findCut(parts: readonly string[]): readonly Omit<Found, "placeholder">[] {
    const name = parts.join("");
    return this.cuts.flatMap(({ next, before, behind }) => {
      const found: Omit<Found, "placeholder">[] = [];
      for (let length = name.length - 1; length >= shortestInWords; length -= 1) {
        if (before && this.isSpelled(next - length, name.slice(0, length))) found.push(this.range(next - length, length));
        if (behind && this.isSpelled(next, name.slice(-length))) found.push(this.range(next, length));
      }
      return found;
    });
  }

  /** Whether these letters stand there, with no more than separators between them. */
  private isSpelled(first: number, letters: string): boolean {
    if (first < 0 || !this.text.startsWith(letters, first)) return false;
    return Array.from({ length: letters.length - 1 }, (_, index) => this.gap(first + index)).every((gap) => gap <= widestGap);
  }

  private range(first: number, length: number): Omit<Found, "placeholder"> {
    return { start: this.at[first] ?? 0, end: (this.at[first + length - 1] ?? 0) + 1 };
  }

  /** Characters between a letter and the next one. */
  private gap(at: number): number {
    const next = this.at[at + 1];
    return next === undefined ? 1 : next - (this.at[at] ?? 0) - 1;
  }
}

/** Names shorter than this are too often part of an ordinary word: they go as whole words only. */
const shortestInWords = 4;
/** From this length on a name with separators at any place is no coincidence. */
const shortestSplit = 8;
/** Characters between two parts of a name. */
const widestGap = 2;
/** Characters between what is left of a name and the mark of the cut. */
const widestCut = 4;

/** Every place of a text in a longer one. */
function places(text: string, part: string): readonly number[] {
  const found: number[] = [];
  if (part === "") return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/**
 * A name as it looks within a longer text in base64 (three ways to be cut into groups of three bytes) and in hexadecimal; lower-case, as the texts
 * that are searched.
 */
function encodingsOf(name: string): readonly string[] {
  if (name.length < shortestInWords) return [];
  return [...new Set([name, name.toLowerCase(), name.toUpperCase()])].flatMap((form) => {
    const bytes = Buffer.from(form);
    const base64 = [0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString("base64url")
        // Only what is decided by the name's own bytes: six bits a character.
        .slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)),
    );
    return [...base64, bytes.toString("hex")].map((text) => text.toLowerCase());
  });
}

interface Run {
  readonly length: number;
  /** null: an id, which stays. */
  readonly placeholder: Placeholder | null;
}

/** Takes the names of all instances out where they are words: runs of them with one separator between. */
function wordScrub(instances: readonly SecretNames[], publicWords: ReadonlySet<string>): (text: string) => string {
  const runs = new Map<string, Run>();
  const lengths = new Map<string, Set<number>>();
  const add = (parts: readonly string[], placeholder: Placeholder | null): void => {
    const [first] = parts;
    if (first === undefined) return;
    runs.set(parts.join("-"), { length: parts.length, placeholder });
    const known = lengths.get(first) ?? new Set();
    lengths.set(first, known.add(parts.length));
  };
  for (const names of instances) {
    for (const { parts, placeholder } of secretNames(names, publicWords)) {
      add(parts, placeholder);
      const glued = parts.join("");
      if (parts.length > 1 && glued.length >= shortestSplit) add([glued], placeholder);
    }
  }
  for (const { id } of instances) add(partsOf(id), null);
  const descending = new Map([...lengths].map(([first, known]) => [first, [...known].sort((a, b) => b - a)]));
  return (text) => withoutRuns(text, runs, descending);
}

/** Only runs as long as some name that begins so are compared: texts come from engines and people, and every run of a long one would take minutes. */
function withoutRuns(text: string, runs: ReadonlyMap<string, Run>, lengths: ReadonlyMap<string, readonly number[]>): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const runAt = (at: number): Run | undefined => {
    for (const length of lengths.get(words[at]?.word ?? "") ?? []) {
      const part = words.slice(at, at + length);
      const isRun =
        part.length === length && part.every(({ start }, index) => index === 0 || isSeparated(text, part[index - 1]?.end ?? 0, start));
      const found = isRun ? runs.get(part.map(({ word }) => word).join("-")) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  let shown = "";
  let from = 0;
  for (let at = 0; at < words.length;) {
    const run = runAt(at);
    const last = words[at + (run?.length ?? 1) - 1];
    if (run !== undefined && run.placeholder !== null && last !== undefined) {
      shown += text.slice(from, words[at]?.start) + run.placeholder;
      from = last.end;
    }
    at += run?.length ?? 1;
  }
  return shown + text.slice(from);
}

function isSeparated(text: string, end: number, start: number): boolean {
  return start - end === 1 && "-_. ".includes(text.charAt(end));
}
