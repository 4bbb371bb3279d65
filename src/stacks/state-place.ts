import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

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

/** The outputs in a local state; null where there is no state. Throws where the file is no state: it must not be taken for an empty one. */
export async function stateOutputs(file: string): Promise<ReadonlyMap<string, StateOutput> | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  // The engine makes the file when it takes the lock; until the first write there is nothing in it.
  if (text === "") return null;
  const outputs = outputsOf(text);
  if (outputs === null) throw new Error(`${file} is not a state that can be read`);
  return new Map(
    Object.entries(outputs).flatMap(([name, output]) =>
      isObject(output) ? [[name, { value: output["value"], sensitive: output["sensitive"] === true }]] : [],
    ),
  );
}

function outputsOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const state = JSON.parse(text) as unknown;
    if (!isObject(state) || state["version"] !== 4) return null;
    return isObject(state["outputs"]) ? state["outputs"] : {};
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
