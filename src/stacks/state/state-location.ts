import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../process/user-error.ts";
import { readIfThere } from "../../process/optional-file.ts";
import { parseState, type State } from "./state.ts";

/** The file of one stack's state with the local backend. Absolute: with a relative path everything would silently be planned anew elsewhere. */
export function stateFile(stateDir: string, at: { readonly environment: string; readonly id: string; readonly stack: string }): string {
  return join(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}

/** The folder of an instance's states. */
export function stateFolder(stateDir: string, at: { readonly environment: string; readonly id: string }): string {
  return join(resolve(stateDir), "state", at.environment, at.id);
}

/** How often, and after how many milliseconds, an unreadable state is read again: the engine does not write it atomically. */
const retries = { times: 10, pause: 100 };

/** A local state; null where there is none. Throws where the file is not a state: it must not be taken for an empty one. */
export async function readState(file: string): Promise<State | null> {
  for (let left = retries.times; ; left--) {
    const text = await readIfThere(file);
    // The engine creates the file when it takes the lock; until the first write it is empty.
    if (text === null || text === "") return null;
    const state = parseState(text);
    if (state !== null) return state;
    if (left === 0) throw new UserError(`${file} is not a state that can be read: put a backup of it back before anything is planned`);
    await wait(retries.pause);
  }
}

/** Whether there is a state, readable or not. */
export async function hasState(file: string): Promise<boolean> {
  const text = await readIfThere(file);
  return text !== null && text !== "";
}
