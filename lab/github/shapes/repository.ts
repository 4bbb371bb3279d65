import type { Permission } from "../contract.ts";
import { atLeast, fullName, openPulls, type ForgeState } from "../state.ts";
import type { Fork } from "../records.ts";
import { actorOf, apiOf, isOrganization, nodeId, simpleUser } from "./user.ts";

/** The repository, or a fork of it, as pull requests and events show it. */
export function repository(forge: ForgeState, fork: Fork | null = null) {
  const owner = fork === null ? forge.options.owner : fork.owner;
  const id = fork === null ? forge.repositoryId : fork.id;
  const name = `${owner}/${forge.options.name}`;
  const html = `${forge.url}/${name}`;
  const open = [...forge.issues.values()].filter((issue) => issue.state === "open").length;
  return {
    ...minimalRepository(forge, fork),
    id,
    license: null,
    forks: 0,
    homepage: null,
    language: null,
    mirror_url: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: 0,
    default_branch: forge.defaultBranch,
    open_issues_count: fork === null ? open : 0,
    has_issues: forge.settings.issues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: forge.settings.archived,
    disabled: false,
    visibility: "public",
    pushed_at: forge.createdAt,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    open_issues: fork === null ? open : 0,
    watchers: 0,
    allow_forking: true,
    web_commit_signoff_required: false,
    is_template: false,
    topics: [],
    git_url: `git:${html.slice(html.indexOf("/"))}.git`,
    ssh_url: `git@${new URL(forge.url).hostname}:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
  };
}

/** The repository as `GET /repos/{owner}/{repo}` shows it. */
export function fullRepository(forge: ForgeState, permission: Permission) {
  return {
    ...repository(forge),
    permissions: Object.fromEntries(
      (["admin", "maintain", "push", "triage", "pull"] as const).map((name) => [name, atLeast(permission, levels[name])]),
    ),
    subscribers_count: 0,
    network_count: 0,
    allow_merge_commit: forge.options.mergeMethods?.includes("merge") ?? true,
    allow_squash_merge: forge.options.mergeMethods?.includes("squash") ?? true,
    allow_rebase_merge: forge.options.mergeMethods?.includes("rebase") ?? true,
    allow_auto_merge: forge.settings.autoMerge,
    delete_branch_on_merge: false,
    allow_update_branch: true,
    ...(isOrganization(forge, forge.options.owner) ? { organization: simpleUser(forge, actorOf(forge, forge.options.owner)) } : {}),
  };
}

/** What of a user's permission stands as what in `permissions`. */
const levels = { admin: "admin", maintain: "maintain", push: "write", triage: "triage", pull: "read" } as const;

/** The short form within workflow runs, statuses and check suites. */
export function minimalRepository(forge: ForgeState, fork: Fork | null = null) {
  const owner = fork === null ? forge.options.owner : fork.owner;
  const id = fork === null ? forge.repositoryId : fork.id;
  const name = `${owner}/${forge.options.name}`;
  const url = `${apiOf(forge)}/repos/${name}`;
  return {
    id,
    node_id: nodeId("R", id),
    name: forge.options.name,
    full_name: name,
    owner: simpleUser(forge, actorOf(forge, owner)),
    private: forge.settings.freePlan,
    html_url: `${forge.url}/${name}`,
    description: null,
    fork: fork !== null,
    url,
    ...Object.fromEntries(Object.entries(below).map(([key, path]) => [key, `${url}${path}`])),
  };
}

/** Open pull requests of a head, in the short form within check runs and workflow runs; GitHub omits those of forks. */
export function minimalPulls(
  forge: ForgeState,
  head: { readonly branch: string | null; readonly sha: string; readonly fork: Fork | null },
) {
  if (head.fork !== null) return [];
  const repo = { id: forge.repositoryId, url: `${apiOf(forge)}/repos/${fullName(forge)}`, name: forge.options.name };
  return openPulls(forge)
    .filter(
      ({ pull }) => pull.head.fork === null && pull.head.sha === head.sha && (head.branch === null || pull.head.branch === head.branch),
    )
    .map(({ number, pull }) => ({
      id: pull.id,
      number,
      url: `${apiOf(forge)}/repos/${fullName(forge)}/pulls/${number}`,
      head: { ref: pull.head.branch, sha: pull.head.sha, repo },
      base: { ref: pull.base.branch, sha: pull.base.sha, repo },
    }));
}

/** The addresses below the repository's own. */
const below = {
  archive_url: "/{archive_format}{/ref}",
  assignees_url: "/assignees{/user}",
  blobs_url: "/git/blobs{/sha}",
  branches_url: "/branches{/branch}",
  collaborators_url: "/collaborators{/collaborator}",
  comments_url: "/comments{/number}",
  commits_url: "/commits{/sha}",
  compare_url: "/compare/{base}...{head}",
  contents_url: "/contents/{+path}",
  contributors_url: "/contributors",
  deployments_url: "/deployments",
  downloads_url: "/downloads",
  events_url: "/events",
  forks_url: "/forks",
  git_commits_url: "/git/commits{/sha}",
  git_refs_url: "/git/refs{/sha}",
  git_tags_url: "/git/tags{/sha}",
  hooks_url: "/hooks",
  issue_comment_url: "/issues/comments{/number}",
  issue_events_url: "/issues/events{/number}",
  issues_url: "/issues{/number}",
  keys_url: "/keys{/key_id}",
  labels_url: "/labels{/name}",
  languages_url: "/languages",
  merges_url: "/merges",
  milestones_url: "/milestones{/number}",
  notifications_url: "/notifications{?since,all,participating}",
  pulls_url: "/pulls{/number}",
  releases_url: "/releases{/id}",
  stargazers_url: "/stargazers",
  statuses_url: "/statuses/{sha}",
  subscribers_url: "/subscribers",
  subscription_url: "/subscription",
  tags_url: "/tags",
  teams_url: "/teams",
  trees_url: "/git/trees{/sha}",
} as const;
