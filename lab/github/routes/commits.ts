import { listed, notFound, ok, paged, refused, type Answer } from "../answer.ts";
import { readCommit, readCommits } from "../git/commits.ts";
import { changedFiles } from "../git/diff.ts";
import { isAncestor, mergeBase, resolveCommit } from "../git/refs.ts";
import { route, type Call, type Route } from "../route.ts";
import { commitShape, fileShape } from "../shapes/commit.ts";
import { simplePull } from "../shapes/pull.ts";
import { allPulls, fullName, type ForgeState } from "../state.ts";
import type { PullIssue } from "../records.ts";
import { apiOf } from "../shapes/user.ts";

/** Commits, comparisons, and the pull requests of a commit. */
export const commitRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/commits", ["contents:read"], "none", listCommits),
  route("GET /repos/{owner}/{repo}/commits/{ref}", ["contents:read"], "none", getCommit),
  route("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", ["pull_requests:read"], "none", pullsOfCommit),
  route("GET /repos/{owner}/{repo}/compare/{basehead}", ["contents:read"], "none", compare),
];

async function listCommits({ forge, address }: Call): Promise<Answer> {
  const from = address.searchParams.get("sha") ?? forge.defaultBranch;
  const start = await resolveCommit(forge.git, from);
  if (start === undefined) return notFound;
  const path = address.searchParams.get("path");
  const commits = await readCommits(forge.git, [start, ...(path === null ? [] : ["--", path])]);
  return listed(commits, address, (commit) => commitShape(forge, commit));
}

async function getCommit({ forge, params }: Call): Promise<Answer> {
  const ref = params["ref"] ?? "";
  const id = await resolveCommit(forge.git, ref);
  if (id === undefined) return refused(422, `No commit found for SHA: ${ref}`);
  const commit = await readCommit(forge.git, id);
  const files = await changedFiles(forge.git, commit.parents[0] ?? emptyTree, id);
  const sum = (count: (file: (typeof files)[number]) => number): number => files.reduce((total, file) => total + count(file), 0);
  const additions = sum((file) => file.additions);
  const deletions = sum((file) => file.deletions);
  return ok({
    ...commitShape(forge, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.slice(0, 300).map((file) => fileShape(forge, file, id)),
  });
}

/** Git's id of the empty tree. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** For a commit of the default branch the pull request that merged it, else the open ones that contain it. */
async function pullsOfCommit({ forge, params, address }: Call): Promise<Answer> {
  const id = await resolveCommit(forge.git, params["commit_sha"] ?? "");
  if (id === undefined) return refused(409, "No commit found");
  const having: PullIssue[] = [];
  for (const issue of allPulls(forge)) if (await contains(forge, issue, id)) having.push(issue);
  const merged = having.filter((issue) => issue.pull.merged !== null);
  const shown = merged.length > 0 ? merged : having.filter((issue) => issue.state === "open");
  return listed(shown, address, (issue) => simplePull(forge, issue));
}

async function contains(forge: ForgeState, { pull }: PullIssue, id: string): Promise<boolean> {
  if (pull.merged?.sha === id) return true;
  return (await isAncestor(forge.git, id, pull.head.sha)) && !(await isAncestor(forge.git, id, pull.base.sha));
}

async function compare({ forge, params, address }: Call): Promise<Answer> {
  const [left = "", right = ""] = (params["basehead"] ?? "").split("...");
  const base = await resolveCommit(forge.git, left);
  const head = await resolveCommit(forge.git, right);
  if (base === undefined || head === undefined) return notFound;
  const common = await mergeBase(forge.git, base, head);
  if (common === undefined) return refused(404, `No common ancestor between ${left} and ${right}.`);
  const ahead = await readCommits(forge.git, ["--reverse", `${base}..${head}`]);
  const behind = await readCommits(forge.git, [`${head}..${base}`]);
  const page = paged(ahead, address);
  const html = `${forge.url}/${fullName(forge)}/compare/${encodeURIComponent(left)}...${encodeURIComponent(right)}`;
  const files = await changedFiles(forge.git, common, head);
  return {
    status: 200,
    headers: page.headers,
    body: {
      url: `${apiOf(forge)}/repos/${fullName(forge)}/compare/${encodeURIComponent(left)}...${encodeURIComponent(right)}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: commitShape(forge, await readCommit(forge.git, base)),
      merge_base_commit: commitShape(forge, await readCommit(forge.git, common)),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: page.items.map((commit) => commitShape(forge, commit)),
      // GitHub shows at most 300 files, and only on the first page.
      ...(Number(address.searchParams.get("page") ?? 1) > 1
        ? {}
        : { files: files.slice(0, 300).map((file) => fileShape(forge, file, head)) }),
    },
  };
}

function statusOf(ahead: number, behind: number): "identical" | "ahead" | "behind" | "diverged" {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}
