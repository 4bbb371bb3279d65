import { sha256 } from "../../src/data/fingerprint.ts";
import { withoutMark } from "../../src/fleet/decode.ts";
import { parseTracker } from "../../src/fleet/tracker-template.ts";
import { decide } from "../../src/rollout/decide/decide.ts";
import type { Observed, ObservedInstance, ObservedUpgrade, UpgradeReview } from "../../src/rollout/decide/observed.ts";
import { selectMembers } from "../../src/rollout/decide/select.ts";
import { newRollout, reduce } from "../../src/rollout/events.ts";
import { projectTracker } from "../../src/rollout/tracker/tracker.ts";
import type { LedgerRollout, Strategy } from "../../src/schemas/kinds.ts";
import { idOf, readTemplate } from "./sample-fleet.ts";

const target = "5.4.0";
const strategy: Strategy = {
  batch: 5,
  stages: [
    { name: "internal", members: [{ labels: { ring: "internal" } }], concurrency: 1, failures: 0 },
    { name: "early", members: [{ percent: 20 }], concurrency: 5, failures: 1 },
    { name: "rest", members: [{ percent: 100 }], concurrency: 20, failures: 3, gates: ["health", "approval"] },
  ],
};

const service: UpgradeReview = {
  at: "2026-11-20T08:10:00Z",
  shape: sha256("app"),
  empty: false,
  deferred: false,
  protected: [],
  description: "app updates google_cloud_run_v2_service.app (template)",
};
const database: UpgradeReview = {
  ...service,
  shape: sha256("database"),
  protected: ["google_sql_database_instance.main"],
  description: "database replaces google_sql_database_instance.main (region)",
};

type How = "done" | "failed" | "confirm" | "open" | "later" | "held";

/** How far the nth of so many is: the first fifth is through, then some that people have to see to, then those under way. */
function howOf(index: number, count: number): How {
  if (count === 1) return "open";
  const early = Math.max(4, Math.floor(count / 5));
  if (index === early) return "failed";
  if (index === early - 1) return "confirm";
  if (index % 97 === 13) return "held";
  return index < early ? "done" : index < early + 4 ? "open" : "later";
}

function instanceOf(index: number, how: How): ObservedInstance {
  const reached = how === "done" || how === "failed" || how === "confirm";
  const status: Record<How, ObservedInstance["status"]> = {
    done: { kind: "healthy", at: "2026-11-20T08:30:00Z" },
    failed: {
      kind: "failed",
      stack: "app",
      at: "2026-11-20T09:02:00Z",
      reason: "Error: Error waiting for instance to create: quota exceeded\n\n  with google_cloud_run_v2_service.app,\n  on app.tf line 12",
    } as ObservedInstance["status"],
    confirm: {
      kind: "needs-confirmation",
      stack: "database",
      fingerprint: sha256("wait"),
      reason: "google_sql_database_instance.main is replaced, and its type is protected",
    },
    open: { kind: "healthy", at: "2026-11-19T22:00:00Z" },
    later: { kind: "healthy", at: "2026-11-19T22:00:00Z" },
    held: { kind: "healthy", at: "2026-11-19T22:00:00Z" },
  };
  return {
    id: idOf(index),
    labels: { ring: index === 0 ? "internal" : "customer" },
    account: null,
    accountLinks: true,
    version: reached ? target : "5.3.1",
    reached,
    exclusion: how === "held" ? "held" : null,
    hold: how === "held" ? { owner: "octocat", reason: "migrates its data this week", until: "2026-11-30T18:00+01:00" } : null,
    windows: null,
    status: status[how],
    running: reached ? target : "5.3.1",
    blockedBy: null,
    traits: { type: "production", architecture: "gke/7", region: index % 2 === 0 ? "europe-west4" : "us-central1", size: "small" },
    reviewed: how === "done" ? [{ id: idOf(index), stack: "app", review: service }] : [],
    backup: null,
  };
}

function upgradeOf(number: number, ids: readonly string[], review: UpgradeReview): ObservedUpgrade {
  return {
    number,
    branch: `rollout/prod/${target}/rest-${number}`,
    head: String(number).padStart(40, "a"),
    toMain: true,
    ids,
    content: "ours",
    merge: "as-built",
    fresh: true,
    validate: "success",
    plan: "success",
    missing: null,
    stacks: ids.map((id) => ({ id, stack: "app", review })),
    approvedBy: null,
    objections: [],
    refused: null,
    behind: false,
    body: "",
  };
}

function observedOf(instances: readonly ObservedInstance[], upgrades: readonly ObservedUpgrade[]): Observed {
  return {
    login: "flotilla[bot]",
    mention: "@example/cloud",
    linkHosts: ["github.com"],
    inCatalog: true,
    release: { notes: "https://github.com/example/product/releases/tag/v5.4.0", manualSteps: [], urgency: "normal" },
    releasePullRequest: null,
    releaseIsShared: false,
    refusedPushes: new Map(),
    others: [],
    tracker: "there",
    startLabel: null,
    strategy: { name: "fast", spec: strategy },
    problems: [],
    instances: new Map(instances.map((instance) => [instance.id, instance])),
    newcomers: [],
    openPullRequests: upgrades.map(({ number }) => number),
    upgrades,
    closed: new Map(),
    verified: true,
  };
}

function rolloutOf(instances: readonly ObservedInstance[]): LedgerRollout {
  const opened = { ...newRollout("prod", target, { name: "fast", spec: strategy }, "2026-11-20T08:00:00Z"), tracker: 40 };
  const candidates = instances.map((instance) => ({ ...instance }));
  const rollout = reduce(opened, {
    kind: "started",
    by: "octocat",
    at: "2026-11-20T08:01:00Z",
    strategyName: "fast",
    strategy,
    members: selectMembers(strategy, candidates),
  });
  return reduce(rollout, { kind: "labelled", at: "2026-11-20T08:00:00Z" });
}

/** The tracker of a rollout to so many instances, some way through. */
export async function trackerText(count: number): Promise<{ readonly title: string; readonly body: string }> {
  const read = parseTracker("templates/tracker.md", withoutMark(await readTemplate("tracker.md")));
  if (read.outcome === "invalid") throw new Error("templates/tracker.md is not valid");
  const fresh = Array.from({ length: count }, (_, index) => instanceOf(index, howOf(index, count) === "held" ? "held" : "later"));
  // The order in which a strategy takes them is by a hash: what is done is done to the first of them.
  const order = rolloutOf(fresh)
    .members.filter(({ excluded }) => excluded === null)
    .map(({ id }) => id);
  const place = new Map(order.map((id, at) => [id, at]));
  const instances = fresh.map((one) => {
    const at = place.get(one.id);
    if (at === undefined) return one;
    const how = howOf(at, count);
    return instanceOf(fresh.indexOf(one), how === "held" ? "later" : how);
  });
  let rollout = rolloutOf(instances);
  const by = (how: How) => order.filter((_, at) => howOf(at, count) === how);
  for (const [at, id] of [...by("done"), ...by("failed"), ...by("confirm")].entries())
    rollout = reduce(rollout, { kind: "pull-request-assigned", number: 41 + Math.floor(at / 5), ids: [id] });
  for (const id of by("done"))
    rollout = reduce(rollout, { kind: "healthy", id, at: "2026-11-20T08:30:00Z", shapes: [service.shape], by: "flotilla[bot]" });
  for (const id of by("failed")) rollout = reduce(rollout, { kind: "failed", id, at: "2026-11-20T09:02:00Z", reason: "quota exceeded" });
  const open = by("open");
  const upgrades = open.map((id, at) => upgradeOf(400 + at, [id], at === 0 && count > 1 ? database : service));
  for (const { number, ids } of upgrades) rollout = reduce(rollout, { kind: "pull-request-assigned", number, ids });
  const observed = observedOf(instances, upgrades);
  return projectTracker({ rollout, observed, decision: decide(0, rollout, observed), template: read.template, scrub: (text) => text });
}
