import { linkHosts } from "../fleet/link-hosts.ts";
import { neededIn, runsOf, templateFile, updateAttentionIssue } from "../apply/attention-issue.ts";
import { observe } from "../apply/observe.ts";
import { loadFleet } from "../fleet/load.ts";
import { fleetScrub } from "../fleet/public-text.ts";
import { findTemplate, plainTemplate } from "../fleet/template-files.ts";
import { confirmationTextsFolder, confirmationsTextPath, environmentOfText, rolloutsFolder, trackerTextPath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import { isAsWritten } from "../report/written-text.ts";
import { fetchMain, type RolloutContext } from "../rollout/index.ts";
import type { Place } from "./place.ts";

/** Whether a command typed here answers what the App wrote: the body of the issue is looked at. True for places that show nothing. */
export async function isPlaceAsWritten({ github }: RolloutContext, view: LedgerView, place: Place, issue: number): Promise<boolean> {
  if (place.kind === "elsewhere") return true;
  const path =
    place.kind === "rollout" ? trackerTextPath(place.environment, place.rollout.target) : confirmationsTextPath(place.environment);
  const found = await github.issue(issue);
  return found !== null && (await isAsWritten(view, { path, issue, body: found.body }));
}

/** Writes an issue anew that people answer by commands: a tracker, or the issue with what needs people in an environment. Says what came of it. */
export async function restoreIssue(context: RolloutContext, issue: number): Promise<string> {
  const view = await context.ledger.open();
  const rollouts = await view.readAll(view.list(rolloutsFolder()));
  const rollout = [...rollouts.values()].find(({ tracker }) => tracker === issue);
  if (rollout !== undefined) {
    // Its text follows from everything that is observed: the reconcile writes it.
    await context.github.startWorkflow("rollout.yml");
    return `#${issue} is the tracker of ${rollout.environment} ${rollout.target}: rollout.yml writes it anew`;
  }
  const texts = await view.readAll(view.list(confirmationTextsFolder));
  const path = [...texts].find(([, text]) => text.issue === issue)?.[0];
  if (path === undefined) return `#${issue} is no issue that people answer by commands`;
  await writeAttention(context, view, environmentOfText(path));
  return `#${issue} is written anew`;
}

/** Writes the issue with what needs people in an environment, as the ledger and main have them. */
export async function writeAttention(context: RolloutContext, view: LedgerView, environment: string): Promise<void> {
  const { github, ledger, repository, clock } = context;
  const main = await fetchMain(context);
  const { instances } = await observe({ repository, treeish: main, view, github, run: null, now: clock(), whole: false });
  const { snapshot, readable } = await loadFleet(repository, main);
  const { needed } = await neededIn({ instances, view }, { environment, hosts: linkHosts(snapshot?.fleet) }, () => false);
  await updateAttentionIssue({
    github,
    ledger,
    view,
    environment,
    needed,
    fresh: { waiting: [], failing: [] },
    template: (await findTemplate(repository, main, templateFile)) ?? plainTemplate(templateFile),
    scrub: fleetScrub(readable, snapshot),
    mention: snapshot?.fleet.spec.notify?.mention ?? null,
    run: "",
    shard: 1,
    runs: runsOf(context.remote),
  });
}
