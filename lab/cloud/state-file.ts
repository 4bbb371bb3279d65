import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** The text of a file; null where it does not exist. Throws on any other failure. */
export async function readState(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Replaces a file atomically, readable by its owner only: after a crash it has the old content or the new, never a part of it. */
export async function writeState(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const next = `${path}.next`;
  const file = await open(next, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
  const listing = await open(folder, "r");
  try {
    await listing.sync();
  } finally {
    await listing.close();
  }
}

/** Writes the latest state, one write at a time: callers during a write share the next one. */
export class StateWriter {
  readonly #path: string;
  readonly #text: () => string;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  /** @param text the whole state, read when a write starts */
  constructor(path: string, text: () => string) {
    this.#path = path;
    this.#text = text;
  }

  /** Resolves when the state at the time of the call is on disk. */
  save(): Promise<void> {
    if (this.#next !== null) return this.#next;
    const next = this.#current
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return writeState(this.#path, this.#text());
      });
    this.#next = next;
    this.#current = next;
    return next;
  }
}
