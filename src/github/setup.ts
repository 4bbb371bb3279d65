import type { Octokit } from "@octokit/rest";
import { createAppAuth } from "@octokit/auth-app";
import { isMapping } from "../data/mapping.ts";
import { isPlanRefusal } from "./error.ts";
import { octokitOf, statusOf, unlessMissing, wasAnswered } from "./client.ts";
import { methodsOf } from "./merge.ts";
import { withheldByPlan } from "./setup-facts.ts";
import type { EnvironmentFacts, Fact, InstallationFacts, RuleFacts, RulesetFacts, RunnerGroupFacts, SetupFacts } from "./setup-facts.ts";

export interface SetupQuestion {
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  /** Of a person who administers the repository; what another one may not see stays unknown. */
  readonly token: string;
  /** With the App's own key its installation is asked for; without, it stays unknown. */
  readonly app: { readonly id: string; readonly privateKey: string } | null;
  /** Branches whose rules are wanted beside those of the default one; they need not exist. */
  readonly branches: readonly string[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly notice: (line: string) => void;
}

/** Reads how a repository is set up. Only reads. Throws where GitHub cannot be reached, the token is not valid, or the repository is not visible. */
export async function readSetup(question: SetupQuestion): Promise<SetupFacts> {
  const { apiUrl, owner, repository: repo, token, notice } = question;
  const api = octokitOf({ apiUrl, auth: token, notice });
  const here = { owner, repo };
  const own = await api.rest.repos.get(here);
  const { data } = own;
  const names = async (route: string): Promise<readonly string[]> => (await listOf(api, route, here)).map(({ name }) => String(name));
  const [actions, jobTokens, workflows, environments] = await Promise.all([
    fact(async () => {
      const { data: given } = await api.rest.actions.getGithubActionsPermissionsRepository(here);
      return { enabled: given.enabled, allowed: given.allowed_actions ?? "all" };
    }),
    fact(async () => {
      const { data: given } = await api.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(here);
      return { write: given.default_workflow_permissions === "write", approve: given.can_approve_pull_request_reviews };
    }),
    fact(async () => (await api.paginate(api.rest.actions.listRepoWorkflows, here)).map(({ path, state }) => ({ path, state }))),
    fact(async () => await environmentsOf(api, here)),
  ]);
  const [secrets, organizationSecrets, variables, installation] = await Promise.all([
    fact(() => names("GET /repos/{owner}/{repo}/actions/secrets")),
    fact(() => names("GET /repos/{owner}/{repo}/actions/organization-secrets")),
    fact(async () =>
      Object.fromEntries(
        (await listOf(api, "GET /repos/{owner}/{repo}/actions/variables", here)).map(({ name, value }) => [String(name), String(value)]),
      ),
    ),
    fact(async () => await installationOf(question)),
  ]);
  const branches = await branchFacts(api, here, [data.default_branch, ...question.branches]);
  const jobs = await jobFacts(api, here);
  const labels = await fact(() => names("GET /repos/{owner}/{repo}/labels"));
  const answeredAt = Date.parse(own.headers.date ?? "");
  return {
    repository: {
      name: data.full_name,
      isPrivate: data.private,
      defaultBranch: data.default_branch,
      archived: data.archived,
      hasIssues: data.has_issues,
      autoMerge: data.allow_auto_merge ?? false,
      mergeMethods: methodsOf(data),
      isAdmin: data.permissions?.admin ?? false,
    },
    actions,
    jobTokens,
    workflows,
    environments,
    secrets,
    organizationSecrets,
    variables,
    ...branches,
    ...jobs,
    labels,
    installation,
    clockAhead: Number.isNaN(answeredAt) ? 0 : question.clock() - answeredAt,
  };
}

type Here = Readonly<Record<"owner" | "repo", string>>;

/** What holds for branches, and who may pass over it. */
async function branchFacts(
  api: Octokit,
  here: Here,
  branches: readonly string[],
): Promise<Pick<SetupFacts, "rules" | "rulesets" | "protections">> {
  const [rules, rulesets, protections] = await Promise.all([
    fact(async () => new Map(await Promise.all(branches.map(async (branch) => [branch, await rulesOn(api, here, branch)] as const)))),
    fact(async () => await rulesetsOf(api, here)),
    fact(async () => await protectedBranches(api, here, branches)),
  ]);
  return { rules, rulesets, protections };
}

/** Where jobs run, and as whom they appear to a cloud. */
async function jobFacts(api: Octokit, here: Here): Promise<Pick<SetupFacts, "subject" | "ownRunners" | "runnerGroups">> {
  const [subject, ownRunners, runnerGroups] = await Promise.all([
    fact(async () => {
      const { data: given } = await api.rest.actions.getCustomOidcSubClaimForRepo(here);
      // Newer than the client's types.
      const { use_immutable_subject: immutable = null } = given as { readonly use_immutable_subject?: boolean | null };
      return { isDefault: given.use_default, claims: given.include_claim_keys ?? [], immutable };
    }),
    fact(async () => (await api.rest.actions.listSelfHostedRunnersForRepo({ ...here, per_page: 1 })).data.total_count),
    fact(async () => await runnerGroupsOf(api, here)),
  ]);
  return { subject, ownRunners, runnerGroups };
}

/** All pages of a list of named things, whatever the answer calls it. */
async function listOf(
  api: Octokit,
  route: string,
  here: Here & { readonly environment_name?: string },
): Promise<readonly Record<string, unknown>[]> {
  const all: unknown[] = await api.paginate(route, { ...here, per_page: 30 });
  return all.filter(isMapping);
}

async function environmentsOf(api: Octokit, here: Here): Promise<readonly EnvironmentFacts[]> {
  const { data } = await api.rest.repos.getAllEnvironments({ ...here, per_page: 100 });
  return await Promise.all(
    (data.environments ?? []).map(async ({ name, deployment_branch_policy: policy, protection_rules: protections = [] }) => {
      const named = { ...here, environment_name: name };
      const namesBelow = (what: string): Promise<readonly string[]> =>
        listOf(api, `GET /repos/{owner}/{repo}/environments/{environment_name}/${what}`, named).then((found) =>
          found.map((one) => String(one["name"])),
        );
      const branches = async (): Promise<EnvironmentFacts["branches"]> => {
        if (policy === null || policy === undefined) return "all";
        if (policy.protected_branches) return "protected";
        const policies = await listOf(api, "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies", named);
        return policies.map((one) => ({ id: Number(one["id"]), name: String(one["name"]) }));
      };
      return {
        name,
        branches: await branches(),
        reviewers: protections.some(({ type }) => type === "required_reviewers"),
        wait: protections.reduce((sum, rule) => sum + ("wait_timer" in rule ? (rule.wait_timer ?? 0) : 0), 0),
        secrets: await fact(() => namesBelow("secrets")),
        variables: await fact(() => namesBelow("variables")),
      };
    }),
  );
}

async function rulesOn(api: Octokit, here: Here, branch: string): Promise<readonly RuleFacts[]> {
  const rules = await api.paginate(api.rest.repos.getBranchRules, { ...here, branch });
  return rules.map((rule) => ({
    type: rule.type,
    ruleset: rule.ruleset_id ?? 0,
    parameters: "parameters" in rule && isMapping(rule.parameters) ? rule.parameters : {},
  }));
}

async function rulesetsOf(api: Octokit, here: Here): Promise<readonly RulesetFacts[]> {
  const listed = await api.paginate(api.rest.repos.getRepoRulesets, { ...here, includes_parents: true });
  return await Promise.all(
    listed.map(async ({ id, name, enforcement }) => {
      const { data } = await api.rest.repos.getRepoRuleset({ ...here, ruleset_id: id, includes_parents: true });
      const bypass = data.bypass_actors?.map((actor) => ({
        type: actor.actor_type,
        id: actor.actor_id ?? null,
        mode: actor.bypass_mode ?? "always",
      }));
      return { id, name, enforcement, bypass: bypass ?? null };
    }),
  );
}

/** The older kind of rules, which GitHub keeps beside rulesets. A branch that is not there has none. */
async function protectedBranches(api: Octokit, here: Here, branches: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(branches.map((branch) => unlessMissing(() => api.rest.repos.getBranchProtection({ ...here, branch }))));
  return branches.filter((_, index) => found[index] !== null);
}

/** Only an organization has groups: GitHub answers 404 for a person. */
async function runnerGroupsOf(api: Octokit, { owner: org, repo }: Here): Promise<readonly RunnerGroupFacts[]> {
  const { data } = await api.request("GET /orgs/{org}/actions/runner-groups", { org, visible_to_repository: repo, per_page: 100 });
  return await Promise.all(
    data.runner_groups.map(async ({ id, name, restricted_to_workflows: restricted, selected_workflows: workflows }) => {
      const runners = await api.request("GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners", {
        org,
        runner_group_id: id,
        per_page: 1,
      });
      return { name, workflows: restricted === true ? (workflows ?? []) : null, runners: runners.data.total_count };
    }),
  );
}

async function installationOf({ apiUrl, owner, repository: repo, app, notice }: SetupQuestion): Promise<InstallationFacts | null> {
  if (app === null) throw new NotAsked("the App's own key was not given: --app-key");
  const auth = { appId: app.id, privateKey: app.privateKey };
  const api = octokitOf({ apiUrl, authStrategy: createAppAuth, auth, notice });
  const found = await unlessMissing(() => api.rest.apps.getRepoInstallation({ owner, repo }));
  if (found === null) return null;
  const { app_id: appId, app_slug: slug, permissions, suspended_at: suspended } = found.data;
  const granted = Object.entries(permissions).flatMap(([name, level]) => (typeof level === "string" ? [[name, level]] : []));
  return { appId, slug, permissions: Object.fromEntries(granted), suspended: suspended !== null };
}

/** Was left out on purpose. */
class NotAsked extends Error {}

/** GitHub answers 403 or 404 for what a token may not see; everything else that fails is no fact about the repository. */
async function fact<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof NotAsked) return { unknown: error.message };
    const status = statusOf(error);
    if (isPlanRefusal(error)) return { unknown: withheldByPlan };
    if (status === null || status >= 500 || !wasAnswered(error)) throw error;
    return { unknown: `GitHub answered ${status}` };
  }
}
