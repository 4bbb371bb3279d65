import { describe, expect, test } from "vitest";
import { appBranches, type DoctorFacts, fleetWorkflows } from "../../src/cli/doctor-finding.ts";
import { findingsOf } from "../../src/cli/doctor-findings.ts";
import { type EnvironmentFacts, type RuleFacts, type RulesetFacts, type SetupFacts, withheldByPlan } from "../../src/github/setup-facts.ts";

type Rules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const environment = (name: string, ...secrets: readonly string[]): EnvironmentFacts => ({
  name,
  branches: [{ id: 1, name: "main" }],
  reviewers: false,
  wait: 0,
  secrets: { value: secrets },
  variables: { value: name === "flotilla-app" ? [] : ["FLOTILLA_STATE_DIR"] },
});
const rightEnvironments = [
  environment("flotilla-app", "FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_KEY"),
  environment("flotilla-plan", "FLOTILLA_KEY"),
  environment("flotilla-apply", "FLOTILLA_KEY"),
];
const theApp = { type: "Integration", id: 4001, mode: "always" };
const rightRulesets: readonly RulesetFacts[] = [
  { id: 1, name: "checks", enforcement: "active", bypass: [] },
  { id: 2, name: "reviews", enforcement: "active", bypass: [theApp] },
  { id: 3, name: "branches of the App", enforcement: "active", bypass: [theApp] },
];
const rightMain: Rules = {
  required_status_checks: {
    strict_required_status_checks_policy: false,
    required_status_checks: [{ context: "validate", integration_id: 15368 }],
  },
  pull_request: {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: true,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  },
};
const rightPermissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
};

function rulesOn(main: Rules, types: readonly string[] = ["creation", "update", "deletion"]): ReadonlyMap<string, readonly RuleFacts[]> {
  const ofMain = Object.entries(main).map(([type, parameters]) => ({ type, parameters, ruleset: type === "pull_request" ? 2 : 1 }));
  return new Map([
    ["main", ofMain],
    ...appBranches.map((branch) => [branch, types.map((type) => ({ type, parameters: {}, ruleset: 3 }))] as const),
  ]);
}

/** A setup as the documentation asks for, with what a case has otherwise. */
function setup(github: Partial<SetupFacts> = {}, local: Partial<DoctorFacts["local"]> = {}): DoctorFacts {
  return {
    github: {
      repository: {
        name: "acme/fleet",
        isPrivate: true,
        defaultBranch: "main",
        archived: false,
        hasIssues: true,
        autoMerge: false,
        mergeMethods: ["merge", "squash", "rebase"],
        isAdmin: true,
      },
      actions: { value: { enabled: true, allowed: "all" } },
      jobTokens: { value: { write: false, approve: false } },
      workflows: { value: fleetWorkflows.map((name) => ({ path: `.github/workflows/${name}`, state: "active" })) },
      environments: { value: rightEnvironments },
      secrets: { value: [] },
      organizationSecrets: { value: [] },
      variables: { value: { FLOTILLA_APP_ID: "4001" } },
      rules: { value: rulesOn(rightMain) },
      rulesets: { value: rightRulesets },
      subject: { value: { isDefault: true, claims: [], immutable: true } },
      protections: { value: [] },
      labels: { value: ["bug", "team/cloud"] },
      ownRunners: { value: 0 },
      runnerGroups: { value: [{ name: "fleet", workflows: ["acme/fleet/.github/workflows/plan.yml@refs/heads/main"], runners: 2 }] },
      installation: { value: { appId: 4001, slug: "acme-flotilla", permissions: rightPermissions, suspended: false } },
      clockAhead: 400,
      ...github,
    },
    local: {
      git: null,
      engines: [{ environment: "prod", missing: null, unisolated: null }],
      workflows: fleetWorkflows,
      startLabel: "team/cloud",
      branch: "main",
      usesLab: false,
      ...local,
    },
  };
}

const repository = (change: Partial<SetupFacts["repository"]>) => setup({ repository: { ...setup().github.repository, ...change } });
const oneEnvironment = (name: string, change: Partial<EnvironmentFacts>) =>
  setup({ environments: { value: rightEnvironments.map((one) => (one.name === name ? { ...one, ...change } : one)) } });
const apply = (change: Partial<EnvironmentFacts>) => oneEnvironment("flotilla-apply", change);
const main = (change: Rules) => setup({ rules: { value: rulesOn({ ...rightMain, ...change }) } });
const reviews = (change: object) => main({ pull_request: { ...rightMain["pull_request"], ...change } });
const merging = (mergeMethods: SetupFacts["repository"]["mergeMethods"], change: Rules) =>
  setup({ ...repository({ mergeMethods }).github, rules: main(change).github.rules });
const methodsOfMain = (...methods: readonly string[]): Rules => ({
  pull_request: { ...rightMain["pull_request"], allowed_merge_methods: methods },
});
const checks = (change: object) => main({ required_status_checks: { ...rightMain["required_status_checks"], ...change } });
const ruleset = (id: number, change: Partial<RulesetFacts>) =>
  setup({ rulesets: { value: rightRulesets.map((one) => (one.id === id ? { ...one, ...change } : one)) } });
const variables = (change: Readonly<Record<string, string>>) => setup({ variables: { value: { FLOTILLA_APP_ID: "4001", ...change } } });
const installed = (change: object) =>
  setup({
    installation: { value: { appId: 4001, slug: "acme-flotilla", permissions: rightPermissions, suspended: false, ...change } },
  });
const without = (type: string): Rules => Object.fromEntries(Object.entries(rightMain).filter(([name]) => name !== type));
const withheld = { unknown: withheldByPlan };
const lacking = { rules: withheld, rulesets: withheld, protections: withheld };
const somebody = { type: "Team", id: 9, mode: "always" };

describe("doctor", () => {
  test("finds nothing in a setup as the documentation asks for", () => {
    expect(findingsOf(setup())).toEqual([]);
  });

  test("finds nothing in a repository whose default branch has another name", () => {
    const trunk = setup(
      {
        repository: { ...setup().github.repository, defaultBranch: "trunk" },
        environments: { value: rightEnvironments.map((environment) => ({ ...environment, branches: [{ id: 1, name: "trunk" }] })) },
        rules: { value: new Map([...rulesOn(rightMain)].map(([branch, rules]) => [branch === "main" ? "trunk" : branch, rules])) },
      },
      { branch: "trunk" },
    );
    expect(findingsOf(trunk)).toEqual([]);
  });

  test("takes signed commits on main and where the App pushes", () => {
    expect(findingsOf(main({ required_signatures: {} }))).toEqual([]);
    const rules = new Map(
      [...rulesOn(rightMain)].map(([branch, known]) => [branch, [...known, { type: "required_signatures", parameters: {}, ruleset: 3 }]]),
    );
    expect(findingsOf(setup({ rules: { value: rules } }))).toEqual([]);
  });

  test.each<readonly [SetupFacts["repository"]["mergeMethods"], Rules]>([
    [["rebase"], { required_linear_history: {} }],
    [["squash"], { required_linear_history: {}, required_signatures: {} }],
    [["merge"], { required_signatures: {} }],
    [["merge", "rebase"], methodsOfMain("squash", "rebase")],
  ])("takes %j with rules that leave one of them", (mergeMethods, rules) => {
    expect(findingsOf(merging(mergeMethods, rules))).toEqual([]);
  });

  test("takes another App on a bypass list for somebody else", () => {
    const found = findingsOf(ruleset(2, { bypass: [{ ...theApp, id: 7 }] })).map(({ code }) => code);
    expect(found).toEqual(["rules.app-bypass", "rules.bypass"]);
  });

  test.each<readonly [string, string, DoctorFacts, RegExp]>([
    ["an archived repository", "error repository.archived", repository({ archived: true }), /gh repo unarchive acme\/fleet/],
    ["workflows for another branch", "error workflow.branch", setup({}, { branch: "trunk" }), /init --update --branch main/],
    ["Free plan", "error repository.plan", setup(lacking), /GitHub Pro, Team or Enterprise/],
    ["issues off", "error repository.issues", repository({ hasIssues: false }), /--enable-issues/],
    ["Actions off", "error actions.off", setup({ actions: { value: { enabled: false, allowed: "all" } } }), /enabled=true/],
    ["own actions only", "error actions.local-only", setup({ actions: { value: { enabled: true, allowed: "local_only" } } }), /checkout/],
    ["a list of actions", "warning actions.selected", setup({ actions: { value: { enabled: true, allowed: "selected" } } }), /on the list/],
    [
      "jobs that approve",
      "error actions.approve",
      setup({ jobTokens: { value: { write: false, approve: true } } }),
      /approve_pull_request_reviews=false/,
    ],
    ["jobs that write", "warning actions.write", setup({ jobTokens: { value: { write: true, approve: false } } }), /permissions=read/],
    ["a missing workflow", "error workflow.missing", setup({}, { workflows: fleetWorkflows.slice(1) }), /apply\.yml is missing/],
    [
      "a schedule that GitHub ended",
      "error workflow.disabled",
      setup({ workflows: { value: [{ path: ".github/workflows/apply.yml", state: "disabled_inactivity" }] } }),
      /60 days/,
    ],
    [
      "a workflow that somebody ended",
      "error workflow.disabled",
      setup({ workflows: { value: [{ path: ".github/workflows/plan.yml", state: "disabled_manually" }] } }),
      /gh workflow enable plan\.yml/,
    ],
    [
      "a missing environment",
      "error environment.missing",
      setup({ environments: { value: rightEnvironments.slice(1) } }),
      /no GitHub environment flotilla-app.*paid plan/s,
    ],
    ["an environment for all branches", "error environment.branches", apply({ branches: "all" }), /serves every branch/],
    ["an environment for protected branches", "error environment.branches", apply({ branches: "protected" }), /every protected branch/],
    [
      "an environment for more than main",
      "error environment.branches",
      apply({
        branches: [
          { id: 1, name: "main" },
          { id: 7, name: "hotfix/*" },
        ],
      }),
      /main, hotfix.*--method DELETE \S+\/7$/s,
    ],
    ["reviewers of an environment", "warning environment.reviewers", apply({ reviewers: true }), /flotilla-apply has required reviewers/],
    ["a wait timer", "warning environment.wait", apply({ wait: 30 }), /30 minutes/],
    ["a wait timer of the job that records", "error environment.wait", oneEnvironment("flotilla-app", { wait: 30 }), /30 minutes/],
    ["a missing key", "error secret.missing", apply({ secrets: { value: [] } }), /gh secret set FLOTILLA_KEY --env flotilla-apply/],
    [
      "the App's key with the engine",
      "error secret.place",
      apply({ secrets: { value: ["FLOTILLA_KEY", "FLOTILLA_APP_PRIVATE_KEY"] } }),
      /must not have the App's key/,
    ],
    ["a key of the repository", "error secret.repository", setup({ secrets: { value: ["FLOTILLA_KEY"] } }), /Any workflow of any branch/],
    [
      "a key of the organization",
      "error secret.organization",
      setup({ organizationSecrets: { value: ["FLOTILLA_APP_PRIVATE_KEY"] } }),
      /--org acme/,
    ],
    [
      "a variable that is a secret",
      "error variable.secret",
      setup({ secrets: { value: ["FLOTILLA_APP_ID"] } }),
      /gh secret delete FLOTILLA_APP_ID/,
    ],
    ["no id of the App", "error variable.missing", variables({ FLOTILLA_APP_ID: "" }), /FLOTILLA_APP_ID/],
    [
      "no folder of states",
      "error variable.missing",
      apply({ variables: { value: [] } }),
      /FLOTILLA_STATE_DIR --env flotilla-apply --repo acme\/fleet/,
    ],
    ["what every branch reads", "error variable.place", variables({ FLOTILLA_ENGINE: "/opt/tofu" }), /gh variable delete FLOTILLA_ENGINE/],
    ["a client id for the App's id", "error variable.app-id", variables({ FLOTILLA_APP_ID: "Iv1.0a1b" }), /a number/],
    [
      "the lab's cloud",
      "warning variable.cloud",
      apply({ variables: { value: ["FLOTILLA_STATE_DIR", "FLOTILLA_CLOUD_URL"] } }),
      /no workflow here uses/,
    ],
    [
      "a variable of one environment",
      "warning variable.place",
      apply({ variables: { value: ["FLOTILLA_STATE_DIR", "FLOTILLA_APP_ID"] } }),
      /environment flotilla-apply/,
    ],
    ["no review", "error rules.reviews", setup({ rules: { value: rulesOn(without("pull_request")) } }), /main-reviews\.json/],
    ["no approval", "error rules.approvals", reviews({ required_approving_review_count: 0 }), /without an approval/],
    ["stale approvals", "error rules.stale", reviews({ dismiss_stale_reviews_on_push: false }), /pushed later/],
    ["own last push", "error rules.last-push", reviews({ require_last_push_approval: false }), /their own change/],
    ["conversations", "warning rules.threads", reviews({ required_review_thread_resolution: true }), /holds its merge up/],
    ["auto-merge", "warning rules.auto-merge", repository({ autoMerge: true }), /before it is planned/],
    ["no check", "error rules.check", setup({ rules: { value: rulesOn(without("required_status_checks")) } }), /main-checks\.json/],
    ["a check of anybody", "error rules.check-source", checks({ required_status_checks: [{ context: "validate" }] }), /without a run/],
    ["a check that some pass over", "error rules.check-bypass", ruleset(1, { bypass: [theApp] }), /bypass list/],
    ["no method of merging", "error rules.merge-methods", repository({ mergeMethods: [] }), /allows none.*--enable-merge-commit$/s],
    [
      "linear history where the repository makes merge commits only",
      "error rules.merge-methods",
      merging(["merge"], { required_linear_history: {} }),
      /allows merge, the rules of main leave squash, rebase\n.*gh repo edit acme\/fleet --enable-squash-merge$/s,
    ],
    [
      "signatures where the repository rebases only",
      "error rules.merge-methods",
      merging(["rebase"], { required_signatures: {} }),
      /--enable-merge-commit$/,
    ],
    [
      "a method of main's own that the repository does not allow",
      "error rules.merge-methods",
      merging(["merge", "squash"], methodsOfMain("rebase")),
      /--enable-rebase-merge$/,
    ],
    [
      "rules that leave no method together",
      "error rules.merge-methods",
      merging(["merge", "squash", "rebase"], { required_linear_history: {}, required_signatures: {}, ...methodsOfMain("merge", "rebase") }),
      /the rules of main leave none.*Settings, Rules, Rulesets, checks: /s,
    ],
    ["a merge queue", "error rules.merge-queue", main({ merge_queue: {} }), /without end/],
    ["the App held by reviews", "error rules.app-bypass", ruleset(2, { bypass: [] }), /approval of its own/],
    ["others past reviews", "warning rules.bypass", ruleset(2, { bypass: [theApp, somebody] }), /Team 9/],
    [
      "open branches of the App",
      "error rules.app-branches",
      setup({ rules: { value: rulesOn(rightMain, ["update"]) } }),
      /creation, deletion/,
    ],
    ["others on the App's branches", "error rules.app-branches-bypass", ruleset(3, { bypass: [theApp, somebody] }), /others than the App/],
    ["branches that nobody may write", "error rules.app-locked-out", ruleset(3, { bypass: [] }), /not even the App/],
    ["a ruleset on trial", "warning rules.inactive", ruleset(3, { enforcement: "evaluate" }), /evaluate/],
    ["no App", "error app.missing", setup({ installation: { value: null } }), /not installed/],
    ["a suspended App", "error app.suspended", installed({ suspended: true }), /unsuspend/],
    [
      "a permission too few",
      "error app.permission",
      installed({ permissions: { ...rightPermissions, issues: "read" } }),
      /lacks issues: write/,
    ],
    [
      "a permission too many",
      "warning app.excess",
      installed({ permissions: { ...rightPermissions, workflows: "write" } }),
      /workflows: write/,
    ],
    [
      "an own subject",
      "warning identity.subject",
      setup({ subject: { value: { isDefault: false, claims: ["repo", "context"], immutable: true } } }),
      /repo, context/,
    ],
    [
      "a subject of names",
      "warning identity.names",
      setup({ subject: { value: { isDefault: true, claims: [], immutable: false } } }),
      /use_immutable_subject=true/,
    ],
    [
      "protections beside rulesets",
      "warning rules.protection",
      setup({ protections: { value: ["flotilla/ledger"] } }),
      /branches\/flotilla%2Fledger\/protection/,
    ],
    ["no label to start", "warning label.missing", setup({ labels: { value: ["bug"] } }), /gh label create team\/cloud --repo acme\/fleet/],
    ["runners of the repository", "error runners.repository", setup({ ownRunners: { value: 2 } }), /2 runners of its own/],
    [
      "a group for every workflow",
      "warning runners.group",
      setup({ runnerGroups: { value: [{ name: "metal", workflows: null, runners: 1 }] } }),
      /metal takes jobs of every workflow/,
    ],
    ["a fast clock", "error machine.clock", setup({ clockAhead: 180_000 }), /180 s ahead of/],
    ["a slow clock", "error machine.clock", setup({ clockAhead: -95_000 }), /95 s behind/],
    ["an old git", "error machine.git", setup({}, { git: "2.34.1 is too old" }), /2\.38/],
    [
      "no engine",
      "warning machine.engine",
      setup({}, { engines: [{ environment: "prod", missing: "Neither is on PATH.", unisolated: null }] }),
      /for prod/,
    ],
    [
      "no bubblewrap",
      "warning machine.isolation",
      setup({}, { engines: [{ environment: "prod", missing: null, unisolated: "There is no bwrap." }] }),
      /isolation for prod/,
    ],
    ["no rights", "unknown token.admin", repository({ isAdmin: false }), /administrators only/],
    [
      "an App without its key",
      "unknown app.unknown",
      setup({ installation: { unknown: "not given: --app-key" } }),
      /\nGive .* --app-key <file>/,
    ],
    ["hidden secrets", "unknown secret.unknown", setup({ secrets: { unknown: "GitHub answered 403" } }), /answered 403/],
    ["hidden bypass lists", "unknown rulesets.bypass-unknown", ruleset(1, { bypass: null }), /could not be seen/],
  ])("finds %s", (_, expected, facts, text) => {
    const found = findingsOf(facts);
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toContain(expected);
    // Where one thing is wrong, nothing else is said to be: others of the same kind at most.
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set([expected.split(" ")[1]]));
    for (const { what, why, fix } of found) expect(`${what}\n${why}\n${fix}`).toMatch(text);
    for (const { what, why, fix } of found) for (const words of [what, why, fix]) expect(words).not.toMatch(/undefined|\[object|\s{2}/);
  });
});
