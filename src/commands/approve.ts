import { shortFingerprint } from "../data/fingerprint.ts";
import { isSamePerson } from "../data/person.ts";
import { isInvolved } from "../ledger/involved.ts";
import { confirmationAsked } from "../ledger/status.ts";
import { stageProgress } from "../rollout/index.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { type Actor, commentOf, personBehind } from "./actor.ts";
import { type Accepted, type Decision, type Question, type Refused, refused } from "./decision.ts";
import type { Command } from "./parse.ts";

/** Releases exactly one plan: the one whose fingerprint the person has read, which `fingerprint` begins. */
export function approvePlan(
  { at, actor, facts, place }: Question,
  { id, stack, fingerprint }: Extract<Command, { readonly kind: "approve-plan" }>,
): Decision {
  const asked = confirmationAsked(facts.instances.get(id)?.stacks[stack]);
  if (asked === null) {
    const used = facts.confirmations.find((one) => hexOf(one.fingerprint).startsWith(fingerprint));
    return refused(used === undefined ? { code: "plan.none", id, stack } : { code: "plan.confirmed", id, stack, by: used.by, at: used.at });
  }
  const { attempt } = asked;
  const waiting = hexOf(asked.fingerprint);
  if (!waiting.startsWith(fingerprint)) return refused({ code: "plan.other", id, stack, fingerprint: shortFingerprint(waiting) });
  if (Date.parse(attempt.at) > Date.parse(at)) return refused({ code: "plan.newer", id, stack });
  const digest = facts.digests.get(stack);
  // Where they cannot be used nobody knows whether they have changed.
  if (digest === undefined && facts.invalid !== null) return refused({ code: "plan.invalid", id, stack, problem: facts.invalid });
  if (digest !== attempt.digest) return refused({ code: "plan.outdated", id, stack });
  // At a terminal there is nobody else to ask: its environment is the operator's own.
  if (actor.kind === "commenter" && facts.authors.some((author) => isSamePerson(author, personBehind(actor))))
    return refused({ code: "person.author", login: actor.login });
  return {
    outcome: "accepted",
    events: [],
    retry: [],
    confirm: { id, stack, ...asked },
    wake: place.kind === "rollout" ? ["apply.yml", "rollout.yml"] : ["apply.yml"],
    summary: `confirms ${id} ${stack} ${shortFingerprint(waiting)}`,
  };
}

/** Lets every open upgrade whose plans have this shape be merged. */
export function approveShape({ actor, at, facts }: Question, begin: string, rollout: LedgerRollout): Decision {
  const denied = involved(actor, rollout);
  if (denied !== null) return denied;
  const matching = [...new Set(facts.shapes)].filter((shape) => hexOf(shape).startsWith(begin));
  const [shape] = matching;
  if (shape === undefined) return refused({ code: "shape.none", shape: begin });
  if (matching.length > 1) return refused({ code: "shape.ambiguous", shape: begin, count: matching.length });
  const event = { kind: "shape-approved", shape, ...personBehind(actor), at, comment: commentOf(actor) } as const;
  return onRollout(event, `approves the shape ${begin} of ${nameOf(rollout)}`);
}

/** Opens the gate of a stage, once there is something to look at: every member has come to its end, and as many are healthy as it takes. */
export function approveStage({ actor, at, facts }: Question, stage: string, rollout: LedgerRollout): Decision {
  const denied = involved(actor, rollout);
  if (denied !== null) return denied;
  const { stages } = rollout.strategy;
  const found = stages.find(({ name }) => name === stage);
  if (found === undefined) return refused({ code: "stage.unknown", stage, stages: stages.map(({ name }) => name) });
  if (!(found.gates ?? []).includes("approval")) return refused({ code: "stage.no-gate", stage });
  if (rollout.state === "opened") return refused({ code: "rollout.not-started" });
  const { waiting, successes, required, completedAt } = stageProgress(rollout, stage, facts.exclusions);
  if (waiting.length > 0) return refused({ code: "stage.early", stage, waiting });
  if (successes < required) return refused({ code: "stage.successes", stage, successes, required });
  if (completedAt !== null && Date.parse(completedAt) > Date.parse(at)) return refused({ code: "stage.newer", stage });
  const event = { kind: "stage-approved", stage, ...personBehind(actor), at, comment: commentOf(actor) } as const;
  return onRollout(event, `approves the stage ${stage} of ${nameOf(rollout)}`);
}

/** Who set a rollout going is not the second pair of eyes on it. */
function involved(actor: Actor, rollout: LedgerRollout): Refused | null {
  return actor.kind === "commenter" && isInvolved(rollout, personBehind(actor))
    ? refused({ code: "person.involved", login: actor.login, rollout: nameOf(rollout) })
    : null;
}

/** One event for the rollout's file, which the rollout's own workflow takes up. */
export function onRollout(event: Accepted["events"][number], summary: string): Accepted {
  return { outcome: "accepted", events: [event], retry: [], confirm: null, wake: ["rollout.yml"], summary };
}

export function nameOf({ environment, target }: LedgerRollout): string {
  return `${environment} ${target}`;
}

function hexOf(hash: string): string {
  return hash.replace(/^sha256:/, "");
}
