import { shortFingerprint } from "../../data/fingerprint.ts";
import type {
  Applied,
  Attempt,
  ConfirmationFact,
  EnvironmentPolicy,
  PlanChange,
  PlanRecord,
  ReviewFact,
  Why,
} from "../../schemas/kinds.ts";
import { canonicalJson } from "../../data/canonical-json.ts";
import { ownMember } from "../../data/mapping.ts";
import { byText } from "../../data/order.ts";
import { pathsAbove } from "./flatten.ts";
import { shapeOf, type ShapeNames } from "./shape.ts";
import type { StackPlan } from "../stack-runner.ts";

/** Everything the question "may this plan be applied?" depends on. */
export interface CoverQuestion {
  readonly plan: Pick<StackPlan, "record" | "fingerprint" | "shape" | "empty" | "stateEmpty" | "tainted" | "protected">;
  readonly applied: Applied | null;
  readonly attempt: Attempt | null;
  readonly autoApply: boolean;
  /** The stack is taken in as it was running before Flotilla: its first apply may name outputs and addresses anew, and change nothing. */
  readonly adopting?: boolean;
  /** What is to be said of the state, where that is not the recorded one and a person accepted it: such a plan is confirmed or not applied. */
  readonly accepted?: string | null;
  readonly policy: EnvironmentPolicy;
  readonly reviews: readonly ReviewFact[];
  readonly confirmations: readonly ConfirmationFact[];
  /** To compute the review's own shape as well: a plan that continues after a partial apply has a smaller one. */
  readonly names?: ShapeNames;
}

/** Why a plan is not covered. `address` names the resource it is about. */
export type CoverCode =
  | "not-reviewed"
  | "digest-differs"
  | "outdated"
  | "key-unknown"
  | "deferred"
  | "not-merged"
  | "not-approved"
  | "shape-not-approved"
  | "change-not-reviewed"
  | "action-differs"
  | "attribute-not-reviewed"
  | "attribute-differs"
  | "output-not-reviewed"
  | "output-differs"
  | "check-fails"
  | "protected"
  | "adoption-changes"
  | "state-accepted";

export type Cover =
  | {
      readonly covered: true;
      readonly by: "empty" | "auto-apply" | "first-create" | "review" | "confirmation" | "adoption";
      readonly review: ReviewFact | null;
      readonly confirmation: ConfirmationFact | null;
    }
  | { readonly covered: false; readonly why: readonly Why[] };

/**
 * Whether people agreed to exactly this plan: it is empty, it is auto-applied, it creates a new stack, a merged and approved review contains every
 * change of it, or a person confirmed its fingerprint. Deleting, replacing or forgetting something protected always needs the last, and so does
 * whatever is planned from an accepted state.
 */
export function covered(question: CoverQuestion): Cover {
  const { plan } = question;
  if (plan.empty) return { covered: true, by: "empty", review: null, confirmation: null };
  const review = bestReview(question);
  const confirmation = inOrder(question.confirmations).find(({ fingerprint }) => fingerprint === plan.fingerprint) ?? null;
  if (confirmation !== null) return { covered: true, by: "confirmation", review: review.fact, confirmation };
  const accepted = typeof question.accepted === "string" ? [why("state-accepted", null, question.accepted)] : [];
  const guarded = [...plan.protected]
    .sort()
    .map((address) =>
      why(
        "protected",
        address,
        `${address} is of a protected type and would be deleted, replaced or forgotten: this needs a confirmation of its own`,
      ),
    );
  if (accepted.length + guarded.length > 0) return { covered: false, why: [...accepted, ...guarded] };
  if (question.adopting === true) return adoption(plan.record);
  if (question.autoApply) return { covered: true, by: "auto-apply", review: review.fact, confirmation: null };
  if (review.fact !== null) return { covered: true, by: "review", review: review.fact, confirmation: null };
  if (isFirstCreate(question)) return { covered: true, by: "first-create", review: null, confirmation: null };
  return { covered: false, why: review.why };
}

/** Whether a plan does nothing but what taking in may do. */
export function onlyAdopts(record: PlanRecord): boolean {
  return adoption(record).covered;
}

/** What was running goes on as it is: addresses may move and outputs appear, no object is touched. */
function adoption({ changes, checks }: PlanRecord): Cover {
  const touching = changes.filter(({ actions }) => actions.some((action) => action !== "no-op"));
  const whys = [
    ...touching.map((change) =>
      why("adoption-changes", change.address, `${describe(change)}: an instance is taken in by a plan that changes nothing but outputs`),
    ),
    ...(checks ?? []).map((address) => why("check-fails", address, `${address} fails`)),
  ];
  return whys.length === 0 ? { covered: true, by: "adoption", review: null, confirmation: null } : { covered: false, why: whys };
}

/** The config of a new stack has been reviewed: its plan may create, and only create, on empty state and empty ledger. */
function isFirstCreate({ plan, applied }: CoverQuestion): boolean {
  return (
    applied === null &&
    plan.stateEmpty &&
    plan.tainted.length === 0 &&
    plan.record.checks === undefined &&
    plan.record.changes.every(({ previous, actions }) => previous === null && actions.length === 1 && actions[0] === "create")
  );
}

/** The first covering review, in an order that does not depend on the input's; else the reasons of the closest one. */
function bestReview(question: CoverQuestion): { readonly fact: ReviewFact | null; readonly why: readonly Why[] } {
  const reviews = inOrder(question.reviews).map((fact) => ({ fact, why: objections(question, fact) }));
  const covering = reviews.find(({ why }) => why.length === 0);
  if (covering !== undefined) return { fact: covering.fact, why: [] };
  const [closest] = [...reviews].sort((a, b) => distance(a.why) - distance(b.why) || a.why.length - b.why.length);
  return {
    fact: null,
    why: closest?.why ?? [why("not-reviewed", null, "no plan of this stack as it is on main was shown in a pull request")],
  };
}

/** In the order they are checked: a review that fails an earlier one is further away. */
const gates: readonly CoverCode[] = [
  "digest-differs",
  "outdated",
  "key-unknown",
  "deferred",
  "not-merged",
  "not-approved",
  "shape-not-approved",
];

function distance(reasons: readonly Why[]): number {
  const gate = gates.findIndex((code) => reasons.some((reason) => reason.code === code));
  return gate === -1 ? 0 : gates.length - gate;
}

function objections(question: CoverQuestion, fact: ReviewFact): readonly Why[] {
  const { plan } = question;
  const { record } = fact.review;
  const from = `the plan reviewed in #${fact.review.pullRequest}`;
  if (record.digest !== plan.record.digest) return [why("digest-differs", null, `${from} is of another digest of the stack`)];
  // Otherwise an old config could be brought back without consent: it was reviewed once, applied, and replaced.
  if (question.applied !== null && Date.parse(fact.review.at) < Date.parse(question.applied.at))
    return [why("outdated", null, `${from} is older than the stack's last apply, at ${question.applied.at}`)];
  if (record.keyId !== plan.record.keyId)
    return [why("key-unknown", null, `${from} was made with the key ${record.keyId}: it can no longer be compared`)];
  if (record.mode === "deferred")
    return [why("deferred", null, `the stack could not be planned in #${fact.review.pullRequest}, so its changes were not reviewed`)];
  return [...distrust(question, fact), ...differences(question, record, from)];
}

function distrust({ policy, plan, names }: CoverQuestion, fact: ReviewFact): readonly Why[] {
  const number = fact.review.pullRequest;
  if (!fact.merged) return [why("not-merged", null, `#${number}, where it was reviewed, is not merged`)];
  if (policy.review === "merged" || fact.approvers.length > 0) return [];
  if (fact.approvedShapes === null) {
    return [
      why(
        "not-approved",
        null,
        `#${number} has no approval by anyone but its author since the plan was last shown (an edit of the plan's comment shows it anew), at the planned head ${fact.review.head.slice(0, 8)}`,
      ),
    ];
  }
  const shapes = [plan.shape, ...(names === undefined ? [] : [shapeOf(fact.review.record, names)])];
  if (shapes.some((shape) => fact.approvedShapes?.includes(shape) === true)) return [];
  return [why("shape-not-approved", null, `the shape ${shortFingerprint(plan.shape)} is not approved in the rollout of #${number}`)];
}

function differences(question: CoverQuestion, reviewed: PlanRecord, from: string): readonly Why[] {
  const byObject = new Map(reviewed.changes.map((change) => [objectOf(change), change]));
  return [
    ...question.plan.record.changes.flatMap((change) => {
      const known = byObject.get(objectOf(change));
      if (known === undefined || known.previous !== change.previous)
        return [why("change-not-reviewed", change.address, `${describe(change)} is not in ${from}`)];
      if (!sameActions(question, change, known))
        return [why("action-differs", change.address, `${describe(change)}, but ${from} has ${known.actions.join(" and ")}`)];
      return attributeDifferences(change, known, from);
    }),
    ...Object.keys(question.plan.record.outputs)
      .sort()
      .flatMap((name) => {
        const now = question.plan.record.outputs[name];
        const then = reviewedHash(reviewed.outputs, name);
        if (then === "unknown" || then === now) return [];
        if (then === undefined) return [why("output-not-reviewed", `output.${name}`, `a change of the output ${name} is not in ${from}`)];
        return [why("output-differs", `output.${name}`, `the output ${name} gets another value than in ${from}`)];
      }),
    ...(question.plan.record.checks ?? [])
      .filter((address) => reviewed.checks?.includes(address) !== true)
      .map((address) => why("check-fails", address, `${address} fails; that is not in ${from}`)),
    ...(question.plan.record.ephemeral ?? [])
      .filter((address) => reviewed.ephemeral?.includes(address) !== true)
      .map((address) => why("change-not-reviewed", address, `open ${address} is not in ${from}`)),
  ];
}

/** What a change is about: an address can have the present object, some that replacements left behind, and calls of an action by several triggers. */
function objectOf({ address, deposed, trigger }: PlanChange): string {
  return JSON.stringify([address, deposed ?? null, trigger ?? null]);
}

function sameActions({ plan, attempt }: CoverQuestion, now: PlanChange, then: PlanChange): boolean {
  if (now.actions.join() === then.actions.join()) return true;
  // It did not exist when it was reviewed and is tainted now: our own create in between failed.
  const remade = now.actions.join() === "delete,create" || now.actions.join() === "create,delete";
  return remade && then.actions.join() === "create" && attempt !== null && plan.tainted.includes(now.address);
}

function attributeDifferences(now: PlanChange, then: PlanChange, from: string): readonly Why[] {
  const differing = Object.keys(now.attributes)
    .sort()
    .flatMap((path) => {
      const hash = reviewedHash(then.attributes, path);
      if (hash === "unknown" || hash === now.attributes[path]) return [];
      if (hash === undefined)
        return [why("attribute-not-reviewed", now.address, `${path} of ${now.address} would change; that is not in ${from}`)];
      return [why("attribute-differs", now.address, `${path} of ${now.address} gets another value than in ${from}`)];
    });
  // An update of fewer attributes does less than was agreed to; a new object with fewer is another object.
  if (now.actions.join() !== "create") return differing;
  const missing = Object.keys(then.attributes)
    .filter((path) => then.attributes[path] !== "unknown" && now.attributes[path] === undefined)
    .filter((path) => !pathsAbove(path).some((above) => now.attributes[above] === "unknown"))
    .sort()
    .map((path) => why("attribute-differs", now.address, `${path} of ${now.address} is set in ${from}, but not in this plan`));
  return [...differing, ...missing];
}

/** A review's hash for a path: its own entry, or `unknown` where something above it was not known. */
function reviewedHash(reviewed: Readonly<Record<string, string>>, path: string): string | undefined {
  return [path, ...pathsAbove(path)].some((known) => ownMember(reviewed, known) === "unknown") ? "unknown" : ownMember(reviewed, path);
}

function describe(change: PlanChange): string {
  const moved = change.previous === null ? "" : ` (moved from ${change.previous})`;
  const deposed = change.deposed === undefined ? "" : ` (left behind by a replacement, ${change.deposed})`;
  const trigger = change.trigger === undefined ? "" : ` (${change.trigger})`;
  return `${change.actions.join(" and ")} ${change.address}${moved}${deposed}${trigger}`;
}

function inOrder<T>(facts: readonly T[]): readonly T[] {
  return facts
    .map((fact) => ({ fact, text: canonicalJson(fact) }))
    .sort((a, b) => byText(a.text, b.text))
    .map(({ fact }) => fact);
}

function why(code: CoverCode, address: string | null, message: string): Why {
  return { code, address, message };
}
