import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseJson } from "../data/json.ts";
import { isMapping } from "../data/mapping.ts";
import { UserError } from "../process/user-error.ts";
import { readIfThere } from "../process/optional-file.ts";

/** The file of one stack's state with the local backend. Absolute: with a relative path everything would silently be planned anew elsewhere. */
export function stateFile(stateDir: string, at: { readonly environment: string; readonly id: string; readonly stack: string }): string {
  return join(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}

/** The folder of an instance's states. */
export function stateFolder(stateDir: string, at: { readonly environment: string; readonly id: string }): string {
  return join(resolve(stateDir), "state", at.environment, at.id);
}

/** An output in a state. */
export interface StateOutput {
  readonly value: unknown;
  readonly sensitive: boolean;
}

/** How often, and after how many milliseconds, an unreadable state is read again: the engine does not write it atomically. */
const retries = { times: 10, pause: 100 };

/** The outputs in a local state; null where there is no state. Throws where the file is not a state: it must not be taken for an empty one. */
export async function stateOutputs(file: string): Promise<ReadonlyMap<string, StateOutput> | null> {
  let outputs: Readonly<Record<string, unknown>> | null = null;
  for (let left = retries.times; outputs === null; left--) {
    const text = await readIfThere(file);
    // The engine creates the file when it takes the lock; until the first write it is empty.
    if (text === null || text === "") return null;
    outputs = outputsOf(text);
    if (outputs !== null) break;
    if (left === 0) throw new UserError(`${file} is not a state that can be read: put a backup of it back before anything is planned`);
    await wait(retries.pause);
  }
  return new Map(
    Object.entries(outputs).flatMap(([name, output]) =>
      isMapping(output) ? [[name, { value: output["value"], sensitive: output["sensitive"] === true }]] : [],
    ),
  );
}

/** Whether there is a state, readable or not. */
export async function hasState(file: string): Promise<boolean> {
  const text = await readIfThere(file);
  return text !== null && text !== "";
}

function outputsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const state = parseJson(text);
    if (!isMapping(state) || state["version"] !== 4) return null;
    return isMapping(state["outputs"]) ? state["outputs"] : {};
  } catch {
    return null;
  }
}
