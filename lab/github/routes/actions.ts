import { zipSync } from "fflate";
import { counted, created, noContent, notFound, ok, refused, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { flag, neededText, object } from "../fields.ts";
import { readRef } from "../git/refs.ts";
import { rerun } from "../workflow-runs.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { artifactShape, jobShape, runShape, workflowShape } from "../shapes/run.ts";
import { listWorkflowFiles, readWorkflowFile, refuseInputs, workflowAt, workflowPath } from "../workflow-files.ts";
import type { ForgeState } from "../state.ts";
import type { Artifact, Run } from "../records.ts";

const all = "/repos/{owner}/{repo}/actions";
const read = ["actions:read"];

/** Workflows, their runs, jobs, logs and artifacts. */
export const actionRoutes: readonly Route[] = [
  route(`GET ${all}/workflows`, read, "none", listWorkflows),
  route(`GET ${all}/workflows/{workflow_id}`, read, "none", getWorkflow),
  creating(`POST ${all}/workflows/{workflow_id}/dispatches`, ["actions:write"], "write", dispatch),
  route(`GET ${all}/workflows/{workflow_id}/runs`, read, "none", (call) => {
    const path = workflowPath(call.forge, call.params["workflow_id"] ?? "");
    return path === undefined ? notFound : listRuns(call, (run) => run.path === path);
  }),
  route(`GET ${all}/runs`, read, "none", (call) => listRuns(call, () => true)),
  route(`GET ${all}/runs/{run_id}`, read, "none", async (call) => {
    const run = runOf(call);
    return run === undefined ? notFound : ok(await runShape(call.forge, run));
  }),
  route(`POST ${all}/runs/{run_id}/rerun`, ["actions:write"], "write", (call) => rerunWorkflow(call)),
  route(`POST ${all}/runs/{run_id}/rerun-failed-jobs`, ["actions:write"], "write", (call) => rerunWorkflow(call)),
  route(`GET ${all}/runs/{run_id}/jobs`, read, "none", listJobs),
  route(`GET ${all}/jobs/{job_id}`, read, "none", ({ forge, params }) => {
    const job = forge.jobs.get(Number(params["job_id"]));
    return job === undefined ? notFound : ok(jobShape(forge, job));
  }),
  route(`GET ${all}/jobs/{job_id}/logs`, read, "read", ({ forge, params, downloads }) => {
    const job = forge.jobs.get(Number(params["job_id"]));
    if (job === undefined || job.status !== "completed") return notFound;
    return redirect(forge, downloads.offer("text/plain; charset=utf-8", Buffer.from(job.log)));
  }),
  route(`GET ${all}/artifacts`, read, "none", (call) => listArtifacts(call, () => true)),
  route(`GET ${all}/runs/{run_id}/artifacts`, read, "none", (call) => {
    const run = runOf(call);
    return run === undefined ? notFound : listArtifacts(call, (artifact) => artifact.run === run.id);
  }),
  route(`GET ${all}/artifacts/{artifact_id}`, read, "none", (call) => {
    const artifact = artifactOf(call);
    return artifact === undefined ? notFound : ok(artifactShape(call.forge, artifact));
  }),
  route(`GET ${all}/artifacts/{artifact_id}/{archive_format}`, read, "read", (call) => {
    const artifact = artifactOf(call);
    if (artifact === undefined || call.params["archive_format"] !== "zip") return notFound;
    const zip = zipSync(Object.fromEntries(artifact.files), { mtime: artifact.createdAt });
    return redirect(call.forge, call.downloads.offer("application/zip", zip));
  }),
];

function redirect(forge: ForgeState, path: string): Answer {
  return { status: 302, headers: { location: `${forge.url}${path}` } };
}

function runOf({ forge, params }: Call): Run | undefined {
  return forge.runs.get(Number(params["run_id"]));
}

function artifactOf({ forge, params }: Call): Artifact | undefined {
  return forge.artifacts.get(Number(params["artifact_id"]));
}

/** The workflows of the default branch. */
async function listWorkflows({ forge, address }: Call): Promise<Answer> {
  const paths = await listWorkflowFiles(forge, forge.defaultBranch);
  const files = await Promise.all(paths.map((path) => readWorkflowFile(forge, forge.defaultBranch, path)));
  const workflows = files.flatMap((file) => (file === undefined ? [] : [workflowAt(forge, file.path, file.name)]));
  return counted("workflows", workflows, address, (workflow) => workflowShape(forge, workflow));
}

async function getWorkflow({ forge, params }: Call): Promise<Answer> {
  const path = workflowPath(forge, params["workflow_id"] ?? "");
  const file = path === undefined ? undefined : await readWorkflowFile(forge, forge.defaultBranch, path);
  return file === undefined ? notFound : ok(workflowShape(forge, workflowAt(forge, file.path, file.name)));
}

/** As on GitHub the file must be on the default branch; it is read at the ref to run. */
async function dispatch({ forge, params, body, actor }: Call): Promise<Answer> {
  const path = workflowPath(forge, params["workflow_id"] ?? "");
  if (path === undefined || (await readWorkflowFile(forge, forge.defaultBranch, path)) === undefined) return notFound;
  if (flag(body, "return_run_details") === true) return refused(422, "the local forge does not support return_run_details");
  const name = neededText(body, "ref");
  const inputs = object(body, "inputs") ?? {};
  const branch = name.replace(/^refs\/heads\//, "");
  const candidates = name.startsWith("refs/tags/") ? [name] : [`refs/heads/${branch}`, `refs/tags/${branch}`];
  for (const ref of candidates) {
    const sha = await readRef(forge.git, ref);
    if (sha === undefined) continue;
    const file = await readWorkflowFile(forge, sha, path);
    const wrong = file === undefined ? "Workflow does not have 'workflow_dispatch' trigger" : refuseInputs(file, inputs);
    if (wrong !== undefined) return refused(422, wrong);
    await sendEvent(forge, {
      name: "workflow_dispatch",
      action: null,
      actor,
      payload: { inputs, ref, workflow: path },
      at: { ref, sha },
      workflow: path,
    });
    return noContent;
  }
  return refused(422, `No ref found for: ${name}`);
}

/** Newest first. */
function listRuns({ forge, address }: Call, wanted: (run: Run) => boolean): Promise<Answer> {
  const query = address.searchParams;
  const is = (name: string, value: string | null): boolean => {
    const asked = query.get(name);
    return asked === null || asked === value;
  };
  const status = query.get("status");
  const runs = [...forge.runs.values()].filter(
    (run) =>
      wanted(run) &&
      is("branch", run.head.branch) &&
      is("event", run.event) &&
      is("head_sha", run.head.sha) &&
      is("actor", run.actor.login) &&
      (status === null || run.status === status || run.conclusion === status),
  );
  return counted("workflow_runs", runs.reverse(), address, (run) => runShape(forge, run));
}

function rerunWorkflow(call: Call): Answer {
  const run = runOf(call);
  if (run === undefined) return notFound;
  if (run.status !== "completed") return refused(403, "This workflow is already running");
  rerun(call.forge, run, call.actor);
  return created({});
}

function listJobs(call: Call): Promise<Answer> | Answer {
  const run = runOf(call);
  if (run === undefined) return notFound;
  const every = call.address.searchParams.get("filter") === "all";
  const jobs = [...call.forge.jobs.values()].filter((job) => job.run === run.id && (every || job.attempt === run.attempt));
  return counted("jobs", jobs, call.address, (job) => jobShape(call.forge, job));
}

function listArtifacts({ forge, address }: Call, wanted: (artifact: Artifact) => boolean): Promise<Answer> {
  const name = address.searchParams.get("name");
  const artifacts = [...forge.artifacts.values()].filter((artifact) => wanted(artifact) && (name === null || artifact.name === name));
  return counted("artifacts", artifacts.reverse(), address, (artifact) => artifactShape(forge, artifact));
}
