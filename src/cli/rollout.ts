import { Option } from "commander";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { Remote } from "../git/repository.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import type { AddCommand } from "./add-command.ts";
import { type LocalFleet, localFleet, noValidFleet } from "./local-fleet.ts";
import { asOperator, refusedCall } from "./operator.ts";

export const addRollout: AddCommand = (program, context, finish) => {
  const rollout = program
    .command("rollout")
    .description("Look at the rollouts in the ledger, start one, or have failed instances tried again.");
  rollout
    .command("status")
    .description("Where every rollout stands, by the ledger. The tracker issue has the whole picture.")
    .argument("[version]", "the rollout to this version only")
    .option("--environment <name>", "rollouts of this environment only")
    .addOption(new Option("--format <format>", "how they are told").choices(["text", "json"]).default("text"))
    .action(async (version: string | undefined, flags: Flags & { readonly format: "text" | "json" }) =>
      finish(await status(context, version, flags)),
    );
  rollout
    .command("start")
    .description("Start the rollout of a version of the catalog, as the label on its tracker would.")
    .argument("<version>", "a version in releases/")
    .requiredOption("--environment <name>", "the environment; has to be named")
    .action(async (version: string, flags: { readonly environment: string }) => finish(await start(context, version, flags.environment)));
  rollout
    .command("retry")
    .description("Try what failed again, as /retry on the tracker would.")
    .argument("<version>", "the rollout to this version")
    .argument("[id]", "this instance only")
    .requiredOption("--environment <name>", "the environment; has to be named")
    .action(async (version: string, id: string | undefined, flags: { readonly environment: string }) =>
      finish(await retry(context, version, id ?? null, flags.environment)),
    );
};

interface Flags {
  readonly environment?: string;
}

interface RolloutCli {
  readonly fleet: LocalFleet;
  readonly ledger: LedgerStore;
  /** null: the ledger is a branch of this repository alone. */
  readonly remote: Remote | null;
  readonly branch: string;
}

async function status(
  context: CliContext,
  version: string | undefined,
  flags: Flags & { readonly format: "text" | "json" },
): Promise<ExitCode> {
  const { ledger } = await openRolloutCli(context);
  const { statusText } = await import("../commands/status.ts");
  const all = await rolloutsOf(ledger);
  const wanted = all.filter(
    ({ target, environment }) =>
      (version === undefined || target === version) && (flags.environment === undefined || environment === flags.environment),
  );
  if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
  else if (wanted.length === 0) context.out(all.length === 0 ? "The ledger has no rollout yet.\n" : "The ledger has no such rollout.\n");
  else
    for (const rollout of wanted)
      context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
  return 0;
}

async function start(context: CliContext, target: string, environment: string): Promise<ExitCode> {
  const { startRefusalText, startRollout } = await import("../commands/start.ts");
  const rolloutCli = await openRolloutCli(context);
  const { ledger, fleet } = rolloutCli;
  const snapshot = await wholeFleet(context, rolloutCli);
  const started = await startRollout({ ledger, snapshot, environment, target, login: fleet.person, now: context.clock() });
  if (started.outcome === "refused") throw new UsageError(`${startRefusalText(started.refusal)}.`);
  const included = started.members.filter(({ excluded }) => excluded === null).length;
  context.out(
    `The rollout of ${environment} to ${target} has started with ${included} of ${started.members.length} instances. ${pickedUp(context, rolloutCli, "rollout.yml")}\n`,
  );
  return 0;
}

async function retry(context: CliContext, target: string, id: string | null, environment: string): Promise<ExitCode> {
  const rolloutCli = await openRolloutCli(context);
  const { ledger, fleet } = rolloutCli;
  const decision = await asOperator(context, fleet, ledger, { environment, target, command: { kind: "retry", id } });
  if (decision.outcome === "refused") throw await refusedCall(context, decision.refusal);
  if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. ${pickedUp(context, rolloutCli, "apply.yml")}\n`);
  return 0;
}

/** The ledger that counts: this repository's own branch where it has one, else origin's. */
async function openRolloutCli(context: CliContext): Promise<RolloutCli> {
  const { run } = await import("../process/run.ts");
  const { openLedger } = await import("../ledger/git-ledger.ts");
  const fleet = await localFleet(context);
  const { root, repository, person } = fleet;
  const branch = fleet.snapshot.fleet.spec.ledger;
  const own = (await repository.resolve(`refs/heads/${branch}`)) !== null;
  const asked = await run("git", ["remote", "get-url", "origin"], { cwd: root, env: context.env, timeout: 10_000 });
  if (own || asked.code !== 0) return { fleet, remote: null, branch, ledger: fleet.ledger };
  const remote = { url: asked.stdout.trim(), token: null };
  const by = { name: person, email: `${person}@localhost` };
  return { fleet, remote, branch, ledger: openLedger({ repository, remote, branch, by, clock: context.clock }) };
}

/** What a rollout would take its strategy and members from: all that HEAD holds, which is what main holds. */
async function wholeFleet(context: CliContext, { fleet: { repository, commit, prefix }, remote }: RolloutCli): Promise<FleetSnapshot> {
  const { loadFleet } = await import("../fleet/load.ts");
  const main = remote === null ? commit : await repository.remoteTip(remote, "refs/heads/main");
  if (main !== commit)
    throw new UsageError(
      `HEAD is ${commit.slice(0, 8)}, but main of origin is ${main?.slice(0, 8) ?? "missing"}: a rollout starts from what main holds. git switch main && git pull`,
    );
  const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix });
  const first = problems.find(({ severity }) => severity === "error");
  if (snapshot === null || first !== undefined) throw noValidFleet(context, first);
  return snapshot;
}

async function rolloutsOf(ledger: LedgerStore): Promise<readonly LedgerRollout[]> {
  const { allRollouts } = await import("../rollout/observe/open-rollouts.ts");
  return await allRollouts(await ledger.open());
}

function pickedUp(context: CliContext, { remote, branch }: RolloutCli, workflow: string): string {
  return remote === null
    ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; what is committed for a local environment is applied by: ${hint(context, "apply")}`
    : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}
