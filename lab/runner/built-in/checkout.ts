import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BuiltInError, type BuiltInResult, type BuiltInHost } from "./built-in-host.ts";

const remote = "refs/remotes/origin";

/**
 * actions/checkout v5 for `ref`, `fetch-depth` and `persist-credentials`: clones over the forge's HTTP with the job's token.
 * The token is handed to git in an environment variable; only `persist-credentials: true` writes it into `.git/config`, until the job
 * ends.
 */
export async function checkout(inputs: ReadonlyMap<string, string>, host: BuiltInHost): Promise<BuiltInResult> {
  const depth = depthOf(inputs.get("fetch-depth") ?? "1");
  const persist = (inputs.get("persist-credentials") ?? "true").toLowerCase() !== "false";
  const wanted = wantedOf(inputs.get("ref") ?? "", host);
  const { owner, name } = host.forge.repository;
  const url = `${host.forge.url}/${owner}/${name}.git`;
  const encoded = Buffer.from(`x-access-token:${host.token}`).toString("base64");
  host.mask(encoded);
  const credential = { key: `http.${host.forge.url}/.extraheader`, value: `AUTHORIZATION: basic ${encoded}` };
  const git = gitOf(host);

  await git("init", "--quiet", "--template=", ".");
  const gitDir = join(host.workspace, ".git");
  // Files are read and written directly where possible: every git process costs time in every job.
  await appendFile(join(gitDir, "config"), originText(url));
  // What main had at the beginning need not be sent and unpacked in each job; what was written since comes over HTTP, as far as it is asked for.
  const objects = await host.objects();
  if (objects !== null) await writeFile(join(gitDir, "objects", "info", "alternates"), `${objects}\n`);
  const fetch = (...refspecs: readonly string[]) => {
    const limit = depth === 0 ? [] : [`--depth=${depth}`];
    return gitOf(host, credential)(
      "fetch",
      "--quiet",
      "--no-auto-maintenance",
      "--prune",
      "--no-tags",
      "--no-recurse-submodules",
      ...limit,
      "origin",
      ...refspecs,
    );
  };
  const target = depth === 0 ? await fetchAll(wanted, git, fetch) : await fetchOne(wanted, git, fetch);
  await git("checkout", "--quiet", "--force", ...target);
  const commit = await headOf(gitDir);
  host.write(`Checked out ${commit}`);
  if (persist) await appendFile(join(gitDir, "config"), configText(host.forge.url, credential.value));
  return {
    outputs: new Map([
      ["commit", commit],
      ["ref", inputs.get("ref") ?? host.ref],
    ]),
    post: persist ? async () => void (await git("config", "--local", "--unset-all", credential.key)) : null,
  };
}

/** What to check out: a full ref with the event's commit, a commit alone, or a name that may be a branch or a tag. */
interface Wanted {
  readonly ref: string;
  readonly commit: string;
}

type Git = (...args: readonly string[]) => Promise<string>;

function wantedOf(ref: string, host: BuiltInHost): Wanted {
  if (ref === "") return { ref: host.ref, commit: host.sha };
  return /^[0-9a-f]{40}$/i.test(ref) ? { ref: "", commit: ref } : { ref, commit: "" };
}

function depthOf(text: string): number {
  const depth = Number(text);
  if (!Number.isSafeInteger(depth) || depth < 0) throw new BuiltInError(`fetch-depth is not a number of commits: ${text}`);
  return depth;
}

/** Fetches everything, then the event's commit where the ref has changed since. Returns the arguments of `git checkout`. */
async function fetchAll(wanted: Wanted, git: Git, fetch: Git): Promise<readonly string[]> {
  const isPull = wanted.ref.startsWith("refs/pull/");
  const pull = isPull ? [`+${wanted.commit || wanted.ref}:${wanted.ref.replace(/^refs\//, "refs/remotes/")}`] : [];
  await fetch(`+refs/heads/*:${remote}/*`, "+refs/tags/*:refs/tags/*", ...pull);
  if (wanted.ref === "") return ["--detach", wanted.commit];
  if (isPull) return ["--detach", wanted.ref.replace(/^refs\//, "refs/remotes/")];
  const found = await locate(wanted.ref, git);
  if (wanted.commit !== "" && found.commit !== wanted.commit) await fetch(`+${wanted.commit}:${found.tracking}`);
  return argumentsOf(found);
}

async function fetchOne(wanted: Wanted, git: Git, fetch: Git): Promise<readonly string[]> {
  if (wanted.ref === "") {
    await fetch(wanted.commit);
    return ["--detach", wanted.commit];
  }
  if (wanted.ref.startsWith("refs/pull/")) {
    const tracking = wanted.ref.replace(/^refs\//, "refs/remotes/");
    await fetch(`+${wanted.commit || wanted.ref}:${tracking}`);
    return ["--detach", tracking];
  }
  const branch = wanted.ref.replace(/^refs\/heads\//, "");
  if (wanted.ref.startsWith("refs/tags/")) await fetch(`+${wanted.commit || wanted.ref}:${wanted.ref}`);
  else if (wanted.ref.startsWith("refs/heads/")) await fetch(`+${wanted.commit || wanted.ref}:${remote}/${branch}`);
  else await fetch(`+refs/heads/${branch}*:${remote}/${branch}*`, `+refs/tags/${branch}*:refs/tags/${branch}*`);
  return argumentsOf(await locate(wanted.ref, git));
}

interface Located {
  readonly branch: string | null;
  readonly tracking: string;
  readonly commit: string;
}

async function locate(ref: string, git: Git): Promise<Located> {
  const branch = ref.replace(/^refs\/heads\//, "");
  const tag = `refs/tags/${ref.replace(/^refs\/tags\//, "")}`;
  const commits = await commitsOf(git, `${remote}/${branch}`, tag);
  const ofBranch = ref.startsWith("refs/tags/") ? undefined : commits.get(`${remote}/${branch}`);
  if (ofBranch !== undefined) return { branch, tracking: `${remote}/${branch}`, commit: ofBranch };
  const ofTag = ref.startsWith("refs/heads/") ? undefined : commits.get(tag);
  if (ofTag !== undefined) return { branch: null, tracking: tag, commit: ofTag };
  throw new BuiltInError(`A branch or tag with the name '${ref}' could not be found`);
}

function argumentsOf(found: Located): readonly string[] {
  return found.branch === null ? ["--detach", found.tracking] : ["-B", found.branch, found.tracking];
}

/** The commits of the refs that exist; annotated tags are resolved. */
async function commitsOf(git: Git, ...refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const listed = await git("for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", ...refs);
  return new Map(
    listed.split("\n").map((line): [string, string] => {
      const [ref = "", object = "", peeled = ""] = line.split(" ");
      return [ref, peeled === "" ? object : peeled];
    }),
  );
}

/** The commit that was checked out: the content of HEAD, or of the branch that it names. */
async function headOf(gitDir: string): Promise<string> {
  const head = (await readFile(join(gitDir, "HEAD"), "utf8")).trim();
  const [, branch] = /^ref: (.+)$/s.exec(head) ?? [];
  return branch === undefined ? head : (await readFile(join(gitDir, branch), "utf8")).trim();
}

function originText(url: string): string {
  return `[gc]\n\tauto = 0\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:${remote}/*\n`;
}

/** Written as a file because the value must not be in an argument, which other processes of the machine can read. */
function configText(url: string, value: string): string {
  return `[http "${url}/"]\n\textraheader = ${value}\n`;
}

/** The clone is lost with its machine, so git need not wait for the disk. */
const careless: Setting = { key: "core.fsync", value: "none" };

interface Setting {
  readonly key: string;
  readonly value: string;
}

/** @param more git settings for this process, passed in its environment because they may be secret */
function gitOf(host: BuiltInHost, ...more: readonly Setting[]): Git {
  const settings = [careless, ...more].flatMap(({ key, value }, index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  const own = { GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  return async (...args) => {
    const env = { ...host.env, ...own, ...Object.fromEntries(settings), GIT_CONFIG_COUNT: String(1 + more.length) };
    const done = await host.exec("git", args, env);
    if (done.code !== 0)
      throw new BuiltInError(`The process 'git ${args[0] ?? ""}' failed with exit code ${done.code ?? "none"}: ${done.output.trim()}`);
    return done.output;
  };
}
