import type { ChangedFile } from "../git/diff.ts";
import type { Commit, Signature } from "../git/commits.ts";
import { fullName, type ForgeState } from "../state.ts";
import { actorOf, apiOf, nodeId, simpleUser, userId } from "./user.ts";

/** A commit as the routes for commits, comparisons and branches show it. */
export function commitShape(forge: ForgeState, commit: Commit) {
  const html = `${forge.url}/${fullName(forge)}`;
  const url = `${apiOf(forge)}/repos/${fullName(forge)}`;
  return {
    sha: commit.id,
    node_id: nodeId("C", commit.id),
    url: `${url}/commits/${commit.id}`,
    html_url: `${html}/commit/${commit.id}`,
    comments_url: `${url}/commits/${commit.id}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.id}`,
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      comment_count: 0,
      verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
    },
    author: userOf(forge, commit.author),
    committer: userOf(forge, commit.committer),
    parents: commit.parents.map((id) => ({ sha: id, url: `${url}/commits/${id}`, html_url: `${html}/commit/${id}` })),
  };
}

/** A commit as workflow runs and check suites show it. */
export function simpleCommit(commit: Commit) {
  return {
    id: commit.id,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: whole(commit.committer.date),
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  };
}

/** A commit as a push event shows it. */
export function pushedCommit(
  forge: ForgeState,
  commit: Commit,
  paths: { readonly added: readonly string[]; readonly modified: readonly string[]; readonly removed: readonly string[] },
) {
  const user = ({ name, email }: Signature) => ({ name, email, username: loginOf(forge, { name, email, date: "" }) ?? name });
  return {
    ...simpleCommit(commit),
    distinct: true,
    url: `${forge.url}/${fullName(forge)}/commit/${commit.id}`,
    author: user(commit.author),
    committer: user(commit.committer),
    ...paths,
  };
}

/** A changed file as the routes for pull request files, commits and comparisons show it. */
export function fileShape(forge: ForgeState, file: ChangedFile, commit: string) {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  return {
    sha: file.blob,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${forge.url}/${fullName(forge)}/blob/${commit}/${path}`,
    raw_url: `${forge.url}/${fullName(forge)}/raw/${commit}/${path}`,
    contents_url: `${apiOf(forge)}/repos/${fullName(forge)}/contents/${path}?ref=${commit}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}

function signature({ name, email, date }: Signature) {
  return { name, email, date: whole(date) };
}

/** Git writes offsets, GitHub UTC. */
function whole(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * GitHub finds a commit's user by the email address; here a name that is a login is enough, which spares tests the setup. "Your noreply email address [...]
 * is an ID number and your username in the form of ID+USERNAME@users.noreply.github.com" (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address);
 * only accounts from before July 18, 2017 have one without the id, and no bot that is made now.
 */
function loginOf(forge: ForgeState, who: Signature): string | undefined {
  const [, id, login] = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/.exec(who.email) ?? [];
  if (login !== undefined) return id === String(userId(login)) || (id === undefined && !login.endsWith("[bot]")) ? login : undefined;
  return forge.users.has(who.name) ? who.name : undefined;
}

function userOf(forge: ForgeState, who: Signature) {
  const login = loginOf(forge, who);
  return login === undefined ? null : simpleUser(forge, actorOf(forge, login));
}
