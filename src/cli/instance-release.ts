import { chmod, copyFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { writeOwnFile } from "../process/file-fault.ts";
import { instant } from "../clock/clock.ts";
import { indentedJson } from "../data/canonical-json.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { instancePath } from "../ledger/paths.ts";
import { releasedInstance, unfinishedStacks } from "../ledger/released.ts";
import { syncFolder, syncTree } from "../process/durable.ts";
import { hasCode, readIfThere } from "../process/optional-file.ts";
import { makePrivateFolder } from "../process/private-folder.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import { renderRoot, stackOf, upstreamVariable } from "../stacks/render.ts";
import { parseState } from "../stacks/state/state.ts";
import { recordKilledRuns } from "./apply-run.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { localRunners } from "./engine.ts";
import { type WholeInstance, wholeInstance } from "./instance-adopt.ts";
import { environmentNamed, instanceNamed, type LocalFleet, localFleet, readableLedger } from "./local-fleet.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";
import { lockState, runUnder } from "./state-lock.ts";
import { makeFolders } from "../process/make-folders.ts";

export interface ReleaseFlags {
  readonly to: string;
  readonly environment?: string;
}

/**
 * Lets an instance go: hands out a plain root for each of its stacks with its module and its state, and records that Flotilla applies nothing of it any
 * more. Nothing is destroyed, and its states stay where they are as well. May be ended anywhere and typed again. Of an environment that GitHub applies
 * it hands out only, once a comment has let the instance go.
 */
export async function release(context: CliContext, name: string, flags: ReleaseFlags): Promise<ExitCode> {
  context.endCleanly();
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, name, flags.environment);
  const isLocal = environmentNamed(fleet, key.environment).config.spec.kind === "local";
  const whole = await wholeInstance(context, fleet, key);
  const lock = await lockState(context, stateFolder(context), hint(context, "instance release"));
  try {
    if (!isLocal) {
      await requireReleased(context, fleet, key);
      await handOutAll(context, fleet, whole, { to: flags.to, run: runUnder(lock) });
      context.out(`${handedOut(context, flags.to)}\n`);
      return 0;
    }
    await recordKilledRuns(context, fleet);
    const known = await (await fleet.ledger.open()).read(instancePath(key.environment, key.id));
    if (known?.released !== undefined) {
      context.out(`${key.environment}/${key.id} is released since ${known.released.at} (${known.released.by}).\n`);
      return 0;
    }
    if (known !== undefined && unfinishedStacks(known).length > 0)
      throw new UsageError(
        `An apply of ${key.id} has no end yet, so its state may not know all that exists. First: ${hint(context, `apply ${key.id}`)}`,
      );
    if (known === undefined || Object.values(known.stacks).every(({ applied }) => applied === null))
      throw new UsageError(`Nothing of ${key.environment}/${key.id} is applied: there is nothing to let go.`);
    await handOutAll(context, fleet, whole, { to: flags.to, run: runUnder(lock) });
    await markReleased(context, fleet, key);
    context.out(
      [
        `${key.environment}/${key.id} is released: nothing of it is applied any more, and everything runs on.`,
        handedOut(context, flags.to),
        `Leave its config.yaml until nobody needs its history here; to take it in again: ${hint(context, `instance adopt ${key.id} --from <folder>`)}`,
        "",
      ].join("\n"),
    );
    return 0;
  } finally {
    await lock.release();
  }
}

/** Of an environment that GitHub applies, the ledger is written there: whoever may confirm plans lets an instance go by a comment. */
async function requireReleased(context: CliContext, fleet: LocalFleet, { environment, id }: InstanceKey): Promise<void> {
  const known = await (await readableLedger(context, fleet)).read(instancePath(environment, id));
  if (known?.released === undefined)
    throw new UsageError(
      `${environment} is applied on GitHub, and ${id} is not released there. First the comment "/release ${id}" on the issue ` +
        `"Needs attention: ${environment}" or on a tracker of ${environment} (a closed one counts too), then git fetch, then the same again.`,
    );
}

async function handOutAll(
  context: CliContext,
  fleet: LocalFleet,
  whole: WholeInstance,
  { to, run }: { readonly to: string; readonly run: ReturnType<typeof runUnder> },
): Promise<void> {
  const env = await providerEnvironment(context, "plan", []);
  const { runners } = await localRunners(context, fleet.repository, env, run);
  try {
    await handOut(context, fleet, whole, resolve(context.cwd, to), async (stack) =>
      (await runners.of(whole.environment)).storedState({ ...whole, stack }, context.signal),
    );
  } finally {
    await runners.close();
  }
}

function handedOut({ cwd }: CliContext, to: string): string {
  return `Its roots and states are in ${resolve(cwd, to)}; a plan of each (init, then plan) changes nothing. States hold secrets in clear.`;
}

type StateOf = (stack: string) => Promise<string | null>;

/** Writes everything beside `to` and puts it there as a whole. What an interrupted call has put there is taken for done where its states are these. */
async function handOut(context: CliContext, fleet: LocalFleet, whole: WholeInstance, to: string, stateOf: StateOf): Promise<void> {
  const states = new Map<string, string>();
  for (const stack of inDependencyOrder(whole.architecture)) {
    const state = await stateOf(stack);
    if (state === null) throw new UsageError(`The stack ${stack} has no state: apply the instance first, or put its state back.`);
    states.set(stack, state);
  }
  const aside = `${to}.flotilla-new`;
  await rm(aside, { recursive: true, force: true });
  await makePrivateFolder(aside);
  for (const [stack, state] of states) {
    context.signal.throwIfAborted();
    await writeRoot(fleet, whole, stack, { folder: join(aside, stack), state });
  }
  // On disk before the ledger says that nothing of it is Flotilla's any more.
  await syncTree(aside);
  try {
    await rename(aside, to);
    await syncFolder(dirname(to));
  } catch (error) {
    if (!hasCode(error, "ENOTEMPTY", "EEXIST", "ENOTDIR")) throw error;
    const there = await Promise.all([...states].map(async ([stack, state]) => await isSameState(join(to, stack, stateName), state)));
    await rm(aside, { recursive: true, force: true });
    if (!there.every(Boolean))
      throw new UsageError(`${to} is there already, with other files: name a folder that is not there (--to <folder>).`);
  }
}

const stateName = "terraform.tfstate";

async function isSameState(file: string, state: string): Promise<boolean> {
  const [there, wanted] = [parseState((await readIfThere(file)) ?? ""), parseState(state)];
  return there !== null && there.version.lineage === wanted?.version.lineage && there.version.serial === wanted.version.serial;
}

/** A root as Flotilla renders it, on a state beside it; the states of the stacks that it needs are in the folders beside its own. */
async function writeRoot(
  { repository }: LocalFleet,
  { environment, instance, architecture }: WholeInstance,
  stack: string,
  { folder, state }: { readonly folder: string; readonly state: string },
): Promise<void> {
  const tree = architecture.modules.get(stack);
  if (tree === undefined) throw new UsageError(`${architecture.folder}/stacks/${stack} does not exist.`);
  makeFolders(join(folder, "module"), 0o700);
  await repository.materialize(tree, join(folder, "module"));
  const lockFile = join(folder, "module", `.terraform.lock.${environment.config.spec.engine.name}.hcl`);
  await copyFile(lockFile, join(folder, ".terraform.lock.hcl")).catch((error: unknown) => {
    if (!hasCode(error, "ENOENT")) throw error;
  });
  const root = renderRoot({ environment, instance, architecture, stack, backend: { type: "local" } });
  await writeOwnFile(join(folder, "main.tf.json"), root, { mode: 0o600 });
  const needs = stackOf(architecture, stack).needs ?? [];
  const places = needs.map(
    (name) => [upstreamVariable({ stack: name, ofEnvironment: false }), { path: `../${name}/${stateName}` }] as const,
  );
  if (places.length > 0)
    await writeOwnFile(join(folder, "terraform.tfvars.json"), indentedJson(Object.fromEntries(places)), { mode: 0o600 });
  await writeOwnFile(join(folder, stateName), state, { mode: 0o600 });
  await chmod(folder, 0o700);
}

async function markReleased(context: CliContext, { ledger, person }: LocalFleet, key: InstanceKey): Promise<void> {
  await ledger.write(() => {
    const gone = releasedInstance(key, person, instant(context.clock()));
    return { message: `${person} releases ${key.id}`, files: [[instancePath(key.environment, key.id), gone]] };
  });
}
