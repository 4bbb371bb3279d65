import type { MemberReason, MemberState } from "../decide/assess.ts";
import type { Exclusion } from "../decide/observed.ts";
import type { CloseReason } from "../decide/step.ts";
import type { Scrub } from "../../fleet/public-text.ts";
import type { Brake } from "../../ledger/status.ts";
import { own, type Words, words } from "../../report/words.ts";
import { sentence } from "./phrases.ts";

/** Why a member is not further, as part of a sentence; names that must not be shown are removed by `scrub`. */
export function reasonText(reason: MemberReason, id: string, scrub: Scrub): Words {
  switch (reason.kind) {
    case "skipped":
      return words`${reason.by}: ${scrub(reason.reason, id)}`;
    case "folder-missing":
      return own("its folder is gone from main");
    case "config-unreadable":
      return own("its config on main cannot be read");
    case "main-invalid":
      return own("main is not valid");
    case "pull-request-closed":
      return words`its pull request #${reason.pullRequest} was closed without being merged`;
    case "blocked":
      return words`pull request #${reason.pullRequest} changes it and comes first`;
    case "needs-confirmation":
      return words`${reason.stack}: ${scrub(reason.reason, id)}`;
    case "retried":
      return own("retried");
    case "failed":
      return words`${briefly(scrub(reason.reason, id))}`;
    case "stack-removed":
      return words`its architecture no longer has the stack ${reason.stack}, and this version does not take stacks down`;
    case "braked":
      return own(brakeTexts[reason.on]);
    case "apply-pending":
      return own("main is still being applied to it");
    case "confirmation-pending":
      return words`its stack ${reason.stack} has needed confirmation since before this rollout`;
    case "failed-before":
      return words`it failed before this rollout (${briefly(scrub(reason.reason, id))})`;
  }
}

const brakeTexts: Readonly<Record<Brake, string>> = {
  hold: "its hold keeps everything away from it",
  "apply-off": "its environment applies nothing (apply: off)",
  released: "it is released: nothing of it is applied any more",
  "blast-radius": "a change of what instances share reaches more of them than policy.blastRadius lets it",
};

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
