import { startRefusalText, startRollout } from "../commands/start.ts";
import { statusText } from "../commands/status.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import { defaultRef, type Remote } from "../git/repository.ts";
import { openLedger } from "../ledger/git-ledger.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { run } from "../process/run.ts";
import { allRollouts } from "../rollout/index.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import { instanceNamed, type LocalFleet, localFleet, noValidFleet } from "./local-fleet.ts";
import { asOperator, refusedCall } from "./operator.ts";

export interface RolloutFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

interface CountingLedger {
  readonly fleet: LocalFleet;
  readonly ledger: LedgerStore;
  /** null: the ledger is a branch of this repository alone. */
  readonly remote: Remote | null;
  readonly branch: string;
}

/** Where rollouts stand; only the one to `version` where it is not null. */
export async function status(context: CliContext, version: string | null, flags: RolloutFlags): Promise<ExitCode> {
  const { ledger } = await openCountingLedger(context);
  const all = await rolloutsOf(ledger);
  const wanted = all.filter(
    ({ target, environment }) =>
      (version === null || target === version) && (flags.environment === undefined || environment === flags.environment),
  );
  if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
  else if (wanted.length === 0) context.out(all.length === 0 ? "The ledger has no rollout yet.\n" : "The ledger has no such rollout.\n");
  else
    for (const rollout of wanted)
      context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
  return 0;
}

/** Starts the rollout of a release. */
export async function start(context: CliContext, target: string, environment: string): Promise<ExitCode> {
  const counting = await openCountingLedger(context);
  const { ledger, fleet } = counting;
  const snapshot = await wholeFleet(context, counting);
  const started = await startRollout({ ledger, snapshot, environment, target, login: fleet.person, now: context.clock() });
  if (started.outcome === "refused") throw new UsageError(`${startRefusalText(started.refusal)}.`);
  const included = started.members.filter(({ excluded }) => excluded === null).length;
  context.out(
    `The rollout of ${environment} to ${target} ${started.before ? "is running already," : "has started"} with ${included} of ${started.members.length} instances. ${nextRun(context, counting, "rollout.yml")}\n`,
  );
  return 0;
}

/** Retries what failed in a rollout; of one instance where `name` is not null. */
export async function retry(context: CliContext, target: string, name: string | null, environment: string): Promise<ExitCode> {
  const counting = await openCountingLedger(context);
  const { ledger, fleet } = counting;
  const id = name === null ? null : (await instanceNamed(context, fleet, name, environment)).id;
  const decision = await asOperator(context, fleet, ledger, { environment, target, command: { kind: "retry", id } });
  if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
  if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. ${nextRun(context, counting, "apply.yml")}\n`);
  return 0;
}

/** The ledger that counts: this repository's own branch where it has one, else origin's. */
async function openCountingLedger(context: CliContext): Promise<CountingLedger> {
  const fleet = await localFleet(context);
  const { root, repository, person } = fleet;
  const branch = fleet.snapshot.fleet.spec.ledger;
  const own = (await repository.resolve(`refs/heads/${branch}`)) !== null;
  const asked = await run("git", ["remote", "get-url", "origin"], { cwd: root, env: context.env, timeout: 10_000 });
  if (own || asked.code !== 0) return { fleet, remote: null, branch, ledger: fleet.ledger };
  // What `git clone` has noted as origin's default branch.
  const head = await run("git", ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"], { cwd: root, env: context.env, timeout: 10_000 });
  const named = head.code === 0 ? { branch: head.stdout.trim().slice("origin/".length) } : {};
  const remote: Remote = { url: asked.stdout.trim(), token: null, ...named };
  const by = { name: person, email: `${person}@localhost` };
  return { fleet, remote, branch, ledger: openLedger({ repository, remote, branch, by, clock: context.clock }) };
}

/** What a rollout would take its strategy and members from: all that HEAD holds, which is what main holds. */
async function wholeFleet(context: CliContext, { fleet: { repository, commit, prefix }, remote }: CountingLedger): Promise<FleetSnapshot> {
  const main = remote === null ? commit : await repository.remoteTip(remote, defaultRef(remote));
  if (main !== commit)
    throw new UsageError(
      `HEAD is ${commit.slice(0, 8)}, but ${remote?.branch ?? "main"} of origin is ${main?.slice(0, 8) ?? "missing"}: a rollout starts from what main holds. Run: git switch ${remote?.branch ?? "main"} && git pull`,
    );
  const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix });
  const first = problems.find(({ severity }) => severity === "error");
  if (snapshot === null || first !== undefined) throw noValidFleet(context, first);
  return snapshot;
}

async function rolloutsOf(ledger: LedgerStore): Promise<readonly LedgerRollout[]> {
  return await allRollouts(await ledger.open());
}

function nextRun(context: CliContext, { remote, branch }: CountingLedger, workflow: string): string {
  return remote === null
    ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; what is committed for a local environment is applied by: ${hint(context, "apply")}`
    : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}
