import type { ObjectId } from "./object-id.ts";
import { GitError } from "./git-error.ts";
import type { GitProcess } from "./git-process.ts";
import { patiently } from "./patience.ts";
import type { BranchPush, FetchOptions, Pushed, Remote } from "./repository.ts";

/** Milliseconds for one call of a remote. */
const remoteTimeout = 300_000;

export async function fetchRefs(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  refspecs: readonly string[],
  { depth, filter, have }: FetchOptions = {},
): Promise<void> {
  const options = ["--quiet", "--prune", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--stdin"];
  const limits = [
    ...(depth === undefined ? [] : [`--depth=${depth}`]),
    ...(filter === undefined ? [] : [`--filter=${filter}`]),
    ...(have === undefined ? [] : [`--negotiation-tip=${have}`]),
  ];
  const isPattern = refspecs.some((refspec) => refspec.includes("*"));
  const without = isPattern && remote.apart !== undefined ? [`^refs/heads/${remote.apart}`] : [];
  // By its input: the ids of a thousand branches are longer than a command line may be.
  const input = [...refspecs, ...without].map((refspec) => `${refspec}\n`).join("");
  const call = { env: credentials(env, remote), timeout: remoteTimeout, input };
  await patiently(() => git(["fetch", ...options, ...limits, "--end-of-options", remote.url], call));
}

export async function tipOnRemote(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  ref: string,
): Promise<ObjectId | null> {
  const name = fullName(ref);
  return (await tipsOnRemote(git, env, remote, [name])).get(name) ?? null;
}

/** The commits of a remote's refs by their full names. A pattern matches the tail of names too: refs/x/refs/heads/main. */
async function tipsOnRemote(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  patterns: readonly string[],
): Promise<ReadonlyMap<string, ObjectId>> {
  const call = { env: credentials(env, remote), timeout: remoteTimeout };
  const listed = await patiently(() => git(["ls-remote", "--quiet", "--end-of-options", remote.url, ...patterns], call));
  const lines = listed.stdout.split("\n").map((line) => line.split("\t"));
  return new Map(lines.flatMap(([oid = "", name]) => (name === undefined ? [] : [[name, oid] as const])));
}

/**
 * Push with lease, tried again where the remote failed for a reason that may pass. What the remote holds after a failed push decides, not git's message: where only the answer was lost it is still `pushed`, and
 * a race lost on the server, or a push that is still at work there, is `stale` like a race lost before.
 */
export async function pushCommit(...push: Parameters<typeof pushOnce>): Promise<Pushed> {
  return await patiently(() => pushOnce(...push));
}

async function pushOnce(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  commit: ObjectId,
  ref: string,
  expected: ObjectId | null,
): Promise<Pushed> {
  const name = fullName(ref);
  const lease = `--force-with-lease=${name}:${expected ?? ""}`;
  const pushed = await git(
    [
      "push",
      "--porcelain",
      "--no-verify",
      "--no-follow-tags",
      "--recurse-submodules=no",
      lease,
      "--end-of-options",
      remote.url,
      `${commit}:${name}`,
    ],
    { env: credentials(env, remote), timeout: remoteTimeout, codes: "any" },
  );
  if (pushed.code === 0) return { outcome: "pushed", commit };
  const tip = await tipOnRemote(git, env, remote, name);
  if (tip === commit) return { outcome: "pushed", commit };
  if (tip !== expected) return { outcome: "stale", commit };
  const obstacle = tip === null ? await branchInTheWay(git, env, remote, name) : null;
  if (obstacle !== null) return { outcome: "refused", message: obstacleText(obstacle, name) };
  const rejected = pushed.stdout.split("\n").find((line) => line.startsWith("!"));
  if (rejected === undefined) throw new GitError("push", pushed.stderr);
  // `!<tab>from:to<tab>[rejected] (stale info)`
  const reason = rejected.slice(Math.max(0, rejected.indexOf("["))).trimEnd();
  const details = pushed.stderr.split("\n").filter((line) => line.startsWith("remote:") && line.trim() !== "remote:");
  const message = [reason, ...details.map((line) => line.slice("remote:".length).trim())].join(" ");
  return lockHeld.test(message) ? { outcome: "stale", commit } : { outcome: "refused", message };
}

/** A branch of the remote that does not let another one be made: one of the folders in its name, or one below its name. */
async function branchInTheWay(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  name: string,
): Promise<string | null> {
  const parts = name.split("/");
  const folders = parts.map((_, index) => parts.slice(0, index).join("/")).slice(3);
  const tips = await tipsOnRemote(git, env, remote, [...folders, `${name}/*`]);
  return [...tips.keys()].find((found) => folders.includes(found) || found.startsWith(`${name}/`)) ?? null;
}

function obstacleText(obstacle: string, name: string): string {
  const [there, wanted] = [obstacle, name].map((ref) => ref.replace("refs/heads/", ""));
  return `the branch ${there} is in the way, since git keeps branches like files and folders. Rename or delete ${there}, then run this again; ${wanted} is made then`;
}

/** Git's message where another push is updating the ref at this moment; its commit shows a moment later. */
const lockHeld = /cannot lock ref|failed to update ref|unable to lock/;

/** Several branches by one push. As with a single one, what the remote holds afterwards decides. */
export async function pushBranches(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  branches: ReadonlyMap<string, BranchPush>,
): Promise<ReadonlyMap<string, ObjectId>> {
  const commits = new Map([...branches].map(([branch, { commit }]) => [branch, commit]));
  if (branches.size === 0) return commits;
  const leases = [...branches].map(([branch, { expected }]) => `--force-with-lease=${fullName(branch)}:${expected ?? ""}`);
  const options = ["--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no", ...leases, "--end-of-options"];
  const refspecs = [...branches].map(([branch, { commit }]) => `${commit}:${fullName(branch)}`);
  const call = { env: credentials(env, remote), timeout: remoteTimeout };
  const pushed = await git(["push", ...options, remote.url, ...refspecs], { ...call, codes: "any" });
  if (pushed.code === 0) return commits;
  const tips = await tipsOnRemote(git, env, remote, [...branches.keys()].map(fullName));
  return new Map([...commits].filter(([branch, commit]) => tips.get(fullName(branch)) === commit));
}

/** Deletes branches by one push, each with lease. As with a push, what the remote holds afterwards decides. */
export async function deleteBranches(
  git: GitProcess,
  env: Readonly<Record<string, string>>,
  remote: Remote,
  branches: ReadonlyMap<string, ObjectId>,
): Promise<readonly string[]> {
  if (branches.size === 0) return [];
  const names = [...branches.keys()].map(fullName);
  const leases = [...branches].map(([branch, tip]) => `--force-with-lease=${fullName(branch)}:${tip}`);
  const call = { env: credentials(env, remote), timeout: remoteTimeout, codes: "any" } as const;
  const options = ["--porcelain", "--no-verify", "--recurse-submodules=no", ...leases, "--end-of-options"];
  const pushed = await git(["push", ...options, remote.url, ...names.map((name) => `:${name}`)], call);
  if (pushed.code === 0) return [];
  const tips = await tipsOnRemote(git, env, remote, names);
  return [...branches.keys()].filter((branch) => tips.has(fullName(branch)));
}

function fullName(ref: string): string {
  return ref === "HEAD" || ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}

/**
 * The token as configuration in the environment. An `extraHeader` that a checkout left behind in the repository would be sent as a second
 * Authorization header, which GitHub answers with 400; the empty value clears what came before.
 */
function credentials(env: Readonly<Record<string, string>>, remote: Remote): Readonly<Record<string, string>> {
  if (remote.token === null) return {};
  const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
  const settings = [
    ["credential.helper", ""],
    [`http.${remote.url}.extraHeader`, ""],
    [`http.${remote.url}.extraHeader`, `Authorization: Basic ${basic}`],
  ];
  const first = Number(env["GIT_CONFIG_COUNT"] ?? "0");
  const added: Record<string, string> = { GIT_CONFIG_COUNT: String(first + settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    added[`GIT_CONFIG_KEY_${first + index}`] = key ?? "";
    added[`GIT_CONFIG_VALUE_${first + index}`] = value ?? "";
  }
  return added;
}
