import { type Failure, failureOf } from "../ledger/status.ts";
import type { RolloutEvent } from "../rollout/index.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { nameOf } from "./approve.ts";
import { commentOf } from "./actor.ts";
import { type Decision, type Question, refused } from "./decision.ts";

/** Tries members of a rollout again that had failed when this was typed: one of them, or all where `id` is null. */
export function retryMembers(question: Question, id: string | null, rollout: LedgerRollout): Decision {
  if (rollout.state === "opened") return refused({ code: "rollout.not-started" });
  const chosen = rollout.members.filter((member) => (id === null ? member.skipped === null : member.id === id) && member.excluded === null);
  const [first] = chosen;
  if (id !== null && first === undefined) return refused({ code: "instance.not-a-member", id });
  if (id !== null && first !== undefined && first.healthyAt !== null) return refused({ code: "instance.healthy", id });
  const events: RolloutEvent[] = [];
  const again: string[] = [];
  const newer: string[] = [];
  for (const member of chosen) {
    const ledger = question.facts.instances.get(member.id);
    const failure = ledger === undefined ? null : failureOf(ledger);
    if (member.healthyAt !== null) continue;
    if (isNewer(failure, question.at)) newer.push(member.id);
    else {
      const event = retryOf(question, member, failure, id !== null);
      if (event === null) continue;
      events.push(event);
      if (failure !== null) again.push(member.id);
    }
  }
  if (events.length === 0) return refused(newer.length > 0 ? { code: "retry.newer", ids: newer } : { code: "retry.nothing", id });
  return {
    outcome: "accepted",
    events,
    retry: again,
    confirm: null,
    wake: again.length > 0 ? ["apply.yml", "rollout.yml"] : ["rollout.yml"],
    summary: `retries ${id ?? `${events.length} ${events.length === 1 ? "instance" : "instances"}`} in ${nameOf(rollout)}`,
  };
}

/** What is recorded of a member's retry; null where nothing of it can be retried. `named`: it was asked for by its id. */
function retryOf(
  { actor, at, facts }: Question,
  { id, failures, skipped }: LedgerRollout["members"][number],
  failure: Failure | null,
  named: boolean,
): RolloutEvent | null {
  const head = named ? (facts.heads.get(id) ?? null) : null;
  const open = failures.some(({ retried }) => retried === null);
  // A pull request that is not merged yet: whatever the instance failed with is older than this rollout's change.
  const own = facts.heads.has(id) ? null : failure;
  const something = named ? own !== null || open || head !== null || skipped !== null || failure !== null : open || own !== null;
  if (!something) return null;
  return {
    kind: "retried",
    id,
    by: actor.login,
    at,
    comment: commentOf(actor),
    head,
    failure: own === null ? null : { at: own.at, reason: own.reason },
  };
}

/** An instance outside any rollout: what failed is applied again, and its health is checked again. */
export function retryInstance({ at, facts }: Question, id: string): Decision {
  const ledger = facts.instances.get(id);
  if (ledger === undefined) return refused({ code: "instance.unknown", id });
  const failure = failureOf(ledger);
  if (failure === null) return refused({ code: "retry.nothing", id });
  if (isNewer(failure, at)) return refused({ code: "retry.newer", ids: [id] });
  return { outcome: "accepted", events: [], retry: [id], confirm: null, wake: ["apply.yml"], summary: `retries ${id}` };
}

function isNewer(failure: { readonly at: string } | null, at: string): boolean {
  return failure !== null && Date.parse(failure.at) > Date.parse(at);
}
