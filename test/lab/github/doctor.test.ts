import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { ForgeOptions } from "../../../lab/github/contract.ts";
import { rulesOf } from "../../../lab/github/rulesets.ts";
import { appBranches, fleetWorkflows } from "../../../src/cli/doctor-finding.ts";
import { findingsOf } from "../../../src/cli/doctor-findings.ts";
import { run } from "../../../src/process/run.ts";
import { cliEntry, cliEnv } from "../../cli/cli-fixture.ts";
import { readSetup } from "../../../src/github/setup.ts";
import type { SetupFacts } from "../../../src/github/setup-facts.ts";
import { type ForgeFixture, here, startForgeFixture } from "./forge-fixture.ts";

// `flotilla doctor` on the lab's GitHub: what it reads is read by Octokit from answers that fit GitHub's own description.

let fixture: ForgeFixture | null = null;
afterEach(async () => {
  expect(fixture?.mismatches ?? []).toEqual([]);
  await fixture?.close();
});

const shipped = readdirSync(".github/rulesets").flatMap((file) =>
  rulesOf(JSON.parse(readFileSync(`.github/rulesets/${file}`, "utf8")), { app: "flotilla[bot]", defaultBranch: "main" }),
);
const secrets = { FLOTILLA_KEY: "k1:0" };
const states = { FLOTILLA_STATE_DIR: "/srv/flotilla" };
const documented: Partial<ForgeOptions> = {
  users: [
    { login: "pjhyett", permission: "admin" },
    { login: "mona", permission: "write" },
  ],
  rules: shipped,
  environments: [
    { name: "flotilla-app", branches: ["main"], secrets: { ...secrets, FLOTILLA_APP_PRIVATE_KEY: "pem" } },
    { name: "flotilla-plan", branches: ["main"], secrets, variables: states },
    { name: "flotilla-apply", branches: ["main"], secrets, variables: states },
  ],
  variables: { FLOTILLA_APP_ID: "4001" },
};

async function setupOf(options: Partial<ForgeOptions>, login = "pjhyett"): Promise<SetupFacts> {
  fixture = await startForgeFixture({ ...documented, ...options });
  const { apiUrl, app, user } = { ...fixture.forge, user: fixture.forge.user(login) };
  return await readSetup({
    apiUrl,
    owner: here.owner,
    repository: here.repo,
    token: user.token,
    app: { id: String(app.id), privateKey: app.privateKey },
    branches: appBranches,
    clock: Date.now,
    notice: (line) => expect.fail(line),
  });
}

function codes(github: SetupFacts): readonly string[] {
  const local = { git: null, engines: [], workflows: fleetWorkflows, startLabel: null, branch: "main", usesLab: false };
  return [...new Set(findingsOf({ github, local }).map(({ code }) => code))].toSorted();
}

test("nothing is wrong where everything is as the documentation asks for", async () => {
  expect(codes(await setupOf({}))).toEqual([]);
});

test("every setting that is wrong is seen", async () => {
  const github = await setupOf({
    rules: [
      { pattern: "main", requiredApprovals: 1, bypass: [] },
      { pattern: "flotilla/**/*", onlyActors: ["flotilla[bot]", "mona"] },
    ],
    environments: [
      { name: "flotilla-app", branches: null, secrets: {} },
      { name: "flotilla-plan", branches: ["main", "try/*"], secrets: { ...secrets, FLOTILLA_APP_PRIVATE_KEY: "pem" } },
    ],
    variables: { FLOTILLA_APP_ID: "flotilla", FLOTILLA_CLOUD_URL: "http://127.0.0.1:1" },
    appPermissions: { contents: "write", metadata: "read", workflows: "write" },
    settings: {
      allowedActions: "local_only",
      jobTokens: "write",
      jobsApprove: true,
      subjectClaims: ["repo", "context"],
      protectedBranches: ["main"],
      ownRunners: 1,
      runnerGroups: [{ name: "metal", workflows: null, runners: 1 }],
      issues: false,
      repositorySecrets: ["FLOTILLA_KEY"],
      organizationSecrets: ["FLOTILLA_APP_PRIVATE_KEY"],
    },
  });
  expect(codes(github)).toEqual([
    "actions.approve",
    "actions.local-only",
    "actions.write",
    "app.excess",
    "app.permission",
    "environment.branches",
    "environment.missing",
    "identity.subject",
    "repository.issues",
    "rules.app-branches",
    "rules.app-branches-bypass",
    "rules.app-bypass",
    "rules.check",
    "rules.last-push",
    "rules.protection",
    "runners.group",
    "runners.repository",
    "secret.missing",
    "secret.organization",
    "secret.place",
    "secret.repository",
    "variable.app-id",
    "variable.missing",
    "variable.place",
  ]);
});

test("who may not see a setting is not said that it is right", async () => {
  const found = codes(await setupOf({}, "mona"));
  expect(found).toEqual(["actions.tokens-unknown", "actions.unknown", "rulesets.bypass-unknown", "token.admin"]);
});

test("the command prints what is wrong, why, and what to do; its exit code reports it", { timeout: 180_000 }, async () => {
  await setupOf({ settings: { jobsApprove: true } });
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-doctor-"));
  try {
    const forge = fixture?.forge;
    await run("git", ["init", "--quiet", folder], { cwd: folder, env: cliEnv, timeout: 30_000 });
    await writeFile(join(folder, "flotilla.yaml"), "");
    const call = (env: Readonly<Record<string, string>>, ...words: readonly string[]) =>
      run(process.execPath, [cliEntry, "doctor", ...words], { cwd: folder, env: { ...cliEnv, ...env }, timeout: 30_000 });
    expect(await call({})).toMatchObject({ code: 2, stderr: expect.stringContaining("GH_TOKEN is not set") });
    const env = { GH_TOKEN: forge?.user("pjhyett").token ?? "", GITHUB_API_URL: forge?.apiUrl ?? "" };
    expect(await call(env)).toMatchObject({ code: 2, stderr: expect.stringContaining("--repo <owner>/<name>") });
    expect(await call(env, "--repo", "example/other")).toMatchObject({ code: 2, stderr: expect.stringContaining("no example/other") });
    expect(await call({ ...env, GH_TOKEN: "ghp_x" }, "--repo", "example/fleet")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("does not accept the token"),
    });
    const text = await call(env, "--repo", "example/fleet");
    expect(text, text.stderr).toMatchObject({ code: 1, stderr: "" });
    expect(text.stdout).toContain(
      "error    workflows may create and approve pull requests (actions.approve)\n         Any workflow on any branch",
    );
    expect(text.stdout).toContain("-> npx @flotilla-dev/cli init\n");
    expect(text.stdout).toMatch(/example\/fleet: \d+ errors, 0 warnings; 1 not seen\.\n$/);
    const json = await call(env, "--repo", "example/fleet", "--json");
    expect(json.code).toBe(1);
    const { findings } = JSON.parse(json.stdout) as { readonly findings: readonly { readonly code: string }[] };
    expect(findings.map(({ code }) => code)).toContain("actions.approve");
    expect(text.stdout + json.stdout).not.toContain(env.GH_TOKEN);
  } finally {
    await rm(folder, { recursive: true });
  }
});
