import { UserError } from "../../process/user-error.ts";
import { instant } from "../../clock/clock.ts";
import { tenantsOf } from "../../fleet/environment-stacks.ts";
import { linkHosts } from "../../fleet/link-hosts.ts";
import { loadFleet } from "../../fleet/load.ts";
import type { FleetEnvironment, FleetSnapshot } from "../../fleet/model.ts";
import { fillMarkdown } from "../../fleet/template.ts";
import { loadTemplate } from "../../fleet/template-files.ts";
import { loadTracker } from "../../fleet/tracker-template.ts";
import { compareVersions } from "../../fleet/version.ts";
import type { ObjectId } from "../../git/object-id.ts";
import { GitHubError } from "../../github/error.ts";
import type { PullRequest } from "../../github/port.ts";
import { type LedgerPath, rolloutPath } from "../../ledger/paths.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import type { LedgerRollout, Release } from "../../schemas/kinds.ts";
import type { RolloutContext } from "../context.ts";
import { decide } from "../decide/decide.ts";
import { type Observed, shownOf } from "../decide/observed.ts";
import { type NamedStrategy, strategyOf } from "../decide/start.ts";
import { appendEvents, newRollout } from "../events.ts";
import { fleetScrub, type Scrub } from "../../fleet/public-text.ts";
import type { EventRecord } from "../perform/input.ts";
import { labelTracker, openTracker, type TrackerInput } from "../perform/tracker-issue.ts";
import { fetchMain } from "../remote-branches.ts";
import { declineRelease } from "./decline.ts";
import { entryOnBranch, pushRelease, ReleaseMoved, refuseMisfit, releaseBranch, releaseEntry, releaseFile } from "./entry.ts";
import { type PublishedRelease, withPage } from "./event.ts";
import { entryAuthors, findPage, type Publisher, publisherOf, withAccounts, withAuthors } from "./publisher.ts";

export interface Published {
  readonly version: string;
  /** The pull request that adds it to main; null where main has it. */
  readonly pullRequest: number | null;
  /** The entry was not on a branch before: the pull request is validated and planned from now on. */
  readonly isNew: boolean;
  /** No environment rolls it out: that pull request is closed. */
  readonly declined: boolean;
  readonly environments: readonly PublishedEnvironment[];
}

export interface PublishedEnvironment {
  readonly environment: string;
  readonly outcome: "opened" | "exists" | "no-strategy" | "none-below" | "off";
  readonly tracker: number | null;
}

/** How a release's tag is made by main's flotilla.yaml, for example `v{{version}}`. Throws where main holds no fleet. */
export async function releasePattern(context: RolloutContext): Promise<string> {
  const { snapshot } = await loadFleet(context.repository, await fetchMain(context), { only: [] });
  if (snapshot === null) throw new UserError("main holds no fleet that can be read");
  return snapshot.fleet.spec.releases.tag;
}

/** One release on its way to main and into the ledger. */
interface Publication {
  readonly context: RolloutContext;
  readonly main: ObjectId;
  readonly fleet: FleetSnapshot;
  readonly scrub: Scrub;
  readonly entry: Release;
  /** null where main has the entry. */
  readonly pull: PullRequest | null;
}

/**
 * A published release becomes `releases/<version>.yaml` by a pull request, and one tracker per environment that has a strategy for its kind and an
 * instance below it. Each write is found again, so that a run that broke anywhere is completed by running it again, and publishing the same release
 * twice opens nothing. The pull request may be merged, and its branch deleted, between two reads of one run: then all is read once more. `causes` are the logins of who caused the event. Throws where main holds no fleet, there is no such release, or none of them
 * may release.
 */
export async function publishRelease(context: RolloutContext, published: PublishedRelease, causes: readonly string[]): Promise<Published> {
  try {
    return await publishOnMain(context, published, causes);
  } catch (error) {
    const isOvertaken = error instanceof ReleaseMoved || (error instanceof GitHubError && error.status === 422);
    if (!isOvertaken) throw error;
    context.log(`${error.message}\n${published.version} is looked at again from main`);
    return await publishOnMain(context, published, causes);
  }
}

async function publishOnMain(context: RolloutContext, published: PublishedRelease, causes: readonly string[]): Promise<Published> {
  const main = await fetchMain(context);
  const { snapshot: fleet, problems, readable } = await loadFleet(context.repository, main);
  if (fleet === null)
    throw new UserError(
      `main holds no fleet that can be read: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "missing"}`,
    );
  const { version } = published;
  const { releases } = fleet.fleet.spec;
  const page = await findPage(context.github, releases, version);
  const known = fleet.releases.get(version);
  if (known !== undefined) refuseMisfit(known, fleet.releases.keys());
  const named = withAuthors(await publisherOf(context.github, releases, page, causes), await entryAuthors(context, main, version));
  const publisher = await withAccounts(context.github, named);
  const { entry, isNew } =
    known === undefined
      ? await entryFor(context, main, fleet, page === null ? published : withPage(published, page))
      : { entry: known, isNew: false };
  const choices = [...fleet.environments.values()].map((environment) => ({ environment, ...strategyFor(environment, entry) }));
  if (known === undefined && (await isUnwanted(context, version, choices))) return await declined(context, { main, fleet, entry }, choices);
  const pull = known === undefined ? await openReleasePullRequest(context, { main, fleet, entry }) : null;
  await openInLedger(context, version, choices, publisher);
  const environments: PublishedEnvironment[] = [];
  for (const choice of choices)
    environments.push(await openOne({ context, main, fleet, scrub: fleetScrub(readable, fleet), entry, pull }, choice));
  return { version, pullRequest: pull?.number ?? null, isNew, declined: false, environments };
}

/** No environment opens a rollout of it, and none has one already. */
async function isUnwanted({ ledger }: RolloutContext, version: string, choices: readonly Choice[]): Promise<boolean> {
  if (choices.length === 0 || choices.some(({ strategy }) => strategy !== null)) return false;
  const view = await ledger.open();
  return (await view.readAll(choices.map(({ environment }) => rolloutPath(environment.name, version)))).size === 0;
}

async function declined(
  context: RolloutContext,
  { main, fleet, entry }: Pick<Publication, "main" | "fleet" | "entry">,
  choices: readonly Choice[],
): Promise<Published> {
  const version = entry.metadata.name;
  const environments = choices.map(({ environment, outcome }) => ({ environment: environment.name, outcome, tracker: null }));
  const unwanted = {
    version,
    environments: environments.map(({ environment }) => environment),
    reasons: environments.map((published) => `${published.environment}: ${outcomeText(published, version)}`),
    mention: fleet.fleet.spec.notify?.mention ?? null,
  };
  const pullRequest = await declineRelease(context, unwanted, () => openReleasePullRequest(context, { main, fleet, entry }));
  return { version, pullRequest, isNew: false, declined: true, environments };
}

/** What the branch has already stays where the event adds nothing: another day must not make another file. */
async function entryFor(
  context: RolloutContext,
  main: ObjectId,
  fleet: FleetSnapshot,
  published: PublishedRelease,
): Promise<{ readonly entry: Release; readonly isNew: boolean }> {
  const before = await entryOnBranch(context, main, published.version);
  const today = before?.spec.date ?? instant(context.clock()).slice(0, 10);
  return { entry: releaseEntry(published, fleet.releases.keys(), today), isNew: before === null };
}

async function openReleasePullRequest(
  context: RolloutContext,
  { main, fleet, entry }: Pick<Publication, "main" | "fleet" | "entry">,
): Promise<PullRequest> {
  const { metadata, spec } = entry;
  const hosts = linkHosts(fleet.fleet);
  await pushRelease(context, main, entry);
  const steps = spec.manualSteps ?? [];
  const template = await loadTemplate(context.repository, main, "templates/release-pull-request.md");
  const body = fillMarkdown(template, {
    target: metadata.name,
    kind: spec.kind,
    urgency: spec.urgency,
    release: spec.notes === undefined ? "" : `Release notes: ${link(spec.notes, hosts)}`,
    manualSteps: steps.length === 0 ? "" : `Steps by hand:\n\n${steps.map((step) => `- ${plain(step, 500)}`).join("\n")}`,
  });
  const title = `Add release ${metadata.name}`;
  const pull = await context.github.openPullRequest({ branch: releaseBranch(metadata.name), title, body, labels: [] });
  context.log(`#${pull.number} adds ${releaseFile(metadata.name)}`);
  return pull;
}

interface Choice {
  readonly environment: FleetEnvironment;
  /** null where no rollout is opened. */
  readonly strategy: NamedStrategy | null;
  /** The outcome where there is no rollout. */
  readonly outcome: "no-strategy" | "none-below" | "off";
}

function strategyFor(environment: FleetEnvironment, release: Release): Omit<Choice, "environment"> {
  if (environment.config.spec.apply === "off") return { strategy: null, outcome: "off" };
  const strategy = strategyOf(environment, release);
  if (strategy === null) return { strategy: null, outcome: "no-strategy" };
  const below = tenantsOf(environment).some(({ config }) => compareVersions(config.spec.version, release.metadata.name) < 0);
  return { strategy: below ? strategy : null, outcome: "none-below" };
}

/**
 * The ledger knows a rollout before GitHub shows it: what is in an issue alone is not a rollout. Who publishes a release again, while its rollout waits
 * for a start, is an author too: by their word it may start now.
 */
async function openInLedger(context: RolloutContext, target: string, choices: readonly Choice[], published: Publisher): Promise<void> {
  const openedAt = instant(context.clock());
  await context.ledger.write(async (view) => {
    const files = new Map<LedgerPath<"LedgerRollout">, LedgerRollout>();
    for (const { environment, strategy } of choices) {
      const path = rolloutPath(environment.name, target);
      const before = await view.read(path);
      if (before?.state === "opened") files.set(path, { ...before, published: together(before.published, published) });
      if (strategy === null || before !== undefined) continue;
      files.set(path, { ...newRollout(environment.name, target, strategy, openedAt), published });
    }
    return { message: `Open the rollout to ${target} in ${choices.map(({ environment }) => environment.name).join(", ")}`, files };
  });
}

/** What was recorded by a version that named nobody started by itself. */
function together(before: Publisher | undefined, { by, starts, accounts = {} }: Publisher): Publisher {
  if (before === undefined) return { by, starts: true, accounts };
  // A login that another account has by now: who had it first stays behind the release.
  return { by: [...new Set([...before.by, ...by])], starts: before.starts || starts, accounts: { ...accounts, ...before.accounts } };
}

/** Opens and labels the tracker of an environment's rollout, where there is one to open. */
async function openOne(publication: Publication, { environment: { name }, strategy, outcome }: Choice): Promise<PublishedEnvironment> {
  const { context, main, scrub, entry } = publication;
  const rollout = await (await context.ledger.open()).read(rolloutPath(name, entry.metadata.name));
  if (rollout === undefined || strategy === null) return { environment: name, outcome, tracker: rollout?.tracker ?? null };
  if (rollout.state !== "opened" || rollout.labelledAt !== undefined)
    return { environment: name, outcome: "exists", tracker: rollout.tracker };
  const template = await loadTracker(context.repository, main);
  const observed = observedAtOpening(publication);
  const decision = decide(context.clock(), rollout, observed);
  const input = { context, rollout, observed, decision, template, snapshot: { scrub } };
  const { tracker } = rollout.tracker === null ? await recordIn(input, await openTracker(input)) : rollout;
  if (tracker === null) throw new UserError(`the tracker of ${name} ${entry.metadata.name} was not recorded`);
  await recordIn(input, await labelTracker(input, tracker));
  return { environment: name, outcome: "opened", tracker };
}

function recordIn({ context, rollout }: TrackerInput, { event, message }: EventRecord): Promise<LedgerRollout> {
  context.log(`${rollout.environment} ${rollout.target}: ${message}`);
  return appendEvents(context.ledger, rollout, [event], `${rollout.environment} ${rollout.target}: ${message}`);
}

/** What a tracker that has just been opened shows: nothing has been observed yet, the reconcile does that. */
function observedAtOpening({ context: { github }, fleet, entry, pull }: Publication): Observed {
  return {
    login: github.login,
    mention: fleet.fleet.spec.notify?.mention ?? null,
    linkHosts: linkHosts(fleet.fleet),
    inCatalog: pull === null,
    release: shownOf(entry),
    releasePullRequest:
      pull === null
        ? null
        : {
            number: pull.number,
            head: pull.head,
            toMain: pull.toMain,
            content: "ours",
            validate: "pending",
            missing: null,
            objections: [],
            refused: null,
            behind: false,
          },
    releaseIsShared: false,
    refusedPushes: new Map(),
    others: [],
    tracker: null,
    startLabel: { login: github.login, account: null, at: "", allowed: true },
    strategy: { name: "", spec: { batch: 1, stages: [] } },
    problems: [],
    instances: new Map(),
    newcomers: [],
    openPullRequests: [],
    upgrades: [],
    closed: new Map(),
    verified: false,
  };
}

/** The summary of a run that published a release. */
export function publishedText({ version, pullRequest, declined, environments }: Published): string {
  const lines = environments.map((published) => `- ${plain(published.environment)}: ${outcomeText(published, version)}`);
  const added = declined ? `No environment rolls it out, so #${pullRequest} is closed.` : `#${pullRequest} adds it to the catalog.`;
  const catalog = pullRequest === null ? "It is in the catalog." : added;
  return `Release ${code(version)}. ${catalog}\n\n${lines.join("\n")}\n`;
}

function outcomeText({ outcome, tracker }: PublishedEnvironment, version: string): string {
  const number = tracker === null ? "" : `, tracker #${tracker}`;
  switch (outcome) {
    case "opened":
      return `a rollout was opened${number}`;
    case "exists":
      return `its rollout exists already${number}`;
    case "no-strategy":
      return "it has no strategy for this kind of change (rollouts in its environment.yaml)";
    case "none-below":
      return `no instance is below ${version}${number}`;
    case "off":
      return "nothing is applied there (apply: off)";
  }
}
