import type { Forge, ForgeEvent } from "../../github/contract.ts";
import { textAt } from "../workflow/trigger.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { SourcedWorkflow } from "../workflow/workflow-source.ts";

/** What all jobs of a run attempt have in common. */
export interface RunFacts {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly workflow: Workflow;
  /** The workflow files of the same commit, for jobs that call one. */
  readonly files: readonly SourcedWorkflow[];
  /** The commit of the workflow file. */
  readonly workflowSha: string;
  readonly event: ForgeEvent;
  /** Who asked for this attempt: the event's actor, or who started the re-run. */
  readonly triggeringActor: string;
  /** Inputs of `workflow_dispatch` with their defaults; empty for other events. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The part of the `github` context that differs between jobs or steps. */
export interface JobFacts {
  readonly job: string;
  readonly token: string;
  readonly workspace: string;
  readonly eventPath: string;
  readonly apiUrl: string;
}

/** The `github` context without the event's payload: names as in expressions; all values are text. */
export function githubFacts(forge: Forge, run: RunFacts, job: JobFacts | null): Readonly<Record<string, string>> {
  const { event, workflow } = run;
  const { owner, name } = forge.repository;
  const repository = `${owner}/${name}`;
  return {
    actor: event.actor.login,
    actor_id: textAt(event.payload, "sender", "id"),
    api_url: job?.apiUrl ?? forge.apiUrl,
    base_ref: textAt(event.payload, "pull_request", "base", "ref"),
    event_name: event.name,
    event_path: job?.eventPath ?? "",
    graphql_url: forge.graphqlUrl,
    head_ref: textAt(event.payload, "pull_request", "head", "ref"),
    job: job?.job ?? "",
    ref: event.ref,
    ref_name: refName(event.ref),
    ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository,
    repository_id: String(forge.repository.id),
    repository_owner: owner,
    repository_owner_id: textAt(event.payload, "repository", "owner", "id"),
    repositoryUrl: `${forge.url}/${repository}.git`,
    retention_days: "90",
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: String(run.number),
    server_url: forge.url,
    sha: event.sha,
    token: job?.token ?? "",
    triggering_actor: run.triggeringActor,
    workflow: workflow.name,
    workflow_ref: workflowRef(forge, run),
    workflow_sha: run.workflowSha,
    workspace: job?.workspace ?? "",
  };
}

/** `owner/name/.github/workflows/apply.yml@refs/heads/main` */
function workflowRef(forge: Forge, run: Pick<RunFacts, "workflow" | "event">): string {
  return `${forge.repository.owner}/${forge.repository.name}/${run.workflow.path}@${run.event.ref}`;
}

/** The `GITHUB_*` variables of a step: the part of the `github` context that GitHub gives to processes, without the token. */
export function githubVariables(facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const withheld = new Set(["token", "repositoryUrl"]);
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => !withheld.has(name))
      .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, value]),
  );
}

/** The claims of a job's identity token that GitHub documents, without those that the forge adds (`iss`, `aud`, `jti`, times). */
export function identityClaims(
  forge: Forge,
  run: RunFacts,
  { workflow, environment }: { readonly workflow: Workflow; readonly environment: string | null },
): Readonly<Record<string, string>> {
  const facts = githubFacts(forge, run, null);
  const of = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, facts[name] ?? ""]));
  const subject =
    environment !== null ? `environment:${environment}` : run.event.name === "pull_request" ? "pull_request" : `ref:${run.event.ref}`;
  return {
    ...of("actor", "actor_id", "base_ref", "event_name", "head_ref", "ref", "ref_type", "repository", "repository_id"),
    ...of(
      "repository_owner",
      "repository_owner_id",
      "run_attempt",
      "run_id",
      "run_number",
      "sha",
      "workflow",
      "workflow_ref",
      "workflow_sha",
    ),
    ...(environment === null ? {} : { environment }),
    // Of a called workflow, the file that holds the job (https://docs.github.com/en/actions/reference/security/oidc).
    job_workflow_ref: workflowRef(forge, { ...run, workflow }),
    job_workflow_sha: run.workflowSha,
    repository_visibility: "private",
    runner_environment: "self-hosted",
    sub: `repo:${facts["repository"] ?? ""}:${subject}`,
  };
}

/** `refs/heads/main` -> `main`, `refs/pull/7/merge` -> `7/merge`. */
function refName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags|pull)\//, "");
}
