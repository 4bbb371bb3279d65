import { instant } from "../../clock/clock.ts";
import { loadFleet } from "../../fleet/load.ts";
import type { FleetEnvironment, FleetSnapshot } from "../../fleet/model.ts";
import type { ObjectId } from "../../git/object-id.ts";
import { fillMarkdown } from "../../fleet/template.ts";
import { loadTemplate } from "../../fleet/template-files.ts";
import { loadTracker } from "../../fleet/tracker-template.ts";
import { compareVersions } from "../../fleet/version.ts";
import type { PullRequest } from "../../github/port.ts";
import { type LedgerPath, rolloutPath } from "../../ledger/paths.ts";
import type { LedgerRollout, Release, Strategy } from "../../schemas/kinds.ts";
import type { Observed } from "../observe/observed.ts";
import { fleetScrub } from "../names.ts";
import { newRollout } from "../new-rollout.ts";
import { strategyOf } from "../strategy.ts";
import { code, link, plain } from "../../report/plain-text.ts";
import { entryOnBranch, pushRelease, releaseBranch } from "./branch.ts";
import { releaseEntry, releaseFile } from "./entry.ts";
import { type PublishedRelease, tagOf, withPage } from "./event.ts";
import { projectTracker } from "../tracker/tracker.ts";
import { labelTracker, openTracker } from "../tracker/issue.ts";
import { fetchMain } from "../observe/remote-branches.ts";
import type { RolloutContext } from "../context.ts";

export interface Published {
  readonly version: string;
  /** The pull request that brings it to main; null where it is there. */
  readonly pullRequest: number | null;
  readonly environments: readonly {
    readonly environment: string;
    readonly outcome: "opened" | "there-already" | "no-strategy" | "nobody-below" | "off";
    readonly tracker: number | null;
  }[];
}

/**
 * A published release becomes `releases/<version>.yaml` by a pull request, and one tracker per environment that has a strategy for its kind and an
 * instance below it. Each write is found again, so that a run that broke anywhere is mended by doing it again, and publishing the same release
 * twice opens nothing. Throws where main is no fleet.
 */
export async function publishRelease(context: RolloutContext, published: PublishedRelease): Promise<Published> {
  const main = await fetchMain(context);
  const { snapshot, problems } = await loadFleet(context.repository, main);
  if (snapshot === null)
    throw new Error(`main holds no fleet that can be read: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "missing"}`);
  const { version } = published;
  const there = snapshot.releases.get(version);
  const entry = there ?? (await entryFor(context, main, snapshot, published));
  const pull = there === undefined ? await openReleasePullRequest(context, main, entry) : null;
  const chosen = [...snapshot.environments.values()].map((environment) => ({ environment, ...strategyFor(environment, entry) }));
  await openInLedger(context, entry, chosen);
  const environments: Published["environments"][number][] = [];
  for (const { environment, strategy, outcome } of chosen) {
    const view = await context.ledger.open();
    const rollout = await view.read(rolloutPath(environment.name, version));
    if (rollout === undefined || strategy === null)
      environments.push({ environment: environment.name, outcome, tracker: rollout?.tracker ?? null });
    else environments.push(await openOne(context, main, snapshot, rollout, entry, pull));
  }
  return { version, pullRequest: pull?.number ?? null, environments };
}

/**
 * What the event leaves open is looked up at the release itself, as far as it is one of this repository. What the branch says already stays where
 * that tells nothing: another day must not make another file.
 */
async function entryFor(context: RolloutContext, main: ObjectId, snapshot: FleetSnapshot, published: PublishedRelease): Promise<Release> {
  const before = await entryOnBranch(context, main, published.version);
  const today = before?.spec.date ?? instant(context.clock()).slice(0, 10);
  const isOpen = published.date === null || published.notes === null;
  const page = isOpen ? await context.github.release(tagOf(snapshot.fleet.spec.releases.tag, published.version)) : null;
  return releaseEntry(page === null ? published : withPage(published, page), snapshot.releases.keys(), today);
}

async function openReleasePullRequest(context: RolloutContext, main: ObjectId, entry: Release): Promise<PullRequest> {
  const { metadata, spec } = entry;
  await pushRelease(context, main, entry);
  const steps = spec.manualSteps ?? [];
  const template = await loadTemplate(context.repository, main, "templates/release-pull-request.md");
  const body = fillMarkdown(template, {
    target: metadata.name,
    kind: spec.kind,
    urgency: spec.urgency,
    release: spec.notes === undefined ? "" : `Release notes: ${link(spec.notes)}`,
    manualSteps: steps.length === 0 ? "" : `Steps by hand:\n\n${steps.map((step) => `- ${plain(step, 500)}`).join("\n")}`,
  });
  const pull = await context.github.openPullRequest({
    branch: releaseBranch(metadata.name),
    title: `Add release ${metadata.name}`,
    body,
    labels: [],
  });
  context.log(`#${pull.number} brings ${releaseFile(metadata.name)}`);
  return pull;
}

interface Choice {
  readonly environment: FleetEnvironment;
  readonly strategy: { readonly name: string; readonly spec: Strategy } | null;
  readonly outcome: "no-strategy" | "nobody-below" | "off";
}

function strategyFor(environment: FleetEnvironment, release: Release): Omit<Choice, "environment"> {
  if (environment.config.spec.apply === "off") return { strategy: null, outcome: "off" };
  const strategy = strategyOf(environment, release);
  if (strategy === null) return { strategy: null, outcome: "no-strategy" };
  const below = [...environment.instances.values()].some(({ config }) => compareVersions(config.spec.version, release.metadata.name) < 0);
  return { strategy: below ? strategy : null, outcome: "nobody-below" };
}

/** The ledger knows a rollout before GitHub shows it: what stands in an issue alone is no rollout. */
async function openInLedger(context: RolloutContext, { metadata }: Release, chosen: readonly Choice[]): Promise<void> {
  const openedAt = instant(context.clock());
  const target = metadata.name;
  await context.ledger.write(async (view) => {
    const files = new Map<LedgerPath<"LedgerRollout">, LedgerRollout>();
    for (const { environment, strategy } of chosen) {
      const path = rolloutPath(environment.name, target);
      if (strategy === null || (await view.read(path)) !== undefined) continue;
      files.set(path, newRollout(environment.name, target, strategy, openedAt));
    }
    return { message: `Open the rollout to ${target} in ${chosen.map(({ environment }) => environment.name).join(", ")}`, files };
  });
}

async function openOne(
  context: RolloutContext,
  main: ObjectId,
  snapshot: FleetSnapshot,
  rollout: LedgerRollout,
  entry: Release,
  pull: PullRequest | null,
): Promise<Published["environments"][number]> {
  const { environment } = rollout;
  if (rollout.state !== "opened" || rollout.labelledAt !== undefined)
    return { environment, outcome: "there-already", tracker: rollout.tracker };
  const template = await loadTracker(context.repository, main);
  const observed = atOpening(context, snapshot, entry, pull);
  const projection = projectTracker({ rollout, observed, template, scrub: fleetScrub(snapshot) });
  const opened = rollout.tracker === null ? await openTracker(context, rollout, template, projection) : rollout;
  if (opened.tracker === null) throw new Error(`the tracker of ${environment} ${entry.metadata.name} was not recorded`);
  const labelled = await labelTracker(context, opened, opened.tracker, template);
  return { environment, outcome: "opened", tracker: labelled.tracker };
}

/** What there is to show of a rollout that has just been opened: nothing has been looked at yet, the reconcile does that. */
function atOpening({ github }: RolloutContext, snapshot: FleetSnapshot, { spec }: Release, pull: PullRequest | null): Observed {
  return {
    login: github.login,
    mention: snapshot.fleet.spec.notify?.mention ?? null,
    inCatalog: pull === null,
    release: { notes: spec.notes ?? null, manualSteps: spec.manualSteps ?? [], urgency: spec.urgency },
    releasePullRequest:
      pull === null ? null : { number: pull.number, head: pull.head, content: "ours", validate: "pending", refused: null },
    startLabel: { login: github.login, at: "", allowed: true },
    strategy: { name: "", spec: { batch: 1, stages: [] } },
    problems: [],
    instances: new Map(),
    upgrades: [],
    closed: new Map(),
    verified: false,
  };
}

/** What a run of the action tells in its summary. */
export function publishedText({ version, pullRequest, environments }: Published): string {
  const lines = environments.map(({ environment, outcome, tracker }) => {
    const number = tracker === null ? "" : `, tracker #${tracker}`;
    switch (outcome) {
      case "opened":
        return `- ${plain(environment)}: a rollout was opened${number}`;
      case "there-already":
        return `- ${plain(environment)}: its rollout is there already${number}`;
      case "no-strategy":
        return `- ${plain(environment)}: it has no strategy for this kind of change`;
      case "nobody-below":
        return `- ${plain(environment)}: no instance is below ${version}${number}`;
      case "off":
        return `- ${plain(environment)}: nothing is applied there`;
    }
  });
  const catalog = pullRequest === null ? "It is in the catalog." : `#${pullRequest} brings it to the catalog.`;
  return `Release ${code(version)}. ${catalog}\n\n${lines.join("\n")}\n`;
}
