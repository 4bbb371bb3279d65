import type { InstallationFacts } from "../github/setup-facts.ts";
import { appPermissions, type DoctorFacts, type Finding, finding, seen, when } from "./doctor-finding.ts";

// The App, identity tokens, and this machine.

/** Milliseconds. Approvals and plans are compared by time; a signed App token is refused beyond a minute. */
const clockTolerance = 30_000;

export function checkApp({ github }: DoctorFacts): readonly Finding[] {
  const fix = "Give a private key of the App, which its settings generate: --app-key <file>.";
  const check = (app: InstallationFacts | null): readonly Finding[] => {
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
    const settings = `The settings of the App ${app.slug}, Permissions & events; then accept the change in the repository`;
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
  };
  return seen(github.installation, "app.unknown", "the App and its permissions", check, fix);
}

export function checkIdentity({ github: { repository, subject } }: DoctorFacts): readonly Finding[] {
  // Where it cannot be seen, GitHub's default holds in nearly every repository; a cloud that trusts less than it should refuses.
  if (!("value" in subject)) return [];
  const { isDefault, claims, immutable } = subject.value;
  const command = `gh api --method PUT repos/${repository.name}/actions/oidc/customization/sub --field use_default=true`;
  return [
    ...when(!isDefault, () =>
      finding(
        "warning",
        "identity.subject",
        `the subject of identity tokens is made of ${claims.join(", ")}`,
        "A cloud that is bound to GitHub's default subject refuses these. Bind it to repository_id, ref and job_workflow_ref.",
        command,
      ),
    ),
    ...when(isDefault && immutable === false, () =>
      finding(
        "warning",
        "identity.names",
        "the subject of identity tokens has names only",
        "Who gets the repository's name after a rename or a deletion gets its tokens' subject too. A cloud that is bound to repository_id is safe already.",
        `Let the cloud accept repo:<owner>@<id>/<name>@<id>:... first, then ${command} --field use_immutable_subject=true`,
      ),
    ),
  ];
}

export function checkMachine({ github: { clockAhead }, local }: DoctorFacts): readonly Finding[] {
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
    ...local.engines.flatMap(({ environment, missing, unisolated }) => [
      ...when(missing !== null, () =>
        finding(
          "warning",
          "machine.engine",
          `no engine for ${environment} on this machine`,
          missing ?? "",
          "Install it, or set FLOTILLA_ENGINE to its path.",
        ),
      ),
      ...when(unisolated !== null, () =>
        finding(
          "warning",
          "machine.isolation",
          `no isolation for ${environment} on this machine`,
          unisolated ?? "",
          "Install bubblewrap (bwrap). A runner that applies this environment needs it too.",
        ),
      ),
    ]),
  ];
}
