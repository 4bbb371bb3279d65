import { shortFingerprint } from "../data/fingerprint.ts";
import type { InvalidInstance, Observed } from "../apply/observe.ts";
import { loadFleet } from "../fleet/load.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { windowsText } from "../fleet/windows.ts";
import { differencesOf, type StackDifference } from "../ledger/difference.ts";
import { reviewPath } from "../ledger/paths.ts";
import { keptPlanLines } from "../report/plan-text.ts";
import type { StackStatus } from "../ledger/status.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { Attempt } from "../schemas/kinds.ts";
import { type CliContext, type ExitCode, hint } from "./context.ts";
import { instanceNamed, type LocalFleet, localFleet, observed, readableLedger } from "./local-fleet.ts";
import { againText, invalidJson, invalidText, isLocal, stackJson, stackText } from "./status-text.ts";

export interface WhyFlags {
  readonly environment?: string;
  readonly format: "text" | "json";
}

/** Explains one instance; exit code 1 where its files are invalid. */
export async function why(context: CliContext, id: string, flags: WhyFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const key = await instanceNamed(context, fleet, id, flags.environment);
  const view = await readableLedger(context, fleet);
  const all = await observed(context, fleet, view);
  const isIt = ({ environment, id }: InstanceKey): boolean => environment === key.environment && id === key.id;
  const found = all.instances.find(({ instance }) => isIt(instance));
  if (found === undefined) return notPending(context, key, all.invalid.find(isIt), flags);
  const explained = await Promise.all(found.stacks.map((status) => explain(fleet, view, found, status)));
  if (flags.format === "json") {
    const stacks = explained.map(({ status, ...rest }) => ({ ...stackJson(status), ...rest }));
    const { checkDue, ledger, status } = found;
    context.out(
      `${JSON.stringify({ environment: key.environment, instance: key.id, status: status.kind, health: ledger?.health ?? null, checkDue, stacks }, null, 2)}\n`,
    );
    return 0;
  }
  context.out(`${headline(context, found)}\n`);
  for (const line of [...explained.flatMap((stack) => linesOf(context, found, stack)), ...nextSteps(context, found)])
    context.out(`  ${line}\n`);
  return 0;
}

/** An instance with nothing to do, or whose files cannot be used. */
function notPending(context: CliContext, key: InstanceKey, invalid: InvalidInstance | undefined, { format }: WhyFlags): ExitCode {
  const name = `${key.environment}/${key.id}`;
  if (format === "json")
    context.out(
      `${JSON.stringify({ environment: key.environment, instance: key.id, ...(invalid === undefined ? { status: "healthy" } : invalidJson(invalid)), stacks: [] }, null, 2)}\n`,
    );
  else if (invalid !== undefined) context.out(`${name} is not applied: ${invalidText(context, invalid)}\n`);
  else context.out(`${name} is up to date: applied as in HEAD, and healthy.\n`);
  return invalid === undefined ? 0 : 1;
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
  const key = { environment: instance.environment, id: instance.id };
  const then =
    (await fleet.repository.resolve(applied.commit)) === null
      ? null
      : await loadFleet(fleet.repository, applied.commit, { root: fleet.prefix, only: [key] });
  return { status, reviewed, differences: differencesOf(input, status.stack, then?.snapshot ?? null) };
}

function headline(context: CliContext, { instance, environment, ledger, checkDue }: Observed): string {
  const health = ledger?.health ?? null;
  const seen =
    health === null ? "health not checked yet" : `${health.state}${health.detail === null ? "" : ` (${health.detail})`} at ${health.at}`;
  const lines = [`${instance.environment}/${instance.id}: ${versionText(instance.config.spec.version, ledger?.version ?? null)}, ${seen}`];
  if (ledger !== null && ledger.maintenance !== null) {
    const { target, since, backup } = ledger.maintenance;
    lines.push(`in maintenance for ${target} since ${since}, backup ${backup?.id ?? "not made"}`);
  }
  const windows = windowsText(instance.config.spec.maintenance);
  if (windows !== null) lines.push(`maintenance windows: ${windows} (shown only, not enforced)`);
  if (health !== null && health.state !== "healthy" && !checkDue)
    lines.push(`after fixing it: ${againText(context, { id: instance.id, environment })}`);
  return lines.join("\n  ");
}

function versionText(wanted: string, applied: string | null): string {
  if (applied === null) return "never applied";
  return applied === wanted ? `applied in ${applied}` : `upgrading from ${applied} to ${wanted}`;
}

function linesOf(context: CliContext, observed: Observed, { status, differences, reviewed }: Explained): readonly string[] {
  const { instance, ledger, confirmations } = observed;
  const text = stackText(context, status, { id: instance.id, environment: observed.environment });
  if (text === null) return [`${status.stack}: applied`];
  const attempt = ledger?.stacks[status.stack]?.attempt ?? null;
  const details = [
    ...differences.map((difference) => `because ${difference.text}`),
    ...(attempt === null ? [] : attemptLines(context, status, attempt, observed)),
    ...reviewed.map(
      ({ pullRequest, head, mode }) =>
        `reviewed in #${pullRequest} at ${head.slice(0, 8)}${mode === "deferred" ? ", where it could not be planned" : ""}`,
    ),
    ...(reviewed.length === 0 && status.kind !== "waiting" ? ["no pull request has shown its plan as it is now"] : []),
    ...(confirmations.get(status.stack) ?? []).map(({ by, at }) => `confirmed by ${by} at ${at}`),
  ];
  return [`${status.stack}: ${shortText(status, text)}`, ...details.map((line) => `  ${line}`)];
}

/** How the last attempt went, and what to type for this stack alone. */
function attemptLines(
  context: CliContext,
  status: StackStatus,
  attempt: Attempt,
  { environment, instance: { id } }: Observed,
): readonly string[] {
  switch (status.kind) {
    case "pending":
      return status.reason === "interrupted"
        ? [
            `because run ${attempt.run} claimed it at ${attempt.at} and recorded no end${isLocal(environment) ? "" : ": it is still at work (see Actions), or ended without a record"}; the next apply plans it again and completes it`,
          ]
        : [];
    case "failed":
      return [
        `at ${attempt.at}, run ${attempt.run}, commit ${attempt.commit.slice(0, 8)}:`,
        ...(attempt.error ?? "no message").split("\n").map((line) => `  ${line}`),
        `retried when its files change, or with: ${againText(context, { id, environment })}`,
      ];
    case "needs-confirmation": {
      const short = shortFingerprint(status.fingerprint);
      return [
        ...attempt.why.map(({ code, message }) => `${message} (${code})`),
        ...(attempt.plan === undefined ? [] : ["its plan:", ...keptPlanLines(attempt.plan).map((line) => `  ${line}`)]),
        ...(isLocal(environment) ? [`to confirm exactly this plan: ${hint(context, `stack confirm ${id} ${status.stack} ${short}`)}`] : []),
        `on GitHub, in the issue that lists it: /approve ${id} ${status.stack} ${short}`,
      ];
    }
    case "applied":
    case "blocked":
    case "waiting":
    case "applying":
    case "removed":
      return [];
  }
}

/** What to type for the instance as a whole. */
function nextSteps(context: CliContext, { instance: { id }, environment, stacks }: Observed): readonly string[] {
  const pending = stacks.some(({ kind }) => kind === "pending");
  if (!pending && !stacks.some(({ kind }) => kind === "needs-confirmation")) return [];
  // Of other environments nothing is planned or applied from here.
  const plan = isLocal(environment) ? [`to see the plan: ${hint(context, `plan ${id}`)}`] : [];
  if (!pending) return plan;
  const apply = "apply.yml applies what main has, at the next push and every four hours";
  return [...plan, isLocal(environment) ? `to apply it: ${hint(context, `apply ${id}`)} (on GitHub ${apply})` : `on GitHub ${apply}`];
}

/** The status alone where its details follow on lines of their own. */
function shortText(status: StackStatus, text: string): string {
  if (status.kind === "needs-confirmation") return `needs confirmation (${status.reason})`;
  return status.kind === "failed" ? `failed (${status.reason})` : text;
}
