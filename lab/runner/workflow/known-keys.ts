/**
 * The keys that the runner knows, by their place: those of the shipped workflows and the plain step keys.
 * A place is the path of the mapping with `*` for every job and step. `["*"]`: the keys there are free names.
 */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  "": ["name", "on", "permissions", "concurrency", "env", "jobs"],
  on: [
    "push",
    "pull_request",
    "pull_request_review",
    "issues",
    "issue_comment",
    "workflow_run",
    "release",
    "repository_dispatch",
    "schedule",
    "workflow_dispatch",
    "workflow_call",
  ],
  "on.push": ["branches"],
  "on.pull_request": ["branches", "types"],
  "on.pull_request_review": ["types"],
  "on.issues": ["types"],
  "on.issue_comment": ["types"],
  "on.workflow_run": ["workflows", "types"],
  "on.release": ["types"],
  "on.repository_dispatch": ["types"],
  "on.schedule.*": ["cron"],
  "on.workflow_dispatch": ["inputs"],
  "on.workflow_dispatch.inputs": ["*"],
  "on.workflow_dispatch.inputs.*": ["description", "required", "default", "type"],
  "on.workflow_call": ["inputs", "secrets", "outputs"],
  "on.workflow_call.inputs": ["*"],
  "on.workflow_call.inputs.*": ["description", "required", "default", "type"],
  "on.workflow_call.secrets": ["*"],
  "on.workflow_call.secrets.*": ["description", "required"],
  "on.workflow_call.outputs": ["*"],
  "on.workflow_call.outputs.*": ["description", "value"],
  permissions: ["*"],
  concurrency: ["group", "cancel-in-progress"],
  env: ["*"],
  jobs: ["*"],
  "jobs.*": [
    "name",
    "if",
    "needs",
    "runs-on",
    "timeout-minutes",
    "environment",
    "permissions",
    "concurrency",
    "strategy",
    "outputs",
    "env",
    "steps",
    "uses",
    "with",
    "secrets",
  ],
  "jobs.*.concurrency": ["group", "cancel-in-progress"],
  // Records of deployments are not kept here, whatever `deployment` is.
  "jobs.*.environment": ["name", "deployment"],
  "jobs.*.strategy": ["matrix", "fail-fast", "max-parallel"],
  "jobs.*.strategy.matrix": ["*"],
  "jobs.*.with": ["*"],
  "jobs.*.secrets": ["*"],
  "jobs.*.permissions": ["*"],
  "jobs.*.outputs": ["*"],
  "jobs.*.env": ["*"],
  "jobs.*.steps.*": ["id", "name", "if", "uses", "with", "run", "env", "working-directory", "continue-on-error", "timeout-minutes"],
  "jobs.*.steps.*.with": ["*"],
  "jobs.*.steps.*.env": ["*"],
};

export type BuiltInAction = "actions/checkout" | "actions/upload-artifact" | "actions/download-artifact";

/** One version of an action. */
interface KnownVersion {
  readonly sha: string;
  readonly inputs: readonly string[];
}

/** Third-party actions that the runner has its own version of: only at these commits, only with these inputs. First what the shipped workflows have, then what they have on a GitHub Enterprise Server. */
export const knownActions: Readonly<Record<BuiltInAction, readonly [KnownVersion, ...KnownVersion[]]>> = {
  "actions/checkout": [
    {
      sha: "08c6903cd8c0fde910a37f88322edcfb5dd907a8", // v5.0.0
      inputs: ["ref", "fetch-depth", "persist-credentials"],
    },
  ],
  "actions/upload-artifact": [
    {
      sha: "b7c566a772e6b6bfb58ed0dc250532a479d7789f", // v6.0.0
      inputs: ["name", "path", "if-no-files-found"],
    },
    {
      sha: "c24449f33cd45d4826c6702db7e49f7cdb9b551d", // v3.2.1
      inputs: ["name", "path", "if-no-files-found"],
    },
  ],
  "actions/download-artifact": [
    {
      sha: "37930b1c2abaa49bbe596cd826c3c89aef350131", // v7.0.0
      inputs: ["name", "pattern", "path"],
    },
    {
      sha: "ad191675b41f6a5b46da9a048cb6893812da158b", // v3.1.0
      inputs: ["name", "path"],
    },
  ],
};

/**
 * Fields of the contexts whose fields GitHub defines; the others (`env`, `vars`, `secrets`, `needs`, `steps`, `inputs`, `matrix`)
 * have names chosen by users.
 */
export const knownFields: Readonly<Record<string, readonly string[]>> = {
  github: [
    "action",
    "actor",
    "actor_id",
    "api_url",
    "base_ref",
    "event",
    "event_name",
    "event_path",
    "graphql_url",
    "head_ref",
    "job",
    "ref",
    "ref_name",
    "ref_type",
    "repository",
    "repository_id",
    "repository_owner",
    "repository_owner_id",
    "repositoryUrl",
    "retention_days",
    "run_attempt",
    "run_id",
    "run_number",
    "server_url",
    "sha",
    "token",
    "triggering_actor",
    "workflow",
    "workflow_ref",
    "workflow_sha",
    "workspace",
  ],
  job: ["status"],
  runner: ["name", "os", "arch", "environment", "temp", "tool_cache"],
  strategy: [],
};
