import type { GitHub } from "../github/port.ts";
import { planMarker } from "../report/plan-comment.ts";
import { planCheck } from "./plan-check.ts";

/** Writes a pull request's plan comment anew, where it is gone or is not what the App wrote: as the check of its head has it. */
export async function restorePlan(github: GitHub, pullRequest: number): Promise<"restored" | "unknown"> {
  const pull = await github.pullRequest(pullRequest);
  const text = pull === null ? null : await github.checkText(pull.head, planCheck);
  if (text === null) return "unknown";
  await github.stickyComment(pullRequest, planMarker, text);
  return "restored";
}
