import { AppManifests } from "./app-manifests.ts";
import { createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { createServer, type Server } from "node:http";
import { promisify } from "node:util";
import { closeServer, listenOnLoopback } from "../loopback.ts";
import type {
  Administered,
  AnsweredRequest,
  Fault,
  Forge,
  ForgeEnvironment,
  ForgeEvent,
  ForgeOptions,
  Rerun,
  TokenPermissions,
  User,
} from "./contract.ts";
import { Downloads } from "./downloads.ts";
import { EventDelivery } from "./event-delivery.ts";
import { openBareRepository } from "../bare-repository.ts";
import { resolveCommit } from "./git/refs.ts";
import { IdentityIssuer } from "./oidc.ts";
import type { HandlerContext } from "./request-handler.ts";
import type { Notification } from "./notifications.ts";
import { RateLimiter } from "./rate-limits.ts";
import { createRouter } from "./route.ts";
import { graphqlRoute, routes } from "./routes.ts";
import { addPull } from "./routes/pulls.ts";
import { serveForge } from "./server.ts";
import { apiOf, apiPaths, userId } from "./shapes/user.ts";
import { createState, type ForgeState } from "./state.ts";
import { newToken, TokenStore } from "./tokens.ts";
import { RunRecords } from "./workflow-runs.ts";

const defaultPath = "/usr/local/bin:/usr/bin:/bin";

/**
 * Starts a forge on loopback: the parts of GitHub's REST API that Flotilla uses, and git over HTTP, on one bare repository in
 * `options.dir`, which is created if missing. An empty repository gets its first branch by {@link Forge.pushInitial}.
 * For users the repository is public: a stranger may read, open issues and comment. Tokens of Apps and jobs are held to their permissions
 * as in a private one, the stricter of the two. Everything except the git repository is lost when the forge is closed.
 * Throws where git is missing or older than 2.38, or the port is taken.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const git = await openBareRepository(options.dir, options.path ?? defaultPath, options.defaultBranch ?? "main");
  const [appKey, identityKey] = await Promise.all([newKey(), newKey()]);
  const users = new Map(options.users.map((user): [string, User] => [user.login, { ...user, token: newToken("ghp") }]));
  const server = createServer();
  const url = `http://127.0.0.1:${await listenOnLoopback(server, options.port ?? 0)}`;
  const state = createState(options, url, git, users, new EventDelivery(options.delivery));
  const context: HandlerContext = {
    forge: state,
    tokens: new TokenStore(users, { id: state.app.id, login: `${state.app.slug}[bot]`, publicKey: createPublicKey(appKey) }),
    router: createRouter([...routes, graphqlRoute]),
    downloads: new Downloads(),
    identity: new IdentityIssuer(url, identityKey),
    manifests: new AppManifests(state, pemOf(appKey)),
    faults: [],
    requests: [],
    usage: new RateLimiter(options.limits),
  };
  serveForge(server, context);
  return new LocalForge(context, server, appKey);
}

class LocalForge implements Forge {
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly repository: Forge["repository"];
  readonly app: Forge["app"];
  readonly runs: RunRecords;
  readonly requests: readonly AnsweredRequest[];
  readonly notifications: readonly Notification[];
  readonly #state: ForgeState;
  readonly #context: HandlerContext;
  readonly #server: Server;

  constructor(context: HandlerContext, server: Server, appKey: KeyObject) {
    const { forge, requests } = context;
    const { options, app, url } = forge;
    this.url = url;
    this.apiUrl = apiOf(forge);
    this.graphqlUrl = `${forge.url}${apiPaths(forge).graphql}`;
    this.repository = { owner: options.owner, name: options.name, id: forge.repositoryId, gitDir: options.dir };
    this.app = { id: app.id, slug: app.slug, login: `${app.slug}[bot]`, privateKey: pemOf(appKey) };
    this.runs = new RunRecords(forge, rethrow);
    this.requests = requests;
    this.notifications = forge.notifications;
    this.#state = forge;
    this.#context = context;
    this.#server = server;
  }

  get variables(): Readonly<Record<string, string>> {
    return this.#state.variables;
  }

  user(login: string): User {
    return found(this.#state.users.get(login), `no user ${login}`);
  }

  environment(name: string): ForgeEnvironment {
    const environment = this.#state.environments.get(name) ?? { name, branches: null, secrets: {} };
    this.#state.environments.set(name, environment);
    return environment;
  }

  setVariable(name: string, value: string, environment?: string): void {
    if (environment === undefined) this.#state.variables[name] = value;
    else this.#change(environment, ({ variables }) => ({ variables: { ...variables, [name]: value } }));
  }

  setSecret(environment: string, name: string, value: string): void {
    this.#change(environment, ({ secrets }) => ({ secrets: { ...secrets, [name]: value } }));
  }

  #change(name: string, change: (before: ForgeEnvironment) => Partial<ForgeEnvironment>): void {
    const { environments } = this.#state;
    const before = found(environments.get(name), `no environment ${name}`);
    environments.set(name, { ...before, ...change(before) });
  }

  administer({ settings, rules, environments, appPermissions }: Administered): void {
    const forge = this.#state;
    forge.settings = { ...forge.settings, ...settings };
    forge.rules = rules ?? forge.rules;
    forge.app.permissions = appPermissions ?? forge.app.permissions;
    if (environments === undefined) return;
    forge.environments.clear();
    for (const environment of environments) forge.environments.set(environment.name, environment);
  }

  onEvent(listener: (event: ForgeEvent) => void): () => void {
    return this.#state.events.onEvent(listener);
  }

  deliver(event: ForgeEvent): Promise<void> {
    return this.#state.events.send(Promise.resolve(event));
  }

  onRerun(listener: (rerun: Rerun) => void): () => void {
    return this.#state.events.onRerun(listener);
  }

  mintJobToken(permissions: TokenPermissions, job: { readonly jobId: number }): string {
    return this.#context.tokens.mintJob(permissions, job.jobId);
  }

  revokeToken(token: string): void {
    this.#context.tokens.revoke(token);
  }

  mintIdToken(audience: string, claims: Readonly<Record<string, string>>): Promise<string> {
    return this.#context.identity.sign(audience, claims, this.#state.options.now());
  }

  addFault(fault: Fault): void {
    this.#context.faults.push({ fault, left: fault.times });
  }

  async pushInitial(gitDir: string, ref: string): Promise<void> {
    await this.#state.git.read(["fetch", "--quiet", "--no-tags", gitDir, `+${ref}:${ref}`]);
  }

  jobApiUrl(jobId: number): string {
    return `${this.url}/_job/${jobId}${this.apiUrl.slice(this.url.length)}`;
  }

  openForkPullRequest({
    author,
    title,
    branch,
    ...asked
  }: Parameters<Forge["openForkPullRequest"]>[0]): Promise<{ readonly number: number }> {
    const forge = this.#state;
    return forge.writing.run(async () => {
      const base = found(await resolveCommit(forge.git, `refs/heads/${asked.base}`), `no branch ${asked.base}`);
      const sha = found(await resolveCommit(forge.git, asked.sha), `no commit ${asked.sha}`);
      const fork = { id: forge.repositoryId + userId(author), owner: author };
      const head = { branch, sha, fork };
      const pull = { title, body: null, draft: false, head, base: { branch: asked.base, sha: base } };
      const { number } = await addPull(forge, { kind: "user", login: author }, pull);
      return { number };
    });
  }

  converse(pullRequest: number, how: "begin" | "resolve"): void {
    const { openConversations } = this.#state;
    openConversations.set(pullRequest, how === "resolve" ? 0 : (openConversations.get(pullRequest) ?? 0) + 1);
  }

  enableAutoMerge(pullRequest: number, login: string): void {
    if (!this.#state.settings.autoMerge) throw new Error("Pull request Auto merge is not allowed for this repository");
    this.#state.autoMerges.set(pullRequest, login);
  }

  removeIssue(number: number, how: "delete" | "transfer"): void {
    const issue = found(this.#state.issues.get(number), `no issue ${number}`);
    this.#state.issues.delete(number);
    this.#state.removedIssues.set(number, how === "delete" ? null : issue);
  }

  disableWorkflow(file: string): void {
    this.#state.disabledWorkflows.add(file.includes("/") ? file : `.github/workflows/${file}`);
  }

  isDisabled(path: string): boolean {
    return this.#state.disabledWorkflows.has(path);
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}

function pemOf(key: KeyObject): string {
  return key.export({ type: "pkcs1", format: "pem" }).toString();
}

/** An RSA key like GitHub's. */
async function newKey(): Promise<KeyObject> {
  return (await promisify(generateKeyPair)("rsa", { modulusLength: 2_048 })).privateKey;
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}

/** For errors that nobody awaits: they end the process instead of being lost. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
