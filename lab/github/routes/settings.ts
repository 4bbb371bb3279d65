import { createHash } from "node:crypto";
import { listed, notFound, ok, paged, refused, type Answer } from "../answer.ts";
import type { BranchRule, ForgeSettings } from "../contract.ts";
import { route, type Call, type Route } from "../route.ts";
import { apiOf, nodeId } from "../shapes/user.ts";
import { fullName, type ForgeState } from "../state.ts";
import { ruleShapes } from "./repository.ts";

const repo = "/repos/{owner}/{repo}";
const environment = `${repo}/environments/{environment_name}`;

/** How the repository is set up, as it is read. */
export const settingsRoutes: readonly Route[] = [
  route(`GET ${repo}/actions/permissions`, ["administration:read"], "admin", ({ forge }) => {
    const { allowedActions } = forge.settings;
    return ok(allowedActions === "none" ? { enabled: false } : { enabled: true, allowed_actions: allowedActions });
  }),
  route(`GET ${repo}/actions/permissions/workflow`, ["administration:read"], "admin", ({ forge }) => {
    const { jobTokens, jobsApprove } = forge.settings;
    return ok({ default_workflow_permissions: jobTokens, can_approve_pull_request_reviews: jobsApprove });
  }),
  route(`GET ${repo}/actions/oidc/customization/sub`, ["actions:read"], "read", ({ forge }) => {
    const { subjectClaims, immutableSubject } = forge.settings;
    const claims = subjectClaims === null ? { use_default: true } : { use_default: false, include_claim_keys: subjectClaims };
    return ok({ ...claims, use_immutable_subject: immutableSubject });
  }),
  route(`GET ${repo}/branches/{branch}/protection`, ["administration:read"], "admin", ({ forge, params }) => {
    const { protectedBranches } = forge.settings;
    const branch = params["branch"] ?? "";
    if (!protectedBranches.includes(branch)) return refused(404, "Branch not protected");
    const url = `${apiOf(forge)}/repos/${fullName(forge)}/branches/${branch}/protection`;
    return ok({ url, enforce_admins: { url: `${url}/enforce_admins`, enabled: true } });
  }),
  route(`GET ${repo}/actions/runners`, ["administration:read"], "admin", (call) =>
    named(call, "runners", numbered(call.forge.settings.ownRunners), runnerShape),
  ),
  route("GET /orgs/{org}/actions/runner-groups", ["organization_self_hosted_runners:read"], "admin", (call) =>
    named(call, "runner_groups", call.forge.settings.runnerGroups, (group) => runnerGroupShape(call.forge, group)),
  ),
  route("GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners", ["organization_self_hosted_runners:read"], "admin", (call) => {
    const group = call.forge.settings.runnerGroups[Number(call.params["runner_group_id"]) - 1];
    return group === undefined ? notFound : named(call, "runners", numbered(group.runners), runnerShape);
  }),
  route(`GET ${repo}/actions/secrets`, ["secrets:read"], "write", (call) => secretList(call, call.forge.settings.repositorySecrets)),
  route(`GET ${repo}/actions/organization-secrets`, ["secrets:read"], "write", (call) =>
    secretList(call, call.forge.settings.organizationSecrets),
  ),
  route(`GET ${repo}/actions/variables`, ["variables:read"], "write", (call) =>
    named(call, "variables", Object.entries(call.forge.variables), ([name, value]) => ({ name, value, ...times(call.forge) })),
  ),
  route(`GET ${environment}/secrets`, ["secrets:read", "environments:read"], "write", (call) => {
    const found = environmentOf(call);
    return found === undefined ? notFound : secretList(call, Object.keys(found.secrets));
  }),
  route(`GET ${environment}/variables`, ["variables:read", "environments:read"], "write", (call) => {
    const found = environmentOf(call);
    if (found === undefined) return notFound;
    return named(call, "variables", Object.entries(found.variables ?? {}), ([name, value]) => ({ name, value, ...times(call.forge) }));
  }),
  route(`GET ${environment}/deployment-branch-policies`, ["actions:read"], "none", (call) => {
    const branches = environmentOf(call)?.branches ?? null;
    if (branches === null) return notFound;
    return named(call, "branch_policies", branches, (name) => {
      const id = policyId(name);
      return { id, node_id: nodeId("DBP", id), name, type: "branch" };
    });
  }),
  route(`GET ${repo}/rulesets`, ["metadata:read"], "none", ({ forge, address }) =>
    listed(forge.rules, address, (rule) => rulesetShape(forge, rule)),
  ),
  route(`GET ${repo}/rulesets/{ruleset_id}`, ["metadata:read"], "none", ({ forge, params, actor }) => {
    const rule = forge.rules[Number(params["ruleset_id"]) - 1];
    if (rule === undefined) return notFound;
    const pattern = { include: [`refs/heads/${rule.pattern}`], exclude: [] };
    const shape = { ...rulesetShape(forge, rule), conditions: { ref_name: pattern }, rules: ruleShapes(rule) };
    // Only who may change the ruleset sees who may pass over it.
    const isAdmin = forge.users.get(actor.login)?.permission === "admin";
    return ok(isAdmin ? { ...shape, bypass_actors: bypassShape(forge, rule) } : shape);
  }),
];

/** Of a branch pattern of an environment: one number for each name. */
export function policyId(name: string): number {
  return Number.parseInt(createHash("sha256").update(name).digest("hex").slice(0, 8), 16);
}

function environmentOf({ forge, params }: Call) {
  return forge.environments.get(params["environment_name"] ?? "");
}

function secretList(call: Call, names: readonly string[]): Answer {
  return named(call, "secrets", names, (name) => ({ name, ...times(call.forge) }));
}

function times(forge: ForgeState) {
  return { created_at: forge.createdAt, updated_at: forge.createdAt };
}

/** A page of a list with its count, under the list's name. */
function named<T>({ address }: Call, name: string, items: readonly T[], shape: (item: T) => unknown): Answer {
  const page = paged(items, address);
  return { status: 200, headers: page.headers, body: { total_count: page.total, [name]: page.items.map(shape) } };
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function runnerShape(id: number) {
  return { id, name: `runner-${id}`, os: "linux", status: "online", busy: false, labels: [{ name: "self-hosted" }] };
}

function runnerGroupShape(forge: ForgeState, group: ForgeSettings["runnerGroups"][number]) {
  const id = forge.settings.runnerGroups.indexOf(group) + 1;
  return {
    id,
    name: group.name,
    visibility: "selected",
    default: false,
    runners_url: `${apiOf(forge)}/orgs/${forge.options.owner}/actions/runner-groups/${id}/runners`,
    inherited: false,
    allows_public_repositories: false,
    restricted_to_workflows: group.workflows !== null,
    selected_workflows: group.workflows ?? [],
  };
}

export function rulesetShape(forge: ForgeState, rule: BranchRule) {
  const id = forge.rules.indexOf(rule) + 1;
  return {
    id,
    name: `rule ${id} of ${rule.pattern}`,
    target: "branch",
    source_type: "Repository",
    source: fullName(forge),
    enforcement: rule.enforcement ?? "active",
    node_id: nodeId("RRS", id),
    _links: { self: { href: `${apiOf(forge)}/repos/${fullName(forge)}/rulesets/${id}` } },
    ...times(forge),
  };
}

/** The App passes as an integration; people as themselves. */
function bypassShape(forge: ForgeState, rule: BranchRule) {
  return [...new Set([...(rule.bypass ?? []), ...(rule.onlyActors ?? [])])].map((login) =>
    login === `${forge.app.slug}[bot]`
      ? { actor_id: forge.app.id, actor_type: "Integration", bypass_mode: "always" }
      : { actor_id: 1, actor_type: "Team", bypass_mode: "always" },
  );
}
