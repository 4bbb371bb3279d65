import type { BranchPolicy, EnvironmentFacts, SetupFacts } from "../github/setup-facts.ts";
import { type DoctorFacts, type Finding, finding, page, seen, when } from "./doctor-finding.ts";

// GitHub environments, secrets and variables.

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

export function checkEnvironments({ github: { repository, environments: fact } }: DoctorFacts): readonly Finding[] {
  return seen(fact, "environment.unknown", "the GitHub environments", (found) =>
    [...environments].flatMap(([name, secrets]) => {
      const there = found.find((environment) => environment.name === name);
      return there === undefined ? [missingEnvironment(repository, name)] : checkEnvironment(repository, there, secrets);
    }),
  );
}

function missingEnvironment(repository: SetupFacts["repository"], name: string): Finding {
  const plan = repository.isPrivate ? " In a private repository this takes a paid plan." : "";
  return finding(
    "error",
    "environment.missing",
    `there is no GitHub environment ${name}`,
    `Its secrets and its branch rule keep the keys from other branches.${plan}`,
    environmentCommand(repository, name),
  );
}

/** Makes the environment, or changes it to the default branch alone, without reviewers and timer. */
function environmentCommand({ name: repository, defaultBranch }: SetupFacts["repository"], name: string): string {
  const place = `repos/${repository}/environments/${name}`;
  return (
    `gh api --method PUT ${place} --field wait_timer=0 --field 'deployment_branch_policy[protected_branches]=false' ` +
    `--field 'deployment_branch_policy[custom_branch_policies]=true' && ${policyCommand(place, defaultBranch)}`
  );
}

function policyCommand(place: string, branch: string): string {
  return `gh api --method POST ${place}/deployment-branch-policies --field name=${branch}`;
}

/** Adds the default branch to the patterns of an environment where it is missing, and takes all others off. */
function policiesCommand(
  { name: repository, defaultBranch }: SetupFacts["repository"],
  name: string,
  policies: readonly BranchPolicy[],
): string {
  const place = `repos/${repository}/environments/${name}`;
  const others = policies.filter((policy) => policy.name !== defaultBranch);
  return [
    ...(others.length === policies.length ? [policyCommand(place, defaultBranch)] : []),
    ...others.map(({ id }) => `gh api --method DELETE ${place}/deployment-branch-policies/${id}`),
  ].join(" && ");
}

function checkEnvironment(
  repository: SetupFacts["repository"],
  { name, branches, reviewers, wait, secrets }: EnvironmentFacts,
  needed: readonly string[],
): readonly Finding[] {
  const served =
    typeof branches === "string"
      ? { all: "every branch", protected: "every protected branch" }[branches]
      : branches.map((policy) => policy.name).join(", ");
  const isMain = typeof branches !== "string" && served === repository.defaultBranch;
  const settings = `Settings, Environments, ${name}`;
  // The time of a slice counts from the start of its job, so an apply that waits loses nothing; plans and records are not to be waited for.
  const holdUp = name === "flotilla-apply" ? "warning" : "error";
  return [
    ...when(!isMain, () =>
      finding(
        "error",
        "environment.branches",
        `${name} serves ${served === "" ? "no branch" : served}`,
        `Only workflows of ${repository.defaultBranch} may have its keys; a workflow on another branch is whatever its author wrote.`,
        typeof branches === "string" ? environmentCommand(repository, name) : policiesCommand(repository, name, branches),
      ),
    ),
    ...when(reviewers, () =>
      finding(
        holdUp,
        "environment.reviewers",
        `${name} has required reviewers`,
        "A job that waits for one keeps every later run waiting. Branch rules and /approve are the gate.",
        `${settings}: switch "Required reviewers" off.`,
      ),
    ),
    ...when(wait > 0, () =>
      finding(
        holdUp,
        "environment.wait",
        `${name} lets jobs wait ${wait} minutes`,
        "Every job waits so long, and keeps later runs waiting.",
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
            `Its jobs fail without it.${secret === "FLOTILLA_KEY" ? aboutKey : ""}`,
            secretCommand(repository.name, name, secret),
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
            `gh secret delete ${secret} --env ${name} --repo ${repository.name}`,
          ),
        ),
    ]),
  ];
}

const aboutKey =
  " fleet.key holds the one value of all three environments; a new one, which takes all reviews their effect, is made with: printf 'k1:%s' \"$(openssl rand -hex 32)\" > fleet.key";

function secretCommand(repository: string, environment: string, secret: string): string {
  const set = `gh secret set ${secret} --env ${environment} --repo ${repository}`;
  return secret === "FLOTILLA_KEY" ? `${set} < fleet.key` : `${set} < app.pem`;
}

export function checkSecrets({ github }: DoctorFacts): readonly Finding[] {
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
            "Workflows read it as a variable, and not as a secret.",
            `gh secret delete ${name} --repo ${repository}`,
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

export function checkVariables({ github, local }: DoctorFacts): readonly Finding[] {
  const { name: repository } = github.repository;
  const inEnvironments =
    "value" in github.environments ? github.environments.value.flatMap((one) => inEnvironment(repository, one, local)) : [];
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
function inEnvironment(repository: string, { name, variables }: EnvironmentFacts, { usesLab }: DoctorFacts["local"]): readonly Finding[] {
  const place = `--env ${name} --repo ${repository}`;
  if (!environments.has(name) || !("value" in variables)) return [];
  const has = (variable: string): boolean => variables.value.includes(variable);
  const drop = (variable: string): string => `gh variable delete ${variable} ${place}`;
  return [
    ...when(name !== "flotilla-app" && !has("FLOTILLA_STATE_DIR"), () => missingVariable("FLOTILLA_STATE_DIR", place)),
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
