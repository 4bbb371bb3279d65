import { attemptStates } from "./git-reader.ts";
import { assert, assertPresent } from "./assert.ts";
import type { Edits } from "./edits.ts";
import { type Answer, record, text } from "./rest-client.ts";
import type { SceneContext } from "./scene.ts";

/** Opens a pull request, has it validated, planned, approved by another user, merged and applied. Returns its number. */
export async function landReviewedChange(
  context: SceneContext,
  change: { readonly by: string; readonly reviewer: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await openValidatedPull(context, change);
  await approveAndMerge(context, pull, change.reviewer, change.by);
  await context.idle();
  return pull;
}

/** Opens a pull request and has it validated and planned. Returns its number. */
export async function openValidatedPull(
  context: SceneContext,
  change: { readonly by: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await context.lab.as(change.by).openPullRequest(change);
  await context.idle();
  const head = await headOf(context, pull);
  const validated = await conclusion(context, head, "validate");
  assert(validated === "success", `validate succeeds on #${pull}`, validated);
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

/** The conclusion of the latest check of that name; null where there is none or it is still running. */
export async function conclusion(context: SceneContext, head: string, name: string): Promise<string | null> {
  const checks = (await context.observer.checks(head)).filter((check) => check["name"] === name);
  const latest = checks.sort((a, b) => Number(b["id"]) - Number(a["id"]))[0];
  const value = latest?.["conclusion"];
  return typeof value === "string" ? value : null;
}

/** Health, version and stacks of an instance according to the ledger. */
export async function instanceStatus(
  context: SceneContext,
  id: string,
): Promise<{ readonly health: string; readonly version: string; readonly stacks: Readonly<Record<string, string>> }> {
  const file = assertPresent(await context.observer.instance(id), `the ledger has ${id}`);
  const health = file["health"] === null ? null : record(file["health"]);
  return {
    health: health === null ? "unknown" : text(health, "state"),
    version: health === null || health["version"] === null ? "" : text(health, "version"),
    stacks: attemptStates(file),
  };
}

export async function assertHealthy(context: SceneContext, id: string, version?: string): Promise<void> {
  const status = await instanceStatus(context, id);
  assert(
    status.health === "healthy" && Object.values(status.stacks).every((state) => state === "clean"),
    `${id} is healthy and all its stacks are clean`,
    status,
  );
  if (version !== undefined) assert(status.version === version, `${id} runs ${version}`, status);
}

/** The open issue that asks for confirmations; null where there is none. */
export async function confirmationIssue(context: SceneContext): Promise<Answer | null> {
  return (await context.observer.issues("open")).find((issue) => text(issue, "title").startsWith("Needs attention:")) ?? null;
}

/** The `/approve ...` commands in a text. */
export function offeredCommands(body: string): readonly string[] {
  return [...body.matchAll(/\/approve [^\s`]+(?: [^\s`]+ [0-9a-f]{8})?/g)].map((match) => match[0]);
}
