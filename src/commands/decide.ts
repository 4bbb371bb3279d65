import type { LedgerRollout } from "../schemas/kinds.ts";
import { type Actor, includesRole, personBehind } from "./actor.ts";
import { approvePlan, approveShape, approveStage, nameOf, onRollout } from "./approve.ts";
import { type Decision, type Question, type Refused, refused } from "./decision.ts";
import type { Command } from "./parse.ts";
import { isRepair, type RepairCommand, repairStack } from "./repair.ts";
import { releaseInstance } from "./release.ts";
import { retryInstance, retryMembers } from "./retry.ts";

/** Whether this actor may do this here and now, and what comes of it. Pure: the same question has the same answer, whichever door it came by. */
export function decideCommand(question: Question): Decision {
  const { command, place, actor } = question;
  if (place.kind === "elsewhere") return refused({ code: "place.elsewhere" });
  const denied = permission(actor, command);
  if (denied !== null) return denied;
  if (command.kind === "approve-plan") return approvePlan(question, command);
  if (isRepair(command)) return repairStack(question, command);
  if (command.kind === "release") return releaseInstance(question, command.id);
  if (place.kind === "environment") {
    if (command.kind === "retry" && command.id !== null) return retryInstance(question, command.id);
    return refused({ code: "place.confirmations" });
  }
  const { rollout } = place;
  if (command.kind === "status") return { outcome: "status" };
  if (rollout.finishedAt !== null || rollout.state === "aborted") return refused({ code: "rollout.over" });
  return changeRollout(question, command, rollout);
}

function permission(actor: Actor, command: Command): Refused | null {
  if (actor.kind === "operator") return null;
  const { login, role } = actor;
  if (actor.machine === true && command.kind !== "status") return refused({ code: "person.machine", login });
  // As for the label: whatever else a policy lets people with write decide.
  const needed = command.kind === "status" ? "write" : command.kind === "start" && actor.needed === "write" ? "maintain" : actor.needed;
  return includesRole(role, needed) ? null : refused({ code: "person.role", login, role, needed });
}

function changeRollout(
  question: Question,
  command: Exclude<Command, RepairCommand | { readonly kind: "approve-plan" | "release" | "status" }>,
  rollout: LedgerRollout,
): Decision {
  const { state } = rollout;
  switch (command.kind) {
    case "start":
      return start(question, rollout);
    case "approve-shape":
      return approveShape(question, command.shape, rollout);
    case "approve-stage":
      return approveStage(question, command.stage, rollout);
    case "retry":
      return retryMembers(question, command.id, rollout);
    case "skip":
      return skip(question, command, rollout);
    case "pause":
      return state === "running"
        ? onRollout({ kind: "paused" }, `pauses ${nameOf(rollout)}`)
        : refused({ code: "rollout.state", state, command: "paused" });
    case "resume":
      return state === "paused"
        ? onRollout({ kind: "resumed" }, `resumes ${nameOf(rollout)}`)
        : refused({ code: "rollout.state", state, command: "resumed" });
    case "abort":
      return onRollout({ kind: "aborted" }, `aborts ${nameOf(rollout)}`);
  }
}

/** The word of a person with the role maintain, where the label's is missing. */
function start({ actor, at }: Question, rollout: LedgerRollout): Decision {
  if (rollout.state !== "opened") return refused({ code: "rollout.state", state: rollout.state, command: "started" });
  return onRollout({ kind: "start-asked", ...personBehind(actor), at }, `starts ${nameOf(rollout)}`);
}

function skip({ actor, at }: Question, { id, reason }: Extract<Command, { readonly kind: "skip" }>, rollout: LedgerRollout): Decision {
  const member = rollout.members.find((candidate) => candidate.id === id);
  if (member === undefined)
    return refused(rollout.state === "opened" ? { code: "rollout.not-started" } : { code: "instance.not-a-member", id });
  if (member.excluded !== null) return refused({ code: "instance.excluded", id, reason: member.excluded });
  if (member.healthyAt !== null) return refused({ code: "instance.healthy", id });
  return onRollout({ kind: "skipped", id, by: actor.login, at, reason }, `skips ${id} in ${nameOf(rollout)}`);
}
