import type { ConcurrencyGroups } from "./concurrency.ts";
import { calledWorkflow } from "./call-check.ts";
import { type CallScope, JobInstance, notExecuted } from "./job-instance.ts";
import { githubFacts, type RunFacts } from "./job/contexts.ts";
import type { JobControl } from "./job/job-control.ts";
import type { JobMachine } from "./job/job-state.ts";
import type { JobResult } from "./job/job.ts";
import { declaredPermissions } from "./job/permissions.ts";
import { jobStatus, runConclusion } from "./job-conditions.ts";
import type { JobSlots } from "./job-slots.ts";
import type { JobConclusion, JobSummary } from "./runner-contract.ts";
import { type Contexts, ExpressionFailed, holds, list, text, texts, toData } from "./workflow/expression.ts";
import { type Combination, combinationName, combinations } from "./workflow/matrix.ts";
import type { JobDefinition, Strategy, WorkflowCall } from "./workflow/workflow.ts";

/** What all jobs of a run attempt share. */
export interface RunState {
  readonly machine: JobMachine;
  readonly facts: RunFacts;
  readonly slots: JobSlots;
  readonly groups: ConcurrencyGroups;
  readonly artifacts: Set<string>;
  readonly active: Map<number, { readonly key: string; readonly control: JobControl }>;
  /** In the order of their ends. */
  readonly summaries: JobSummary[];
  killed: boolean;
}

/** Something of a job that can be asked to end: the job, or the workflow that it calls. */
interface Cancellable {
  cancel(reason: string): void;
}

/** The jobs of one workflow file of a run attempt, the run's own or one that a job calls: executed in the order of `needs`. */
export class JobGraph {
  readonly #run: RunState;
  readonly #scope: CallScope;
  readonly #results = new Map<string, JobConclusion>();
  readonly #outputs = new Map<string, Readonly<Record<string, string>>>();
  readonly #underWay = new Set<Cancellable>();
  #cancelled = false;

  constructor(run: RunState, scope: CallScope) {
    this.#run = run;
    this.#scope = scope;
  }

  /** Executes all jobs. Resolves when the last one has ended. */
  async execute(): Promise<JobConclusion> {
    const { jobs } = this.#scope.workflow;
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
    return runConclusion([...this.#results.values()], this.#cancelled);
  }

  /** What a job that called the workflow gets back. */
  outputs(): Readonly<Record<string, string>> {
    const jobs = Object.fromEntries([...this.#results].map(([key, result]) => [key, { result, outputs: this.#outputs.get(key) ?? {} }]));
    const contexts = { ...this.#contexts(null, {}), jobs: toData(jobs) };
    return Object.fromEntries(texts(this.#scope.workflow.callable?.outputs ?? [], contexts));
  }

  cancel(reason: string): void {
    if (this.#cancelled) return;
    this.#cancelled = true;
    for (const one of this.#underWay) one.cancel(reason);
  }

  get cancelled(): boolean {
    return this.#cancelled;
  }

  /** Whether the job may begin, or as on GitHub after a cancellation: go on. With `always()` it does. */
  meetsCondition(job: JobDefinition): boolean {
    return holds(job.if, this.#contexts(job, {}), jobStatus(this.#scope.workflow.jobs, job.key, this.#results, this.#cancelled));
  }

  /** The `needs` context of a job. */
  needs(job: JobDefinition): Readonly<Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>> {
    return Object.fromEntries(
      job.needs.map((key) => [key, { result: this.#results.get(key) ?? "skipped", outputs: this.#outputs.get(key) ?? {} }]),
    );
  }

  async #execute(job: JobDefinition): Promise<void> {
    const name = `${this.#scope.prefix}${job.key}`;
    try {
      if (this.#run.killed || !this.meetsCondition(job)) {
        this.#report(job, this.#unevaluated(job) ?? name, notExecuted(this.#cancelled ? "cancelled" : "skipped"));
      } else await this.#executeAll(job);
    } catch (error) {
      if (!(error instanceof ExpressionFailed)) throw error;
      this.#report(job, name, notExecuted("failure", error.message));
    }
  }

  /** The name of a job that is skipped: GitHub does not evaluate it (https://github.com/actions/runner/issues/1215). null: the job's key. */
  #unevaluated({ name, strategy }: JobDefinition): string | null {
    if (name === null || strategy !== null) return null;
    return `${this.#scope.prefix}${name.kind === "literal" ? name.value : `\${{ ${name.expression} }}`}`;
  }

  /** Every job of its matrix. */
  async #executeAll(job: JobDefinition): Promise<void> {
    const { jobs, failFast, maxParallel } = strategyOf(job.strategy, this.#contexts(job, {}));
    const waiting = [...jobs.entries()];
    const results: JobConclusion[] = [];
    const outputs: Record<string, string> = {};
    const siblings = new Set<Cancellable>();
    let failed = false;
    const next = async (): Promise<void> => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
        const [index, combination] = one;
        const place = { index, total: jobs.length };
        const result = failed ? notExecuted("cancelled") : await this.#executeOne(job, combination, place, siblings);
        results.push(result.conclusion);
        // "the last successful completing reusable workflow of the matrix which actually sets a value" gives the output.
        Object.assign(outputs, Object.fromEntries(Object.entries(result.outputs).filter(([, value]) => value !== "")));
        if (result.conclusion !== "failure" || !failFast) continue;
        failed = true;
        for (const sibling of siblings) sibling.cancel("The strategy configuration was canceled because a job of its matrix failed");
      }
    };
    await Promise.all(Array.from({ length: Math.min(maxParallel, jobs.length) }, next));
    this.#results.set(job.key, runConclusion(results, this.#cancelled));
    this.#outputs.set(job.key, outputs);
  }

  async #executeOne(
    job: JobDefinition,
    matrix: Combination,
    strategy: { readonly index: number; readonly total: number },
    siblings: Set<Cancellable>,
  ): Promise<Pick<JobResult, "conclusion" | "outputs" | "steps">> {
    const contexts: Contexts = {
      ...this.#contexts(job, matrix),
      strategy: toData({ "job-index": strategy.index, "job-total": strategy.total }),
    };
    const own = job.name === null ? `${job.key}${combinationName(matrix)}` : text(job.name, contexts);
    const name = `${this.#scope.prefix}${own}`;
    const instance = new JobInstance({ run: this.#run, graph: this, scope: this.#scope, job, matrix, name, contexts });
    const called = job.call === null ? null : this.#called(job, job.call, name, contexts);
    if (this.#cancelled) called?.cancel("The run was canceled.");
    const one: Cancellable = { cancel: (reason) => (called === null ? instance.cancel(reason) : called.cancel(reason)) };
    this.#underWay.add(one);
    siblings.add(one);
    try {
      if (called === null) return await instance.execute();
      return await instance.inGroup(async () => ({ conclusion: await called.execute(), outputs: called.outputs(), steps: [] }));
    } finally {
      this.#underWay.delete(one);
      siblings.delete(one);
    }
  }

  /** The jobs of the workflow that a job calls. It was checked before the run began that it can be called so. */
  #called(job: JobDefinition, call: WorkflowCall, name: string, contexts: Contexts): JobGraph {
    const workflow = calledWorkflow(this.#run.facts.files, call.path)?.workflow ?? null;
    if (workflow === null) throw new Error(`${call.path} was not checked before the run`);
    const given = texts(call.with, contexts);
    const inputs = (workflow.callable?.inputs ?? []).map(({ name: input, type, default: usual }) => {
      const value = given.get(input) ?? usual ?? (type === "boolean" ? "false" : type === "number" ? "0" : "");
      return [input, type === "number" ? numberOf(input, value) : type === "boolean" ? value === "true" : value] as const;
    });
    return new JobGraph(this.#run, {
      workflow,
      inputs: Object.fromEntries(inputs),
      prefix: `${name} / `,
      ceiling: declaredPermissions(this.#scope.workflow, job, this.#scope.ceiling),
      secrets: call.secrets === "inherit" ? this.#scope.secrets : texts(call.secrets, contexts),
    });
  }

  #report(job: JobDefinition, name: string, result: JobResult): void {
    const { machine, facts, summaries } = this.#run;
    const { forge, now, onProgress } = machine.options;
    const id = forge.runs.startJob(facts.id, { name });
    const { conclusion, annotations, log, summary } = result;
    forge.runs.completeJob(id, { conclusion, annotations, log, summary });
    this.#results.set(job.key, conclusion);
    summaries.push({ id, path: this.#scope.workflow.path, key: job.key, name, startedAt: now(), completedAt: now(), ...result });
    onProgress?.({ kind: "job-ended", runId: facts.id, jobId: id, job: job.key, conclusion });
  }

  /** The contexts of a job's `if`, `name`, `environment`, `strategy` and `with`. */
  #contexts(job: JobDefinition | null, matrix: Combination): Contexts {
    const { machine, facts } = this.#run;
    const { forge } = machine.options;
    return {
      github: toData({ ...githubFacts(forge, facts, null), event: facts.event.payload }),
      vars: toData(forge.variables),
      inputs: toData(this.#scope.inputs),
      needs: toData(job === null ? {} : this.needs(job)),
      matrix: toData(matrix),
    };
  }
}

function strategyOf(
  strategy: Strategy | null,
  contexts: Contexts,
): { readonly jobs: readonly Combination[]; readonly failFast: boolean; readonly maxParallel: number } {
  if (strategy === null) return { jobs: [{}], failFast: false, maxParallel: 1 };
  const vectors = strategy.matrix.map(
    ([name, vector]) => [name, vector.kind === "list" ? vector.values : list(vector.value, contexts)] as const,
  );
  const jobs = combinations(vectors);
  const most = strategy.maxParallel === null ? jobs.length : numberOf("max-parallel", text(strategy.maxParallel, contexts));
  return { jobs, failFast: strategy.failFast === null || text(strategy.failFast, contexts) === "true", maxParallel: Math.max(1, most) };
}

function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) throw new ExpressionFailed(name, `'${value}' is not a number`);
  return number;
}
