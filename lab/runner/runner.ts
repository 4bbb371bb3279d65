import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ForgeEvent, Rerun } from "../github/contract.ts";
import { Mutex } from "../mutex.ts";
import { type IdentityServer, startIdentityServer } from "./job/identity-server.ts";
import { ObjectCache } from "./job/object-cache.ts";
import type { ActiveRun, Runner, RunnerOptions, RunSummary } from "./runner-contract.ts";
import { Scheduler } from "./scheduler.ts";
import { type GithubParser, loadGithubParser } from "./workflow/github-parser.ts";
import { knownKeys } from "./workflow/known-keys.ts";
import { textAt, triggerFor } from "./workflow/trigger.ts";
import { WorkflowSource } from "./workflow/workflow-source.ts";

export type { Runner, RunnerOptions } from "./runner-contract.ts";

/** Milliseconds without any work after which the runner is idle: an event may follow the end of a run a moment later. */
const quiet = 50;

/** GitHub runs these on the tip of the default branch only; that is what makes their code and secrets trustworthy. */
const defaultBranchOnly: readonly string[] = ["issues", "issue_comment", "workflow_run", "repository_dispatch", "schedule"];

/**
 * Executes the workflow files of the forge's repository on the forge's events, as github.com would, within the limits of `knownKeys`.
 * A workflow that it can't execute exactly becomes a failed run that names file, line and key.
 */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  return new LocalRunner(options, await loadGithubParser(), await startIdentityServer());
}

class LocalRunner implements Runner {
  readonly #forge: RunnerOptions["forge"];
  readonly #identity: IdentityServer;
  readonly #source: WorkflowSource;
  readonly #scheduler: Scheduler;
  /** One event at a time: the order of runs in a concurrency group is the order of events. */
  readonly #events = new Mutex();
  readonly #crashes: unknown[] = [];
  readonly #unsubscribe: readonly (() => void)[];
  #waitingEvents = 0;
  #closed = false;
  #repositoryPayload: unknown = null;

  constructor(options: RunnerOptions, parser: GithubParser, identity: IdentityServer) {
    const { forge } = options;
    const path = options.env["PATH"] ?? "";
    this.#forge = forge;
    this.#identity = identity;
    this.#source = new WorkflowSource(parser, forge.repository.gitDir, path, options.product ?? null);
    const objects = new ObjectCache(options.dir, forge.repository.gitDir, path);
    this.#scheduler = new Scheduler({ options, parser, identity, objects });
    this.#unsubscribe = [
      forge.onEvent((event) => this.#enqueueEvent(() => this.#handle(event))),
      forge.onRerun((rerun) => this.#enqueueEvent(() => this.#rerun(rerun))),
    ];
    // Jobs have process groups of their own: they would survive a process that ends without `close`.
    process.once("exit", this.#killAll);
  }

  async idle(timeoutMs: number): Promise<void> {
    const end = performance.now() + timeoutMs;
    let quietSince: number | null = null;
    for (;;) {
      if (this.#closed) throw new Error("the runner was closed");
      const failed = [...this.#crashes, ...this.#scheduler.crashes()];
      if (failed.length > 0) throw new AggregateError(failed, `the runner itself failed: ${failed.map(String).join("; ")}`);
      const busy = this.#waitingEvents > 0 || this.#scheduler.active().length > 0 || this.#scheduler.unreported() > 0;
      if (busy) quietSince = null;
      else quietSince ??= performance.now();
      if (quietSince !== null && performance.now() - quietSince >= quiet) return await this.#scheduler.emptied();
      if (performance.now() > end) throw new Error(`not idle after ${timeoutMs} ms: ${this.#pendingWork()}`);
      await delay(10);
    }
  }

  active(): readonly ActiveRun[] {
    return this.#scheduler.active();
  }

  runs(): readonly RunSummary[] {
    return this.#scheduler.finished();
  }

  cancel(runId: number): void {
    this.#scheduler.cancel(runId);
  }

  killJob(jobId: number): boolean {
    const job = this.#scheduler.find(jobId)?.job(jobId);
    job?.kill();
    return job !== undefined;
  }

  killStep(jobId: number): boolean {
    return this.#scheduler.find(jobId)?.job(jobId)?.killStep() ?? false;
  }

  fireSchedule(workflowFile: string): Promise<void> {
    return this.#enqueue(async () => {
      const { ref, sha } = await this.#source.defaultBranch();
      const files = await this.#source.at(sha);
      const file = files.find(({ path }) => path === workflowFile || basename(path) === workflowFile);
      const trigger = file?.triggers.find((candidate) => candidate.event === "schedule");
      if (file === undefined || trigger === undefined) throw new Error(`${workflowFile} has no schedule on ${ref}`);
      if (this.#forge.isDisabled(file.path)) return;
      const { owner, name, id } = this.#forge.repository;
      const repository = this.#repositoryPayload ?? { id, name, full_name: `${owner}/${name}`, owner: { login: owner } };
      const event: ForgeEvent = {
        name: "schedule",
        action: null,
        payload: { schedule: trigger.crons[0] ?? "", workflow: file.path, repository },
        actor: { kind: "user", login: textAt(repository, "owner", "login") },
        ref,
        sha,
        startsWorkflows: true,
      };
      this.#scheduler.begin({ event, source: file, files, trigger });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    await this.#events.drained();
    await this.#scheduler.kill();
    process.off("exit", this.#killAll);
    await this.#identity.close();
  }

  readonly #killAll = (): void => {
    void this.#scheduler.kill();
  };

  async #enqueue(work: () => Promise<void>): Promise<void> {
    this.#waitingEvents += 1;
    try {
      await this.#events.run(async () => (this.#closed ? undefined : work()));
    } finally {
      this.#waitingEvents -= 1;
    }
  }

  #enqueueEvent(work: () => Promise<void>): void {
    this.#enqueue(work).catch((error: unknown) => this.#crashes.push(error));
  }

  async #handle(event: ForgeEvent): Promise<void> {
    const { name, action, payload } = event;
    if (name === "workflow_run" && action === "completed") this.#scheduler.reported(Number(textAt(payload, "workflow_run", "id")));
    if (payload["repository"] !== undefined) this.#repositoryPayload = payload["repository"];
    if (!mayStartWorkflows(event)) return;
    if (defaultBranchOnly.includes(name)) await this.#checkDefaultBranch(event);
    const files = await this.#source.at(event.sha);
    for (const file of files) {
      if (this.#forge.isDisabled(file.path)) continue;
      if (event.workflow !== undefined && event.workflow !== file.path && event.workflow !== basename(file.path)) continue;
      const trigger = triggerFor(file.triggers, event);
      // For an invalid file, GitHub creates a failed run on every push.
      const isInvalid = file.workflow === null && name === "push";
      if (trigger !== undefined || isInvalid) this.#scheduler.begin({ event, source: file, files, trigger: trigger ?? null });
    }
  }

  async #checkDefaultBranch({ name, ref }: ForgeEvent): Promise<void> {
    const branch = await this.#source.defaultBranch();
    if (ref !== branch.ref) throw new Error(`the event ${name} came with the ref ${ref}; GitHub runs it on ${branch.ref} only`);
  }

  /** Uses the workflow file of the original commit with the original payload: `GITHUB_SHA` stays the same. */
  async #rerun(rerun: Rerun): Promise<void> {
    const { event: name, ref, sha, payload, startedBy: actor } = rerun;
    const files = await this.#source.at(sha);
    const file = files.find((candidate) => candidate.path === rerun.path);
    if (file === undefined) throw new Error(`run ${rerun.runId} can't be run again: ${rerun.path} is not in ${sha}`);
    const action = textAt(payload, "action");
    const event: ForgeEvent = { name, action: action === "" ? null : action, payload, actor, ref, sha, startsWorkflows: true };
    const trigger = file.triggers.find((candidate) => candidate.event === name) ?? null;
    const identity = { id: rerun.runId, number: rerun.number, attempt: rerun.attempt, triggeringActor: rerun.actor.login };
    this.#scheduler.resume({ event, source: file, files, trigger }, identity);
  }

  /** For the message of `idle`: what keeps the runner busy. */
  #pendingWork(): string {
    const runs = this.#scheduler.active().map(({ id, workflow, state, jobs }) => {
      const steps = jobs.map(({ key, step }) => `, ${key}: ${step ?? "between steps"}`);
      return `${workflow} #${id} (${state}${steps.join("")})`;
    });
    const unreported = this.#scheduler.unreported();
    return [
      ...runs,
      ...(unreported > 0 ? [`${unreported} ended runs without a workflow_run event from the forge`] : []),
      ...(this.#waitingEvents > 0 ? [`${this.#waitingEvents} events`] : []),
    ].join("; ");
  }
}

function mayStartWorkflows({ name, payload, startsWorkflows }: ForgeEvent): boolean {
  return startsWorkflows && knownKeys["on"]?.includes(name) === true && payload["deleted"] !== true;
}
