import type { EnvironmentFacts, Fact, RuleFacts, SetupFacts } from "../github/setup.ts";

/** Something about a setup that Flotilla depends on and that is not as it should be. */
export interface Finding {
  /** Stable, for example `environment.branches`. */
  readonly code: string;
  /** `error`: it does not work, or not safely. `warning`: it may be meant. `unknown`: it could not be seen. */
  readonly severity: "error" | "warning" | "unknown";
  readonly what: string;
  readonly why: string;
  /** A command to type, or where to click. */
  readonly fix: string;
}

/** What this machine and the fleet's files say. */
export interface LocalFacts {
  /** Why git cannot be used; null where it can. */
  readonly git: string | null;
  /** Per environment that is applied, why its engine is not here; null where it is. */
  readonly engines: readonly { readonly environment: string; readonly missing: string | null }[];
  /** The workflow files in HEAD, by name. */
  readonly workflows: readonly string[];
  /** Whether a workflow logs in to the lab's cloud. */
  readonly usesLab: boolean;
}

export interface DoctorFacts {
  readonly github: SetupFacts;
  readonly local: LocalFacts;
}

/** Workflows of a fleet, which read it and write to it. */
export const fleetWorkflows = [
  "apply.yml",
  "apply-shard.yml",
  "commands.yml",
  "drift.yml",
  "plan.yml",
  "pull-request.yml",
  "release.yml",
  "restore.yml",
  "reviews.yml",
  "rollout.yml",
];

/** The GitHub environments that the workflows name, with the secrets that each needs. */
const environments: ReadonlyMap<string, readonly string[]> = new Map([
  ["flotilla-app", ["FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_KEY"]],
  ["flotilla-plan", ["FLOTILLA_KEY"]],
  ["flotilla-apply", ["FLOTILLA_KEY"]],
]);
const secretNames: readonly string[] = ["FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_KEY"];
/** Of the environments whose jobs have engines, never of the repository. */
const engineVariables: readonly string[] = ["FLOTILLA_STATE_DIR", "FLOTILLA_ENGINE", "FLOTILLA_CLOUD_URL"];
const variableNames: readonly string[] = ["FLOTILLA_APP_ID"];

/** What the App may do: docs/users/on-github.md. */
const appPermissions: Readonly<Record<string, "read" | "write">> = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
};

/** One branch of each kind that only the App may write, as they are named. */
export const appBranches: readonly string[] = ["flotilla/ledger", "rollout/prod/1.2.3/rest-0a1b2c3d", "release/1.2.3"];

/** GitHub Actions' own App, the source of the check `validate`. */
const actionsApp = 15_368;
/** Milliseconds. Approvals and plans are compared by time; a signed App token is refused beyond a minute. */
const clockTolerance = 30_000;
const page = "docs/users/on-github.md of Flotilla";

/** Everything that is wrong, errors first; empty where the fleet can be run. */
export function findingsOf(facts: DoctorFacts): readonly Finding[] {
  const checks = [
    checkRepository,
    checkActions,
    checkWorkflows,
    checkEnvironments,
    checkSecrets,
    checkVariables,
    checkMainRules,
    checkAppBranches,
    checkRulesets,
    checkApp,
    checkIdentity,
    checkMachine,
  ];
  const order = ["error", "warning", "unknown"];
  return checks.flatMap((check) => check(facts)).toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function finding(severity: Finding["severity"], code: string, what: string, why: string, fix: string): Finding {
  return { code, severity, what, why, fix };
}

/** The value, or nothing and a finding that it could not be seen. */
function seen<T>(fact: Fact<T>, code: string, what: string, check: (value: T) => readonly Finding[]): readonly Finding[] {
  if ("value" in fact) return check(fact.value);
  return [
    finding(
      "unknown",
      code,
      `${what} could not be seen: ${fact.unknown}`,
      "What cannot be seen is not checked.",
      "Use a token of somebody who administers the repository: GH_TOKEN.",
    ),
  ];
}

function checkRepository({ github: { repository: own } }: DoctorFacts): readonly Finding[] {
  const edit = `gh repo edit ${own.name}`;
  return [
    ...when(own.archived, () =>
      finding("error", "repository.archived", `${own.name} is archived`, "Nothing can be written to it.", `gh repo unarchive ${own.name}`),
    ),
    ...when(own.defaultBranch !== "main", () =>
      finding(
        "error",
        "repository.branch",
        `the default branch is ${own.defaultBranch}`,
        "Flotilla applies what is on main, and GitHub runs most workflows from the default branch only.",
        `${edit} --default-branch main`,
      ),
    ),
    ...when(!own.hasIssues, () =>
      finding("error", "repository.issues", "issues are switched off", "Trackers and confirmations are issues.", `${edit} --enable-issues`),
    ),
    ...when(!own.isAdmin, () =>
      finding(
        "unknown",
        "token.admin",
        "the token's owner does not administer the repository",
        "Most settings are shown to administrators only.",
        "Use a token of somebody who does: GH_TOKEN.",
      ),
    ),
  ];
}

function checkActions({ github: { repository, actions, jobTokens } }: DoctorFacts): readonly Finding[] {
  const api = `gh api --method PUT repos/${repository.name}/actions/permissions`;
  return [
    ...seen(actions, "actions.unknown", "whether workflows may run", ({ enabled, allowed }) => [
      ...when(!enabled, () =>
        finding(
          "error",
          "actions.off",
          "GitHub Actions is switched off",
          "No workflow runs.",
          `${api} --field enabled=true --field allowed_actions=all`,
        ),
      ),
      ...when(enabled && allowed === "local_only", () =>
        finding(
          "error",
          "actions.local-only",
          "only actions of the owner's own repositories may run",
          "The workflows use actions/checkout, artifacts and Flotilla's actions.",
          "Settings, Actions, General: allow these actions by name.",
        ),
      ),
      ...when(enabled && allowed === "selected", () =>
        finding(
          "warning",
          "actions.selected",
          "only selected actions may run",
          "The workflows use actions/checkout, artifacts and Flotilla's actions, by commit.",
          "Settings, Actions, General: see that all of them are on the list.",
        ),
      ),
    ]),
    ...seen(jobTokens, "actions.tokens-unknown", "what the token of a job may do", ({ write, approve }) => [
      ...when(approve, () =>
        finding(
          "error",
          "actions.approve",
          "workflows may create and approve pull requests",
          "Any workflow on any branch could approve in the place of a person.",
          `${api}/workflow --field can_approve_pull_request_reviews=false --field default_workflow_permissions=read`,
        ),
      ),
      ...when(write, () =>
        finding(
          "warning",
          "actions.write",
          "jobs get a token that may write",
          "Flotilla's workflows name what they need; others that do not would get everything.",
          `${api}/workflow --field default_workflow_permissions=read --field can_approve_pull_request_reviews=false`,
        ),
      ),
    ]),
  ];
}

function checkWorkflows({ github, local }: DoctorFacts): readonly Finding[] {
  const missing = fleetWorkflows.filter((name) => !local.workflows.includes(name));
  return [
    ...missing.map((name) =>
      finding(
        "error",
        "workflow.missing",
        `.github/workflows/${name} is missing in HEAD`,
        "What it does is done by nobody else.",
        "npx @flotilla-dev/cli init",
      ),
    ),
    ...seen(github.workflows, "workflow.unknown", "the workflows' states", (found) =>
      found.flatMap(({ path, state }) => {
        const name = path.slice(path.lastIndexOf("/") + 1);
        if (state === "active" || !fleetWorkflows.includes(name)) return [];
        const why =
          state === "disabled_inactivity"
            ? "GitHub switches schedules off where nothing happens in a public repository for 60 days; what waits for the hour waits for ever then."
            : "It is started by nothing.";
        return [
          finding(
            "error",
            "workflow.disabled",
            `${name} is switched off (${state})`,
            why,
            `gh workflow enable ${name} --repo ${github.repository.name}`,
          ),
        ];
      }),
    ),
  ];
}

function checkEnvironments({ github: { repository, environments: fact } }: DoctorFacts): readonly Finding[] {
  return seen(fact, "environment.unknown", "the GitHub environments", (found) =>
    [...environments].flatMap(([name, secrets]) => {
      const there = found.find((environment) => environment.name === name);
      return there === undefined ? [missingEnvironment(repository, name)] : checkEnvironment(repository.name, there, secrets);
    }),
  );
}

function missingEnvironment({ name: repository, isPrivate }: SetupFacts["repository"], name: string): Finding {
  const plan = isPrivate ? " In a private repository this takes a paid plan." : "";
  return finding(
    "error",
    "environment.missing",
    `there is no GitHub environment ${name}`,
    `Its secrets and its branch rule keep the keys from other branches.${plan}`,
    environmentCommand(repository, name),
  );
}

/** Makes the environment, or changes it to the branch main alone, without reviewers and timer. */
function environmentCommand(repository: string, name: string): string {
  const place = `repos/${repository}/environments/${name}`;
  return (
    `gh api --method PUT ${place} --field wait_timer=0 --field 'deployment_branch_policy[protected_branches]=false' ` +
    `--field 'deployment_branch_policy[custom_branch_policies]=true' && gh api --method POST ${place}/deployment-branch-policies --field name=main`
  );
}

function checkEnvironment(
  repository: string,
  { name, branches, reviewers, wait, secrets }: EnvironmentFacts,
  needed: readonly string[],
): readonly Finding[] {
  const served = typeof branches === "string" ? (branches === "all" ? "every branch" : "every protected branch") : branches.join(", ");
  const isMain = typeof branches !== "string" && branches.length === 1 && branches[0] === "main";
  const settings = `Settings, Environments, ${name}`;
  return [
    ...when(!isMain, () =>
      finding(
        "error",
        "environment.branches",
        `${name} serves ${served === "" ? "no branch" : served}`,
        "Only main's workflows may have its keys; a workflow on another branch is whatever its author wrote.",
        environmentCommand(repository, name),
      ),
    ),
    ...when(reviewers, () =>
      finding(
        "error",
        "environment.reviewers",
        `${name} has required reviewers`,
        "A job that waits for one keeps every later run waiting, and what it has claimed expires. Branch rules and /approve are the gate.",
        `${settings}: switch "Required reviewers" off.`,
      ),
    ),
    ...when(wait > 0, () =>
      finding(
        "error",
        "environment.wait",
        `${name} lets jobs wait ${wait} minutes`,
        "What a run has claimed expires while it waits.",
        `${settings}: switch "Wait timer" off.`,
      ),
    ),
    ...seen(secrets, "environment.secrets-unknown", `the secrets of ${name}`, (found) => [
      ...needed
        .filter((secret) => !found.includes(secret))
        .map((secret) =>
          finding(
            "error",
            "secret.missing",
            `${name} has no secret ${secret}`,
            "Its jobs fail without it.",
            secretCommand(repository, name, secret),
          ),
        ),
      ...secretNames
        .filter((secret) => found.includes(secret) && !needed.includes(secret))
        .map((secret) =>
          finding(
            "error",
            "secret.place",
            `${name} has the secret ${secret}`,
            "Its jobs start engines and modules, which must not have the App's key.",
            `gh secret delete ${secret} --env ${name} --repo ${repository}`,
          ),
        ),
    ]),
  ];
}

function secretCommand(repository: string, environment: string, secret: string): string {
  const from = secret === "FLOTILLA_KEY" ? `printf 'k1:%s' "$(openssl rand -hex 32)" |` : "";
  const file = secret === "FLOTILLA_KEY" ? " (the same value in all three environments)" : " < key.pem";
  return `${from} gh secret set ${secret} --env ${environment} --repo ${repository}${file}`.trim();
}

function checkSecrets({ github }: DoctorFacts): readonly Finding[] {
  const why = "Any workflow of any branch that somebody pushes could read it.";
  const elsewhere = (found: readonly string[]): readonly string[] => secretNames.filter((name) => found.includes(name));
  const { name: repository } = github.repository;
  return [
    ...seen(github.secrets, "secret.unknown", "the repository's secrets", (found) => [
      ...elsewhere(found).map((name) =>
        finding(
          "error",
          "secret.repository",
          `${name} is a secret of the repository`,
          why,
          `gh secret delete ${name} --repo ${repository}`,
        ),
      ),
      ...variableNames
        .filter((name) => found.includes(name))
        .map((name) =>
          finding(
            "error",
            "variable.secret",
            `${name} is a secret`,
            "Workflows read it as a variable, which is empty then.",
            `gh variable set ${name} --repo ${repository}`,
          ),
        ),
    ]),
    // A repository of a person has none.
    ...("value" in github.organizationSecrets ? elsewhere(github.organizationSecrets.value) : []).map((name) =>
      finding(
        "error",
        "secret.organization",
        `${name} is a secret of the organization`,
        why,
        `gh secret delete ${name} --org ${repository.split("/")[0] ?? ""}`,
      ),
    ),
  ];
}

function checkVariables({ github, local }: DoctorFacts): readonly Finding[] {
  const { name: repository } = github.repository;
  const inEnvironments = "value" in github.environments ? github.environments.value.flatMap((one) => inEnvironment(one, local)) : [];
  const ofRepository = seen(github.variables, "variable.unknown", "the repository's variables", (variables) => {
    const { FLOTILLA_APP_ID: appId = "" } = variables;
    return [
      ...when(appId === "", () => missingVariable("FLOTILLA_APP_ID", `--repo ${repository}`)),
      ...when(appId !== "" && !/^[1-9][0-9]*$/.test(appId), () =>
        finding(
          "error",
          "variable.app-id",
          `FLOTILLA_APP_ID is ${JSON.stringify(appId)}`,
          "It is the App's id, a number; not its client id and not its name.",
          `gh variable set FLOTILLA_APP_ID --repo ${repository}`,
        ),
      ),
      ...engineVariables
        .filter((name) => Object.hasOwn(variables, name))
        .map((name) =>
          finding(
            "error",
            "variable.place",
            `${name} is a variable of the repository`,
            "Workflows of every branch read it there; it belongs to the environments flotilla-plan and flotilla-apply.",
            `gh variable delete ${name} --repo ${repository}`,
          ),
        ),
    ];
  });
  return [...ofRepository, ...inEnvironments];
}

function missingVariable(name: string, place: string): Finding {
  return finding("error", "variable.missing", `there is no variable ${name}`, `Jobs read it: ${page}.`, `gh variable set ${name} ${place}`);
}

/** What an environment lacks of the variables of its jobs, and has of others'. */
function inEnvironment({ name, variables }: EnvironmentFacts, { usesLab }: DoctorFacts["local"]): readonly Finding[] {
  if (!environments.has(name) || !("value" in variables)) return [];
  const has = (variable: string): boolean => variables.value.includes(variable);
  const drop = (variable: string): string => `gh variable delete ${variable} --env ${name}`;
  return [
    ...when(name !== "flotilla-app" && !has("FLOTILLA_STATE_DIR"), () => missingVariable("FLOTILLA_STATE_DIR", `--env ${name}`)),
    ...when(has("FLOTILLA_APP_ID"), () =>
      finding(
        "warning",
        "variable.place",
        `FLOTILLA_APP_ID is a variable of the environment ${name}`,
        "Jobs of the other environments see the repository's; two values that differ are hard to find.",
        drop("FLOTILLA_APP_ID"),
      ),
    ),
    ...when(has("FLOTILLA_CLOUD_URL") && !usesLab, () =>
      finding(
        "warning",
        "variable.cloud",
        `FLOTILLA_CLOUD_URL is set in the environment ${name}`,
        "It is the address of the lab's cloud, which no workflow here uses.",
        drop("FLOTILLA_CLOUD_URL"),
      ),
    ),
  ];
}

function checkMainRules({ github }: DoctorFacts): readonly Finding[] {
  return seen(github.rules, "rules.unknown", "the branch rules", (rules) => {
    const main = rules.get("main") ?? [];
    const of = (type: string): readonly RuleFacts[] => main.filter((rule) => rule.type === type);
    const [reviews] = of("pull_request");
    return [
      ...checkReviews(reviews, github),
      ...checkRequired(of("required_status_checks"), github),
      ...when(of("required_signatures").length > 0, () =>
        finding(
          "error",
          "rules.signatures",
          "main requires signed commits",
          "The App's commits are not signed: every upgrade would be refused.",
          "Settings, Rules: take the rule off main, or let the App pass over its ruleset.",
        ),
      ),
      ...when(of("merge_queue").length > 0, () =>
        finding(
          "error",
          "rules.merge-queue",
          "main has a merge queue",
          "pull-request.yml does not run for one, so validate would be waited for without end.",
          "Settings, Rules: take the merge queue off main.",
        ),
      ),
    ];
  });
}

/** How the shipped rulesets are imported: docs/users/on-github.md. */
function importRuleset(file: string): string {
  return `Import .github/rulesets/${file}, with the App's id in it: ${page}.`;
}

function checkReviews(rule: RuleFacts | undefined, github: SetupFacts): readonly Finding[] {
  const fix = importRuleset("main-reviews.json");
  if (rule === undefined)
    return [finding("error", "rules.reviews", "main takes pushes without a pull request", "What nobody reviewed would be applied.", fix)];
  const {
    required_approving_review_count: count,
    dismiss_stale_reviews_on_push: stale,
    require_last_push_approval: last,
  } = rule.parameters;
  const { required_review_thread_resolution: threads } = rule.parameters;
  const bypass = bypassOf(github, rule.ruleset);
  return [
    ...when(Number(count ?? 0) < 1, () =>
      finding("error", "rules.approvals", "main takes pull requests without an approval", "What nobody reviewed would be applied.", fix),
    ),
    ...when(stale !== true, () =>
      finding("error", "rules.stale", "approvals stay after a push", "An approval would count for what was pushed later.", fix),
    ),
    ...when(last !== true, () =>
      finding(
        "error",
        "rules.last-push",
        "the last push needs no approval by somebody else",
        "Who pushes to another's pull request could approve their own change.",
        fix,
      ),
    ),
    ...when(threads === true, () =>
      finding(
        "warning",
        "rules.threads",
        "conversations must be resolved before a merge",
        "A comment on an upgrade's pull request holds its merge up.",
        "Leave it off, or resolve them.",
      ),
    ),
    ...when(bypass !== null && !bypass.some(isApp(github)), () =>
      finding(
        "error",
        "rules.app-bypass",
        "the App may not pass over the approval of main",
        "It merges upgrades whose stage was approved; each would wait for an approval of its own.",
        fix,
      ),
    ),
    ...(bypass ?? [])
      .filter((actor) => !isApp(github)(actor))
      .map(({ type, id }) =>
        finding(
          "warning",
          "rules.bypass",
          `${type} ${id ?? ""} may pass over the approval of main`.replace("  ", " "),
          "What they push is applied, unreviewed plans excepted.",
          "Settings, Rules: take them off the bypass list.",
        ),
      ),
  ];
}

function checkRequired(rules: readonly RuleFacts[], github: SetupFacts): readonly Finding[] {
  const fix = importRuleset("main-checks.json");
  const required = rules.flatMap((rule) => {
    const { required_status_checks: list } = rule.parameters;
    return (Array.isArray(list) ? (list as readonly { context?: unknown; integration_id?: unknown }[]) : []).map((check) => ({
      rule,
      check,
    }));
  });
  const named = (name: string) => required.find(({ check }) => check.context === name);
  const validate = named("validate");
  return [
    ...when(github.repository.autoMerge && named("plan") === undefined, () =>
      finding(
        "warning",
        "rules.auto-merge",
        "GitHub may merge a pull request before it is planned",
        "Auto-merge waits for what main requires, and that is validate: what was merged without a plan waits for a confirmation.",
        `Switch it off (gh repo edit ${github.repository.name} --enable-auto-merge=false), or require the check plan of the App besides validate.`,
      ),
    ),
    ...when(validate === undefined, () =>
      finding("error", "rules.check", "main does not require the check validate", "Files that are wrong could be merged.", fix),
    ),
    ...when(validate !== undefined && validate.check.integration_id !== actionsApp, () =>
      finding(
        "error",
        "rules.check-source",
        "the check validate may come from anybody",
        "Who may write checks or statuses could set it without a run.",
        fix,
      ),
    ),
    ...when(validate !== undefined && (bypassOf(github, validate.rule.ruleset) ?? []).length > 0, () =>
      finding(
        "error",
        "rules.check-bypass",
        "somebody may pass over the check validate",
        "Files that are wrong could be merged.",
        "Settings, Rules: empty the bypass list of that ruleset; the App needs none.",
      ),
    ),
  ];
}

function checkAppBranches({ github }: DoctorFacts): readonly Finding[] {
  if (!("value" in github.rules)) return [];
  const rules = github.rules.value;
  const fix = importRuleset("app-branches.json");
  return appBranches.flatMap((branch) => {
    const [top = ""] = branch.split("/");
    const held = (rules.get(branch) ?? []).filter(({ type }) => ["creation", "update", "deletion"].includes(type));
    const missing = ["creation", "update", "deletion"].filter((type) => !held.some((rule) => rule.type === type));
    const passing = held.flatMap(({ ruleset }) => bypassOf(github, ruleset) ?? []);
    const others = passing.filter((actor) => !isApp(github)(actor));
    return [
      ...when(missing.length > 0, () =>
        finding(
          "error",
          "rules.app-branches",
          `${top}/ is not restricted to the App (${missing.join(", ")})`,
          "Anybody with write could change what Flotilla records and merges. GitHub's ** does not cross a /: the pattern is <name>/**/*.",
          fix,
        ),
      ),
      ...when(others.length > 0, () =>
        finding(
          "error",
          "rules.app-branches-bypass",
          `others than the App may write ${top}/`,
          "They could change what Flotilla records and merges.",
          "Settings, Rules: leave the App alone on the bypass list.",
        ),
      ),
      ...when(missing.length === 0 && passing.length === 0 && held.some(({ ruleset }) => bypassOf(github, ruleset) !== null), () =>
        finding("error", "rules.app-locked-out", `nobody may write ${top}/, not even the App`, "Flotilla could record nothing.", fix),
      ),
    ];
  });
}

function checkRulesets({ github }: DoctorFacts): readonly Finding[] {
  return seen(github.rulesets, "rulesets.unknown", "who may pass over the branch rules", (rulesets) => [
    ...rulesets
      .filter(({ enforcement }) => enforcement !== "active")
      .map(({ name, enforcement }) =>
        finding(
          "warning",
          "rules.inactive",
          `the ruleset ${name} is not in force (${enforcement})`,
          "It holds for nobody.",
          "Settings, Rules: set its enforcement to Active, or delete it.",
        ),
      ),
    ...rulesets
      .filter(({ bypass }) => bypass === null)
      .slice(0, 1)
      .map(({ name }) =>
        finding(
          "unknown",
          "rulesets.bypass-unknown",
          `who may pass over ${name} could not be seen`,
          "What cannot be seen is not checked.",
          "Use a token of somebody who administers the repository: GH_TOKEN.",
        ),
      ),
  ]);
}

type Bypass = { readonly type: string; readonly id: number | null };

function bypassOf(github: SetupFacts, ruleset: number): readonly Bypass[] | null {
  return "value" in github.rulesets ? (github.rulesets.value.find(({ id }) => id === ruleset)?.bypass ?? null) : null;
}

/** Whether an entry of a bypass list is the App; any App where its id is not known. */
function isApp({ variables }: SetupFacts): (actor: Bypass) => boolean {
  const id = "value" in variables ? (variables.value["FLOTILLA_APP_ID"] ?? "") : "";
  return (actor) => actor.type === "Integration" && (!/^[1-9][0-9]*$/.test(id) || String(actor.id) === id);
}

function checkApp({ github }: DoctorFacts): readonly Finding[] {
  return seen(github.installation, "app.unknown", "the App and its permissions", (app) => {
    if (app === null)
      return [
        finding(
          "error",
          "app.missing",
          "the App is not installed in the repository",
          "It writes the ledger, opens and merges.",
          "The App's settings, Install App: choose this repository.",
        ),
      ];
    const settings = `https://github.com/settings/apps/${app.slug}/permissions, then accept the change in the repository`;
    const lacking = Object.entries(appPermissions).filter(
      ([name, level]) => app.permissions[name] !== level && app.permissions[name] !== "write",
    );
    const extra = Object.entries(app.permissions).filter(([name, level]) => level !== "read" && appPermissions[name] !== "write");
    return [
      ...when(app.suspended, () =>
        finding(
          "error",
          "app.suspended",
          "the App's installation is suspended",
          "It can do nothing.",
          "Settings, GitHub Apps: unsuspend it.",
        ),
      ),
      ...lacking.map(([name, level]) =>
        finding("error", "app.permission", `the App lacks ${name}: ${level}`, "A job that needs it fails.", settings),
      ),
      ...extra.map(([name, level]) =>
        finding(
          "warning",
          "app.excess",
          `the App has ${name}: ${level}`,
          "Flotilla does not use it; who gets the App's key gets it too.",
          settings,
        ),
      ),
    ];
  });
}

function checkIdentity({ github: { repository, subject } }: DoctorFacts): readonly Finding[] {
  // Where it cannot be seen, GitHub's default holds in nearly every repository; a cloud that trusts less than it should refuses.
  if (!("value" in subject) || subject.value.isDefault) return [];
  return [
    finding(
      "warning",
      "identity.subject",
      `the subject of identity tokens is made of ${subject.value.claims.join(", ")}`,
      "A cloud that is bound to GitHub's default subject refuses these. Bind it to repository_id, ref and job_workflow_ref.",
      `gh api --method PUT repos/${repository.name}/actions/oidc/customization/sub --field use_default=true`,
    ),
  ];
}

function checkMachine({ github: { clockAhead }, local }: DoctorFacts): readonly Finding[] {
  const seconds = Math.round(Math.abs(clockAhead) / 1_000);
  return [
    ...when(Math.abs(clockAhead) > clockTolerance, () =>
      finding(
        "error",
        "machine.clock",
        `this machine's clock is ${seconds} s ${clockAhead > 0 ? "ahead of" : "behind"} GitHub's`,
        "Approvals count from the time of the plan on; on a runner this makes them worthless.",
        "Switch the machine's time synchronization on.",
      ),
    ),
    ...when(local.git !== null, () =>
      finding("error", "machine.git", `git: ${local.git ?? ""}`, "Every command and every job uses it.", "Install git 2.38 or newer."),
    ),
    ...local.engines.flatMap(({ environment, missing }) =>
      missing === null
        ? []
        : [
            finding(
              "warning",
              "machine.engine",
              `no engine for ${environment} on this machine`,
              missing,
              "Install it, or set FLOTILLA_ENGINE to its path.",
            ),
          ],
    ),
  ];
}

function when(condition: boolean, make: () => Finding): readonly Finding[] {
  return condition ? [make()] : [];
}
