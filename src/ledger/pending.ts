import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { Attempt, LedgerInstance, LedgerStack, PendingReason } from "../schemas/kinds.ts";
import { inDependencyOrder } from "../stacks/dependency-order.ts";
import type { InstanceInputs } from "./store.ts";

/** Where one stack stands between what main says and what the ledger knows. */
export type Standing = { readonly stack: string } & (
  | { readonly state: "applied" }
  | { readonly state: "pending"; readonly reason: PendingReason }
  /** Pending, but a stack it needs does not get there by itself. */
  | { readonly state: "blocked"; readonly reason: PendingReason; readonly by: string }
  /** Pending, but a person said to wait. */
  | { readonly state: "waiting"; readonly reason: PendingReason; readonly on: "hold" | "apply-off" }
  /** A run that is still at work has claimed it. */
  | { readonly state: "applying"; readonly run: string }
  | { readonly state: "needs-confirmation"; readonly reason: PendingReason; readonly attempt: Attempt }
  /** Tried again when what it was made from changes, or when somebody asks. */
  | { readonly state: "failed"; readonly reason: PendingReason; readonly attempt: Attempt }
  /** The ledger knows it and main does not. Taking it down is not done by this version. */
  | { readonly state: "removed" }
);

export interface InstanceStanding {
  readonly environment: string;
  readonly id: string;
  /** In the order they need each other, then removed ones by name. */
  readonly stacks: readonly Standing[];
  /** Everything is applied, and nobody has looked yet whether it is healthy, or somebody asked to look again. */
  readonly probe: boolean;
  /** Applied, healthy, nothing asked: equal object ids need no look from here on. */
  readonly upToDate: boolean;
}

export interface StandingQuestion {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Stack -> digest, as main has it. */
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The run is queued or running. */
  readonly isActive: (run: string) => boolean;
  /** A person confirmed this plan of the stack. */
  readonly isConfirmed: (stack: string, fingerprint: string) => boolean;
  /** Hash of the reviews and their trust as they are now; null where nobody looked. */
  readonly facts: (stack: string) => string | null;
}

/**
 * What is to be done about one instance, as a level: it follows from main and the ledger alone, never from an event that could be missed.
 * See design, "Pending, covered, applied".
 */
export function standingOf(question: StandingQuestion): InstanceStanding {
  const { architecture, instance, ledger } = question;
  const declared = architecture.config.spec.stacks;
  const stacks: Standing[] = [];
  for (const name of inDependencyOrder(architecture)) {
    const needs = declared.find((stack) => stack.name === name)?.needs ?? [];
    stacks.push(stackStanding(question, name, needs, stacks));
  }
  for (const name of Object.keys(ledger?.stacks ?? {}).sort()) {
    if (!declared.some((stack) => stack.name === name)) stacks.push({ stack: name, state: "removed" });
  }
  const applied = stacks.every(({ state }) => state === "applied");
  const probe = applied && waitingOn(question) === null && needsProbe(question);
  const upToDate = applied && !probe && ledger?.health?.state === "healthy" && ledger.retry === null;
  return { environment: instance.environment, id: instance.id, stacks, probe, upToDate };
}

/** What the instance is made of on main. */
export function inputsOf(environment: FleetEnvironment, instance: FleetInstance, architecture: FleetArchitecture): InstanceInputs {
  return { config: instance.oid, environment: environment.oid, architecture: architecture.oid, revision: architecture.name };
}

/** The instance's file with what its standing says: `version` once everything is applied, `inputs` once it is settled as well. */
export function markUpToDate(question: StandingQuestion, ledger: LedgerInstance): LedgerInstance {
  const { environment, instance, architecture } = question;
  const applied = standingOf({ ...question, ledger }).stacks.every(({ state }) => state === "applied");
  const versioned = { ...ledger, version: applied ? instance.config.spec.version : ledger.version };
  const { upToDate } = standingOf({ ...question, ledger: versioned });
  return {
    ...versioned,
    inputs: upToDate ? inputsOf(environment, instance, architecture) : null,
    maintenance: upToDate ? null : ledger.maintenance,
  };
}

function stackStanding(question: StandingQuestion, stack: string, needs: readonly string[], before: readonly Standing[]): Standing {
  const { ledger, isActive } = question;
  const known = ledger?.stacks[stack] ?? null;
  const attempt = known?.attempt ?? null;
  if (attempt !== null && isOpen(attempt) && isActive(attempt.run)) return { stack, state: "applying", run: attempt.run };
  const reason = pendingReason(question, stack, known);
  if (reason === null) return { stack, state: "applied" };
  if (attempt?.state === "needs-confirmation" && !isToBePlannedAgain(question, stack, attempt))
    return { stack, state: "needs-confirmation", reason, attempt };
  if (attempt?.state === "failed" && !isToBeTriedAgain(question, stack, attempt)) return { stack, state: "failed", reason, attempt };
  const on = waitingOn(question);
  if (on !== null) return { stack, state: "waiting", reason, on };
  // Two runs never work on one instance, whatever the stacks.
  const busy = Object.values(ledger?.stacks ?? {}).find(
    (other) => other.attempt !== null && isOpen(other.attempt) && isActive(other.attempt.run),
  );
  const by =
    before.find((other) => needs.includes(other.stack) && other.state !== "applied" && other.state !== "pending")?.stack ??
    (busy === undefined ? undefined : Object.entries(ledger?.stacks ?? {}).find(([, other]) => other === busy)?.[0]);
  return by === undefined ? { stack, state: "pending", reason } : { stack, state: "blocked", reason, by };
}

/** Why main and the ledger differ on a stack; null where they do not. The strongest reason is told. */
function pendingReason({ digests, ledger }: StandingQuestion, stack: string, known: LedgerStack | null): PendingReason | null {
  const attempt = known?.attempt ?? null;
  const digest = digests.get(stack);
  if (attempt !== null) {
    if (isOpen(attempt) || attempt.state === "interrupted") return "interrupted";
    if (attempt.state === "failed") return "failed";
    // It did not come to an end this time; what it was to put in order is still as it was.
    const passed = attempt.state === "not-started" || attempt.state === "needs-confirmation";
    if (passed && (attempt.reason === "interrupted" || attempt.reason === "failed")) return attempt.reason;
  }
  const applied = known?.applied ?? null;
  if (applied === null) return "never-applied";
  if (applied.digest !== digest) return "changed";
  if (consumesSomethingElse(ledger, applied.consumed)) return "upstream";
  // An attempt at something that main has taken back again: an empty plan closes it.
  return attempt === null || attempt.state === "clean" ? null : "changed";
}

function consumesSomethingElse(ledger: LedgerInstance | null, consumed: Readonly<Record<string, string>>): boolean {
  return Object.entries(consumed).some(([name, hash]) => {
    const dot = name.indexOf(".");
    const now = ledger?.stacks[name.slice(0, dot)]?.applied?.hashes[name.slice(dot + 1)];
    return now !== undefined && now !== hash;
  });
}

/** Begun and without an end, as far as the ledger knows. */
function isOpen(attempt: Attempt): boolean {
  return attempt.state === "claimed" || attempt.state === "started";
}

function isToBePlannedAgain({ digests, facts, isConfirmed, ledger }: StandingQuestion, stack: string, attempt: Attempt): boolean {
  if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
  if (attempt.fingerprint !== null && isConfirmed(stack, attempt.fingerprint)) return true;
  const now = facts(stack);
  return now !== null && now !== attempt.facts;
}

/** Trying on every run would use up the failure budget over and over. */
function isToBeTriedAgain(
  { digests, environment, instance, architecture, ledger }: StandingQuestion,
  stack: string,
  attempt: Attempt,
): boolean {
  if (attempt.digest !== digests.get(stack) || isAsked(ledger, attempt)) return true;
  const then = attempt.inputs;
  if (then === undefined) return false;
  return then.config !== instance.oid || then.environment !== environment.oid || then.architecture !== architecture.oid;
}

function isAsked(ledger: LedgerInstance | null, attempt: Attempt): boolean {
  const retry = ledger?.retry ?? null;
  return retry !== null && Date.parse(retry.at) >= Date.parse(attempt.at);
}

function waitingOn({ environment, instance, now }: StandingQuestion): "hold" | "apply-off" | null {
  if (environment.config.spec.apply === "off") return "apply-off";
  const { hold } = instance.config.spec;
  return hold?.scope === "all" && now < Date.parse(hold.until) ? "hold" : null;
}

function needsProbe({ instance, ledger }: StandingQuestion): boolean {
  if (ledger === null) return false;
  if (ledger.retry !== null || ledger.health === null || ledger.version !== instance.config.spec.version) return true;
  const looked = Date.parse(ledger.health.at);
  return Object.values(ledger.stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > looked);
}
