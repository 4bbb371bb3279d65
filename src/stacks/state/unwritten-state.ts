import { randomBytes } from "node:crypto";
import { copyFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { syncFile, syncFolder } from "../../process/durable.ts";
import { fileFault } from "../../process/file-fault.ts";
import { readIfThere } from "../../process/optional-file.ts";
import { UserError } from "../../process/user-error.ts";
import { parseState, type StateVersion } from "./state.ts";

/** The name under which both engines leave a state in their folder that they could not write to its place. */
const unwritten = "errored.tfstate";

/** Beside the state's place: what is to become the state. */
function besideOf(state: string): string {
  return `${state}.errored`;
}

/**
 * Takes the state that an engine could not write out of its folder, which is removed afterwards: nothing else knows what was just made. It goes
 * beside its place, from where {@link recoverState} takes it.
 *
 * @returns where it is: beside its place, or in the system's folder for temporary files where that is on a full disk too; null where there is none
 */
export async function keepUnwrittenState(folder: string, state: string): Promise<string | null> {
  const from = join(folder, unwritten);
  if ((await readIfThere(from)) === null) return null;
  const aside = `${besideOf(state)}.new`;
  try {
    await copyFile(from, aside);
    await syncFile(aside);
    await rename(aside, besideOf(state));
    await syncFolder(dirname(state));
    return besideOf(state);
  } catch (error) {
    if (fileFault(error) === null) throw error;
    await rm(aside, { force: true });
    const elsewhere = join(tmpdir(), `flotilla-unwritten-${randomBytes(8).toString("hex")}.tfstate`);
    await rename(from, elsewhere);
    await syncFolder(tmpdir());
    return elsewhere;
  }
}

/** The state that is kept beside a place, with its file; null where there is none. Throws where it is no state. */
export async function unwrittenHistory(state: string): Promise<{ readonly file: string; readonly version: StateVersion } | null> {
  const file = besideOf(state);
  const text = await readIfThere(file);
  if (text === null) return null;
  const version = parseState(text)?.version;
  if (version === undefined) throw new UserError(`${file} is no state: move it away, then run the same again`);
  return { file, version };
}

/**
 * Puts a state that an engine could not write into its place, before anything is planned. A newer state in that place stays.
 *
 * Throws a UserError where the two are not of one history.
 */
export async function recoverState(state: string): Promise<void> {
  const kept = besideOf(state);
  const text = await readIfThere(kept);
  if (text === null) return;
  const now = await readIfThere(state);
  const found = parseState(text)?.version ?? null;
  const current = parseState(now ?? "")?.version ?? null;
  if (found === null || (current !== null && current.lineage !== found.lineage))
    throw new UserError(
      `${kept} is a state that the engine could not write, and not of the history of ${state}: put the right one of them at ${state}, remove the other, then run the same again.`,
    );
  // What the engine began to write when there was no space left is not a state, or none at all.
  if (current === null || current.serial < found.serial) await rename(kept, state);
  else await rm(kept);
}
