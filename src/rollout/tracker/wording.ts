import { shortFingerprint } from "../../data/fingerprint.ts";
import { isExcluded, type MemberReason, type MemberState } from "../decide/assess.ts";
import type { Blocker } from "../decide/blockers.ts";
import type { ExcludedMember, MergeBlocker } from "../decide/merge-decision.ts";
import type { Exclusion, UpgradeStack } from "../decide/observed.ts";
import type { CloseReason } from "../decide/step.ts";
import type { Brake } from "../../ledger/status.ts";
import type { Scrub } from "../../fleet/public-text.ts";

/** A blocker in words, without a name that must not be shown. One line. */
export interface BlockerText {
  readonly waitsFor: "person" | "machine";
  readonly text: string;
  /** What may be typed on the tracker, one alternative per line. */
  readonly commands: readonly string[];
}

/** What blocks a rollout, for people; names are removed by `scrub`. */
export function blockerText(blocker: Blocker, scrub: Scrub): BlockerText {
  const said = worded(blocker, scrub);
  return { ...said, text: scrub(said.text) };
}

function worded(blocker: Blocker, scrub: Scrub): BlockerText {
  switch (blocker.kind) {
    case "paused":
      return person("The rollout is paused: nothing is opened or merged.", "/resume");
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
      return machine(`#${blocker.pullRequest} is ready and is merged when its stage continues.`);
    case "member":
      return memberText(blocker, scrub);
  }
}

type BlockerOf<Kind extends Blocker["kind"]> = Extract<Blocker, { readonly kind: Kind }>;

function overlapText({ target, tracker }: BlockerOf<"overlap">): BlockerText {
  const number = tracker === null ? "" : ` (#${tracker})`;
  return machine(`The rollout to ${target}${number} has to end first: one rollout at a time moves the instances of an environment.`);
}

function pushText({ branch, message }: BlockerOf<"push-refused">): BlockerText {
  return person(sentence(`The branch ${branch} cannot be pushed: ${message}`));
}

function confirmationText({ id, stack, fingerprint, reason }: BlockerOf<"confirmation">, scrub: Scrub): BlockerText {
  return person(`${id} ${stack} needs confirmation: ${scrub(reason, id)}`, `/approve ${id} ${stack} ${shortFingerprint(fingerprint)}`);
}

function gateText({ stage }: BlockerOf<"stage-gate">): BlockerText {
  return person(`Stage "${stage}" is complete; the next one starts when this one is approved.`, `/approve stage ${stage}`);
}

function tooFewText({ stage, required, successes }: BlockerOf<"too-few-successes">): BlockerText {
  const needs = count(required, "success", "successes");
  return person(
    `Stage "${stage}" needs ${needs} and has ${successes}: the others were skipped. Retry one of them, or abort.`,
    "/retry <id>",
    "/abort",
  );
}

function releaseText(blocker: BlockerOf<"release">): BlockerText {
  const file = `releases/${blocker.version}.yaml`;
  switch (blocker.state) {
    case "missing":
      return person(`${file} is not on main, and no pull request adds it. Publish the release again.`);
    case "foreign":
      return person(
        `Pull request #${blocker.pullRequest}, which adds ${file}, was changed by someone other than the bot. Review and merge it yourself, or close it and publish the release again.`,
      );
    case "invalid":
      return person(`Pull request #${blocker.pullRequest}, which adds ${file}, does not pass validation.`);
    case "objections":
      return person(`#${blocker.pullRequest}, which adds ${file}, is not merged: ${listed(blocker.by)} asked for changes.`);
    case "refused":
      return person(`GitHub refuses to merge #${blocker.pullRequest}, which adds ${file}: ${blocker.message}`);
    case "not-validated":
      return person(`#${blocker.pullRequest}, which adds ${file}, was never validated. Close and reopen it: that starts pull-request.yml.`);
    case "validating":
      return machine(`#${blocker.pullRequest}, which adds ${file}, is being validated.`);
  }
}

function startText(blocker: BlockerOf<"start">): BlockerText {
  switch (blocker.state) {
    case "no-strategy":
      return person(`${blocker.environment} no longer has a strategy for this kind of change.`, "/abort");
    case "no-label":
      return person("Nobody has started the rollout. To start, a person with the role maintain sets its label or types /start.", "/start");
    case "not-permitted":
      return person(
        `${blocker.login} set the label, but starting a rollout requires the role maintain. A person with that role has to remove the label and set it again.`,
      );
    case "starting":
      return machine("The rollout is about to start.");
  }
}

function noOpText({ anySkipped }: BlockerOf<"no-op">): BlockerText {
  return anySkipped
    ? person(
        "Nothing was upgraded: every instance was skipped or excluded, so the rollout is not finished. Retry an instance, or abort.",
        "/retry <id>",
        "/abort",
      )
    : person(
        "Nothing was upgraded: every instance is excluded (see the reasons below), so the rollout is not finished. It can only be aborted.",
        "/abort",
      );
}

function failuresText({ stage, halted, goesOn, allowed, failed }: BlockerOf<"failures">, scrub: Scrub): BlockerText {
  const failures = count(failed.length, "failure");
  const effect = halted
    ? `Stage "${stage}" has halted: ${failures}, ${allowed} allowed; nothing new is opened.`
    : `Stage "${stage}" ${goesOn ? "continues" : "cannot be completed"} with ${failures} of ${allowed} allowed.`;
  const which = failed.map(({ id, reason }) => `${id} (${reason === null ? "failed" : reasonText(reason, id, scrub)})`);
  const [first] = failed;
  const retry = first !== undefined && failed.length === 1 ? `/retry ${first.id}` : "/retry";
  return person(`${effect} ${listed(which)}`, retry, ...failed.slice(0, 5).map(({ id }) => `/skip ${id} <reason>`));
}

function shapeText({ ids, review }: BlockerOf<"shape-unapproved">): BlockerText {
  const careful =
    review.protected.length === 0
      ? ""
      : ` It deletes, replaces or forgets protected resources (${review.protected.join(", ")}); applying it needs another confirmation.`;
  return person(
    `A new shape of change needs approval (${listed(ids)}): ${review.description}.${careful}`,
    `/approve ${shortFingerprint(review.shape)}`,
  );
}

function upgradeText({ pullRequest, ids, decision }: BlockerOf<"upgrade">, scrub: Scrub): BlockerText {
  const number = `#${pullRequest}`;
  const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
  switch (decision.kind) {
    case "check-pending":
      if (decision.late)
        return person(
          decision.check === "validate"
            ? `${number} is not validated, though its branch was built again. See the runs of pull-request.yml; /retry builds it once more.`
            : `${number} is validated and not planned, though plan.yml was started for it. See the runs of plan.yml, or start it with the number ${pullRequest}.`,
          ...choices,
        );
      return machine(decision.check === "validate" ? `${number} is being validated.` : `${number} is being planned.`);
    case "excluded":
      return person(`${number} is not merged: ${listed(decision.members.map((member) => excludedText(member, scrub)))}.`);
    case "foreign":
      return person(
        `Someone other than the bot pushed to the branch of ${number}. /retry discards that and rebuilds the branch.`,
        ...choices,
      );
    case "refused":
      return person(`GitHub refuses to merge ${number}: ${decision.message}`);
    case "objections":
      return person(`${number} is not merged: ${listed(decision.by)} asked for changes.`, ...choices);
    case "check-failed":
      return person(`The check ${decision.check} of ${number} failed. See its log; /retry rebuilds the branch.`, ...choices);
    case "plan-missing":
      return person(`${number} was planned, but no plan is recorded for ${stacksText(decision)}.`, ...choices);
    case "deferred":
      return person(
        `${number} changes ${stacksText(decision)}, which cannot be planned until a stack that it needs is applied. Approve the pull request itself to have it merged; applying it will ask for confirmation.`,
      );
  }
}

function excludedText({ id, state, reason }: ExcludedMember, scrub: Scrub): string {
  if (isExcluded(state)) return `${id} is ${exclusionText(state)}`;
  return `${id}: ${reason === null ? stateText(state) : reasonText(reason, id, scrub)}`;
}

function stacksText({ stacks }: Extract<MergeBlocker, { readonly stacks: readonly UpgradeStack[] }>): string {
  return listed(stacks.map(({ id, stack }) => `${id} ${stack}`));
}

function memberText({ id, reason, applying }: BlockerOf<"member">, scrub: Scrub): BlockerText {
  const text = sentence(`${id} waits: ${reasonText(reason, id, scrub)}`);
  if (applying) return machine(text);
  const skip = `/skip ${id} <reason>`;
  return goesAwayByRetry(reason) ? person(text, `/retry ${id}`, skip) : person(text, skip);
}

/** Neither another pull request nor a stack that is left nor a person's setting goes away by trying again. */
function goesAwayByRetry({ kind }: MemberReason): boolean {
  return kind !== "blocked" && kind !== "stack-removed" && kind !== "braked";
}

/** What is wrong with main, in one line. */
export function problemsText(problems: readonly string[]): string {
  return `main is not valid, so nothing moves: ${problems[0]}${more(problems.length - 1)}`;
}

/** Why a member is not further, as part of a sentence; names that must not be shown are removed by `scrub`. */
export function reasonText(reason: MemberReason, id: string, scrub: Scrub): string {
  switch (reason.kind) {
    case "skipped":
      return `${reason.by}: ${scrub(reason.reason, id)}`;
    case "folder-missing":
      return "its folder is gone from main";
    case "config-unreadable":
      return "its config on main cannot be read";
    case "main-invalid":
      return "main is not valid";
    case "pull-request-closed":
      return `its pull request #${reason.pullRequest} was closed without being merged`;
    case "blocked":
      return `pull request #${reason.pullRequest} changes it and comes first`;
    case "needs-confirmation":
      return `${reason.stack}: ${scrub(reason.reason, id)}`;
    case "retried":
      return "retried";
    case "failed":
      return briefly(scrub(reason.reason, id));
    case "stack-removed":
      return `its architecture no longer has the stack ${reason.stack}, and this version does not take stacks down`;
    case "braked":
      return brakeText(reason.on);
    case "apply-pending":
      return "main is still being applied to it";
    case "confirmation-pending":
      return `its stack ${reason.stack} has needed confirmation since before this rollout`;
    case "failed-before":
      return `it failed before this rollout (${briefly(scrub(reason.reason, id))})`;
  }
}

function brakeText(on: Brake): string {
  return on === "hold" ? "its hold keeps everything away from it" : "its environment applies nothing (apply: off)";
}

/** Why the App closes one of its pull requests, after "is closed, ". */
export function closeReasonText(why: CloseReason): string {
  switch (why) {
    case "aborted":
      return "the rollout was aborted";
    case "over":
      return "the rollout is finished";
    case "not-in-rollout":
      return "none of its instances is in this rollout";
    case "nothing-left":
      return "nothing in it is left to upgrade";
    case "members-differ":
      return "its instances cannot be merged together any more";
    case "shapes-differ":
      return "some of its instances change in a different way";
  }
}

/**
 * An engine's message without where in the files it happened: what is wrong is said before that and behind it, in paragraphs of their own.
 */
function briefly(message: string): string {
  const paragraphs = message.split(/\n\n+/).filter((paragraph) => !/^\s+(?:with|on) /.test(paragraph));
  const [first = "", ...others] = paragraphs;
  return others.reduce((text, paragraph) => `${sentence(text)} ${paragraph}`, first.replace("Error: ", ""));
}

/** With one full stop, also where the text comes with its own. */
function sentence(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "." || text[end - 1]?.trim() === "")) end -= 1;
  return `${text.slice(0, end)}.`;
}

/** What an excluded instance is. */
export function exclusionText(exclusion: Exclusion): string {
  switch (exclusion) {
    case "already-there":
      return "already there";
    case "insiders":
      return "on the insiders channel";
    case "paused":
      return "paused";
    case "held":
      return "on hold";
    case "suspended":
      return "suspended";
    case "absent":
      return "to be removed, or gone";
    case "too-far-behind":
      return "too far behind: a minor version must not be skipped, so it is upgraded step by step first";
    case "not-selected":
      return "no stage of the strategy selects it";
  }
}

export function stateText(state: MemberState): string {
  return state.replaceAll("-", " ");
}

function person(text: string, ...commands: readonly string[]): BlockerText {
  return { waitsFor: "person", text, commands };
}

function machine(text: string): BlockerText {
  return { waitsFor: "machine", text, commands: [] };
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
