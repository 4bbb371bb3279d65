import { few } from "../data/few.ts";
import type { Role } from "../github/port.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";
import { formsAt } from "./forms-at.ts";
import type { Place } from "./place.ts";

/** What each refusal is about. The codes are stable: logs and tests name them. */
interface Details {
  readonly "comment.edited": object;
  readonly "text.edited": object;
  readonly "command.unknown": { readonly word: string; readonly place: Place["kind"] };
  readonly "command.place": { readonly where: "first" | "later" | "quoted" | "code" };
  readonly "command.form": { readonly form: string };
  readonly "place.elsewhere": object;
  readonly "place.confirmations": object;
  readonly "person.role": { readonly login: string; readonly role: Role; readonly needed: Role };
  readonly "person.machine": { readonly login: string };
  readonly "person.involved": { readonly login: string; readonly rollout: string };
  readonly "person.author": { readonly login: string };
  readonly "plan.none": StackOf;
  /** It was before, and waits no more: the same command again. */
  readonly "plan.confirmed": StackOf & { readonly by: string; readonly at: string };
  /** `fingerprint`: the first 8 of the one that is waiting. */
  readonly "plan.other": StackOf & { readonly fingerprint: string };
  readonly "plan.newer": StackOf;
  readonly "plan.outdated": StackOf;
  readonly "plan.invalid": StackOf & { readonly problem: string };
  readonly "shape.none": { readonly shape: string };
  readonly "shape.ambiguous": { readonly shape: string; readonly count: number };
  readonly "stage.unknown": { readonly stage: string; readonly stages: readonly string[] };
  readonly "stage.no-gate": { readonly stage: string };
  /** `waiting`: instances of it, or of a stage before it, that have not come to their end. */
  readonly "stage.early": { readonly stage: string; readonly waiting: readonly string[] };
  readonly "stage.successes": { readonly stage: string; readonly successes: number; readonly required: number };
  readonly "stage.newer": { readonly stage: string };
  readonly "modules.place": object;
  readonly "modules.closed": object;
  readonly "modules.fork": object;
  readonly "modules.base": object;
  readonly "modules.policy": object;
  readonly "modules.people-unknown": { readonly why: string };
  readonly "modules.other-head": { readonly head: string };
  readonly "modules.push-unknown": object;
  readonly "modules.older": { readonly pushed: string };
  readonly "modules.conflict": object;
  readonly "modules.none": object;
  readonly "modules.owner": {
    readonly login: string;
    readonly path: string;
    readonly owners: readonly string[];
    readonly unknown: readonly string[];
  };
  readonly "modules.author": { readonly login: string };
  readonly "rollout.unknown": { readonly environment: string; readonly target: string };
  readonly "rollout.over": object;
  readonly "rollout.not-started": object;
  readonly "rollout.state": { readonly state: LedgerRollout["state"]; readonly command: "started" | "paused" | "resumed" };
  /** `stack` is null where the instance has no stack that was applied. */
  readonly "stack.unknown": { readonly id: string; readonly stack: string | null };
  readonly "stack.not-applied": StackOf;
  readonly "instance.unknown": { readonly id: string };
  readonly "instance.not-a-member": { readonly id: string };
  readonly "instance.healthy": { readonly id: string };
  readonly "instance.released": { readonly id: string; readonly by: string; readonly at: string };
  readonly "instance.unfinished": StackOf;
  readonly "instance.excluded": { readonly id: string; readonly reason: string };
  /** `id` is null where all instances of the rollout were meant. */
  readonly "retry.nothing": { readonly id: string | null };
  readonly "retry.newer": { readonly ids: readonly string[] };
}

interface StackOf {
  readonly id: string;
  readonly stack: string;
}

type Code = keyof Details;

/** Why a command is not carried out. */
export type Refusal = { [C in Code]: { readonly code: C } & Details[C] }[Code];

const sentences: { readonly [C in Code]: (details: Details[C]) => string } = {
  "comment.edited": () => "The comment was edited before it was read; write a new one",
  "text.edited": () => "The text of this issue is not what the App wrote; it is written anew: read it again, then write a new comment",
  "command.unknown": ({ word, place }) => `${word} is not a command; commands here: ${formsAt(place)}`,
  "command.place": ({ where }) => `${placeText(where)}, and was not carried out. A command is the first line of a comment of its own`,
  "command.form": ({ form }) => `The command is written: ${form}`,
  "place.elsewhere": () => "Commands belong on the tracker of a rollout, or on the issue *Needs attention* of the environment",
  "place.confirmations": () => `Commands here: ${formsAt("environment")}; the others belong on the tracker of a rollout`,
  "person.role": ({ login, role, needed }) => `This takes the role ${needed} in this repository; ${login} has ${role}`,
  "person.author": ({ login }) => `${login} wrote this change; someone else has to confirm it`,
  "person.machine": ({ login }) => `${login} is on policy.machines of this environment; a person has to type this`,
  "person.involved": ({ login, rollout }) =>
    `${login} published or started the rollout of ${rollout}, or ran its release again; someone else has to approve it`,
  "plan.none": ({ id, stack }) => `No plan of ${id} ${stack} is waiting for a confirmation`,
  "plan.confirmed": ({ id, stack, by, at }) => `This plan of ${id} ${stack} was confirmed by ${by} at ${at} and waits no more`,
  "plan.other": ({ id, stack, fingerprint }) =>
    `The plan of ${id} ${stack} that is waiting is ${fingerprint}; read it before you approve it`,
  "plan.newer": ({ id, stack }) =>
    `The plan of ${id} ${stack} that is waiting was made after this was written; read it before you approve it`,
  "plan.outdated": ({ id, stack }) =>
    `The files behind the plan of ${id} ${stack} have changed since it was made; the next apply plans it again`,
  "plan.invalid": ({ id, stack, problem }) =>
    `The plan of ${id} ${stack} cannot be confirmed while the files behind it are invalid: ${problem}`,
  "shape.none": ({ shape }) => `No open upgrade of this rollout has a shape that begins with ${shape}`,
  "shape.ambiguous": ({ shape, count }) => `${count} shapes begin with ${shape}; approve the pull requests themselves`,
  "stage.unknown": ({ stage, stages }) => `This rollout has no stage ${stage}; it has ${stages.join(", ")}`,
  "stage.no-gate": ({ stage }) => `Stage ${stage} does not wait for an approval`,
  "stage.early": ({ stage, waiting }) =>
    `Stage ${stage} cannot be approved yet: ${few(waiting, 5)} ${waiting.length === 1 ? "is" : "are"} still to be upgraded. The tracker asks for the approval when there is something to look at`,
  "stage.successes": ({ stage, successes, required }) =>
    `Stage ${stage} cannot be approved: ${successes} of its instances are healthy, and it takes ${required}`,
  "stage.newer": ({ stage }) => `Stage ${stage} was completed after this was written; look at it before you approve it`,
  "modules.place": () => "/plan belongs on the pull request that changes architectures/",
  "modules.closed": () => "This pull request is not open",
  "modules.fork": () => "The head of this pull request is in a fork, whose code is validated only; push it to a branch of this repository",
  "modules.base": () =>
    "This pull request is not to main, so GitHub does not list who wrote what differs from main; give it main as its base",
  "modules.policy": () => "The policies of main cannot be read, so nobody knows who may let this be planned; fix main first",
  "modules.people-unknown": ({ why }) =>
    `Who pushed this is not known (${why}), and a second person has to let it be planned; push it to a new branch, in a pull request of its own`,
  "modules.other-head": ({ head }) => `The head of this pull request is ${head}; read that, and name it`,
  "modules.push-unknown": () => "GitHub does not list the push of this head, so it may have come after this was written; push it again",
  "modules.older": ({ pushed }) => `This was written before the head was pushed (${pushed}); read it, then write a new comment`,
  "modules.conflict": () => "The pull request is in conflict with main; bring it up to date first",
  "modules.none": () => "This pull request changes nothing below architectures/; it is planned without this",
  "modules.owner": ({ login, path, owners, unknown }) =>
    owners.length === 0
      ? `Nobody owns ${path} by CODEOWNERS of main, so nobody can let it be planned`
      : `${login} does not own ${path}; by CODEOWNERS of main ${owners.join(", ")} ${owners.length === 1 ? "does" : "do"}${unknownText(unknown)}`,
  "modules.author": ({ login }) => `${login} wrote or pushed this; another owner of it has to read it and type this`,
  "rollout.unknown": ({ environment, target }) => `The ledger has no rollout of ${environment} to ${target}`,
  "rollout.over": () => "This rollout is over; nothing about it can be changed",
  "rollout.not-started": () => "The rollout has not started yet",
  "rollout.state": ({ state, command }) => `The rollout is ${state}; it cannot be ${command}`,
  "stack.unknown": ({ id, stack }) => (stack === null ? `No stack of ${id} was applied` : `The ledger has no stack ${stack} of ${id}`),
  "stack.not-applied": ({ id, stack }) => `${id} ${stack} was never applied: no state of it is recorded, so there is nothing to accept`,
  "instance.unknown": ({ id }) => `The ledger has no instance ${id} in this environment`,
  "instance.not-a-member": ({ id }) => `${id} is not part of this rollout`,
  "instance.healthy": ({ id }) => `${id} is upgraded and healthy`,
  "instance.released": ({ id, by, at }) => `${id} was released by ${by} at ${at}`,
  "instance.unfinished": ({ id, stack }) =>
    `The last apply of ${id} ${stack} has no end yet, so its state may not know all that exists; let it end (/retry ${id}), then release it`,
  "instance.excluded": ({ id, reason }) => `${id} is excluded already: ${reason}`,
  "retry.nothing": ({ id }) => (id === null ? "Nothing has failed" : `Nothing about ${id} has failed`),
  "retry.newer": ({ ids }) => `${ids.join(", ")} failed after this was written; read the failure before retrying`,
};

/** Who is behind a team is known where the App may read members; who is behind an address never is. */
function unknownText(unknown: readonly string[]): string {
  if (unknown.length === 0) return "";
  const teams = unknown.some((owner) => owner.includes("/"));
  const next = teams
    ? "for teams of this organization grant the App, on its page under Permissions & events, the organization permission Members: read, then accept that in the organization"
    : "an address names no account; name logins there";
  return `. Which accounts ${unknown.join(", ")} stands for cannot be seen: ${next}`;
}

function placeText(where: Details["command.place"]["where"]): string {
  if (where === "quoted") return "This stands in a quotation";
  return where === "code" ? "This stands in a code block" : "This is not the first line";
}

/** One sentence for people, in a comment or at a terminal, without its full stop. */
export function refusalText<C extends Code>(refusal: { readonly code: C } & Details[C]): string {
  return sentences[refusal.code](refusal);
}
