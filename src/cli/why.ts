import { Option } from "commander";
import type { Observed } from "../apply/observe.ts";
import { windowsText } from "../fleet/windows.ts";
import type { StackDifference } from "../ledger/difference.ts";
import { reviewPath } from "../ledger/paths.ts";
import type { StackStatus } from "../ledger/status.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { Attempt } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { instanceNamed, type LocalFleet, localFleet, observed, readableLedger } from "./local-fleet.ts";
import type { AddCommand } from "./add-command.ts";
import { stackJson, stackText } from "./status-text.ts";

export const addWhy: AddCommand = (program, context, finish) => {
  program
    .command("why <id>")
    .description("Explain where an instance stands: which file, field, revision or release made it pending, and what to type next.")
    .option("--environment <name>", "where several environments have an instance of that name")
    .addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text"))
    .action(async (id: string, flags: WhyFlags) => finish(await whyCommand(context, id, flags)));
};

interface WhyFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

async function whyCommand(context: CliContext, id: string, flags: WhyFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, id, flags.environment);
  const view = await readableLedger(context, fleet);
  const all = await observed(context, fleet, view);
  const found = all.instances.find(({ instance }) => instance.id === key.id && instance.environment === key.environment);
  if (found === undefined) {
    const invalid = all.invalid.some((each) => each.id === key.id && each.environment === key.environment);
    const standing = invalid ? "invalid" : "settled";
    if (flags.format === "json") context.out(`${JSON.stringify({ ...key, standing, stacks: [] }, null, 2)}\n`);
    else
      context.out(
        invalid
          ? `${key.environment}/${id} is not applied: its files are invalid. Run: ${hint(context, "validate")}\n`
          : `${key.environment}/${id} is as HEAD says, applied and healthy.\n`,
      );
    return invalid ? 1 : 0;
  }
  const explained = await Promise.all(found.stacks.map((status) => explain(fleet, view, found, status)));
  if (flags.format === "json") {
    const stacks = explained.map(({ status, ...rest }) => ({ standing: stackJson(status), ...rest }));
    const { checkDue, ledger } = found;
    context.out(`${JSON.stringify({ ...key, standing: "pending", health: ledger?.health ?? null, probe: checkDue, stacks }, null, 2)}\n`);
    return 0;
  }
  context.out(`${headline(context, found)}\n`);
  for (const each of explained) for (const line of linesOf(context, found, each)) context.out(`${line}\n`);
  return 0;
}

interface Explained {
  readonly status: StackStatus;
  readonly differences: readonly StackDifference[];
  /** Pull requests that showed a plan of the stack as it is now. */
  readonly reviewed: readonly { readonly pullRequest: number; readonly head: string; readonly mode: string }[];
}

async function explain(
  fleet: LocalFleet,
  view: LedgerView,
  { instance, ledger, digests, input }: Observed,
  status: StackStatus,
): Promise<Explained> {
  const none: Explained = { status, differences: [], reviewed: [] };
  const digest = digests.get(status.stack);
  if (status.kind === "applied" || status.kind === "removed" || digest === undefined) return none;
  const file = await view.read(reviewPath(instance.environment, instance.id, status.stack, digest));
  const reviewed = (file?.reviews ?? []).map(({ pullRequest, head, record }) => ({ pullRequest, head, mode: record.mode }));
  const applied = ledger?.stacks[status.stack]?.applied ?? null;
  if (applied === null) return { ...none, reviewed };
  const { loadFleet } = await import("../fleet/load.ts");
  const { differencesOf } = await import("../ledger/difference.ts");
  const key = { environment: instance.environment, id: instance.id };
  const then =
    (await fleet.repository.resolve(applied.commit)) === null
      ? null
      : await loadFleet(fleet.repository, applied.commit, { root: fleet.prefix, only: [key] });
  return { status, reviewed, differences: differencesOf(input, status.stack, then?.snapshot ?? null) };
}

function headline(context: CliContext, { instance, ledger, checkDue }: Observed): string {
  const { version } = instance.config.spec;
  const runs =
    ledger === null || ledger.version === null
      ? "never applied"
      : ledger.version === version
        ? `applied in ${version}`
        : `on its way from ${ledger.version} to ${version}`;
  const health = ledger?.health ?? null;
  const seen =
    health === null
      ? "nobody has looked at its health"
      : `${health.state}${health.detail === null ? "" : ` (${health.detail})`} at ${health.at}`;
  const maintenance =
    ledger === null || ledger.maintenance === null
      ? ""
      : `\n  in maintenance for ${ledger.maintenance.target} since ${ledger.maintenance.since}, backup ${ledger.maintenance.backup?.id ?? "not made"}`;
  const unwell =
    health !== null && health.state !== "healthy" && !checkDue
      ? `\n  when it is fixed: ${hint(context, `apply ${instance.id}`)} (on GitHub: /retry ${instance.id})`
      : "";
  const windows = windowsText(instance.config.spec.maintenance);
  const window = windows === null ? "" : `\n  its maintenance: ${windows} (shown, this version does not wait for it)`;
  return `${instance.environment}/${instance.id}: ${runs}, ${seen}${maintenance}${window}${unwell}`;
}

function linesOf(
  context: CliContext,
  { instance, ledger, confirmations }: Observed,
  { status, differences, reviewed }: Explained,
): readonly string[] {
  const text = stackText(context, status, instance.id);
  if (text === null) return [`  ${status.stack}: applied`];
  const attempt = ledger?.stacks[status.stack]?.attempt ?? null;
  const lines = [`  ${status.stack}: ${shortly(status, text)}`, ...differences.map((difference) => `    because ${difference.text}`)];
  if (status.kind === "pending" && status.reason === "interrupted" && attempt !== null)
    lines.push(
      `    because run ${attempt.run} began at ${attempt.at} and its end is not known; the next apply plans again and finishes it`,
    );
  if (status.kind === "failed") lines.push(...failure(context, status.attempt, instance.id));
  if (status.kind === "needs-confirmation") {
    lines.push(...status.attempt.why.map(({ code, message }) => `    ${message} (${code})`));
    const short = status.fingerprint.slice(7, 15);
    lines.push(`    to go ahead with exactly this plan: ${hint(context, `stack confirm ${instance.id} ${status.stack} ${short}`)}`);
    lines.push(`    on GitHub, in the issue that asks for it: /approve ${instance.id} ${status.stack} ${short}`);
  }
  for (const { pullRequest, head, mode } of reviewed)
    lines.push(`    reviewed in #${pullRequest} at ${head.slice(0, 8)}${mode === "deferred" ? ", where it could not be planned" : ""}`);
  if (reviewed.length === 0 && status.kind !== "waiting") lines.push("    no pull request has shown a plan of it as it is now");
  if (status.kind === "pending" || status.kind === "needs-confirmation") {
    lines.push(`    to see its plan: ${hint(context, `plan ${instance.id}`)}`);
    if (status.kind === "pending")
      lines.push(`    to apply it: ${hint(context, `apply ${instance.id}`)} (on GitHub apply.yml does, at the next push and every hour)`);
  }
  for (const { by, at } of confirmations.get(status.stack) ?? []) lines.push(`    confirmed by ${by} at ${at}`);
  return lines;
}

function shortly(status: StackStatus, text: string): string {
  if (status.kind === "needs-confirmation") return `needs confirmation (${status.reason})`;
  return status.kind === "failed" ? `failed (${status.reason})` : text;
}

function failure(context: CliContext, attempt: Attempt, id: string): readonly string[] {
  return [
    `    at ${attempt.at}, run ${attempt.run}, commit ${attempt.commit.slice(0, 8)}:`,
    ...(attempt.error ?? "no message").split("\n").map((line) => `      ${line}`),
    `    it is tried again when its files change, or with: ${hint(context, `apply ${id}`)} (on GitHub: /retry ${id})`,
  ];
}
