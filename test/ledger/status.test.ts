import { array, assert, boolean, constantFrom, option, property, record as recordOf } from "fast-check";
import { describe, expect, test } from "vitest";
import { instanceStatus } from "../../src/ledger/status.ts";
import { inputsOf, markUpToDate } from "../../src/ledger/up-to-date.ts";
import type { LedgerInstance, LedgerStack } from "../../src/schemas/kinds.ts";
import { appliedOf, attemptOf, hmac, onMain, type OnMain, otherDigest, stackNames } from "./status-fixture.ts";

let base: OnMain;

async function prepare(): Promise<void> {
  base = await onMain();
}

const at = "2026-11-20T11:00:00Z";

/** What may stand in a ledger about one stack; `same`: of the digest that main has. */
const drafts = recordOf({
  applied: option(recordOf({ same: boolean(), address: constantFrom("1", "2"), consumed: constantFrom("1", "2") }), { nil: null }),
  attempt: option(
    recordOf({
      same: boolean(),
      state: constantFrom(...(["claimed", "not-started", "started", "clean", "failed", "interrupted", "needs-confirmation"] as const)),
      reason: constantFrom(...(["never-applied", "changed", "interrupted", "failed", "upstream"] as const)),
      run: constantFrom("active", "over"),
    }),
    { nil: null },
  ),
});
const ledgers = recordOf({
  stacks: array(drafts, { minLength: 3, maxLength: 3 }),
  healthy: constantFrom("healthy", "unhealthy", null),
  retry: boolean(),
  version: constantFrom("5.3.1", "5.3.0", null),
});
type Drafts = Parameters<Parameters<typeof ledgers.map>[0]>[0];

function ledgerOf({ stacks: drafted, healthy, retry, version }: Drafts): LedgerInstance {
  return {
    environment: "local",
    id: "src-customer",
    inputs: null,
    version,
    health: healthy === null ? null : { state: healthy, version: "5.3.1", at, detail: null },
    maintenance: null,
    retry: retry ? { by: "octocat", at, comment: null } : null,
    stacks: Object.fromEntries(stackNames.map((name, index) => [name, stackOf(name, drafted[index])])),
  };
}

function stackOf(name: string, draft: Drafts["stacks"][number] | undefined): LedgerStack {
  const { applied = null, attempt = null } = draft ?? {};
  const digest = (same: boolean) => (same ? {} : { digest: otherDigest });
  return {
    applied: applied && {
      ...appliedOf(base, name),
      ...digest(applied.same),
      at,
      hashes: name === "network" ? { address: hmac(applied.address) } : {},
      consumed: name === "app" ? { "network.address": hmac(applied.consumed) } : {},
    },
    attempt: attempt && {
      ...attemptOf(base, name),
      ...digest(attempt.same),
      run: attempt.run,
      at: "2026-11-20T11:30:00Z",
      state: attempt.state,
      fingerprint: otherDigest,
      reason: attempt.reason,
    },
  };
}

describe("the status of an instance", () => {
  test("a stack counts as applied only where everything about it agrees", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        for (const { stack, kind } of instanceStatus({ ...base, ledger }).stacks) {
          const { applied, attempt } = ledger.stacks[stack] ?? { applied: null, attempt: null };
          const address = ledger.stacks["network"]?.applied?.hashes["address"];
          const consumes = applied?.consumed["network.address"];
          const expected =
            applied?.digest === base.digests.get(stack) &&
            (attempt === null || attempt.state === "clean") &&
            (address === undefined || consumes === undefined || address === consumes);
          expect(kind === "applied").toBe(expected);
        }
      }),
    );
  });

  test("nothing is taken up behind what does not get there, beside a run at work, on hold, or where applying is off", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        const { stacks: statuses, checkDue } = instanceStatus({ ...base, ledger });
        const of = (name: string) => statuses.find(({ stack }) => stack === name)?.kind;
        const reachable = ["applied", "pending"];
        if (of("app") === "pending") expect(reachable).toContain(of("network"));
        if (of("monitoring") === "pending") expect(reachable).toContain(of("app"));
        if (statuses.some(({ kind }) => kind === "applying")) expect(statuses.map(({ kind }) => kind)).not.toContain("pending");
        if (checkDue) expect(statuses.every(({ kind }) => kind === "applied")).toBe(true);
        const { environment } = base;
        const off = { ...environment, config: { ...environment.config, spec: { ...environment.config.spec, apply: "off" as const } } };
        const still = instanceStatus({ ...base, environment: off, ledger });
        expect(still.checkDue || still.stacks.some(({ kind }) => kind === "pending")).toBe(false);
      }),
    );
  });

  test("what waits for a person or failed stays so until something about it changes", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = { ...ledgerOf(draft), retry: null };
        const states = new Map(instanceStatus({ ...base, ledger }).stacks.map(({ stack, kind }) => [stack, kind]));
        for (const [name, { attempt }] of Object.entries(ledger.stacks)) {
          if (attempt?.digest !== base.digests.get(name)) continue;
          if (attempt?.state === "failed") expect(states.get(name)).toBe("failed");
          if (attempt?.state === "needs-confirmation") expect(states.get(name)).toBe("needs-confirmation");
        }
        const asked = instanceStatus({
          ...base,
          ledger: { ...ledger, retry: { by: "octocat", at: "2026-11-20T11:45:00Z", comment: null } },
        });
        expect(asked.stacks.map(({ kind }) => kind)).not.toContain("failed");
        const confirmed = instanceStatus({ ...base, ledger, isConfirmed: () => true });
        expect(confirmed.stacks.map(({ kind }) => kind)).not.toContain("needs-confirmation");
      }),
    );
  });

  test("up to date is: applied, healthy, nothing asked; the file then says for which objects, and saying it again changes nothing", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        const after = markUpToDate({ ...base, ledger }, ledger);
        expect(markUpToDate({ ...base, ledger: after }, after)).toEqual(after);
        const { status, stacks: statuses } = instanceStatus({ ...base, ledger: after });
        const upToDate = status.kind === "healthy";
        expect(after.inputs).toEqual(upToDate ? inputsOf(base.environment, base.instance, base.architecture) : null);
        expect(upToDate).toBe(
          statuses.every(({ kind }) => kind === "applied") && ledger.health?.state === "healthy" && ledger.retry === null,
        );
      }),
    );
  });
});
