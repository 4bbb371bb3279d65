import type { Backend } from "../fleet/backend.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { sha256 } from "../data/fingerprint.ts";
import { renderRoot } from "./render.ts";

/**
 * Digest per stack of everything in git that decides its plan: the rendered root, the module tree with its lock files, the environment's backend and
 * engine with the versions that the revision takes, or else the environment. Inputs of the environment count as far as the stack declares them, because the root contains those. The location of the state
 * and the version of the installed engine do not count. Architecture order.
 */
export function stackDigests(
  environment: FleetEnvironment,
  instance: FleetInstance,
  architecture: FleetArchitecture,
): ReadonlyMap<string, string> {
  const { engine } = environment.config.spec;
  const backend = withoutRoots(environment.config.spec.backend);
  const { version } = architecture.config.spec.engine ?? engine;
  const shared = canonicalJson({ backend, engine: { name: engine.name, version } });
  return new Map(
    architecture.config.spec.stacks.map(({ name }) => {
      const module = architecture.modules.get(name);
      if (module === undefined) throw new Error(`architecture ${architecture.name} has no folder for the stack ${name}`);
      return [name, sha256(`${shared}\n${module}\n${renderRoot({ environment, instance, architecture, stack: name })}`)];
    }),
  );
}

/** Where roots are committed decides nothing of a plan. */
function withoutRoots(backend: Backend): Backend {
  if (backend.type !== "cloud") return backend;
  const { roots: _, ...rest } = backend;
  return rest;
}
