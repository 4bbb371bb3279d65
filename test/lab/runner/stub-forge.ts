import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGunzip } from "node:zlib";
import type { Annotation, Conclusion, Forge, ForgeEnvironment, ForgeEvent, Rerun, TokenPermissions } from "../../../lab/github/contract.ts";

/** A job as the forge was told of it. */
interface ReportedJob {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  end: {
    readonly conclusion: Conclusion;
    readonly annotations: readonly Annotation[];
    readonly log: string;
    readonly summary: string;
  } | null;
}

/** The least that fits the forge's contract: events by hand, git over HTTP for tokens with `contents`, runs kept in lists. */
export interface StubForge extends Forge {
  send(event: Omit<ForgeEvent, "actor" | "action" | "startsWorkflows"> & Partial<ForgeEvent>): void;
  rerun(runId: number): void;
  readonly jobs: ReportedJob[];
  readonly tokens: ReadonlyMap<string, { readonly permissions: TokenPermissions; readonly jobId: number }>;
  /** What every job's token was asked to be able to do, oldest first. */
  readonly asked: readonly TokenPermissions[];
  readonly minted: readonly { readonly audience: string; readonly claims: Readonly<Record<string, string>> }[];
  readonly completed: readonly { readonly id: number; readonly conclusion: Conclusion }[];
}

export async function startStubForge(
  gitDir: string,
  environments: readonly ForgeEnvironment[],
  variables: Readonly<Record<string, string>>,
): Promise<StubForge> {
  const listeners = new Set<(event: ForgeEvent) => void>();
  const rerunListeners = new Set<(rerun: Rerun) => void>();
  const tokens = new Map<string, { readonly permissions: TokenPermissions; readonly jobId: number }>();
  const runs = new Map<
    number,
    {
      readonly run: Parameters<Forge["runs"]["startRun"]>[0];
      attempt: number;
      readonly artifacts: Map<string, ReadonlyMap<string, Uint8Array>>;
    }
  >();
  const jobs: ReportedJob[] = [];
  const asked: TokenPermissions[] = [];
  const minted: { audience: string; claims: Readonly<Record<string, string>> }[] = [];
  const completed: { id: number; conclusion: Conclusion }[] = [];
  let nextId = 100;
  const server = createServer((request, response) => serveGit(gitDir, tokens, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const repository = { id: 7, full_name: "octocat/fleet", default_branch: "main", owner: { login: "octocat", id: 583231 } };
  const send: StubForge["send"] = (event) => {
    const full: ForgeEvent = {
      actor: { kind: "user", login: "mona" },
      action: null,
      startsWorkflows: true,
      ...event,
      payload: { ...event.payload, repository, sender: { login: "mona", id: 9 } },
    };
    for (const listener of listeners) listener(full);
  };
  const never = (): never => {
    throw new Error("the runner does not ask the forge for this");
  };
  return {
    url,
    apiUrl: `${url}/api/v3`,
    repository: { owner: "octocat", name: "fleet", id: 7, gitDir },
    app: { id: 1, slug: "flotilla", login: "flotilla[bot]", privateKey: "" },
    variables,
    requests: [],
    jobs,
    tokens,
    minted,
    asked,
    completed,
    send,
    rerun: (runId) => {
      const known = runs.get(runId);
      if (known === undefined) throw new Error(`no run ${runId}`);
      known.attempt++;
      const { run, attempt } = known;
      const { event, ref, sha, path, workflow, payload, actor } = run;
      for (const listener of rerunListeners)
        listener({
          runId,
          number: 1,
          attempt,
          workflow,
          path,
          event,
          ref,
          sha,
          payload,
          startedBy: actor,
          actor: { kind: "user", login: "hubot" },
        });
    },
    runs: {
      startRun: (run) => {
        const id = nextId++;
        runs.set(id, { run, attempt: 1, artifacts: new Map() });
        return { id, number: runs.size, attempt: 1 };
      },
      startJob: (runId, { name }) => {
        const job: ReportedJob = { id: nextId++, runId, name, end: null };
        jobs.push(job);
        return job.id;
      },
      completeJob: (jobId, end) => {
        const job = jobs.find(({ id }) => id === jobId);
        if (job === undefined || job.end !== null) throw new Error(`job ${jobId} is unknown or has ended already`);
        job.end = end;
      },
      completeRun: (id, conclusion) => {
        completed.push({ id, conclusion });
        const known = runs.get(id);
        // Later, as the forge does: it asks git for the default branch first.
        setTimeout(() => {
          const sha = known?.run.sha ?? "";
          const workflowRun = { id, name: known?.run.workflow, event: known?.run.event, conclusion, head_sha: sha };
          send({
            name: "workflow_run",
            action: "completed",
            payload: { action: "completed", workflow_run: workflowRun },
            ref: "refs/heads/main",
            sha,
          });
        }, 30);
      },
      saveArtifact: (runId, name, files) => void runs.get(runId)?.artifacts.set(name, files),
      artifact: (runId, name) => runs.get(runId)?.artifacts.get(name),
    },
    user: never,
    environment: (name) => environments.find((environment) => environment.name === name) ?? { name, branches: null, secrets: {} },
    setVariable: never,
    setSecret: never,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRerun: (listener) => {
      rerunListeners.add(listener);
      return () => rerunListeners.delete(listener);
    },
    mintJobToken: (permissions, { jobId }) => {
      const token = `ghs_job${jobId}token`;
      asked.push(permissions);
      tokens.set(token, { permissions, jobId });
      return token;
    },
    revokeToken: (token) => void tokens.delete(token),
    mintIdToken: (audience, claims) => {
      minted.push({ audience, claims });
      return `identity-for-${audience}`;
    },
    addFault: never,
    pushInitial: never,
    jobApiUrl: (jobId) => `${url}/jobs/${jobId}/api/v3`,
    openForkPullRequest: never,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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
