import { environmentId } from "../fleet/config-path.ts";
import { environmentOutput } from "../fleet/environment-stacks.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { Attempt, LedgerInstance, LedgerStack, PendingReason } from "../schemas/kinds.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import { acceptanceOf } from "./accepted-state.ts";

/** One stack, between what main declares and what the ledger records. */
export type StackStatus = { readonly stack: string } & (
  | { readonly kind: "applied" }
  | { readonly kind: "pending"; readonly reason: PendingReason }
  /** Pending, but a stack it needs does not become applied by itself, or another run is at work on the instance. */
  | { readonly kind: "blocked"; readonly reason: PendingReason; readonly by: string }
  /** Pending, but a person's setting keeps it as it is. */
  | { readonly kind: "waiting"; readonly reason: PendingReason; readonly on: Brake }
  /** A run that is still at work has claimed it. */
  | { readonly kind: "applying"; readonly run: string }
  | { readonly kind: "needs-confirmation"; readonly reason: PendingReason; readonly attempt: Attempt; readonly fingerprint: string }
  /** Tried again when what it was made from changes, or when somebody asks. */
  | { readonly kind: "failed"; readonly reason: PendingReason; readonly attempt: Attempt }
  /** The ledger knows it and main does not. Taking it down is not done by this version. */
  | { readonly kind: "removed" }
);

/**
 * What keeps an instance as it is: its own hold, its environment's `apply: off`, that a person has let it go, or that a change would reach more instances
 * at once than `policy.blastRadius` lets it.
 */
export type Brake = "hold" | "apply-off" | "released" | "blast-radius";

/** One instance: of its stacks the status that matters most, and its health once all of them are applied. No data is never taken for good news. */
export type InstanceStatus =
  /** The next run has something to apply, or a check to make that somebody asked for or that another version needs. */
  | { readonly kind: "pending" }
  | { readonly kind: "waiting"; readonly on: Brake }
  | { readonly kind: "applying" }
  | { readonly kind: "needs-confirmation"; readonly stack: string; readonly fingerprint: string; readonly reason: string }
  | { readonly kind: "failed"; readonly at: string; readonly reason: string }
  /** Everything that main declares is applied; a stack that it does not declare any more is left. */
  | { readonly kind: "removed"; readonly stack: string }
  /** Everything is applied; its health in this version is not known yet. */
  | { readonly kind: "applied" }
  /** A check found it unhealthy, or could not find out. */
  | { readonly kind: "unhealthy"; readonly at: string; readonly reason: string }
  /** Everything is applied, healthy since, and nothing is asked: up to date. */
  | { readonly kind: "healthy"; readonly at: string };

export interface StatusReport {
  readonly status: InstanceStatus;
  /** In the order they need each other, then removed ones by name. */
  readonly stacks: readonly StackStatus[];
  /** Everything is applied, nothing keeps the instance as it is, and the next run checks its health. */
  readonly checkDue: boolean;
}

/** All that a status depends on: the same input gives the same status wherever it is asked for. */
export interface StatusInput {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Stack -> digest, as main has it. */
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | null;
  /** The environment's own stacks; absent where nobody asked, or there are none. */
  readonly shared?: SharedStacks;
  /** A change of what instances share reaches it and too many others; absent where nobody asked. */
  readonly isBeyondRadius?: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The run is queued or running. */
  readonly isActive: (run: string) => boolean;
  /** A person confirmed this plan of the stack. */
  readonly isConfirmed: (stack: string, fingerprint: string) => boolean;
  /** Hash of the reviews and their trust as they are now; null where nobody asked for them. */
  readonly facts: (stack: string) => string | null;
}

/** What the instances of an environment depend on of its own stacks. */
export interface SharedStacks {
  readonly ledger: LedgerInstance | null;
  /** Those that are not applied as main has them: what reads their outputs waits. */
  readonly open: ReadonlySet<string>;
}

/** Where nobody is asked but the ledger: no run is known to be at work, and nothing that people said counts. */
export const ledgerAlone = { isActive: () => false, isConfirmed: () => false, facts: () => null } as const;

/**
 * The status of one instance, as a level: it follows from main and the ledger alone, never from an event that could be missed. The only place that
 * says what an attempt and a last apply amount to. See docs/users/concepts.md, "Pending".
 */
export function instanceStatus(input: StatusInput): StatusReport {
  const stacks = stackStatuses(input);
  const ofStacks = worstOf(stacks);
  if (ofStacks !== null) return { status: ofStacks, stacks, checkDue: false };
  const status = healthStatus(input);
  const isKnown = status.kind === "healthy" || status.kind === "unhealthy";
  return { status, stacks, checkDue: !isKnown && input.ledger !== null && brakeOf(input) === null };
}

/** Every stack that main declares, in the order they need each other, then those that only the ledger knows, by name. */
export function stackStatuses(input: StatusInput): readonly StackStatus[] {
  const { architecture, ledger } = input;
  const declared = architecture.config.spec.stacks;
  const stacks: StackStatus[] = [];
  for (const name of inDependencyOrder(architecture)) {
    const needs = declared.find((stack) => stack.name === name)?.needs ?? [];
    stacks.push(stackStatus(input, name, needs, stacks));
  }
  const removed = Object.keys(ledger?.stacks ?? {}).filter((name) => !declared.some((stack) => stack.name === name));
  return [...stacks, ...removed.sort().map((stack) => ({ stack, kind: "removed" as const }))];
}

function stackStatus(input: StatusInput, stack: string, needs: readonly string[], before: readonly StackStatus[]): StackStatus {
  const known = input.ledger?.stacks[stack] ?? { applied: null, attempt: null };
  const { attempt } = known;
  if (attempt !== null && isOpen(attempt) && input.isActive(attempt.run)) return { stack, kind: "applying", run: attempt.run };
  const reason = pendingReason(input, stack, known);
  if (reason === null) return { stack, kind: "applied" };
  const stopped = stoppedStatus(input, stack, reason, known);
  if (stopped !== null) return stopped;
  const blocker =
    before.find((other) => needs.includes(other.stack) && other.kind !== "applied" && other.kind !== "pending")?.stack ??
    openShared(input, stack);
  // Two runs never work on one instance, whatever the stacks.
  const by = blocker ?? openAttempts(input.ledger).find(([, { run }]) => input.isActive(run))?.[0];
  return by === undefined ? { stack, kind: "pending", reason } : { stack, kind: "blocked", reason, by };
}

/** A stack of the environment itself that is to be applied before this one. */
function openShared({ architecture, shared }: StatusInput, stack: string): string | undefined {
  const inputs = architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? [];
  const read = inputs.flatMap((input) => environmentOutput(input)?.stack ?? []);
  const open = read.find((name) => shared?.open.has(name) === true);
  return open === undefined ? undefined : `${environmentId}/${open}`;
}

/** The status of a stack that no run takes up until a person or a change of main lets it; null where the next run does. */
function stoppedStatus(input: StatusInput, stack: string, reason: PendingReason, known: LedgerStack): StackStatus | null {
  const on = brakeOf(input);
  const asked = confirmationAsked(known);
  // A confirmation would change nothing before a person's own setting is taken back.
  const isKept = on !== null && on !== "blast-radius";
  if (asked !== null && isKept) return { stack, kind: "waiting", reason, on };
  if (asked !== null && !isToBePlannedAgain(input, stack, asked.attempt)) return { stack, kind: "needs-confirmation", reason, ...asked };
  const { attempt } = known;
  if (attempt?.state === "failed" && !isToBeTriedAgain(input, stack, attempt)) return { stack, kind: "failed", reason, attempt };
  return on === null ? null : { stack, kind: "waiting", reason, on };
}

/** Why main and the ledger differ on a stack, the strongest reason of several; null where they do not. */
function pendingReason(input: StatusInput, stack: string, known: LedgerStack): PendingReason | null {
  const { digests } = input;
  const { applied, attempt } = known;
  const unfinished = attempt === null ? null : unfinishedReason(attempt);
  if (unfinished !== null) return unfinished;
  if (applied === null) return "never-applied";
  if (applied.digest !== digests.get(stack)) return "changed";
  if (changedUpstream(input, stack).length > 0) return "upstream";
  if (acceptanceOf(known) !== null) return "accepted";
  // An attempt at something that main has taken back again: an empty plan closes it.
  return attempt === null || attempt.state === "clean" ? null : "changed";
}

/** What an attempt leaves to be repaired; null where it leaves nothing. */
function unfinishedReason(attempt: Attempt): "interrupted" | "failed" | null {
  if (isUnfinished(attempt)) return "interrupted";
  if (attempt.state === "failed") return "failed";
  // It did not come to an end this time; what it was to repair is still as it was.
  const isPassedOn = attempt.state === "not-started" || attempt.state === "needs-confirmation";
  return isPassedOn && (attempt.reason === "interrupted" || attempt.reason === "failed") ? attempt.reason : null;
}

/** The outputs (`network.address`, `environment.dns.zone`) that the stack's last apply consumed and that have had another value since. */
export function changedUpstream({ ledger, shared }: Pick<StatusInput, "ledger" | "shared">, stack: string): readonly string[] {
  return Object.entries(ledger?.stacks[stack]?.applied?.consumed ?? {}).flatMap(([name, hash]) => {
    const [output = "", upstream = "", ofEnvironment] = name.split(".").reverse();
    const from = ofEnvironment === undefined ? ledger : shared?.ledger;
    const now = from?.stacks[upstream]?.applied?.hashes[output];
    return now !== undefined && now !== hash ? [name] : [];
  });
}

/** The newest attempt of a stack, where by the ledger alone it waits for a person to confirm its plan. */
export function confirmationAsked(
  known: LedgerStack | null | undefined,
): { readonly attempt: Attempt; readonly fingerprint: string } | null {
  const attempt = known?.attempt ?? null;
  // A plan without a fingerprint is one that nobody could name: it is made again.
  if (attempt?.state !== "needs-confirmation" || attempt.fingerprint === null) return null;
  return { attempt, fingerprint: attempt.fingerprint };
}

/** The attempts that have begun and have no end as far as the ledger knows, by stack. */
export function openAttempts(ledger: LedgerInstance | null): readonly (readonly [stack: string, attempt: Attempt])[] {
  return Object.entries(ledger?.stacks ?? {}).flatMap(([stack, { attempt }]) =>
    attempt !== null && isOpen(attempt) ? [[stack, attempt] as const] : [],
  );
}

/** Whether an attempt has no recorded end: a run works at it, or one died. */
export function isUnfinished(attempt: Attempt): boolean {
  return isOpen(attempt) || attempt.state === "interrupted";
}

function isOpen({ state }: Attempt): boolean {
  return state === "claimed" || state === "started";
}

function isToBePlannedAgain({ digests, facts, isConfirmed, ledger }: StatusInput, stack: string, attempt: Attempt): boolean {
  if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
  if (attempt.fingerprint !== null && isConfirmed(stack, attempt.fingerprint)) return true;
  const now = facts(stack);
  return now !== null && now !== attempt.facts;
}

/** Trying on every run would use up the failure budget over and over. */
function isToBeTriedAgain({ digests, environment, instance, architecture, ledger }: StatusInput, stack: string, attempt: Attempt): boolean {
  if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
  const then = attempt.inputs;
  if (then === undefined) return false;
  return then.config !== instance.oid || then.environment !== environment.oid || then.architecture !== architecture.oid;
}

function isAsked(ledger: LedgerInstance | null, attempt: Attempt): boolean {
  const retry = ledger?.retry ?? null;
  return retry !== null && Date.parse(retry.at) >= Date.parse(attempt.at);
}

function brakeOf({ environment, instance, isBeyondRadius, ledger, now }: StatusInput): Brake | null {
  if (ledger?.released !== undefined) return "released";
  if (environment.config.spec.apply === "off") return "apply-off";
  const { hold } = instance.config.spec;
  if (hold?.scope === "all" && now < Date.parse(hold.until)) return "hold";
  return isBeyondRadius === true ? "blast-radius" : null;
}

/** What the stacks alone make of the instance, the most pressing first; null where all of them are applied. */
function worstOf(stacks: readonly StackStatus[]): InstanceStatus | null {
  // By name, as in the files of rollouts that have recorded a failure already.
  const byName = stacks.toSorted((a, b) => (a.stack < b.stack ? -1 : 1));
  for (const stack of byName) if (stack.kind === "failed") return { kind: "failed", ...failedAttempt(stack.stack, stack.attempt) };
  for (const { stack, ...status } of stacks) {
    if (status.kind !== "needs-confirmation") continue;
    const reasons = status.attempt.why.map(({ message }) => message);
    const reason = reasons.length === 0 ? "nobody reviewed this plan" : reasons.join("; ");
    return { kind: "needs-confirmation", stack, fingerprint: status.fingerprint, reason };
  }
  if (stacks.some(({ kind }) => kind === "applying")) return { kind: "applying" };
  if (stacks.some(({ kind }) => kind === "pending" || kind === "blocked")) return { kind: "pending" };
  for (const { stack, ...status } of stacks) {
    if (status.kind === "waiting") return { kind: "waiting", on: status.on };
    if (status.kind === "removed") return { kind: "removed", stack };
  }
  return null;
}

/** What the instance's health makes of it, once all of its stacks are applied. */
function healthStatus(input: StatusInput): InstanceStatus {
  const { architecture, instance, ledger } = input;
  const { version } = instance.config.spec;
  if (ledger === null || ledger.retry !== null || ledger.version !== version) {
    const on = brakeOf(input);
    return on === null ? { kind: "pending" } : { kind: "waiting", on };
  }
  const { health } = ledger;
  if (health === null || isStale(ledger)) return { kind: "applied" };
  if (health.state !== "healthy") return { kind: "unhealthy", at: health.at, reason: unhealthyReason(health) };
  const reportsVersion = architecture.config.spec.health.some((check) => "http" in check && check.version !== undefined);
  const runs = health.version === version || (health.version === null && !reportsVersion);
  return runs ? { kind: "healthy", at: health.at } : { kind: "applied" };
}

/** Something was applied after the check. */
function isStale({ health, stacks }: LedgerInstance): boolean {
  return health !== null && Object.values(stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > Date.parse(health.at));
}

export interface Failure {
  /** When the attempt was made, or the check. */
  readonly at: string;
  readonly reason: string;
}

/** What has gone wrong with an instance by its ledger file alone, whether or not somebody asked for another try. */
export function failureOf(ledger: LedgerInstance): Failure | null {
  for (const [stack, { attempt }] of Object.entries(ledger.stacks).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (attempt?.state === "failed") return failedAttempt(stack, attempt);
  const { health } = ledger;
  if (health === null || health.state === "healthy" || isStale(ledger)) return null;
  return { at: health.at, reason: unhealthyReason(health) };
}

function failedAttempt(stack: string, { at, error }: Attempt): Failure {
  return { at, reason: `${stack} failed: ${error ?? "no reason is recorded"}` };
}

function unhealthyReason({ state, detail }: NonNullable<LedgerInstance["health"]>): string {
  return `${state === "unknown" ? "health unknown" : state}: ${detail ?? "no detail is recorded"}`;
}
