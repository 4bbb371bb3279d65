import type { Actor, WorkflowRuns } from "./contract.ts";
import { sendEvent } from "./events.ts";
import { isObject } from "./fields.ts";
import { suiteOf } from "./routes/checks.ts";
import { runShape, workflowShape } from "./shapes/run.ts";
import { workflowAt } from "./workflow-files.ts";
import type { CheckRun, Fork, Job, Run, ForgeState } from "./state.ts";

/** The forge's side of running workflows. Each call is told at once; events go out in order behind those already on their way. */
export function createWorkflowRuns(forge: ForgeState, failed: (error: unknown) => void): WorkflowRuns {
  return {
    startRun: (started) => {
      const workflow = workflowAt(forge, started.path, started.workflow);
      const earlier = [...forge.runs.values()].filter((run) => run.path === started.path).length;
      const head = headOf(forge, started);
      const at = forge.now();
      const run: Run = {
        id: forge.nextId(),
        number: earlier + 1,
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
    },
    startJob: (runId, { name }) => {
      const run = runNamed(forge, runId);
      const id = forge.nextId();
      const startedAt = forge.now();
      const job: Job = {
        id,
        run: runId,
        attempt: run.attempt,
        name,
        status: "in_progress",
        conclusion: null,
        startedAt,
        completedAt: null,
        log: "",
      };
      forge.jobs.set(id, job);
      forge.checkRuns.set(id, checkOf(run, job));
      if (run.status === "queued") forge.runs.set(runId, { ...run, status: "in_progress", updatedAt: startedAt });
      return id;
    },
    completeJob: (jobId, end) => {
      const job = forge.jobs.get(jobId);
      const check = forge.checkRuns.get(jobId);
      if (job === undefined || check === undefined) throw new Error(`no job ${jobId}`);
      const { conclusion, annotations, log, summary } = end;
      const completedAt = forge.now();
      forge.jobs.set(jobId, { ...job, status: "completed", conclusion, completedAt, log });
      forge.checkRuns.set(jobId, {
        ...check,
        status: "completed",
        conclusion,
        completedAt,
        annotations,
        summary: summary === "" ? null : summary,
      });
    },
    completeRun: (runId, conclusion) => {
      const run: Run = { ...runNamed(forge, runId), status: "completed", conclusion, updatedAt: forge.now() };
      forge.runs.set(runId, run);
      sendRunCompleted(forge, run).catch(failed);
    },
    saveArtifact: (runId, name, files) => {
      runNamed(forge, runId);
      // "Within one run a name is used once": a later attempt replaces the earlier one's.
      for (const [id, artifact] of forge.artifacts) if (artifact.run === runId && artifact.name === name) forge.artifacts.delete(id);
      const id = forge.nextId();
      forge.artifacts.set(id, { id, run: runId, name, files: new Map(files), createdAt: forge.now() });
    },
    artifact: (runId, name) => [...forge.artifacts.values()].find((artifact) => artifact.run === runId && artifact.name === name)?.files,
  };
}

/** Starts the next attempt of a completed run, of the old commit with the old payload, and tells the runner. */
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

function runNamed(forge: ForgeState, id: number): Run {
  const run = forge.runs.get(id);
  if (run === undefined) throw new Error(`no run ${id}`);
  return run;
}

/** The check run that GitHub shows for a job; it has the job's id and belongs to GitHub Actions. */
function checkOf(run: Run, job: Job): CheckRun {
  return {
    id: job.id,
    name: job.name,
    headSha: run.head.sha,
    app: "actions",
    suite: run.suite,
    status: "in_progress",
    conclusion: null,
    startedAt: job.startedAt,
    completedAt: null,
    externalId: String(job.id),
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
}

/** What a run stands under: the head of the pull request its event is about, else the branch or tag of its ref. */
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

/** "display_title": what the event was about, in one line. */
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
