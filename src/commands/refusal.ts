import type { Role } from "../github/port.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { formsAt, type Place } from "./place.ts";

/** Why a command is not carried out. The code is stable: logs and tests name it. */
export type Refusal =
  | { readonly code: "comment.edited" }
  | { readonly code: "command.unknown"; readonly word: string; readonly place: Place["kind"] }
  | { readonly code: "command.form"; readonly form: string }
  | { readonly code: "place.elsewhere" | "place.confirmations" }
  | { readonly code: "person.role"; readonly login: string; readonly role: Role; readonly needed: Role }
  | { readonly code: "person.author"; readonly login: string }
  | { readonly code: "plan.none" | "plan.outdated" | "plan.newer"; readonly id: string; readonly stack: string }
  /** `fingerprint`: the first 8 of the one that waits. */
  | { readonly code: "plan.other"; readonly id: string; readonly stack: string; readonly fingerprint: string }
  | { readonly code: "shape.none"; readonly shape: string }
  | { readonly code: "shape.ambiguous"; readonly shape: string; readonly count: number }
  | { readonly code: "stage.unknown"; readonly stage: string; readonly stages: readonly string[] }
  | { readonly code: "stage.no-gate"; readonly stage: string }
  | { readonly code: "rollout.unknown"; readonly environment: string; readonly target: string }
  | { readonly code: "rollout.over" | "rollout.not-started" }
  | { readonly code: "rollout.state"; readonly state: LedgerRollout["state"]; readonly command: "paused" | "resumed" | "started" }
  | { readonly code: "instance.unknown" | "instance.not-a-member" | "instance.healthy"; readonly id: string }
  | { readonly code: "instance.excluded"; readonly id: string; readonly reason: string }
  | { readonly code: "retry.nothing"; readonly id: string | null }
  | { readonly code: "retry.newer"; readonly ids: readonly string[] };

/** One sentence for people, without its full stop. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case "comment.edited":
      return "The comment was edited before it was read; write a new one";
    case "command.unknown":
      return `${refusal.word} is not a command; commands here: ${formsAt(refusal.place)}`;
    case "command.form":
      return `The command is written: ${refusal.form}`;
    case "place.elsewhere":
      return "Commands belong on the tracker of a rollout, or on the issue that lists the plans that need a confirmation";
    case "place.confirmations":
      return `Commands here: ${formsAt("environment")}; the others belong on the tracker of a rollout`;
    case "person.role":
      return `This takes the role ${refusal.needed} in this repository; ${refusal.login} has ${refusal.role}`;
    case "person.author":
      return `${refusal.login} wrote this change; someone else has to confirm it`;
    case "shape.none":
      return `No open upgrade of this rollout has a shape that begins with ${refusal.shape}`;
    case "shape.ambiguous":
      return `${refusal.count} shapes begin with ${refusal.shape}; approve the pull requests themselves`;
    case "stage.unknown":
      return `This rollout has no stage ${refusal.stage}; it has ${refusal.stages.join(", ")}`;
    case "stage.no-gate":
      return `Stage ${refusal.stage} does not wait for an approval`;
    case "rollout.unknown":
      return `The ledger has no rollout of ${refusal.environment} to ${refusal.target}`;
    case "rollout.over":
      return "This rollout is over; nothing about it can be changed";
    case "rollout.not-started":
      return "The rollout has not started yet";
    case "rollout.state":
      return `The rollout is ${refusal.state}; it cannot be ${refusal.command}`;
    case "instance.unknown":
      return `The ledger has no instance ${refusal.id} in this environment`;
    case "instance.not-a-member":
      return `${refusal.id} is not part of this rollout`;
    case "instance.healthy":
      return `${refusal.id} is upgraded and healthy`;
    case "instance.excluded":
      return `${refusal.id} is excluded already: ${refusal.reason}`;
    case "retry.nothing":
      return refusal.id === null ? "Nothing has failed" : `Nothing about ${refusal.id} has failed`;
    case "retry.newer":
      return `${refusal.ids.join(", ")} failed after this was written; read the failure before retrying`;
    case "plan.none":
    case "plan.outdated":
    case "plan.newer":
    case "plan.other":
      return planText(refusal);
  }
}

function planText(refusal: Extract<Refusal, { readonly stack: string }>): string {
  const plan = `${refusal.id} ${refusal.stack}`;
  switch (refusal.code) {
    case "plan.none":
      return `No plan of ${plan} is waiting for a confirmation`;
    case "plan.outdated":
      return `The files behind the plan of ${plan} have changed since it was made; the next apply plans it again`;
    case "plan.newer":
      return `The plan of ${plan} that is waiting was made after this was written; read it before you approve it`;
    case "plan.other":
      return `The plan of ${plan} that is waiting is ${refusal.fingerprint}; read it before you approve it`;
  }
}
