import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withoutMark } from "../../src/fleet/decode.ts";
import { scrubber } from "../../src/fleet/public-text.ts";
import type { InstanceStatus } from "../../src/ledger/status.ts";
import type { Observed, ObservedInstance } from "../../src/rollout/decide/observed.ts";
import { reduce } from "../../src/rollout/events.ts";
import { newRollout } from "../../src/rollout/events.ts";
import { selectMembers } from "../../src/rollout/decide/select.ts";
import { decide } from "../../src/rollout/decide/decide.ts";
import { type Projection, projectTracker } from "../../src/rollout/tracker/tracker.ts";
import { parseTracker, type Tracker } from "../../src/fleet/tracker-template.ts";
import type { LedgerRollout, Strategy } from "../../src/schemas/kinds.ts";

const file = "templates/tracker.md";
const text = await readFile(join(import.meta.dirname, "..", "..", file), "utf8");
const template = parsed(text);
const shape = `sha256:1234abcd${"5".repeat(56)}`;
const strategy: Strategy = {
  batch: 1,
  stages: [
    { name: "internal", members: [{ labels: { "instance-type": "internal" } }], concurrency: 1, failures: 0, leastSuccesses: 1 },
    { name: "rest", members: [{ percent: 100 }], concurrency: 5, failures: 1, gates: ["health", "approval"] },
  ],
};

function parsed(text: string): Tracker {
  const read = parseTracker(file, withoutMark(text));
  if (read.outcome === "invalid") throw new Error(JSON.stringify(read.problems));
  return read.template;
}

function instance(
  index: number,
  type: ObservedInstance["traits"]["type"],
  version: string,
  status: InstanceStatus,
  more: Partial<ObservedInstance> = {},
): ObservedInstance {
  const id = `src-${String(index).padStart(5, "0")}`;
  return {
    id,
    labels: { "instance-type": type },
    account: null,
    accountLinks: true,
    version,
    reached: version === "5.4.0",
    exclusion: null,
    hold: null,
    windows: null,
    status,
    running: version,
    blockedBy: null,
    traits: { type, architecture: "gke/7", region: index % 2 === 0 ? "us-central1" : "europe-west1", size: "small" },
    reviewed: [],
    backup: null,
    ...more,
  };
}

function observed(instances: readonly ObservedInstance[], more: Partial<Observed> = {}): Observed {
  return {
    login: "flotilla[bot]",
    mention: null,
    linkHosts: ["github.com"],
    inCatalog: true,
    release: {
      notes: "https://github.com/example/product/releases/tag/v5.4.0",
      manualSteps: ["Ask @octocat about | acme"],
      urgency: "normal",
    },
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
    openPullRequests: [],
    upgrades: [],
    closed: new Map(),
    verified: true,
    ...more,
  };
}

function started(instances: readonly ObservedInstance[]): LedgerRollout {
  const opened = {
    ...newRollout("prod", "5.4.0", { name: "fast", spec: strategy }, "2026-11-02T08:00:00Z"),
    tracker: 12,
    labelledAt: "2026-11-02T08:00:00Z",
  };
  return reduce(opened, {
    kind: "started",
    by: "octocat",
    at: "2026-11-02T08:01:00Z",
    strategyName: "fast",
    strategy,
    members: selectMembers(strategy, instances),
  });
}

function project(rollout: LedgerRollout, seen: Observed): Projection {
  return projectTracker({ rollout, observed: seen, decision: decide(0, rollout, seen), template, scrub });
}

const scrub = scrubber(
  [1, 2, 3, 4, 5, 6].map((index) => {
    const slug = index === 3 ? "acme" : `other${index}`;
    return { id: `src-0000${index}`, slug, domain: `${slug}.fleet.example`, customDomains: [], private: [] };
  }),
);
const healthy: InstanceStatus = { kind: "healthy", at: "2026-11-02T09:00:00Z" };

describe("the tracker", () => {
  test("shows everything people want to know, the same bytes each time, and no name", async () => {
    const review = {
      at: "2026-11-02T08:00:00Z",
      shape,
      empty: false,
      deferred: false,
      protected: [],
      description: "app updates local_service.app (version)",
    };
    const list = [
      instance(1, "internal", "5.4.0", healthy, { reviewed: [{ id: "src-00001", stack: "app", review }] }),
      instance(2, "trial", "5.3.1", healthy, { account: "https://github.com/example/accounts/issues/103" }),
      instance(
        3,
        "production",
        "5.4.0",
        { kind: "unhealthy", at: "2026-11-02T09:30:00Z", reason: "unhealthy: https://acme.fleet.example/healthz answered 503 @mona" },
        { running: null },
      ),
      instance(4, "production", "5.4.0", {
        kind: "needs-confirmation",
        stack: "database",
        fingerprint: `sha256:deadbeef${"0".repeat(56)}`,
        reason: "it replaces what is protected",
      }),
      instance(5, "production", "5.3.1", healthy, {
        exclusion: "paused",
        hold: { owner: "octocat", reason: "acme moves", until: "2026-12-24T18:00+01:00" },
      }),
      instance(6, "trial", "5.3.1", healthy, { blockedBy: 77 }),
    ];
    let rollout = started(list);
    for (const id of ["src-00001", "src-00002", "src-00003", "src-00004"])
      rollout = reduce(rollout, { kind: "pull-request-assigned", number: 20 + Number(id.slice(4)), ids: [id] });
    rollout = reduce(rollout, { kind: "healthy", id: "src-00001", at: "2026-11-02T09:00:00Z", shapes: [shape], by: "flotilla[bot]" });
    rollout = reduce(rollout, { kind: "failed", id: "src-00003", at: "2026-11-02T09:30:00Z", reason: "unhealthy" });
    const other = { ...review, shape: `sha256:99990000${"6".repeat(56)}`, description: "app replaces local_service.app" };
    const upgrade = {
      number: 22,
      branch: "b",
      head: "a".repeat(40),
      toMain: true,
      ids: ["src-00002"],
      content: "ours",
      merge: "as-built",
      fresh: true,
      validate: "success",
      plan: "success",
      missing: null,
      retries: 0,
      stacks: [{ id: "src-00002", stack: "app", review: other }],
      approvedBy: null,
      objections: [],
      refused: null,
      behind: false,
      body: "",
    } as const;
    const shown = project(rollout, observed(list, { upgrades: [upgrade] }));
    expect(shown.title).toBe("Upgrade prod to 5.4.0");
    expect(shown.open).toBe(true);
    await expect(shown.body).toMatchFileSnapshot("golden/tracker.md");
    expect(project(structuredClone(rollout), observed(list.toReversed(), { upgrades: [upgrade] }))).toEqual(shown);
    expect(shown.body).not.toMatch(/acme|@[a-z]/i);
  });

  test("shows what is missing before the rollout starts", async () => {
    const opened = newRollout("prod", "5.4.0", { name: "fast", spec: strategy }, "2026-11-02T08:00:00Z");
    const pull = {
      number: 3,
      head: "a".repeat(40),
      toMain: true,
      content: "ours",
      validate: "pending",
      missing: null,
      objections: [],
      refused: null,
      behind: false,
    } as const;
    const shown = project(opened, observed([], { inCatalog: false, release: null, releasePullRequest: pull }));
    await expect(shown.body).toMatchFileSnapshot("golden/tracker-opened.md");
  });

  test("of 10,000 instances is rolled up under 60,000 characters, whatever state they are in", () => {
    const long = "x".repeat(400);
    const states: readonly (readonly [string, (index: number) => ObservedInstance])[] = [
      ["waiting", (index) => instance(index, "production", "5.3.1", { kind: "pending" })],
      [
        "failed",
        (index) => instance(index, "production", "5.4.0", { kind: "unhealthy", at: "2026-11-02T09:30:00Z", reason: `${long} ${index}` }),
      ],
      [
        "needs confirmation",
        (index) => instance(index, "production", "5.4.0", { kind: "needs-confirmation", stack: "app", fingerprint: shape, reason: long }),
      ],
      [
        "held",
        (index) =>
          instance(index, "production", "5.3.1", healthy, {
            exclusion: "held",
            hold: { owner: "octocat", reason: long, until: "2026-12-24T18:00+01:00" },
          }),
      ],
      ["blocked", (index) => instance(index, "production", "5.3.1", healthy, { blockedBy: index + 1 })],
      [
        "mixed",
        (index) =>
          instance(
            index,
            "trial",
            index % 3 === 0 ? "5.4.0" : "5.3.1",
            index % 2 === 0 ? healthy : { kind: "failed", at: "2026-11-02T09:30:00Z", reason: long },
          ),
      ],
    ];
    for (const [name, make] of states) {
      const list = Array.from({ length: 10_000 }, (_, index) => make(index));
      const shown = project(started(list), observed(list));
      expect(shown.body.length, name).toBeLessThan(60_000);
      expect(shown.body.startsWith("<!-- flotilla:tracker prod 5.4.0 -->"), name).toBe(true);
      expect(shown.body.trimEnd().split("\n").at(-1), name).toMatch(/^\*\*Next:\*\* /);
    }
  });

  test("a template with an unknown slot or front matter is refused with its line", () => {
    const broken = `---\ntitle: "Up {{envronment}}"\nlabels: []\ncolour: red\n---\n\nHello {{progress}}\n{{ wating }} {{instances}}\n`;
    const read = parseTracker(file, withoutMark(broken));
    expect(read.outcome === "invalid" ? read.problems.map(({ line, code }) => [line, code]) : []).toEqual([
      [4, "key.unknown"],
      [3, "value.length"],
      [2, "template.slot"],
      [8, "template.slot"],
    ]);
    expect(parseTracker(file, withoutMark("Hello"))).toMatchObject({ outcome: "invalid", problems: [{ line: 1 }] });
    const { body: _, ...windows } = parsed(text.replaceAll("\n", "\r\n"));
    expect(template).toMatchObject(windows);
  });
});
