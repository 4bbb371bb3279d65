import { attemptStates } from "./observe.ts";
import { assert, assertPresent } from "./assert.ts";
import type { Edits } from "./user-client.ts";
import { type Answer, record, text } from "./rest-client.ts";
import type { SceneContext } from "./scene.ts";

/** A pull request from branch to merge: proposed, checked, planned, approved by somebody else, merged. Answers its number. */
export async function landReviewedChange(
  context: SceneContext,
  change: { readonly by: string; readonly reviewer: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await openValidatedPull(context, change);
  await approveAndMerge(context, pull, change.reviewer, change.by);
  await context.lab.idle();
  return pull;
}

/** Opened, validated and planned. */
export async function openValidatedPull(
  context: SceneContext,
  change: { readonly by: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await context.lab.as(change.by).openPullRequest(change);
  await context.lab.idle();
  const head = await headOf(context, pull);
  const green = await conclusion(context, head, "validate");
  assert(green === "success", `validate is green on #${pull}`, green);
  return pull;
}

export async function approveAndMerge(context: SceneContext, pull: number, reviewer: string, merger: string): Promise<void> {
  await context.lab.as(reviewer).approve(pull);
  const merged = await context.lab.as(merger).merge(pull);
  assert(merged.status === 200, `#${pull} can be merged`, merged);
}

export async function headOf(context: SceneContext, pull: number): Promise<string> {
  return text(record((await context.observer.pull(pull))["head"]), "sha");
}

/** The conclusion of the newest check of that name; null where there is none or it runs. */
export async function conclusion(context: SceneContext, head: string, name: string): Promise<string | null> {
  const checks = (await context.observer.checks(head)).filter((check) => check["name"] === name);
  const newest = checks.sort((a, b) => Number(b["id"]) - Number(a["id"]))[0];
  const value = newest?.["conclusion"];
  return typeof value === "string" ? value : null;
}

/** Health and stacks of an instance as the ledger tells them. */
export async function instanceStatus(
  context: SceneContext,
  id: string,
): Promise<{ readonly health: string; readonly version: string; readonly stacks: Readonly<Record<string, string>> }> {
  const file = assertPresent(await context.observer.instance(id), `the ledger knows ${id}`);
  const health = file["health"] === null ? null : record(file["health"]);
  return {
    health: health === null ? "unknown" : text(health, "state"),
    version: health === null || health["version"] === null ? "" : text(health, "version"),
    stacks: attemptStates(file),
  };
}

export async function assertHealthy(context: SceneContext, id: string, version?: string): Promise<void> {
  const seen = await instanceStatus(context, id);
  assert(
    seen.health === "healthy" && Object.values(seen.stacks).every((state) => state === "clean"),
    `${id} is healthy with every stack clean`,
    seen,
  );
  if (version !== undefined) assert(seen.version === version, `${id} runs ${version}`, seen);
}

/** The one open issue that asks for confirmations, or null. */
export async function confirmationIssue(context: SceneContext): Promise<Answer | null> {
  return (await context.observer.issues("open")).find((issue) => text(issue, "title").startsWith("Needs confirmation:")) ?? null;
}

/** The lines `/approve ...` that a text offers to type. */
export function offeredCommands(body: string): readonly string[] {
  return [...body.matchAll(/\/approve [^\s`]+(?: [^\s`]+ [0-9a-f]{8})?/g)].map((match) => match[0]);
}
