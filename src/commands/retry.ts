import { type Failure, failureOf } from "../ledger/status.ts";
import type { RolloutEvent } from "../rollout/index.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { nameOf } from "./approve.ts";
import { commentOf } from "./actor.ts";
import { type Decision, type Facts, type Question, refused } from "./decision.ts";

/** Tries members of a rollout again that had failed when this was typed: one of them, or all where `id` is null. */
export function retryMembers(question: Question, id: string | null, rollout: LedgerRollout): Decision {
  if (rollout.state === "opened") return refused({ code: "rollout.not-started" });
  const included = rollout.members.filter((member) => member.excluded === null);
  const chosen = included.filter((member) => (id === null ? member.skipped === null : member.id === id));
  const members = chosen.filter(({ healthyAt }) => healthyAt === null);
  if (id !== null && members.length === 0) return refused({ code: chosen.length === 0 ? "instance.not-a-member" : "instance.healthy", id });
  const failures = members.map((member) => ({ member, failure: failureIn(question.facts, member.id) }));
  const newer = failures.filter(({ failure }) => isNewer(failure, question.at));
  const retries = failures
    .filter(({ failure }) => !isNewer(failure, question.at))
    .flatMap(({ member, failure }) => {
      const event = retryOf(question, member, failure, id !== null);
      return event === null ? [] : [{ event, failure, id: member.id }];
    });
  if (retries.length === 0)
    return refused(newer.length > 0 ? { code: "retry.newer", ids: newer.map(({ member }) => member.id) } : { code: "retry.nothing", id });
  const again = retries.filter(({ failure }) => failure !== null).map((member) => member.id);
  return {
    outcome: "accepted",
    events: retries.map(({ event }) => event),
    retry: again,
    confirm: null,
    wake: again.length > 0 ? ["apply.yml", "rollout.yml"] : ["rollout.yml"],
    summary: `retries ${id ?? `${retries.length} ${retries.length === 1 ? "instance" : "instances"}`} in ${nameOf(rollout)}`,
  };
}

function failureIn({ instances }: Facts, id: string): Failure | null {
  const ledger = instances.get(id);
  return ledger === undefined ? null : failureOf(ledger);
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
