import { createHash } from "node:crypto";
import { compareVersions } from "../../src/fleet/version.ts";
import { assess } from "../../src/rollout/decide/assess.ts";
import type { InstanceStatus } from "../../src/ledger/status.ts";
import type { Observed, ObservedInstance, ObservedUpgrade } from "../../src/rollout/decide/observed.ts";
import { type RolloutEvent, reduce } from "../../src/rollout/events.ts";
import { newRollout } from "../../src/rollout/events.ts";
import type { Step } from "../../src/rollout/decide/step.ts";
import type { LedgerRollout, Strategy } from "../../src/schemas/kinds.ts";

export const target = "5.4.0";

export interface SimulatedInstance {
  readonly id: string;
  readonly type: "internal" | "trial" | "production";
  version: string;
  readonly shape: string;
  /** How often it is unhealthy before it is healthy. */
  failures: number;
  held: boolean;
  status: InstanceStatus;
}

interface SimulatedPull {
  readonly number: number;
  readonly branch: string;
  readonly ids: readonly string[];
  head: string;
  planned: boolean;
  foreign: boolean;
  state: "open" | "closed" | "merged";
}

/** A fleet with pull requests, plans and applies, as a few dozen lines: what `decide` acts on in the property tests. */
export class Simulation {
  rollout: LedgerRollout;
  readonly instances: SimulatedInstance[];
  readonly pulls: SimulatedPull[] = [];
  time = Date.parse("2026-11-02T08:00:00Z");
  verified = false;
  trackerUpdates = 0;
  readonly notified: string[] = [];
  private readonly strategy: Strategy;

  constructor(instances: readonly SimulatedInstance[], strategy: Strategy) {
    this.instances = [...instances];
    this.strategy = strategy;
    this.rollout = newRollout("prod", target, { name: "fast", spec: strategy }, "2026-11-02T08:00:00Z");
  }

  /** Who was born since it started. */
  private newcomers(): Observed["newcomers"] {
    const members = new Set(this.rollout.members.map(({ id }) => id));
    const born = this.instances.filter(({ id, version }) => !members.has(id) && compareVersions(version, target) < 0);
    if (this.rollout.state === "opened") return [];
    return born.map(({ id, type, held }) => ({ id, labels: { "instance-type": type }, exclusion: held ? "held" : null }));
  }

  at(): string {
    return `${new Date((this.time += 1_000)).toISOString().slice(0, 19)}Z`;
  }

  observed(): Observed {
    return {
      login: "flotilla[bot]",
      mention: "@example/cloud",
      linkHosts: ["github.com"],
      inCatalog: true,
      release: null,
      releasePullRequest: null,
      releaseIsShared: false,
      refusedPushes: new Map(),
      others: [],
      tracker: this.rollout.tracker === null ? null : "there",
      startLabel: { login: "flotilla[bot]", account: null, at: "2026-11-02T08:00:00Z", allowed: true },
      strategy: { name: "fast", spec: this.strategy },
      problems: [],
      instances: new Map(this.instances.map((instance) => [instance.id, this.instanceView(instance)])),
      newcomers: this.newcomers(),
      openPullRequests: this.pulls.filter(({ state }) => state === "open").map(({ number }) => number),
      upgrades: this.pulls.filter(({ state }) => state === "open").map((pull) => this.upgradeView(pull)),
      closed: new Map(this.pulls.flatMap(({ number, state, head }) => (state === "open" ? [] : [[number, { state, head }] as const]))),
      verified: this.verified,
    };
  }

  // oxlint-disable-next-line complexity -- one case per kind of step
  perform(step: Step): void {
    switch (step.kind) {
      case "open-tracker":
        return this.append({ kind: "tracker-opened", number: 1, replaces: null });
      case "replace-tracker":
        throw new Error("the tracker is there");
      case "label-tracker":
        return this.append({ kind: "labelled", at: this.at() });
      case "start":
      case "take-in":
      case "supersede":
      case "adopt-pull-request":
      case "split-batch":
      case "record-healthy":
      case "record-failure":
        return this.append(step.event);
      case "open-pull-request": {
        const open = this.pulls.find(({ branch, state }) => branch === step.branch && state === "open");
        const pull: SimulatedPull = open ?? {
          number: this.pulls.length + 10,
          branch: step.branch,
          ids: step.ids,
          head: this.head(step.branch),
          planned: false,
          foreign: false,
          state: "open",
        };
        if (open === undefined) this.pulls.push(pull);
        return this.append({ kind: "pull-request-assigned", number: pull.number, ids: step.ids });
      }
      case "rebuild-branch":
        Object.assign(this.pull(step.pullRequest), { head: this.head(step.branch), planned: false, foreign: false });
        return;
      case "merge": {
        const pull = this.pull(step.pullRequest);
        if (pull.head !== step.head) throw new Error("merged another head than the one that was observed");
        pull.state = "merged";
        for (const instance of this.instances)
          if (pull.ids.includes(instance.id)) Object.assign(instance, { version: target, status: { kind: "pending" } });
        return;
      }
      case "close-pull-request":
        this.pull(step.pullRequest).state = "closed";
        return;
      case "retarget-pull-request":
        return;
      case "verify-release":
        this.verified = true;
        return;
      case "notify":
        this.notified.push(step.key);
        return this.append({ kind: "notified", key: step.key });
      case "finish":
        return this.append({ kind: "finished", at: this.at() });
      case "merge-release":
      case "rebuild-release":
      case "update-pull-request":
      case "start-plan":
      case "update-tracker":
        return;
    }
  }

  append(event: RolloutEvent): void {
    this.rollout = reduce(this.rollout, event);
  }

  plan(): void {
    for (const pull of this.pulls) pull.planned = true;
  }

  apply(): void {
    for (const instance of this.instances) {
      if (instance.status.kind !== "pending" || instance.held) continue;
      instance.status = instance.failures > 0 ? { kind: "unhealthy", at: this.at(), reason: "503" } : { kind: "healthy", at: this.at() };
      instance.failures = Math.max(0, instance.failures - 1);
    }
  }

  /** A person approves every shape there is. */
  approve(): void {
    for (const upgrade of this.observed().upgrades)
      for (const { review } of upgrade.stacks)
        if (review !== null) this.append({ kind: "shape-approved", shape: review.shape, by: "octocat", at: this.at(), comment: 7 });
  }

  retry(): void {
    for (const { members } of assess(this.rollout, this.observed()).stages)
      for (const { member, state } of members) {
        const instance = this.instances.find(({ id }) => id === member.id);
        const pull = this.pulls.find(({ number }) => number === member.pullRequest);
        if (state === "failed" && instance !== undefined) instance.status = { kind: "pending" };
        const head = pull !== undefined && (pull.state === "closed" || pull.foreign) ? pull.head : null;
        if (state === "failed" || head !== null)
          this.append({ kind: "retried", id: member.id, by: "octocat", at: this.at(), comment: 8, head, failure: null });
      }
  }

  private pull(number: number): SimulatedPull {
    const pull = this.pulls.find((pull) => pull.number === number);
    if (pull === undefined) throw new Error(`there is no #${number}`);
    return pull;
  }

  private head(branch: string): string {
    return createHash("sha1").update(`${branch} ${this.at()}`).digest("hex");
  }

  private instanceView({ id, type, version, held, status, shape }: SimulatedInstance): ObservedInstance {
    const reached = compareVersions(version, target) >= 0;
    return {
      id,
      labels: { "instance-type": type },
      account: null,
      accountLinks: false,
      version,
      reached,
      exclusion: reached ? "already-there" : held ? "held" : null,
      hold: null,
      windows: null,
      status,
      running: null,
      blockedBy: null,
      traits: { type, architecture: "plain/1", region: "us-central1", size: "small" },
      reviewed: reached ? [{ id, stack: "app", review: reviewOf(shape) }] : [],
      backup: null,
    };
  }

  private upgradeView({ number, branch, ids, head, planned, foreign }: SimulatedPull): ObservedUpgrade {
    const stacks = ids.map((id) => ({
      id,
      stack: "app",
      review: planned ? reviewOf(this.instances.find((instance) => instance.id === id)?.shape ?? "") : null,
    }));
    return {
      number,
      branch,
      head,
      toMain: true,
      ids,
      content: foreign ? "foreign" : "ours",
      merge: "as-built",
      fresh: true,
      validate: planned ? "success" : "pending",
      plan: planned ? "success" : "pending",
      missing: null,
      stacks,
      approvedBy: null,
      objections: [],
      refused: null,
      behind: false,
      body: "",
    };
  }
}

function reviewOf(shape: string): NonNullable<ObservedUpgrade["stacks"][number]["review"]> {
  return {
    shape,
    empty: false,
    at: "2026-11-02T08:00:00Z",
    deferred: false,
    protected: shape.endsWith("p") ? ["local_database.main"] : [],
    description: "app updates terraform_data.main",
  };
}
