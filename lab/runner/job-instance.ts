import { randomUUID } from "node:crypto";
import type { Annotation } from "../github/contract.ts";
import { environmentRefusal } from "./environment-rule.ts";
import type { JobGraph, RunState } from "./job-graph.ts";
import type { RunFacts } from "./job/contexts.ts";
import type { JobStart } from "./job/job-state.ts";
import { type JobEnd, type JobResult, startJob } from "./job/job.ts";
import { declaredPermissions, jobPermissions } from "./job/permissions.ts";
import type { JobSlot } from "./job-slots.ts";
import type { JobConclusion } from "./runner-contract.ts";
import { type Contexts, text } from "./workflow/expression.ts";
import type { Combination } from "./workflow/matrix.ts";
import { textAt } from "./workflow/trigger.ts";
import type { DeclaredPermissions, JobDefinition, Workflow } from "./workflow/workflow.ts";

/** What a workflow file of a run works with: the run's own file, or one that a job calls. */
export interface CallScope {
  readonly workflow: Workflow;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** `<job> / ` for each level of calls: GitHub's names of the jobs. */
  readonly prefix: string;
  /** What the job that calls has; null for the run's own file. */
  readonly ceiling: DeclaredPermissions | null;
  /**
   * What the job that calls hands over, by name; null: all. A called workflow knows no other name, not even as a secret of its jobs' environments; with the name handed
   * over, the environment's own value is the one that counts (https://github.com/actions/runner/issues/1490).
   */
  readonly secrets: ReadonlyMap<string, string> | null;
}

interface InstanceParts {
  readonly run: RunState;
  readonly graph: JobGraph;
  readonly scope: CallScope;
  readonly job: JobDefinition;
  readonly matrix: Combination;
  readonly name: string;
  readonly contexts: Contexts;
}

/** One job of a run attempt: of a job's matrix, or the job itself. */
export class JobInstance {
  readonly #parts: InstanceParts;
  readonly #startedAt: number;
  /** Lets the job go on that waits for its concurrency group; only the first call counts. */
  #admit: (admitted: boolean) => void = () => undefined;
  #cancelled = false;
  #ended = false;
  /** Null until the forge knows the job. */
  #id: number | null = null;

  constructor(parts: InstanceParts) {
    this.#parts = parts;
    this.#startedAt = parts.run.machine.options.now();
  }

  /** A job whose condition still holds (`always()`) continues. */
  cancel(reason: string): void {
    const { run, graph, job } = this.#parts;
    if (graph.cancelled && graph.meetsCondition(job)) return;
    this.#cancelled = true;
    this.#admit(false);
    if (this.#id !== null) run.active.get(this.#id)?.control.cancel(reason);
  }

  async execute(): Promise<JobResult> {
    const result = await this.inGroup(() => this.#reviewed());
    return this.#ended ? result : this.#finish(result);
  }

  /** Once the reviewers of its environment have approved it: it holds its group meanwhile, and no machine. */
  async #reviewed(): Promise<JobResult> {
    const { run, job, contexts } = this.#parts;
    const name = job.environment === null ? "" : text(job.environment, contexts);
    const review = name === "" ? undefined : run.machine.options.forge.environment(name).review;
    if ((await review?.()) === "rejected") return notExecuted("failure", `The deployment to ${name} was rejected.`);
    return await this.#inSlot();
  }

  /** Waits until the job's concurrency group lets it begin. */
  async inGroup<Result>(act: () => Promise<Result>): Promise<Result | JobResult> {
    const { run, job, contexts } = this.#parts;
    if (job.concurrency === null) return await act();
    const group = text(job.concurrency.group, contexts);
    const { cancelInProgress } = job.concurrency;
    const id = randomUUID();
    const { promise: admitted, resolve } = Promise.withResolvers<boolean>();
    this.#admit = resolve;
    run.groups.enter(group, {
      id,
      cancelInProgress: cancelInProgress !== null && text(cancelInProgress, contexts) === "true",
      start: () => resolve(true),
      cancel: (reason) => {
        resolve(false);
        this.cancel(reason);
      },
    });
    try {
      return (await admitted) ? await act() : notExecuted("cancelled");
    } finally {
      run.groups.leave(group, id);
    }
  }

  async #inSlot(): Promise<JobResult> {
    const { run, graph, job, name } = this.#parts;
    const slot = await run.slots.take();
    let reusable = true;
    try {
      // The run may have been cancelled while the job waited for a slot.
      if (run.killed || this.#cancelled || !graph.meetsCondition(job)) return this.#finish(notExecuted("cancelled"));
      const id = run.machine.options.forge.runs.startJob(run.facts.id, { name });
      this.#id = id;
      run.machine.options.onProgress?.({ kind: "job-started", runId: run.facts.id, jobId: id, job: job.key });
      reusable = false;
      const { result, slotReusable } = await this.#perform(id, slot);
      reusable = slotReusable;
      return this.#finish(result);
    } finally {
      await run.slots.giveBack(slot, reusable);
    }
  }

  async #perform(jobId: number, slot: JobSlot): Promise<JobEnd> {
    const { run, graph, scope, job, matrix, name } = this.#parts;
    const { facts, machine, artifacts, active } = run;
    const environment = this.#environment();
    const refusal = environment === null ? null : environmentRefusal(environment, facts.event.ref);
    if (refusal !== null) return { result: notExecuted("failure", refusal), slotReusable: true };
    const fromFork = isFromFork(facts);
    const { control, ended } = startJob(machine, {
      run: facts,
      workflow: scope.workflow,
      job,
      inputs: scope.inputs,
      matrix,
      jobId,
      name,
      permissions: jobPermissions(declaredPermissions(scope.workflow, job, scope.ceiling), fromFork),
      environment: environment === null || !fromFork ? environment : { ...environment, secrets: {} },
      needs: graph.needs(job),
      artifacts,
      slot,
    });
    active.set(jobId, { key: job.key, control });
    return ended.finally(() => active.delete(jobId));
  }

  #environment(): JobStart["environment"] {
    const { run, scope, job, contexts } = this.#parts;
    const name = job.environment === null ? "" : text(job.environment, contexts);
    if (name === "") return null;
    const environment = run.machine.options.forge.environment(name);
    const { secrets: handed } = scope;
    if (handed === null) return environment;
    const secrets = Object.fromEntries([...handed].map(([secret, value]) => [secret, environment.secrets[secret] ?? value]));
    return { ...environment, secrets };
  }

  /** Before its slot is another job's. */
  #finish(result: JobResult): JobResult {
    this.#ended = true;
    const { run, scope, job, name } = this.#parts;
    const { forge, now, onProgress } = run.machine.options;
    const { conclusion, annotations, log, summary } = result;
    const jobId = this.#id ?? forge.runs.startJob(run.facts.id, { name });
    forge.runs.completeJob(jobId, { conclusion, annotations, log, summary });
    run.summaries.push({
      id: jobId,
      path: scope.workflow.path,
      key: job.key,
      name,
      startedAt: this.#startedAt,
      completedAt: now(),
      ...result,
    });
    onProgress?.({ kind: "job-ended", runId: run.facts.id, jobId, job: job.key, conclusion });
    return result;
  }
}

/** The result of a job that ran no step; `message` says why. */
export function notExecuted(conclusion: JobConclusion, message?: string): JobResult {
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
