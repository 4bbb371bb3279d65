import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

export interface Import {
  /** Both relative to the root, with `/`. Packages are left out. */
  readonly file: string;
  readonly line: number;
  readonly target: string;
  /** Only types come over it: nothing is loaded. */
  readonly types: boolean;
  /** `import()`: loaded when that is called. */
  readonly lazy: boolean;
}

/** Every relative import (static, lazy, of types, re-exports too) of the TypeScript files below these folders, sorted by file and line. */
export async function importsOf(root: string, folders: readonly string[]): Promise<readonly Import[]> {
  const imports: Import[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true });
    for (const entry of entries.filter((name) => name.endsWith(".ts")).sort()) {
      const path = join(root, folder, entry);
      const text = await readFile(path, "utf8");
      for (const found of text.matchAll(/(\b(?:import|export) type\b[^;"']*?)?\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)) {
        imports.push({
          file: slashed(relative(root, path)),
          line: text.slice(0, found.index).split("\n").length,
          target: slashed(relative(root, resolve(dirname(path), found[2] ?? ""))),
          types: found[1] !== undefined,
          lazy: /\bimport\s*\(/.test(found[0]),
        });
      }
    }
  }
  return imports;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
