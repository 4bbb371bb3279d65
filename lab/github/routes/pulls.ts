import { created, invalid, listed, noContent, notFound, ok, refused, unprocessable, type Answer } from "../answer.ts";
import type { Actor } from "../contract.ts";
import { flag, limitedText, limits, neededText, text } from "../fields.ts";
import { readCommits } from "../git/commits.ts";
import { changedFiles } from "../git/diff.ts";
import { isAncestor, mergeBase, readRef, setRef } from "../git/refs.ts";
import { askedState, commonChanges, mayEdit, sendChangeEvents } from "../issue-changes.ts";
import { mergeFacts, sendPullEvent, testMerge } from "../pull-requests.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { mergeViolations } from "../rules.ts";
import { commitShape, fileShape } from "../shapes/commit.ts";
import { pullShape, simplePull } from "../shapes/pull.ts";
import { allPulls, findPull, openPulls, type ForgeState } from "../state.ts";
import type { Fork, PullIssue } from "../records.ts";

const read = ["pull_requests:read"];
const write = ["pull_requests:write"];

/** Pull requests: opening, reading and changing them. Merging is in pull-merge.ts, reviews in reviews.ts. */
export const pullRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}/pulls", read, "none", listPulls),
  creating("POST /repos/{owner}/{repo}/pulls", write, "read", openPull),
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}", read, "none", async (call) => {
    const issue = pullOf(call);
    if (issue === undefined) return notFound;
    const seen = asSeen(call.forge, issue);
    return ok(
      seen === issue ? await shown(call.forge, issue, await isMergeabilityKnown(call.forge, issue)) : await shown(call.forge, seen, false),
    );
  }),
  route("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", write, "none", updatePull),
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", read, "none", listFiles),
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", read, "none", listPullCommits),
  route("GET /repos/{owner}/{repo}/pulls/{pull_number}/merge", read, "none", (call) => (pullOf(call)?.pull.merged ? noContent : notFound)),
];

/** The pull request of a path. */
export function pullOf({ forge, params }: Call): PullIssue | undefined {
  return findPull(forge, Number(params["pull_number"]));
}

/** With its old head where nobody has read it since a push: see {@link ForgeOptions.lateHeads}. */
function asSeen(forge: ForgeState, issue: PullIssue): PullIssue {
  const sha = forge.oldHeads.get(issue.number);
  if (sha === undefined) return issue;
  forge.oldHeads.delete(issue.number);
  return { ...issue, pull: { ...issue.pull, head: { ...issue.pull.head, sha } } };
}

/** Whether it has been asked for before, since the head or the base moved; always where the forge computes it at once. */
export async function isMergeabilityKnown(forge: ForgeState, { number, pull }: PullIssue): Promise<boolean> {
  if (forge.options.lateMergeability !== true) return true;
  const key = `${number} ${pull.head.sha} ${(await readRef(forge.git, `refs/heads/${pull.base.branch}`)) ?? ""}`;
  if (forge.mergeabilityAsked.has(key)) return true;
  forge.mergeabilityAsked.add(key);
  return false;
}

/** A pull request with its mergeability, computed now; unknown where it is closed, or `known` is false. */
export async function shown(forge: ForgeState, issue: PullIssue, known = true) {
  if (issue.state === "closed" || !known) return pullShape(forge, issue, null);
  const merge = await testMerge(forge, issue.number);
  const facts = await mergeFacts(forge, issue);
  const missing = mergeViolations(forge.rules, issue.pull.base.branch, anybody, facts).filter(({ code }) => code !== "restricted");
  const state = merge === null ? "conflict" : missing.length > 0 || issue.pull.draft ? "blocked" : "clean";
  return pullShape(forge, findPull(forge, issue.number) ?? issue, state);
}

/** An actor that every rule binds. */
const anybody: Actor = { kind: "user", login: "" };

function listPulls({ forge, address }: Call): Promise<Answer> {
  const query = address.searchParams;
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const base = query.get("base");
  const found = allPulls(forge).filter(
    (issue) =>
      (state === "all" || issue.state === state) &&
      (head === null || labelOf(forge, issue) === head || (!head.includes(":") && issue.pull.head.branch === head)) &&
      (base === null || issue.pull.base.branch === base),
  );
  const key = (issue: PullIssue): string => (query.get("sort") === "updated" ? issue.updatedAt : issue.createdAt);
  const ascending = found.sort((one, other) => key(one).localeCompare(key(other)) || one.number - other.number);
  const up = (query.get("direction") ?? (query.has("sort") && query.get("sort") !== "created" ? "asc" : "desc")) === "asc";
  return listed(up ? ascending : ascending.toReversed(), address, (issue) => simplePull(forge, asSeen(forge, issue)));
}

function labelOf(forge: ForgeState, { pull }: PullIssue): string {
  return `${pull.head.fork?.owner ?? forge.options.owner}:${pull.head.branch}`;
}

async function openPull({ forge, body, actor }: Call): Promise<Answer> {
  const head = neededText(body, "head");
  const base = neededText(body, "base");
  const title = limitedText(body, "title", limits.title) ?? neededText(body, "title");
  const branch = head.includes(":") ? head.slice(head.indexOf(":") + 1) : head;
  if (head.includes(":") && !head.startsWith(`${forge.options.owner}:`)) return invalid("PullRequest", "head", "invalid");
  const headSha = await readRef(forge.git, `refs/heads/${branch}`);
  const baseSha = await readRef(forge.git, `refs/heads/${base}`);
  if (headSha === undefined) return invalid("PullRequest", "head", "invalid");
  if (baseSha === undefined) return invalid("PullRequest", "base", "invalid");
  const twin = openPulls(forge).find(({ pull }) => pull.head.fork === null && pull.head.branch === branch && pull.base.branch === base);
  if (twin !== undefined) {
    return invalid("PullRequest", "base", "custom", `A pull request already exists for ${forge.options.owner}:${branch}.`);
  }
  if (await isAncestor(forge.git, headSha, baseSha)) {
    return invalid("PullRequest", "base", "custom", `No commits between ${base} and ${branch}`);
  }
  const known = `${branch} ${headSha}`;
  if (forge.options.lateHeads === true && !forge.headsAsked.has(known)) {
    forge.headsAsked.add(known);
    return invalid("PullRequest", "head", "invalid");
  }
  const issue = await addPull(forge, actor, {
    title,
    body: limitedText(body, "body", limits.body) ?? null,
    draft: flag(body, "draft") ?? false,
    head: { branch, sha: headSha, fork: null },
    base: { branch: base, sha: baseSha },
  });
  return created(await shown(forge, issue));
}

/** Opens a pull request and sends its event. The caller has checked that head and base exist. */
export async function addPull(
  forge: ForgeState,
  actor: Actor,
  what: {
    readonly title: string;
    readonly body: string | null;
    readonly draft: boolean;
    readonly head: { readonly branch: string; readonly sha: string; readonly fork: Fork | null };
    readonly base: { readonly branch: string; readonly sha: string };
  },
): Promise<PullIssue> {
  const number = forge.nextNumber();
  const at = forge.now();
  const issue: PullIssue = {
    id: forge.nextId(),
    number,
    title: what.title,
    body: what.body,
    author: actor,
    state: "open",
    stateReason: null,
    labels: [],
    assignees: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    pull: { id: forge.nextId(), head: what.head, base: what.base, draft: what.draft, merged: null, testMerge: null },
  };
  forge.issues.set(number, issue);
  await setRef(forge.git, `refs/pull/${number}/head`, what.head.sha);
  await sendPullEvent(forge, issue, "opened", actor);
  return issue;
}

/** Authors may change their own pull requests; others need triage. */
async function updatePull(call: Call): Promise<Answer> {
  const { forge, body, actor } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  if (!mayEdit(call, issue)) return refused(403, "Must have more rights to this repository.");
  const state = askedState(body, issue);
  if (state === "open" && issue.pull.merged !== null) return unprocessable("Cannot reopen a merged pull request.");
  const head = state === "open" && issue.state === "closed" ? await currentHead(forge, issue) : issue.pull.head;
  if (head === undefined) return invalid("PullRequest", "state", "invalid", `The ${issue.pull.head.branch} branch has been deleted.`);
  const base = await askedBase(call, issue);
  if (base === undefined) return invalid("PullRequest", "base", "invalid");
  const changed: PullIssue = { ...issue, ...commonChanges(call, issue, state), pull: { ...issue.pull, head, base } };
  forge.issues.set(issue.number, changed);
  await sendChangeEvents(forge, issue, changed, actor);
  return ok(await shown(forge, changed));
}

/** The base after an update; undefined where it names a branch that does not exist. */
async function askedBase({ forge, body }: Call, { pull }: PullIssue): Promise<PullIssue["pull"]["base"] | undefined> {
  const branch = text(body, "base") ?? pull.base.branch;
  if (branch === pull.base.branch) return pull.base;
  const sha = await readRef(forge.git, `refs/heads/${branch}`);
  return sha === undefined ? undefined : { branch, sha };
}

/** The head of a pull request that is reopened: it is not updated while the pull request is closed. */
async function currentHead(forge: ForgeState, { number, pull }: PullIssue): Promise<PullIssue["pull"]["head"] | undefined> {
  if (pull.head.fork !== null) return pull.head;
  const sha = await readRef(forge.git, `refs/heads/${pull.head.branch}`);
  if (sha !== undefined) await setRef(forge.git, `refs/pull/${number}/head`, sha);
  return sha === undefined ? undefined : { ...pull.head, sha };
}

/** GitHub's limit of files listed for a pull request. */
const mostFiles = 3_000;

async function listFiles(call: Call): Promise<Answer> {
  const { forge, address } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const { head, base } = issue.pull;
  const common = (await mergeBase(forge.git, base.sha, head.sha)) ?? base.sha;
  const files = await changedFiles(forge.git, common, head.sha);
  return listed(files.slice(0, mostFiles), address, (file) => fileShape(forge, file, head.sha));
}

/** Oldest first, at most 250, as on GitHub. */
async function listPullCommits(call: Call): Promise<Answer> {
  const { forge, address } = call;
  const issue = pullOf(call);
  if (issue === undefined) return notFound;
  const commits = await readCommits(forge.git, ["--reverse", `${issue.pull.base.sha}..${issue.pull.head.sha}`]);
  return listed(commits.slice(0, 250), address, (commit) => commitShape(forge, commit));
}
