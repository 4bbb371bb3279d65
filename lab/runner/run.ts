import type { Annotation } from "../github/contract.ts";
import { githubFacts, type RunFacts } from "./job/contexts.ts";
import { environmentRefusal } from "./environment-rule.ts";
import { type Contexts, ExpressionFailed, holds, text, toData } from "./workflow/expression.ts";
import { type JobResult, startJob } from "./job/job.ts";
import { jobStatus, runConclusion } from "./job-conditions.ts";
import type { JobControl, JobMachine } from "./job/job-state.ts";
import { jobPermissions } from "./job/permissions.ts";
import type { ActiveJob, JobConclusion, JobSummary } from "./runner-contract.ts";
import { textAt } from "./workflow/trigger.ts";
import type { JobDefinition } from "./workflow/workflow.ts";
import type { JobSlot, JobSlots } from "./job-slots.ts";

/** A run attempt on its way through its jobs. */
export interface RunningRun {
  readonly facts: RunFacts;
  /** Lets the jobs begin; answers when all are done. */
  execute(): Promise<{ readonly conclusion: JobConclusion; readonly jobs: readonly JobSummary[] }>;
  cancel(reason: string): void;
  /** Kills every job at once and starts no other. */
  kill(): void;
  job(jobId: number): JobControl | undefined;
  active(): readonly ActiveJob[];
}

export function createRun(machine: JobMachine, facts: RunFacts, slots: JobSlots): RunningRun {
  const { forge, now, onProgress } = machine.options;
  const jobs = facts.workflow.jobs;
  const summaries: JobSummary[] = [];
  const results = new Map<string, JobConclusion>();
  const controls = new Map<number, { readonly key: string; readonly control: JobControl }>();
  const artifacts = new Set<string>();
  let cancelled: string | null = null;
  let killed = false;

  const contextsFor = (job: JobDefinition): Contexts => ({
    github: toData({ ...githubFacts(forge, facts, null), event: facts.event.payload }),
    vars: toData(forge.variables),
    inputs: toData(facts.inputs),
    needs: toData(needsOf(job)),
  });
  const needsOf = (job: JobDefinition) =>
    Object.fromEntries(
      job.needs.map((key) => [
        key,
        { result: results.get(key) ?? "skipped", outputs: summaries.find((summary) => summary.key === key)?.outputs ?? {} },
      ]),
    );
  const wanted = (job: JobDefinition): boolean => holds(job.if, contextsFor(job), jobStatus(jobs, job.key, results, cancelled !== null));

  const finish = (job: JobDefinition, name: string, id: number, startedAt: number, end: JobResult): void => {
    forge.runs.completeJob(id, { conclusion: end.conclusion, annotations: end.annotations, log: end.log, summary: end.summary });
    results.set(job.key, end.conclusion);
    summaries.push({ id, key: job.key, name, startedAt, completedAt: now(), ...end });
    onProgress?.({ kind: "job-ended", runId: facts.id, jobId: id, job: job.key, conclusion: end.conclusion });
  };

  const execute = async (job: JobDefinition): Promise<void> => {
    const startedAt = now();
    let name = job.key;
    let id: number | null = null;
    try {
      name = job.name === null ? job.key : text(job.name, contextsFor(job));
      if (killed || !wanted(job)) {
        finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended(cancelled === null ? "skipped" : "cancelled", []));
        return;
      }
      const slot = await slots.take();
      let reusable = true;
      try {
        if (killed || !wanted(job)) {
          finish(job, name, forge.runs.startJob(facts.id, { name }), startedAt, ended("cancelled", []));
          return;
        }
        id = forge.runs.startJob(facts.id, { name });
        onProgress?.({ kind: "job-started", runId: facts.id, jobId: id, job: job.key });
        reusable = false;
        const { end, slotReusable } = await perform(job, name, id, slot);
        reusable = slotReusable;
        finish(job, name, id, startedAt, end);
      } finally {
        await slots.giveBack(slot, reusable);
      }
    } catch (error) {
      if (!(error instanceof ExpressionFailed)) throw error;
      finish(job, name, id ?? forge.runs.startJob(facts.id, { name }), startedAt, ended("failure", [error.message]));
    }
  };

  const perform = async (job: JobDefinition, name: string, id: number, slot: JobSlot): ReturnType<typeof startJob>["ended"] => {
    const fromFork = isFromFork(facts);
    const environmentName = job.environment === null ? "" : text(job.environment, contextsFor(job));
    const environment = environmentName === "" ? null : forge.environment(environmentName);
    const refusal = environment === null ? null : environmentRefusal(environment, facts.event.ref);
    if (refusal !== null) return { end: ended("failure", [refusal]), slotReusable: true };
    const started = startJob(machine, {
      run: facts,
      job,
      jobId: id,
      name,
      permissions: jobPermissions(facts.workflow, job, fromFork),
      environment: environment === null ? null : fromFork ? { ...environment, secrets: {} } : environment,
      needs: needsOf(job),
      artifacts,
      slot,
    });
    controls.set(id, { key: job.key, control: started.control });
    return started.ended.finally(() => controls.delete(id));
  };

  return {
    facts,
    execute: async () => {
      const promises = new Map<string, Promise<void>>();
      const begin = (job: JobDefinition): Promise<void> => {
        const known = promises.get(job.key);
        if (known !== undefined) return known;
        const needed = jobs.filter((other) => job.needs.includes(other.key)).map(begin);
        const promise = Promise.all(needed).then(() => execute(job));
        promises.set(job.key, promise);
        return promise;
      };
      await Promise.all(jobs.map(begin));
      return { conclusion: runConclusion([...results.values()], cancelled !== null), jobs: summaries };
    },
    cancel: (reason) => {
      if (cancelled !== null) return;
      cancelled = reason;
      for (const { key, control } of controls.values()) {
        const job = jobs.find((candidate) => candidate.key === key);
        // GitHub asks a running job's condition again: `always()` lets it go on.
        if (job === undefined || !wanted(job)) control.cancel(reason);
      }
    },
    kill: () => {
      killed = true;
      for (const { control } of controls.values()) control.kill();
    },
    job: (jobId) => controls.get(jobId)?.control,
    active: () => [...controls].map(([id, { key, control }]) => ({ id, key, ...control.current() })),
  };
}

function ended(conclusion: JobConclusion, messages: readonly string[]): JobResult {
  const annotations: readonly Annotation[] = messages.map((message) => ({
    path: ".github",
    startLine: 1,
    endLine: 1,
    startColumn: null,
    endColumn: null,
    level: "failure",
    title: null,
    message,
  }));
  return { conclusion, outputs: {}, steps: [], annotations, log: messages.map((message) => `##[error]${message}\n`).join(""), summary: "" };
}

/** Runs for a fork's pull request get no secrets and a token that only reads. */
function isFromFork(facts: RunFacts): boolean {
  const { payload, name } = facts.event;
  if (name !== "pull_request") return false;
  return textAt(payload, "pull_request", "head", "repo", "id") !== textAt(payload, "pull_request", "base", "repo", "id");
}
