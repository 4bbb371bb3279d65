import * as core from "@actions/core";
import { isMapping } from "../src/data/mapping.ts";
import { failureOf } from "../src/process/failure.ts";
import { fileFault, withFile } from "../src/process/file-fault.ts";
import { readIfThere } from "../src/process/optional-file.ts";
import { UserError } from "../src/process/user-error.ts";
import { annotate } from "../src/report/annotate.ts";
import type { Annotation } from "../src/report/annotations.ts";
import { logText } from "../src/report/log-text.ts";
import { serverKind } from "../src/github/server.ts";
import { refuseNewerArtifacts } from "./artifact-check.ts";
import { secretsOfJob } from "./job-secrets.ts";

/** What an action sees of its job. Built once at the entry; nothing below it reads inputs or environment. */
export interface ActionContext {
  /** An input as given, "" where absent. */
  input(name: string): string;
  requiredInput(name: string): string;
  output(name: string, value: string): void;
  /** A line of the log: text, whatever stands in it. */
  info(line: string): void;
  /** Puts a message on a spot of a file. */
  annotate(annotation: Annotation): void;
  warning(line: string): void;
  /** Hides a value from all later log lines. Call it before the value can be printed. */
  mask(value: string): void;
  /** Sets a variable for later steps of the job. */
  exportVariable(name: string, value: string): void;
  summary(markdown: string): Promise<void>;
  /** The payload of the event, unchecked. */
  readonly event: unknown;
  readonly eventName: string;
  readonly owner: string;
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  /** The repository's default branch, which says what should be: `main`, in messages whatever it is called. */
  readonly defaultBranch: string;
  readonly runId: string;
  /** From 1; the run keeps its id when it is started again. */
  readonly runAttempt: number;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The user has to fix something. Fails the step. */
export class ActionFailure extends UserError {}

/** The one catch of an action: what a user has to fix ends it in one line, a bug with its stack and causes. */
export async function runAction(main: (context: ActionContext) => Promise<void>): Promise<void> {
  try {
    keepTemporaryFilesInJob();
    const context = await contextOfJob();
    if (isOfEnterpriseServer(context)) await refuseNewerArtifacts(context);
    await main(context);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "user") core.setFailed(failure.message);
    else {
      core.setFailed(`internal error: ${failure.message}`);
      for (const stack of failure.stacks) core.info(logText(stack));
    }
  }
}

/** Where the lab and other runners on this machine have their GitHub; the last is a folder's. */
const ownHosts: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]", ""]);

/** Whether a job is one of a GitHub Enterprise Server. By its address, as GitHub's own actions know it. */
export function isOfEnterpriseServer({ serverUrl }: Pick<ActionContext, "serverUrl">): boolean {
  return serverKind(serverUrl) === "enterprise-server" && !ownHosts.has(URL.parse(serverUrl)?.hostname ?? "");
}

/**
 * Makes the runner's folder for temporary files that of this process: GitHub's runner empties it before and after each job. In the system's folder, a
 * process that is killed would leave plans with their values behind, on a machine of one's own for ever.
 */
function keepTemporaryFilesInJob(): void {
  const folder = process.env["RUNNER_TEMP"] ?? "";
  if (folder === "") return;
  // What `os.tmpdir` reads, by platform.
  for (const name of process.platform === "win32" ? ["TEMP", "TMP"] : ["TMPDIR"]) process.env[name] = folder;
}

async function contextOfJob(): Promise<ActionContext> {
  const { inputs, key } = secretsOfJob();
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const env = Object.fromEntries([...own, ...(key === "" ? [] : [["FLOTILLA_KEY", key] as const])]);
  // The name as @actions/core makes it, which reads this process's own environment.
  const input = (name: string): string => (inputs[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
  const event = await readEvent(wanted(env, "GITHUB_EVENT_PATH"));
  const [eventName, ref] = [wanted(env, "GITHUB_EVENT_NAME"), wanted(env, "GITHUB_REF")];
  const [owner = "", repository = ""] = wanted(env, "GITHUB_REPOSITORY").split("/");
  return {
    input,
    requiredInput: (name) => {
      const value = input(name);
      if (value === "") throw new ActionFailure(`the input ${name} is missing: name it below "with:" in the workflow's step`);
      return value;
    },
    output: (name, value) => into(env, "GITHUB_OUTPUT", () => core.setOutput(name, value)),
    info: (line) => core.info(logText(line)),
    annotate,
    warning: core.warning,
    mask: core.setSecret,
    exportVariable: (name, value) => into(env, "GITHUB_ENV", () => core.exportVariable(name, value)),
    summary: async (markdown) => {
      const file = wanted(env, "GITHUB_STEP_SUMMARY");
      await withFile(file, () => core.summary.addRaw(markdown, true).write());
    },
    event,
    eventName,
    owner,
    repository,
    sha: wanted(env, "GITHUB_SHA"),
    ref,
    defaultBranch: defaultBranchOf(event, eventName, ref),
    runId: wanted(env, "GITHUB_RUN_ID"),
    runAttempt: Number(wanted(env, "GITHUB_RUN_ATTEMPT")),
    apiUrl: wanted(env, "GITHUB_API_URL"),
    serverUrl: wanted(env, "GITHUB_SERVER_URL"),
    workspace: wanted(env, "GITHUB_WORKSPACE"),
    env,
  };
}

/**
 * The default branch, as the event's payload has it. GitHub describes none for a schedule, which runs "on the latest commit on the default branch"
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule).
 */
export function defaultBranchOf(event: unknown, eventName: string, ref: string): string {
  const repository = isMapping(event) ? event["repository"] : null;
  const named = isMapping(repository) ? repository["default_branch"] : null;
  if (typeof named === "string" && named !== "") return named;
  return eventName === "schedule" && ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "main";
}

/** Writes into a file of the runner's, which is named where that fails: on a full disk, for example. */
function into(env: Readonly<Record<string, string>>, name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw fileFault(error, env[name] ?? name) ?? error;
  }
}

/** The event's payload. GitHub's runner writes it before the first step: what cannot be read was cut off or changed since. */
async function readEvent(path: string): Promise<unknown> {
  const text = await withFile(path, () => readIfThere(path));
  if (text === null) throw new ActionFailure(`${path}, the file of the event, is missing: run the job again`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ActionFailure(`${path}, the file of the event, is not JSON (${why}): run the job again`, error);
  }
}

function wanted(env: Readonly<Record<string, string>>, name: string): string {
  const value = env[name];
  if (value === undefined || value === "") throw new ActionFailure(`${name} is not set: this runs as a step of a GitHub Actions job only`);
  return value;
}
