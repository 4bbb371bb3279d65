import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

// HCP Terraform as its API is described (https://developer.hashicorp.com/terraform/cloud-docs/api-docs), as far as Flotilla and the engine's backend
// `remote` use it. It runs the real engine on what is uploaded. Quotes are that description's.

/** What a token may do, as permissions of a workspace. */
export type Rights = "admin" | "plan" | "no-states";

/** Something that goes wrong with a request: once, then it is gone. */
export interface HcpFault {
  readonly request: RegExp;
  /** A status instead of an answer; `lost`: it takes effect, and no answer comes; `late`: `meanwhile` is done before it. */
  readonly answer: number | "lost" | "late";
  readonly headers?: Readonly<Record<string, string>>;
  readonly meanwhile?: () => void;
}

interface HcpRun {
  readonly id: string;
  readonly workspace: HcpWorkspace;
  readonly configuration: string;
  readonly message: string;
  readonly source: "tfe-api" | "tfe-configuration-version";
  readonly planOnly: boolean;
  readonly emptyApply: boolean;
  readonly createdAt: string;
  readonly folder: string;
  status: string;
  inputState: string | null;
  planJson: string | null;
  readonly logs: { plan: string; apply: string };
  child: ChildProcess | null;
}

export interface HcpWorkspace {
  readonly id: string;
  readonly name: string;
  readonly states: { readonly id: string; readonly text: string; readonly json: string }[];
  readonly runs: HcpRun[];
  lockedBy: { readonly id: string; readonly type: string } | null;
  executionMode: string;
  vcs: object | null;
  workingDirectory: string;
  autoApply: boolean;
  terraformVersion: string;
  structured: boolean;
  /** A policy that soft-fails from now on, or that fails. */
  policy: "soft" | "hard" | null;
  /** An apply takes until it is canceled. */
  slow: boolean;
}

interface Upload {
  readonly workspace: HcpWorkspace;
  readonly speculative: boolean;
  file: string | null;
  /** Of the repository, where it was not uploaded. */
  readonly commit: string | null;
}

const final = ["planned_and_finished", "applied", "errored", "discarded", "canceled", "policy_soft_failed"];
const id = (kind: string): string => `${kind}-${randomBytes(8).toString("hex")}`;

export class HcpServer {
  readonly workspaces = new Map<string, HcpWorkspace>();
  readonly tokens = new Map<string, Rights>();
  readonly faults: HcpFault[] = [];
  /** Every request: method and path. */
  readonly asked: string[] = [];
  /** Requests to signed addresses that had a token all the same. */
  readonly leaked: string[] = [];
  readonly #engine: string;
  readonly #dir = mkdtempSync(join(tmpdir(), "flotilla-hcp-"));
  readonly #uploads = new Map<string, Upload>();
  readonly #blobs = new Map<string, string>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #version = "";

  constructor(engine: string) {
    this.#engine = engine;
  }

  async open(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await new Promise((listening) => this.#server.once("listening", listening));
    this.#version = (
      JSON.parse(execFileSync(this.#engine, ["version", "-json"], { encoding: "utf8" })) as { terraform_version: string }
    ).terraform_version;
    const tfrc = `host "${this.hostname}" {\n  services = { "tfe.v2" = "${this.#address}/api/v2/", "tfe.v2.1" = "${this.#address}/api/v2/", "state.v2" = "${this.#address}/api/v2/" }\n}\ncredentials "${this.hostname}" {\n  token = "of-the-run"\n}\n`;
    writeFileSync(join(this.#dir, "cli.tfrc"), tfrc);
  }

  get hostname(): string {
    return `localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get #address(): string {
    return `http://${this.hostname}`;
  }

  /** Another host, as archivist.terraform.io is: "this service does not require that a bearer token be submitted". */
  get #archive(): string {
    return this.#address.replace("localhost", "127.0.0.1");
  }

  async close(): Promise<void> {
    for (const { runs } of this.workspaces.values()) for (const { child } of runs) child?.kill("SIGKILL");
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    rmSync(this.#dir, { recursive: true, force: true });
  }

  workspace(name: string): HcpWorkspace {
    const known = this.workspaces.get(name);
    if (known !== undefined) return known;
    const made: HcpWorkspace = {
      id: id("ws"),
      name,
      states: [],
      runs: [],
      lockedBy: null,
      executionMode: "remote",
      vcs: null,
      workingDirectory: "",
      autoApply: false,
      terraformVersion: this.#version,
      structured: true,
      policy: null,
      slow: false,
    };
    this.workspaces.set(name, made);
    return made;
  }

  /** What a person does in the user interface. */
  async confirmInUi(workspace: HcpWorkspace): Promise<void> {
    const run = current(workspace);
    if (run !== undefined && isConfirmable(run)) await this.#apply(run);
  }

  discardInUi(workspace: HcpWorkspace): void {
    const run = current(workspace);
    if (run !== undefined) this.#end(run, "discarded");
  }

  /** What a policy of the organization lets its owners do. */
  overrideInUi(workspace: HcpWorkspace): void {
    const run = current(workspace);
    if (run?.status === "policy_override") run.status = "planned";
  }

  /** A commit arrives in the repository that a workspace is connected to: its files are fetched, and a run of them is queued. */
  push(workspace: HcpWorkspace, commit: string, folder: string): void {
    const key = id("cv");
    const file = join(this.#dir, `${key}.tar.gz`);
    execFileSync("tar", ["-czf", file, "-C", folder, "."]);
    this.#uploads.set(key, { workspace, speculative: false, file, commit });
    this.#queue(key, { message: `Merge ${commit.slice(0, 8)}`, source: "tfe-configuration-version", planOnly: false, emptyApply: false });
  }

  addState(workspace: HcpWorkspace, text: string, json = "{}"): void {
    workspace.states.push({ id: id("sv"), text, json });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? "/", this.#address);
    const what = `${request.method} ${pathname}`;
    this.asked.push(what);
    const index = this.faults.findIndex((fault) => fault.request.test(what));
    const [fault] = index === -1 ? [] : this.faults.splice(index, 1);
    fault?.meanwhile?.();
    if (typeof fault?.answer === "number") return send(response, fault.answer, errorOf("injected"), fault.headers);
    const answer = this.#answer(request, { method: request.method ?? "", path: pathname, query: searchParams, body });
    if (fault?.answer === "lost") return void request.socket.destroy();
    send(response, ...answer);
  }

  #answer(request: IncomingMessage, asked: Asked): Answer {
    if (asked.path.startsWith("/v1/object/")) return this.#blob(request, asked);
    const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
    const rights = token === "of-the-run" ? "admin" : this.tokens.get(token);
    // "The 401 status code is reserved for problems with the authentication token; forbidden requests with a valid token result in a 404."
    if (rights === undefined) return [401, errorOf("unauthorized")];
    const parts = asked.path.replace("/api/v2/", "").split("/");
    return this.#resource(parts, asked, rights);
  }

  #resource(parts: readonly string[], asked: Asked, rights: Rights): Answer {
    const [kind = "", name = ""] = parts;
    switch (kind) {
      case "ping":
        return [204, null];
      case "organizations":
        return this.#organization(parts, rights);
      case "workspaces": {
        const workspace = [...this.workspaces.values()].find((one) => one.id === name);
        return workspace === undefined ? notFound : this.#ofWorkspace(workspace, parts, asked, rights);
      }
      case "configuration-versions":
        return this.#ofConfiguration(name, parts[2] ?? "");
      default:
        return kind === "runs" && name === "" ? this.#create(asked.body) : this.#ofRun(parts, asked.method, rights);
    }
  }

  #ofRun([kind = "", name = "", below = "", action = ""]: readonly string[], method: string, rights: Rights): Answer {
    const all = [...this.workspaces.values()].flatMap(({ runs }) => runs);
    const run = all.find((one) => [one.id, `plan-${one.id}`, `apply-${one.id}`].includes(name));
    if (run === undefined) return notFound;
    if (kind === "runs") return method === "POST" ? this.#act(run, action, rights) : [200, { data: runDocument(run) }];
    if (below === "json-output") return this.#planJson(run, rights);
    const log = kind === "plans" ? run.logs.plan : run.logs.apply;
    return [200, { data: { id: name, type: kind, attributes: { "log-read-url": this.#signed(`\u0002${log}\u0003`) } } }];
  }

  #organization([, organization, kind, name = ""]: readonly string[], rights: Rights): Answer {
    if (kind === "entitlement-set")
      return [200, { data: { id: "org-1", type: "entitlement-sets", attributes: { operations: true, "state-storage": true } } }];
    const workspace = organization === "acme" ? this.workspaces.get(decodeURIComponent(name)) : undefined;
    return workspace === undefined ? notFound : [200, workspaceDocument(workspace, rights)];
  }

  #ofWorkspace(workspace: HcpWorkspace, parts: readonly string[], { method, query, body }: Asked, rights: Rights): Answer {
    const [, , kind, action = ""] = parts;
    switch (kind) {
      case "current-state-version": {
        const state = workspace.states.at(-1);
        // "Workspace not found, workspace does not have a current state version, or user unauthorized to perform action."
        return state === undefined || rights === "no-states" ? notFound : [200, { data: this.#stateDocument(state) }];
      }
      case "runs": {
        const wanted = query.get("filter[status]")?.split(",");
        const runs = workspace.runs.filter(({ status }) => wanted?.includes(status) ?? true).toReversed();
        return [200, { data: runs.map(runDocument), meta: { pagination: { "next-page": null } } }];
      }
      case "configuration-versions": {
        if (method === "GET") {
          const all = [...this.#uploads].filter(([, upload]) => upload.workspace === workspace).toReversed();
          return [200, { data: all.map(([key]) => this.#configuration(key).data) }];
        }
        const key = id("cv");
        this.#uploads.set(key, { workspace, speculative: dataOf(body).attributes["speculative"] === true, file: null, commit: null });
        return [201, this.#configuration(key)];
      }
      case "state-versions":
        return this.#newState(workspace, body);
      case "actions":
        return this.#lock(workspace, action, rights);
      default:
        return [200, workspaceDocument(workspace, rights)];
    }
  }

  #newState(workspace: HcpWorkspace, body: Buffer): Answer {
    // "The workspace must be locked by the user creating a state version."
    if (workspace.lockedBy?.type !== "users") return [409, errorOf("workspace is not locked by the user")];
    this.addState(workspace, Buffer.from(String(dataOf(body).attributes["state"]), "base64").toString());
    return [201, { data: { id: workspace.states.at(-1)?.id, type: "state-versions" } }];
  }

  #lock(workspace: HcpWorkspace, action: string, rights: Rights): Answer {
    if (action === "force-unlock" && rights !== "admin") return notFound;
    // "Workspace already locked", "Workspace already unlocked, or locked by a different user".
    if ((workspace.lockedBy !== null) === (action === "lock")) return [409, errorOf("transition not allowed")];
    workspace.lockedBy = action === "lock" ? { id: "user-flotilla", type: "users" } : null;
    if (action !== "lock") this.#next(workspace);
    return [200, workspaceDocument(workspace, rights)];
  }

  #configuration(key: string): { readonly data: object } {
    const upload = this.#uploads.get(key);
    const ingress = upload?.commit === null || upload === undefined ? null : { id: `ia-${key}`, type: "ingress-attributes" };
    return {
      data: {
        id: key,
        type: "configuration-versions",
        attributes: {
          status: upload?.file === null ? "pending" : "uploaded",
          speculative: upload?.speculative,
          source: ingress === null ? "tfe-api" : "github",
          "upload-url": `${this.#archive}/v1/object/${key}`,
        },
        relationships: { "ingress-attributes": { data: ingress } },
      },
    };
  }

  #ofConfiguration(key: string, below: string): Answer {
    if (below !== "ingress-attributes") return [200, this.#configuration(key)];
    const commit = this.#uploads.get(key)?.commit ?? null;
    const attributes = { "commit-sha": commit, branch: "main", "is-pull-request": false };
    return commit === null ? notFound : [200, { data: { id: `ia-${key}`, type: "ingress-attributes", attributes } }];
  }

  #blob({ headers }: IncomingMessage, { method, path, body }: Asked): Answer {
    if (headers.authorization !== undefined && headers.authorization !== "Bearer of-the-run") this.leaked.push(path);
    const key = path.split("/").at(-1) ?? "";
    if (method === "GET") return this.#blobs.has(key) ? [200, this.#blobs.get(key) ?? ""] : notFound;
    const upload = this.#uploads.get(key);
    if (upload === undefined) return notFound;
    upload.file = join(this.#dir, `${key}.tar.gz`);
    writeFileSync(upload.file, body);
    return [200, null];
  }

  #signed(text: string): string {
    const key = id("object");
    this.#blobs.set(key, text);
    return `${this.#archive}/v1/object/${key}`;
  }

  #stateDocument({ id: key, text, json }: HcpWorkspace["states"][number]): object {
    const { serial } = JSON.parse(text) as { serial: number };
    const attributes = { serial, "hosted-state-download-url": this.#signed(text), "hosted-json-state-download-url": this.#signed(json) };
    return { id: key, type: "state-versions", attributes };
  }

  #create(body: Buffer): Answer {
    const { attributes, relationships } = dataOf(body);
    const configuration = relationships["configuration-version"]?.data.id ?? "";
    const upload = this.#uploads.get(configuration);
    if (upload?.file === undefined || upload.file === null) return [422, errorOf("configuration version is not uploaded")];
    // "Apply not allowed for workspaces with a VCS connection": https://developer.hashicorp.com/terraform/cloud-docs/run/cli
    if (upload.workspace.vcs !== null && upload.commit === null && !upload.speculative)
      return [422, errorOf("the workspace is connected to a VCS repository")];
    const run = this.#queue(configuration, {
      message: String(attributes["message"]),
      source: "tfe-api",
      planOnly: upload.speculative || attributes["plan-only"] === true,
      emptyApply: attributes["allow-empty-apply"] === true,
    });
    return [201, { data: runDocument(run) }];
  }

  #queue(configuration: string, asked: Pick<HcpRun, "message" | "source" | "planOnly" | "emptyApply">): HcpRun {
    const upload = this.#uploads.get(configuration);
    if (upload === undefined || upload.file === null) throw new Error(`${configuration} has no files`);
    const { workspace } = upload;
    const key = id("run");
    const files = join(this.#dir, key);
    const run: HcpRun = {
      ...asked,
      id: key,
      workspace,
      configuration,
      createdAt: "2026-11-29T10:00:00.000Z",
      folder: join(files, workspace.workingDirectory),
      status: "pending",
      inputState: null,
      planJson: null,
      logs: { plan: "", apply: "" },
      child: null,
    };
    mkdirSync(files);
    execFileSync("tar", ["-xzf", upload.file, "-C", files]);
    workspace.runs.push(run);
    if (run.planOnly) void this.#plan(run);
    else this.#next(workspace);
    return run;
  }

  /** Starts the next run of the queue where nothing holds the workspace. */
  #next(workspace: HcpWorkspace): void {
    if (workspace.lockedBy !== null || current(workspace) !== undefined) return;
    const run = workspace.runs.find(({ planOnly, status }) => !planOnly && status === "pending");
    if (run !== undefined) void this.#plan(run);
  }

  #end(run: HcpRun, status: string): void {
    run.status = status;
    this.#next(run.workspace);
  }

  async #plan(run: HcpRun): Promise<void> {
    run.status = "planning";
    const { workspace, folder } = run;
    const state = workspace.states.at(-1);
    run.inputState = state?.id ?? null;
    // "Terraform Cloud overrides the backend" of what is uploaded.
    writeFileSync(
      join(folder, "zzz_backend_override.tf.json"),
      JSON.stringify({ terraform: { backend: { local: { path: "run.tfstate" } } } }),
    );
    if (state !== undefined) writeFileSync(join(folder, "run.tfstate"), state.text);
    const init = await this.#run(run, ["init", "-input=false", "-no-color"]);
    const view = workspace.structured ? ["-json"] : [];
    const planned = init.code === 0 ? await this.#run(run, ["plan", "-input=false", "-no-color", "-out=plan.bin", ...view]) : init;
    run.logs.plan = planned.stdout;
    if (run.status !== "planning") return;
    if (planned.code !== 0) return this.#end(run, "errored");
    run.planJson = (await this.#run(run, ["show", "-json", "plan.bin"])).stdout;
    if (workspace.policy === "hard") return this.#end(run, "errored");
    if (workspace.policy === "soft") {
      if (run.planOnly) return this.#end(run, "policy_soft_failed");
      run.status = "policy_override";
      return;
    }
    const { applyable } = JSON.parse(run.planJson) as { applyable?: boolean };
    if (run.planOnly || (applyable === false && !run.emptyApply)) return this.#end(run, "planned_and_finished");
    run.status = "planned";
  }

  async #apply(run: HcpRun): Promise<void> {
    run.status = "applying";
    const { workspace, folder } = run;
    while (workspace.slow && run.status === "applying") await wait(5);
    if (run.status === "canceling") return this.#end(run, "canceled");
    const applied = await this.#run(run, ["apply", "-input=false", "-no-color", ...(workspace.structured ? ["-json"] : []), "plan.bin"]);
    run.logs.apply = applied.stdout;
    const file = join(folder, "run.tfstate");
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (text !== "" && text !== workspace.states.at(-1)?.text) {
      cpSync(file, join(folder, "shown.tfstate"));
      this.addState(workspace, text, (await this.#run(run, ["show", "-json", "shown.tfstate"])).stdout);
    }
    this.#end(run, applied.code === 0 ? "applied" : run.status === "canceling" ? "canceled" : "errored");
  }

  #act(run: HcpRun, action: string, rights: Rights): Answer {
    if (rights !== "admin") return notFound;
    if (action === "apply") {
      // "Run was not paused for confirmation; apply not allowed."
      if (!isConfirmable(run)) return [409, errorOf("transition not allowed")];
      void this.#apply(run);
    } else if (action === "discard") {
      if (!isDiscardable(run)) return [409, errorOf("transition not allowed")];
      this.#end(run, "discarded");
    } else {
      if (!isCancelable(run)) return [409, errorOf("transition not allowed")];
      if (run.status === "applying") run.status = "canceling";
      else this.#end(run, "canceled");
      run.child?.kill("SIGINT");
    }
    return [202, null];
  }

  #planJson(run: HcpRun, rights: Rights): Answer {
    if (rights !== "admin") return notFound;
    // "Plan JSON supported, but plan has not yet completed."
    if (run.planJson === null) return [204, null];
    return [307, null, { location: this.#signed(run.planJson) }];
  }

  #run(run: HcpRun, args: readonly string[]): Promise<{ readonly code: number | null; readonly stdout: string }> {
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.#dir,
      TF_CLI_CONFIG_FILE: join(this.#dir, "cli.tfrc"),
      CHECKPOINT_DISABLE: "1",
    };
    const child = spawn(this.#engine, args, { cwd: run.folder, env, stdio: ["ignore", "pipe", "pipe"] });
    run.child = child;
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    return new Promise((ended) =>
      child.once("close", (code) => {
        run.child = null;
        ended({ code, stdout });
      }),
    );
  }
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

type Answer = readonly [status: number, body: object | string | null, headers?: Readonly<Record<string, string>>];

const errorOf = (title: string): object => ({ errors: [{ title }] });
const notFound: Answer = [404, errorOf("not found")];

function send(
  response: ServerResponse,
  status: number,
  body: object | string | null,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end(body === null ? undefined : typeof body === "string" ? body : JSON.stringify(body));
}

interface Sent {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, { readonly data: { readonly id: string } }>>;
}

function dataOf(body: Buffer): Sent {
  const { data } = JSON.parse(body.toString()) as { readonly data: Partial<Sent> };
  return { attributes: data.attributes ?? {}, relationships: data.relationships ?? {} };
}

/** The run that holds a workspace. */
function current({ runs }: HcpWorkspace): HcpRun | undefined {
  return runs.find(({ planOnly, status }) => !planOnly && status !== "pending" && !final.includes(status));
}

const isConfirmable = ({ status, planOnly }: HcpRun): boolean => status === "planned" && !planOnly;
const isDiscardable = ({ status, planOnly }: HcpRun): boolean => !planOnly && ["pending", "planned", "policy_override"].includes(status);
const isCancelable = ({ status }: HcpRun): boolean => ["pending", "planning", "applying"].includes(status);

function runDocument(run: HcpRun): object {
  const related = (type: string, key: string | null): object => ({ data: key === null ? null : { id: key, type } });
  return {
    id: run.id,
    type: "runs",
    attributes: {
      status: run.status,
      message: run.message,
      source: run.source,
      "created-at": run.createdAt,
      "plan-only": run.planOnly,
      "terraform-version": run.workspace.terraformVersion,
      actions: { "is-confirmable": isConfirmable(run), "is-discardable": isDiscardable(run), "is-cancelable": isCancelable(run) },
    },
    relationships: {
      plan: related("plans", `plan-${run.id}`),
      apply: related("applies", `apply-${run.id}`),
      "configuration-version": related("configuration-versions", run.configuration),
      "input-state-version": related("state-versions", run.inputState),
    },
  };
}

function workspaceDocument(workspace: HcpWorkspace, rights: Rights): object {
  const run = current(workspace);
  const lock = workspace.lockedBy ?? (run === undefined ? null : { id: run.id, type: "runs" });
  const state = workspace.states.at(-1);
  return {
    data: {
      id: workspace.id,
      type: "workspaces",
      attributes: {
        name: workspace.name,
        "execution-mode": workspace.executionMode,
        "terraform-version": workspace.terraformVersion,
        "vcs-repo": workspace.vcs,
        "working-directory": workspace.workingDirectory,
        "auto-apply": workspace.autoApply,
        locked: lock !== null,
        operations: true,
        permissions: { "can-queue-run": true, "can-queue-apply": rights === "admin", "can-read-state-versions": rights !== "no-states" },
      },
      relationships: {
        "locked-by": { data: lock },
        "current-state-version": { data: state === undefined ? null : { id: state.id, type: "state-versions" } },
      },
    },
    included: [{ id: "user-ada", type: "users", attributes: { username: "ada" } }],
  };
}
