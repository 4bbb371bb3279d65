import { join } from "node:path";
import { environmentOutput, readsEnvironment, stacksPath } from "../fleet/environment-stacks.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { readIfThere } from "../process/optional-file.ts";
import { run } from "../process/run.ts";
import { temporaryFolder } from "../process/temporary-folder.ts";
import { many } from "../report/plan-diff.ts";
import type { Instance, PlanChange } from "../schemas/kinds.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
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
 * fleet is read; with `--apply` the sample is applied to an empty state first, after the environment's own stacks where it reads their outputs, and what
 * each change does to it is planned: for stand-ins. Exit code 1 where something cannot be planned.
 */
export async function testArchitecture(context: CliContext, name: string, flags: TestFlags): Promise<ExitCode> {
  const fleet = await validFleet(context, "Nothing is planned", [], flags.environment);
  if (fleet === null) return 1;
  const architecture = fleet.snapshot.architectures.get(name);
  if (architecture === undefined)
    throw new UsageError(`There is no architecture ${name}; there are: ${[...fleet.snapshot.architectures.keys()].join(", ")}.`);
  const environment = environmentFor(fleet, name, flags);
  const [lacking] = lackingOutputs(environment, architecture);
  if (lacking !== undefined)
    throw new UsageError(
      `${name} reads ${lacking}, which the environment ${environment.name} does not have: declare a stack with that output by ${stacksPath(environment.name)}, or name another environment by --environment.`,
    );
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
  out(`${architecture.name} with ${runner.engine}, as environment ${environment.name} has it\n`);
  const shared = test.apply && readsEnvironment(architecture.config) ? environment.stacks : undefined;
  const outputs = shared === undefined ? null : await create(test, `stacks of the environment ${environment.name}`, shared, out);
  const created = await create(test, "creation", { architecture, instance: sampleInstance(environment, base) }, out);
  let failed = [...(outputs?.values() ?? []), ...created.values()].includes(null);
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

/** Plans all stacks of an instance, applies them where that is wanted, and prints what each makes; null for one of which nothing can be said. */
async function create(
  test: Test,
  title: string,
  of: Pick<StackTarget, "architecture" | "instance">,
  out: CliContext["out"],
): Promise<ReadonlyMap<string, Effects | null>> {
  out(`\n${title}\n`);
  const created = new Map<string, Effects | null>();
  for (const stack of inDependencyOrder(of.architecture)) {
    const effects = await effectsOf(test, { ...of, stack }, test.apply);
    created.set(stack, typeof effects === "string" ? null : effects);
    out(`  ${stack}: ${typeof effects === "string" ? effects : many(effects.size, "resource")}\n`);
  }
  return created;
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
    const { architecture, environment } = test;
    const effects = await effectsOf(test, { architecture, instance: sampleInstance(environment, spec), stack }, false);
    if (typeof effects === "string") isWhole = false;
    const changes =
      typeof effects === "string" ? [effects] : test.apply ? planned(effects) : differences(created.get(stack) ?? new Map(), effects);
    lines.push(...changes.map((line) => `  ${stack}: ${line}`));
  }
  return { lines, isWhole };
}

/** The instance that is planned: in no file of the fleet. */
function sampleInstance({ name }: FleetEnvironment, spec: Instance["spec"]): FleetInstance {
  return {
    environment: name,
    id: "sample",
    path: `environments/${name}/deployments/sample/config.yaml`,
    config: {
      apiVersion: "flotilla.dev/v1",
      kind: "Instance",
      metadata: { name: "sample", labels: { "instance-type": "internal" } },
      spec,
    },
    oid: "",
  };
}

/** The plan of one stack, applied where that is wanted; a text where there is none. */
async function effectsOf(
  { runner, environment, apply }: Test,
  of: Pick<StackTarget, "architecture" | "instance" | "stack">,
  carryOut: boolean,
): Promise<Effects | string> {
  // A state of its own, wherever the environment keeps its states.
  const target: StackTarget = { ...of, environment, backend: { type: "local" } };
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

/** How a plan of creation differs from another one; where no difference is seen, what could not be compared. */
function differences(before: Effects, after: Effects): readonly string[] {
  const seen = seenDifferences(before, after);
  const unseen = [...after].flatMap(([address, { attributes }]) => {
    const paths = Object.entries(attributes).filter(([path, value]) => isUnseen(value) && before.get(address)?.attributes[path] === value);
    return paths.length === 0 ? [] : [paths.length];
  });
  if (seen.length > 0 || unseen.length === 0) return seen;
  const attributes = many(
    unseen.reduce((sum, paths) => sum + paths, 0),
    "attribute",
  );
  return [`no change is seen; ${attributes} of ${many(unseen.length, "resource")} known after apply only: --apply compares them`];
}

/** In both plans the same word, whatever the value: it is joined with what only applying makes, such as an output of another stack. */
function isUnseen(value: string | undefined): boolean {
  return value === "unknown" || value === "write-only";
}

function seenDifferences(before: Effects, after: Effects): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((address) => {
    const [old, now] = [before.get(address), after.get(address)];
    if (old === undefined) return [`creates ${address}`];
    if (now === undefined) return [`does not create ${address}`];
    const paths = [...new Set([...Object.keys(old.attributes), ...Object.keys(now.attributes)])].sort();
    const differing = paths.filter((path) => old.attributes[path] !== now.attributes[path]);
    return differing.length === 0 ? [] : [`${address}: ${differing.join(", ")}`];
  });
}

/** What a revision reads of its environment's own stacks that those do not declare: `environment.outputs.dns.zone`. */
function lackingOutputs({ stacks }: FleetEnvironment, { name, config }: FleetArchitecture): readonly string[] {
  if (stacks?.architecture.name === name) return [];
  const declared = new Map((stacks?.architecture.config.spec.stacks ?? []).map(({ name, outputs }) => [name, Object.keys(outputs ?? {})]));
  return config.spec.stacks
    .flatMap(({ inputs }) => inputs)
    .filter((input) => {
      const wanted = environmentOutput(input);
      return wanted !== null && declared.get(wanted.stack)?.includes(wanted.output) !== true;
    });
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
