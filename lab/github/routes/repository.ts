import { notFound, ok, type Answer } from "../answer.ts";
import { readRef } from "../git/refs.ts";
import { route, type Call, type Route } from "../route.ts";
import { rulesFor } from "../rules.ts";
import { fullRepository } from "../shapes/repository.ts";
import { actorOf, apiOf, collaboratorPermission, nodeId, publicUser } from "../shapes/user.ts";
import { fullName, type World } from "../world.ts";

/** The repository itself, the people around it, its environments and rules, and single files. */
export const repositoryRoutes: readonly Route[] = [
  route("GET /repos/{owner}/{repo}", ["metadata:read"], "none", ({ world }) => ok(fullRepository(world))),
  route("GET /users/{username}", [], "none", ({ world, params }) => userNamed(world, params["username"] ?? "")),
  route("GET /repos/{owner}/{repo}/collaborators/{username}/permission", ["metadata:read"], "read", ({ world, params }) =>
    ok(collaboratorPermission(world, actorOf(world, params["username"] ?? ""))),
  ),
  route("GET /repos/{owner}/{repo}/environments", ["actions:read"], "none", ({ world }) => {
    const environments = [...world.environments.keys()].sort().map((name) => environmentShape(world, name));
    return ok({ total_count: environments.length, environments });
  }),
  route("GET /repos/{owner}/{repo}/environments/{environment_name}", ["actions:read"], "none", ({ world, params }) => {
    const name = params["environment_name"] ?? "";
    return world.environments.has(name) ? ok(environmentShape(world, name)) : notFound;
  }),
  route("GET /repos/{owner}/{repo}/rules/branches/{branch}", ["metadata:read"], "none", ({ world, params }) =>
    ok(branchRules(world, params["branch"] ?? "")),
  ),
  route("GET /repos/{owner}/{repo}/contents/{path}", ["contents:read"], "none", fileContents),
];

/** People of this forge and bots are users; nobody else is. */
function userNamed(world: World, login: string): Answer {
  const actor = actorOf(world, login);
  const known = actor.kind !== "person" || world.people.has(actor.login) || actor.login === world.options.owner;
  return known ? ok(publicUser(world, actor)) : notFound;
}

function environmentShape(world: World, name: string) {
  const branches = world.environments.get(name)?.branches ?? null;
  const id = [...world.environments.keys()].indexOf(name) + 1;
  return {
    id,
    node_id: nodeId("EN", id),
    name,
    url: `${apiOf(world)}/repos/${fullName(world)}/environments/${encodeURIComponent(name)}`,
    html_url: `${world.url}/${fullName(world)}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: world.createdAt,
    updated_at: world.createdAt,
    protection_rules: branches === null ? [] : [{ id, node_id: nodeId("GA", id), type: "branch_policy" }],
    deployment_branch_policy: branches === null ? null : { protected_branches: false, custom_branch_policies: true },
  };
}

/** The rules of a branch as rulesets show them. Who may go past a rule is not told here, as on GitHub. */
function branchRules(world: World, branch: string): readonly unknown[] {
  return rulesFor(world.options.rules, branch).flatMap((rule) => {
    const source = {
      ruleset_source_type: "Repository",
      ruleset_source: fullName(world),
      ruleset_id: world.options.rules.indexOf(rule) + 1,
    };
    return [
      ...(rule.onlyActors === undefined ? [] : ["creation", "update", "deletion"].map((type) => ({ type, ...source }))),
      ...(rule.requiredApprovals === undefined
        ? []
        : [
            {
              type: "pull_request",
              parameters: {
                required_approving_review_count: rule.requiredApprovals,
                dismiss_stale_reviews_on_push: true,
                require_code_owner_review: false,
                require_last_push_approval: false,
                required_review_thread_resolution: false,
              },
              ...source,
            },
          ]),
      ...(rule.requiredChecks === undefined
        ? []
        : [
            {
              type: "required_status_checks",
              parameters: {
                required_status_checks: rule.requiredChecks.map((context) => ({ context })),
                strict_required_status_checks_policy: false,
              },
              ...source,
            },
          ]),
    ];
  });
}

/** One file at a ref, base64 as GitHub sends it; a folder's list. Text and binary alike. */
async function fileContents({ world, params, address }: Call): Promise<Answer> {
  const path = (params["path"] ?? "").replace(/^\/+|\/+$/g, "");
  const ref = address.searchParams.get("ref") ?? world.defaultBranch;
  const commit = (await readRef(world.git, `refs/heads/${ref}`)) ?? ref;
  if (ref.startsWith("-") || path.split("/").includes("..")) return notFound;
  const entry = await world.git.git(["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
  const found = parseTree(entry.code === 0 ? entry.stdout : "")[0];
  if (found === undefined) return notFound;
  if (found.type === "tree") {
    const below = parseTree(await world.git.read(["ls-tree", "-z", "-l", "--full-tree", commit, "--", `${path}/`]));
    return ok(below.map((item) => contentShape(world, item, ref)));
  }
  const content = Buffer.from(await world.git.blob(found.id)).toString("base64");
  const lines = content.replaceAll(/.{60}/g, (line) => `${line}\n`);
  return ok({ ...contentShape(world, found, ref), encoding: "base64", content: lines.endsWith("\n") ? lines : `${lines}\n` });
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

function contentShape(world: World, entry: TreeEntry, ref: string) {
  const path = entry.path.split("/").map(encodeURIComponent).join("/");
  const api = `${apiOf(world)}/repos/${fullName(world)}`;
  const links = {
    self: `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`,
    git: `${api}/git/${entry.type}s/${entry.id}`,
    html: `${world.url}/${fullName(world)}/${entry.type}/${encodeURIComponent(ref)}/${path}`,
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
    download_url: entry.type === "tree" ? null : `${world.url}/${fullName(world)}/raw/${encodeURIComponent(ref)}/${path}`,
    _links: links,
  };
}
