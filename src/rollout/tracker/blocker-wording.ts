import { few } from "../../data/few.ts";
import { shortFingerprint } from "../../data/fingerprint.ts";
import { isExcluded, type MemberReason } from "../decide/assess.ts";
import type { Blocker } from "../decide/blockers.ts";
import type { ExcludedMember, MergeBlocker } from "../decide/merge-decision.ts";
import type { UpgradeStack } from "../decide/observed.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import { own, withForeign, type Words, words } from "../../report/words.ts";
import { exclusionText, reasonText, stateText } from "./member-wording.ts";
import { count, ended, listed, more, sentence } from "./phrases.ts";

/** A blocker in words, without a name that must not be shown. One line. */
export interface BlockerText {
  readonly waitsFor: "person" | "machine";
  readonly text: Words;
  /** What may be typed on the tracker, one alternative per line. */
  readonly commands: readonly string[];
}

/** What blocks a rollout, for people; names are removed by `scrub`. */
export function blockerText(blocker: Blocker, scrub: Scrub): BlockerText {
  const said = worded(blocker, scrub);
  return { ...said, text: withForeign(said.text, (text) => scrub(text)) };
}

function worded(blocker: Blocker, scrub: Scrub): BlockerText {
  switch (blocker.kind) {
    case "paused":
      return person(own("The rollout is paused: nothing is opened or merged."), "/resume");
    case "overlap":
      return overlapText(blocker);
    case "problems":
      return person(problemsText(blocker.problems));
    case "release":
      return releaseText(blocker);
    case "start":
      return startText(blocker);
    case "failures":
      return failuresText(blocker, scrub);
    case "too-few-successes":
      return tooFewText(blocker);
    case "stage-gate":
      return gateText(blocker);
    case "no-op":
      return noOpText(blocker);
    default:
      return instanceWorded(blocker, scrub);
  }
}

type InstanceBlocker = BlockerOf<"confirmation" | "shape-unapproved" | "upgrade" | "push-refused" | "ready-to-merge" | "member">;

/** What the App itself is about with a pull request. */
export type Lot = "ready" | "validate" | "plan";

/** null where it is nothing of that kind, or people have to see to it. */
export function lotOf(blocker: Blocker): Lot | null {
  if (blocker.kind === "ready-to-merge") return "ready";
  if (blocker.kind !== "upgrade" || blocker.decision.kind !== "check-pending" || blocker.decision.late) return null;
  return blocker.decision.check;
}

/** The same of several pull requests as one sentence. */
export function lotText(lot: Lot, pullRequests: readonly number[]): Words {
  const [is, its] = pullRequests.length === 1 ? ["is", "its"] : ["are", "their"];
  const states: Readonly<Record<Lot, string>> = {
    ready: `${is} ready and ${is} merged when ${its} stage continues`,
    validate: `${is} being validated`,
    plan: `${is} being planned`,
  };
  return own(`${few(pullRequests, mostNumbers, (number) => `#${number}`)} ${states[lot]}.`);
}

const mostNumbers = 20;

/** What is about some instances, or the pull request that upgrades them. */
function instanceWorded(blocker: InstanceBlocker, scrub: Scrub): BlockerText {
  switch (blocker.kind) {
    case "confirmation":
      return confirmationText(blocker, scrub);
    case "shape-unapproved":
      return shapeText(blocker);
    case "upgrade":
      return upgradeText(blocker, scrub);
    case "push-refused":
      return pushText(blocker);
    case "ready-to-merge":
      return machine(lotText("ready", [blocker.pullRequest]));
    case "member":
      return memberText(blocker, scrub);
  }
}

type BlockerOf<Kind extends Blocker["kind"]> = Extract<Blocker, { readonly kind: Kind }>;

function overlapText({ target, tracker }: BlockerOf<"overlap">): BlockerText {
  const number = tracker === null ? own("") : words` (#${tracker})`;
  return machine(words`The rollout to ${target}${number} has to end first: one rollout at a time moves the instances of an environment.`);
}

function pushText({ branch, message }: BlockerOf<"push-refused">): BlockerText {
  return person(words`The branch ${branch} cannot be pushed: ${sentence(message)}`);
}

function confirmationText({ id, stack, fingerprint, reason }: BlockerOf<"confirmation">, scrub: Scrub): BlockerText {
  return person(words`${id} ${stack} needs confirmation: ${scrub(reason, id)}`, `/approve ${id} ${stack} ${shortFingerprint(fingerprint)}`);
}

function gateText({ stage }: BlockerOf<"stage-gate">): BlockerText {
  return person(words`Stage "${stage}" is complete; the next one starts when this one is approved.`, `/approve stage ${stage}`);
}

function tooFewText({ stage, required, successes }: BlockerOf<"too-few-successes">): BlockerText {
  const needs = count(required, "success", "successes");
  return person(
    words`Stage "${stage}" needs ${needs} and has ${successes}: the others were skipped. Retry one of them, or abort.`,
    "/retry <id>",
    "/abort",
  );
}

function releaseText(blocker: BlockerOf<"release">): BlockerText {
  const file = `releases/${blocker.version}.yaml`;
  switch (blocker.state) {
    case "missing":
      return person(words`${file} is not on main, and no pull request adds it. Publish the release again.`);
    case "foreign":
      return person(
        words`Pull request #${blocker.pullRequest}, which adds ${file}, was changed by someone other than the bot. Review and merge it yourself, or close it and publish the release again.`,
      );
    case "invalid":
      return person(words`Pull request #${blocker.pullRequest}, which adds ${file}, does not pass validation.`);
    case "objections":
      return person(words`#${blocker.pullRequest}, which adds ${file}, is not merged: ${listed(blocker.by)} asked for changes.`);
    case "refused":
      return person(words`GitHub refuses to merge #${blocker.pullRequest}, which adds ${file}: ${blocker.message}`);
    case "not-validated":
      return person(
        words`#${blocker.pullRequest}, which adds ${file}, was never validated. Close and reopen it: that starts pull-request.yml.`,
      );
    case "validating":
      return machine(words`#${blocker.pullRequest}, which adds ${file}, is being validated.`);
  }
}

function startText(blocker: BlockerOf<"start">): BlockerText {
  switch (blocker.state) {
    case "no-strategy":
      return person(words`${blocker.environment} no longer has a strategy for this kind of change.`, "/abort");
    case "no-label":
      return person(
        own("Nobody has started the rollout. To start, a person with the role maintain sets its label or types /start."),
        "/start",
      );
    case "not-permitted":
      return person(
        words`${blocker.login} set the label, but starting a rollout requires the role maintain. A person with that role has to remove the label and set it again.`,
      );
    case "starting":
      return machine(own("The rollout is about to start."));
  }
}

function noOpText({ anySkipped }: BlockerOf<"no-op">): BlockerText {
  return anySkipped
    ? person(
        own("Nothing was upgraded: every instance was skipped or excluded, so the rollout is not finished. Retry an instance, or abort."),
        "/retry <id>",
        "/abort",
      )
    : person(
        own(
          "Nothing was upgraded: every instance is excluded (see the reasons below), so the rollout is not finished. It can only be aborted.",
        ),
        "/abort",
      );
}

function failuresText({ stage, halted, goesOn, allowed, failed }: BlockerOf<"failures">, scrub: Scrub): BlockerText {
  const failures = count(failed.length, "failure");
  const effect = halted
    ? words`Stage "${stage}" has halted: ${failures}, ${allowed} allowed; nothing new is opened.`
    : words`Stage "${stage}" ${own(goesOn ? "continues" : "cannot be completed")} with ${failures} of ${allowed} allowed.`;
  const which = failed.map(({ id, reason }) => words`${id} (${reason === null ? own("failed") : reasonText(reason, id, scrub)})`);
  const [first] = failed;
  const retry = first !== undefined && failed.length === 1 ? `/retry ${first.id}` : "/retry";
  return person(words`${effect} ${listed(which)}`, retry, ...failed.slice(0, 5).map(({ id }) => `/skip ${id} <reason>`));
}

function shapeText({ ids, review, pullRequest }: BlockerOf<"shape-unapproved">): BlockerText {
  const careful =
    review.protected.length === 0
      ? own("")
      : words` It deletes, replaces or forgets protected resources (${review.protected.join(", ")}); applying it needs another confirmation.`;
  return person(
    words`A new shape of change needs approval (${listed(ids)}): ${review.description}. #${pullRequest} shows its plan.${careful}`,
    `/approve ${shortFingerprint(review.shape)}`,
  );
}

function upgradeText({ pullRequest, ids, decision }: BlockerOf<"upgrade">, scrub: Scrub): BlockerText {
  const number = words`#${pullRequest}`;
  const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
  switch (decision.kind) {
    case "check-pending":
      if (decision.late)
        return person(
          decision.check === "validate"
            ? words`${number} is not validated, though plan.yml was started for it again. See the runs of plan.yml and pull-request.yml; /retry builds it once more.`
            : words`${number} is validated and not planned, though plan.yml was started for it. See the runs of plan.yml, or start it with the number ${pullRequest}.`,
          ...choices,
        );
      return machine(lotText(decision.check, [pullRequest]));
    case "excluded":
      return person(words`${number} is not merged: ${listed(decision.members.map((member) => excludedText(member, scrub)))}.`);
    case "foreign":
      return person(
        words`Someone other than the bot pushed to the branch of ${number}. /retry discards that and rebuilds the branch.`,
        ...choices,
      );
    case "refused":
      return person(words`GitHub refuses to merge ${number}: ${decision.message}`);
    case "objections":
      return person(words`${number} is not merged: ${listed(decision.by)} asked for changes.`, ...choices);
    case "check-failed":
      return person(words`The check ${decision.check} of ${number} failed. See its log; /retry rebuilds the branch.`, ...choices);
    case "plan-missing":
      return person(words`${number} was planned, but no plan is recorded for ${stacksText(decision)}.`, ...choices);
    case "deferred":
      return person(
        words`${number} changes ${stacksText(decision)}, which cannot be planned until a stack that it needs is applied. Approve the pull request itself to have it merged; applying it will ask for confirmation.`,
      );
  }
}

function excludedText({ id, state, reason }: ExcludedMember, scrub: Scrub): Words {
  if (isExcluded(state)) return words`${id} is ${own(exclusionText(state))}`;
  return words`${id}: ${reason === null ? own(stateText(state)) : reasonText(reason, id, scrub)}`;
}

function stacksText({ stacks }: Extract<MergeBlocker, { readonly stacks: readonly UpgradeStack[] }>): Words {
  return listed(stacks.map(({ id, stack }) => `${id} ${stack}`));
}

function memberText({ id, reason, applying }: BlockerOf<"member">, scrub: Scrub): BlockerText {
  const text = words`${id} waits: ${ended(reasonText(reason, id, scrub))}`;
  if (applying) return machine(text);
  const skip = `/skip ${id} <reason>`;
  return goesAwayByRetry(reason) ? person(text, `/retry ${id}`, skip) : person(text, skip);
}

/** Neither another pull request nor a stack that is left nor a person's setting goes away by trying again. */
function goesAwayByRetry({ kind }: MemberReason): boolean {
  return kind !== "blocked" && kind !== "stack-removed" && kind !== "braked";
}

/** What is wrong with main, in one line. */
export function problemsText([first = "", ...others]: readonly string[]): Words {
  return words`main is not valid, so nothing moves: ${first}${more(others.length)}`;
}

function person(text: Words, ...commands: readonly string[]): BlockerText {
  return { waitsFor: "person", text, commands };
}

function machine(text: Words): BlockerText {
  return { waitsFor: "machine", text, commands: [] };
}
