import { accepts } from "../schemas/generated/accepts/instance.ts";
import type { Instance } from "../schemas/kinds.ts";
import type { YamlDocument } from "./document.ts";
import { instanceProblems } from "./rules/instance.ts";
import { readValue } from "./yaml-value.ts";

/** What the whole fleet has to know of an instance in which nothing is wrong by itself. */
export interface Glance {
  readonly slug: string;
  readonly domain: string;
  readonly customDomains: readonly string[];
  /** `<family>/<revision>`; whether there is one is for the fleet to say. */
  readonly architecture: string;
  /** Whether it is in the catalog is for the fleet to say. */
  readonly version: string;
}

/**
 * Looks at an instance's file without keeping places. null where something in it is wrong, might be, or hangs on another file's schema: such a
 * file is read again by those who tell what and where. Nearly all files are fine, so nearly all are read this way only.
 */
export function glance(id: string, text: string): Glance | null {
  const read = readValue(text);
  if (read === null || !accepts(read.value)) return null;
  const config = read.value as Instance;
  const { slug, domain, customDomains = [], architecture, version, values } = config.spec;
  if (values !== undefined) return null;
  // As if every architecture and version it names were there.
  const around = { id, architectures: new Map([[architecture, null]]), releases: new Map([[version, null]]) };
  if (instanceProblems(placeless, config, around).length > 0) return null;
  return { slug, domain, customDomains, architecture, version };
}

/** Stands for a document where only whether there are problems counts. */
const placeless: YamlDocument = {
  file: "",
  value: undefined,
  root: null,
  problems: [],
  problem: (_path, _spot, problem) => ({ file: "", line: 1, column: 1, ...problem }),
};
