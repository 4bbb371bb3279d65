import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../fleet/model.ts";
import type { LedgerInstance } from "../../schemas/kinds.ts";
import { stackDigests } from "../../stacks/digest.ts";
import type { Situation } from "./observed.ts";

export interface SituationInput {
  /** spec.version on main. */
  readonly version: string;
  /** Digest per stack by what main says now. */
  readonly digests: ReadonlyMap<string, string>;
  readonly ledger: LedgerInstance | undefined;
  /** The architecture's health checks read the running version. */
  readonly probesVersion: boolean;
  /** Fingerprints that a person has confirmed and that apply has not used yet. */
  readonly confirmed: ReadonlySet<string>;
}

/** Where an instance stands between main and the ledger, the most pressing first. No data is never taken for good news. */
export function situationOf({ version, digests, ledger, probesVersion, confirmed }: SituationInput): Situation {
  if (ledger === undefined) return { kind: "pending" };
  const failure = failureOf(ledger, digests);
  if (failure !== null && failure.stack !== null)
    return ledger.retry === null ? { kind: "failed", at: failure.at, reason: failure.reason } : { kind: "pending" };
  for (const [stack, digest] of digests) {
    const attempt = ledger.stacks[stack]?.attempt ?? null;
    if (attempt?.state !== "needs-confirmation" || attempt.digest !== digest || attempt.fingerprint === null) continue;
    if (confirmed.has(attempt.fingerprint)) return { kind: "pending" };
    const reason = attempt.why.map(({ message }) => message).join("; ");
    return {
      kind: "needs-confirmation",
      stack,
      fingerprint: attempt.fingerprint,
      reason: reason === "" ? "nobody reviewed this plan" : reason,
    };
  }
  const stacks = [...digests].map(([name, digest]) => ({
    digest,
    applied: ledger.stacks[name]?.applied ?? null,
    attempt: ledger.stacks[name]?.attempt ?? null,
  }));
  if (
    stacks.some(
      ({ attempt }) => attempt !== null && (attempt.state === "claimed" || attempt.state === "started" || attempt.state === "interrupted"),
    )
  )
    return { kind: "applying" };
  if (ledger.version !== version || stacks.some(({ digest, applied }) => applied?.digest !== digest)) return { kind: "pending" };
  if (failure !== null) return ledger.retry === null ? { kind: "unhealthy", at: failure.at, reason: failure.reason } : { kind: "pending" };
  const { health } = ledger;
  if (health === null || health.state !== "healthy" || isStale(ledger)) return { kind: "applied" };
  const runs = health.version === version || (health.version === null && !probesVersion);
  return runs ? { kind: "healthy", at: health.at } : { kind: "applied" };
}

export interface Failure {
  /** null where everything is applied and only the probe failed. */
  readonly stack: string | null;
  readonly at: string;
  readonly reason: string;
}

/** What has gone wrong with an instance by its ledger file, whether or not somebody asked for another try; with `digests` only what is still current. */
export function failureOf(ledger: LedgerInstance, digests?: ReadonlyMap<string, string>): Failure | null {
  for (const [stack, { attempt }] of Object.entries(ledger.stacks).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (attempt?.state !== "failed" || (digests !== undefined && digests.get(stack) !== attempt.digest)) continue;
    return { stack, at: attempt.at, reason: `${stack} failed: ${attempt.error ?? "no reason is recorded"}` };
  }
  const { health } = ledger;
  if (health?.state !== "unhealthy" || isStale(ledger)) return null;
  return { stack: null, at: health.at, reason: `unhealthy: ${health.detail ?? "no detail is recorded"}` };
}

/** Something was applied after the probe. */
function isStale({ health, stacks }: LedgerInstance): boolean {
  return health !== null && Object.values(stacks).some(({ applied }) => applied !== null && Date.parse(applied.at) > Date.parse(health.at));
}

/** Digest per stack; none where the instance's architecture is not there. */
export function digestsOf(snapshot: FleetSnapshot, environment: FleetEnvironment, instance: FleetInstance): ReadonlyMap<string, string> {
  const architecture = snapshot.architectures.get(instance.config.spec.architecture);
  return architecture === undefined ? new Map() : stackDigests(environment, instance, architecture);
}
