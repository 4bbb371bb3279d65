import { posix } from "node:path";
import { byKey } from "../data/order.ts";
import { inOrder, type Problem } from "../fleet/problem.ts";
import { type HclAttribute, type HclBlock, parseHcl, parseHclJson } from "./hcl.ts";
import { HclError } from "./hcl-tokens.ts";

/** What the engine would load for a module. */
export interface ModuleScan {
  /** Problems that forbid `init`. Files are relative to `folder`'s parent root, as given. */
  readonly problems: readonly Problem[];
  /** Providers it uses, with their namespace (`flotilla/local`); the built-in one left out. Sorted. */
  readonly providers: readonly string[];
}

/**
 * Checks all files of a stack's module and the local modules below it: providers on the allowlist only, no `external` or `http` data, no
 * provisioners, no modules from elsewhere, no backend or cloud block. A file that cannot be read with certainty is a problem.
 *
 * @param folder the module's folder, for the problems' file names
 * @param files path below that folder -> text
 * @param allowed `policy.providers`; null where the check is not for one environment
 */
export function scanModule(
  folder: string,
  files: ReadonlyMap<string, string>,
  allowed: readonly { readonly source: string }[] | null,
): ModuleScan {
  const { modules, problems } = readModules(folder, files);
  const used = new Map<string, Place>();
  for (const [module, blocks] of modules) {
    for (const [source, place] of providersOf(blocks)) if (!used.has(source)) used.set(source, place);
    problems.push(...blocks.flatMap((block) => forbidden(block, module, folder, modules)));
  }
  if (allowed !== null) problems.push(...notAllowed(used, new Set(allowed.map(({ source }) => normalized(source)))));
  return { problems: inOrder(problems), providers: [...used.keys()].sort() };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Blocks by the folder of their module, relative to `folder`; a file that cannot be read is a problem. */
function readModules(
  folder: string,
  files: ReadonlyMap<string, string>,
): { readonly modules: ReadonlyMap<string, readonly Placed[]>; readonly problems: Problem[] } {
  const modules = new Map<string, readonly Placed[]>();
  const problems: Problem[] = [];
  for (const [path, text] of [...files].sort(byKey)) {
    if (!isEngineFile(path)) continue;
    const file = posix.join(folder, path);
    try {
      const blocks = (path.endsWith(".json") ? parseHclJson(text) : parseHcl(text))
        // A check has data blocks of its own.
        .flatMap((block) => (block.type === "check" ? [block, ...block.blocks] : [block]))
        .map((block) => ({ ...block, file }));
      const module = posix.dirname(path);
      modules.set(module, [...(modules.get(module) ?? []), ...blocks]);
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      const hint = "Only files that can be read with certainty are given to the engine.";
      problems.push(problem(file, error.line, "module.unreadable", error.message, hint));
    }
  }
  return { modules, problems };
}

/** The providers that the blocks of one module use, required or implied, with where they are first used. */
function providersOf(blocks: readonly Placed[]): ReadonlyMap<string, Place> {
  const required = requiredSources(blocks);
  const used = new Map<string, Place>();
  for (const { source, file, line } of required.values()) if (!used.has(source)) used.set(source, { file, line });
  for (const block of blocks) {
    const name = providerName(block);
    if (name === null || name === "terraform" || required.has(name)) continue;
    if (!used.has(`hashicorp/${name}`)) used.set(`hashicorp/${name}`, { file: block.file, line: block.line });
  }
  return used;
}

function notAllowed(used: ReadonlyMap<string, Place>, allowed: ReadonlySet<string>): readonly Problem[] {
  const list = allowed.size === 0 ? "none" : [...allowed].sort().join(", ");
  return [...used]
    .filter(([source]) => !allowed.has(source))
    .map(([source, { file, line }]) =>
      problem(
        file,
        line,
        "module.provider",
        `the provider ${source} is not on the environment's list`,
        `policy.providers allows: ${list}.`,
      ),
    );
}

/** Whether the engine reads a file of this name. */
export function isEngineFile(path: string): boolean {
  return /\.(tf|tofu)(\.json)?$/.test(path);
}

/** Without the registries' names, in lower case: `registry.opentofu.org/Flotilla/local` is `flotilla/local`. */
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

/** An entry without a plain source gets a name that no list allows, unless it is the old form with a version alone. */
function sourceOf(name: string, attribute: HclAttribute): string {
  const source = attribute.members.get("source");
  if (source === undefined) return attribute.text === null && attribute.members.size === 0 ? `(unreadable) ${name}` : `hashicorp/${name}`;
  return source.text === null ? `(unreadable) ${name}` : normalized(source.text);
}

/** The local name of the provider that a block needs: its `provider` attribute, else the first part of its type. */
function providerName(block: HclBlock): string | null {
  const [type = ""] = block.labels;
  if (block.type === "provider") return type;
  if (!["resource", "data", "ephemeral", "action", "list"].includes(block.type)) return null;
  const named = block.attributes.get("provider");
  return named?.name ?? named?.text?.split(".")[0] ?? type.split("_")[0] ?? type;
}

function forbidden(block: Placed, module: string, folder: string, modules: ReadonlyMap<string, unknown>): readonly Problem[] {
  const [first = ""] = block.labels;
  const found = (line: number, code: string, message: string, hint: string) => problem(block.file, line, code, message, hint);
  switch (block.type) {
    case "data":
      if (first !== "external" && first !== "http") return [];
      return [
        found(
          block.line,
          "module.data",
          `data "${first}" runs or loads something while planning`,
          "Pass the value in as an input instead.",
        ),
      ];
    case "removed":
    case "resource":
      return block.blocks
        .filter(({ type }) => type === "provisioner")
        .map(({ line }) =>
          found(line, "module.provisioner", "a provisioner runs commands that no plan shows", "Use an operation of architecture.yaml."),
        );
    case "terraform":
      return block.blocks
        .filter(({ type }) => type === "backend" || type === "cloud")
        .map(({ type, line }) =>
          found(line, "module.backend", `a module must not have a ${type} block`, "The environment defines where state is stored."),
        );
    case "module":
      return foreignModule(block, module, folder, modules);
    default:
      return [];
  }
}

/** A module call that does not lead to a folder inside the stack's own. */
function foreignModule(block: Placed, module: string, folder: string, modules: ReadonlyMap<string, unknown>): readonly Problem[] {
  const source = block.attributes.get("source");
  const path = source?.text ?? "";
  if (source === undefined || !/^\.\.?\//.test(path)) {
    const hint = "Copy it into the stack's folder and use ./<folder>.";
    return [problem(block.file, source?.line ?? block.line, "module.source", "a module comes from outside of this stack", hint)];
  }
  // `..` leads to no folder of the stack, so it is not among the modules.
  if (modules.has(posix.normalize(posix.join(module, path)).replace(/\/$/, ""))) return [];
  const hint = "Use ./<folder> of a folder inside the stack's own.";
  return [problem(block.file, source.line, "module.source", `there is no module ${path} in ${folder}`, hint)];
}

function problem(file: string, line: number, code: string, message: string, hint: string): Problem {
  return { file, line, column: 1, severity: "error", code, message, hint };
}
