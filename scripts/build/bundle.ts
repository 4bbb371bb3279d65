import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { type ModuleInfo, rolldown, type OutputChunk } from "rolldown";
import { groupOf, packageOf } from "./groups.ts";
import { licensesOf } from "./licenses.ts";
import { nodeVersion } from "./node-version.ts";
import { quickStart } from "./quick-start.ts";
import { compiledVerdicts } from "./verdicts.ts";

/** What a build made: file below `dist/` -> content. Same sources and dependencies, same bytes. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** Files that import each other statically: none of them could be loaded alone. */
  readonly rings: readonly (readonly string[])[];
}

/** Bundles every action and the command line of a checkout, in memory. Throws where a source can't be bundled. */
export async function bundle(root: string): Promise<Bundle> {
  const input = await entriesOf(root);
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly engines: { readonly node: string } };
  const entries = new Set(Object.values(input));
  const commands = join(root, "src", "cli") + sep;
  const actions = join(root, "actions") + sep;
  const build = await rolldown({
    input,
    cwd: root,
    platform: "node",
    tsconfig: false,
    plugins: [compiledVerdicts(root), quickStart(), nodeVersion(engines.node)],
    preserveEntrySignatures: "allow-extension",
    transform: { target: "node24" },
    // They do nothing when they are loaded, and what no entry uses of them is left out: the rest of a folder behind its index, and an HTTP client that
    // takes longer to load than most actions.
    treeshake: {
      moduleSideEffects: (id) =>
        !/[\\/]src[\\/]\w+[\\/]index\.ts$|[\\/]node_modules[\\/](?:@actions[\\/](?:core|exec|io|http-client)|undici|tunnel)[\\/]/.test(id),
    },
    onLog: (level, log, report) => {
      // A circle inside a package is its own business; circles between our files are found below.
      if (level === "warn" && log.code !== "CIRCULAR_DEPENDENCY") report(level, log);
    },
  });
  try {
    const { output } = await build.generate({
      format: "esm",
      minify: false,
      minifyInternalExports: false,
      // Node parses a file of ASCII alone faster, and comments are in the sources.
      charset: "ascii",
      comments: { legal: true, annotation: false, jsdoc: false },
      // A module's code runs when something that uses it is started, not when the file that holds it is loaded.
      strictExecutionOrder: true,
      entryFileNames: "[name].js",
      chunkFileNames: ({ facadeModuleId }) => {
        const imported = facadeModuleId === null ? null : packageOf(facadeModuleId);
        if (imported !== null) return `shared/${imported.replaceAll("/", "-")}.js`;
        if (facadeModuleId?.startsWith(commands)) return "cli/[name].js";
        return facadeModuleId?.startsWith(actions) ? "actions/[name].js" : "shared/[name].js";
      },
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: "product and packages",
            // What is only imported lazily has a file of its own, with what only it needs: in a group it would be loaded with the rest.
            name: (id, context) => (entries.has(id) || isLazy(id, (module) => context.getModuleInfo(module)) ? null : groupOf(root, id)),
          },
        ],
      },
    });
    const chunks = output.filter((part) => part.type === "chunk");
    const files = new Map<string, string | Buffer>(chunks.map((chunk) => [chunk.fileName, `${chunk.code.trimEnd()}\n`]));
    files.set("package.json", `${JSON.stringify({ type: "module" })}\n`);
    for (const [name, content] of await parserFiles(root)) files.set(name, content);
    files.set("LICENSES.txt", await licensesOf([...chunks.flatMap((chunk) => chunk.moduleIds), join(root, parser, "main.wasm.gz")]));
    return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), rings: ringsOf(chunks) };
  } finally {
    await build.close();
  }
}

const parser = join("node_modules", "@cdktn", "hcl2json");

/** The parser for modules, which no bundler sees: it is read as a file, and only where a module is judged (`src/stacks/module/hcl-wasm.ts`). */
async function parserFiles(root: string): Promise<readonly (readonly [string, Buffer])[]> {
  const names = ["main.wasm.gz", "wasm/wasm_exec.js", "LICENSE"];
  return Promise.all(names.map(async (name) => [`hcl2json/${name}`, await readFile(join(root, parser, name))] as const));
}

/** Whether a module is reached by lazy imports alone: by its own, or by that of the package that all its importers belong to. */
function isLazy(id: string, infoOf: (id: string) => ModuleInfo | null): boolean {
  const reached = new Set([id]);
  for (const module of reached) {
    const { importers = [], dynamicImporters = [] } = infoOf(module) ?? {};
    if (importers.length === 0 && dynamicImporters.length === 0) return false;
    if (!/[\\/]node_modules[\\/]/.test(module) && module !== id) return false;
    for (const importer of importers) reached.add(importer);
  }
  return true;
}

/** Makes a folder hold exactly the bundle; files that are right already are not touched. */
export async function writeBundle(files: Bundle["files"], folder: string): Promise<void> {
  const stale = (await differences(files, folder)).filter((name) => !files.has(name));
  for (const name of stale) await rm(join(folder, name));
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (await holds(path, text)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

async function holds(path: string, content: string | Buffer): Promise<boolean> {
  const there = await readFile(path).catch(() => null);
  return there?.equals(Buffer.from(content)) === true;
}

/** Names of files that are missing, differ, or should not be there. */
export async function differences(files: Bundle["files"], folder: string): Promise<readonly string[]> {
  const there = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  const names = there
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const differing: string[] = names.filter((name) => !files.has(name));
  for (const [name, content] of files) if (!(await holds(join(folder, name), content))) differing.push(name);
  return differing.sort();
}

/** `actions/<name>/main.ts` -> `<name>`, `actions/<name>/post.ts` -> `<name>-post`, `src/cli/main.ts` -> `flotilla`. */
async function entriesOf(root: string): Promise<Record<string, string>> {
  const actions = (await readdir(join(root, "actions"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const candidates = actions.sort().flatMap((name): readonly (readonly [string, string])[] => [
    [name, join(root, "actions", name, "main.ts")],
    [`${name}-post`, join(root, "actions", name, "post.ts")],
  ]);
  return Object.fromEntries(
    [...candidates, ["flotilla", join(root, "src", "cli", "main.ts")] as const].filter(([, path]) => existsSync(path)),
  );
}

function ringsOf(chunks: readonly OutputChunk[]): readonly (readonly string[])[] {
  const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports.filter((name) => name !== chunk.fileName)]));
  const reaches = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(imports.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(imports.get(next) ?? []));
    }
    return seen;
  };
  const reach = new Map([...imports.keys()].map((name) => [name, reaches(name)]));
  const rings = new Map<string, readonly string[]>();
  for (const [name, seen] of reach) {
    if (!seen.has(name)) continue;
    const ring = [...seen].filter((other) => reach.get(other)?.has(name) === true).sort();
    rings.set(ring.join(" "), ring);
  }
  return [...rings.values()];
}
