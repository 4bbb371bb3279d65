import { UserError } from "../process/user-error.ts";
import type { Applied, JournalEntry, LedgerInstance, Work, WorkInstance, WorkStack } from "../schemas/kinds.ts";
import { fingerprintOf } from "../stacks/plan/record.ts";

/** An entry that is not believed. Its reason quotes nothing that the journal says. */
export interface RefusedEntry {
  /** Of the journal; its first line is the header. */
  readonly line: number;
  readonly event: JournalEntry["event"];
  readonly reason: string;
}

/** For people: everything that was left out, and what it means. */
export function describeRefused(refused: readonly RefusedEntry[]): string {
  const lines = refused.map(({ line, event, reason }) => `line ${line} of the journal (${event}): ${reason}`);
  return [...lines, "These lines are not recorded: something else than this run's apply wrote them, or a machine's clock is wrong."].join(
    "\n",
  );
}

/** Milliseconds that the clocks of two jobs' machines may differ; what keeps time by NTP differs by less than a second. */
const clockTolerance = 300_000;

/** Throws a UserError where the clock of the engine job's machine is so far behind that of `find` that nothing it writes down would be believed. */
export function requireClock({ at }: Work, now: number): void {
  const behind = Date.parse(at) - now;
  if (behind <= clockTolerance) return;
  throw new UserError(
    `this machine's clock is ${Math.ceil(behind / 60_000)} minutes behind that of the job find: set it (NTP), and start a new run`,
  );
}

/**
 * What of a journal fits the claims of its run: the job that wrote it had the cloud's identity and ran an engine, so it is believed about what only it
 * can know, and about nothing else. An entry is of an instance and an attempt that the run claimed, from the time between the claim and `now`; what was
 * applied is what was claimed, and who agreed to it is who `find` found. `work` null: nothing is known to have been claimed.
 *
 * @param now milliseconds since the epoch
 */
export function believed(
  work: Work | null,
  entries: readonly JournalEntry[],
  now: number,
): { readonly entries: readonly JournalEntry[]; readonly refused: readonly RefusedEntry[] } {
  const kept: JournalEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const reason = work === null ? "what the run claimed is not known" : objection(work, entry, kept, now);
    if (reason === null) kept.push(entry);
    else refused.push({ line: index + 2, event: entry.event, reason });
  }
  return { entries: kept, refused };
}

/** Why the entry is not believed; `before`: those that are. */
function objection(work: Work, entry: JournalEntry, before: readonly JournalEntry[], now: number): string | null {
  const instance = work.instances.find(({ environment, id }) => environment === entry.environment && id === entry.id);
  if (instance === undefined) return "the run has not claimed that instance";
  const of = `${instance.environment}/${instance.id}`;
  const [from, to] = [Date.parse(work.at) - clockTolerance, now + clockTolerance];
  if (timesOf(entry).some((time) => Date.parse(time) < from || Date.parse(time) > to)) return `${of}: a time in it is not one of the run`;
  const why = "attempt" in entry ? objectionToStack(work, instance, entry, before) : objectionToInstance(instance, entry, now);
  return why === null ? null : `${of}: ${why}`;
}

function timesOf(entry: JournalEntry): readonly string[] {
  if (entry.event === "health") return [entry.at, entry.health.at];
  return entry.event === "clean" ? [entry.at, entry.applied.startedAt, entry.applied.at] : [entry.at];
}

type StackEntry = Extract<JournalEntry, { readonly attempt: string }>;

function objectionToInstance({ probe, version }: WorkInstance, entry: Exclude<JournalEntry, StackEntry>, now: number): string | null {
  switch (entry.event) {
    case "health":
      return probe ? null : "its health was not to be checked";
    case "maintenance":
      return entry.target === version ? null : `the maintenance is not for ${version}, its version on main`;
    case "backup":
      // A backup may be older than the run, where the operation vouches for one that was there.
      return Date.parse(entry.evidence.at) <= now + clockTolerance ? null : "the backup is of a time to come";
  }
}

function objectionToStack(work: Work, instance: WorkInstance, entry: StackEntry, before: readonly JournalEntry[]): string | null {
  const claim = instance.stacks.find(({ name, attempt }) => name === entry.stack && attempt === entry.attempt);
  if (claim === undefined) return "the run has not claimed that attempt";
  if (entry.event !== "clean") return null;
  const started = before.findLast((known) => known.event === "started" && known.attempt === entry.attempt);
  const plan = started?.event === "started" ? started.fingerprint : null;
  const why = objectionToApplied(work, instance, claim, entry.applied, { plan, backups: backupsOf(instance, before) });
  return why === null ? null : `${claim.name}: ${why}`;
}

/** What may have been backed up: before the run, or by an entry that is believed. */
function backupsOf({ environment, id, ledger }: WorkInstance, before: readonly JournalEntry[]): readonly string[] {
  // As `find` read it from the ledger.
  const { maintenance } = ledger as Pick<LedgerInstance, "maintenance">;
  const own = before.flatMap((entry) =>
    entry.event === "backup" && entry.environment === environment && entry.id === id ? [entry.evidence.id] : [],
  );
  return [...own, ...(maintenance?.backup === null || maintenance?.backup === undefined ? [] : [maintenance.backup.id])];
}

function objectionToApplied(
  { commit, run }: Work,
  { ledger, version }: WorkInstance,
  claim: WorkStack,
  applied: Applied,
  { plan, backups }: { readonly plan: string | null; readonly backups: readonly string[] },
): string | null {
  const { applied: known = null, repair } = (ledger as Pick<LedgerInstance, "stacks">).stacks[claim.name] ?? {};
  const moved = repair?.kind === "move-state" && applied.movedFrom === known?.backend;
  const differs = (
    [
      ["digest", applied.digest !== claim.digest],
      ["commit", applied.commit !== commit],
      ["run", applied.run !== run],
      ["version", applied.version !== version],
      ["plan", applied.fingerprint !== plan],
      ["backend", known !== null && applied.backend !== known.backend && !moved],
      ["backup", applied.backup !== null && !backups.includes(applied.backup)],
      ["confirmer", !isConfirmed(claim, applied)],
      ["review", !isReviewed(claim, applied)],
    ] as const
  ).find(([, isOther]) => isOther);
  return differs === undefined ? null : `its ${differs[0]} is not what was claimed`;
}

function isConfirmed({ confirmations }: WorkStack, { confirmer, fingerprint }: Applied): boolean {
  return confirmer === null || confirmations.some((known) => known.by === confirmer && known.fingerprint === fingerprint);
}

/** All of it is of one review that the claim has, or there is none. */
function isReviewed({ reviews }: WorkStack, { pullRequest, author, approvers, reviewedFingerprint }: Applied): boolean {
  if (pullRequest === null) return author === null && approvers.length === 0 && reviewedFingerprint === null;
  return reviews.some(
    ({ review, ...fact }) =>
      review.pullRequest === pullRequest &&
      fact.author === author &&
      fact.approvers.join() === approvers.join() &&
      fingerprintOf(review.record) === reviewedFingerprint,
  );
}
