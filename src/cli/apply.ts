import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { namesIn } from "../process/optional-file.ts";
import { Argument, Option } from "commander";
import type { InstanceOutcome } from "../apply/context.ts";
import type { InstanceKey } from "../fleet/model.ts";
import type { Work } from "../schemas/kinds.ts";
import type { FleetKey } from "../stacks/record.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { environmentNamed, instanceNamed, type LocalFleet, localFleet, observed } from "./local-fleet.ts";
import type { AddCommand } from "./add-command.ts";
import { asOperator } from "./operator.ts";
import { stackJson, statusLines } from "./status-text.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";
import { lockState } from "./state-lock.ts";

export const addApply: AddCommand = (program, context, finish) => {
  program
    .command("apply")
    .description(
      "Bring local instances to what HEAD says, in order, with backup and health check. Naming an instance also asks for what failed.",
    )
    .addArgument(new Argument("[ids...]", "these instances only; all local ones where none is named"))
    .option("--environment <name>", "instances of this environment only")
    .addOption(new Option("--format <format>", "how the outcome is told").choices(["text", "json"]).default("text"))
    .action(async (ids: readonly string[], flags: ApplyFlags) => finish(await applyCommand(context, ids, flags)));
};

interface ApplyFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

interface Outcome extends InstanceKey {
  readonly outcome: InstanceOutcome;
}

async function applyCommand(context: CliContext, ids: readonly string[], flags: ApplyFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const chosen = await choose(context, fleet, ids, flags);
  await warnOfUncommitted(context, fleet);
  const state = stateFolder(context);
  const lock = await lockState(context, state, hint(context, "apply"));
  try {
    await recordLeftBehind(context, fleet, state);
    if (ids.length > 0)
      await retry(context, fleet, await Promise.all(ids.map((id) => instanceNamed(context, fleet, id, flags.environment))));
    await needEngineAndProvider(context, fleet, chosen);
    const outcomes = await applyAll(context, fleet, state, chosen);
    return await report(context, fleet, chosen, outcomes, flags);
  } finally {
    await lock.release();
  }
}

type Chosen = (key: InstanceKey) => boolean;

async function choose(context: CliContext, fleet: LocalFleet, ids: readonly string[], flags: ApplyFlags): Promise<Chosen> {
  const keys = await Promise.all(ids.map((id) => instanceNamed(context, fleet, id, flags.environment)));
  const named = [...(flags.environment === undefined ? [] : [flags.environment]), ...keys.map(({ environment }) => environment)];
  for (const name of named) {
    if (environmentNamed(fleet, name).config.spec.kind === "local") continue;
    throw new UsageError(
      `${name} is not a local environment: apply.yml brings it to what main says. ` +
        "Applying to it from a terminal needs `instance extract`, which is not in this version.",
    );
  }
  return ({ environment, id }) =>
    fleet.snapshot.environments.get(environment)?.config.spec.kind === "local" &&
    (flags.environment === undefined || environment === flags.environment) &&
    (keys.length === 0 || keys.some((key) => key.environment === environment && key.id === id));
}

async function warnOfUncommitted(context: CliContext, { repository, commit, prefix }: LocalFleet): Promise<void> {
  const there = await repository.treeOfWorkTree();
  const changed = (await repository.difference(commit, there))
    .map(({ path }) => path)
    .filter((path) => prefix === "" || path.startsWith(`${prefix}/`))
    .map((path) => (prefix === "" ? path : path.slice(prefix.length + 1)))
    .filter((path) => /^(environments|architectures|releases)\/|^flotilla\.yaml$/.test(path));
  if (changed.length === 0) return;
  const more = changed.length > 5 ? `\n  and ${changed.length - 5} more` : "";
  context.err(
    `Not committed, so not applied:\n${changed
      .slice(0, 5)
      .map((path) => `  ${path}`)
      .join("\n")}${more}`,
  );
}

/** Journals of runs that were killed before they could record: nobody else is at work, so their claims are over. */
async function recordLeftBehind(context: CliContext, fleet: LocalFleet, state: string): Promise<void> {
  const folder = join(state, "journal");
  for (const run of (await namesIn(folder)).toSorted()) await recordRun(context, fleet, state, run);
}

async function recordRun(context: CliContext, fleet: LocalFleet, state: string, run: string) {
  const { readJournal } = await import("../apply/journal.ts");
  const { record } = await import("../apply/record.ts");
  const folder = join(state, "journal", run);
  const entries = await readJournal(folder);
  const { repository, commit, prefix, ledger } = fleet;
  const recorded = await record({ repository, treeish: commit, root: prefix, ledger, github: null, run, entries, now: context.clock() });
  await rm(folder, { recursive: true, force: true });
  return recorded;
}

/** What `/retry <id>` is on GitHub; where nothing has failed there is nothing to retry. */
async function retry(context: CliContext, fleet: LocalFleet, keys: readonly InstanceKey[]): Promise<void> {
  for (const { environment, id } of keys)
    await asOperator(context, fleet, fleet.ledger, { environment, target: null, command: { kind: "retry", id } });
}

/**
 * Before anything is claimed: what could not even be planned would be claimed in vain, or be recorded as failed. Where one environment has its engine,
 * it is not held up by another that has none. Where nothing is to be applied, nothing is needed.
 */
async function needEngineAndProvider(context: CliContext, fleet: LocalFleet, chosen: Chosen): Promise<void> {
  const { instances } = await observed(context, fleet, await fleet.ledger.open());
  const toDo = instances.filter(({ instance, stacks }) => chosen(instance) && stacks.some(({ kind }) => kind === "pending"));
  const environments = [...new Set(toDo.map(({ instance }) => instance.environment))].map((name) => environmentNamed(fleet, name));
  const { EngineMissing, locateEngine } = await import("../stacks/engine-location.ts");
  const missingEngines = await Promise.all(
    environments.map(async ({ name, config }): Promise<readonly string[]> => {
      try {
        await locateEngine(context.env, config.spec.engine);
        return [];
      } catch (error) {
        if (error instanceof EngineMissing) return [`${name}: ${error.message}`];
        throw error;
      }
    }),
  );
  if (environments.length > 0 && missingEngines.every((messages) => messages.length > 0))
    throw new UsageError(missingEngines.flat().join("\n"));
  await providerEnvironment(context, "apply", environments);
}

/** Slice after slice, as apply.yml starts itself again. */
async function applyAll(context: CliContext, fleet: LocalFleet, state: string, only: Chosen): Promise<readonly Outcome[]> {
  const { find } = await import("../apply/find.ts");
  const { fleetKey, KeyError } = await import("../stacks/fleet-key.ts");
  const { repository, commit, prefix: root, ledger } = fleet;
  const outcomes = new Map<string, Outcome>();
  for (let goOn = true; goOn && !context.signal.aborted;) {
    const run = `local-${randomUUID()}`;
    const now = context.clock();
    const { work, leftAlone } = await find({
      repository,
      commit,
      root,
      ledger,
      github: null,
      run,
      now,
      slice: day,
      limit: 1_000,
      newId: randomUUID,
      only,
    });
    for (const { environment, id, code, message } of leftAlone)
      context.err(`${environment}/${id}: not applied, ${message}${code === "invalid" ? `. Run: ${hint(context, "validate")}` : ""}`);
    if (work.instances.length === 0) break;
    let key: FleetKey;
    try {
      key = await fleetKey(context.env, state, { create: true });
    } catch (error) {
      throw error instanceof KeyError ? new UsageError(error.message) : error;
    }
    const { instances } = await engine(context, fleet, state, work, key);
    for (const each of instances) outcomes.set(`${each.environment}/${each.id}`, each);
    goOn = (await recordRun(context, fleet, state, run)).goOn;
  }
  return [...outcomes.values()];
}

/** A person waits at the terminal and can end it: no other deadline. */
const day = 86_400_000;

async function engine(context: CliContext, { repository, commit, prefix: root }: LocalFleet, state: string, work: Work, key: FleetKey) {
  const [{ applyWork }, { openJournal }, { openOperations }, { httpProbe }, { stackRunners }] = await Promise.all([
    import("../apply/apply-work.ts"),
    import("../apply/journal.ts"),
    import("../apply/operations.ts"),
    import("../apply/probe.ts"),
    import("../apply/stack-runners.ts"),
  ]);
  const { loadFleet } = await import("../fleet/load.ts");
  const { run } = await import("../process/run.ts");
  const { locateEngine } = await import("../stacks/engine-location.ts");
  const { openStackRunner } = await import("../stacks/engine-runner.ts");
  const { snapshot } = await loadFleet(repository, commit, { root, only: work.instances });
  if (snapshot === null) throw new Error("the fleet that was claimed from is gone");
  const journal = await openJournal(join(state, "journal", work.run));
  // Whether a provider can be reached was asked before anything was claimed.
  const env = await providerEnvironment(context, "apply", []);
  const operations = await openOperations({ repository, run, env, node: process.execPath });
  const engines = stackRunners(async ({ config }) => {
    const located = await locateEngine(context.env, config.spec.engine);
    return await openStackRunner({
      repository,
      engine: located,
      stateDir: state,
      key,
      cacheDir: join(state, "cache"),
      run,
      env,
    });
  });
  try {
    return await applyWork(work, snapshot, {
      runners: engines,
      probe: httpProbe,
      operations,
      journal,
      clock: context.clock,
      signal: context.signal,
      log: context.err,
    });
  } finally {
    await Promise.allSettled([engines.close(), operations.close(), journal.close()]);
  }
}

async function report(
  context: CliContext,
  fleet: LocalFleet,
  chosen: Chosen,
  outcomes: readonly Outcome[],
  { format }: ApplyFlags,
): Promise<ExitCode> {
  const all = await observed(context, fleet, await fleet.ledger.open());
  const left = all.instances.filter(({ instance }) => chosen(instance));
  const invalid = all.invalid.filter(chosen);
  const bad = left.filter(
    ({ stacks, status }) => status.kind === "unhealthy" || stacks.some(({ kind }) => kind === "needs-confirmation" || kind === "failed"),
  );
  const failed = outcomes.some(({ outcome }) => outcome === "failed" || outcome === "unhealthy");
  if (format === "json") {
    const instancesNow = left.map(({ instance, stacks, ledger }) => ({
      environment: instance.environment,
      instance: instance.id,
      health: ledger?.health?.state ?? null,
      stacks: stacks.map(stackJson),
    }));
    context.out(`${JSON.stringify({ applied: outcomes, left: instancesNow }, null, 2)}\n`);
  } else {
    const done = outcomes.filter(({ outcome }) => outcome === "done").length;
    context.out(
      outcomes.length === 0 && left.length === 0
        ? `${nothingToDo(context, invalid.length, (await chosenOf(fleet, chosen)).length - invalid.length)}\n`
        : `${done} of ${outcomes.length} instances done${left.length === 0 ? "" : `, ${left.length} not yet as HEAD says`}.\n`,
    );
    for (const each of left) for (const line of statusLines(context, each)) context.out(`${line}\n`);
  }
  const { aborted } = context.signal;
  if (aborted) context.err(`Stopped. What was begun is recorded. To continue: ${hint(context, "apply")}`);
  return bad.length > 0 || failed || invalid.length > 0 || aborted ? 1 : 0;
}

function nothingToDo(context: CliContext, invalid: number, sound: number): string {
  const rest = `${sound} ${sound === 1 ? "instance is" : "instances are"} as HEAD says`;
  return invalid === 0
    ? `Nothing to do: ${rest}.`
    : `Nothing done: the files of ${invalid} are invalid, ${rest}. Run: ${hint(context, "validate")}`;
}

async function chosenOf({ repository, commit, prefix }: LocalFleet, chosen: Chosen): Promise<readonly InstanceKey[]> {
  const { listInstances } = await import("../fleet/load.ts");
  return (await listInstances(repository, commit, prefix)).filter(chosen);
}
