import type { FleetSnapshot } from "../fleet/model.ts";
import { canonicalJson } from "../data/canonical-json.ts";
import { changedUpstream, type StatusInput } from "./status.ts";

/** One thing that is another than when the stack was applied last. */
export interface StackDifference {
  readonly what: "field" | "revision" | "module" | "environment" | "upstream" | "unknown";
  readonly text: string;
}

/** Which field, revision, module, environment or upstream output made a stack differ from what was applied. `then` is the fleet at that commit. */
export function differencesOf(input: StatusInput, stack: string, then: FleetSnapshot | null): readonly StackDifference[] {
  const { environment, instance, architecture, digests, ledger } = input;
  const applied = ledger?.stacks[stack]?.applied ?? null;
  if (applied === null) return [];
  const upstream = changedUpstream(ledger, stack).map((name) => ({
    what: "upstream" as const,
    text: `the output ${name}, which it consumes, has another value since`,
  }));
  if (applied.digest === digests.get(stack)) return upstream;
  const environmentThen = then?.environments.get(instance.environment);
  const instanceThen = environmentThen?.instances.get(instance.id);
  const architectureThen = then?.architectures.get(instanceThen?.config.spec.architecture ?? "");
  if (environmentThen === undefined || instanceThen === undefined || architectureThen === undefined)
    return [
      { what: "unknown", text: `the commit it was applied from, ${applied.commit.slice(0, 8)}, is not in this clone or does not hold` },
      ...upstream,
    ];

  const inputs = architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? [];
  const found: StackDifference[] = [];
  for (const input of [...inputs].sort()) {
    const [root = "", ...path] = input.split(".");
    const [before, after] = [
      valueAt(root === "spec" ? instanceThen.config.spec : (environmentThen.config.spec.inputs ?? {}), path),
      valueAt(root === "spec" ? instance.config.spec : (environment.config.spec.inputs ?? {}), path),
    ];
    if (canonicalJson(before) === canonicalJson(after)) continue;
    const file = root === "spec" ? instance.path : environmentFile(environment.name);
    const release = input === "spec.version" ? `, the release releases/${String(after)}.yaml` : "";
    found.push({
      what: root === "spec" ? "field" : "environment",
      text: `${input} was ${shown(before)} and is ${shown(after)} (${file})${release}`,
    });
  }
  if (architectureThen.name !== architecture.name)
    found.push({ what: "revision", text: `spec.architecture was ${architectureThen.name} and is ${architecture.name} (${instance.path})` });
  if (architectureThen.modules.get(stack) !== architecture.modules.get(stack))
    found.push({ what: "module", text: `the module is another one (${architecture.folder}/stacks/${stack})` });
  for (const part of ["engine", "backend"] as const) {
    if (canonicalJson(environmentThen.config.spec[part]) !== canonicalJson(environment.config.spec[part]))
      found.push({ what: "environment", text: `${part} is another one (${environmentFile(environment.name)})` });
  }
  if (found.length === 0) found.push({ what: "unknown", text: `what ${architecture.folder}/architecture.yaml declares of it has changed` });
  return [...found, ...upstream];
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
