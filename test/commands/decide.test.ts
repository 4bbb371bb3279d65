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
    facts: { instances, confirmations: [], digests: new Map(), invalid: null, authors: [], shapes: [], exclusions: null, heads: new Map() },
  };
  return decideCommand(question);
}

test("a command on the tracker retries what had failed when it was typed, and nothing that failed since", () => {
  expect(retry(null, "2026-11-02T11:00:00Z")).toMatchObject({ outcome: "accepted", retry: ["src-early", "src-late"] });
  expect(retry(null, "2026-11-02T09:30:00Z")).toMatchObject({ outcome: "accepted", retry: ["src-early"] });
  expect(retry(null, "2026-11-02T08:30:00Z")).toMatchObject({ outcome: "refused", refusal: { code: "retry.newer" } });
  expect(retry("src-late", "2026-11-02T09:30:00Z")).toMatchObject({ outcome: "refused", refusal: { code: "retry.newer" } });
});

test("a plan whose files are invalid now is not called outdated: nobody knows whether they have changed", () => {
  const fingerprint = `sha256:${"abcdef01".repeat(8)}`;
  const attempt = { state: "needs-confirmation", fingerprint, digest: `sha256:${"1".repeat(64)}`, at: "2026-11-02T08:00:00Z" };
  const instance = {
    ...unhealthy("src-early", "2026-11-02T08:00:00Z"),
    stacks: { app: { applied: null, attempt } },
  } as unknown as LedgerInstance;
  const confirmed = (invalid: string | null): unknown =>
    decideCommand({
      command: { kind: "approve-plan", id: "src-early", stack: "app", fingerprint: "abcdef01" },
      place: { kind: "environment", environment: "prod" },
      actor: { kind: "operator", login: "octocat" },
      at: "2026-11-02T09:00:00Z",
      facts: {
        instances: new Map([[instance.id, instance]]),
        confirmations: [],
        digests: new Map(),
        invalid,
        authors: [],
        shapes: [],
        exclusions: null,
        heads: new Map(),
      },
    });
  const problem = "architectures/gke/7/values.schema.json:1 (values.schema)";
  expect(confirmed(problem)).toEqual({ outcome: "refused", refusal: { code: "plan.invalid", id: "src-early", stack: "app", problem } });
  expect(confirmed(null)).toMatchObject({ refusal: { code: "plan.outdated" } });
});
