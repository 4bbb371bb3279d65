import { instant } from "../clock/clock.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, InstanceKey } from "../fleet/model.ts";
import type { GitRepository } from "../git/repository.ts";
import { instancePath } from "../ledger/paths.ts";
import { run } from "../process/run.ts";
import { newInstance } from "../ledger/new-instance.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { plansAsText } from "../report/plan-text.ts";
import { planInstance } from "../review/plan-instance.ts";
import { lockedText } from "../stacks/engine/engine-message.ts";
import { locateEngine } from "../stacks/engine/engine-location.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import { onlyAdopts } from "../stacks/plan/covered.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { placeRefusal } from "../stacks/state/placed-state.ts";
import { parseState } from "../stacks/state/state.ts";
import { declaredAddresses, takeState } from "../stacks/state/taken-state.ts";
import { applyFleet, recordKilledRuns } from "./apply-run.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { localRunners } from "./engine.ts";
import { instanceNamed, type LocalFleet, localFleet, observed, readableLedger } from "./local-fleet.ts";
import { asOperator } from "./operator.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";
import { lockState, runUnder } from "./state-lock.ts";
import { statusLines } from "./status-text.ts";
import { readSource, type Source, sourcesIn } from "./taken-source.ts";
import { many } from "../report/plan-diff.ts";

export interface AdoptFlags {
  readonly from: readonly string[];
  readonly environment?: string;
}

/** An instance with everything that its stacks are made from. */
export interface WholeInstance {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
}

/**
 * Takes in an instance that runs already: copies its state to where its environment keeps states, below the addresses of its stacks, and applies a
 * plan that changes nothing but outputs. The source is read only. May be ended anywhere and typed again. Of an environment that is not local the states
 * are copied with their outputs and the plans shown; what main says of it is applied on GitHub.
 *
 * Exit code 1 where something would be changed.
 */
export async function adopt(context: CliContext, name: string, flags: AdoptFlags): Promise<ExitCode> {
  context.endCleanly();
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, name, flags.environment);
  const whole = await wholeInstance(context, fleet, key);
  const stacks = inDependencyOrder(whole.architecture);
  const sources = sourcesIn(context.cwd, flags.from, stacks);
  const isLocal = whole.environment.config.spec.kind === "local";
  const lock = await lockState(context, stateFolder(context), hint(context, "instance adopt"));
  try {
    if (isLocal) await recordKilledRuns(context, fleet);
    const recorded = await (await readableLedger(context, fleet)).read(instancePath(key.environment, key.id));
    const released = recorded?.released;
    const known = released === undefined ? recorded : undefined;
    if (released !== undefined && !isLocal)
      throw new UsageError(
        `${key.environment}/${key.id} was let go at ${released.at} (${released.by}), and GitHub applies nothing of it any more. Take it in under a new id.`,
      );
    const open = stacks.filter((stack) => (known?.stacks[stack]?.applied ?? null) === null);
    if (open.length === 0) return alreadyApplied(context, key, known);
    if (known !== undefined && known.adopted === undefined && Object.values(known.stacks).some(({ applied }) => applied !== null))
      throw new UsageError(
        `${key.environment}/${key.id} has stacks that Flotilla made; an instance is adopted as a whole, before its first apply.`,
      );
    const taken = await takeAll(context, fleet.repository, whole, sources, open);
    const env = await providerEnvironment(context, "apply", [whole.environment]);
    const { runners, key: fleetKey } = await localRunners(context, fleet.repository, env, runUnder(lock));
    try {
      const runner = await runners.of(whole.environment);
      await requireFree(context, whole, runner, taken.states, { wasReleased: released !== undefined });
      if (isLocal) await markAdopted(context, fleet, key);
      await placeAll(context, whole, runner, taken.states);
      await requireUnchanged(context, whole.environment, sources, taken.read);
      if (!isLocal) {
        await writeOutputs(context, whole, runner, open);
        return await showPlans(context, whole, runner, fleetKey.id, open, taken.objects);
      }
    } finally {
      await runners.close();
    }
    await asOperator(context, fleet, fleet.ledger, { environment: key.environment, target: null, command: { kind: "retry", id: key.id } });
    const isIt = ({ environment, id }: InstanceKey): boolean => environment === key.environment && id === key.id;
    await applyFleet(context, fleet, isIt, runUnder(lock));
    return await report(context, fleet, key, taken.objects, sources);
  } finally {
    await lock.release();
  }
}

/** The instance as HEAD has it. Throws {@link UsageError} where its files are not valid. */
export async function wholeInstance(context: CliContext, fleet: LocalFleet, key: InstanceKey): Promise<WholeInstance> {
  const { repository, commit, prefix } = fleet;
  const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix, only: [key] });
  const environment = snapshot?.environments.get(key.environment);
  const instance = environment?.instances.get(key.id);
  const architecture = instance === undefined ? undefined : snapshot?.architectures.get(instance.config.spec.architecture);
  if (environment !== undefined && instance !== undefined && architecture !== undefined) return { environment, instance, architecture };
  const [first] = problems.filter(({ severity }) => severity === "error");
  const why = first === undefined ? "" : `: ${first.file}:${first.line} ${first.message}`;
  throw new UsageError(`The files of ${key.environment}/${key.id} are not valid${why}. Run: ${hint(context, "validate")}`);
}

function alreadyApplied(context: CliContext, { environment, id }: InstanceKey, known: LedgerInstance | undefined): ExitCode {
  if (known?.adopted === undefined) throw new UsageError(`${environment}/${id} was made by Flotilla: there is nothing to adopt.`);
  context.out(`${environment}/${id} is adopted since ${known.adopted.at} (${known.adopted.by}).\n`);
  return 0;
}

interface Taken {
  /** Stack -> the state to put in place. */
  readonly states: ReadonlyMap<string, string>;
  readonly objects: number;
  /** The sources as they were read. */
  readonly read: readonly string[];
}

async function takeAll(
  context: CliContext,
  repository: GitRepository,
  { environment, instance, architecture }: WholeInstance,
  sources: readonly Source[],
  open: readonly string[],
): Promise<Taken> {
  const engine = await locateEngine(context.env, environment.config.spec.engine);
  const declared = new Map(
    await Promise.all(
      [...architecture.modules].map(async ([stack, tree]) => [stack, declaredAddresses(await textsOf(repository, tree))] as const),
    ),
  );
  const states = new Map<string, string>();
  const read: string[] = [];
  let objects = 0;
  for (const { stack, path } of sources) {
    const text = await readSource(context, path, engine, run);
    read.push(text);
    const asked = stack === null ? declared : new Map([[stack, declared.get(stack) ?? new Set<string>()]]);
    const taken = takeState(text, { environment: instance.environment, id: instance.id, declared: asked });
    if (taken.outcome === "refused") throw new UsageError([`Nothing was taken from ${path}.`, ...taken.why].join("\n"));
    // What is applied already has gone on since.
    for (const [name, state] of taken.states) if (open.includes(name)) states.set(name, state);
    objects += taken.objects;
  }
  return { states, objects, read };
}

async function textsOf(repository: GitRepository, tree: string): Promise<ReadonlyMap<string, string>> {
  const files = (await repository.tree(tree)).filter(({ path }) => !path.includes("/") && path.endsWith(".tf"));
  const blobs = await repository.blobs(files.map(({ oid }) => oid));
  return new Map(files.map(({ path, oid }) => [path, Buffer.from(blobs.get(oid) ?? []).toString("utf8")]));
}

/**
 * Every place is looked at before the ledger says that the instance is adopted: what could not be put there must not be applied to. What an instance left
 * that was let go is never gone on with: somebody else has applied since.
 */
async function requireFree(
  context: CliContext,
  whole: WholeInstance,
  runner: StackRunner,
  states: Taken["states"],
  { wasReleased }: { readonly wasReleased: boolean },
): Promise<void> {
  for (const [stack, text] of states) {
    const target = { ...whole, stack };
    const there = await runner.storedState(target, context.signal);
    const name = runner.backend(target);
    const isLeft = wasReleased && there !== null && parseState(there)?.empty !== true;
    const refused = isLeft
      ? `${name} still has the state from before the instance was let go: nothing was written. Move that one away first.`
      : placeRefusal(there, text, name);
    if (refused !== null) throw new UsageError(`${stack}: ${refused}`);
  }
}

/** Written before the first state is copied: from then on an apply of it changes nothing but outputs. */
async function markAdopted(context: CliContext, { ledger, person }: LocalFleet, { environment, id }: InstanceKey): Promise<void> {
  const path = instancePath(environment, id);
  await ledger.write(async (view) => {
    const known = await view.read(path);
    const before = known === undefined || known.released !== undefined ? newInstance({ environment, id }) : known;
    const adopted = known?.adopted ?? { by: person, at: instant(context.clock()) };
    return { message: `${person} adopts ${id}`, files: [[path, { ...before, adopted }]] };
  });
}

async function placeAll(context: CliContext, whole: WholeInstance, runner: StackRunner, states: Taken["states"]): Promise<void> {
  for (const [stack, text] of states) {
    const placed = await runner.placeState({ ...whole, stack }, text, context.signal);
    if (placed.outcome === "placed") context.err(`${stack}: its state is in ${runner.backend({ ...whole, stack })}`);
    else if (placed.outcome === "interrupted") throw new UsageError("Stopped. To continue, type the same again.");
    else if (placed.outcome === "locked")
      throw new UsageError(`${stack}: ${lockedText(placed, context.clock())}. Type the same again later.`);
    else throw new UsageError(`${stack}: ${placed.error}`);
  }
}

/** Somebody who applies the old root at this moment makes what no copy knows. */
async function requireUnchanged(
  context: CliContext,
  environment: FleetEnvironment,
  sources: readonly Source[],
  read: readonly string[],
): Promise<void> {
  const engine = await locateEngine(context.env, environment.config.spec.engine);
  for (const [index, { path }] of sources.entries())
    if ((await readSource(context, path, engine, run)) !== read[index])
      throw new UsageError(`${path} was written while it was copied: let nobody apply it any more, then type the same again.`);
}

/**
 * Writes the outputs into the copied states, and the addresses that move, in the order in which stacks need each other: a plan behind an upstream
 * without outputs would show changes that nobody makes. No object is touched; a stack whose plan would touch one ends it.
 */
async function writeOutputs(context: CliContext, whole: WholeInstance, runner: StackRunner, stacks: readonly string[]): Promise<void> {
  for (const stack of stacks) {
    const target = { ...whole, stack };
    const plan = await runner.plan(target, context.signal);
    if (plan.outcome !== "planned") return;
    if (plan.empty || !onlyAdopts(plan.record)) {
      await runner.discard(target);
      if (plan.empty) continue;
      return;
    }
    const applied = await runner.apply(target, plan, context.signal);
    if (applied.outcome === "interrupted") throw new UsageError("Stopped. To continue, type the same again.");
    if (applied.outcome !== "clean") throw new UsageError(`${stack}: its outputs cannot be written. ${applied.error}`);
    context.err(`${stack}: its outputs are written`);
  }
}

async function showPlans(
  context: CliContext,
  whole: WholeInstance,
  runner: StackRunner,
  keyId: string,
  stacks: readonly string[],
  objects: number,
): Promise<ExitCode> {
  const { stacks: plans } = await planInstance({ ...whole, stacks, ledger: null }, runner, keyId, context.signal);
  context.out(plansAsText(plans, 1));
  const changing = plans.some(
    ({ error, record }) => error !== null || record.changes.some(({ actions }) => actions.some((action) => action !== "no-op")),
  );
  const { environment, id } = whole.instance;
  context.out(
    changing
      ? `${environment}/${id}: its states are copied (${many(objects, "object")}), and a plan would change it. Bring modules and inputs to what is running, then type the same again; merge nothing before.\n`
      : `${environment}/${id}: its states are copied (${many(objects, "object")}), and its plans change nothing. Open the pull request with its config; the apply of main takes it in.\n`,
  );
  return changing ? 1 : 0;
}

async function report(
  context: CliContext,
  fleet: LocalFleet,
  { environment, id }: InstanceKey,
  objects: number,
  sources: readonly Source[],
): Promise<ExitCode> {
  const all = await observed(context, fleet, await fleet.ledger.open());
  const left = all.instances.find(({ instance }) => instance.environment === environment && instance.id === id);
  const open = left?.stacks.filter(({ kind }) => kind !== "applied" && kind !== "removed") ?? [];
  if (open.length > 0) {
    context.out(`${environment}/${id} is not adopted: nothing was changed, and ${open.map(({ stack }) => stack).join(", ")} would be.\n`);
    for (const line of left === undefined ? [] : statusLines(context, left)) context.out(`${line}\n`);
    context.out("Bring modules and inputs to what is running, commit, then type the same again.\n");
    return 1;
  }
  context.out(`${environment}/${id} is adopted: ${many(objects, "object")}, none of them changed.\n`);
  for (const line of left === undefined ? [] : statusLines(context, left)) context.out(`${line}\n`);
  context.out(`Nobody may apply ${sources.map(({ path }) => path).join(", ")} any more: its state stays there as a copy.\n`);
  return left?.status.kind === "unhealthy" ? 1 : 0;
}
