import { isMapping } from "../../data/mapping.ts";
import { blocksIn, lineBelow } from "./hcl.ts";
import type { PlacedBlock } from "./module-scan.ts";

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Without the registries' own names, in small letters: `registry.opentofu.org/Flotilla/local` is `flotilla/local`. */
export function normalized(source: string): string {
  const parts = source.toLowerCase().split("/");
  const [host = ""] = parts;
  if (parts.length === 3 && (host === "registry.terraform.io" || host === "registry.opentofu.org")) return parts.slice(1).join("/");
  return parts.length === 1 ? `hashicorp/${host}` : parts.join("/");
}

/** The next step where a provider is on no list; `known` are those that are, as one text. */
export function providersHint(known: string, source: string): string {
  return `if it may be used, add the line \`- source: ${source}\` below spec.policy.providers in environment.yaml (allowed now: ${known === "" ? "none" : known})`;
}

/** The providers that the blocks of one module need, by source: required ones, and those implied by a type. The built-in one is left out. */
export function providersOf(blocks: readonly PlacedBlock[]): ReadonlyMap<string, Place> {
  const used = new Map<string, Place>();
  const required = requiredSources(blocks);
  for (const { source, place } of required.values()) if (source !== builtin) used.set(source, used.get(source) ?? place);
  for (const block of blocks.flatMap(withChecks)) {
    const name = localName(block);
    if (name === null || name === "terraform" || required.has(name)) continue;
    const implied = `hashicorp/${name}`;
    used.set(implied, used.get(implied) ?? { file: block.file, line: block.line });
  }
  return used;
}

const builtin = "terraform.io/builtin/terraform";

/** A check reads data of its own. */
export function withChecks(block: PlacedBlock): readonly PlacedBlock[] {
  if (block.type !== "check") return [block];
  const data = blocksIn(block.body, "data", 2) ?? [];
  return [
    block,
    ...data.map(({ labels, body }) => ({ ...block, type: "data", labels, body, line: lineBelow(block.text, block.line, /^\s*data\b/) })),
  ];
}

function requiredSources(blocks: readonly PlacedBlock[]): ReadonlyMap<string, { readonly source: string; readonly place: Place }> {
  const found = new Map<string, { readonly source: string; readonly place: Place }>();
  for (const block of blocks.filter(({ type }) => type === "terraform")) {
    for (const { body } of blocksIn(block.body, "required_providers", 0) ?? []) {
      for (const [name, entry] of Object.entries(body)) {
        const line = lineBelow(block.text, block.line, new RegExp(`^[^#]*\\b${name.replaceAll(/[^\w-]/g, ".")}\\s*=`));
        const place = { file: block.file, line };
        const source = sourceOf(name, entry);
        // Two entries of one name are refused by the engines: both are judged all the same.
        found.set(found.has(name) && found.get(name)?.source !== source ? `${name} ${source}` : name, { source, place });
      }
    }
  }
  return found;
}

/** An entry without a plain source, or with a member that could become one, gets a name that no list allows; a version alone is the old form. */
function sourceOf(name: string, entry: unknown): string {
  if (typeof entry === "string" && !/[$%]\{/.test(entry)) return `hashicorp/${name}`;
  if (!isMapping(entry) || Object.keys(entry).some((key) => !["source", "version", "configuration_aliases"].includes(key)))
    return `(unreadable) ${name}`;
  const { source } = entry;
  if (source === undefined) return `hashicorp/${name}`;
  return typeof source === "string" && !/[$%]\{/.test(source) ? normalized(source) : `(unreadable) ${name}`;
}

/** The local name of the provider that a block needs: its own `provider`, else what its type begins with. */
function localName({ type, labels, body }: PlacedBlock): string | null {
  const [first = ""] = labels;
  if (type === "provider") return first;
  if (!["resource", "data", "ephemeral", "action", "list"].includes(type)) return null;
  const named = body["provider"];
  if (named === undefined) return first.split("_")[0] ?? first;
  return typeof named === "string" ? (/^(?:\$\{)?\s*([\p{L}_][\p{L}\p{N}_-]*)/u.exec(named)?.[1] ?? "(unreadable)") : "(unreadable)";
}
