import type { Octokit } from "@octokit/rest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { forgeRoutes } from "../../../lab/github/routes.ts";
import { checkExchange, here, knowsOperation, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

const ofTheApp = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
} as const;
let fixture: ForgeFixture;
beforeAll(async () => {
  fixture = await startForgeFixture({
    // Flotilla's own App has no statuses.
    appPermissions: { ...ofTheApp, statuses: "write" },
    teams: { cloud: ["octocat"] },
    environments: [{ name: "flotilla-app", branches: ["main"], secrets: { KEY: "secret" } }],
    settings: { protectedBranches: ["main"], ownRunners: 1, runnerGroups: [{ name: "metal", workflows: ["a.yml@main"], runners: 1 }] },
    rules: [{ pattern: "release/**", onlyActors: ["flotilla[bot]"], requiredApprovals: 1, requiredChecks: ["validate"] }],
  });
});
afterAll(() => fixture.close());

it("serves only operations of GitHub's description", () => {
  const unknown = forgeRoutes.filter(({ method, template }) => !knowsOperation(method, template));
  expect(unknown).toEqual([]);
});

it("detects a response that does not match the description", () => {
  const label = {
    id: 1,
    node_id: "LA_1",
    url: "http://127.0.0.1/x",
    name: "mi-upgrade",
    color: "0e8a16",
    default: false,
    description: null,
  };
  const exchange = { method: "GET", path: "/repos/example/fleet/labels/mi-upgrade", request: undefined, status: 200 };
  expect(checkExchange({ ...exchange, response: label })).toEqual([]);
  expect(checkExchange({ ...exchange, response: { ...label, color: null } })).toHaveLength(1);
  expect(checkExchange({ ...exchange, response: undefined })).not.toEqual([]);
  expect(checkExchange({ ...exchange, status: 202, response: label })).toHaveLength(1);
  expect(checkExchange({ ...exchange, path: "/repos/example/fleet/nothing", response: label })).toHaveLength(1);
});

it("answers every route of the table according to GitHub's description", { timeout: 60_000 }, async () => {
  const app = fixture.app();
  const mona = fixture.as("mona");
  const clone = await fixture.clone("octocat");
  const first = await clone.git("rev-parse", "HEAD");
  await clone.git("checkout", "--quiet", "-b", "edit");
  const head = await clone.commit("Edit", { "a.txt": "one\n", "dir/b ü.txt": "two\n" });
  await clone.git("push", "--quiet", "origin", "edit");

  const own = await app.auth({ type: "app" });
  const asApp = fixture.withToken((own as { readonly token: string }).token);
  await asApp.apps.getAuthenticated();
  await asApp.apps.getInstallation({ installation_id: 5_001 });
  await asApp.apps.getRepoInstallation(here);
  await asApp.apps.createInstallationAccessToken({ installation_id: 5_001, repositories: [here.repo], permissions: { contents: "read" } });
  await app.apps.listReposAccessibleToInstallation();
  const { data: spare } = await asApp.apps.createInstallationAccessToken({ installation_id: 5_001 });
  await fixture.withToken(spare.token).apps.revokeInstallationAccessToken();
  await expect(fixture.withToken(spare.token).repos.get(here)).rejects.toThrow(/Bad credentials/);
  await mona.users.getAuthenticated();
  await mona.rateLimit.get();

  await mona.repos.get(here);
  await mona.users.getByUsername({ username: "flotilla[bot]" });
  await mona.repos.getCollaboratorPermissionLevel({ ...here, username: "maya" });
  await mona.teams.listMembersInOrg({ org: here.owner, team_slug: "cloud" });
  await mona.repos.getAllEnvironments(here);
  await mona.repos.getEnvironment({ ...here, environment_name: "flotilla-app" });
  await mona.repos.getBranchRules({ ...here, branch: "release/5.3.1" });
  const octocat = fixture.as("octocat");
  await octocat.actions.getGithubActionsPermissionsRepository(here);
  await octocat.actions.getGithubActionsDefaultWorkflowPermissionsRepository(here);
  await octocat.actions.getCustomOidcSubClaimForRepo(here);
  await octocat.repos.getBranchProtection({ ...here, branch: "main" });
  await octocat.actions.listSelfHostedRunnersForRepo(here);
  const org = here.owner;
  await octocat.request("GET /orgs/{org}/actions/runner-groups", { org, visible_to_repository: here.repo });
  await octocat.request("GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners", { org, runner_group_id: 1 });
  await octocat.actions.listRepoSecrets(here);
  await octocat.actions.listRepoOrganizationSecrets(here);
  await octocat.actions.listRepoVariables(here);
  const named = { ...here, environment_name: "flotilla-app" };
  await octocat.actions.listEnvironmentSecrets(named);
  await octocat.actions.listEnvironmentVariables(named);
  await octocat.repos.listDeploymentBranchPolicies(named);
  await octocat.repos.getRepoRulesets(here);
  await octocat.repos.getRepoRuleset({ ...here, ruleset_id: 1 });
  await changeSettings(octocat);
  await mona.repos.listActivities({ ...here, ref: "refs/heads/edit" });
  await mona.repos.getContent({ ...here, path: "dir/b ü.txt", ref: "edit" });
  await mona.repos.getContent({ ...here, path: "dir", ref: "edit" });

  await mona.git.createRef({ ...here, ref: "refs/heads/other", sha: first });
  await mona.git.updateRef({ ...here, ref: "heads/other", sha: head });
  await mona.git.getRef({ ...here, ref: "heads/other" });
  await mona.git.listMatchingRefs({ ...here, ref: "heads/" });
  await mona.repos.listBranches(here);
  await mona.repos.getBranch({ ...here, branch: "other" });
  await mona.git.deleteRef({ ...here, ref: "heads/other" });

  const { data: tree } = await mona.git.createTree({
    ...here,
    base_tree: first,
    tree: [
      { path: "new.txt", mode: "100644", type: "blob", content: "new\n" },
      { path: "README.md", mode: "100644", type: "blob", sha: null },
    ],
  });
  await app.git.createCommit({ ...here, message: "New", tree: tree.sha, parents: [first] });
  await mona.repos.listCommits({ ...here, sha: "edit", path: "a.txt" });
  await mona.repos.getCommit({ ...here, ref: "edit" });
  await mona.repos.compareCommitsWithBasehead({ ...here, basehead: "main...edit" });

  const { data: pull } = await app.pulls.create({ ...here, head: "edit", base: "main", title: "Edit", body: "For reading" });
  const one = { ...here, pull_number: pull.number };
  const asIssue = { ...here, issue_number: pull.number };
  await mona.pulls.list({ ...here, head: "example:edit", base: "main" });
  await mona.pulls.get(one);
  await app.pulls.update({ ...one, title: "Edit it" });
  await mona.pulls.listFiles(one);
  await mona.pulls.listCommits(one);
  await mona.repos.listPullRequestsAssociatedWithCommit({ ...here, commit_sha: head });
  await mona.git.createRef({ ...here, ref: "refs/heads/moving", sha: first });
  const { data: review } = await mona.pulls.createReview({ ...one, event: "REQUEST_CHANGES", body: "No" });
  await mona.pulls.listReviews(one);
  await mona.pulls.getReview({ ...one, review_id: review.id });
  await mona.pulls.dismissReview({ ...one, review_id: review.id, message: "Fine now" });

  const { data: issue } = await mona.issues.create({
    ...here,
    title: "Tracker",
    body: "Body",
    labels: ["team/cloud"],
    assignees: ["maya"],
  });
  const tracker = { ...here, issue_number: issue.number };
  await mona.issues.listForRepo({ ...here, labels: "team/cloud", state: "all", creator: "mona" });
  await mona.issues.get(tracker);
  await mona.issues.update({ ...tracker, state: "closed", state_reason: "not_planned" });
  const { data: comment } = await mona.issues.createComment({ ...tracker, body: "/retry" });
  const words = { ...here, comment_id: comment.id };
  await mona.issues.listComments(tracker);
  await mona.issues.getComment(words);
  await mona.issues.updateComment({ ...words, body: "/pause" });
  const { data: reaction } = await mona.reactions.createForIssueComment({ ...words, content: "eyes" });
  await mona.reactions.listForIssueComment(words);
  await mona.reactions.deleteForIssueComment({ ...words, reaction_id: reaction.id });
  await mona.issues.deleteComment(words);

  await mona.issues.createLabel({ ...here, name: "mi-upgrade", color: "0e8a16", description: "An upgrade" });
  await mona.issues.getLabel({ ...here, name: "mi-upgrade" });
  await mona.issues.listLabelsForRepo(here);
  await mona.issues.lock(asIssue);
  await mona.issues.unlock(asIssue);
  await mona.issues.addLabels({ ...asIssue, labels: ["mi-upgrade", "other"] });
  await mona.issues.setLabels({ ...asIssue, labels: ["mi-upgrade"] });
  await mona.issues.listLabelsOnIssue(asIssue);
  await mona.issues.removeLabel({ ...asIssue, name: "mi-upgrade" });
  await mona.issues.listEvents({ ...asIssue });
  await mona.issues.listEventsForTimeline({ ...asIssue });

  const annotations = [{ path: "a.txt", start_line: 1, end_line: 1, annotation_level: "failure" as const, message: "No", title: "slug" }];
  const { data: check } = await app.checks.create({ ...here, name: "plan", head_sha: head, status: "in_progress", external_id: "x" });
  const output = { title: "Plan", summary: "Two changes", annotations };
  await app.checks.update({ ...here, check_run_id: check.id, conclusion: "neutral", output });
  await app.checks.get({ ...here, check_run_id: check.id });
  await app.checks.listAnnotations({ ...here, check_run_id: check.id });
  await app.checks.listForRef({ ...here, ref: head });
  await app.checks.listSuitesForRef({ ...here, ref: head });
  await app.repos.createCommitStatus({ ...here, sha: head, state: "success", context: "flotilla", description: "Fine" });
  await mona.repos.listCommitStatusesForRef({ ...here, ref: head });
  await mona.repos.getCombinedStatusForRef({ ...here, ref: head });

  const { data: release } = await mona.repos.createRelease({ ...here, tag_name: "v5.3.1", draft: true, name: "5.3.1", body: "Notes" });
  await mona.repos.updateRelease({ ...here, release_id: release.id, draft: false });
  await mona.repos.getRelease({ ...here, release_id: release.id });
  await mona.repos.getLatestRelease(here);
  await mona.repos.getReleaseByTag({ ...here, tag: "v5.3.1" });
  await mona.repos.listReleases(here);
  await mona.repos.createDispatchEvent({ ...here, event_type: "release-published", client_payload: { version: "5.3.1" } });

  await mona.actions.listRepoWorkflows(here);
  await mona.actions.getWorkflow({ ...here, workflow_id: "apply.yml" });
  await mona.actions.createWorkflowDispatch({ ...here, workflow_id: "apply.yml", ref: "main", inputs: { version: "1" } });
  const { runs } = fixture.forge;
  const run = runs.startRun({
    workflow: "apply",
    path: ".github/workflows/apply.yml",
    event: "push",
    ref: "refs/heads/main",
    sha: first,
    actor: { kind: "user", login: "mona" },
    payload: {},
  });
  const job = runs.startJob(run.id, { name: "find" });
  await mona.actions.listJobsForWorkflowRun({ ...here, run_id: run.id });
  runs.saveArtifact(run.id, "work", new Map([["work.json", Buffer.from("{}")]]));
  runs.completeJob(job, { conclusion: "success", annotations: [], log: "done\n", summary: "# Found" });
  runs.completeRun(run.id, "success");
  await mona.actions.listWorkflowRuns({ ...here, workflow_id: "apply.yml" });
  await mona.actions.listWorkflowRunsForRepo({ ...here, status: "success" });
  await mona.actions.getWorkflowRun({ ...here, run_id: run.id });
  await mona.actions.getJobForWorkflowRun({ ...here, job_id: job });
  await mona.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", { ...here, job_id: job });
  await mona.actions.listArtifactsForRepo({ ...here, name: "work" });
  const { data: artifacts } = await mona.actions.listWorkflowRunArtifacts({ ...here, run_id: run.id });
  const artifact = { ...here, artifact_id: artifacts.artifacts[0]?.id ?? 0 };
  await mona.actions.getArtifact(artifact);
  await mona.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", { ...artifact, archive_format: "zip" });
  await mona.actions.reRunWorkflow({ ...here, run_id: run.id });
  runs.completeRun(run.id, "failure");
  await mona.actions.reRunWorkflowFailedJobs({ ...here, run_id: run.id });

  await clone.git("checkout", "--quiet", "main");
  await clone.commit("Main moves on", { "c.txt": "three\n" });
  await clone.git("push", "--quiet", "origin", "main");
  await mona.pulls.updateBranch(one);
  await mona.pulls.merge({ ...one, merge_method: "squash" });
  await mona.pulls.checkIfMerged(one);
  await mona.pulls.get(one);

  expect(fixture.mismatches).toEqual([]);
  const unasked = forgeRoutes.map(({ method, template }) => `${method} ${template}`).filter((name) => !fixture.covered.has(name));
  expect(unasked).toEqual([]);
});

/** Every request by which an administrator changes a setting. */
async function changeSettings(admin: Octokit): Promise<void> {
  await admin.repos.update({ ...here, has_issues: true });
  await admin.actions.setGithubActionsPermissionsRepository({ ...here, enabled: true, allowed_actions: "all" });
  await admin.actions.setGithubActionsDefaultWorkflowPermissionsRepository({ ...here, default_workflow_permissions: "read" });
  await admin.actions.setCustomOidcSubClaimForRepo({ ...here, use_default: true });
  await admin.repos.deleteBranchProtection({ ...here, branch: "main" });
  await admin.actions.deleteRepoSecret({ ...here, secret_name: "OLD" });
  await admin.actions.deleteOrgSecret({ org: here.owner, secret_name: "OLD" });
  const variable = { name: "REGION", value: "eu-1" };
  await admin.actions.createRepoVariable({ ...here, ...variable });
  await admin.actions.updateRepoVariable({ ...here, ...variable });
  await admin.actions.deleteRepoVariable({ ...here, name: variable.name });
  const named = { ...here, environment_name: "flotilla-app" };
  const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
  await admin.repos.createOrUpdateEnvironment({ ...named, wait_timer: 0, deployment_branch_policy });
  const { data: policy } = await admin.repos.createDeploymentBranchPolicy({ ...named, name: "try/*" });
  await admin.repos.deleteDeploymentBranchPolicy({ ...named, branch_policy_id: policy.id ?? 0 });
  const { data: key } = await admin.actions.getEnvironmentPublicKey(named);
  const secret = { ...named, secret_name: "TOKEN" };
  await admin.actions.createOrUpdateEnvironmentSecret({ ...secret, encrypted_value: "c2VjcmV0", key_id: key.key_id });
  await admin.actions.deleteEnvironmentSecret(secret);
  await admin.actions.createEnvironmentVariable({ ...named, ...variable });
  await admin.actions.deleteEnvironmentVariable({ ...named, name: variable.name });
  await admin.request("PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable", { ...here, workflow_id: "apply.yml" });
  const ref_name = { include: ["refs/heads/kept"], exclude: [] };
  const rules = [{ type: "deletion" as const }, { type: "required_linear_history" as const }];
  await admin.repos.createRepoRuleset({ ...here, name: "kept", enforcement: "active", target: "branch", conditions: { ref_name }, rules });
}
