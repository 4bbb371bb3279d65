import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { changedUpstream, type StatusInput } from "./status.ts";

/** One thing that is another than when the stack was applied last. */
export interface StackDifference {
  readonly what: "field" | "revision" | "module" | "environment" | "upstream" | "unknown";
  readonly text: string;
}

/** What one instance was made of at the commit that it was applied from. */
interface Then {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
}

/** Which field, revision, module, environment or upstream output made a stack differ from what was applied. `then` is the fleet at that commit. */
export function differencesOf(input: StatusInput, stack: string, then: FleetSnapshot | null): readonly StackDifference[] {
  const { digests, ledger } = input;
  const applied = ledger?.stacks[stack]?.applied ?? null;
  if (applied === null) return [];
  const upstream = changedUpstream(input, stack).map((name) => ({
    what: "upstream" as const,
    text: `the output ${name}, which it consumes, has another value since`,
  }));
  if (applied.digest === digests.get(stack)) return upstream;
  const parts = thenOf(input, then);
  if (parts === null)
    return [
      { what: "unknown", text: `the commit it was applied from, ${applied.commit.slice(0, 8)}, is not in this clone or is not valid` },
      ...upstream,
    ];
  const found = [...inputDifferences(input, stack, parts), ...sourceDifferences(input, stack, parts)];
  const folder = input.architecture.folder;
  const none: StackDifference = { what: "unknown", text: `what ${folder}/architecture.yaml declares of it has changed` };
  return [...(found.length === 0 ? [none] : found), ...upstream];
}

function thenOf({ instance: { environment: name, id } }: StatusInput, then: FleetSnapshot | null): Then | null {
  const environment = then?.environments.get(name);
  const instance = environment?.instances.get(id);
  const architecture = then?.architectures.get(instance?.config.spec.architecture ?? "");
  return environment === undefined || instance === undefined || architecture === undefined ? null : { environment, instance, architecture };
}

/** The declared inputs of the stack whose values differ. */
function inputDifferences({ environment, instance, architecture }: StatusInput, stack: string, then: Then): readonly StackDifference[] {
  const inputs = architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? [];
  return [...inputs].sort().flatMap((input): readonly StackDifference[] => {
    const [root = "", ...path] = input.split(".");
    const isField = root === "spec";
    const valueOf = (of: Then): unknown => valueAt(isField ? of.instance.config.spec : (of.environment.config.spec.inputs ?? {}), path);
    const [before, after] = [valueOf(then), valueOf({ environment, instance, architecture })];
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const file = isField ? instance.path : environmentFile(environment.name);
    const release = input === "spec.version" ? `, the release releases/${String(after)}.yaml` : "";
    return [{ what: isField ? "field" : "environment", text: `${input} was ${shown(before)} and is ${shown(after)} (${file})${release}` }];
  });
}

/** What else the stack is made from: revision, module, engine and backend. */
function sourceDifferences({ environment, instance, architecture }: StatusInput, stack: string, then: Then): readonly StackDifference[] {
  const found: StackDifference[] = [];
  if (then.architecture.name !== architecture.name)
    found.push({
      what: "revision",
      text: `spec.architecture was ${then.architecture.name} and is ${architecture.name} (${instance.path})`,
    });
  if (then.architecture.modules.get(stack) !== architecture.modules.get(stack))
    found.push({ what: "module", text: `the module is another one (${architecture.folder}/stacks/${stack})` });
  for (const part of ["engine", "backend"] as const) {
    if (canonicalJson(then.environment.config.spec[part]) !== canonicalJson(environment.config.spec[part]))
      found.push({ what: "environment", text: `${part} is another one (${environmentFile(environment.name)})` });
  }
  return found;
}

function environmentFile(name: string): string {
  return `environments/${name}/environment.yaml`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at: unknown = value;
  for (const key of path)
    at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
  return at;
}

function shown(value: unknown): string {
  if (value === undefined) return "not set";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
