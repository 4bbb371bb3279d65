import { createHash } from "node:crypto";
import type { LedgerRollout } from "../../schemas/kinds.ts";
import { isNoOp, type MemberView, type RolloutView, type StageView } from "./assess.ts";
import type { Observed, ObservedUpgrade, UpgradeReview } from "../observe/observed.ts";
import { mergeDecision } from "./merge-decision.ts";

/** Something that waits: for a person, who gets the exact line to type, or for a machine. */
export interface Blocker {
  /** Natural key of what people are told of once; null where only a machine is waited for. */
  readonly key: string | null;
  readonly who: "person" | "machine";
  /** One line. May hold names that must not be shown: the projection takes them out. */
  readonly text: string;
  /** What may be typed on the tracker, one alternative per line. */
  readonly type: readonly string[];
}

/** What a rollout waits for right now, most pressing first. Pure, sorted, the same for the same input. */
export function blockersOf(rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Blocker[] {
  if (rollout.state === "aborted" || rollout.state === "finished") return [];
  if (observed.problems.length > 0) {
    const text = `main is not valid, so nothing moves: ${observed.problems[0]}${more(observed.problems.length - 1)}`;
    return [person(`problems:${hash(observed.problems.join("\n"))}`, text)];
  }
  const catalog = catalogBlockers(rollout, observed);
  if (rollout.state === "opened") return catalog.length > 0 ? catalog : startBlockers(rollout, observed);
  const pausedWait = rollout.state === "paused" ? [person(null, "The rollout is paused: nothing is opened or merged.", "/resume")] : [];
  return [
    ...pausedWait,
    ...catalog,
    ...(view.current === null ? [] : failureBlockers(view.current)),
    ...confirmationBlockers(view),
    ...upgradeBlockers(rollout, observed, view),
    ...memberBlockers(view),
    ...(view.current === null ? [] : stageBlockers(view.current)),
    ...noOpBlockers(view),
  ];
}

function catalogBlockers({ target }: LedgerRollout, { inCatalog, releasePullRequest: pull }: Observed): readonly Blocker[] {
  if (inCatalog) return [];
  if (pull === null)
    return [
      person(`catalog:${target}`, `releases/${target}.yaml is not on main, and no pull request brings it. Publish the release again.`),
    ];
  if (pull.content === "foreign")
    return [
      person(
        `release-foreign:${pull.head}`,
        `Somebody changed the pull request #${pull.number} that brings releases/${target}.yaml. Look at it and merge it yourself, or close it and publish the release again.`,
      ),
    ];
  if (pull.validate === "failure")
    return [
      person(
        `release-invalid:${pull.head}`,
        `The pull request #${pull.number} that brings releases/${target}.yaml does not pass validation.`,
      ),
    ];
  if (pull.refused !== null)
    return [
      person(
        `release-refused:${pull.head}:${hash(pull.refused)}`,
        `GitHub refuses to merge #${pull.number}, which brings releases/${target}.yaml: ${pull.refused}`,
      ),
    ];
  return [machine(`#${pull.number}, which brings releases/${target}.yaml, is being validated.`)];
}

function startBlockers(rollout: LedgerRollout, { startLabel, strategy }: Observed): readonly Blocker[] {
  if (strategy === null)
    return [person(`strategy:${rollout.target}`, `${rollout.environment} has no strategy for this kind of change any more.`, "/abort")];
  if (startLabel === null)
    return [person(null, "The label that starts the rollout has been taken off. Somebody with the role maintain sets it again to start.")];
  if (startLabel.allowed) return [machine("The rollout is about to start.")];
  return [
    person(
      `label:${startLabel.login}:${startLabel.at}`,
      `${startLabel.login} set the label, but only people with the role maintain may start a rollout. One of them takes the label off and sets it again.`,
    ),
  ];
}

function failureBlockers({ stage, failed, halted, members }: StageView): readonly Blocker[] {
  if (failed.length === 0) return [];
  const which = failed.map(({ member, reason }) => `${member.id} (${reason ?? "failed"})`);
  const known = failed.map(
    ({ member, instance }) => `${member.id}@${instance !== undefined && "at" in instance.status ? instance.status.at : ""}`,
  );
  const allowed = stage.failures ?? 0;
  const rest = members.some(({ state }) => state === "ready" || state === "waiting");
  const effect = halted
    ? `Stage "${stage.name}" has halted: ${count(failed.length, "failure")}, ${allowed} allowed; nothing new is opened.`
    : `Stage "${stage.name}" ${rest ? "goes on" : "cannot be completed"} with ${count(failed.length, "failure")} of ${allowed} allowed.`;
  const skips = failed.slice(0, 5).map(({ member }) => `/skip ${member.id} <reason>`);
  return [
    person(
      `failed:${stage.name}:${hash(known.sort().join("\n"))}`,
      `${effect} ${listed(which)}`,
      ...(failed.length === 1 ? [`/retry ${failed[0]?.member.id ?? ""}`] : ["/retry"]),
      ...skips,
    ),
  ];
}

/** The issue "Needs confirmation" tells people; here it only has to be visible. */
function confirmationBlockers(view: RolloutView): readonly Blocker[] {
  return all(view).flatMap(({ member, instance, reached }) => {
    if (!reached || instance === undefined || instance.status.kind !== "needs-confirmation") return [];
    const { stack, fingerprint, reason } = instance.status;
    return [person(null, `${member.id} ${stack} needs confirmation: ${reason}`, `/approve ${member.id} ${stack} ${eight(fingerprint)}`)];
  });
}

function upgradeBlockers(rollout: LedgerRollout, observed: Observed, view: RolloutView): readonly Blocker[] {
  const members = new Map(all(view).map((each) => [each.member.id, each]));
  const shapes = new Map<string, { readonly review: UpgradeReview; readonly ids: Set<string> }>();
  const blockers = observed.upgrades.flatMap((upgrade): readonly Blocker[] => {
    const decision = mergeDecision(
      upgrade,
      upgrade.ids.flatMap((id) => members.get(id) ?? []),
      rollout,
    );
    if (decision.kind !== "unapproved") return upgradeBlocker(upgrade, decision, rollout.state === "paused");
    for (const { id, review } of decision.stacks) {
      const known = shapes.get(review.shape) ?? { review, ids: new Set<string>() };
      known.ids.add(id);
      shapes.set(review.shape, known);
    }
    return [];
  });
  const approvals = [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([shape, { review, ids }]) => {
      const protectedOnes =
        review.protected.length === 0
          ? ""
          : ` It deletes, replaces or forgets protected resources (${review.protected.join(", ")}); applying it needs another confirmation.`;
      const text = `A new shape of change waits for approval (${listed([...ids].sort())}): ${review.description}.${protectedOnes}`;
      return person(`shape:${shape}`, text, `/approve ${eight(shape)}`);
    });
  return [...approvals, ...blockers];
}

function upgradeBlocker(
  { number, head, ids, plan }: ObservedUpgrade,
  decision: ReturnType<typeof mergeDecision>,
  paused: boolean,
): readonly Blocker[] {
  const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
  switch (decision.kind) {
    case "foreign":
      return [
        person(
          `foreign:${number}:${head}`,
          `Somebody pushed to the branch of #${number}, which belongs to the bot. /retry throws that away and builds it anew.`,
          ...choices,
        ),
      ];
    case "refused":
      return [person(`refused:${number}:${head}:${hash(decision.message)}`, `GitHub refuses to merge #${number}: ${decision.message}`)];
    case "check-failed":
      return [
        person(
          `check:${decision.check}:${number}:${head}`,
          `The check ${decision.check} of #${number} failed. Look there; /retry builds the branch anew.`,
          ...choices,
        ),
      ];
    case "plan-missing":
      return plan === "success"
        ? [
            person(
              `plan-missing:${number}:${head}`,
              `#${number} was planned, but no plan is recorded for ${listed(decision.stacks.map(({ id, stack }) => `${id} ${stack}`))}.`,
              ...choices,
            ),
          ]
        : [machine(`#${number} is being planned.`)];
    case "deferred":
      return [
        person(
          `deferred:${number}:${head}`,
          `#${number} changes ${listed(decision.stacks.map(({ id, stack }) => `${id} ${stack}`))}, which cannot be planned before a stack that it needs is applied. Approve the pull request itself to let it through; applying it will ask for confirmation.`,
        ),
      ];
    case "wait":
      return [machine(decision.for === "validate" ? `#${number} is being validated.` : `#${number} is being planned.`)];
    case "out":
      return [person(null, `#${number} is not merged while ${listed(decision.ids)} ${decision.ids.length === 1 ? "is" : "are"} on hold.`)];
    case "merge":
      return paused ? [] : [machine(`#${number} is ready; it is merged when its stage goes on.`)];
    case "rebuild":
    case "close":
    case "split":
    case "unapproved":
      return [];
  }
}

function memberBlockers(view: RolloutView): readonly Blocker[] {
  if (view.current === null) return [];
  return view.current.members.flatMap(({ member, state, reason, instance }): readonly Blocker[] => {
    if (state !== "waiting" || reason === null) return [];
    const busy = ["pending", "waiting", "applying"].includes(instance?.status.kind ?? "");
    if (busy && instance?.blockedBy === null) return [machine(`${member.id} waits: ${reason}.`)];
    const blocked = instance?.blockedBy ?? null;
    const key = blocked === null ? `waiting:${member.id}:${hash(reason)}` : `blocked:${member.id}:${blocked}`;
    const skip = `/skip ${member.id} <reason>`;
    return [person(key, `${member.id} waits: ${reason}.`, ...(blocked === null ? [`/retry ${member.id}`, skip] : [skip]))];
  });
}

function stageBlockers({ stage, settled, successes, required, gate }: StageView): readonly Blocker[] {
  if (!settled) return [];
  if (successes < required)
    return [
      person(
        `successes:${stage.name}:${successes}`,
        `Stage "${stage.name}" wants ${count(required, "success", "successes")} and has ${successes}: the others were skipped. Retry one of them, or abort.`,
        "/retry <id>",
        "/abort",
      ),
    ];
  return gate === "closed"
    ? [
        person(
          `gate:${stage.name}`,
          `Stage "${stage.name}" is through; the next one begins when a person says so.`,
          `/approve stage ${stage.name}`,
        ),
      ]
    : [];
}

function noOpBlockers(view: RolloutView): readonly Blocker[] {
  if (view.current !== null || !isNoOp(view)) return [];
  const skipped = all(view).some(({ state }) => state === "skipped");
  return [
    skipped
      ? person(
          "vain",
          "Nothing was upgraded: everybody was skipped or left out, so this is not finished. Retry an instance, or abort.",
          "/retry <id>",
          "/abort",
        )
      : person(
          "vain",
          "Nothing was upgraded: everybody is left out (see below why), so this is not finished. It can only be aborted.",
          "/abort",
        ),
  ];
}

function all(view: RolloutView): readonly MemberView[] {
  return view.stages.flatMap(({ members }) => members);
}

function person(key: string | null, text: string, ...type: readonly string[]): Blocker {
  return { key, who: "person", text, type };
}

function machine(text: string): Blocker {
  return { key: null, who: "machine", text, type: [] };
}

/** The first eight hex digits: what people type of a fingerprint or shape. */
export function eight(digest: string): string {
  return digest.replace(/^sha256:/, "").slice(0, 8);
}

function listed(items: readonly string[]): string {
  return `${items.slice(0, 5).join("; ")}${more(items.length - 5)}`;
}

function more(rest: number): string {
  return rest > 0 ? ` and ${rest} more` : "";
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
