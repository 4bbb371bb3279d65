import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isMapping } from "../data/mapping.ts";
import { readIfThere } from "../process/optional-file.ts";

/** Where the state of one stack lives with the local backend. Absolute: a relative path silently plans everything anew elsewhere. */
export function stateFile(stateDir: string, at: { readonly environment: string; readonly id: string; readonly stack: string }): string {
  return join(stateFolder(stateDir, at), `${at.stack}.tfstate`);
}

/** The folder of an instance's states. */
export function stateFolder(stateDir: string, at: { readonly environment: string; readonly id: string }): string {
  return join(resolve(stateDir), "state", at.environment, at.id);
}

/** An output as a state holds it. */
export interface StateOutput {
  readonly value: unknown;
  readonly sensitive: boolean;
}

/** How often, and after how many milliseconds each, a state that can't be read is read again: the engine does not write it in one go. */
const patience = { times: 10, pause: 100 };

/** The outputs in a local state; null where there is no state. Throws where the file is no state: it must not be taken for an empty one. */
export async function stateOutputs(file: string): Promise<ReadonlyMap<string, StateOutput> | null> {
  let outputs: Readonly<Record<string, unknown>> | null = null;
  for (let left = patience.times; outputs === null; left--) {
    const text = await readIfThere(file);
    // The engine makes the file when it takes the lock; until the first write there is nothing in it.
    if (text === null || text === "") return null;
    outputs = outputsOf(text);
    if (outputs !== null) break;
    if (left === 0) throw new Error(`${file} is not a state that can be read`);
    await wait(patience.pause);
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
    const state = JSON.parse(text) as unknown;
    if (!isMapping(state) || state["version"] !== 4) return null;
    return isMapping(state["outputs"]) ? state["outputs"] : {};
  } catch {
    return null;
  }
}
