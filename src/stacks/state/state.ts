import { canonicalJson } from "../../data/canonical-json.ts";
import { parseJson } from "../../data/json.ts";
import { isMapping } from "../../data/mapping.ts";

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
  /** It holds no object and no output. */
  readonly empty: boolean;
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
      empty: outputs.length === 0 && !(Array.isArray(state["resources"]) && state["resources"].length > 0),
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

/**
 * Whether two states hold the same outputs and objects. How an engine writes them down may differ: it counts the serial up, and adds fields of its own
 * version.
 */
export function sameContent(a: string, b: string): boolean {
  return canonicalJson(contentOf(a)) === canonicalJson(contentOf(b));
}

function contentOf(text: string): object {
  const state = parseJson(text);
  const resources = isMapping(state) && Array.isArray(state["resources"]) ? (state["resources"] as readonly unknown[]) : [];
  return {
    outputs: isMapping(state) ? picked(state["outputs"], null) : {},
    resources: resources.map((resource) => ({
      ...picked(resource, ["module", "mode", "type", "name", "provider"]),
      instances: (isMapping(resource) && Array.isArray(resource["instances"]) ? (resource["instances"] as readonly unknown[]) : []).map(
        (instance) => picked(instance, ["index_key", "status", "deposed", "schema_version", "attributes"]),
      ),
    })),
  };
}

/** Members of a mapping; all of them where no names are given. */
function picked(value: unknown, names: readonly string[] | null): object {
  if (!isMapping(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([name]) => names === null || names.includes(name)));
}
