import { shortFingerprint } from "../../data/fingerprint.ts";
import type { MemberReason, MemberState } from "../decide/assess.ts";
import type { Blocker } from "../decide/blockers.ts";
import type { MergeBlocker } from "../decide/merge-decision.ts";
import type { Exclusion, UpgradeStack } from "../decide/observed.ts";
import type { CloseReason } from "../decide/step.ts";

/** A blocker in words. One line. It may hold names that must not be shown: scrub it first. */
export interface BlockerText {
  readonly waitsFor: "person" | "machine";
  readonly text: string;
  /** What may be typed on the tracker, one alternative per line. */
  readonly commands: readonly string[];
}

export function blockerText(blocker: Blocker): BlockerText {
  switch (blocker.kind) {
    case "paused":
      return person("The rollout is paused: nothing is opened or merged.", "/resume");
    case "problems":
      return person(`main is not valid, so nothing moves: ${blocker.problems[0]}${more(blocker.problems.length - 1)}`);
    case "release":
      return releaseText(blocker);
    case "start":
      return startText(blocker);
    case "failures":
      return failuresText(blocker);
    case "confirmation": {
      const { id, stack, fingerprint, reason } = blocker;
      return person(`${id} ${stack} needs confirmation: ${reason}`, `/approve ${id} ${stack} ${shortFingerprint(fingerprint)}`);
    }
    case "shape-unapproved":
      return shapeText(blocker);
    case "upgrade":
      return upgradeText(blocker);
    case "ready-to-merge":
      return machine(`#${blocker.pullRequest} is ready and is merged when its stage continues.`);
    case "member":
      return memberText(blocker);
    case "too-few-successes": {
      const { stage, required, successes } = blocker;
      const needs = count(required, "success", "successes");
      return person(
        `Stage "${stage}" needs ${needs} and has ${successes}: the others were skipped. Retry one of them, or abort.`,
        "/retry <id>",
        "/abort",
      );
    }
    case "stage-gate":
      return person(
        `Stage "${blocker.stage}" is complete; the next one starts when this one is approved.`,
        `/approve stage ${blocker.stage}`,
      );
    case "no-op":
      return noOpText(blocker);
  }
}

type BlockerOf<Kind extends Blocker["kind"]> = Extract<Blocker, { readonly kind: Kind }>;

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
    case "refused":
      return person(`GitHub refuses to merge #${blocker.pullRequest}, which adds ${file}: ${blocker.message}`);
    case "validating":
      return machine(`#${blocker.pullRequest}, which adds ${file}, is being validated.`);
  }
}

function startText(blocker: BlockerOf<"start">): BlockerText {
  switch (blocker.state) {
    case "no-strategy":
      return person(`${blocker.environment} no longer has a strategy for this kind of change.`, "/abort");
    case "no-label":
      return person("The label that starts the rollout was removed. To start, a person with the role maintain sets it again.");
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

function failuresText({ stage, halted, goesOn, allowed, failed }: BlockerOf<"failures">): BlockerText {
  const failures = count(failed.length, "failure");
  const effect = halted
    ? `Stage "${stage}" has halted: ${failures}, ${allowed} allowed; nothing new is opened.`
    : `Stage "${stage}" ${goesOn ? "continues" : "cannot be completed"} with ${failures} of ${allowed} allowed.`;
  const which = failed.map(({ id, reason }) => `${id} (${reason === null ? "failed" : reasonText(reason)})`);
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

function upgradeText({ pullRequest, ids, decision }: BlockerOf<"upgrade">): BlockerText {
  const number = `#${pullRequest}`;
  const choices = ids.flatMap((id) => [`/retry ${id}`, `/skip ${id} <reason>`]).slice(0, 4);
  switch (decision.kind) {
    case "check-pending":
      return machine(decision.check === "validate" ? `${number} is being validated.` : `${number} is being planned.`);
    case "excluded":
      return person(`${number} is not merged while ${listed(decision.ids)} ${decision.ids.length === 1 ? "is" : "are"} on hold.`);
    case "foreign":
      return person(
        `Someone other than the bot pushed to the branch of ${number}. /retry discards that and rebuilds the branch.`,
        ...choices,
      );
    case "refused":
      return person(`GitHub refuses to merge ${number}: ${decision.message}`);
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

function stacksText({ stacks }: Extract<MergeBlocker, { readonly stacks: readonly UpgradeStack[] }>): string {
  return listed(stacks.map(({ id, stack }) => `${id} ${stack}`));
}

function memberText({ id, reason, applying }: BlockerOf<"member">): BlockerText {
  const text = `${id} waits: ${reasonText(reason)}.`;
  if (applying) return machine(text);
  const skip = `/skip ${id} <reason>`;
  // Neither another pull request nor a stack that is left goes away by trying again.
  return reason.kind === "blocked" || reason.kind === "stack-removed" ? person(text, skip) : person(text, `/retry ${id}`, skip);
}

/** Why a member is not further, as part of a sentence. It may hold names that must not be shown: scrub it first. */
export function reasonText(reason: MemberReason): string {
  switch (reason.kind) {
    case "skipped":
      return `${reason.by}: ${reason.reason}`;
    case "folder-missing":
      return "its folder is gone from main";
    case "config-unreadable":
      return "its config on main cannot be read";
    case "pull-request-closed":
      return `its pull request #${reason.pullRequest} was closed without being merged`;
    case "blocked":
      return `pull request #${reason.pullRequest} changes it and comes first`;
    case "needs-confirmation":
      return `${reason.stack}: ${reason.reason}`;
    case "retried":
      return "retried";
    case "failed":
      return reason.reason;
    case "stack-removed":
      return `its architecture no longer has the stack ${reason.stack}, and this version does not take stacks down`;
    case "apply-pending":
      return "main is still being applied to it";
    case "confirmation-pending":
      return `its stack ${reason.stack} has needed confirmation since before this rollout`;
    case "failed-before":
      return `it failed before this rollout (${reason.reason})`;
  }
}

/** Why the App closes one of its pull requests, after "is closed, ". */
export function closeReasonText(why: CloseReason): string {
  switch (why) {
    case "aborted":
      return "the rollout was aborted";
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
