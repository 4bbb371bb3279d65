import { expect, test } from "vitest";
import { decideCommand } from "../../src/commands/decide.ts";
import type { Question } from "../../src/commands/decision.ts";
import { newRollout } from "../../src/rollout/events.ts";
import type { LedgerInstance, LedgerRollout } from "../../src/schemas/kinds.ts";

const strategy = { name: "fast", spec: { batch: 1, stages: [{ name: "all", members: [{ percent: 100 }], gates: [] }] } };
const member = { stage: "all", excluded: null, pullRequest: 7, healthyAt: null, shapes: [], skipped: null, failures: [] };
const rollout: LedgerRollout = {
  ...newRollout("prod", "5.4.0", strategy, "2026-11-02T08:00:00Z"),
  state: "running",
  members: ["src-early", "src-late"].map((id) => ({ ...member, id })),
};

function unhealthy(id: string, at: string): LedgerInstance {
  const health = { state: "unhealthy", version: null, at, detail: "GET /healthz answered 503" } as const;
  return { environment: "prod", id, inputs: null, version: null, health, maintenance: null, retry: null, stacks: {} };
}

function retry(id: string | null, at: string): ReturnType<typeof decideCommand> {
  const instances = new Map(
    [unhealthy("src-early", "2026-11-02T09:00:00Z"), unhealthy("src-late", "2026-11-02T10:00:00Z")].map((instance) => [
      instance.id,
      instance,
    ]),
  );
  const question: Question = {
    command: { kind: "retry", id },
    place: { kind: "rollout", environment: "prod", rollout },
    actor: { kind: "commenter", login: "octocat", account: 1, role: "maintain", needed: "maintain", comment: 1 },
    at,
    facts: { instances, digests: new Map(), authors: [], shapes: [], exclusions: null, heads: new Map() },
  };
  return decideCommand(question);
}

test("a command on the tracker retries what had failed when it was typed, and nothing that failed since", () => {
  expect(retry(null, "2026-11-02T11:00:00Z")).toMatchObject({ outcome: "accepted", retry: ["src-early", "src-late"] });
  expect(retry(null, "2026-11-02T09:30:00Z")).toMatchObject({ outcome: "accepted", retry: ["src-early"] });
  expect(retry(null, "2026-11-02T08:30:00Z")).toMatchObject({ outcome: "refused", refusal: { code: "retry.newer" } });
  expect(retry("src-late", "2026-11-02T09:30:00Z")).toMatchObject({ outcome: "refused", refusal: { code: "retry.newer" } });
});
