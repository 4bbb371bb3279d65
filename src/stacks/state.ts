import { parseJson } from "../data/json.ts";
import { isMapping } from "../data/mapping.ts";

/** Which history a state belongs to, and how often it was written in it: the engine counts `serial` up with every change. */
export interface StateVersion {
  readonly lineage: string;
  readonly serial: number;
}

/** An output in a state. */
export interface StateOutput {
  readonly value: unknown;
  readonly sensitive: boolean;
}

/** What Flotilla reads of a state. */
export interface State {
  readonly version: StateVersion;
  readonly outputs: ReadonlyMap<string, StateOutput>;
}

/** A state in the format of both engines (version 4), as its file and `state pull` have it; null where the text is none. */
export function parseState(text: string): State | null {
  try {
    const state = parseJson(text);
    if (!isMapping(state) || state["version"] !== 4) return null;
    const { lineage, serial } = state;
    if (typeof lineage !== "string" || typeof serial !== "number") return null;
    const outputs = isMapping(state["outputs"]) ? Object.entries(state["outputs"]) : [];
    return {
      version: { lineage, serial },
      outputs: new Map(
        outputs.flatMap(([name, output]) =>
          isMapping(output) ? [[name, { value: output["value"], sensitive: output["sensitive"] === true }]] : [],
        ),
      ),
    };
  } catch {
    return null;
  }
}
