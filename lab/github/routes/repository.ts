import { listed, notFound, ok, type Answer } from "../answer.ts";
import { readRef } from "../git/refs.ts";
import { route, type Call, type Route } from "../route.ts";
import { rulesFor } from "../rules.ts";
import { fullRepository } from "../shapes/repository.ts";
import { actorOf, apiOf, collaboratorPermission, nodeId, publicUser, simpleUser } from "../shapes/user.ts";
import type { BranchRule } from "../contract.ts";
import { fullName, permissionOf, type ForgeState } from "../state.ts";

/** The repository, its users, environments and rules, and single files. */
export const repositoryRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}", ["metadata:read"], "none", ({ forge, actor }) =>
    ok(fullRepository(forge, permissionOf(forge, actor.login))),
  ),
  route("GET /users/{username}", [], "none", ({ forge, params }) => userNamed(forge, params["username"] ?? "")),
  route("GET /repos/{owner}/{repo}/collaborators/{username}/permission", ["metadata:read"], "read", ({ forge, params }) =>
    ok(collaboratorPermission(forge, actorOf(forge, params["username"] ?? ""))),
  ),
  route("GET /orgs/{org}/teams/{team_slug}/members", ["members:read"], "none", teamMembers),
  route("GET /repos/{owner}/{repo}/environments", ["actions:read"], "none", ({ forge }) => {
    const environments = [...forge.environments.keys()].sort().map((name) => environmentShape(forge, name));
    return ok({ total_count: environments.length, environments });
  }),
  route("GET /repos/{owner}/{repo}/environments/{environment_name}", ["actions:read"], "none", ({ forge, params }) => {
    const name = params["environment_name"] ?? "";
    return forge.environments.has(name) ? ok(environmentShape(forge, name)) : notFound;
  }),
  route("GET /repos/{owner}/{repo}/rules/branches/{branch}", ["metadata:read"], "none", ({ forge, params }) =>
    ok(branchRules(forge, params["branch"] ?? "")),
  ),
  route("GET /repos/{owner}/{repo}/activity", ["contents:read"], "read", listActivities),
  route("GET /repos/{owner}/{repo}/contents/{path}", ["contents:read"], "none", fileContents),
];

/** What happened to the branches, or to one of them, newest first. */
async function listActivities({ forge, address }: Call): Promise<Answer> {
  const wanted = address.searchParams.get("ref");
  const ref = wanted === null || wanted.startsWith("refs/") ? wanted : `refs/heads/${wanted}`;
  const type = address.searchParams.get("activity_type");
  const activities = [...forge.activities.values()].filter(
    (one) => (ref === null || one.ref === ref) && (type === null || one.type === type),
  );
  return await listed(activities.toReversed(), address, (one) => ({
    id: one.id,
    node_id: nodeId("PSH", one.id),
    before: one.before,
    after: one.after,
    ref: one.ref,
    timestamp: one.at,
    activity_type: one.type,
    actor: simpleUser(forge, one.actor),
  }));
}

/** "Team members will include the members of child teams": here a team has none below it. */
async function teamMembers({ forge, params, address }: Call): Promise<Answer> {
  const members = params["org"] === forge.options.owner ? forge.options.teams?.[params["team_slug"] ?? ""] : undefined;
  return members === undefined ? notFound : await listed(members, address, (login) => simpleUser(forge, actorOf(forge, login)));
}

/** Users of this forge and bots exist; no other login does. */
function userNamed(forge: ForgeState, login: string): Answer {
  const actor = actorOf(forge, login);
  const known = actor.kind !== "user" || forge.users.has(actor.login) || actor.login === forge.options.owner;
  return known ? ok(publicUser(forge, actor)) : notFound;
}

export function environmentShape(forge: ForgeState, name: string) {
  const { branches = null, review, wait = 0 } = forge.environments.get(name) ?? {};
  const id = [...forge.environments.keys()].indexOf(name) + 1;
  const protection = (type: string, more: object = {}): object => ({ id, node_id: nodeId("GA", id), type, ...more });
  return {
    id,
    node_id: nodeId("EN", id),
    name,
    url: `${apiOf(forge)}/repos/${fullName(forge)}/environments/${encodeURIComponent(name)}`,
    html_url: `${forge.url}/${fullName(forge)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: forge.createdAt,
    updated_at: forge.createdAt,
    protection_rules: [
      ...(branches === null ? [] : [protection("branch_policy")]),
      ...(review === undefined ? [] : [protection("required_reviewers", { prevent_self_review: false, reviewers: [] })]),
      ...(wait === 0 ? [] : [protection("wait_timer", { wait_timer: wait })]),
    ],
    deployment_branch_policy: branches === null ? null : { protected_branches: false, custom_branch_policies: true },
  };
}

/** The rules of a branch in the form of rulesets. As on GitHub, the bypass list is not shown. */
function branchRules(forge: ForgeState, branch: string): readonly unknown[] {
  return rulesFor(forge.rules, branch).flatMap((rule) =>
    ruleShapes(rule).map((shape) => ({
      ...shape,
      ruleset_source_type: "Repository",
      ruleset_source: fullName(forge),
      ruleset_id: forge.rules.indexOf(rule) + 1,
    })),
  );
}

/** A rule as rulesets hold it: one for each thing that it asks for. */
export function ruleShapes(rule: BranchRule): readonly { readonly type: string; readonly parameters?: object }[] {
  return [
    ...(rule.signedCommits === true ? [{ type: "required_signatures" }] : []),
    ...(rule.linearHistory === true ? [{ type: "required_linear_history" }] : []),
    ...(rule.mergeQueue === true ? [{ type: "merge_queue", parameters: mergeQueue }] : []),
    ...(rule.onlyActors === undefined ? [] : ["creation", "update", "deletion"].map((type) => ({ type }))),
    ...(rule.requiredApprovals === undefined
      ? []
      : [
          {
            type: "pull_request",
            parameters: {
              required_approving_review_count: rule.requiredApprovals,
              dismiss_stale_reviews_on_push: rule.staleApprovals !== true,
              require_code_owner_review: rule.codeOwners ?? false,
              require_last_push_approval: rule.lastPushApproval ?? false,
              required_review_thread_resolution: rule.threads ?? false,
            },
          },
        ]),
    ...(rule.requiredChecks === undefined
      ? []
      : [
          {
            type: "required_status_checks",
            parameters: {
              required_status_checks: rule.requiredChecks.map((context) => ({
                context,
                ...(rule.checkSource === undefined ? {} : { integration_id: rule.checkSource }),
              })),
              strict_required_status_checks_policy: false,
            },
          },
        ]),
  ];
}

/** GitHub's own values of a merge queue. */
const mergeQueue = {
  check_response_timeout_minutes: 60,
  grouping_strategy: "ALLGREEN",
  max_entries_to_build: 5,
  max_entries_to_merge: 5,
  merge_method: "MERGE",
  min_entries_to_merge: 1,
  min_entries_to_merge_wait_minutes: 5,
};

/** One file at a ref, base64 as GitHub sends it; the list of a folder. */
async function fileContents({ forge, params, address }: Call): Promise<Answer> {
  const path = (params["path"] ?? "")
    .split("/")
    .filter((part) => part !== "")
    .join("/");
  const ref = address.searchParams.get("ref") ?? forge.defaultBranch;
  const commit = (await readRef(forge.git, `refs/heads/${ref}`)) ?? ref;
  if (ref.startsWith("-") || path.split("/").includes("..")) return notFound;
  const entry = await forge.git.git(["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
  const found = parseTree(entry.code === 0 ? entry.stdout : "")[0];
  if (found === undefined) return notFound;
  if (found.type === "tree") {
    const below = parseTree(await forge.git.read(["ls-tree", "-z", "-l", "--full-tree", commit, "--", `${path}/`]));
    return ok(below.map((item) => contentShape(forge, item, ref)));
  }
  const content = Buffer.from(await forge.git.blob(found.id)).toString("base64");
  const lines = content.replaceAll(/.{60}/g, (line) => `${line}\n`);
  return ok({ ...contentShape(forge, found, ref), encoding: "base64", content: lines.endsWith("\n") ? lines : `${lines}\n` });
}

interface TreeEntry {
  readonly type: string;
  readonly id: string;
  readonly size: number;
  readonly path: string;
}

function parseTree(printed: string): readonly TreeEntry[] {
  return printed
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const [head = "", path = ""] = line.split("\t");
      const [, type = "", id = "", size = ""] = head.split(/ +/);
      return { type, id, size: Number.parseInt(size, 10) || 0, path };
    });
}

function contentShape(forge: ForgeState, entry: TreeEntry, ref: string) {
  const path = entry.path.split("/").map(encodeURIComponent).join("/");
  const api = `${apiOf(forge)}/repos/${fullName(forge)}`;
  const links = {
    self: `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`,
    git: `${api}/git/${entry.type}s/${entry.id}`,
    html: `${forge.url}/${fullName(forge)}/${entry.type}/${encodeURIComponent(ref)}/${path}`,
  };
  return {
    type: entry.type === "tree" ? "dir" : "file",
    name: entry.path.split("/").at(-1) ?? "",
    path: entry.path,
    sha: entry.id,
    size: entry.size,
    url: links.self,
    git_url: links.git,
    html_url: links.html,
    download_url: entry.type === "tree" ? null : `${forge.url}/${fullName(forge)}/raw/${encodeURIComponent(ref)}/${path}`,
    _links: links,
  };
}
