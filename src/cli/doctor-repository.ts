import { withheldByPlan } from "../github/setup-facts.ts";
import { type DoctorFacts, type Finding, finding, fleetWorkflows, page, seen, when } from "./doctor-finding.ts";

// The repository, GitHub Actions in it, and the workflow files.

export function checkRepository({ github: { repository: own, rules } }: DoctorFacts): readonly Finding[] {
  const edit = `gh repo edit ${own.name}`;
  return [
    ...when(own.archived, () =>
      finding(
        "error",
        "repository.archived",
        `${own.name} is archived`,
        "Nothing can be written to it.",
        `gh repo unarchive ${own.name} --yes`,
      ),
    ),
    ...when(!own.hasIssues, () =>
      finding("error", "repository.issues", "issues are switched off", "Trackers and confirmations are issues.", `${edit} --enable-issues`),
    ),
    ...when("unknown" in rules && rules.unknown === withheldByPlan, () =>
      finding(
        "error",
        "repository.plan",
        `${own.name} is private, and its owner's plan has rulesets and protected environments for public repositories only`,
        "Whoever may push could write the ledger and read the App's key, so every run refuses to work.",
        "GitHub Pro, Team or Enterprise for the owner; or make the repository public, with all that it says of customers.",
      ),
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

export function checkActions({ github: { repository, actions, jobTokens } }: DoctorFacts): readonly Finding[] {
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

export function checkWorkflows({ github, local }: DoctorFacts): readonly Finding[] {
  const { name: repository, defaultBranch } = github.repository;
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
    ...when(local.branch !== null && local.branch !== defaultBranch, () =>
      finding(
        "error",
        "workflow.branch",
        `apply.yml and pull-request.yml are for ${local.branch ?? ""}, and the default branch of ${repository} is ${defaultBranch}`,
        "Flotilla applies what is on the default branch, and GitHub runs most workflows from there only.",
        `npx @flotilla-dev/cli init --update --branch ${defaultBranch}`,
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

/** A repository's own runner takes jobs of every workflow of every branch, and GitHub environments say nothing about its files. */
export function checkRunners({ github: { repository, ownRunners, runnerGroups } }: DoctorFacts): readonly Finding[] {
  const why =
    "It takes jobs of every workflow of any branch that somebody pushes: those read and write its files, states and providers among them.";
  // Both are shown to owners alone; GitHub's own machines, which most fleets use, are in neither.
  const own = "value" in ownRunners ? ownRunners.value : 0;
  const groups = "value" in runnerGroups ? runnerGroups.value : [];
  return [
    ...when(own > 0, () =>
      finding(
        "error",
        "runners.repository",
        `the repository has ${own === 1 ? "a runner" : `${own} runners`} of its own`,
        why,
        `Register it with a runner group of the organization, then remove it here: Settings, Actions, Runners of ${repository.name}. See ${page}, "Machines of your own".`,
      ),
    ),
    ...groups
      .filter(({ workflows, runners }) => workflows === null && runners > 0)
      .map(({ name }) =>
        finding(
          "warning",
          "runners.group",
          `the runner group ${name} takes jobs of every workflow`,
          why,
          `The organization's Settings, Actions, Runner groups, ${name}: "Selected workflows", those that ${page} names.`,
        ),
      ),
  ];
}

export function checkLabels({ github: { repository, labels }, local: { startLabel } }: DoctorFacts): readonly Finding[] {
  if (startLabel === null || !("value" in labels) || labels.value.includes(startLabel)) return [];
  return [
    finding(
      "warning",
      "label.missing",
      `there is no label ${startLabel}`,
      "A person sets it on a tracker to start a rollout.",
      `gh label create ${startLabel} --repo ${repository.name}`,
    ),
  ];
}
