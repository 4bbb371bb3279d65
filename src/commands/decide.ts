import type { Role } from "../github/port.ts";
import type { Attempt, LedgerInstance, LedgerRollout } from "../schemas/kinds.ts";
import type { Command } from "./parse.ts";
import { commandsOf, type Place } from "./place.ts";
import type { RolloutEvent } from "../rollout/events.ts";
import { confirmationAsked, failureOf } from "../ledger/status.ts";

/** Everything that decides whether a command is done. */
export interface Question {
  readonly command: Command;
  readonly place: Place;
  readonly by: string;
  readonly role: Role;
  /** `policy.confirmers.permission` of the environment. */
  readonly needed: "admin" | "maintain" | "write";
  /** When it was said. */
  readonly at: string;
  readonly comment: number | null;
  readonly facts: Facts;
}

export interface Facts {
  /** Ledger files of the instances that the command is about. */
  readonly instances: ReadonlyMap<string, LedgerInstance>;
  /** Who wrote what an unreviewed or protected plan comes from. */
  readonly authors: readonly string[];
  /** Shapes of this rollout's open pull requests. */
  readonly shapes: readonly string[];
  /** Heads of pull requests that are not merged, by instance. */
  readonly heads: ReadonlyMap<string, string>;
}

export type Decision =
  | { readonly outcome: "refused"; readonly code: string; readonly message: string }
  | {
      readonly outcome: "do";
      /** For the rollout's file. */
      readonly events: readonly RolloutEvent[];
      /** Instances whose ledger file asks for another try. */
      readonly retry: readonly string[];
      readonly confirm: { readonly id: string; readonly stack: string; readonly attempt: Attempt } | null;
      readonly wake: readonly ("apply.yml" | "rollout.yml")[];
      /** One line for the ledger's commit and the log. */
      readonly summary: string;
    }
  | { readonly outcome: "status" };

const ranks: Readonly<Record<Role, number>> = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };

/** Whether this person may say this here and now, and what comes of it. Pure: the same question has the same answer. */
export function decideCommand(question: Question): Decision {
  const { command, place, role, by } = question;
  if (place.is === "elsewhere")
    return refused("place.elsewhere", "commands are typed on the tracker of a rollout, or on the issue that asks for confirmations");
  const needed = command.say === "status" ? "write" : question.needed;
  if (ranks[role] < ranks[needed])
    return refused("person.role", `this takes the role ${needed} in this repository, and ${by} has ${role === "none" ? "none" : role}`);
  if (command.say === "approve-plan") return approvePlan(question, command);
  if (place.is === "confirmations") {
    if (command.say === "retry" && command.id !== null) return retryInstance(question, command.id);
    return refused("place.confirmations", `commands here: ${commandsOf(place)}; the others belong on the tracker of a rollout`);
  }
  const { rollout } = place;
  if (command.say === "status") return { outcome: "status" };
  if (rollout.finishedAt !== null || rollout.state === "aborted")
    return refused("rollout.over", "this rollout is over; nothing about it can be changed");
  return onRollout(question, command, rollout);
}

function onRollout(question: Question, command: Exclude<Command, { readonly say: "approve-plan" }>, rollout: LedgerRollout): Decision {
  switch (command.say) {
    case "approve-shape":
      return approveShape(question, command.shape, rollout);
    case "approve-stage":
      return approveStage(question, command.stage, rollout);
    case "retry":
      return retry(question, command.id, rollout);
    case "skip":
      return skip(question, command.id, command.reason, rollout);
    case "pause":
      return rollout.state === "running"
        ? done([{ kind: "paused" }], "rollout", `pauses ${nameOf(rollout)}`)
        : refused("rollout.state", `it is ${rollout.state}, so it cannot be paused`);
    case "resume":
      return rollout.state === "paused"
        ? done([{ kind: "resumed" }], "rollout", `resumes ${nameOf(rollout)}`)
        : refused("rollout.state", `it is ${rollout.state}, so it cannot be resumed`);
    case "abort":
      return done([{ kind: "aborted" }], "rollout", `aborts ${nameOf(rollout)}`);
    case "status":
      return { outcome: "status" };
  }
}

/** Releases exactly one plan: the one whose fingerprint the person has read. */
function approvePlan({ at, by, facts, place }: Question, command: Extract<Command, { say: "approve-plan" }>): Decision {
  const { id, stack, fingerprint } = command;
  const asked = confirmationAsked(facts.instances.get(id)?.stacks[stack]);
  if (asked === null) return refused("plan.none", `no plan of ${id} ${stack} waits for a confirmation now`);
  const { attempt } = asked;
  if (!asked.fingerprint.replace(/^sha256:/, "").startsWith(fingerprint))
    return refused(
      "plan.other",
      `the plan of ${id} ${stack} that waits now is another one, ${asked.fingerprint.replace(/^sha256:/, "").slice(0, 8)}; read it before you approve it`,
    );
  if (Date.parse(attempt.at) > Date.parse(at))
    return refused(
      "plan.newer",
      `the plan of ${id} ${stack} that waits now was made after that was written; read it before you approve it`,
    );
  if (facts.authors.includes(by)) return refused("person.author", `${by} wrote this change; somebody else has to confirm it`);
  const summary = `confirms ${id} ${stack} ${fingerprint}`;
  return {
    outcome: "do",
    events: [],
    retry: [],
    confirm: { id, stack, attempt },
    wake: place.is === "tracker" ? ["apply.yml", "rollout.yml"] : ["apply.yml"],
    summary,
  };
}

function approveShape({ by, at, comment, facts }: Question, eight: string, rollout: LedgerRollout): Decision {
  const matching = [...new Set(facts.shapes)].filter((shape) => shape.replace(/^sha256:/, "").startsWith(eight));
  const [shape] = matching;
  if (shape === undefined) return refused("shape.none", `no open upgrade of this rollout has a shape that begins with ${eight}`);
  if (matching.length > 1)
    return refused("shape.ambiguous", `${matching.length} shapes begin with ${eight}; approve the pull requests themselves`);
  return done([{ kind: "shape-approved", shape, by, at, comment }], "rollout", `approves the shape ${eight} of ${nameOf(rollout)}`);
}

function approveStage({ by, at, comment }: Question, stage: string, rollout: LedgerRollout): Decision {
  const found = rollout.strategy.stages.find(({ name }) => name === stage);
  if (found === undefined)
    return refused(
      "stage.unknown",
      `this rollout has no stage ${stage}; it has ${rollout.strategy.stages.map(({ name }) => name).join(", ")}`,
    );
  if (!(found.gates ?? []).includes("approval")) return refused("stage.no-gate", `stage ${stage} waits for no approval`);
  return done([{ kind: "stage-approved", stage, by, at, comment }], "rollout", `approves the stage ${stage} of ${nameOf(rollout)}`);
}

function retry({ by, at, comment, facts }: Question, id: string | null, rollout: LedgerRollout): Decision {
  if (rollout.state === "opened") return refused("rollout.state", "it has not started yet: nothing can be retried");
  const chosen = rollout.members.filter((member) => (id === null ? member.skipped === null : member.id === id) && member.excluded === null);
  if (id !== null && chosen.length === 0) return refused("instance.unknown", `${id} takes no part in this rollout`);
  if (id !== null && (chosen[0]?.healthyAt ?? null) !== null) return refused("instance.healthy", `${id} is healthy`);
  const events: RolloutEvent[] = [];
  const again: string[] = [];
  const newer: string[] = [];
  for (const member of chosen) {
    if (member.healthyAt !== null) continue;
    const instance = facts.instances.get(member.id);
    const failure = instance === undefined ? null : failureOf(instance);
    if (failure !== null && Date.parse(failure.at) > Date.parse(at)) {
      newer.push(member.id);
      continue;
    }
    const head = id === null ? null : (facts.heads.get(member.id) ?? null);
    const open = member.failures.some(({ retried }) => retried === null);
    // A pull request that is not merged yet: whatever the instance failed with is older than this rollout's change.
    const mine = facts.heads.has(member.id) ? null : failure;
    if (mine === null && !open && head === null && member.skipped === null && failure === null) continue;
    if (id === null && !open && mine === null) continue;
    if (failure !== null) again.push(member.id);
    events.push({
      kind: "retried",
      id: member.id,
      by,
      at,
      comment,
      head,
      failure: mine === null ? null : { at: mine.at, reason: mine.reason },
    });
  }
  if (events.length === 0 && newer.length > 0) return retryNewer(newer.join(", "));
  if (events.length === 0) return refused("retry.nothing", id === null ? "nothing has failed" : `nothing about ${id} has failed`);
  const what = id ?? `${events.length} ${events.length === 1 ? "instance" : "instances"}`;
  return {
    outcome: "do",
    events,
    retry: again,
    confirm: null,
    wake: again.length > 0 ? ["apply.yml", "rollout.yml"] : ["rollout.yml"],
    summary: `retries ${what} in ${nameOf(rollout)}`,
  };
}

/** On the issue that asks for confirmations: an instance outside any rollout. */
function retryInstance({ at, facts }: Question, id: string): Decision {
  const instance = facts.instances.get(id);
  if (instance === undefined) return refused("instance.unknown", `the ledger knows no instance ${id} in this environment`);
  const failure = failureOf(instance);
  if (failure === null) return refused("retry.nothing", `nothing about ${id} has failed`);
  if (Date.parse(failure.at) > Date.parse(at)) return retryNewer(id);
  return { outcome: "do", events: [], retry: [id], confirm: null, wake: ["apply.yml"], summary: `retries ${id}` };
}

function retryNewer(who: string): Decision {
  return refused("retry.newer", `what ${who} failed with came after that was written; read it before you try again`);
}

function skip({ by, at }: Question, id: string, reason: string, rollout: LedgerRollout): Decision {
  const member = rollout.members.find((each) => each.id === id);
  if (member === undefined)
    return refused(
      "instance.unknown",
      rollout.state === "opened" ? "it has not started yet: nobody can be skipped" : `${id} takes no part in this rollout`,
    );
  if (member.excluded !== null) return refused("instance.excluded", `${id} is left out already: ${member.excluded}`);
  if (member.healthyAt !== null) return refused("instance.healthy", `${id} is upgraded and healthy already`);
  return done([{ kind: "skipped", id, by, at, reason }], "rollout", `skips ${id} in ${nameOf(rollout)}`);
}

function done(events: readonly RolloutEvent[], wake: "apply" | "rollout", summary: string): Decision {
  return { outcome: "do", events, retry: [], confirm: null, wake: [`${wake}.yml`], summary };
}

function refused(code: string, message: string): Decision {
  return { outcome: "refused", code, message };
}

function nameOf({ environment, target }: LedgerRollout): string {
  return `${environment} ${target}`;
}
