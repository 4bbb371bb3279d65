import { array, assert, boolean, constantFrom, option, property, record as recordOf } from "fast-check";
import { describe, expect, test } from "vitest";
import { loadFleet } from "../../src/fleet/load.ts";
import { inputsOf, markUpToDate, standingOf, type StandingQuestion } from "../../src/ledger/pending.ts";
import type { Applied, Attempt, LedgerInstance, LedgerStack } from "../../src/schemas/kinds.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { fleet } from "../apply/fleet-fixture.ts";
import { noon } from "./ledger-fixture.ts";

const stacks = ["network", "app", "monitoring"] as const;
let base: Omit<StandingQuestion, "ledger">;

async function prepare(): Promise<void> {
  const place = await fleet();
  const { snapshot } = await loadFleet(place.repository, await place.head());
  const environment = snapshot?.environments.get("local");
  const instance = environment?.instances.get("src-customer");
  const architecture = snapshot?.architectures.get("test/1");
  if (environment === undefined || instance === undefined || architecture === undefined) throw new Error("no fleet");
  const digests = stackDigests(environment, instance, architecture);
  base = {
    environment,
    instance,
    architecture,
    digests,
    now: noon,
    isActive: (run) => run === "active",
    isConfirmed: () => false,
    facts: () => null,
  };
}

const at = "2026-11-20T11:00:00Z";
const other = `sha256:${"9".repeat(64)}`;
const hmac = (digit: string): string => `hmac:${digit.repeat(64)}`;

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
    stacks: Object.fromEntries(stacks.map((name, index) => [name, stackOf(name, drafted[index])])),
  };
}

function stackOf(name: string, draft: Drafts["stacks"][number] | undefined): LedgerStack {
  const digest = (same: boolean): string => (same ? (base.digests.get(name) ?? "") : other);
  const applied: Applied | null =
    draft === undefined || draft.applied === null
      ? null
      : {
          digest: digest(draft.applied.same),
          commit: "c".repeat(40),
          fingerprint: other,
          reviewedFingerprint: null,
          run: "over",
          engine: "tofu 1.6.2",
          backend: "local:x",
          startedAt: at,
          at,
          version: "5.3.1",
          outputs: {},
          hashes: name === "network" ? { address: hmac(draft.applied.address) } : {},
          consumed: name === "app" ? { "network.address": hmac(draft.applied.consumed) } : {},
          pullRequest: null,
          author: null,
          approvers: [],
          confirmer: null,
          backup: null,
        };
  const attempt: Attempt | null =
    draft === undefined || draft.attempt === null
      ? null
      : {
          id: `a-${name}`,
          digest: digest(draft.attempt.same),
          commit: "c".repeat(40),
          run: draft.attempt.run,
          at: "2026-11-20T11:30:00Z",
          state: draft.attempt.state,
          error: null,
          fingerprint: other,
          shape: null,
          why: [],
          reason: draft.attempt.reason,
          inputs: { config: base.instance.oid, environment: base.environment.oid, architecture: base.architecture.oid },
        };
  return { applied, attempt };
}

describe("where an instance stands", () => {
  test("a stack counts as applied only where everything about it says so", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        for (const standing of standingOf({ ...base, ledger }).stacks) {
          const { applied, attempt } = ledger.stacks[standing.stack] ?? { applied: null, attempt: null };
          const address = ledger.stacks["network"]?.applied?.hashes["address"];
          const consumes = applied?.consumed["network.address"];
          const expected =
            applied?.digest === base.digests.get(standing.stack) &&
            (attempt === null || attempt.state === "clean") &&
            (address === undefined || consumes === undefined || address === consumes);
          expect(standing.state === "applied").toBe(expected);
        }
      }),
    );
  });

  test("nothing is taken up behind what does not get there, beside a run at work, on hold, or where applying is off", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        const { stacks: standings, probe } = standingOf({ ...base, ledger });
        const of = (name: string) => standings.find(({ stack }) => stack === name)?.state;
        const reachable = ["applied", "pending"];
        if (of("app") === "pending") expect(reachable).toContain(of("network"));
        if (of("monitoring") === "pending") expect(reachable).toContain(of("app"));
        if (standings.some(({ state }) => state === "applying")) expect(standings.map(({ state }) => state)).not.toContain("pending");
        if (probe) expect(standings.every(({ state }) => state === "applied")).toBe(true);
        const { environment } = base;
        const off = { ...environment, config: { ...environment.config, spec: { ...environment.config.spec, apply: "off" as const } } };
        const still = standingOf({ ...base, environment: off, ledger });
        expect(still.probe || still.stacks.some(({ state }) => state === "pending")).toBe(false);
      }),
    );
  });

  test("what waits for a person or failed stays so until something about it changes", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = { ...ledgerOf(draft), retry: null };
        const states = new Map(standingOf({ ...base, ledger }).stacks.map((standing) => [standing.stack, standing.state]));
        for (const [name, { attempt }] of Object.entries(ledger.stacks)) {
          if (attempt?.digest !== base.digests.get(name)) continue;
          if (attempt?.state === "failed") expect(states.get(name)).toBe("failed");
          if (attempt?.state === "needs-confirmation") expect(states.get(name)).toBe("needs-confirmation");
        }
        const asked = standingOf({ ...base, ledger: { ...ledger, retry: { by: "octocat", at: "2026-11-20T11:45:00Z", comment: null } } });
        expect(asked.stacks.map(({ state }) => state)).not.toContain("failed");
        const confirmed = standingOf({ ...base, ledger, isConfirmed: () => true });
        expect(confirmed.stacks.map(({ state }) => state)).not.toContain("needs-confirmation");
      }),
    );
  });

  test("settled is: applied, healthy, nothing asked; the file then says for which objects, and saying it again changes nothing", async () => {
    await prepare();
    assert(
      property(ledgers, (draft) => {
        const ledger = ledgerOf(draft);
        const after = markUpToDate({ ...base, ledger }, ledger);
        expect(markUpToDate({ ...base, ledger: after }, after)).toEqual(after);
        const { upToDate, stacks: standings } = standingOf({ ...base, ledger: after });
        expect(after.inputs).toEqual(upToDate ? inputsOf(base.environment, base.instance, base.architecture) : null);
        expect(upToDate).toBe(
          standings.every(({ state }) => state === "applied") && ledger.health?.state === "healthy" && ledger.retry === null,
        );
      }),
    );
  });
});
