import { expect, test } from "vitest";
import type { MemberReason } from "../../src/rollout/decide/assess.ts";
import type { Blocker } from "../../src/rollout/decide/blockers.ts";
import type { MergeBlocker } from "../../src/rollout/decide/merge-decision.ts";
import { asText } from "../../src/report/words.ts";
import { blockerText } from "../../src/rollout/tracker/blocker-wording.ts";

const key = null;
const version = "5.4.0";
const shape = `sha256:1234abcd${"5".repeat(56)}`;
const review = {
  at: "2026-11-02T08:00:00Z",
  shape,
  empty: false,
  deferred: false,
  protected: [],
  description: "app updates local_service.app",
};
const stacks = [{ id: "src-1", stack: "app", review: null }];

const reasons: { readonly [Kind in MemberReason["kind"]]: Extract<MemberReason, { readonly kind: Kind }> } = {
  skipped: { kind: "skipped", by: "octocat", reason: "not now" },
  "folder-missing": { kind: "folder-missing" },
  "config-unreadable": { kind: "config-unreadable" },
  "pull-request-closed": { kind: "pull-request-closed", pullRequest: 7 },
  "main-invalid": { kind: "main-invalid" },
  blocked: { kind: "blocked", pullRequest: 8 },
  "needs-confirmation": { kind: "needs-confirmation", stack: "app", reason: "nobody reviewed this plan" },
  retried: { kind: "retried" },
  failed: {
    kind: "failed",
    reason:
      "app failed: Error: quota\n\n  with module.stack.local_service.app,\n  on main.tf line 3:\n   3: resource\n\nRaise it, then retry.",
  },
  "stack-removed": { kind: "stack-removed", stack: "cache" },
  braked: { kind: "braked", on: "hold" },
  "apply-pending": { kind: "apply-pending" },
  "confirmation-pending": { kind: "confirmation-pending", stack: "app" },
  "failed-before": { kind: "failed-before", reason: "unhealthy: 503" },
};

const decisions: { readonly [Kind in MergeBlocker["kind"]]: Extract<MergeBlocker, { readonly kind: Kind }> } = {
  "check-pending": { kind: "check-pending", check: "plan", late: false },
  excluded: {
    kind: "excluded",
    members: [
      { id: "src-1", state: "held", reason: null },
      { id: "src-2", state: "too-far-behind", reason: null },
      { id: "src-3", state: "waiting", reason: { kind: "config-unreadable" } },
    ],
  },
  foreign: { kind: "foreign" },
  refused: { kind: "refused", message: "a review is required" },
  objections: { kind: "objections", by: ["monalisa"] },
  "check-failed": { kind: "check-failed", check: "validate" },
  "plan-missing": { kind: "plan-missing", stacks },
  deferred: { kind: "deferred", stacks },
};

/** Every kind there is, with each of its cases. */
const blockers: { readonly [Kind in Blocker["kind"]]: readonly Extract<Blocker, { readonly kind: Kind }>[] } = {
  paused: [{ kind: "paused", key }],
  overlap: [{ kind: "overlap", target: "5.3.2", tracker: 4, key }],
  problems: [{ kind: "problems", problems: ["flotilla.yaml:3 unknown key", "another", "a third"], key }],
  release: [
    { kind: "release", version, state: "missing", key },
    { kind: "release", version, state: "foreign", pullRequest: 3, key },
    { kind: "release", version, state: "invalid", pullRequest: 3, key },
    { kind: "release", version, state: "refused", pullRequest: 3, message: "a review is required", key },
    { kind: "release", version, state: "objections", pullRequest: 3, by: ["monalisa", "defunkt"], key },
    { kind: "release", version, state: "validating", pullRequest: 3, key },
    { kind: "release", version, state: "not-validated", pullRequest: 3, key },
  ],
  start: [
    { kind: "start", state: "no-strategy", environment: "prod", key },
    { kind: "start", state: "no-label", key },
    { kind: "start", state: "not-permitted", login: "hubot", key },
    { kind: "start", state: "starting", key },
  ],
  failures: [
    { kind: "failures", stage: "rest", halted: true, goesOn: true, allowed: 0, failed: [{ id: "src-1", reason: reasons.failed }], key },
    {
      kind: "failures",
      stage: "rest",
      halted: false,
      goesOn: true,
      allowed: 2,
      failed: ["src-1", "src-2"].map((id) => ({ id, reason: null })),
      key,
    },
    { kind: "failures", stage: "rest", halted: false, goesOn: false, allowed: 1, failed: [{ id: "src-1", reason: null }], key },
  ],
  confirmation: [{ kind: "confirmation", id: "src-1", stack: "app", fingerprint: shape, reason: "nobody reviewed this plan", key }],
  "shape-unapproved": [
    { kind: "shape-unapproved", ids: ["src-1"], review, pullRequest: 7, key },
    { kind: "shape-unapproved", ids: ["src-1", "src-2"], review: { ...review, protected: ["local_database.main"] }, pullRequest: 7, key },
  ],
  upgrade: Object.values(decisions).map((decision) => ({ kind: "upgrade", pullRequest: 7, ids: ["src-1"], decision, key })),
  "push-refused": [{ kind: "push-refused", branch: "rollout/prod/5.4.0/x", message: "the branch rollout is in the way.", key }],
  "ready-to-merge": [{ kind: "ready-to-merge", pullRequest: 7, key }],
  member: Object.values(reasons).map((reason) => ({ kind: "member", id: "src-1", reason, applying: reason.kind === "apply-pending", key })),
  "too-few-successes": [{ kind: "too-few-successes", stage: "internal", required: 2, successes: 1, key }],
  "stage-gate": [{ kind: "stage-gate", stage: "internal", key }],
  "no-op": [
    { kind: "no-op", anySkipped: true, key },
    { kind: "no-op", anySkipped: false, key },
  ],
};

test("every blocker is worded, with what may be typed about it", async () => {
  const lines = Object.values<readonly Blocker[]>(blockers)
    .flat()
    .map((blocker) => blockerText(blocker, (text) => text))
    .map(({ waitsFor, text, commands }) => [`${waitsFor}: ${asText(text)}`, ...commands.map((command) => `    ${command}`), ""].join("\n"));
  await expect(lines.join("\n")).toMatchFileSnapshot("golden/blockers.txt");
});
