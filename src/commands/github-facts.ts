import { loadFleet } from "../fleet/load.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { Person } from "../data/person.ts";
import type { ObjectId } from "../git/object-id.ts";
import { involvedIn } from "../ledger/involved.ts";
import { reviewPath, rolloutsFolder } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { LedgerInstance, LedgerRollout } from "../schemas/kinds.ts";
import { configPath } from "../fleet/config-path.ts";
import { openShapes, type RolloutContext } from "../rollout/index.ts";
import type { Facts } from "./decision.ts";
import { ledgerFacts, retriedIds } from "./facts.ts";
import type { Command } from "./parse.ts";
import type { Place } from "./place.ts";

/** What a command in a comment is decided on: what the ledger and main have, and what GitHub knows. */
export async function factsFor(context: RolloutContext, main: ObjectId, view: LedgerView, place: Place, command: Command): Promise<Facts> {
  const facts = await ledgerFacts({
    fleet: { repository: context.repository, commit: main, root: "" },
    view,
    place,
    command,
    now: context.clock(),
  });
  if (command.kind === "approve-plan") {
    const instance = facts.instances.get(command.id);
    return instance === undefined ? facts : { ...facts, authors: await authorsOf(context, main, view, instance, command.stack) };
  }
  if (place.kind !== "rollout") return facts;
  if (command.kind === "approve-shape") return { ...facts, shapes: await openShapes(context, main, view, place.rollout) };
  if (command.kind === "retry") return { ...facts, heads: await headsOf(context, place.rollout, retriedIds(place, command.id)) };
  return facts;
}

/** Heads of the members' pull requests that are open, or were closed without being merged. */
async function headsOf({ github }: RolloutContext, rollout: LedgerRollout, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const open = new Map((await github.openPullRequests()).map((pull) => [pull.number, pull]));
  const heads = new Map<string, string>();
  for (const { id, pullRequest } of rollout.members) {
    if (pullRequest === null || !ids.includes(id)) continue;
    // A closed one is looked at only when it was asked for by name: all of them would be a call per instance.
    const pull = open.get(pullRequest) ?? (ids.length === 1 ? await github.pullRequest(pullRequest) : null);
    if (pull !== null && pull !== undefined && pull.state !== "merged") heads.set(id, pull.head);
  }
  return heads;
}

/**
 * Who wrote what the waiting plan comes from: authors and committers of the merged pull requests it was reviewed in, and of what brought every
 * change of the instance, its environment or its architecture to main since the stack was clean (where it never was: the last one). GitHub is
 * asked what that was: the words of a merge commit are whatever the person who merged made them. Of a rollout's change whoever set the rollout going is
 * an author too.
 */
async function authorsOf(
  context: RolloutContext,
  main: ObjectId,
  view: LedgerView,
  instance: LedgerInstance,
  stack: string,
): Promise<readonly Person[]> {
  const { attempt, applied } = instance.stacks[stack] ?? { attempt: null, applied: null };
  if (attempt === null) return [];
  const { environment, id } = instance;
  const { snapshot } = await loadFleet(context.repository, main, { only: [{ environment, id }] });
  const file = await view.read(reviewPath(environment, id, stack, attempt.digest));
  const reviewed = (file?.reviews ?? []).map(({ pullRequest }) => pullRequest);
  const commits = await context.repository.mainline(attempt.commit, pathsOf(snapshot, instance), {
    since: applied?.commit ?? null,
    ...(applied === null ? { limit: 1 } : {}),
  });
  const brought = await Promise.all(commits.map(({ oid }) => context.github.broughtBy(oid)));
  const numbers = [...new Set([...reviewed, ...brought.flatMap(({ pullRequests }) => pullRequests)])].sort((a, b) => a - b);
  const trust = numbers.length === 0 ? [] : [...(await context.github.trust(numbers)).values()];
  const people = trust.filter(({ merged }) => merged).flatMap(({ author, committers }) => [author, ...committers]);
  const rollouts = [...(await view.readAll(view.list(rolloutsFolder(environment)))).values()];
  const own = rollouts.filter(({ members }) => members.some(({ pullRequest }) => pullRequest !== null && numbers.includes(pullRequest)));
  const asked = own.flatMap(involvedIn);
  const named = new Set([...people, ...brought.flatMap(({ people }) => people)]);
  return [...asked, ...[...named].map((by) => ({ by }))].filter(({ by }) => by !== context.github.login);
}

function pathsOf(snapshot: FleetSnapshot | null, { environment, id }: LedgerInstance): readonly string[] {
  const architecture = snapshot?.environments.get(environment)?.instances.get(id)?.config.spec.architecture;
  const folder = architecture === undefined ? undefined : snapshot?.architectures.get(architecture)?.folder;
  return [configPath(environment, id), `environments/${environment}/environment.yaml`, ...(folder === undefined ? [] : [folder])];
}
