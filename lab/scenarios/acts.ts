import { attemptStates } from "./look.ts";
import { must, present } from "./must.ts";
import type { Edits } from "./person.ts";
import { type Answer, record, text } from "./rest.ts";
import type { Stage } from "./scene.ts";

/** A pull request from branch to merge: proposed, checked, planned, approved by somebody else, merged. Answers its number. */
export async function throughReview(
  stage: Stage,
  change: { readonly by: string; readonly reviewer: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await proposed(stage, change);
  await approvedAndMerged(stage, pull, change.reviewer, change.by);
  await stage.world.settle();
  return pull;
}

/** Opened, validated and planned. */
export async function proposed(
  stage: Stage,
  change: { readonly by: string; readonly branch: string; readonly title: string; readonly edits: Edits },
): Promise<number> {
  const pull = await stage.world.as(change.by).proposes(change);
  await stage.world.settle();
  const head = await headOf(stage, pull);
  const green = await conclusion(stage, head, "validate");
  must(green === "success", `validate is green on #${pull}`, green);
  return pull;
}

export async function approvedAndMerged(stage: Stage, pull: number, reviewer: string, merger: string): Promise<void> {
  await stage.world.as(reviewer).approves(pull);
  const merged = await stage.world.as(merger).merges(pull);
  must(merged.status === 200, `#${pull} can be merged`, merged);
}

export async function headOf(stage: Stage, pull: number): Promise<string> {
  return text(record((await stage.look.pull(pull))["head"]), "sha");
}

/** The conclusion of the newest check of that name; null where there is none or it runs. */
export async function conclusion(stage: Stage, head: string, name: string): Promise<string | null> {
  const checks = (await stage.look.checks(head)).filter((check) => check["name"] === name);
  const newest = checks.sort((a, b) => Number(b["id"]) - Number(a["id"]))[0];
  const value = newest?.["conclusion"];
  return typeof value === "string" ? value : null;
}

/** Health and stacks of an instance as the ledger tells them. */
export async function told(
  stage: Stage,
  id: string,
): Promise<{ readonly health: string; readonly version: string; readonly stacks: Readonly<Record<string, string>> }> {
  const file = present(await stage.look.instance(id), `the ledger knows ${id}`);
  const health = file["health"] === null ? null : record(file["health"]);
  return {
    health: health === null ? "unknown" : text(health, "state"),
    version: health === null || health["version"] === null ? "" : text(health, "version"),
    stacks: attemptStates(file),
  };
}

export async function mustBeHealthy(stage: Stage, id: string, version?: string): Promise<void> {
  const seen = await told(stage, id);
  must(
    seen.health === "healthy" && Object.values(seen.stacks).every((state) => state === "clean"),
    `${id} is healthy with every stack clean`,
    seen,
  );
  if (version !== undefined) must(seen.version === version, `${id} runs ${version}`, seen);
}

/** The one open issue that asks for confirmations, or null. */
export async function confirmationIssue(stage: Stage): Promise<Answer | null> {
  return (await stage.look.issues("open")).find((issue) => text(issue, "title").startsWith("Needs confirmation:")) ?? null;
}

/** The lines `/approve ...` that a text offers to type. */
export function offeredCommands(body: string): readonly string[] {
  return [...body.matchAll(/\/approve [^\s`]+(?: [^\s`]+ [0-9a-f]{8})?/g)].map((match) => match[0]);
}
