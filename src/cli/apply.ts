import type { Observed } from "../apply/observe.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { listInstances } from "../fleet/load.ts";
import { run } from "../process/run.ts";
import { EngineMissing, locateEngine } from "../stacks/engine/engine-location.ts";
import { isolationFor, IsolationMissing } from "../stacks/engine/isolation.ts";
import { fleetKey } from "../stacks/plan/fleet-key.ts";
import { type Applied, applyFleet, recordKilledRuns } from "./apply-run.ts";
import { confirmShown } from "./apply-confirm.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { calledBy } from "./instance-name.ts";
import { environmentNamed, instanceNamed, type LocalFleet, localFleet, observed, requireLocal } from "./local-fleet.ts";
import { asOperator } from "./operator.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";
import { lockState, runUnder } from "./state-lock.ts";
import { stackJson, statusLines } from "./status-text.ts";

export interface ApplyFlags {
  readonly environment?: string;
  /** No question is asked. */
  readonly yes?: true;
  readonly format: "text" | "json";
}

/**
 * Applies HEAD to local environments, after a yes of the person at the terminal. Exit code 1 where something failed, is unhealthy, needs a
 * confirmation, or has invalid files, and where the answer was no.
 */
export async function apply(context: CliContext, ids: readonly string[], flags: ApplyFlags): Promise<ExitCode> {
  context.endCleanly();
  const fleet = await localFleet(context);
  const named = await Promise.all(ids.map((id) => instanceNamed(context, fleet, id, flags.environment)));
  const chosen = choose(fleet, named, flags.environment ?? null);
  await warnOfUncommitted(context, fleet);
  const lock = await lockState(context, stateFolder(context), hint(context, "apply"));
  try {
    await recordKilledRuns(context, fleet);
    if (!(await isAgreed(context, fleet, chosen, named.length > 0, flags))) return 1;
    await retry(context, fleet, named);
    await requireTools(context, fleet, chosen);
    const applied = new Map<string, Applied>();
    do {
      for (const one of await applyFleet(context, fleet, chosen, runUnder(lock))) applied.set(`${one.environment}/${one.id}`, one);
    } while (flags.yes !== true && !context.signal.aborted && (await confirmShown(context, fleet, chosen)));
    return await report(context, fleet, chosen, [...applied.values()], flags);
  } finally {
    await lock.release();
  }
}

type Chosen = (key: InstanceKey) => boolean;

/** Instances of local environments: those that are named where any is, and of one environment where that is named. */
function choose(fleet: LocalFleet, named: readonly InstanceKey[], only: string | null): Chosen {
  requireLocal(fleet.snapshot.environments, "applied by apply.yml");
  for (const name of [...(only === null ? [] : [only]), ...named.map(({ environment }) => environment)])
    if (environmentNamed(fleet, name).config.spec.kind !== "local")
      throw new UsageError(`${name} is not a local environment: what is on main is applied to it by apply.yml.`);
  return ({ environment, id }) =>
    fleet.snapshot.environments.get(environment)?.config.spec.kind === "local" &&
    (only === null || environment === only) &&
    (named.length === 0 || named.some((key) => key.environment === environment && key.id === id));
}

/** Names what is about to be applied; on a terminal a person has to agree to it. */
async function isAgreed(context: CliContext, fleet: LocalFleet, chosen: Chosen, isRetry: boolean, { yes }: ApplyFlags): Promise<boolean> {
  const { instances } = await observed(context, fleet, await fleet.ledger.open());
  const lines = instances.filter(({ instance }) => chosen(instance)).flatMap((instance) => stacksToApply(instance, isRetry));
  if (lines.length === 0) return true;
  context.err(
    ["To be applied:", ...lines.slice(0, 40), ...(lines.length > 40 ? [`and ${lines.length - 40} more stacks`] : [])].join("\n  "),
  );
  if (yes === true || context.ask === null) return true;
  const agreed = (await context.ask("Apply? Only yes applies: ")).trim() === "yes";
  if (!agreed) context.err(`Nothing was applied. To see what would change: ${hint(context, "plan")}`);
  return agreed;
}

function stacksToApply({ instance, stacks }: Observed, isRetry: boolean): readonly string[] {
  const name = calledBy(instance);
  return stacks.flatMap((status) => {
    if (status.kind === "pending") return [`${name} ${status.stack}: ${status.reason}`];
    if (status.kind === "blocked") return [`${name} ${status.stack}: ${status.reason}, after ${status.by}`];
    return isRetry && status.kind === "failed" ? [`${name} ${status.stack}: failed, is tried again`] : [];
  });
}

async function warnOfUncommitted(context: CliContext, { repository, commit, prefix }: LocalFleet): Promise<void> {
  const changed = (await repository.difference(commit, await repository.treeOfWorkTree()))
    .map(({ path }) => path)
    .filter((path) => prefix === "" || path.startsWith(`${prefix}/`))
    .map((path) => (prefix === "" ? path : path.slice(prefix.length + 1)))
    .filter((path) => /^(environments|architectures|releases)\/|^flotilla\.yaml$/.test(path));
  if (changed.length === 0) return;
  const more = changed.length > 5 ? [`and ${changed.length - 5} more`] : [];
  context.err(["Not committed, so not applied:", ...changed.slice(0, 5), ...more].join("\n  "));
}

/** What `/retry <id>` is on GitHub; where nothing has failed there is nothing to retry. */
async function retry(context: CliContext, fleet: LocalFleet, named: readonly InstanceKey[]): Promise<void> {
  for (const { environment, id } of named)
    await asOperator(context, fleet, fleet.ledger, { environment, target: null, command: { kind: "retry", id } });
}

/**
 * Asks for engines, providers and the key before anything is claimed: what could not even be planned would be claimed for nothing, or be recorded as
 * failed. An environment without its engine does not hold up another that has one. Where nothing is to be applied, nothing is needed.
 */
async function requireTools(context: CliContext, fleet: LocalFleet, chosen: Chosen): Promise<void> {
  const { instances } = await observed(context, fleet, await fleet.ledger.open());
  const pending = instances.filter(({ instance, stacks }) => chosen(instance) && stacks.some(({ kind }) => kind === "pending"));
  const environments = [...new Set(pending.map(({ instance }) => instance.environment))].map((name) => environmentNamed(fleet, name));
  if (environments.length === 0) return;
  const missing = await Promise.all(
    environments.map(async (environment): Promise<readonly string[]> => {
      try {
        await locateEngine(context.env, environment.config.spec.engine);
        await isolationFor(environment, context.env, run);
        return [];
      } catch (error) {
        if (error instanceof EngineMissing || error instanceof IsolationMissing) return [`${environment.name}: ${error.message}`];
        throw error;
      }
    }),
  );
  if (missing.every((messages) => messages.length > 0)) throw new UsageError(missing.flat().join("\n"));
  await providerEnvironment(context, "apply", environments);
  await fleetKey(context.env, stateFolder(context), { create: true });
}

async function report(
  context: CliContext,
  fleet: LocalFleet,
  chosen: Chosen,
  applied: readonly Applied[],
  { format }: ApplyFlags,
): Promise<ExitCode> {
  const all = await observed(context, fleet, await fleet.ledger.open());
  const left = all.instances.filter(({ instance }) => chosen(instance));
  const invalid = all.invalid.filter(chosen).length;
  if (format === "json") {
    const instances = left.map(({ instance, stacks, ledger }) => ({
      environment: instance.environment,
      instance: instance.id,
      health: ledger?.health?.state ?? null,
      stacks: stacks.map(stackJson),
    }));
    const outcomes = applied.map(({ environment, id, ...rest }) => ({ environment, instance: id, ...rest }));
    context.out(`${JSON.stringify({ applied: outcomes, left: instances }, null, 2)}\n`);
  } else {
    const done = applied.filter(({ outcome }) => outcome === "done").length;
    context.out(
      applied.length === 0 && left.length === 0
        ? nothingDone(context, invalid, (await chosenOf(fleet, chosen)).length - invalid)
        : `${applied.length === 0 ? "Nothing done" : `${done} of ${applied.length} instances done`}${left.length === 0 ? "" : `, ${left.length} not up to date`}.\n`,
    );
    for (const instance of left) for (const line of statusLines(context, instance)) context.out(`${line}\n`);
  }
  if (context.signal.aborted) context.err(`Stopped. What was begun is recorded. To continue: ${hint(context, "apply")}`);
  const bad = left.some(
    ({ stacks, status }) => status.kind === "unhealthy" || stacks.some(({ kind }) => kind === "needs-confirmation" || kind === "failed"),
  );
  // The reason was logged when it happened; nothing is known about the instance.
  if (applied.some(({ outcome }) => outcome === "unable")) return 2;
  const failed = applied.some(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
  return bad || failed || invalid > 0 || context.signal.aborted ? 1 : 0;
}

function nothingDone(context: CliContext, invalid: number, valid: number): string {
  const rest = `${valid} ${valid === 1 ? "instance is" : "instances are"} up to date`;
  return invalid === 0
    ? `Nothing to do: ${rest}.\n`
    : `Nothing done: the files of ${invalid} ${invalid === 1 ? "instance" : "instances"} cannot be applied, ${rest}. To see why: ${hint(context, "pending")}\n`;
}

async function chosenOf({ repository, commit, prefix }: LocalFleet, chosen: Chosen): Promise<readonly InstanceKey[]> {
  return (await listInstances(repository, commit, prefix)).filter(chosen);
}
