import { UserError } from "../process/user-error.ts";
import { mapLimited } from "../process/map-limited.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import { inPublic } from "../report/public-plan.ts";
import type { PlannedStack, PlanReport } from "../schemas/kinds.ts";
import { stackRunners } from "../stacks/stack-runners.ts";
import { type Judged, type Observed, observePlan, type PullRequestToPlan, type ToPlan } from "./observe-plan.ts";
import { type InstanceToPlan, planInstance, planTogether } from "./plan-instance.ts";
import { notYetCounted } from "./policy-of-main.ts";

export type { PullRequestToPlan };

/**
 * What merging a pull request would do: the merge result is validated with main's code first, then every stack whose digest differs from main's
 * is planned, by main's policy. The pull request is read from git objects only. Problems, or a conflict: nothing is planned, and the report names it. So it is with a change below
 * `architectures/`, unless an owner of it has let the code of this head be run: then instances are planned as if they moved to it, too.
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
  const observed: (PlanReport | Observed)[] = [];
  for (const one of wanted) observed.push(await observePlan(one, wanted.length === 1));
  const toPlan = observed.filter((one) => "merged" in one);
  // What shows a module comes first: it is little, and the deadline cuts off what is many.
  const planned = await planJudged([...toPlan.flatMap(({ modules }) => modules?.judged ?? []), ...toPlan.map(({ merged }) => merged)]);
  return observed.map((one) => ("merged" in one ? reportOf(one, planned) : one));
}

function reportOf({ merged, modules }: Observed, planned: ReadonlyMap<Judged, Plans>): PlanReport {
  const { wanted, mergeTree, own, earlier } = merged;
  const { head, main: base, pullRequest, run } = wanted;
  const plans = planned.get(merged);
  const report = {
    head,
    base,
    mergeTree,
    pullRequest,
    run,
    problems: [],
    ...own,
    ...plans,
    stacks: [...earlier, ...(plans?.stacks ?? [])],
  };
  if (modules === null) return report;
  const { stacks = [], left = 0 } = planned.get(modules.judged) ?? {};
  const { word, moves, problems } = modules;
  return { ...report, modulePlan: { by: word.by, comment: word.comment, moves, left: modules.left + left, problems, stacks } };
}

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
