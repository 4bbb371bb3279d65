import { describe, expect, test } from "vitest";
import { instanceStatus, type InstanceStatus, type StatusInput } from "../../src/ledger/status.ts";
import { markUpToDate } from "../../src/ledger/up-to-date.ts";
import type { Applied, Attempt, Health, LedgerInstance } from "../../src/schemas/kinds.ts";
import {
  appliedAt,
  appliedOf,
  attemptedAt,
  attemptOf,
  hmac,
  onMain,
  type OnMain,
  otherDigest,
  type StackName,
  stackNames,
} from "./status-fixture.ts";

const later = "2026-11-20T11:30:00Z";
const fingerprint = `sha256:${"f".repeat(64)}`;

interface Row {
  readonly about: string;
  /** Changes to an instance that is applied, healthy and up to date; null: the ledger has no file of it. */
  readonly ledger?: null | {
    /** Never applied where null. */
    readonly applied?: Partial<Record<StackName, Partial<Applied> | null>>;
    readonly attempts?: Partial<Record<StackName, Partial<Attempt>>>;
    readonly extra?: "left-over";
    readonly health?: Partial<Health> | null;
    readonly retry?: string;
    readonly version?: string | null;
  };
  readonly main?: "on hold" | "apply: off";
  readonly confirmed?: boolean;
  readonly facts?: string;
  /** Of network, app and monitoring. */
  readonly stacks: string;
  readonly status: InstanceStatus;
  readonly checkDue?: boolean;
}

const every = "applied applied applied";
const pending = { kind: "pending" } as const;
const healthy = { kind: "healthy", at: later } as const;
const failed = { kind: "failed", at: attemptedAt, reason: "app failed: the quota is used up" } as const;
const asked = { kind: "needs-confirmation", stack: "app", fingerprint, reason: "nobody reviewed it" } as const;
const waiting = (on: "hold" | "apply-off") => ({ kind: "waiting", on }) as const;
const failure: Partial<Attempt> = { state: "failed", error: "the quota is used up" };
const question: Partial<Attempt> = {
  state: "needs-confirmation",
  fingerprint,
  why: [{ code: "not-reviewed", address: null, message: "nobody reviewed it" }],
};

const rows: readonly Row[] = [
  { about: "never applied", ledger: null, stacks: "pending:never-applied pending:never-applied pending:never-applied", status: pending },
  { about: "applied and healthy", stacks: every, status: healthy },
  {
    about: "healthy, but an output that app consumes has another value since",
    ledger: { applied: { network: { hashes: { address: hmac("2") } } } },
    stacks: "applied pending:upstream applied",
    status: pending,
  },
  {
    about: "healthy, but main has another digest",
    ledger: { applied: { app: { digest: otherDigest } } },
    stacks: "applied pending:changed applied",
    status: pending,
  },
  {
    about: "one stack never applied",
    ledger: { applied: { monitoring: null } },
    stacks: "applied applied pending:never-applied",
    status: pending,
  },
  {
    about: "another digest, on hold",
    main: "on hold",
    ledger: { applied: { app: { digest: otherDigest } } },
    stacks: "applied waiting:changed applied",
    status: waiting("hold"),
  },
  {
    about: "never applied, apply: off",
    main: "apply: off",
    ledger: null,
    stacks: "waiting:never-applied waiting:never-applied waiting:never-applied",
    status: waiting("apply-off"),
  },

  {
    about: "claimed by a run at work",
    ledger: { attempts: { app: { state: "claimed", run: "active" } } },
    stacks: "applied applying applied",
    status: { kind: "applying" },
  },
  {
    about: "begun by a run at work, another stack of it pending",
    ledger: { applied: { network: { digest: otherDigest } }, attempts: { app: { state: "started", run: "active" } } },
    stacks: "blocked:changed:app applying applied",
    status: { kind: "applying" },
  },
  {
    about: "claimed by a run that is over",
    ledger: { attempts: { app: { state: "claimed" } } },
    stacks: "applied pending:interrupted applied",
    status: pending,
  },
  {
    about: "begun, its end not known",
    ledger: { attempts: { app: { state: "interrupted" } } },
    stacks: "applied pending:interrupted applied",
    status: pending,
  },
  {
    about: "not started, claimed for an interruption",
    ledger: { attempts: { app: { state: "not-started", reason: "interrupted" } } },
    stacks: "applied pending:interrupted applied",
    status: pending,
  },
  {
    about: "not started, main since back at what is applied",
    ledger: { attempts: { app: { state: "not-started", reason: "changed" } } },
    stacks: "applied pending:changed applied",
    status: pending,
  },

  { about: "failed", ledger: { attempts: { app: failure } }, stacks: "applied failed:failed applied", status: failed },
  {
    about: "failed without a reason",
    ledger: { attempts: { app: { state: "failed" } } },
    stacks: "applied failed:failed applied",
    status: { ...failed, reason: "app failed: no reason is recorded" },
  },
  {
    about: "failed, a stack that needs it pending",
    ledger: { applied: { monitoring: null }, attempts: { app: failure } },
    stacks: "applied failed:failed blocked:never-applied:app",
    status: failed,
  },
  {
    about: "failed, and unhealthy",
    ledger: { attempts: { app: failure }, health: { state: "unhealthy", detail: "503" } },
    stacks: "applied failed:failed applied",
    status: failed,
  },
  {
    about: "failed, on hold since",
    main: "on hold",
    ledger: { attempts: { app: failure } },
    stacks: "applied failed:failed applied",
    status: failed,
  },
  {
    about: "failed at another digest",
    ledger: { attempts: { app: { ...failure, digest: otherDigest } } },
    stacks: "applied pending:failed applied",
    status: pending,
  },
  {
    about: "failed, its files changed since",
    ledger: {
      attempts: { app: { ...failure, inputs: { config: "1".repeat(40), environment: "2".repeat(40), architecture: "3".repeat(40) } } },
    },
    stacks: "applied pending:failed applied",
    status: pending,
  },
  {
    about: "failed, asked to try again",
    ledger: { attempts: { app: failure }, retry: later },
    stacks: "applied pending:failed applied",
    status: pending,
  },
  {
    about: "failed after somebody asked to try again",
    ledger: { attempts: { app: failure }, retry: appliedAt },
    stacks: "applied failed:failed applied",
    status: failed,
  },

  {
    about: "its plan needs a confirmation",
    ledger: { attempts: { app: question } },
    stacks: "applied needs-confirmation:changed applied",
    status: asked,
  },
  {
    about: "its plan needs a confirmation, for no recorded reason",
    ledger: { attempts: { app: { ...question, why: [] } } },
    stacks: "applied needs-confirmation:changed applied",
    status: { ...asked, reason: "nobody reviewed this plan" },
  },
  {
    about: "its plan needs a confirmation, and another stack failed",
    ledger: { attempts: { app: question, monitoring: failure } },
    stacks: "applied needs-confirmation:changed failed:failed",
    status: { ...failed, reason: "monitoring failed: the quota is used up" },
  },
  {
    about: "its plan needs a confirmation, on hold",
    main: "on hold",
    ledger: { attempts: { app: question } },
    stacks: "applied waiting:changed applied",
    status: waiting("hold"),
  },
  {
    about: "its plan is confirmed",
    ledger: { attempts: { app: question } },
    confirmed: true,
    stacks: "applied pending:changed applied",
    status: pending,
  },
  {
    about: "its plan was reviewed since",
    ledger: { attempts: { app: { ...question, facts: otherDigest } } },
    facts: fingerprint,
    stacks: "applied pending:changed applied",
    status: pending,
  },
  {
    about: "its plan was reviewed as before",
    ledger: { attempts: { app: { ...question, facts: otherDigest } } },
    facts: otherDigest,
    stacks: "applied needs-confirmation:changed applied",
    status: asked,
  },
  {
    about: "main changed since its plan",
    ledger: { attempts: { app: { ...question, digest: otherDigest } } },
    stacks: "applied pending:changed applied",
    status: pending,
  },
  {
    about: "a plan that nobody can name",
    ledger: { attempts: { app: { ...question, fingerprint: null } } },
    stacks: "applied pending:changed applied",
    status: pending,
  },

  { about: "applied, never checked", ledger: { health: null }, stacks: every, status: { kind: "applied" }, checkDue: true },
  {
    about: "applied after the check",
    ledger: { health: { at: "2026-11-20T09:00:00Z" } },
    stacks: every,
    status: { kind: "applied" },
    checkDue: true,
  },
  {
    about: "unhealthy before the last apply",
    ledger: { health: { state: "unhealthy", at: "2026-11-20T09:00:00Z" } },
    stacks: every,
    status: { kind: "applied" },
    checkDue: true,
  },
  {
    about: "seen healthy in another version",
    ledger: { health: { version: "5.3.0" } },
    stacks: every,
    status: { kind: "applied" },
    checkDue: true,
  },
  {
    about: "seen healthy without the version that its check asks for",
    ledger: { health: { version: null } },
    stacks: every,
    status: { kind: "applied" },
    checkDue: true,
  },
  { about: "applied in another version, no stack differs", ledger: { version: "5.3.0" }, stacks: every, status: pending, checkDue: true },
  { about: "never checked, on hold", main: "on hold", ledger: { health: null }, stacks: every, status: { kind: "applied" } },
  {
    about: "applied after the check, apply: off",
    main: "apply: off",
    ledger: { health: { at: "2026-11-20T09:00:00Z" } },
    stacks: every,
    status: { kind: "applied" },
  },
  {
    about: "unhealthy",
    ledger: { health: { state: "unhealthy", detail: "503" } },
    stacks: every,
    status: { kind: "unhealthy", at: later, reason: "unhealthy: 503" },
  },
  {
    about: "could not be checked",
    ledger: { health: { state: "unknown", version: null, detail: "no outputs" } },
    stacks: every,
    status: { kind: "unhealthy", at: later, reason: "health unknown: no outputs" },
  },
  {
    about: "unhealthy, asked to check again",
    ledger: { health: { state: "unhealthy" }, retry: later },
    stacks: every,
    status: pending,
    checkDue: true,
  },
  { about: "healthy, asked to check again", ledger: { retry: later }, stacks: every, status: pending, checkDue: true },
  { about: "asked to check again, on hold", main: "on hold", ledger: { retry: later }, stacks: every, status: waiting("hold") },
  { about: "healthy, on hold", main: "on hold", stacks: every, status: healthy },

  {
    about: "healthy, a stack that main does not have any more",
    ledger: { extra: "left-over" },
    stacks: `${every} removed`,
    status: { kind: "removed", stack: "left-over" },
  },
  {
    about: "pending, a stack that main does not have any more",
    ledger: { extra: "left-over", applied: { app: { digest: otherDigest } } },
    stacks: "applied pending:changed applied removed",
    status: pending,
  },
];

let main: Promise<OnMain> | null = null;

describe("an instance that is", () => {
  test.each(rows)("$about", async (row) => {
    const base = await (main ??= onMain());
    const ledger = row.ledger === null ? null : ledgerOf(base, row.ledger ?? {});
    const input: StatusInput = {
      ...withBrake(base, row.main),
      ledger,
      isConfirmed: (stack, print) => row.confirmed === true && stack === "app" && print === fingerprint,
      facts: () => row.facts ?? null,
    };
    const { stacks, status, checkDue } = instanceStatus(input);
    const shown = stacks.map((stack) =>
      [stack.kind, ...("reason" in stack ? [stack.reason] : []), ...("by" in stack ? [stack.by] : [])].join(":"),
    );
    expect({ stacks: shown.join(" "), status, checkDue }).toEqual({
      stacks: row.stacks,
      status: row.status,
      checkDue: row.checkDue ?? false,
    });
    // What is marked up to date is not read again: only a healthy instance may be.
    if (ledger !== null && row.ledger?.version === undefined)
      expect(markUpToDate(input, ledger).inputs !== null).toBe(row.status.kind === "healthy");
  });
});

function withBrake(base: OnMain, brake: Row["main"]): OnMain {
  const { environment, instance } = base;
  if (brake === undefined) return base;
  if (brake === "apply: off")
    return {
      ...base,
      environment: { ...environment, config: { ...environment.config, spec: { ...environment.config.spec, apply: "off" } } },
    };
  const hold = { scope: "all", reason: "migration", owner: "octocat", until: "2026-12-24T18:00:00+01:00" } as const;
  return { ...base, instance: { ...instance, config: { ...instance.config, spec: { ...instance.config.spec, hold } } } };
}

function ledgerOf(
  base: OnMain,
  { applied = {}, attempts = {}, extra, health = {}, retry, version = "5.3.1" }: NonNullable<Row["ledger"]>,
): LedgerInstance {
  const stacks = stackNames.map((name) => {
    const [change, attempt] = [applied[name], attempts[name]];
    return [
      name,
      {
        applied: change === null ? null : { ...appliedOf(base, name), ...change },
        attempt: attempt === undefined ? null : { ...attemptOf(base, name), ...attempt },
      },
    ] as const;
  });
  return {
    environment: "local",
    id: "src-customer",
    inputs: null,
    version,
    health: health === null ? null : { state: "healthy", version: "5.3.1", at: later, detail: null, ...health },
    maintenance: null,
    retry: retry === undefined ? null : { by: "octocat", at: retry, comment: null },
    stacks: Object.fromEntries(extra === undefined ? stacks : [...stacks, [extra, { applied: appliedOf(base, extra), attempt: null }]]),
  };
}
