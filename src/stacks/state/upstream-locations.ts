import { backendOf, backendOptions, cloudWorkspace } from "../../fleet/backend.ts";
import { environmentId } from "../../fleet/config-path.ts";
import { type RootSource, stackOf, type Upstream, upstreamsOf, upstreamVariable } from "../render.ts";
import { stateFile } from "./state-location.ts";

/** Beside a root whose runs are made elsewhere: where the states of its upstreams are. */
export const locationsFile = "flotilla.auto.tfvars.json";

/** Root variable -> where an upstream's state is. */
export function upstreamLocations(target: RootSource, stateDir: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const upstreams = upstreamsOf(target, stackOf(target.architecture, target.stack));
  return Object.fromEntries(upstreams.map((upstream) => [upstreamVariable(upstream), upstreamLocation(target, upstream, stateDir)]));
}

/** Where an upstream's state is, as `terraform_remote_state` takes it. */
function upstreamLocation(target: RootSource, { stack, ofEnvironment }: Upstream, stateDir: string): Readonly<Record<string, unknown>> {
  const { instance } = target;
  const at = { environment: instance.environment, id: ofEnvironment ? environmentId : instance.id, stack };
  const backend = backendOf(target);
  const cloud = cloudWorkspace(backend, at);
  if (cloud !== null) return { hostname: cloud.hostname, organization: cloud.organization, workspaces: { name: cloud.workspace } };
  return backend.type === "local" ? { path: stateFile(stateDir, at) } : backendOptions(backend, at);
}
