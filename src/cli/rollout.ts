import { Option } from "commander";
import { instant } from "../clock/clock.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { Remote } from "../git/repository.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import type { AddCommand } from "./add-command.ts";
import { type LocalFleet, localFleet, noValidFleet } from "./local-fleet.ts";

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

async function start(context: CliContext, version: string, environment: string): Promise<ExitCode> {
  const rolloutCli = await openRolloutCli(context);
  const snapshot = await wholeFleet(context, rolloutCli);
  const found = snapshot.environments.get(environment);
  if (found === undefined)
    throw new UsageError(`There is no environment ${environment}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
  const release = snapshot.releases.get(version);
  if (release === undefined)
    throw new UsageError(
      `${version} is not in the catalog; there are: ${[...snapshot.releases.keys()].join(", ")}. Publish the release first.`,
    );
  const name = found.config.spec.rollouts?.[release.spec.kind];
  const spec = name === undefined ? undefined : found.strategies.get(name);
  if (name === undefined || spec === undefined)
    throw new UsageError(`${environment} has no strategy for a ${release.spec.kind}: name one in its environment.yaml under rollouts.`);
  const { exclusionOf } = await import("../rollout/observe/exclusion.ts");
  const { selectMembers } = await import("../rollout/decide/select.ts");
  const { reduce } = await import("../rollout/events.ts");
  const { newRollout } = await import("../rollout/new-rollout.ts");
  const { rolloutPath } = await import("../ledger/paths.ts");
  const now = context.clock();
  const candidates = [...found.instances.values()].map((instance) => ({
    id: instance.id,
    labels: instance.config.metadata.labels,
    exclusion: exclusionOf(instance, version, snapshot, now),
  }));
  const members = selectMembers(spec, candidates);
  if (members.every(({ excluded }) => excluded !== null)) {
    const reasons = [...new Set(members.map(({ excluded }) => excluded))].join(", ");
    throw new UsageError(
      members.length === 0
        ? `${environment} has no instance: there is nothing to roll out.`
        : `None of the ${members.length} instances of ${environment} would take part (${reasons}): nothing is started.`,
    );
  }
  const path = rolloutPath(environment, version);
  const by = rolloutCli.fleet.person;
  await rolloutCli.ledger.write(async (view) => {
    const before = (await view.read(path)) ?? newRollout(environment, version, { name, spec }, instant(now));
    if (before.state !== "opened") throw new UsageError(`The rollout of ${environment} to ${version} is ${before.state} already.`);
    const after = reduce(before, { kind: "started", by, at: instant(now), strategyName: name, strategy: spec, members });
    return { message: `Start the rollout of ${environment} ${version}`, files: [[path, after]] };
  });
  const part = members.filter(({ excluded }) => excluded === null).length;
  context.out(
    `The rollout of ${environment} to ${version} has started: ${part} of ${members.length} instances take part. ${pickedUp(context, rolloutCli, "rollout.yml")}\n`,
  );
  return 0;
}

async function retry(context: CliContext, version: string, id: string | null, environment: string): Promise<ExitCode> {
  const rolloutCli = await openRolloutCli(context);
  const { decideCommand } = await import("../commands/decide.ts");
  const { recordDecision } = await import("../commands/record.ts");
  const { instancePath } = await import("../ledger/paths.ts");
  const rollout = (await rolloutsOf(rolloutCli.ledger)).find((each) => each.environment === environment && each.target === version);
  if (rollout === undefined)
    throw new UsageError(`The ledger has no rollout of ${environment} to ${version}. See: ${hint(context, "rollout status")}`);
  const view = await rolloutCli.ledger.open();
  const files = await view.readAll(rollout.members.map(({ id }) => instancePath(environment, id)));
  const instances = new Map([...files.values()].map((file) => [file.id, file]));
  const place = { is: "tracker", environment, rollout } as const;
  const by = rolloutCli.fleet.person;
  const facts = { instances, authors: [], shapes: [], heads: new Map() };
  // Whoever can push the ledger's branch has the right already; the remote's rules decide that.
  const question = {
    command: { say: "retry", id },
    place,
    by,
    role: "admin",
    needed: "admin",
    at: instant(context.clock()),
    comment: null,
    facts,
  } as const;
  const decision = decideCommand(question);
  if (decision.outcome === "refused") throw new UsageError(`${decision.message}.`);
  if (decision.outcome === "status") return 0;
  await recordDecision(rolloutCli, place, decision, { by, comment: null, at: question.at, line: "" });
  context.out(`${by} ${decision.summary}. ${pickedUp(context, rolloutCli, "apply.yml")}\n`);
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
