import { readCodeOwners } from "../fleet/code-owners.ts";
import { loadFleet, type LoadedFleet } from "../fleet/load.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { PullRequest } from "../github/port.ts";
import { modulePlanPath, modulePlansFolder } from "../ledger/paths.ts";
import { changedModules, type ModuleWord, sealedWord, takesTwo } from "../review/module-plan.ts";
import { fetchMain, type RolloutContext } from "../rollout/index.ts";
import { type AskedModulePlan, firstNotOwned, type ModuleFacts, type ModulePolicy } from "./module-plan.ts";

/** What decides on `/plan`, by main, by the pull request's objects, and by GitHub. `owner`: of the repository. */
export async function moduleFacts(
  context: RolloutContext,
  pull: PullRequest,
  { login, account, head }: AskedModulePlan,
  owner: string,
): Promise<ModuleFacts> {
  const { github, repository } = context;
  const main = await fetchMain(context);
  const nothing: ModuleFacts = {
    pull,
    people: [],
    pushersUnknown: null,
    headPushedAt: null,
    changed: [],
    notOwned: null,
    policy: policyOf(await loadFleet(repository, main, { only: [] }), login),
  };
  // Nothing of another head is fetched.
  if (pull.state !== "open" || !pull.sameRepository || !pull.toMain || pull.head !== head) return nothing;
  const fetched = await fetchBranch(context, pull);
  if (fetched !== head) return { ...nothing, pull: { ...pull, head: fetched } };
  const trust = (await github.trust([pull.number])).get(pull.number);
  const merged = await repository.mergeTree(main, head);
  const changed = merged.outcome === "conflict" ? null : await changedModules(repository, main, merged.tree, "");
  const ownersOf = await readCodeOwners(repository, main);
  return {
    ...nothing,
    people: [pull.author, ...(trust?.committers ?? [])].map((by) => ({ by })),
    pushersUnknown: trust?.pushersUnknown ?? null,
    headPushedAt: trust?.headPushedAt ?? null,
    changed,
    notOwned: changed === null ? null : await firstNotOwned(github, owner, account, { changed, ownersOf }),
  };
}

/** An environment that cannot be read is in no snapshot, and what it asks for must not be left out with it. */
function policyOf({ snapshot, problems }: LoadedFleet, login: string): ModulePolicy | null {
  const broken = problems.some(({ severity, file }) => severity === "error" && /(?:^|\/)environment\.yaml$/.test(file));
  if (snapshot === null || broken) return null;
  const machines = [...snapshot.environments.values()].flatMap(({ config }) => config.spec.policy.machines ?? []);
  return { takesTwo: takesTwo(snapshot), machine: machines.some((name) => name.toLowerCase() === login.toLowerCase()) };
}

/** The branch's tip; what is pushed while the comment is answered is another head. */
async function fetchBranch({ repository, remote }: RolloutContext, { number, branch }: PullRequest): Promise<ObjectId> {
  const ref = `refs/flotilla/pull/${number}`;
  await repository.fetch(remote, [`+refs/heads/${branch}:${ref}`]);
  return (await repository.resolve(ref)) ?? "";
}

/** Writes the word into the ledger, and takes out those of pull requests that are not open any more. Doing it twice is doing it once. */
export async function recordWord({ ledger, github }: RolloutContext, word: ModuleWord, secret: Uint8Array): Promise<void> {
  const own = modulePlanPath(word.pullRequest);
  const others = (await ledger.open()).list(modulePlansFolder).filter((path) => path !== own);
  const open = new Set(others.length === 0 ? [] : (await github.openPullRequests()).map(({ number }) => modulePlanPath(number)));
  await ledger.write((view) => ({
    message: `${word.by} lets the modules of #${word.pullRequest} be planned at ${word.head.slice(0, 8)}`,
    files: [
      [own, sealedWord(word, secret)] as const,
      ...view.list(modulePlansFolder).flatMap((path) => (others.includes(path) && !open.has(path) ? [[path, null] as const] : [])),
    ],
  }));
}
