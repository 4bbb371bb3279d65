import { createHash } from "node:crypto";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import type { Observed, ObservedUpgrade, UpgradeReview } from "./observed.ts";
import { isNoOp, type MemberReason, membersOf, type RolloutView, type StageView } from "./assess.ts";
import { aheadOf } from "./overlap.ts";
import { mergeDecision, type MergeBlocker } from "./merge-decision.ts";

/** What keeps a rollout from moving on, as data; `tracker/blocker-wording.ts` words it. */
export type Blocker = {
  /** Natural key of the one notification that people get; null where nobody is notified. */
  readonly key: string | null;
} & (
  | { readonly kind: "paused" }
  /** Another rollout of the environment has to end first. */
  | { readonly kind: "overlap"; readonly target: string; readonly tracker: number | null }
  /** main has errors: nothing moves. */
  | { readonly kind: "problems"; readonly problems: readonly string[] }
  | ({ readonly kind: "release"; readonly version: string } & ReleaseBlocker)
  | ({ readonly kind: "start" } & StartBlocker)
  | {
      readonly kind: "failures";
      readonly stage: string;
      readonly halted: boolean;
      /** Other instances of the stage are still to be upgraded. */
      readonly goesOn: boolean;
      readonly allowed: number;
      readonly failed: readonly { readonly id: string; readonly reason: MemberReason | null }[];
    }
  /** The issue "Needs attention" notifies people of it. */
  | { readonly kind: "confirmation"; readonly id: string; readonly stack: string; readonly fingerprint: string; readonly reason: string }
  | {
      readonly kind: "shape-unapproved";
      readonly ids: readonly string[];
      readonly review: UpgradeReview;
      /** The first one whose comment shows a plan of that shape. */
      readonly pullRequest: number;
    }
  | { readonly kind: "upgrade"; readonly pullRequest: number; readonly ids: readonly string[]; readonly decision: MergeBlocker }
  /** The remote takes a branch of the rollout no further. */
  | { readonly kind: "push-refused"; readonly branch: string; readonly message: string }
  | { readonly kind: "ready-to-merge"; readonly pullRequest: number }
  /** `applying`: main is being applied to it, so nobody has to do anything yet. */
  | { readonly kind: "member"; readonly id: string; readonly reason: MemberReason; readonly applying: boolean }
  /** Too many members of the stage were skipped. */
  | { readonly kind: "too-few-successes"; readonly stage: string; readonly required: number; readonly successes: number }
  | { readonly kind: "stage-gate"; readonly stage: string }
  /** Every stage is done and nothing was upgraded. */
  | { readonly kind: "no-op"; readonly anySkipped: boolean }
);

type ReleaseBlocker =
  | { readonly state: "missing" }
  | { readonly state: "foreign" | "invalid" | "validating" | "not-validated"; readonly pullRequest: number }
  | { readonly state: "objections"; readonly pullRequest: number; readonly by: readonly string[] }
  | { readonly state: "refused"; readonly pullRequest: number; readonly message: string };

type StartBlocker =
  /** The environment no longer has a strategy for this kind of change. */
  | { readonly state: "no-strategy"; readonly environment: string }
  | { readonly state: "no-label" }
  /** Whoever set the label that starts the rollout is not permitted to. */
  | { readonly state: "not-permitted"; readonly login: string }
  | { readonly state: "starting" };

/** What blocks a rollout right now, most pressing first. Pure, sorted, the same for the same input. */
export function blockersOf(rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Blocker[] {
  if (rollout.state === "aborted" || rollout.state === "finished") return [];
  const { problems } = observed;
  if (problems.length > 0) return [{ kind: "problems", problems, key: `problems:${hash(problems.join("\n"))}` }];
  const release = releaseBlockers(rollout, observed);
  const overlap = overlapBlockers(rollout, observed);
  if (rollout.state === "opened") return openedBlockers(release, overlap, startBlocker(rollout, observed));
  return [
    ...(rollout.state === "paused" ? [{ kind: "paused", key: null } as const] : []),
    ...overlap,
    ...release,
    ...(view.current === null ? [] : failureBlockers(view.current)),
    ...confirmationBlockers(view),
    ...pushBlockers(observed),
    ...upgradeBlockers(rollout, observed, view),
    ...(view.current === null ? noOpBlockers(view) : [...memberBlockers(view.current), ...stageBlockers(view.current)]),
  ];
}

/** What a person has to say comes before what the App waits for; that it starts is only said where it does. */
function openedBlockers(release: readonly Blocker[], overlap: readonly Blocker[], start: Blocker): readonly Blocker[] {
  const state = start.kind === "start" ? start.state : null;
  if (state === "no-label" || state === "not-permitted") return [start, ...release, ...overlap];
  if (release.length > 0) return [...release, ...overlap];
  return state === "starting" && overlap.length > 0 ? overlap : [start, ...overlap];
}

function overlapBlockers(rollout: LedgerRollout, { strategy, others }: Observed): readonly Blocker[] {
  const ahead = aheadOf(rollout, strategy?.spec.overlap ?? "wait", others);
  return ahead === null ? [] : [{ kind: "overlap", target: ahead.target, tracker: ahead.tracker, key: null }];
}

function releaseBlockers({ target: version }: LedgerRollout, { inCatalog, releasePullRequest: pull }: Observed): readonly Blocker[] {
  if (inCatalog) return [];
  const kind = "release";
  if (pull === null) return [{ kind, version, state: "missing", key: `catalog:${version}` }];
  const { number: pullRequest, head, refused } = pull;
  if (pull.content === "foreign") return [{ kind, version, state: "foreign", pullRequest, key: `release-foreign:${head}` }];
  if (pull.validate === "failure") return [{ kind, version, state: "invalid", pullRequest, key: `release-invalid:${head}` }];
  if (pull.objections.length > 0) {
    const by = pull.objections;
    return [{ kind, version, state: "objections", pullRequest, by, key: `release-objections:${head}:${hash(by.join(" "))}` }];
  }
  if (pull.validate === "pending" && pull.missing?.state === "people")
    return [{ kind, version, state: "not-validated", pullRequest, key: `release-missing:${head}` }];
  return refused === null
    ? [{ kind, version, state: "validating", pullRequest, key: null }]
    : [{ kind, version, state: "refused", pullRequest, message: refused, key: `release-refused:${head}:${hash(refused)}` }];
}

function startBlocker({ environment, target, published }: LedgerRollout, { inCatalog, startLabel, strategy }: Observed): Blocker {
  const kind = "start";
  if (strategy === null && inCatalog) return { kind, state: "no-strategy", environment, key: `strategy:${target}` };
  // Where automation published it, people are asked once.
  if (startLabel === null) return { kind, state: "no-label", key: published?.starts === false ? `start:${target}` : null };
  const { login, at, allowed } = startLabel;
  return allowed ? { kind, state: "starting", key: null } : { kind, state: "not-permitted", login, key: `label:${login}:${at}` };
}

function failureBlockers({ stage, failed, halted, members }: StageView): readonly Blocker[] {
  if (failed.length === 0) return [];
  const known = failed.map(
    ({ member, instance }) => `${member.id}@${instance !== undefined && "at" in instance.status ? instance.status.at : ""}`,
  );
  return [
    {
      kind: "failures",
      stage: stage.name,
      halted,
      goesOn: members.some(({ state }) => state === "ready" || state === "waiting"),
      allowed: stage.failures ?? 0,
      failed: failed.map(({ member, reason }) => ({ id: member.id, reason })),
      key: `failed:${stage.name}:${hash(known.sort().join("\n"))}`,
    },
  ];
}

function confirmationBlockers(view: RolloutView): readonly Blocker[] {
  return membersOf(view).flatMap(({ member, instance, reached }): readonly Blocker[] => {
    if (!reached || instance === undefined || instance.status.kind !== "needs-confirmation") return [];
    const { stack, fingerprint, reason } = instance.status;
    return [{ kind: "confirmation", id: member.id, stack, fingerprint, reason, key: null }];
  });
}

function pushBlockers({ refusedPushes }: Observed): readonly Blocker[] {
  return [...refusedPushes].map(([branch, message]) => ({
    kind: "push-refused",
    branch,
    message,
    key: `push-refused:${branch}:${hash(message)}`,
  }));
}

function upgradeBlockers(rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Blocker[] {
  const members = new Map(membersOf(view).map((member) => [member.member.id, member]));
  const shapes = new Map<string, { readonly review: UpgradeReview; readonly ids: Set<string>; readonly pullRequest: number }>();
  const blockers = observed.upgrades.flatMap((upgrade): readonly Blocker[] => {
    const own = upgrade.ids.flatMap((id) => members.get(id) ?? []);
    const decision = mergeDecision(upgrade, own, rollout);
    switch (decision.kind) {
      case "rebuild":
      case "retarget":
      case "close":
      case "split":
        return [];
      case "merge":
        return rollout.state === "paused" ? [] : [{ kind: "ready-to-merge", pullRequest: upgrade.number, key: null }];
      case "unapproved":
        for (const { id, review } of decision.stacks) {
          const known = shapes.get(review.shape) ?? { review, ids: new Set<string>(), pullRequest: upgrade.number };
          known.ids.add(id);
          shapes.set(review.shape, known);
        }
        return [];
      default:
        return [{ kind: "upgrade", pullRequest: upgrade.number, ids: upgrade.ids, decision, key: upgradeKey(upgrade, decision) }];
    }
  });
  const unapproved = [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([shape, { ids, ...seen }]) => ({ kind: "shape-unapproved", ids: [...ids].sort(), ...seen, key: `shape:${shape}` }) as const);
  return [...unapproved, ...blockers];
}

function upgradeKey({ number, head }: ObservedUpgrade, decision: MergeBlocker): string | null {
  switch (decision.kind) {
    case "check-pending":
      return decision.late ? `missing:${decision.check}:${number}:${head}` : null;
    case "excluded":
      return null;
    case "foreign":
    case "plan-missing":
    case "deferred":
      return `${decision.kind}:${number}:${head}`;
    case "refused":
      return `refused:${number}:${head}:${hash(decision.message)}`;
    case "objections":
      return `objections:${number}:${head}:${hash(decision.by.join(" "))}`;
    case "check-failed":
      return `check:${decision.check}:${number}:${head}`;
  }
}

function memberBlockers({ members }: StageView): readonly Blocker[] {
  return members.flatMap(({ member: { id }, state, reason }): readonly Blocker[] => {
    if ((state !== "waiting" && state !== "merged") || reason === null) return [];
    const applying = reason.kind === "apply-pending";
    return [{ kind: "member", id, reason, applying, key: applying ? null : memberKey(id, reason) }];
  });
}

function memberKey(id: string, reason: MemberReason): string {
  return reason.kind === "blocked" ? `blocked:${id}:${reason.pullRequest}` : `waiting:${id}:${hash(JSON.stringify(reason))}`;
}

function stageBlockers({ stage, complete, successes, required, gate }: StageView): readonly Blocker[] {
  if (!complete) return [];
  const { name } = stage;
  if (successes < required) return [{ kind: "too-few-successes", stage: name, required, successes, key: `successes:${name}:${successes}` }];
  return gate === "closed" ? [{ kind: "stage-gate", stage: name, key: `gate:${name}` }] : [];
}

function noOpBlockers(view: RolloutView): readonly Blocker[] {
  return isNoOp(view) ? [{ kind: "no-op", anySkipped: membersOf(view).some(({ state }) => state === "skipped"), key: "no-op" }] : [];
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
