import { few } from "../data/few.ts";
import { UserError } from "../process/user-error.ts";
import { readCodeOwners } from "../fleet/code-owners.ts";
import { gitTreeSource } from "../fleet/git-tree.ts";
import { describesFleet } from "../fleet/list-files.ts";
import { loadFleet, type LoadedFleet } from "../fleet/load.ts";
import type { FleetEnvironment, FleetSnapshot } from "../fleet/model.ts";
import type { Problem } from "../fleet/problem.ts";
import { fleetScrub, type Scrub } from "../fleet/public-text.ts";
import { baseOf, validate } from "../fleet/validate.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { instancePath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";
import { rootProblems } from "../stacks/committed-problems.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { type AffectedInstance, affectedInstances } from "./affected.ts";
import { tooManyAffected, tooManyUse } from "./blast-radius.ts";
import { earlierPlans } from "./earlier-plans.ts";
import { changedModules, type ModuleWord, revisionsOf, takesTwo } from "./module-plan.ts";
import { type Move, movedTree, samplesOf } from "./module-samples.ts";
import type { InstanceToPlan } from "./plan-instance.ts";
import { planShards } from "./plan-shards.ts";
import { type JudgedEnvironment, withPolicyOfMain } from "./policy-of-main.ts";
import { ruleChanges } from "./rule-changes.ts";

export interface PullRequestToPlan {
  readonly repository: GitRepository;
  /** Main's tip and the head, both fetched as objects. */
  readonly main: ObjectId;
  readonly head: ObjectId;
  readonly pullRequest: number;
  readonly run: string;
  /** Folder of the fleet's root in the repository, "" for the repository's own. */
  readonly root: string;
  /** Opens the stack runner of an environment; called once for each where there is something to plan, closed at the end. */
  readonly openRunner: (environment: FleetEnvironment) => Promise<StackRunner>;
  readonly keyId: string;
  /** Where the ledger is read. */
  readonly ledger: Pick<LedgerStore, "open">;
  /** A code owner's word for these changed files of this head, which must have been believed; asked only where the pull request changes `architectures/`. Absent: nobody's. */
  readonly moduleWord?: (changed: readonly string[]) => Promise<ModuleWord | null>;
  /** Which of several jobs this is, from 1; null for the job before them: it plans everything where one job is enough. */
  readonly part: number | null;
  /** Says when no instance is begun any more: what was planned until then is reported. */
  readonly isOver?: () => boolean;
  /** What an earlier attempt of the same job has reported: its plans count, and only the rest is planned. */
  readonly earlier?: PlanReport | null;
  readonly onStack?: (stack: PlannedStack) => void;
  /** Aborted: the engines end, and nothing is reported. */
  readonly signal?: AbortSignal;
}

/** What is planned of a pull request. */
export interface Observed {
  /** What merging it would change. */
  readonly merged: Judged;
  /** What its modules would do to instances that moved to them; null where it changes none, and in the jobs that share the rest. */
  readonly modules: Modules | null;
}

interface Modules {
  readonly word: ModuleWord;
  readonly moves: readonly Move[];
  /** Instances like those that are not planned. */
  readonly left: number;
  /** What keeps instances from moving. */
  readonly problems: PlanReport["problems"];
  readonly judged: Judged;
}

/** A tree with something to plan in it. */
export interface Judged {
  readonly wanted: PullRequestToPlan;
  readonly mergeTree: ObjectId;
  /** What the report says besides its plans. */
  readonly own: Pick<PlanReport, "rules" | "part" | "parts">;
  /** What was planned by an earlier attempt. */
  readonly earlier: readonly PlannedStack[];
  /** What is planned by this job and by others. */
  readonly all: readonly ToPlan[];
  /** What this job plans. */
  readonly judged: readonly ToPlan[];
  readonly toPlan: (one: ToPlan) => InstanceToPlan;
  readonly scrub: Scrub;
}

/** An instance of a tree with its environment as main judges it. */
export type ToPlan = { readonly instance: AffectedInstance } & JudgedEnvironment;

/** What is to be planned of a pull request, or its report where that is nothing. */
export async function observePlan(wanted: PullRequestToPlan, mayBeShared: boolean): Promise<PlanReport | Observed> {
  const { repository, main, head, root } = wanted;
  const merged = await repository.mergeTree(main, head);
  if (merged.outcome === "conflict") return report(wanted, (await repository.commit(head)).tree, [conflict(merged.paths)]);
  const { tree } = merged;
  // Before anything of it is used: a schema of values is compiled by whoever validates, and this job has secrets.
  const changed = await changedModules(repository, main, tree, root);
  const word = changed.length === 0 ? null : ((await wanted.moduleWord?.(changed)) ?? null);
  const refused = changed.length === 0 ? [] : await moduleProblems(wanted, changed, word);
  if (refused.length > 0) return report(wanted, tree, refused);
  const after = await loadFleet(repository, tree, { root });
  const problems = await errorsOf(wanted, tree, after);
  if (problems.length > 0) return report(wanted, tree, problems);
  const before = await loadFleet(repository, main, { root });
  const affected = affectedInstances(before.snapshot, validFleet(after));
  const tooMany = tooManyAffected(before.snapshot, affected);
  if (tooMany.length > 0) return report(wanted, tree, tooMany);
  // A change of a name makes both secret.
  const scrub = fleetScrub([...before.readable, ...after.readable], after.snapshot);
  const rules = ruleChanges({
    before: before.snapshot,
    after: validFleet(after),
    differences: await repository.difference(main, tree),
    root,
    scrub,
  });
  const fleets: Fleets = { main: before.snapshot, merged: validFleet(after), scrub };
  return {
    merged: await assign(wanted, fleets, { tree, affected, mayBeShared, rules: rules.length === 0 ? {} : { rules } }),
    modules: word === null || wanted.part !== null ? null : await observeModules(wanted, fleets, { tree, changed, word }),
  };
}

/** What is compared. */
interface Fleets {
  readonly main: FleetSnapshot | null;
  readonly merged: FleetSnapshot;
  readonly scrub: Scrub;
}

/** Of a tree that was validated: it can be read. */
function validFleet({ snapshot }: LoadedFleet): FleetSnapshot {
  if (snapshot === null) throw new UserError("the merge result holds no fleet that can be read");
  return snapshot;
}

interface Differing {
  readonly tree: ObjectId;
  readonly affected: readonly AffectedInstance[];
  readonly mayBeShared: boolean;
  readonly rules: Pick<PlanReport, "rules">;
}

async function assign(
  wanted: PullRequestToPlan,
  { main, scrub }: Fleets,
  { tree, affected, mayBeShared, rules }: Differing,
): Promise<Judged> {
  const all = affected.map((instance) => ({ instance, ...withPolicyOfMain(main, instance.environment) }));
  const shards = mayBeShared ? planShards(all) : [all];
  if (shards.length > 1 && wanted.part === null) {
    const own = { ...rules, parts: { count: shards.length, instances: affected.length } };
    return { wanted, mergeTree: tree, own, earlier: [], all: [], judged: [], toPlan: unplanned, scrub };
  }
  const own = wanted.part === null ? rules : { part: wanted.part };
  const earlier = earlierPlans(wanted.earlier, { head: wanted.head, base: wanted.main, mergeTree: tree, ...own });
  const mine = shards[(wanted.part ?? 1) - 1] ?? [];
  const judged = mine.filter(({ environment, instance }) => !earlier.has(`${environment.name}/${instance.instance.id}`));
  const toPlan = await planner(wanted, main, affected);
  return { wanted, mergeTree: tree, own, earlier: [...earlier.values()].flat(), all, judged, toPlan, scrub };
}

function unplanned(): never {
  throw new Error("other jobs plan this");
}

/** How instances are planned, with what the ledger has of them. */
async function planner(
  { ledger }: PullRequestToPlan,
  main: FleetSnapshot | null,
  affected: readonly AffectedInstance[],
): Promise<Judged["toPlan"]> {
  if (affected.length === 0) return unplanned;
  const files = await (await ledger.open()).readAll(affected.map(({ instance }) => instancePath(instance.environment, instance.id)));
  return ({ instance, environment }) => {
    // The states are where main says; nobody has one read from elsewhere before that is merged.
    const backend = main?.environments.get(environment.name)?.config.spec.backend;
    const file = files.get(instancePath(environment.name, instance.instance.id)) ?? null;
    return { ...instance, environment, ledger: file, ...(backend === undefined ? {} : { backend }) };
  };
}

interface ChangedModules {
  readonly tree: ObjectId;
  readonly changed: readonly string[];
  readonly word: ModuleWord;
}

/** What is planned to show what changed modules do: merging them alone moves nobody. */
async function observeModules(wanted: PullRequestToPlan, fleets: Fleets, { tree, changed, word }: ChangedModules): Promise<Modules> {
  const { repository, root } = wanted;
  const samples = samplesOf(fleets.merged, fleets.main, revisionsOf(changed, root));
  const { tree: moved, moved: moves } = await movedTree(repository, tree, samples.moves, root);
  const { snapshot } = await loadFleet(repository, moved, { root });
  const isMoved = new Set(moves.map(({ environment, id }) => `${environment}/${id}`));
  const affected = affectedInstances(fleets.merged, snapshot ?? fleets.merged).filter(({ environment, instance }) =>
    isMoved.has(`${environment.name}/${instance.id}`),
  );
  return {
    word,
    moves,
    left: samples.left + samples.moves.length - moves.length,
    problems: moves.length === 0 ? [] : (await errorsOf(wanted, moved, null)).map((problem) => ({ ...problem })),
    judged: await assign(wanted, fleets, { tree: moved, affected, mayBeShared: false, rules: {} }),
  };
}

/** The code of the one problem that is not a mistake: the pull request is fine and is not planned all the same. */
export const notPlannedCode = "plan.architectures";

/** As many owners as a person reads. */
const mostOwners = 5;

/** Nothing of the change is read: who uses a revision, and who owns it, is known by main alone. */
async function moduleProblems(
  { repository, main, root }: PullRequestToPlan,
  changed: readonly string[],
  word: ModuleWord | null,
): Promise<readonly Problem[]> {
  const { snapshot } = await loadFleet(repository, main, { root });
  const tooMany = tooManyUse(snapshot, revisionsOf(changed, root));
  if (tooMany.length > 0 || word !== null) return tooMany;
  const ownersOf = await readCodeOwners(repository, main);
  const unowned = changed.find((path) => ownersOf(path).length === 0);
  const owners = [...new Set(changed.flatMap(ownersOf))].sort();
  const problem = {
    line: 1,
    column: 1,
    severity: "warning",
    code: notPlannedCode,
    message: "A pull request that changes architectures/ is validated but not planned: its modules would run before anybody owned them",
  } as const;
  if (unowned !== undefined) {
    const hint =
      "Nobody owns this file by CODEOWNERS of main. Once somebody does, they can have it planned by the line below; else merge it, and instances come to it by pull requests of their own, which are planned.";
    return [{ ...problem, file: unowned, hint }];
  }
  const who = `by CODEOWNERS ${owners.length === 1 ? "that is" : "those are"} ${few(owners, mostOwners)}`;
  const other = takesTwo(snapshot) ? ", another than who wrote them," : "";
  const hint = `To see what it would do to instances, an owner of these files${other} reads them and then comments the line below (${who}).`;
  return [{ ...problem, file: changed[0] ?? "", hint }];
}

function conflict(paths: readonly string[]): Problem {
  return {
    file: paths[0] ?? "",
    line: 1,
    column: 1,
    severity: "error",
    code: "merge.conflict",
    message: `The pull request can't be merged into main: ${few(paths, 5)} ${paths.length === 1 ? "is" : "are"} in conflict`,
    hint: "Bring the branch up to date with main and resolve the conflict; it is planned again then.",
  };
}

function report(wanted: PullRequestToPlan, mergeTree: ObjectId, problems: readonly Problem[]): PlanReport {
  const { main: base, head, pullRequest, run } = wanted;
  return { head, base, mergeTree, pullRequest, run, problems: problems.map((problem) => ({ ...problem })), stacks: [] };
}

/**
 * The required check runs the pull request's own code and could be made green by it: main's code validates again.
 *
 * @param fleet of the tree, whose committed roots are compared; null where nobody has generated them
 */
async function errorsOf(
  { repository, main, root }: PullRequestToPlan,
  merged: ObjectId,
  fleet: LoadedFleet | null,
): Promise<readonly Problem[]> {
  const below = (tree: ObjectId) => repository.resolve(root === "" ? `${tree}^{tree}` : `${tree}:${root}`);
  const tree = await below(merged);
  if (tree === null) throw new UserError(`there is no folder ${root} in the merge result`);
  const source = await gitTreeSource(repository, tree, describesFleet);
  const base = await below(main);
  const validated = validate(source, { base: base === null ? null : await baseOf(source, repository, base) });
  const roots = fleet === null ? [] : await rootProblems(repository, fleet);
  return validated.inPublic([...validated.problems, ...roots]).filter(({ severity }) => severity === "error");
}
