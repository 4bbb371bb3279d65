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

/** What stands for a name. */
export type Placeholder = "(slug)" | "(domain)" | "(private)";

/** One name, as it is looked for. */
export interface SecretName {
  /** Lower-case runs of letters and digits. */
  readonly parts: readonly string[];
  readonly written: string;
  readonly placeholder: Placeholder;
}

/** The names of one instance; a slug that is a public word is none. */
export function secretNames(names: SecretNames, publicWords: ReadonlySet<string>): readonly SecretName[] {
  const named = (written: string, placeholder: Placeholder): SecretName => ({ written, parts: partsOf(written), placeholder });
  return [
    ...[names.domain, ...names.customDomains].map((domain) => named(domain.replace(/\.$/, ""), "(domain)")),
    ...names.private.map((text) => named(text, "(private)")),
    ...(isPublicWord(names.slug, publicWords) ? [] : [named(names.slug, "(slug)")]),
  ].filter(({ parts }) => parts.length > 0);
}

/** The order in which names are looked for: a domain mostly begins with the slug. */
export function longestFirst(a: SecretName, b: SecretName): number {
  return b.parts.join("").length - a.parts.join("").length;
}

/** The lower-case runs of letters and digits of a name. */
export function partsOf(name: string): readonly string[] {
  return (
    asRead(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** As people read it: without characters that have no width, with letters in their plain form. A text of ASCII alone stays as it is. */
export function asRead(text: string): string {
  return /\P{ASCII}/u.test(text) ? text.normalize("NFKC").replace(/\p{Cf}/gu, "") : text;
}

/** Names shorter than this are too often part of an ordinary word: they go as whole words only. */
export const shortestInWords = 4;
/** From this length on a name with separators at any place is no coincidence. */
export const shortestSplit = 8;
