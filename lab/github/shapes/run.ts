import { readCommit } from "../git/commits.ts";
import { resolveCommit } from "../git/refs.ts";
import { fullName, type ForgeState } from "../state.ts";
import type { Artifact, Job, Run, Workflow } from "../records.ts";
import { simpleCommit } from "./commit.ts";
import { minimalPulls, minimalRepository } from "./repository.ts";
import { apiOf, nodeId, simpleUser } from "./user.ts";

export async function runShape(forge: ForgeState, run: Run) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/actions/runs/${run.id}`;
  const known = await resolveCommit(forge.git, run.head.sha);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("WFR", run.id),
    head_branch: run.head.branch,
    head_sha: run.head.sha,
    path: run.path,
    display_title: run.title,
    run_number: run.number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow,
    check_suite_id: run.suite,
    check_suite_node_id: nodeId("CS", run.suite),
    url,
    html_url: `${forge.url}/${fullName(forge)}/actions/runs/${run.id}`,
    pull_requests: minimalPulls(forge, run.head),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    actor: simpleUser(forge, run.actor),
    run_attempt: run.attempt,
    referenced_workflows: [],
    run_started_at: run.startedAt,
    triggering_actor: simpleUser(forge, run.triggeredBy),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiOf(forge)}/repos/${fullName(forge)}/check-suites/${run.suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt === 1 ? null : `${url}/attempts/${run.attempt - 1}`,
    workflow_url: `${apiOf(forge)}/repos/${fullName(forge)}/actions/workflows/${run.workflow}`,
    head_commit: known === undefined ? null : simpleCommit(await readCommit(forge.git, run.head.sha)),
    repository: minimalRepository(forge),
    head_repository: minimalRepository(forge, run.head.fork),
  };
}

export function workflowShape(forge: ForgeState, workflow: Workflow) {
  const html = `${forge.url}/${fullName(forge)}`;
  return {
    id: workflow.id,
    node_id: nodeId("W", workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: forge.disabledWorkflows.has(workflow.path) ? "disabled_inactivity" : "active",
    created_at: workflow.createdAt,
    updated_at: workflow.createdAt,
    url: `${apiOf(forge)}/repos/${fullName(forge)}/actions/workflows/${workflow.id}`,
    html_url: `${html}/blob/${forge.defaultBranch}/${workflow.path}`,
    badge_url: `${html}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

export function jobShape(forge: ForgeState, job: Job) {
  const run = forge.runs.get(job.run);
  const api = `${apiOf(forge)}/repos/${fullName(forge)}`;
  return {
    id: job.id,
    run_id: job.run,
    run_url: `${api}/actions/runs/${job.run}`,
    run_attempt: job.attempt,
    node_id: nodeId("CR", job.id),
    head_sha: run?.head.sha ?? "",
    head_branch: run?.head.branch ?? null,
    workflow_name: run?.name ?? null,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${forge.url}/${fullName(forge)}/actions/runs/${job.run}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: [],
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "local",
    runner_group_id: 1,
    runner_group_name: "Default",
  };
}

/** Milliseconds: GitHub keeps artifacts for 90 days by default. */
const kept = 90 * 24 * 60 * 60 * 1_000;

export function artifactShape(forge: ForgeState, artifact: Artifact) {
  const run = forge.runs.get(artifact.run);
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: nodeId("AR", artifact.id),
    name: artifact.name,
    size_in_bytes: [...artifact.files.values()].reduce((total, file) => total + file.length, 0),
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: new Date(Date.parse(artifact.createdAt) + kept).toISOString().replace(/\.\d+Z$/, "Z"),
    workflow_run:
      run === undefined
        ? null
        : {
            id: run.id,
            repository_id: forge.repositoryId,
            head_repository_id: run.head.fork?.id ?? forge.repositoryId,
            head_branch: run.head.branch ?? "",
            head_sha: run.head.sha,
          },
  };
}
