import { createPrivateKey, createPublicKey, generateKeyPair, randomUUID, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { AnsweredRequest, Forge, ForgeOptions, User, TokenPermissions } from "./contract.ts";
import type { HandlerContext, PendingFault } from "./request-handler.ts";
import { createDownloads } from "./downloads.ts";
import { createEvents } from "./events.ts";
import { openBareRepository, type BareRepository } from "./git/bare-repository.ts";
import { resolveCommit } from "./git/refs.ts";
import { signJwt } from "./jwt.ts";
import { idTokenClaims } from "./oidc.ts";
import { createRouter } from "./route.ts";
import { routes } from "./routes.ts";
import { addPull } from "./routes/pulls.ts";
import { createWorkflowRuns } from "./workflow-runs.ts";
import { listen } from "./server.ts";
import { apiOf, userId } from "./shapes/user.ts";
import { createTokenStore, newToken } from "./tokens.ts";
import { createMutex, type ForgeState } from "./state.ts";

/** What Flotilla's documentation tells people to grant the App. No `workflows`: it never changes a workflow file. */
const documentedPermissions: TokenPermissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
  statuses: "write",
};

const usualPath = "/usr/local/bin:/usr/bin:/bin";

/**
 * Starts a forge on loopback: GitHub's REST API for what Flotilla uses, and git over HTTP, on one real bare repository in `options.dir`,
 * which is made there, or found there from before. An empty repository gets its first branch by {@link Forge.pushInitial}.
 * To people it is a public repository: a stranger may read, open issues and comment. Tokens of Apps and jobs are held to their
 * permissions as in a private one, which is the stricter of the two. Everything but the git repository is forgotten at the end.
 * Throws where git is missing or older than 2.38, or the port is taken.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const git = await openBareRepository(options.dir, options.path ?? usualPath, "main");
  const [appKey, identityKey] = await Promise.all([newKey(), newKey()]);
  const events = createEvents();
  const requests: AnsweredRequest[] = [];
  const faults: PendingFault[] = [];
  const variables: Record<string, string> = { ...options.variables };
  const users = new Map(options.users.map((user): [string, User] => [user.login, { ...user, token: newToken("ghp") }]));
  let context: HandlerContext | undefined;
  const { server, port } = await listen(options.port ?? 0, () => {
    if (context === undefined) throw new Error("the forge was asked before it was ready");
    return context;
  });
  const url = `http://127.0.0.1:${port}`;
  const forge = createState(options, url, git, users, events);
  const login = `${forge.app.slug}[bot]`;
  const tokens = createTokenStore(users, { id: forge.app.id, login, publicKey: createPublicKey(appKey) });
  const identityKeyId = randomUUID();
  context = {
    forge,
    tokens,
    router: createRouter(routes),
    downloads: createDownloads(),
    oidcKeys: () => ({ ...createPublicKey(identityKey).export({ format: "jwk" }), use: "sig", alg: "RS256", kid: identityKeyId }),
    faults,
    requests,
    used: new Map(),
  };
  return {
    url,
    apiUrl: apiOf(forge),
    repository: { owner: options.owner, name: options.name, id: forge.repositoryId, gitDir: options.dir },
    app: { id: forge.app.id, slug: forge.app.slug, login, privateKey: appKey.export({ type: "pkcs1", format: "pem" }).toString() },
    variables,
    runs: createWorkflowRuns(forge, rethrow),
    user: (name) => known(users.get(name), `no person ${name}`),
    environment: (name) => {
      const found = forge.environments.get(name) ?? { name, branches: null, secrets: {} };
      forge.environments.set(name, found);
      return found;
    },
    setVariable: (name, value) => {
      variables[name] = value;
    },
    setSecret: (environment, name, value) => {
      const found = known(forge.environments.get(environment), `no environment ${environment}`);
      forge.environments.set(environment, { ...found, secrets: { ...found.secrets, [name]: value } });
    },
    onEvent: (listener) => events.onEvent(listener),
    onRerun: (listener) => events.onRerun(listener),
    mintJobToken: (permissions, job) => tokens.mintJob(permissions, job.jobId),
    revokeToken: (token) => tokens.revoke(token),
    mintIdToken: (audience, claims) =>
      signJwt(idTokenClaims(url, audience, claims, options.now(), randomUUID()), identityKey, identityKeyId),
    addFault: (fault) => {
      faults.push({ fault, left: fault.times });
    },
    pushInitial: async (gitDir, ref) => {
      await git.read(["fetch", "--quiet", "--no-tags", gitDir, `+${ref}:${ref}`]);
    },
    jobApiUrl: (jobId) => `${url}/_job/${jobId}/api/v3`,
    openForkPullRequest: (asked) =>
      forge.writing(async () => {
        const base = known(await resolveCommit(git, `refs/heads/${asked.base}`), `no branch ${asked.base}`);
        const sha = known(await resolveCommit(git, asked.sha), `no commit ${asked.sha}`);
        const fork = { id: forge.repositoryId + userId(forge, asked.author), owner: asked.author };
        const { number } = await addPull(
          forge,
          { kind: "user", login: asked.author },
          {
            title: asked.title,
            body: null,
            draft: false,
            head: { branch: asked.branch, sha, fork },
            base: { branch: asked.base, sha: base },
          },
        );
        return { number };
      }),
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** The state of a forge in which nothing has happened yet. */
function createState(
  options: ForgeOptions,
  url: string,
  git: BareRepository,
  users: ReadonlyMap<string, User>,
  events: ForgeState["events"],
): ForgeState {
  let id = 1_000;
  let number = 0;
  const slug = options.appSlug ?? "flotilla";
  const now = (): string => new Date(options.now()).toISOString().replace(/\.\d+Z$/, "Z");
  return {
    options,
    url,
    git,
    repositoryId: 7_000_001,
    defaultBranch: "main",
    createdAt: now(),
    app: { id: 4_001, slug, name: slug, installationId: 5_001, permissions: options.appPermissions ?? documentedPermissions },
    users,
    environments: new Map(options.environments.map((environment) => [environment.name, environment])),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    reviews: new Map(),
    reactions: new Map(),
    issueEvents: new Map(),
    checkRuns: new Map(),
    statuses: new Map(),
    releases: new Map(),
    workflows: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    events,
    writing: createMutex(),
    merging: createMutex(),
    nextId: () => (id += 1),
    nextNumber: () => (number += 1),
    now,
  };
}

/** An RSA key as GitHub's. */
async function newKey(): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2_048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  return createPrivateKey(privateKey);
}

function known<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}

/** An event that could not be sent is a bug; nobody waits for it, so it ends the process rather than getting lost. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
