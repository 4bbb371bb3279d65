import { type Backend, backendVariables } from "../../fleet/backend.ts";
import type { FleetEnvironment } from "../../fleet/model.ts";
import type { Env } from "../engine/engine.ts";

/** Which variables an environment's backend can take, where none of them is handed on, or which of those that are named this machine does not have. */
export function missingVariables(backend: Backend, { config }: FleetEnvironment, env: Env): string | null {
  const { engine } = config.spec;
  const known = backendVariables[backend.type];
  const named = (engine.env ?? []).filter((name) => known.includes(name));
  if (known.length === 0) return null;
  if (named.length === 0)
    return `the backend ${backend.type} takes its credentials from ${known.join(", ")}, and engine.env names none of them.`;
  const missing = named.filter((name) => (env[name] ?? "") === "");
  return missing.length === 0 ? null : `engine.env names ${missing.join(", ")}, which this machine does not have.`;
}
