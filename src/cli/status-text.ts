import type { Observed } from "../apply/observe.ts";
import type { Standing } from "../ledger/pending.ts";
import { type CliContext, hint } from "./context.ts";

/** What is left to do about an instance, a line for each stack and one for its health, with what repairs it. */
export function standingLine(context: CliContext, { instance, standing, ledger }: Observed): readonly string[] {
  const name = `${instance.environment}/${instance.id}`;
  const stacks = standing.stacks.flatMap((each) => {
    const told = standingText(context, each, instance.id);
    return told === null ? [] : [`  ${name} ${each.stack}: ${told}`];
  });
  const health = ledger?.health ?? null;
  if (standing.probe) return [...stacks, `  ${name}: its health is to be looked at`];
  if (health === null || health.state === "healthy") return stacks;
  return [
    ...stacks,
    `  ${name}: ${health.state}, ${health.detail ?? "nothing is known"}. When it is fixed: ${hint(context, `apply ${instance.id}`)} (on GitHub: /retry ${instance.id})`,
  ];
}

/** One stack's standing in words; null where there is nothing to say. */
export function standingText(context: CliContext, standing: Standing, id: string): string | null {
  switch (standing.state) {
    case "applied":
      return null;
    case "pending":
      return `pending (${standing.reason})`;
    case "blocked":
      return `blocked, it waits for ${standing.by} (${standing.reason})`;
    case "waiting":
      return standing.on === "hold"
        ? `waiting, a hold keeps it as it is (${standing.reason})`
        : `waiting, the environment has apply: off (${standing.reason})`;
    case "applying":
      return `applying, run ${standing.run} is at work on it`;
    case "needs-confirmation": {
      const short = standing.attempt.fingerprint?.slice(7, 15) ?? "";
      const why = standing.attempt.why[0]?.message;
      return `needs confirmation${why === undefined ? "" : `: ${why}`}. To see why: ${hint(context, `why ${id}`)}. To go ahead: ${hint(context, `stack confirm ${id} ${standing.stack} ${short}`)}`;
    }
    case "failed":
      return `failed: ${standing.attempt.error?.split("\n")[0] ?? "no message"}. To see why: ${hint(context, `why ${id}`)}`;
    case "removed":
      return "its architecture has no such stack any more; this version does not take stacks down";
  }
}
