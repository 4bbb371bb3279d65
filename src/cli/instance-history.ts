import { shortFingerprint } from "../data/fingerprint.ts";
import { instancePath } from "../ledger/paths.ts";
import { versionsAt } from "../ledger/view.ts";
import type { LedgerInstance, LedgerStack } from "../schemas/kinds.ts";
import type { CliContext, ExitCode } from "./context.ts";
import { instanceNamed, localFleet, readableLedger } from "./local-fleet.ts";

export interface HistoryFlags {
  readonly environment?: string;
  readonly limit: number;
  readonly format: "text" | "json";
}

interface HistoryEntry {
  readonly commit: string;
  readonly at: string;
  readonly by: string;
  readonly message: string;
  readonly events: readonly string[];
}

/** What happened to an instance, newest first: the commits of its ledger file, each with what it changed. */
export async function history(context: CliContext, name: string, flags: HistoryFlags): Promise<ExitCode> {
  const fleet = await localFleet(context);
  const { repository } = fleet;
  const key = await instanceNamed(context, fleet, name, flags.environment);
  const view = await readableLedger(context, fleet);
  const path = instancePath(key.environment, key.id);
  // One more than is shown: the oldest that is shown differs from it.
  const commits = view.commit === null ? [] : await repository.log(view.commit, path, flags.limit + 1);
  const files = await versionsAt(
    repository,
    commits.map(({ oid }) => oid),
    path,
  );
  const entries = commits.slice(0, flags.limit).map(({ oid, at, author, subject }, index): HistoryEntry => {
    const events = eventsOf(files[index + 1], files[index]);
    return { commit: oid.slice(0, 12), at, by: author, message: subject, events };
  });
  if (flags.format === "json")
    context.out(`${JSON.stringify({ environment: key.environment, instance: key.id, history: entries }, null, 2)}\n`);
  else if (entries.length === 0) context.out(`The ledger has nothing about ${key.environment}/${key.id} yet.\n`);
  else
    for (const { at, by, message, events } of entries)
      context.out(`${at} ${by}: ${message}\n${events.map((event) => `  ${event}\n`).join("")}`);
  return 0;
}

/** What one commit of the ledger changed about an instance. */
function eventsOf(before: LedgerInstance | undefined, after: LedgerInstance | undefined): readonly string[] {
  if (after === undefined) return ["removed from the ledger"];
  const stacks = Object.entries(after.stacks).flatMap(([name, stack]) => stackEvents(name, before?.stacks[name], stack));
  const adopted = after.adopted !== undefined && before?.adopted === undefined ? [`adopted by ${after.adopted.by}`] : [];
  const released = after.released !== undefined && before?.released === undefined ? [`released by ${after.released.by}`] : [];
  return [
    ...adopted,
    ...released,
    ...stacks,
    ...maintenanceEvents(before?.maintenance ?? null, after.maintenance),
    ...healthEvents(before, after),
  ];
}

function stackEvents(name: string, before: LedgerStack | undefined, { attempt, applied }: LedgerStack): readonly string[] {
  if (applied !== null && applied.at !== before?.applied?.at)
    return [`${name} applied at ${applied.at} in ${applied.version} (${originOf(applied)})`];
  if (attempt === null || (attempt.state === before?.attempt?.state && attempt.id === before.attempt.id)) return [];
  const short = attempt.fingerprint === null ? "" : ` (plan ${shortFingerprint(attempt.fingerprint)})`;
  const error = attempt.error === null || attempt.state === "claimed" ? "" : `: ${attempt.error.split("\n")[0] ?? ""}`;
  return [`${name} ${attempt.state}${short}${error}`];
}

function originOf(applied: NonNullable<LedgerStack["applied"]>): string {
  const { fingerprint, pullRequest, author, approvers, confirmer, backup, engine, isolation, run } = applied;
  const review = [
    ...(pullRequest === null ? [] : [`#${pullRequest}${author === null ? "" : ` by ${author}`}`]),
    ...(pullRequest === null || approvers.length === 0 ? [] : [`approved by ${approvers.join(", ")}`]),
  ].join(" ");
  return [
    `plan ${shortFingerprint(fingerprint)}`,
    ...(review === "" ? [] : [review]),
    ...(confirmer === null ? [] : [`confirmed by ${confirmer}`]),
    ...(backup === null ? [] : [`backup ${backup}`]),
    `${engine}${isolation === undefined || isolation === "none" ? "" : ` in ${isolation}`}, run ${run}`,
  ].join(", ");
}

type Maintenance = LedgerInstance["maintenance"];

function maintenanceEvents(before: Maintenance, after: Maintenance): readonly string[] {
  if (after === null) return [];
  const { target, since, backup } = after;
  return [
    ...(target === before?.target ? [] : [`in maintenance for ${target} since ${since}`]),
    ...(backup === null || backup.id === before?.backup?.id ? [] : [`backup ${backup.id} of ${backup.at}, ${backup.size} bytes`]),
  ];
}

function healthEvents(before: LedgerInstance | undefined, { health, retry }: LedgerInstance): readonly string[] {
  const version = health === null || health.version === null ? "" : ` in ${health.version}`;
  const detail = health === null || health.detail === null ? "" : `: ${health.detail}`;
  return [
    ...(health === null || health.at === before?.health?.at ? [] : [`${health.state}${version}${detail}`]),
    ...(retry === null || retry.at === before?.retry?.at ? [] : [`${retry.by} asked to try again`]),
  ];
}
