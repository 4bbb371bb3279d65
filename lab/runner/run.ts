import type { Annotation } from "../github/contract.ts";
import { environmentRefusal } from "./environment-rule.ts";
import { githubFacts, type RunFacts } from "./job/contexts.ts";
import type { JobControl } from "./job/job-control.ts";
import type { JobMachine, JobStart } from "./job/job-state.ts";
import { type JobEnd, type JobResult, startJob } from "./job/job.ts";
import { jobPermissions } from "./job/permissions.ts";
import { jobStatus, runConclusion } from "./job-conditions.ts";
import type { JobSlot, JobSlots } from "./job-slots.ts";
import type { ActiveJob, JobConclusion, JobSummary } from "./runner-contract.ts";
import { type Contexts, ExpressionFailed, holds, text, toData } from "./workflow/expression.ts";
import { textAt } from "./workflow/trigger.ts";
import type { JobDefinition } from "./workflow/workflow.ts";

/** A job of the attempt, from the evaluation of its condition to its end. */
interface JobAttempt {
  readonly job: JobDefinition;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  name: string;
  /** Null until the forge knows the job. */
  id: number | null;
}

/** One attempt of a run: executes its jobs in the order of `needs`. */
export class RunAttempt {
  readonly facts: RunFacts;
  readonly #machine: JobMachine;
  readonly #slots: JobSlots;
  readonly #summaries: JobSummary[] = [];
  readonly #results = new Map<string, JobConclusion>();
  readonly #active = new Map<number, { readonly key: string; readonly control: JobControl }>();
  readonly #artifacts = new Set<string>();
  #cancelled = false;
  #killed = false;

  constructor(machine: JobMachine, facts: RunFacts, slots: JobSlots) {
    this.#machine = machine;
    this.facts = facts;
    this.#slots = slots;
  }

  /** Executes all jobs. Resolves when the last one has ended. */
  async execute(): Promise<{ readonly conclusion: JobConclusion; readonly jobs: readonly JobSummary[] }> {
    const { jobs } = this.facts.workflow;
    const started = new Map<string, Promise<void>>();
    const start = (job: JobDefinition): Promise<void> => {
      const known = started.get(job.key);
      if (known !== undefined) return known;
      const needed = jobs.filter((other) => job.needs.includes(other.key)).map(start);
      const ended = Promise.all(needed).then(() => this.#execute(job));
      started.set(job.key, ended);
      return ended;
    };
    await Promise.all(jobs.map(start));
    return { conclusion: runConclusion([...this.#results.values()], this.#cancelled), jobs: this.#summaries };
  }

  cancel(reason: string): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    for (const { key, control } of this.#active.values()) {
      const job = this.facts.workflow.jobs.find((candidate) => candidate.key === key);
      // GitHub evaluates a running job's condition again: with `always()` it continues.
      if (job === undefined || !this.#meetsCondition(job)) control.cancel(reason);
    }
  }

  /** Kills the running jobs at once and starts no other. */
  kill(): void {
    this.#killed = true;
    for (const { control } of this.#active.values()) control.kill();
  }

  job(jobId: number): JobControl | undefined {
    return this.#active.get(jobId)?.control;
  }

  activeJobs(): readonly ActiveJob[] {
    return [...this.#active].map(([id, { key, control }]) => ({ id, key, ...control.current() }));
  }

  async #execute(job: JobDefinition): Promise<void> {
    const attempt: JobAttempt = { job, startedAt: this.#machine.options.now(), name: job.key, id: null };
    try {
      if (job.name !== null) attempt.name = text(job.name, this.#contexts(job));
      if (this.#killed || !this.#meetsCondition(job)) this.#finish(attempt, notExecuted(this.#cancelled ? "cancelled" : "skipped"));
      else await this.#executeInSlot(attempt);
    } catch (error) {
      if (!(error instanceof ExpressionFailed)) throw error;
      this.#finish(attempt, notExecuted("failure", error.message));
    }
  }

  async #executeInSlot(attempt: JobAttempt): Promise<void> {
    const { job, name } = attempt;
    const slot = await this.#slots.take();
    let reusable = true;
    try {
      // The run may have been cancelled while the job waited for a slot.
      if (this.#killed || !this.#meetsCondition(job)) {
        this.#finish(attempt, notExecuted("cancelled"));
        return;
      }
      const id = this.#machine.options.forge.runs.startJob(this.facts.id, { name });
      attempt.id = id;
      this.#machine.options.onProgress?.({ kind: "job-started", runId: this.facts.id, jobId: id, job: job.key });
      reusable = false;
      const { result, slotReusable } = await this.#perform(job, name, id, slot);
      reusable = slotReusable;
      this.#finish(attempt, result);
    } finally {
      await this.#slots.giveBack(slot, reusable);
    }
  }

  async #perform(job: JobDefinition, name: string, jobId: number, slot: JobSlot): Promise<JobEnd> {
    const environment = this.#environment(job);
    const refusal = environment === null ? null : environmentRefusal(environment, this.facts.event.ref);
    if (refusal !== null) return { result: notExecuted("failure", refusal), slotReusable: true };
    const fromFork = isFromFork(this.facts);
    const { control, ended } = startJob(this.#machine, {
      run: this.facts,
      job,
      jobId,
      name,
      permissions: jobPermissions(this.facts.workflow, job, fromFork),
      environment: environment === null || !fromFork ? environment : { ...environment, secrets: {} },
      needs: this.#needs(job),
      artifacts: this.#artifacts,
      slot,
    });
    this.#active.set(jobId, { key: job.key, control });
    return ended.finally(() => this.#active.delete(jobId));
  }

  #environment(job: JobDefinition): JobStart["environment"] {
    const name = job.environment === null ? "" : text(job.environment, this.#contexts(job));
    return name === "" ? null : this.#machine.options.forge.environment(name);
  }

  #finish({ job, name, id, startedAt }: JobAttempt, result: JobResult): void {
    const { forge, now, onProgress } = this.#machine.options;
    const { conclusion, annotations, log, summary } = result;
    const jobId = id ?? forge.runs.startJob(this.facts.id, { name });
    forge.runs.completeJob(jobId, { conclusion, annotations, log, summary });
    this.#results.set(job.key, conclusion);
    this.#summaries.push({ id: jobId, key: job.key, name, startedAt, completedAt: now(), ...result });
    onProgress?.({ kind: "job-ended", runId: this.facts.id, jobId, job: job.key, conclusion });
  }

  #meetsCondition(job: JobDefinition): boolean {
    return holds(job.if, this.#contexts(job), jobStatus(this.facts.workflow.jobs, job.key, this.#results, this.#cancelled));
  }

  /** The contexts of a job's `if`, `name` and `environment`. */
  #contexts(job: JobDefinition): Contexts {
    const { forge } = this.#machine.options;
    return {
      github: toData({ ...githubFacts(forge, this.facts, null), event: this.facts.event.payload }),
      vars: toData(forge.variables),
      inputs: toData(this.facts.inputs),
      needs: toData(this.#needs(job)),
    };
  }

  #needs(job: JobDefinition): JobStart["needs"] {
    const outputs = new Map(this.#summaries.map((summary) => [summary.key, summary.outputs]));
    return Object.fromEntries(
      job.needs.map((key) => [key, { result: this.#results.get(key) ?? "skipped", outputs: outputs.get(key) ?? {} }]),
    );
  }
}

/** The result of a job that ran no step; `message` says why. */
function notExecuted(conclusion: JobConclusion, message?: string): JobResult {
  const messages = message === undefined ? [] : [message];
  const annotations: readonly Annotation[] = messages.map((text) => ({
    path: ".github",
    startLine: 1,
    endLine: 1,
    startColumn: null,
    endColumn: null,
    level: "failure",
    title: null,
    message: text,
  }));
  return { conclusion, outputs: {}, steps: [], annotations, log: messages.map((text) => `##[error]${text}\n`).join(""), summary: "" };
}

/** Runs for a fork's pull request, and for a review of one, get no secrets and a token that can only read. */
function isFromFork(facts: RunFacts): boolean {
  const { payload, name } = facts.event;
  if (name !== "pull_request" && name !== "pull_request_review") return false;
  return textAt(payload, "pull_request", "head", "repo", "id") !== textAt(payload, "pull_request", "base", "repo", "id");
}
