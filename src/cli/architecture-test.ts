import { join } from "node:path";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { readIfThere } from "../process/optional-file.ts";
import { run } from "../process/run.ts";
import { temporaryFolder } from "../process/temporary-folder.ts";
import type { Instance, PlanChange } from "../schemas/kinds.ts";
import { locateEngine } from "../stacks/engine/engine-location.ts";
import { openStackRunner } from "../stacks/engine/engine-runner.ts";
import { type FieldSample, fieldSamples, sampleSpec } from "../stacks/field-samples.ts";
import { isolationFor } from "../stacks/engine/isolation.ts";
import type { StackRunner, StackTarget } from "../stacks/stack-runner.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { validFleet, type ValidFleet } from "./fleet-folder.ts";

export interface TestFlags {
  readonly environment?: string;
  readonly apply: boolean;
}

/** What a plan of one stack would do: `google_sql_database_instance.main` -> attribute paths with hashes, and the actions. */
type Effects = ReadonlyMap<string, PlanChange>;

/**
 * Plans a sample of a revision, then the sample with one field changed, for each field, and prints what differs. Nothing is applied, and no state of the
 * fleet is read; with `--apply` the sample is applied to an empty state first, and what each change does to it is planned: for stand-ins.
 * Exit code 1 where something cannot be planned.
 */
export async function testArchitecture(context: CliContext, name: string, flags: TestFlags): Promise<ExitCode> {
  const fleet = await validFleet(context, "Nothing is planned", [], flags.environment);
  if (fleet === null) return 1;
  const architecture = fleet.snapshot.architectures.get(name);
  if (architecture === undefined)
    throw new UsageError(`There is no architecture ${name}; there are: ${[...fleet.snapshot.architectures.keys()].join(", ")}.`);
  const environment = environmentFor(fleet, name, flags);
  const work = await temporaryFolder("test");
  const runner = await openRunner(context, fleet, environment, work.path);
  try {
    const text = await readIfThere(join(fleet.root, architecture.folder, "values.schema.json"));
    const values: unknown = text === null ? null : JSON.parse(text);
    return await testFields(context, { runner, environment, architecture, values, apply: flags.apply });
  } finally {
    await runner.close();
    await work.remove();
  }
}

interface Test {
  readonly runner: StackRunner;
  readonly environment: FleetEnvironment;
  readonly architecture: FleetArchitecture;
  readonly values: unknown;
  readonly apply: boolean;
}

async function testFields({ out }: CliContext, test: Test): Promise<ExitCode> {
  const { runner, environment, architecture, values } = test;
  const base = sampleSpec(architecture, values);
  out(`${architecture.name} with ${runner.engine}, as environment ${environment.name} has it\n\ncreation\n`);
  const created = new Map<string, Effects | null>();
  for (const { name: stack } of architecture.config.spec.stacks) {
    const effects = await effectsOf(test, stack, base, test.apply);
    created.set(stack, typeof effects === "string" ? null : effects);
    out(`  ${stack}: ${typeof effects === "string" ? effects : counted(effects.size)}\n`);
  }
  let failed = [...created.values()].includes(null);
  for (const samples of Map.groupBy(fieldSamples(architecture, values, base), ({ field }) => field).values()) {
    const found: { readonly sample: FieldSample; readonly lines: readonly string[] }[] = [];
    for (const sample of samples) {
      const { lines, isWhole } = await changesBy(test, sample, created);
      failed ||= !isWhole;
      found.push({ sample, lines });
    }
    // Values that do the same stand in one line.
    for (const [lines, same] of Map.groupBy(found, ({ lines }) => lines.join("\n"))) {
      const [{ sample } = { sample: null }] = same;
      if (sample === null) continue;
      out(`\n${sample.field}: ${shortJson(sample.before)} -> ${same.map(({ sample: { after } }) => shortJson(after)).join(", ")}\n`);
      out(lines === "" ? "  changes nothing\n" : `${lines}\n`);
    }
  }
  return failed ? 1 : 0;
}

/** What a sample changes in the stacks that read its field; `isWhole` where each of them could be planned. */
async function changesBy(
  test: Test,
  { field, spec }: FieldSample,
  created: ReadonlyMap<string, Effects | null>,
): Promise<{ readonly lines: readonly string[]; readonly isWhole: boolean }> {
  const lines: string[] = [];
  let isWhole = true;
  for (const { name: stack, inputs } of test.architecture.config.spec.stacks) {
    if (!inputs.some((input) => input === field || field.startsWith(`${input}.`))) continue;
    const effects = await effectsOf(test, stack, spec, false);
    if (typeof effects === "string") isWhole = false;
    const changes =
      typeof effects === "string" ? [effects] : test.apply ? planned(effects) : differences(created.get(stack) ?? new Map(), effects);
    lines.push(...changes.map((line) => `  ${stack}: ${line}`));
  }
  return { lines, isWhole };
}

/** The plan of one stack, applied where that is wanted; a text where there is none. */
async function effectsOf(
  { runner, environment, architecture, apply }: Test,
  stack: string,
  spec: Instance["spec"],
  carryOut: boolean,
): Promise<Effects | string> {
  const instance: FleetInstance = {
    environment: environment.name,
    id: "sample",
    path: `environments/${environment.name}/deployments/sample/config.yaml`,
    config: {
      apiVersion: "flotilla.dev/v1",
      kind: "Instance",
      metadata: { name: "sample", labels: { "instance-type": "internal" } },
      spec,
    },
    oid: "",
  };
  // A state of its own, wherever the environment keeps its states.
  const target: StackTarget = { environment, architecture, stack, instance, backend: { type: "local" } };
  const plan = apply ? await runner.plan(target) : await runner.speculativePlan(target, []);
  if (plan.outcome === "deferred") return `cannot be planned before what it needs is applied: ${plan.reason}`;
  if (plan.outcome !== "planned") return "error" in plan ? `failed\n${plan.error.replaceAll(/^/gm, "    ")}` : plan.outcome;
  if (carryOut) {
    const applied = await runner.apply(target, plan);
    if (applied.outcome !== "clean") return "error" in applied ? `failed\n${applied.error.replaceAll(/^/gm, "    ")}` : applied.outcome;
  } else await runner.discard(target);
  return new Map(plan.record.changes.map((change) => [change.address.replace(/^module\.stack\./, ""), change]));
}

/** What a plan would do to what is there. */
function planned(effects: Effects): readonly string[] {
  return [...effects].map(([address, { actions, attributes }]) => {
    const paths = actions.length === 1 && actions[0] === "update" ? `: ${Object.keys(attributes).join(", ")}` : "";
    return `${actions.length > 1 ? "replace" : (actions[0] ?? "")} ${address}${paths}`;
  });
}

/** How a plan of creation differs from another one. */
function differences(before: Effects, after: Effects): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((address) => {
    const [old, now] = [before.get(address), after.get(address)];
    if (old === undefined) return [`creates ${address}`];
    if (now === undefined) return [`does not create ${address}`];
    const paths = [...new Set([...Object.keys(old.attributes), ...Object.keys(now.attributes)])].sort();
    const differing = paths.filter((path) => old.attributes[path] !== now.attributes[path]);
    return differing.length === 0 ? [] : [`${address}: ${differing.join(", ")}`];
  });
}

function counted(resources: number): string {
  return `${resources} ${resources === 1 ? "resource" : "resources"}`;
}

function shortJson(value: unknown): string {
  const text = value === undefined ? "(none)" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The environment that is named, else one that uses the revision, else the first. */
function environmentFor({ snapshot }: ValidFleet, architecture: string, { environment: wanted, apply }: TestFlags): FleetEnvironment {
  const all = [...snapshot.environments.values()];
  const uses = ({ instances }: FleetEnvironment): boolean =>
    [...instances.values()].some(({ config }) => config.spec.architecture === architecture);
  const found = wanted === undefined ? (all.find(uses) ?? all[0]) : snapshot.environments.get(wanted);
  if (found === undefined)
    throw new UsageError(`There is no environment ${wanted ?? ""}; there are: ${all.map(({ name }) => name).join(", ")}.`);
  if (apply && found.config.spec.kind !== "local")
    throw new UsageError(`--apply creates what the sample describes: ${found.name} is not a local environment.`);
  return found;
}

async function openRunner(
  context: CliContext,
  { repository }: ValidFleet,
  environment: FleetEnvironment,
  work: string,
): Promise<StackRunner> {
  return await openStackRunner({
    repository,
    engine: await locateEngine(context.env, environment.config.spec.engine),
    isolation: await isolationFor(environment, context.env, run),
    stateDir: join(work, "states"),
    key: { id: "test", secret: Buffer.alloc(32) },
    cacheDir: join(work, "cache"),
    run,
    env: context.env,
  });
}
