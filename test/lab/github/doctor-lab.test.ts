import { execFile, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Administered, BranchRule, Forge, ForgeEnvironment, ForgeSettings } from "../../../lab/github/contract.ts";
import { startForge } from "../../../lab/github/forge.ts";
import { rulesOf } from "../../../lab/github/rulesets.ts";
import type { CliContext } from "../../../src/cli/context.ts";
import { program } from "../../../src/cli/program.ts";
import { cliEnv, cliEntry } from "../../cli/cli-fixture.ts";
import { WorkTree } from "../work-tree.ts";

// `flotilla doctor` in a fleet that `flotilla init` made, against the lab's GitHub: one setting after the other is made wrong, is found by its name, is
// fixed by the very command that the finding has, and is found no more.

const admin = "octocat";
let folder: string;
let fleet: WorkTree;
let forge: Forge;

const shipped = readdirSync(".github/rulesets").flatMap((file) =>
  rulesOf(JSON.parse(readFileSync(`.github/rulesets/${file}`, "utf8")), { app: "flotilla[bot]", defaultBranch: "main" }),
);
const key = { FLOTILLA_KEY: "k1:0" };
const states = { FLOTILLA_STATE_DIR: "/srv/flotilla" };
const environments: readonly ForgeEnvironment[] = [
  { name: "flotilla-app", branches: ["main"], secrets: { ...key, FLOTILLA_APP_PRIVATE_KEY: "pem" } },
  { name: "flotilla-plan", branches: ["main"], secrets: key, variables: states },
  { name: "flotilla-apply", branches: ["main"], secrets: key, variables: states },
];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-doctor-"));
  forge = await startForge({
    dir: join(folder, "fleet.git"),
    owner: "example",
    name: "fleet",
    users: [{ login: admin, permission: "admin" }],
    variables: {},
    now: Date.now,
    rules: [],
    environments: [],
    // As organizations have it that were made before 2023.
    settings: { jobTokens: "write", jobsApprove: true },
  });
  fleet = await WorkTree.init(join(folder, "fleet"), admin);
  const answers = ["--team", "@example/platform", "--releases", "example/product", "--environment", "prod", "--engine", "tofu"];
  const product = ["--product", `example/flotilla@${"0".repeat(40)}`];
  await promisify(execFile)(process.execPath, [cliEntry, "init", ...answers, ...product], { cwd: fleet.dir, env: cliEnv });
  await fleet.commit("Make the fleet", {});
  await forge.pushInitial(fleet.dir, "refs/heads/main");
  await writeFile(join(fleet.dir, "app.pem"), forge.app.privateKey);
  await writeFile(join(fleet.dir, "fleet.key"), "k1:0");
  await mkdir(join(folder, "bin"));
  const gh = join(folder, "bin", "gh");
  await writeFile(gh, `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, "gh.mjs")}' "$@"\n`);
  await chmod(gh, 0o755);
}, 60_000);
afterAll(async () => {
  await forge.close();
  await rm(folder, { recursive: true, force: true });
});

interface Finding {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const ghEnv = (): Readonly<Record<string, string>> => ({
  ...cliEnv,
  PATH: `${join(folder, "bin")}:${cliEnv["PATH"] ?? ""}`,
  GITHUB_API_URL: forge.apiUrl,
  GH_TOKEN: forge.user(admin).token,
  GH_REPO: "example/fleet",
});

/** What the command finds, but of this machine. */
async function doctor(): Promise<readonly Finding[]> {
  const printed: string[] = [];
  const context: CliContext = {
    cwd: fleet.dir,
    program: "flotilla",
    env: ghEnv(),
    out: (text) => void printed.push(text),
    err: (line) => expect.fail(line),
    terminal: false,
    ask: null,
    clock: Date.now,
    signal: new AbortController().signal,
    endCleanly: () => {},
  };
  const words = ["doctor", "--repo", "example/fleet", "--app-key", "app.pem", "--json"];
  await program(context, () => {}).parseAsync(["node", "flotilla", ...words]);
  const { findings } = JSON.parse(printed.join("")) as { readonly findings: readonly Finding[] };
  return findings.filter(({ code }) => !/^machine\.(?:engine|isolation)$/.test(code));
}

/** Types a command in the fleet's folder; the answer is for what asks for a value. */
async function type(command: string, answer = "4001"): Promise<void> {
  const shell = spawn("sh", ["-c", command], { cwd: fleet.dir, env: ghEnv(), stdio: ["pipe", "ignore", "pipe"] });
  const printed = shell.stderr.toArray();
  shell.stdin.on("error", () => {}).end(answer);
  const code = await new Promise((resolve) => shell.on("close", resolve));
  expect(code, `${command}\n${(await printed).join("")}`).toBe(0);
}

/** The command of a finding. */
function commandIn(fix: string): string {
  const [, command] = /^((?:gh|jq) .*)$/.exec(fix) ?? /(?:: |then |\()(gh [^)]*)/.exec(fix) ?? [];
  expect(command, fix).toBeDefined();
  return command ?? "";
}

type Setup = Required<Administered>;

const right: Setup = {
  settings: {
    allowedActions: "all",
    issues: true,
    freePlan: false,
    archived: false,
    autoMerge: false,
    appInstalled: true,
    appSuspended: false,
    jobTokens: "read",
    jobsApprove: false,
    subjectClaims: null,
    immutableSubject: true,
    protectedBranches: [],
    ownRunners: 0,
    runnerGroups: [],
    repositorySecrets: [],
    organizationSecrets: [],
  },
  rules: shipped,
  environments,
  appPermissions: { actions: "write", checks: "write", contents: "write", issues: "write", metadata: "read", pull_requests: "write" },
};

type Wrong = (setup: Setup) => Setup;
const settings =
  (change: Partial<ForgeSettings>): Wrong =>
  (setup) => ({ ...setup, settings: { ...setup.settings, ...change } });
const environment =
  (name: string, change: Partial<ForgeEnvironment>): Wrong =>
  (setup) => ({ ...setup, environments: setup.environments.map((one) => (one.name === name ? { ...one, ...change } : one)) });
const missing =
  (name: string): Wrong =>
  (setup) => ({ ...setup, environments: setup.environments.filter((one) => one.name !== name) });
/** Changes the rules that ask for something; without a change they are left out. */
const rules =
  (asks: keyof BranchRule, change?: Partial<BranchRule>): Wrong =>
  (setup) => ({
    ...setup,
    rules: setup.rules.flatMap((rule) => {
      if (rule[asks] === undefined) return [rule];
      return change === undefined ? [] : [{ ...rule, ...change }];
    }),
  });
const moreRules =
  (rule: BranchRule): Wrong =>
  (setup) => ({ ...setup, rules: [...setup.rules, rule] });
const permissions =
  (change: Setup["appPermissions"]): Wrong =>
  (setup) => ({ ...setup, appPermissions: { ...setup.appPermissions, ...change } });
const act =
  (does: () => void): Wrong =>
  (setup) => {
    does();
    return setup;
  };

/** What is wrong at once, by the code that names it, with who fixes it: whoever types what the findings say, or whoever clicks. */
const rounds: readonly { readonly fix: "typed" | "clicked"; readonly wrong: readonly (readonly [code: string, wrong: Wrong])[] }[] = [
  {
    fix: "typed",
    wrong: [
      ["repository.archived", settings({ archived: true })],
      ["repository.issues", settings({ issues: false })],
      ["actions.off", settings({ allowedActions: "none" })],
      ["actions.approve", settings({ jobsApprove: true })],
      ["actions.write", settings({ jobTokens: "write" })],
      ["workflow.disabled", act(() => forge.disableWorkflow("drift.yml"))],
      ["environment.branches", environment("flotilla-plan", { branches: null })],
      ["secret.missing", environment("flotilla-apply", { secrets: {} })],
      ["secret.repository", settings({ repositorySecrets: ["FLOTILLA_KEY"] })],
      ["secret.organization", settings({ organizationSecrets: ["FLOTILLA_APP_PRIVATE_KEY"] })],
      ["variable.place", act(() => forge.setVariable("FLOTILLA_ENGINE", "/opt/tofu"))],
      ["rules.reviews", rules("requiredApprovals")],
      ["rules.check", rules("requiredChecks")],
      ["rules.app-branches", rules("onlyActors")],
      ["rules.auto-merge", settings({ autoMerge: true })],
      ["rules.protection", settings({ protectedBranches: ["flotilla/ledger"] })],
      ["identity.subject", settings({ subjectClaims: ["repo", "context"] })],
    ],
  },
  {
    fix: "typed",
    wrong: [
      ["environment.branches", environment("flotilla-apply", { branches: ["main", "hotfix/*", "try/*"] })],
      ["environment.branches", environment("flotilla-app", { branches: [] })],
      ["secret.missing", environment("flotilla-app", { secrets: { FLOTILLA_KEY: "k1:0" } })],
      ["secret.place", environment("flotilla-plan", { secrets: { FLOTILLA_KEY: "k1:0", FLOTILLA_APP_PRIVATE_KEY: "pem" } })],
      ["variable.missing", environment("flotilla-apply", { variables: {} })],
      ["variable.place", environment("flotilla-app", { variables: { FLOTILLA_APP_ID: "4001" } })],
      ["variable.cloud", environment("flotilla-plan", { variables: { ...states, FLOTILLA_CLOUD_URL: "http://127.0.0.1:1" } })],
      ["variable.secret", settings({ repositorySecrets: ["FLOTILLA_APP_ID"] })],
      ["rules.approvals", rules("requiredApprovals", { requiredApprovals: 0 })],
      ["rules.stale", rules("requiredApprovals", { staleApprovals: true })],
      ["rules.last-push", rules("requiredApprovals", { lastPushApproval: false })],
      ["rules.check-source", rules("checkSource", { checkSource: 7 })],
      ["identity.names", settings({ immutableSubject: false })],
    ],
  },
  // Its secrets and variables are missed once it is there.
  { fix: "typed", wrong: [["environment.missing", missing("flotilla-apply")]] },
  {
    fix: "clicked",
    wrong: [
      ["actions.local-only", settings({ allowedActions: "local_only" })],
      ["environment.reviewers", environment("flotilla-apply", { review: () => Promise.resolve("approved") })],
      ["environment.wait", environment("flotilla-plan", { wait: 30 })],
      ["rules.threads", rules("requiredApprovals", { threads: true })],
      ["rules.app-bypass", rules("requiredApprovals", { bypass: ["mona"] })],
      ["rules.bypass", (setup) => setup],
      ["rules.check-bypass", rules("requiredChecks", { bypass: ["flotilla[bot]"] })],
      ["rules.merge-queue", moreRules({ pattern: "main", mergeQueue: true })],
      ["rules.app-branches-bypass", rules("onlyActors", { onlyActors: ["flotilla[bot]", "mona"] })],
      ["rules.inactive", moreRules({ pattern: "main", requiredApprovals: 2, enforcement: "evaluate" })],
      ["app.suspended", settings({ appSuspended: true })],
      ["app.permission", permissions({ issues: "read" })],
      ["app.excess", permissions({ workflows: "write" })],
      ["runners.repository", settings({ ownRunners: 1 })],
      ["runners.group", settings({ runnerGroups: [{ name: "metal", workflows: null, runners: 1 }] })],
    ],
  },
  {
    fix: "clicked",
    wrong: [
      ["actions.selected", settings({ allowedActions: "selected" })],
      ["app.missing", settings({ appInstalled: false })],
      ["rules.app-locked-out", rules("onlyActors", { onlyActors: [], bypass: [] })],
    ],
  },
  { fix: "clicked", wrong: [["repository.plan", settings({ freePlan: true })]] },
];

const codes = (findings: readonly { readonly code: string }[]): readonly string[] =>
  [...new Set(findings.map(({ code }) => code))].toSorted();

/** What a page has a reader type between two of its texts, in a repository that is called otherwise. */
async function typedBetween(from: string, to: string): Promise<string> {
  const page = await readFile(join(import.meta.dirname, "..", "..", "..", "docs", "users", "on-github.md"), "utf8");
  const part = page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)));
  const commands = part.split("\n").filter((line) => /^ {4}(?! *\d\.)/.test(line));
  expect(commands, from).not.toEqual([]);
  return commands
    .join("\n")
    .replaceAll("acme/fleet", "example/fleet")
    .replaceAll("<owner>/<repository>", "example/fleet")
    .replaceAll("<App id>", "4001")
    .replaceAll("~/flotilla-acme.private-key.pem", "app.pem");
}

test("nothing is wrong in a repository that was set up by the page's own commands", { timeout: 60_000 }, async () => {
  expect((await doctor()).length).toBeGreaterThan(8);
  await type(`set -e\n${await typedBetween("3. **Environments and secrets**", "6. **Engine")}`);
  await type(`set -e\n${await typedBetween("## Branch rules", "| file | branches")}`);
  expect(await doctor()).toEqual([]);
});

const cases = rounds.map((round) => ({ ...round, found: codes(round.wrong.map(([code]) => ({ code }))) }));

test.each(cases)(
  "every wrong setting is found by its name, and gone when it is fixed ($fix): $found",
  { timeout: 120_000 },
  async (round) => {
    forge.administer(round.wrong.reduce((setup, [, wrong]) => wrong(setup), right));
    let found = await doctor();
    expect(codes(found)).toEqual(round.found);
    if (round.fix === "clicked") {
      forge.administer(right);
      found = await doctor();
    }
    for (let again = 0; found.length > 0 && again < 2; again++) {
      for (const fix of new Set(found.map((one) => one.fix))) await type(commandIn(fix));
      found = await doctor();
    }
    expect(found).toEqual([]);
    forge.administer(right);
  },
);
