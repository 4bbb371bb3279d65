import { defaultBranchOf } from "../../actions/entry.ts";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseEngineVariables, refuseForeignCode, refuseSecrets, refuseStateFolder } from "../../actions/start-check.ts";
import { createRunnerFixture, job, jobOf } from "../lab/runner/runner-fixture.ts";
import { readWorkflows } from "../workflows/workflow-files.ts";

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), "attack-"));
});
afterEach(() => rmSync(machine, { recursive: true, force: true }));

// A self-hosted runner of a repository takes jobs of every branch's workflows. What they may not learn is where states are.
test("a branch's own workflow does not learn where states and engines are", async () => {
  const print = `run: echo "states in [\${{ vars.FLOTILLA_STATE_DIR }}]"`;
  const runOn = async (branch: string) => {
    await using fixture = await createRunnerFixture(options);
    fixture.pushed(await fixture.commit({ "mine.txt": "" }, branch), branch);
    await fixture.idle();
    return fixture.runOf("day");
  };
  const jobs = job("free", "", print) + job("engine", "environment: flotilla-apply", print);
  const options = {
    environments: [{ name: "flotilla-apply", branches: ["main"], secrets: {}, variables: { FLOTILLA_STATE_DIR: "/srv/states" } }],
    files: { ".github/workflows/day.yml": `name: day\non: push\njobs:\n${jobs.replaceAll(/^/gm, "  ")}` },
  };
  const onMain = await runOn("main");
  expect(jobOf(onMain, "engine").log).toContain("states in [/srv/states]");
  expect(jobOf(onMain, "free").log).toContain("states in []");
  const onBranch = await runOn("theirs");
  expect(jobOf(onBranch, "free").log).toContain("states in []");
  expect(jobOf(onBranch, "engine")).toMatchObject({ conclusion: "failure", steps: [] });
});

test("a variable of the repository is noticed by the first job that must not see it", async () => {
  for (const name of ["FLOTILLA_STATE_DIR", "FLOTILLA_ENGINE", "FLOTILLA_CLOUD_URL"])
    expect(() => refuseEngineVariables({ env: { [name]: "/srv/states" } })).toThrow(`${name} can be read by workflows of every branch`);
  expect(() => refuseEngineVariables({ env: { FLOTILLA_STATE_DIR: "", FLOTILLA_KEY: "k" } })).not.toThrow();
  const jobs = (await readWorkflows()).flatMap(({ jobs }) => jobs);
  const find = jobs.flatMap(({ steps }) => steps).find(({ uses }) => uses === "./actions/find");
  expect(find?.env).toMatchObject({ FLOTILLA_STATE_DIR: "${{ vars.FLOTILLA_STATE_DIR }}" });
});

test("a job that runs a pull request's code has no secret", () => {
  for (const name of ["FLOTILLA_KEY", "FLOTILLA_APP_PRIVATE_KEY", "FLOTILLA_STATE_DIR"])
    expect(() => refuseSecrets({ env: { [name]: "x" } })).toThrow(name);
  expect(() => refuseSecrets({ env: { PATH: "/usr/bin" } })).not.toThrow();
});

test.each([
  ["pull_request", "refs/pull/12/merge"],
  ["pull_request_target", "refs/heads/main"],
  ["workflow_dispatch", "refs/heads/theirs"],
])("nothing is planned or applied on %s of %s", (eventName, ref) => {
  const defaultBranch = "main";
  expect(() => refuseForeignCode({ eventName, ref, defaultBranch })).toThrow("the code of main only");
  expect(() => refuseForeignCode({ eventName: "workflow_run", ref: "refs/heads/main", defaultBranch })).not.toThrow();
});

test("the default branch is the one that GitHub names in the event, and no branch calls itself that", () => {
  const event = { repository: { default_branch: "trunk" } };
  expect(defaultBranchOf(event, "push", "refs/heads/main")).toBe("trunk");
  // A schedule runs on the default branch alone, and its payload is not described.
  expect(defaultBranchOf({}, "schedule", "refs/heads/release/1.x")).toBe("release/1.x");
  for (const unnamed of [{}, null, { repository: {} }, { repository: { default_branch: "" } }])
    expect(defaultBranchOf(unnamed, "workflow_dispatch", "refs/heads/theirs")).toBe("main");
});

test("a folder of states that others can read, that a commit can write, or that goes with the job", async () => {
  const context = { workspace: join(machine, "work/fleet"), env: { RUNNER_TEMP: join(machine, "temp") } };
  const states = join(machine, "states");
  mkdirSync(states, { mode: 0o700 });
  const check = (folder: string, keeps = true) => refuseStateFolder(folder, context, keeps);
  await check(states);
  await check(join(machine, "not-there-yet"));
  await check(join(machine, "work/fleet-states"));
  for (const mode of [0o750, 0o705, 0o770]) {
    chmodSync(states, mode);
    if (process.platform !== "win32") await expect(check(states), mode.toString(8)).rejects.toThrow("chmod 700");
  }
  await expect(check(join(machine, "work/fleet/states"))).rejects.toThrow("in the checkout");
  await expect(check(join(machine, "work/fleet"))).rejects.toThrow("in the checkout");
  await expect(check(join(machine, "temp/states"))).rejects.toThrow("empties that after the job");
  await check(join(machine, "temp/cache"), false);
});
