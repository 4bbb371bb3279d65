import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { InstanceOutcome } from "../apply/context.ts";
import { describeRefused } from "../apply/believed.ts";
import { find } from "../apply/find.ts";
import { readJournal } from "../apply/journal.ts";
import { record } from "../apply/record.ts";
import { runWork } from "../apply/run-work.ts";
import { readWork, writeWork } from "../apply/work-file.ts";
import { sealFor } from "../data/seal.ts";
import type { InstanceKey } from "../fleet/model.ts";
import type { RunProcess } from "../process/run.ts";
import { namesIn } from "../process/optional-file.ts";
import type { Work } from "../schemas/kinds.ts";
import { fleetKey } from "../stacks/plan/fleet-key.ts";
import { type CliContext, hint } from "./context.ts";
import { localRunners } from "./engine.ts";
import type { LocalFleet } from "./local-fleet.ts";
import { providerEnvironment } from "./provider-session.ts";
import { stateFolder } from "./state-folder.ts";

/** How an instance ended. */
export interface Applied extends InstanceKey {
  readonly outcome: InstanceOutcome;
}

/** A person waits at the terminal and can end it: no other deadline. Milliseconds. */
const day = 86_400_000;

/** Finds, applies and records slice after slice, as apply.yml starts itself again, until nothing of `only` is left to do. */
export async function applyFleet(
  context: CliContext,
  fleet: LocalFleet,
  only: (key: InstanceKey) => boolean,
  run: RunProcess,
): Promise<readonly Applied[]> {
  const { repository, commit, prefix: root, ledger } = fleet;
  const applied = new Map<string, Applied>();
  for (let continues = true; continues && !context.signal.aborted;) {
    const slice = { run: `local-${randomUUID()}`, now: context.clock(), slice: day, limit: 1_000, newId: randomUUID };
    const { shards, leftAlone } = await find({ repository, commit, root, ledger, github: null, only, ...slice });
    for (const { environment, id, code, message } of leftAlone)
      context.err(`${environment}/${id}: not applied, ${message}${code === "invalid" ? `. Run: ${hint(context, "validate")}` : ""}`);
    // At a terminal `find` makes one shard of all.
    const [work] = shards;
    if (work === undefined) break;
    for (const instance of await applySlice(context, fleet, work, run)) applied.set(`${instance.environment}/${instance.id}`, instance);
    continues = (await recordRun(context, fleet, work.run)).continues;
  }
  return [...applied.values()];
}

async function applySlice(
  context: CliContext,
  { repository, prefix: root }: LocalFleet,
  work: Work,
  run: RunProcess,
): Promise<readonly Applied[]> {
  // Whether a provider can be reached was asked before anything was claimed.
  const env = await providerEnvironment(context, "apply", []);
  const { runners, key } = await localRunners(context, repository, env, run);
  const journal = journalOf(context, work.run);
  await writeWork(journal, work, key.secret);
  const { clock, signal, stopNow, err: log } = context;
  const { instances } = await runWork({
    repository,
    root,
    work,
    runners,
    journal,
    attempt: 1,
    secret: key.secret,
    env,
    run,
    clock,
    signal,
    ...(stopNow === undefined ? {} : { stopNow }),
    log,
    readers: "operator",
  });
  return instances;
}

/** Records runs that were killed before they could: with the state folder locked nobody else is at work, so their claims are over. */
export async function recordKilledRuns(context: CliContext, fleet: LocalFleet): Promise<void> {
  for (const killed of (await namesIn(journalOf(context))).toSorted()) await recordRun(context, fleet, killed);
}

async function recordRun(context: CliContext, { repository, commit, prefix: root, ledger }: LocalFleet, name: string) {
  const folder = journalOf(context, name);
  const { secret } = await fleetKey(context.env, stateFolder(context), { create: true });
  // Killed before that was written: nothing was begun.
  const work = await readWork(folder, name, secret, null);
  const of = { run: name, attempt: 1, nonce: work?.nonce ?? "" };
  const entries = work === null ? [] : await readJournal(folder, of, sealFor(secret, { file: "journal", ...of }));
  const recorded = await record({
    repository,
    treeish: commit,
    newest: commit,
    root,
    ledger,
    github: null,
    run: name,
    shard: 1,
    work,
    entries,
    now: context.clock(),
  });
  if (recorded.refused.length > 0) context.err(describeRefused(recorded.refused));
  await rm(folder, { recursive: true, force: true });
  return recorded;
}

/** Where runs write what they do: a folder for each, which goes when it is recorded. */
function journalOf(context: CliContext, ...name: readonly string[]): string {
  return join(stateFolder(context), "journal", ...name);
}
