import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { run } from "../../src/process/run.ts";
import type { Trust } from "../cloud/identity.ts";
import { writeState } from "../cloud/state-file.ts";
import type { Forge } from "../github/contract.ts";
import { startRunner } from "../runner/runner.ts";
import { configureForge, startFleetForge, users } from "../scenarios/lab.ts";
import { type LabContext, UsageError } from "./context.ts";

/** The checkout of Flotilla that this lab belongs to. */
const product = join(import.meta.dirname, "..", "..");

/** What `up` prints of a GitHub that runs: from a file that only its owner may read, and that goes with it. */
export interface GithubAccess {
  readonly url: string;
  readonly apiUrl: string;
  /** `<owner>/<name>`. */
  readonly repository: string;
  /** What main was when it started. */
  readonly commit: string;
  readonly people: readonly Person[];
}

/** Somebody with an account there. */
export interface Person {
  readonly login: string;
  readonly permission: string;
  /** Password for git, and token of the API. */
  readonly token: string;
}

/** A GitHub and a runner that hold a fleet of one's own. */
export interface OwnGithub {
  /** Whose identities its cloud trusts. */
  readonly trust: Trust;
  /** Starts the runner, and writes the file with the access. */
  start(cloudUrl: string): Promise<void>;
  close(): Promise<void>;
}

const prefix = "github-";

function accessPath(state: string): string {
  return join(state, "github.json");
}

/** Which runs `wait` has listed, as its keys of them. */
export function listedRunsPath(state: string): string {
  return join(state, "github.runs.json");
}

function variablesPath(state: string): string {
  return join(state, "github.env");
}

/** Removes what a GitHub that runs no more has left for others to read. */
export async function removeAccess(state: string): Promise<void> {
  for (const path of [accessPath(state), variablesPath(state), listedRunsPath(state)]) await rm(path, { force: true });
}

/** The access of the GitHub of a state folder; null where none runs. */
export async function readAccess(state: string): Promise<GithubAccess | null> {
  const path = accessPath(state);
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as GithubAccess) : null;
}

/**
 * A GitHub whose main is that of the clone at `root`, set up as the documentation asks for, and a runner for its workflows. Both begin anew each
 * time: with an empty ledger, and states of their own. Jobs of workflows that name Flotilla's actions by commit run those of this checkout.
 * Throws {@link UsageError} where the clone has no main, or holds no fleet there.
 */
export async function openOwnGithub(context: LabContext, root: string, state: string): Promise<OwnGithub> {
  if (!existsSync(join(product, "dist", "validate.js"))) throw new UsageError(`${product} has no built dist/: npm run build`);
  const { gitDir, commit } = await cloneAt(context, root);
  const dir = join(state, `${prefix}${process.pid}`);
  await mkdir(join(dir, "state"), { recursive: true, mode: 0o700 });
  const rulesOf = existsSync(join(root, ".github", "rulesets")) ? root : product;
  const forge = await startFleetForge({ dir: join(dir, "forge"), name: nameOf(root), rulesOf }, context.clock);
  await forge.pushInitial(gitDir, "refs/heads/main");
  const { owner, name, id } = forge.repository;
  const access: GithubAccess = {
    url: forge.url,
    apiUrl: forge.apiUrl,
    repository: `${owner}/${name}`,
    commit,
    people: users.map(({ login, permission }) => ({ login, permission, token: forge.user(login).token })),
  };
  let runner: Awaited<ReturnType<typeof startRunner>> | null = null;
  return {
    trust: { issuer: `${forge.url}/_oidc`, repository: access.repository, repositoryId: String(id) },
    start: async (cloudUrl) => {
      await removeOthers(state, dir);
      setUp(context, forge, join(dir, "state"), existsSync(join(root, "lab", "cloud", "login")) ? cloudUrl : "");
      runner = await startRunner({
        forge,
        product,
        dir: join(dir, "runner"),
        node: process.execPath,
        env: { PATH: context.env["PATH"] ?? "", LANG: "C.UTF-8", TMPDIR: dir },
        now: context.clock,
        onProgress: (event) => {
          if (event.kind === "run-ended") context.err(`${event.workflow} (${event.event}): ${event.conclusion}`);
        },
      });
      await writeState(variablesPath(state), shellVariables(access));
      await writeState(accessPath(state), `${JSON.stringify(access, null, 2)}\n`);
    },
    close: async () => {
      await removeAccess(state);
      await runner?.close();
      await forge.close();
      await rm(dir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function setUp(context: LabContext, forge: Forge, stateDir: string, cloudUrl: string): void {
  configureForge(forge, {
    FLOTILLA_STATE_DIR: stateDir,
    FLOTILLA_ENGINE: context.env["FLOTILLA_ENGINE"] ?? "",
    FLOTILLA_CLOUD_URL: cloudUrl,
  });
}

/** What a GitHub that was killed has left. The caller holds the lock of the folder's cloud, so no other one runs. */
async function removeOthers(state: string, own: string): Promise<void> {
  for (const name of await readdir(state))
    if (name.startsWith(prefix) && join(state, name) !== own) await rm(join(state, name), { recursive: true, force: true });
}

async function cloneAt({ env }: LabContext, root: string): Promise<{ readonly gitDir: string; readonly commit: string }> {
  const git = async (...args: readonly string[]): Promise<string | null> => {
    const { code, stdout } = await run("git", args, { cwd: root, env, timeout: 60_000 });
    return code === 0 ? stdout.trim() : null;
  };
  const gitDir = await git("rev-parse", "--path-format=absolute", "--git-common-dir");
  const commit = await git("rev-parse", "--verify", "--quiet", "refs/heads/main^{commit}");
  if (gitDir === null || commit === null)
    throw new UsageError(`${root} has no commit on a branch main. Run: git switch --create main && git add --all && git commit`);
  if ((await git("cat-file", "-e", `${commit}:flotilla.yaml`)) === null)
    throw new UsageError(`main of ${root} has no flotilla.yaml in its root. Commit the fleet there first.`);
  return { gitDir, commit };
}

/** The folder's name in the letters of a repository's. */
function nameOf(root: string): string {
  const name = basename(root).replaceAll(/[^A-Za-z0-9_.-]+/g, "-");
  return /[A-Za-z0-9]/.test(name) ? name : "fleet";
}

/** Who asks in the calls that are printed, and who approves. */
export function authorAndApprover({ people }: GithubAccess): { readonly author: Person; readonly approver: Person } {
  const [author, approver] = ["write", "maintain"].map((wanted) => people.find(({ permission }) => permission === wanted));
  if (author === undefined || approver === undefined) throw new Error("nobody writes or maintains");
  return { author, approver };
}

/** The variables of the calls that are printed, for a shell to read. */
function shellVariables(access: GithubAccess): string {
  const { author, approver } = authorAndApprover(access);
  const variables = {
    API: `${access.apiUrl}/repos/${access.repository}`,
    REMOTE: `http://${author.login}:${author.token}@${new URL(access.url).host}/${access.repository}.git`,
    AUTHOR: `Authorization: Bearer ${author.token}`,
    APPROVER: `Authorization: Bearer ${approver.token}`,
  };
  // No value holds a quote: addresses, logins and tokens of this lab.
  return Object.entries(variables)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join("");
}

/** What a person does with a GitHub that runs: people, and the way of a pull request. */
export function accessText(access: GithubAccess, { program, cwd }: Pick<LabContext, "program" | "cwd">, state: string): string {
  const { url, repository, commit, people } = access;
  const { author, approver } = authorAndApprover(access);
  const wide = Math.max(...people.map(({ login }) => login.length));
  const variables = variablesPath(state);
  const near = relative(cwd, variables);
  return [
    `A GitHub runs at ${url}. Its repository ${repository} has main as it is here (${commit.slice(0, 8)}); it keeps nothing when it stops.`,
    "",
    `In a browser, as ${approver.login}: ${url}/_session/${approver.token}`,
    "",
    "People, with what they may do and the token that is their password:",
    ...people.map(({ login, permission, token }) => `  ${login.padEnd(wide)}  ${permission.padEnd(8)}  ${token}`),
    "",
    `A pull request by ${author.login}, from a branch with a commit on it:`,
    `  . ${near.length < variables.length ? near : variables}`,
    '  git push "$REMOTE" HEAD:refs/heads/first',
    `  curl -sS -o /dev/null -w "%{http_code}\\n" -H "$AUTHOR" "$API/pulls" -d '{"title": "First", "head": "first", "base": "main"}'`,
    `  ${program} wait`,
    `  ${program} show 1`,
    `Its plan is in the comment. ${approver.login} approves it, it is merged, and applied:`,
    `  curl -sS -o /dev/null -w "%{http_code}\\n" -H "$APPROVER" "$API/pulls/1/reviews" -d '{"event": "APPROVE"}'`,
    `  curl -sS -o /dev/null -w "%{http_code}\\n" -H "$AUTHOR" -X PUT "$API/pulls/1/merge" -d '{"merge_method": "merge"}'`,
    `  ${program} wait`,
    '  git fetch "$REMOTE" flotilla/ledger && git log --oneline FETCH_HEAD',
    "",
  ].join("\n");
}
