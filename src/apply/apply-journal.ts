import { describeNotStarted } from "./context.ts";
import type { Attempt, JournalEntry, LedgerInstance, LedgerStack } from "../schemas/kinds.ts";

type Of<Event extends JournalEntry["event"]> = Extract<JournalEntry, { readonly event: Event }>;
type StackEntry = Extract<JournalEntry, { readonly attempt: string }>;

/**
 * The instance's file after a run: its claims with the ends that the journal records, health, maintenance and backup. A claim whose end the
 * journal does not record is interrupted. Entries of another attempt than the ledger's newest are left out, so applying twice is applying once, and a
 * journal that comes late takes nothing back.
 *
 * @param shared the file of the environment's own stacks, where that is known
 */
export function applyJournal(
  before: LedgerInstance,
  run: string,
  entries: readonly JournalEntry[],
  shared: LedgerInstance | null = null,
): LedgerInstance {
  const own = entries.filter(({ environment, id }) => environment === before.environment && id === before.id);
  const ended = Object.fromEntries(Object.entries(before.stacks).map(([name, stack]) => [name, applyToStack(name, stack, run, own)]));
  const stacks = Object.fromEntries(
    Object.entries(ended).map(([name, stack]) => [
      name,
      consumingRecorded(stack, before.stacks[name], { own: ended, shared: shared?.stacks ?? {} }),
    ]),
  );
  return { ...before, stacks, maintenance: maintenanceAfter(before, own), ...applyToHealth(before, stacks, run, own) };
}

function applyToStack(name: string, before: LedgerStack, run: string, entries: readonly JournalEntry[]): LedgerStack {
  const { attempt } = before;
  if (attempt === null || attempt.run !== run) return before;
  const known = entries.filter((entry): entry is StackEntry => "attempt" in entry && entry.stack === name && entry.attempt === attempt.id);
  const last = known.at(-1);
  // What has an end already stays: a record job that runs again may have lost its journal.
  if (last === undefined) return attempt.state === "claimed" ? { ...before, attempt: { ...attempt, state: "interrupted" } } : before;
  const started = known.findLast((entry) => entry.event === "started");
  const seen = started === undefined ? {} : { fingerprint: started.fingerprint, shape: started.shape };
  return ended(before, { ...attempt, ...seen }, last);
}

function ended(before: LedgerStack, attempt: Attempt, last: StackEntry): LedgerStack {
  switch (last.event) {
    case "started":
      return { ...before, attempt: { ...attempt, state: "interrupted" } };
    case "clean":
      // Its upstreams may have been applied again since: what it consumed stays what it was.
      if (attempt.state === "clean") return before;
      return {
        applied: last.applied,
        attempt: { ...attempt, state: "clean", fingerprint: last.applied.fingerprint, error: null, why: [] },
      };
    case "failed":
      return { ...withAcceptance(before, attempt, null), attempt: { ...attempt, state: "failed", error: last.error } };
    case "not-started":
      return { ...before, attempt: { ...attempt, state: "not-started", error: describeNotStarted(last) } };
    case "needs-confirmation": {
      const { fingerprint, shape, why, plan } = last;
      const asked: Attempt = { ...attempt, state: "needs-confirmation", fingerprint, shape, why, error: null };
      const accepted = why.find(({ code }) => code === "state-accepted")?.message ?? null;
      return { ...withAcceptance(before, attempt, accepted), attempt: plan === undefined ? asked : { ...asked, plan } };
    }
  }
}

/**
 * The stack with what is left of an accepted state: bound to the one that was `shown` with a plan to be confirmed. Any other end ends it, so that it
 * is never found again by what is lost later; one that was accepted after the claim is for the next attempt.
 */
function withAcceptance(before: LedgerStack, { at }: Attempt, shown: string | null): LedgerStack {
  const { repair, ...rest } = before;
  if (repair?.kind !== "accept-state" || Date.parse(repair.at) > Date.parse(at)) return before;
  return shown === null ? rest : { ...rest, repair: { ...repair, shown } };
}

/**
 * A stack that was just applied has consumed what its upstreams' records say: the ledger compares with that from now on. Its own hash of the value
 * differs where the fleet's key is another one by now, or where somebody changed the upstream's state without Flotilla; no further apply of the
 * stack would change that, so it would be pending for ever.
 */
function consumingRecorded(
  stack: LedgerStack,
  before: LedgerStack | undefined,
  { own, shared }: Readonly<Record<"own" | "shared", LedgerInstance["stacks"]>>,
): LedgerStack {
  const { applied, attempt } = stack;
  if (applied === null || applied === before?.applied) return stack;
  const consumed = Object.entries(applied.consumed).map(([name, hash]) => {
    const [output = "", upstream = "", ofEnvironment] = name.split(".").reverse();
    if (ofEnvironment === undefined) return [name, own[upstream]?.applied?.hashes[output] ?? hash];
    // Another run may have applied it meanwhile: then what was read is what the own hash says.
    const recorded = shared[upstream]?.applied ?? null;
    const isOlder = recorded !== null && attempt !== null && Date.parse(recorded.at) < Date.parse(attempt.at);
    return [name, (isOlder ? recorded.hashes[output] : undefined) ?? hash];
  });
  return { ...stack, applied: { ...applied, consumed: Object.fromEntries(consumed) } };
}

/** What is known of the instance's maintenance after these entries of its own: announced, and backed up. */
export function maintenanceAfter(before: LedgerInstance, entries: readonly JournalEntry[]): LedgerInstance["maintenance"] {
  // One run brings an instance to one version: there is one announcement at most.
  const begun = entries.find((entry): entry is Of<"maintenance"> => entry.event === "maintenance");
  const known = before.maintenance;
  const isNew = begun !== undefined && known?.target !== begun.target && !isOver(before, begun.at);
  const maintenance = isNew ? { target: begun.target, since: begun.at, backup: null } : known;
  if (maintenance === null || maintenance.backup !== null) return maintenance;
  const since = Date.parse(maintenance.since);
  const made = entries.find((entry): entry is Of<"backup"> => entry.event === "backup" && Date.parse(entry.at) >= since);
  return { ...maintenance, backup: made?.evidence ?? null };
}

/** The instance was seen healthy after that: the maintenance is over, and an old journal does not begin it again. */
function isOver({ health, inputs }: LedgerInstance, at: string): boolean {
  return inputs !== null && health?.state === "healthy" && Date.parse(health.at) >= Date.parse(at);
}

function applyToHealth(
  before: LedgerInstance,
  stacks: LedgerInstance["stacks"],
  run: string,
  entries: readonly JournalEntry[],
): Pick<LedgerInstance, "health" | "retry"> {
  const seen = entries.findLast((entry): entry is Of<"health"> => entry.event === "health");
  const newer = seen !== undefined && (before.health === null || Date.parse(seen.health.at) >= Date.parse(before.health.at));
  const health = newer ? seen.health : before.health;
  const { retry } = before;
  // A person asked before the run claimed (or probed): what they asked for was done now. A later word stays.
  const tried = Object.values(stacks).flatMap(({ attempt }) =>
    attempt?.run === run && attempt.state !== "interrupted" && attempt.state !== "not-started" ? [Date.parse(attempt.at)] : [],
  );
  const done = newer ? [...tried, Date.parse(seen.health.at)] : tried;
  return { health, retry: retry !== null && done.some((at) => at >= Date.parse(retry.at)) ? null : retry };
}
