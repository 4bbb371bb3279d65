import type { Actor, Conclusion, JobReport, RunIds, RunOrigin, WorkflowRuns } from "./contract.ts";
import { sendEvent } from "./events.ts";
import { isObject } from "./fields.ts";
import { suiteOf } from "./routes/checks.ts";
import { runShape, workflowShape } from "./shapes/run.ts";
import { workflowAt } from "./workflow-files.ts";
import type { ForgeState } from "./state.ts";
import { newCheckRun, type CheckRun, type Fork, type Job, type Run } from "./records.ts";

/** The forge's records of workflow runs. Each call takes effect at once; events follow those already being delivered. */
export class RunRecords implements WorkflowRuns {
  readonly #forge: ForgeState;
  readonly #failed: (error: unknown) => void;

  /** @param failed called where an event can't be sent, which is a bug */
  constructor(forge: ForgeState, failed: (error: unknown) => void) {
    this.#forge = forge;
    this.#failed = failed;
  }

  startRun(started: RunOrigin & { readonly actor: Actor }): RunIds {
    const forge = this.#forge;
    const workflow = workflowAt(forge, started.path, started.workflow);
    const head = headOf(forge, started);
    const at = forge.now();
    const run: Run = {
      id: forge.nextId(),
      number: [...forge.runs.values()].filter((earlier) => earlier.path === started.path).length + 1,
      attempt: 1,
      workflow: workflow.id,
      name: started.workflow,
      path: started.path,
      event: started.event,
      ref: started.ref,
      sha: started.sha,
      head,
      title: titleOf(started.payload) ?? started.workflow,
      actor: started.actor,
      triggeredBy: started.actor,
      suite: suiteOf(forge, head.sha, "actions"),
      status: "in_progress",
      conclusion: null,
      payload: started.payload,
      createdAt: at,
      startedAt: at,
      updatedAt: at,
    };
    forge.runs.set(run.id, run);
    return { id: run.id, number: run.number, attempt: run.attempt };
  }

  startJob(runId: number, { name }: { readonly name: string }): number {
    const forge = this.#forge;
    const run = this.#run(runId);
    const startedAt = forge.now();
    const job: Job = {
      id: forge.nextId(),
      run: runId,
      attempt: run.attempt,
      name,
      status: "in_progress",
      conclusion: null,
      startedAt,
      completedAt: null,
      log: "",
    };
    forge.jobs.set(job.id, job);
    forge.checkRuns.set(job.id, checkOf(run, job));
    if (run.status === "queued") forge.runs.set(runId, { ...run, status: "in_progress", updatedAt: startedAt });
    return job.id;
  }

  completeJob(jobId: number, { conclusion, annotations, log, summary }: JobReport): void {
    const forge = this.#forge;
    const job = forge.jobs.get(jobId);
    const check = forge.checkRuns.get(jobId);
    if (job === undefined || check === undefined) throw new Error(`no job ${jobId}`);
    const ended = { status: "completed", conclusion, completedAt: forge.now() } as const;
    forge.jobs.set(jobId, { ...job, ...ended, log });
    forge.checkRuns.set(jobId, { ...check, ...ended, annotations, summary: summary === "" ? null : summary });
  }

  completeRun(runId: number, conclusion: Conclusion): void {
    const run: Run = { ...this.#run(runId), status: "completed", conclusion, updatedAt: this.#forge.now() };
    this.#forge.runs.set(runId, run);
    sendRunCompleted(this.#forge, run).catch(this.#failed);
  }

  saveArtifact(runId: number, name: string, files: ReadonlyMap<string, Uint8Array>): void {
    const { artifacts } = this.#forge;
    this.#run(runId);
    // A later attempt replaces the artifact of an earlier one.
    for (const [id, artifact] of artifacts) if (artifact.run === runId && artifact.name === name) artifacts.delete(id);
    const id = this.#forge.nextId();
    artifacts.set(id, { id, run: runId, name, files: new Map(files), createdAt: this.#forge.now() });
  }

  artifact(runId: number, name: string): ReadonlyMap<string, Uint8Array> | undefined {
    return [...this.#forge.artifacts.values()].find((artifact) => artifact.run === runId && artifact.name === name)?.files;
  }

  #run(id: number): Run {
    const run = this.#forge.runs.get(id);
    if (run === undefined) throw new Error(`no run ${id}`);
    return run;
  }
}

/** Starts the next attempt of a completed run, with the same commit and payload. */
export function rerun(forge: ForgeState, run: Run, actor: Actor): void {
  const at = forge.now();
  const again: Run = {
    ...run,
    attempt: run.attempt + 1,
    triggeredBy: actor,
    status: "queued",
    conclusion: null,
    startedAt: at,
    updatedAt: at,
  };
  forge.runs.set(run.id, again);
  forge.events.sendRerun({
    runId: run.id,
    number: run.number,
    attempt: again.attempt,
    workflow: run.name,
    path: run.path,
    event: run.event,
    ref: run.ref,
    sha: run.sha,
    actor,
    startedBy: run.actor,
    payload: run.payload,
  });
}

async function sendRunCompleted(forge: ForgeState, run: Run): Promise<void> {
  const workflow = forge.workflows.get(run.path);
  await sendEvent(forge, {
    name: "workflow_run",
    action: "completed",
    actor: run.triggeredBy,
    payload: { workflow_run: await runShape(forge, run), workflow: workflow === undefined ? null : workflowShape(forge, workflow) },
  });
}

/** A job's check run; it has the job's id and belongs to GitHub Actions. */
function checkOf(run: Run, { id, name, startedAt }: Job): CheckRun {
  const { head, suite } = run;
  return newCheckRun({ id, name, headSha: head.sha, app: "actions", suite, status: "in_progress", startedAt, externalId: String(id) });
}

/** The head that a run is listed under: that of its pull request, else the branch or tag of its ref. */
function headOf(
  forge: ForgeState,
  run: { readonly ref: string; readonly sha: string; readonly event: string; readonly payload: Readonly<Record<string, unknown>> },
): Run["head"] {
  const pull = run.event.startsWith("pull_request") ? run.payload["pull_request"] : undefined;
  const head = isObject(pull) && isObject(pull["head"]) ? pull["head"] : undefined;
  if (head !== undefined && typeof head["ref"] === "string" && typeof head["sha"] === "string") {
    return { branch: head["ref"], sha: head["sha"], fork: forkOf(forge, head["repo"]) };
  }
  return { branch: /^refs\/(?:heads|tags)\/(.*)$/.exec(run.ref)?.[1] ?? null, sha: run.sha, fork: null };
}

function forkOf(forge: ForgeState, repository: unknown): Fork | null {
  if (!isObject(repository) || typeof repository["id"] !== "number" || repository["id"] === forge.repositoryId) return null;
  const owner = isObject(repository["owner"]) ? repository["owner"]["login"] : undefined;
  return { id: repository["id"], owner: typeof owner === "string" ? owner : "" };
}

/** The run's `display_title`: the first line of what the event is about. */
function titleOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, field] of [
    ["pull_request", "title"],
    ["issue", "title"],
    ["release", "tag_name"],
    ["head_commit", "message"],
  ] as const) {
    const thing = payload[name];
    const title = isObject(thing) ? thing[field] : undefined;
    if (typeof title === "string") return title.split("\n")[0];
  }
  return undefined;
}
