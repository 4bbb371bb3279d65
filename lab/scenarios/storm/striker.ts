import type { FaultEffect, FaultyRequest } from "../../github/contract.ts";
import type { RunnerProgress } from "../../runner/runner-contract.ts";
import type { Lab } from "../lab.ts";
import { type FaultKind, type Hostile, type Job, jobs, type Kill, type RequestFault, type Schedule } from "./schedule.ts";

/** What went wrong so far, in the order in which it happened. */
export interface Struck {
  readonly kills: readonly { readonly kill: Kill; readonly runId: number }[];
  readonly faults: readonly { readonly fault: RequestFault; readonly route: string }[];
  readonly hostile: readonly { readonly hostile: Hostile; readonly what: string }[];
}

/** Tries something hostile. Resolves with what it was, for the report. */
export type Attack = (hostile: Hostile) => Promise<string>;

/** A job that runs now, and what it has done so far. */
interface RunningJob {
  readonly job: Job;
  readonly start: number;
  readonly runId: number;
  readonly jobId: number;
  /** What is planned for it. */
  readonly kill: Kill | undefined;
  readonly faults: readonly RequestFault[];
  readonly counts: Record<Channel, number>;
  changes: number;
  timer: NodeJS.Timeout | undefined;
}

type Channel = "api" | "git fetch" | "git push";

/** The nth request of a job on a channel. */
interface Counted {
  readonly running: RunningJob;
  readonly channel: Channel;
  readonly nth: number;
}

/** Ends jobs and breaks requests, as the schedule says. It works at the edges of the lab: at its runner, its GitHub and its cloud. */
export class Striker {
  readonly #schedule: Schedule;
  readonly #starts = new Map<Job, number>();
  readonly #running = new Map<number, RunningJob>();
  readonly #counted = new WeakMap<FaultyRequest, Counted>();
  readonly #kills: { kill: Kill; runId: number }[] = [];
  readonly #faults: { fault: RequestFault; route: string }[] = [];
  readonly #hostile: { hostile: Hostile; what: string }[] = [];
  readonly #attacks = new Set<Promise<void>>();
  #lab: Lab | null = null;
  #attack: Attack | null = null;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  get struck(): Struck {
    return { kills: this.#kills, faults: this.#faults, hostile: this.#hostile };
  }

  /** Begins with the jobs that start from now on. To be called once. */
  arm(lab: Lab, attack: Attack): void {
    this.#lab = lab;
    this.#attack = attack;
    const { forge, cloud } = lab;
    // Two that only count and kill come first: the forge asks in this order.
    forge.addFault({ when: "before", times: Infinity, status: 500, matches: (request) => this.#counts(request) });
    forge.addFault({ when: "after", times: Infinity, status: 500, matches: (request) => this.#ends(request) });
    for (const kind of Object.keys(effects) as FaultKind[]) {
      const { channel, when, effect } = effects[kind];
      forge.addFault({ when, times: Infinity, ...effect, matches: (request) => this.#breaks(request, kind, channel) });
    }
    cloud.onRequest(({ call, outcome }) => {
      if (call === "ApplyResourceChange" && outcome !== "waiting") this.#changed();
    });
  }

  /** To be called with everything that the runner reports. */
  progress(event: RunnerProgress): void {
    if (event.kind === "job-started") this.#started(event.runId, event.jobId, event.job);
    else if (event.kind === "job-ended") this.#forget(event.jobId);
  }

  /** From now on nothing goes wrong. Resolves when what was begun has ended. */
  async disarm(): Promise<void> {
    this.#lab = null;
    await Promise.all(this.#attacks);
    for (const jobId of this.#running.keys()) this.#forget(jobId);
  }

  #started(runId: number, jobId: number, key: string): void {
    const job = jobs.find((known) => known === key);
    if (job === undefined || this.#lab === null) return;
    const start = (this.#starts.get(job) ?? 0) + 1;
    this.#starts.set(job, start);
    const isOfStart = (planned: { readonly job: Job; readonly start: number }): boolean => planned.job === job && planned.start === start;
    const kill = this.#schedule.kills.find(isOfStart);
    const faults = this.#schedule.faults.filter(isOfStart);
    const hostile = this.#schedule.hostile.find(isOfStart);
    if (hostile !== undefined) this.#attacks.add(this.#attackWith(hostile));
    const counts = { api: 0, "git fetch": 0, "git push": 0 };
    const running: RunningJob = { job, start, runId, jobId, kill, faults, counts, changes: 0, timer: undefined };
    this.#running.set(jobId, running);
    if (kill !== undefined && "after" in kill.at) running.timer = setTimeout(() => this.#strike(running, kill), kill.at.after);
  }

  async #attackWith(hostile: Hostile): Promise<void> {
    const what = await this.#attack?.(hostile);
    if (what !== undefined) this.#hostile.push({ hostile, what });
  }

  #forget(jobId: number): void {
    clearTimeout(this.#running.get(jobId)?.timer);
    this.#running.delete(jobId);
  }

  /** Counts a request before it takes effect, and ends its job where that is planned. Always false: the request itself is none that fails. */
  #counts(request: FaultyRequest): false {
    const running = request.jobId === null ? undefined : this.#running.get(request.jobId);
    if (running === undefined) return false;
    const { route } = request;
    const channel: Channel = route === "git fetch" || route === "git push" ? route : "api";
    const nth = ++running.counts[channel];
    this.#counted.set(request, { running, channel, nth });
    this.#endAt(request, "before");
    return false;
  }

  #ends(request: FaultyRequest): false {
    this.#endAt(request, "after");
    return false;
  }

  #endAt(request: FaultyRequest, when: "before" | "after"): void {
    const counted = this.#counted.get(request);
    const kill = counted?.running.kill;
    if (counted === undefined || kill === undefined || counted.channel !== "api" || !("request" in kill.at)) return;
    if (kill.at.request === counted.nth && kill.at.when === when) this.#strike(counted.running, kill);
  }

  /** Whether this request is to fail in this way. */
  #breaks(request: FaultyRequest, kind: FaultKind, channel: Channel): boolean {
    const counted = this.#counted.get(request);
    if (counted === undefined || counted.channel !== channel) return false;
    const fault = counted.running.faults.find((planned) => planned.kind === kind && planned.request === counted.nth);
    if (fault === undefined) return false;
    this.#faults.push({ fault, route: request.route });
    return true;
  }

  /** Only one engine job runs at a time: the workflow's concurrency group is the fleet's. */
  #changed(): void {
    const engine = [...this.#running.values()].find(({ job }) => job === "engine");
    if (engine === undefined) return;
    engine.changes += 1;
    const { kill } = engine;
    if (kill !== undefined && "change" in kill.at && kill.at.change === engine.changes) this.#strike(engine, kill);
  }

  /** Does nothing where the job is between two steps, and its way is to end the step. */
  #strike({ runId, jobId }: RunningJob, kill: Kill): void {
    const runner = this.#lab?.runner;
    if (runner === undefined) return;
    if (kill.way === "cancel") runner.cancel(runId);
    const done = kill.way === "cancel" || (kill.way === "machine" ? runner.killJob(jobId) : runner.killStep(jobId));
    if (done) this.#kills.push({ kill, runId });
  }
}

const effects: Readonly<Record<FaultKind, { readonly channel: Channel; readonly when: "before" | "after"; readonly effect: FaultEffect }>> =
  {
    "502": { channel: "api", when: "before", effect: { status: 502 } },
    "429": { channel: "api", when: "before", effect: { status: 429 } },
    "403 secondary": { channel: "api", when: "before", effect: { status: 403, secondary: true } },
    "answer lost": { channel: "api", when: "after", effect: { status: 502 } },
    reset: { channel: "api", when: "after", effect: { connection: "reset" } },
    hang: { channel: "api", when: "before", effect: { connection: "hang" } },
    cut: { channel: "api", when: "after", effect: { connection: "cut" } },
    "git push 500": { channel: "git push", when: "before", effect: { status: 500 } },
    "git push 403": { channel: "git push", when: "before", effect: { status: 403 } },
    "git push answer lost": { channel: "git push", when: "after", effect: { status: 502 } },
    "git fetch 500": { channel: "git fetch", when: "before", effect: { status: 500 } },
    "git fetch cut": { channel: "git fetch", when: "after", effect: { connection: "cut" } },
  };
