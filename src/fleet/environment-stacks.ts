import type { Architecture, EnvironmentStacks, Instance } from "../schemas/kinds.ts";
import { type BaseFile, baseFile } from "./base-file.ts";
import { configPath, environmentId } from "./config-path.ts";
import type { Decoded } from "./decode.ts";
import type { FleetEnvironment, FleetInstance } from "./model.ts";

/** What the environment's own stacks have for a version: they run none of the product, and no release has it. */
export const noVersion = "0.0.0";

/**
 * The declaration of an environment's own stacks as the instance that they are to everything that plans, applies and records. It has no names that
 * would have to be hidden, and no field that a module could read but its values.
 */
export function stacksAsInstance({ apiVersion, spec }: EnvironmentStacks): Instance {
  return {
    apiVersion,
    kind: "Instance",
    metadata: { name: environmentId, labels: { "instance-type": "internal" } },
    spec: { slug: "", domain: "", version: noVersion, releaseChannel: "stable", state: "running", region: "", size: "", ...spec },
  };
}

/** An instance's file as it was before, or that of an environment's own stacks; null where it was not valid. */
export function baseInstance(path: string, id: string, decoded: Decoded): BaseFile<Instance> | null {
  if (id !== environmentId) return baseFile("Instance", path, decoded);
  const file = baseFile("EnvironmentStacks", path, decoded);
  return file === null ? null : { document: file.document, config: stacksAsInstance(file.config) };
}

/** The instances of an environment without its own stacks: those that run the product. */
export function tenantsOf({ instances }: Pick<FleetEnvironment, "instances">): readonly FleetInstance[] {
  return [...instances.values()].filter(({ id }) => id !== environmentId);
}

/** An output of the environment's own stacks that a stack reads: `environment.outputs.<stack>.<output>` in its inputs. */
export interface EnvironmentOutput {
  readonly stack: string;
  readonly output: string;
}

const prefix = "environment.outputs.";

/** The outputs of its environment that a stack's inputs name; null for an input that does not say which. */
export function environmentOutput(input: string): EnvironmentOutput | null {
  if (!input.startsWith(prefix)) return null;
  const [stack = "", output = "", ...deeper] = input.slice(prefix.length).split(".");
  return stack === "" || output === "" || deeper.length > 0 ? null : { stack, output };
}

/** Whether an input is about outputs of the environment, whether or not it says of which. */
export function isEnvironmentOutput(input: string): boolean {
  return `${input}.`.startsWith(prefix);
}

/** Whether any stack of an architecture reads outputs of its environment. */
export function readsEnvironment(architecture: Architecture | undefined): boolean {
  return architecture !== undefined && architecture.spec.stacks.some(({ inputs }) => inputs.some(isEnvironmentOutput));
}

/** Where an environment's own stacks are declared. */
export function stacksPath(environment: string): string {
  return configPath(environment, environmentId);
}
