import { UserError } from "../process/user-error.ts";
import { gitTreeSource } from "../fleet/git-tree.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetEnvironment } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { Problem } from "../fleet/problem.ts";
import { describesFleet } from "../fleet/list-files.ts";
import { baseOf, validate } from "../fleet/validate.ts";
import type { GitRepository, TreeDifference } from "../git/repository.ts";
import { instancePath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { stackRunners } from "../stacks/stack-runners.ts";
import { type AffectedInstance, affectedInstances } from "./affected.ts";
import { earlierPlans } from "./earlier-plans.ts";
import { type InstanceToPlan, planInstance, planTogether } from "./plan-instance.ts";
import { tooManyAffected, tooManyUse } from "./blast-radius.ts";
import { planShards } from "./plan-shards.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import { mapLimited } from "../process/map-limited.ts";
import { type JudgedEnvironment, notYetCounted, withPolicyOfMain } from "./policy-of-main.ts";
import { fleetScrub, type Scrub } from "../fleet/public-text.ts";
import { inPublic } from "../report/public-plan.ts";
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

/**
 * What merging a pull request would do: the merge result is validated with main's code first, then every stack whose digest differs from main's
 * is planned, by main's policy. The pull request is read from git objects only. Problems, a conflict, or a change below `architectures/`: nothing is planned, and
 * the report names it.
 */
export async function planPullRequest(wanted: PullRequestToPlan): Promise<PlanReport> {
  const [report] = await planPullRequests([wanted]);
  if (report === undefined) throw new Error("a pull request has a report");
  return report;
}

/**
 * The same for several at once, by one job: together they keep the limits of `policy.parallel` and the mutexes, and share the runners of the first. Each is planned
 * wholly where there are several. In the order asked for.
 */
export async function planPullRequests(wanted: readonly PullRequestToPlan[]): Promise<readonly PlanReport[]> {
  const checked: (PlanReport | Judged)[] = [];
  for (const one of wanted) checked.push(await observePlan(one, wanted.length === 1));
  const judged = checked.filter((one) => "judged" in one);
  const planned = await planJudged(judged);
  return checked.map((one) => {
    if (!("judged" in one)) return one;
    const { wanted, mergeTree, own, earlier } = one;
    const { head, main: base, pullRequest, run } = wanted;
    const plans = planned.get(one);
    return { head, base, mergeTree, pullRequest, run, problems: [], ...own, ...plans, stacks: [...earlier, ...(plans?.stacks ?? [])] };
  });
}

/** A pull request with something to plan. */
interface Judged {
  readonly wanted: PullRequestToPlan;
  readonly mergeTree: ObjectId;
  /** What the report says besides its plans. */
  readonly own: Pick<PlanReport, "rules" | "part">;
  /** What was planned by an earlier attempt. */
  readonly earlier: readonly PlannedStack[];
  /** What is planned by this job and by others. */
  readonly all: readonly ToPlan[];
  /** What this job plans. */
  readonly judged: readonly ToPlan[];
  readonly toPlan: (one: ToPlan) => InstanceToPlan;
  readonly scrub: Scrub;
}

/** What is to be planned of a pull request, or its report where that is nothing. */
async function observePlan(wanted: PullRequestToPlan, mayBeShared: boolean): Promise<PlanReport | Judged> {
  const { repository, main, head, root } = wanted;
  const merged = await repository.mergeTree(main, head);
  if (merged.outcome === "conflict") {
    const tree = (await repository.commit(head)).tree;
    return report(wanted, tree, [conflict(merged.paths)], []);
  }
  // Before anything of it is used: a schema of values is compiled by whoever validates, and this job has secrets.
  const below = root === "" ? "architectures" : `${root}/architectures`;
  const touched = await repository.difference(main, merged.tree, below);
  if (touched.length > 0) return report(wanted, merged.tree, await architectureProblems(wanted, touched), []);
  const problems = (await problemsOf(wanted, merged.tree)).filter(({ severity }) => severity === "error");
  if (problems.length > 0) return report(wanted, merged.tree, problems, []);
  const [before, after] = [await loadFleet(repository, main, { root }), await loadFleet(repository, merged.tree, { root })];
  // Validated above: it can be read.
  if (after.snapshot === null) throw new UserError("the merge result holds no fleet that can be read");
  const affected = affectedInstances(before.snapshot, after.snapshot);
  const tooMany = tooManyAffected(before.snapshot, affected);
  if (tooMany.length > 0) return report(wanted, merged.tree, tooMany, []);
  // A change of a name makes both secret.
  const scrub = fleetScrub([...before.readable, ...after.readable], after.snapshot);
  const differences = await repository.difference(main, merged.tree);
  const changed = ruleChanges({ before: before.snapshot, after: after.snapshot, differences, root, scrub });
  const rules = changed.length === 0 ? {} : { rules: changed };
  if (affected.length === 0) return { ...report(wanted, merged.tree, [], []), ...rules };
  const all = affected.map((instance) => ({ instance, ...withPolicyOfMain(before.snapshot, instance.environment) }));
  const shards = mayBeShared ? planShards(all) : [all];
  if (shards.length > 1 && wanted.part === null)
    return { ...report(wanted, merged.tree, [], []), ...rules, parts: { count: shards.length, instances: affected.length } };
  const own = wanted.part === null ? rules : { part: wanted.part };
  const earlier = earlierPlans(wanted.earlier, { head, base: main, mergeTree: merged.tree, ...own });
  const mine = shards[(wanted.part ?? 1) - 1] ?? [];
  const judged = mine.filter(({ environment, instance }) => !earlier.has(`${environment.name}/${instance.instance.id}`));
  const ledger = await (
    await wanted.ledger.open()
  ).readAll(affected.map(({ instance }) => instancePath(instance.environment, instance.id)));
  const toPlan = ({ instance, environment }: ToPlan): InstanceToPlan => {
    // The states are where main says; nobody has one read from elsewhere before that is merged.
    const backend = before.snapshot?.environments.get(environment.name)?.config.spec.backend;
    const file = ledger.get(instancePath(environment.name, instance.instance.id)) ?? null;
    return { ...instance, environment, ledger: file, ...(backend === undefined ? {} : { backend }) };
  };
  return { wanted, mergeTree: merged.tree, own, earlier: [...earlier.values()].flat(), all, judged, toPlan, scrub };
}

/** An instance of the merge result with its environment as main judges it. */
type ToPlan = { readonly instance: AffectedInstance } & JudgedEnvironment;

type Plans = Pick<PlanReport, "stacks" | "left" | "same">;

async function planJudged(several: readonly Judged[]): Promise<ReadonlyMap<Judged, Plans>> {
  const [first] = several;
  if (first === undefined) return new Map();
  const runners = stackRunners(first.wanted.openRunner);
  const tasks = several.flatMap((of) => {
    const plan = planTogether(of.all.map(of.toPlan), async (one) =>
      planInstance(one, await runners.of(one.environment), of.wanted.keyId, of.wanted.signal),
    );
    return of.judged.map((one) => ({ of, one, plan }));
  });
  try {
    // All of them first: without its engine nothing of the pull request is planned.
    for (const { one } of tasks) await runners.of(one.environment);
    const planned = await mapLimited(
      tasks,
      ({ one: { environment, instance } }) => limitsOf(environment, instance.instance),
      async ({ of, one, plan }) => ({ of, stacks: await planOne(of, one, plan) }),
    );
    return new Map(
      several.map((of) => [
        of,
        plansOf(
          of,
          planned.flatMap((one) => (one.of === of ? [one.stacks] : [])),
        ),
      ]),
    );
  } finally {
    await runners.close();
  }
}

/** null where it was not begun any more. */
async function planOne(
  { wanted, toPlan, scrub }: Judged,
  one: ToPlan,
  plan: (one: InstanceToPlan) => Promise<readonly PlannedStack[]>,
): Promise<readonly PlannedStack[] | null> {
  if (wanted.isOver?.() === true) return null;
  const hide = (text: string): string => scrub(text, one.instance.instance.id);
  const planned = await withPublicErrors(hide, plan(toPlan(one)));
  const stacks = planned.map((stack) =>
    one.differs && stack.error !== null ? { ...stack, error: `${stack.error}\n\n${notYetCounted}` } : stack,
  );
  for (const stack of stacks) wanted.onStack?.(stack);
  return stacks.map((stack) => inPublic(stack, scrub));
}

function plansOf({ wanted }: Judged, planned: readonly (readonly PlannedStack[] | null)[]): Plans {
  const left = planned.filter((stacks) => stacks === null).length;
  const same = planned.filter((stacks) => stacks?.length === 0).length;
  const stacks = planned.flatMap((one) => one ?? []);
  return { ...(left === 0 ? {} : { left }), ...(same === 0 || wanted.part === null ? {} : { same }), stacks };
}

/** What ends the planning goes to the job's log, and it quotes the engine: the same without names. */
async function withPublicErrors<T>(hide: (text: string) => string, planning: Promise<T>): Promise<T> {
  try {
    return await planning;
  } catch (error) {
    throw error instanceof UserError ? new UserError(hide(error.message), error) : error;
  }
}

/** The code of the one problem that is not a mistake: the pull request is fine and is not planned all the same. */
export const notPlannedCode = "plan.architectures";

/** Nothing of the change is read: who uses a revision is known by main alone. */
async function architectureProblems(
  { repository, main, root }: PullRequestToPlan,
  touched: readonly TreeDifference[],
): Promise<readonly Problem[]> {
  const above = root === "" ? 0 : root.split("/").length;
  const revisions = new Set(
    touched.map(({ path }) =>
      path
        .split("/")
        .slice(above + 1, above + 3)
        .join("/"),
    ),
  );
  const tooMany = tooManyUse((await loadFleet(repository, main, { root })).snapshot, revisions);
  return tooMany.length > 0 ? tooMany : [notPlanned(touched[0]?.path ?? "")];
}

function notPlanned(path: string): Problem {
  return {
    file: path,
    line: 1,
    column: 1,
    severity: "warning",
    code: notPlannedCode,
    message: "A pull request that changes architectures/ is validated but not planned: its modules would run before anybody owned them",
    hint: "Merge the architecture first. Instances come to it by a pull request of their own, and that one is planned.",
  };
}

function conflict(paths: readonly string[]): Problem {
  const named = `${paths.slice(0, 5).join(", ")}${paths.length > 5 ? ` and ${paths.length - 5} more` : ""}`;
  return {
    file: paths[0] ?? "",
    line: 1,
    column: 1,
    severity: "error",
    code: "merge.conflict",
    message: `The pull request can't be merged into main: ${named} ${paths.length === 1 ? "is" : "are"} in conflict`,
    hint: "Bring the branch up to date with main and resolve the conflict; it is planned again then.",
  };
}

function report(wanted: PullRequestToPlan, mergeTree: ObjectId, problems: readonly Problem[], stacks: readonly PlannedStack[]): PlanReport {
  const { main: base, head, pullRequest, run } = wanted;
  return { head, base, mergeTree, pullRequest, run, problems: problems.map((problem) => ({ ...problem })), stacks };
}

/** The required check runs the pull request's own code and could be made green by it: main's code validates again. */
async function problemsOf({ repository, main, root }: PullRequestToPlan, merged: ObjectId): Promise<readonly Problem[]> {
  const below = (tree: ObjectId) => repository.resolve(root === "" ? `${tree}^{tree}` : `${tree}:${root}`);
  const tree = await below(merged);
  if (tree === null) throw new UserError(`there is no folder ${root} in the merge result`);
  const source = await gitTreeSource(repository, tree, describesFleet);
  const base = await below(main);
  const validated = validate(source, { base: base === null ? null : await baseOf(source, repository, base) });
  return validated.inPublic(validated.problems);
}
