import { readFile } from "node:fs/promises";

/** A block of commands on a page, with what the page says that they print. */
export interface Block {
  readonly commands: string;
  /** Lines that are in the output somewhere. */
  readonly lines: readonly string[];
  /** What the output is, as JSON; null where the page shows none. */
  readonly json: unknown;
}

/** The blocks of a page in order: ```sh is typed, ```text and ```json right after it are printed then. */
export async function blocksOf(page: string): Promise<readonly Block[]> {
  const found: { commands: string; lines: readonly string[]; json: unknown }[] = [];
  for (const [, kind, content = ""] of (await readFile(page, "utf8")).matchAll(/^```(sh|text|json)\n([\s\S]*?)^```$/gm)) {
    const last = found.at(-1);
    if (kind === "sh") found.push({ commands: content, lines: [], json: null });
    else if (last !== undefined && kind === "text") last.lines = content.trimEnd().split("\n");
    else if (last !== undefined) last.json = JSON.parse(content);
  }
  return found;
}

/** The short fingerprint of the plan that an output shows last; null where it shows none. */
export function fingerprintIn(output: string): string | null {
  return [...output.matchAll(/(?:fingerprint |stack confirm \S+ \S+ )([0-9a-f]{8})/g)].at(-1)?.[1] ?? null;
}

/**
 * What of a documented example a value does not have, as paths. An example may leave keys out; what it shows has to be there. A list's first item stands
 * for all, and a list that is empty in either says nothing about its items.
 */
export function missingOf(example: unknown, value: unknown, path = ""): readonly string[] {
  if (Array.isArray(example)) {
    if (!Array.isArray(value)) return [path];
    return value.length === 0 ? [] : example.slice(0, value.length).flatMap((item, index) => missingOf(item, value[index], `${path}[]`));
  }
  if (typeof example !== "object" || example === null) return [];
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(example).flatMap(([key, inside]) =>
    Object.hasOwn(value, key) ? missingOf(inside, (value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`) : [`${path}.${key}`],
  );
}
