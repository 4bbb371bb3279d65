import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createGunzip } from "node:zlib";
import type {
  Actor,
  Conclusion,
  Forge,
  ForgeEnvironment,
  ForgeEvent,
  JobReport,
  Rerun,
  RunIds,
  RunOrigin,
  TokenPermissions,
  WorkflowRuns,
} from "../../../lab/github/contract.ts";
import { closeServer, listenOnLoopback } from "../../../lab/loopback.ts";

/** A job as the runner reported it. */
interface ReportedJob {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  end: JobReport | null;
}

interface StubRun {
  readonly run: RunOrigin & { readonly actor: Actor };
  attempt: number;
  readonly artifacts: Map<string, ReadonlyMap<string, Uint8Array>>;
}

type StubEvent = Omit<ForgeEvent, "actor" | "action" | "startsWorkflows"> & Partial<ForgeEvent>;
type JobTokens = Map<string, { readonly permissions: TokenPermissions; readonly jobId: number }>;

const owner = "octocat";
const repository = { id: 7, full_name: `${owner}/fleet`, default_branch: "main", owner: { login: owner, id: 583231 } };

/** Starts the stub on a free port of 127.0.0.1. */
export async function startStubForge(
  gitDir: string,
  environments: readonly ForgeEnvironment[],
  variables: Readonly<Record<string, string>>,
): Promise<StubForge> {
  const tokens: JobTokens = new Map();
  const server = createServer((request, response) => serveGit(gitDir, tokens, request, response));
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  return new StubForge({ gitDir, environments, variables, tokens, server, url });
}

/** The minimum of the forge's contract: events by hand, git over HTTP for tokens with `contents`, runs kept in lists. */
export class StubForge implements Forge {
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly repository: Forge["repository"];
  readonly app = { id: 1, slug: "flotilla", login: "flotilla[bot]", privateKey: "" };
  readonly variables: Readonly<Record<string, string>>;
  readonly runs: StubRuns;
  readonly requests = [];
  readonly notifications = [];
  readonly tokens: JobTokens;
  /** The permissions of all jobs' tokens, oldest first. */
  readonly asked: TokenPermissions[] = [];
  readonly minted: { readonly audience: string; readonly claims: Readonly<Record<string, string>> }[] = [];
  readonly #environments: readonly ForgeEnvironment[];
  readonly #server: Server;
  readonly #listeners = new Set<(event: ForgeEvent) => void>();
  readonly #rerunListeners = new Set<(rerun: Rerun) => void>();
  readonly #disabled = new Set<string>();

  constructor(options: {
    readonly gitDir: string;
    readonly environments: readonly ForgeEnvironment[];
    readonly variables: Readonly<Record<string, string>>;
    readonly tokens: JobTokens;
    readonly server: Server;
    readonly url: string;
  }) {
    this.url = options.url;
    this.apiUrl = `${options.url}/api/v3`;
    this.graphqlUrl = this.apiUrl.replace(/\/v3$/, "/graphql");
    this.repository = { owner, name: "fleet", id: 7, gitDir: options.gitDir };
    this.variables = options.variables;
    this.runs = new StubRuns((event) => this.send(event));
    this.tokens = options.tokens;
    this.#environments = options.environments;
    this.#server = options.server;
  }

  disableWorkflow(file: string): void {
    this.#disabled.add(`.github/workflows/${file}`);
  }

  isDisabled(path: string): boolean {
    return this.#disabled.has(path);
  }

  get jobs(): readonly ReportedJob[] {
    return this.runs.jobs;
  }

  get completed(): readonly { readonly id: number; readonly conclusion: Conclusion }[] {
    return this.runs.completed;
  }

  send(event: StubEvent): void {
    const full: ForgeEvent = {
      actor: { kind: "user", login: "mona" },
      action: null,
      startsWorkflows: true,
      ...event,
      payload: { ...event.payload, repository, sender: { login: "mona", id: 9 } },
    };
    for (const listener of this.#listeners) listener(full);
  }

  rerun(runId: number): void {
    const { run, attempt } = this.runs.again(runId);
    const { event, ref, sha, path, workflow, payload, actor: startedBy } = run;
    const actor = { kind: "user", login: "hubot" } as const;
    for (const listener of this.#rerunListeners) {
      listener({ runId, number: 1, attempt, workflow, path, event, ref, sha, payload, startedBy, actor });
    }
  }

  administer(): void {
    throw new Error("the stub has no settings");
  }

  converse(): void {
    throw new Error("the stub has no pull requests");
  }

  enableAutoMerge(): void {
    throw new Error("the stub has no pull requests");
  }

  removeIssue(): void {
    throw new Error("the stub has no issues");
  }

  environment(name: string): ForgeEnvironment {
    return this.#environments.find((environment) => environment.name === name) ?? { name, branches: null, secrets: {} };
  }

  onEvent(listener: (event: ForgeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRerun(listener: (rerun: Rerun) => void): () => void {
    this.#rerunListeners.add(listener);
    return () => this.#rerunListeners.delete(listener);
  }

  mintJobToken(permissions: TokenPermissions, { jobId }: { readonly jobId: number }): string {
    const token = `ghs_job${jobId}token`;
    this.asked.push(permissions);
    this.tokens.set(token, { permissions, jobId });
    return token;
  }

  revokeToken(token: string): void {
    this.tokens.delete(token);
  }

  async mintIdToken(audience: string, claims: Readonly<Record<string, string>>): Promise<string> {
    this.minted.push({ audience, claims });
    return `identity-for-${audience}`;
  }

  jobApiUrl(jobId: number): string {
    return `${this.url}/jobs/${jobId}/api/v3`;
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  readonly user = unused;
  readonly setVariable = unused;
  readonly setSecret = unused;
  readonly addFault = unused;
  readonly deliver = unused;
  readonly pushInitial = unused;
  readonly openForkPullRequest = unused;
}

/** Runs and jobs as the runner reported them. */
class StubRuns implements WorkflowRuns {
  readonly jobs: ReportedJob[] = [];
  readonly completed: { readonly id: number; readonly conclusion: Conclusion }[] = [];
  readonly #runs = new Map<number, StubRun>();
  readonly #send: (event: StubEvent) => void;
  #nextId = 100;

  constructor(send: (event: StubEvent) => void) {
    this.#send = send;
  }

  /** Counts a further attempt of a run. */
  again(runId: number): StubRun {
    const known = this.#runs.get(runId);
    if (known === undefined) throw new Error(`no run ${runId}`);
    known.attempt += 1;
    return known;
  }

  startRun(run: StubRun["run"]): RunIds {
    const id = this.#nextId++;
    this.#runs.set(id, { run, attempt: 1, artifacts: new Map() });
    return { id, number: this.#runs.size, attempt: 1 };
  }

  startJob(runId: number, { name }: { readonly name: string }): number {
    const job: ReportedJob = { id: this.#nextId++, runId, name, end: null };
    this.jobs.push(job);
    return job.id;
  }

  completeJob(jobId: number, end: JobReport): void {
    const job = this.jobs.find(({ id }) => id === jobId);
    if (job === undefined || job.end !== null) throw new Error(`job ${jobId} is unknown or has ended already`);
    job.end = end;
  }

  completeRun(id: number, conclusion: Conclusion): void {
    this.completed.push({ id, conclusion });
    const run = this.#runs.get(id)?.run;
    const sha = run?.sha ?? "";
    const workflowRun = { id, name: run?.workflow, event: run?.event, conclusion, head_sha: sha };
    const payload = { action: "completed", workflow_run: workflowRun };
    // Later, as the forge does: it asks git for the default branch first.
    setTimeout(() => this.#send({ name: "workflow_run", action: "completed", payload, ref: "refs/heads/main", sha }), 30);
  }

  saveArtifact(runId: number, name: string, files: ReadonlyMap<string, Uint8Array>): void {
    this.#runs.get(runId)?.artifacts.set(name, files);
  }

  artifact(runId: number, name: string): ReadonlyMap<string, Uint8Array> | undefined {
    return this.#runs.get(runId)?.artifacts.get(name);
  }
}

function unused(): never {
  throw new Error("the runner does not use this of the forge");
}

function serveGit(
  gitDir: string,
  tokens: ReadonlyMap<string, { readonly permissions: TokenPermissions }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, encoded = ""] = /^basic (.+)$/i.exec(request.headers.authorization ?? "") ?? [];
  const token = Buffer.from(encoded, "base64").toString().split(":")[1] ?? "";
  const allowed = tokens.get(token)?.permissions["contents"];
  if (allowed === undefined) {
    response.writeHead(tokens.has(token) ? 403 : 401, { "www-authenticate": "Basic" }).end();
    return;
  }
  const url = new URL(request.url ?? "/", "http://forge");
  const advertise = url.pathname.endsWith("/info/refs");
  const child = spawn("git", ["upload-pack", "--stateless-rpc", ...(advertise ? ["--advertise-refs"] : []), gitDir], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  response.writeHead(200, { "content-type": `application/x-git-upload-pack-${advertise ? "advertisement" : "result"}` });
  if (advertise) response.write("001e# service=git-upload-pack\n0000");
  const body = request.headers["content-encoding"] === "gzip" ? request.pipe(createGunzip()) : request;
  body.pipe(child.stdin);
  child.stdout.pipe(response);
}
