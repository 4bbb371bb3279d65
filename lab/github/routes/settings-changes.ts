import { created, invalid, noContent, notFound, ok, unprocessable, type Answer } from "../answer.ts";
import type { ForgeEnvironment, ForgeSettings } from "../contract.ts";
import { flag, neededText, object, texts, whole, word } from "../fields.ts";
import { route, type Call, type Route } from "../route.ts";
import { rulesOf } from "../rulesets.ts";
import { fullRepository } from "../shapes/repository.ts";
import { nodeId } from "../shapes/user.ts";
import { workflowPath } from "../workflow-files.ts";
import { environmentShape } from "./repository.ts";
import { policyId, rulesetShape } from "./settings.ts";

const repo = "/repos/{owner}/{repo}";
const environment = `${repo}/environments/{environment_name}`;
const administration = ["administration:write"];

/** What changes how the repository is set up. Of secrets the forge keeps what was sent, which nobody decrypts: who asks sees names only. */
export const settingsChangeRoutes: readonly Route[] = [
  route(`PATCH ${repo}`, administration, "admin", changeRepository),
  route(`PUT ${repo}/actions/permissions`, administration, "admin", ({ forge, body }) => {
    const allowed = word(body, "allowed_actions", ["all", "local_only", "selected"]) ?? "all";
    return changed(forge, { allowedActions: flag(body, "enabled") === true ? allowed : "none" });
  }),
  route(`PUT ${repo}/actions/permissions/workflow`, administration, "admin", ({ forge, body }) => {
    const jobTokens = word(body, "default_workflow_permissions", ["read", "write"]);
    const jobsApprove = flag(body, "can_approve_pull_request_reviews");
    return changed(forge, { ...(jobTokens === undefined ? {} : { jobTokens }), ...(jobsApprove === undefined ? {} : { jobsApprove }) });
  }),
  route(`PUT ${repo}/actions/oidc/customization/sub`, ["actions:write"], "admin", ({ forge, body }) => {
    const claims = flag(body, "use_default") === true ? null : (texts(body, "include_claim_keys") ?? []);
    const immutable = flag(body, "use_immutable_subject");
    changed(forge, { subjectClaims: claims, ...(immutable === undefined ? {} : { immutableSubject: immutable }) });
    return created({});
  }),
  route(`DELETE ${repo}/branches/{branch}/protection`, administration, "admin", ({ forge, params }) => {
    const { protectedBranches } = forge.settings;
    if (!protectedBranches.includes(params["branch"] ?? "")) return notFound;
    return changed(forge, { protectedBranches: protectedBranches.filter((branch) => branch !== params["branch"]) });
  }),
  route(`DELETE ${repo}/actions/secrets/{secret_name}`, ["secrets:write"], "write", ({ forge, params }) =>
    changed(forge, { repositorySecrets: forge.settings.repositorySecrets.filter((name) => name !== params["secret_name"]) }),
  ),
  route("DELETE /orgs/{org}/actions/secrets/{secret_name}", ["organization_secrets:write"], "admin", ({ forge, params }) =>
    changed(forge, { organizationSecrets: forge.settings.organizationSecrets.filter((name) => name !== params["secret_name"]) }),
  ),
  route(`POST ${repo}/actions/variables`, ["variables:write"], "write", ({ forge, body }) => {
    const name = neededText(body, "name");
    if (Object.hasOwn(forge.variables, name)) return invalid("Variable", "name", "already_exists");
    forge.variables[name] = neededText(body, "value");
    return created({});
  }),
  route(`PATCH ${repo}/actions/variables/{name}`, ["variables:write"], "write", ({ forge, params: { name = "" }, body }) => {
    if (!Object.hasOwn(forge.variables, name)) return notFound;
    forge.variables[name] = neededText(body, "value");
    return noContent;
  }),
  route(`DELETE ${repo}/actions/variables/{name}`, ["variables:write"], "write", ({ forge, params: { name = "" } }) => {
    if (!Object.hasOwn(forge.variables, name)) return notFound;
    delete forge.variables[name];
    return noContent;
  }),
  route(`PUT ${environment}`, administration, "admin", putEnvironment),
  route(`POST ${environment}/deployment-branch-policies`, administration, "admin", (call) => {
    const name = neededText(call.body, "name");
    return changeEnvironment(
      call,
      ({ branches }) => ({ branches: [...new Set([...(branches ?? []), name])] }),
      () => ok({ id: policyId(name), node_id: nodeId("DBP", policyId(name)), name, type: "branch" }),
    );
  }),
  route(`DELETE ${environment}/deployment-branch-policies/{branch_policy_id}`, administration, "admin", (call) =>
    changeEnvironment(call, ({ branches }) => ({
      branches: (branches ?? []).filter((name) => policyId(name) !== Number(call.params["branch_policy_id"])),
    })),
  ),
  route(`GET ${environment}/secrets/public-key`, ["secrets:read", "environments:read"], "write", () =>
    ok({ key_id: "012345678912345678", key: Buffer.alloc(32).toString("base64") }),
  ),
  route(`PUT ${environment}/secrets/{secret_name}`, ["secrets:write", "environments:write"], "write", (call) =>
    changeEnvironment(
      call,
      ({ secrets }) => ({ secrets: { ...secrets, [call.params["secret_name"] ?? ""]: neededText(call.body, "encrypted_value") } }),
      ({ secrets }) => (Object.hasOwn(secrets, call.params["secret_name"] ?? "") ? noContent : created({})),
    ),
  ),
  route(`DELETE ${environment}/secrets/{secret_name}`, ["secrets:write", "environments:write"], "write", (call) =>
    changeEnvironment(call, ({ secrets }) => ({ secrets: without(secrets, call.params["secret_name"]) })),
  ),
  route(`POST ${environment}/variables`, ["variables:write", "environments:write"], "write", (call) =>
    changeEnvironment(
      call,
      ({ variables }) => ({ variables: { ...variables, [neededText(call.body, "name")]: neededText(call.body, "value") } }),
      () => created({}),
    ),
  ),
  route(`DELETE ${environment}/variables/{name}`, ["variables:write", "environments:write"], "write", (call) =>
    changeEnvironment(call, ({ variables }) => ({ variables: without(variables ?? {}, call.params["name"]) })),
  ),
  route(`PUT ${repo}/actions/workflows/{workflow_id}/enable`, ["actions:write"], "write", ({ forge, params }) => {
    const path = workflowPath(forge, params["workflow_id"] ?? "");
    if (path === undefined) return notFound;
    forge.disabledWorkflows.delete(path);
    return noContent;
  }),
  route(`POST ${repo}/rulesets`, administration, "admin", addRuleset),
];

function changed(forge: Call["forge"], change: Partial<ForgeSettings>): Answer {
  forge.settings = { ...forge.settings, ...change };
  return noContent;
}

function changeRepository({ forge, body }: Call): Answer {
  const fields = { issues: "has_issues", archived: "archived", autoMerge: "allow_auto_merge" } as const;
  const given = Object.entries(fields).flatMap(([setting, field]) => {
    const value = flag(body, field);
    return value === undefined ? [] : [[setting, value] as const];
  });
  changed(forge, Object.fromEntries(given));
  return ok(fullRepository(forge, "admin"));
}

/** "Create or update an environment": what the request does not name is as in a new one. */
function putEnvironment({ forge, params: { environment_name: name = "" }, body }: Call): Answer {
  const before = forge.environments.get(name) ?? { name, branches: null, secrets: {} };
  const { review: _, ...kept } = before;
  const policy = object(body, "deployment_branch_policy");
  if (policy !== undefined && flag(policy, "protected_branches") === flag(policy, "custom_branch_policies"))
    return unprocessable("protected_branches and custom_branch_policies cannot have the same value.");
  const branches = policy === undefined ? null : (before.branches ?? []);
  forge.environments.set(name, { ...kept, branches, wait: whole(body, "wait_timer") ?? 0 });
  return ok(environmentShape(forge, name));
}

function changeEnvironment(
  { forge, params }: Call,
  change: (before: ForgeEnvironment) => Partial<ForgeEnvironment>,
  answer: (before: ForgeEnvironment, after: ForgeEnvironment) => Answer = () => noContent,
): Answer {
  const before = forge.environments.get(params["environment_name"] ?? "");
  if (before === undefined) return notFound;
  const after = { ...before, ...change(before) };
  forge.environments.set(before.name, after);
  return answer(before, after);
}

function without(all: Readonly<Record<string, string>>, name: string | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(all).filter(([own]) => own !== name));
}

/** A ruleset as it is imported. The App alone may stand on its bypass list. */
function addRuleset({ forge, body }: Call): Answer {
  const rules = rulesOf(body, { app: `${forge.app.slug}[bot]`, appId: forge.app.id, defaultBranch: forge.defaultBranch });
  const [first] = rules;
  if (first === undefined) return unprocessable("Validation Failed");
  forge.rules = [...forge.rules, ...rules];
  return created({ ...rulesetShape(forge, first), name: neededText(body, "name") });
}
