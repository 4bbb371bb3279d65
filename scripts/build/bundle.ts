import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type ModuleInfo, rolldown, type OutputChunk } from "rolldown";
import { chunkOf, groupOf, packageOf } from "./chunk-of.ts";
import { licensesOf } from "./licenses.ts";
import { compiledValidators } from "./validators.ts";

/** What a build made: file below `dist/` -> text. Same sources and dependencies, same bytes. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string>;
  /** Rings of files that import each other statically; they load, but a value used while loading may not be there yet. */
  readonly rings: readonly (readonly string[])[];
}

/** Bundles every action and the command line of a checkout, in memory. Throws where a source can't be bundled. */
export async function bundle(root: string): Promise<Bundle> {
  const input = await entriesOf(root);
  const entries = new Set(Object.values(input));
  const build = await rolldown({
    input,
    cwd: root,
    platform: "node",
    tsconfig: false,
    plugins: [compiledValidators(root)],
    preserveEntrySignatures: "allow-extension",
    transform: { target: "node24" },
    // They do nothing when they are loaded, and what no entry uses of them is left out: an HTTP client that takes longer to load than most actions.
    treeshake: {
      moduleSideEffects: (id) => !/[\\/]node_modules[\\/](?:@actions[\\/](?:core|exec|io|http-client)|undici|tunnel)[\\/]/.test(id),
    },
    onLog: (level, log, tell) => {
      // A ring inside a package is its own business; rings between our files are told below.
      if (level === "warn" && log.code !== "CIRCULAR_DEPENDENCY") tell(level, log);
    },
  });
  try {
    const { output } = await build.generate({
      format: "esm",
      minify: false,
      minifyInternalExports: false,
      entryFileNames: "[name].js",
      chunkFileNames: ({ facadeModuleId, moduleIds, name }) => `${nameOf(root, facadeModuleId, moduleIds) ?? name}.js`,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: "sources and packages",
            // What is only ever imported lazily has a file of its own anyway; a group would hide it behind one file more.
            name: (id, context) => (entries.has(id) || isLazy(context.getModuleInfo(id)) ? null : groupOf(root, id)),
            // Every start of an action waits for each file it loads, one after the other: a group is one file for those who load the same of it.
            entriesAware: true,
          },
        ],
      },
    });
    const chunks = output.filter((part) => part.type === "chunk");
    const files = new Map(chunks.map((chunk) => [chunk.fileName, `${chunk.code.trimEnd()}\n`]));
    files.set("package.json", `${JSON.stringify({ type: "module" })}\n`);
    files.set("vendor/LICENSES.txt", await licensesOf(chunks.flatMap((chunk) => chunk.moduleIds)));
    return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), rings: ringsOf(chunks) };
  } finally {
    await build.close();
  }
}

/** A file is called after the module in it that builds on the others; one without a module is a door to what is imported both lazily and not. */
function nameOf(root: string, facade: string | null | undefined, moduleIds: readonly string[]): string | null {
  const last = moduleIds.at(-1) ?? facade;
  const name = typeof last === "string" ? chunkOf(root, last) : null;
  return name === null || moduleIds.length > 0 ? name : `lazy/${name}`;
}

function isLazy(module: ModuleInfo | null): boolean {
  return module !== null && packageOf(module.id) === null && module.importers.length === 0 && module.dynamicImporters.length > 0;
}

/** Makes a folder hold exactly the bundle; files that are right already are not touched. */
export async function writeBundle(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const stale = (await differences(files, folder)).filter((name) => !files.has(name));
  for (const name of stale) await rm(join(folder, name));
  for (const [name, text] of files) {
    const path = join(folder, name);
    if ((await readFile(path, "utf8").catch(() => null)) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** Names of files that are missing, differ, or should not be there. */
export async function differences(files: ReadonlyMap<string, string>, folder: string): Promise<readonly string[]> {
  const there = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  const names = there
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const differing: string[] = names.filter((name) => !files.has(name));
  for (const [name, text] of files) if ((await readFile(join(folder, name), "utf8").catch(() => null)) !== text) differing.push(name);
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
    if (!seen.has(name) || basename(dirname(name)) === "vendor") continue;
    const ring = [...seen].filter((other) => reach.get(other)?.has(name) === true).sort();
    rings.set(ring.join(" "), ring);
  }
  return [...rings.values()];
}
