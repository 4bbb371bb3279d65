import { posix } from "node:path";
import { inOrder, type Problem } from "../fleet/problem.ts";
import { type HclAttribute, type HclBlock, parseHcl, parseHclJson } from "./hcl.ts";
import { HclError } from "./hcl-tokens.ts";

/** What a module would make the engine load, before the engine has been started. */
export interface ModuleScan {
  /** Problems that forbid `init`. Files are relative to `folder`'s parent root, as given. */
  readonly problems: readonly Problem[];
  /** Providers it uses, with their namespace (`flotilla/local`); the built-in one left out. Sorted. */
  readonly providers: readonly string[];
}

/**
 * Looks through all files of a stack's module and the local modules below it: providers on the allowlist only, no `external` or `http` data,
 * no provisioners, no modules from elsewhere, no backend or cloud of its own. A file that can't be read with certainty is a problem.
 *
 * @param folder the module's folder, for the problems' file names
 * @param files path below that folder -> text
 * @param allowed `policy.providers`; null where no environment is asked
 */
export function scanModule(
  folder: string,
  files: ReadonlyMap<string, string>,
  allowed: readonly { readonly source: string }[] | null,
): ModuleScan {
  const problems: Problem[] = [];
  const used = new Map<string, { readonly file: string; readonly line: number }>();
  const blocksOf = new Map<string, readonly (HclBlock & { readonly file: string })[]>();
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!/\.(tf|tofu)(\.json)?$/.test(path)) continue;
    const file = posix.join(folder, path);
    try {
      const blocks = (path.endsWith(".json") ? parseHclJson(text) : parseHcl(text))
        // A check reads data of its own.
        .flatMap((block) => (block.type === "check" ? [block, ...block.blocks] : [block]))
        .map((block) => ({ ...block, file }));
      const parent = posix.dirname(path);
      blocksOf.set(parent, [...(blocksOf.get(parent) ?? []), ...blocks]);
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      problems.push(
        problem(
          file,
          error.line,
          "module.unreadable",
          error.message,
          "Only files that can be read with certainty are given to the engine.",
        ),
      );
    }
  }
  for (const [parent, blocks] of blocksOf) {
    const sources = requiredSources(blocks);
    for (const { source, file, line } of sources.values()) used.set(source, used.get(source) ?? { file, line });
    for (const block of blocks) {
      problems.push(...forbidden(block, parent, folder, blocksOf));
      const name = providerName(block);
      if (name === null || name === "terraform" || sources.has(name)) continue;
      const implied = `hashicorp/${name}`;
      used.set(implied, used.get(implied) ?? { file: block.file, line: block.line });
    }
  }
  const permitted = new Set((allowed ?? []).map(({ source }) => normalized(source)));
  for (const [source, { file, line }] of used) {
    if (allowed === null || permitted.has(source)) continue;
    const known = [...permitted].sort().join(", ");
    problems.push(
      problem(
        file,
        line,
        "module.provider",
        `the provider ${source} is not on the environment's list`,
        `policy.providers allows: ${known === "" ? "none" : known}.`,
      ),
    );
  }
  return { problems: inOrder(problems), providers: [...used.keys()].sort() };
}

/** Without the registries' own names, in small letters: `registry.opentofu.org/Flotilla/local` is `flotilla/local`. */
export function normalized(source: string): string {
  const parts = source.toLowerCase().split("/");
  const [host = ""] = parts;
  if (parts.length === 3 && (host === "registry.terraform.io" || host === "registry.opentofu.org")) return parts.slice(1).join("/");
  return parts.length === 1 ? `hashicorp/${host}` : parts.join("/");
}

type Placed = HclBlock & { readonly file: string };

function requiredSources(
  blocks: readonly Placed[],
): ReadonlyMap<string, { readonly source: string; readonly file: string; readonly line: number }> {
  const required = blocks
    .filter(({ type }) => type === "terraform")
    .flatMap(({ file, blocks }) => blocks.filter(({ type }) => type === "required_providers").map((block) => ({ file, block })));
  return new Map(
    required.flatMap(({ file, block }) =>
      [...block.attributes]
        .map(([name, attribute]) => [name, { source: sourceOf(name, attribute), file, line: attribute.line }] as const)
        .filter(([, { source }]) => source !== "terraform.io/builtin/terraform"),
    ),
  );
}

/** An entry without a plain source gets a name that no list allows, unless it is the old form, a version alone. */
function sourceOf(name: string, attribute: HclAttribute): string {
  const source = attribute.members.get("source");
  if (source === undefined) return attribute.text === null && attribute.members.size === 0 ? `(unreadable) ${name}` : `hashicorp/${name}`;
  return source.text === null ? `(unreadable) ${name}` : normalized(source.text);
}

/** The local name of the provider that a block needs: its own `provider`, else what its type begins with. */
function providerName(block: HclBlock): string | null {
  const [type = ""] = block.labels;
  if (block.type === "provider") return type;
  if (!["resource", "data", "ephemeral", "action", "list"].includes(block.type)) return null;
  const named = block.attributes.get("provider");
  return named?.name ?? named?.text?.split(".")[0] ?? type.split("_")[0] ?? type;
}

function forbidden(block: Placed, parent: string, folder: string, known: ReadonlyMap<string, unknown>): readonly Problem[] {
  const [first = ""] = block.labels;
  const at = (line: number, code: string, message: string, hint: string) => problem(block.file, line, code, message, hint);
  switch (block.type) {
    case "data":
      return first === "external" || first === "http"
        ? [
            at(
              block.line,
              "module.data",
              `data "${first}" runs or loads something while planning`,
              "Hand the value in as an input instead.",
            ),
          ]
        : [];
    case "removed":
    case "resource":
      return block.blocks
        .filter(({ type }) => type === "provisioner")
        .map(({ line }) =>
          at(line, "module.provisioner", "a provisioner runs commands that no plan shows", "Use an operation of architecture.yaml."),
        );
    case "terraform":
      return block.blocks
        .filter(({ type }) => type === "backend" || type === "cloud")
        .map(({ type, line }) =>
          at(line, "module.backend", `a module has no ${type} of its own`, "The environment says where state lives."),
        );
    case "module": {
      const source = block.attributes.get("source");
      const target = source?.text === null || source === undefined ? null : posix.normalize(posix.join(parent, source.text));
      if (source === undefined || target === null || !/^\.\.?\//.test(source.text ?? ""))
        return [
          at(
            source?.line ?? block.line,
            "module.source",
            "a module comes from outside of this stack",
            "Copy it into the stack's folder and use ./<folder>.",
          ),
        ];
      const folderOf = target.replace(/\/$/, "");
      if (folderOf === ".." || folderOf.startsWith("../") || !known.has(folderOf === "" ? "." : folderOf))
        return [
          at(
            source.line,
            "module.source",
            `there is no module ${source.text} in ${folder}`,
            "Use ./<folder> of a folder inside the stack's own.",
          ),
        ];
      return [];
    }
    default:
      return [];
  }
}

function problem(file: string, line: number, code: string, message: string, hint: string): Problem {
  return { file, line, column: 1, severity: "error", code, message, hint };
}
