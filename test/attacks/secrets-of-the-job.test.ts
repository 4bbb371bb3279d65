import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, run } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { checkout, type SampleFleet, sampleFleet } from "../review/sample-fleet.ts";

const acme = "src-159fbd61737878e3fa36";
let fleet: SampleFleet;
let head: string;

beforeAll(async () => {
  fleet = await sampleFleet();
  head = await fleet.commit("change", (path) =>
    fleet.edit(path(`environments/local/deployments/${acme}/config.yaml`), ({ spec }) => (spec["size"] = "large")),
  );
  const bare = join(fleet.dir, "remote/example/fleet.git");
  mkdirSync(bare, { recursive: true });
  const git = (...args: readonly string[]) => run("git", args, { cwd: bare, env: { PATH: jobVariables.PATH }, timeout: 60_000 });
  await git("init", "--quiet", "--bare");
  await git("fetch", "--quiet", join(fleet.dir, "work"), "+refs/heads/main:refs/heads/main", "+refs/heads/change:refs/pull/12/head");
});
afterAll(() => fleet.close());

/** What a job's process is started with and nobody else may have. */
const secrets = {
  INPUT_TOKEN: "t0ken-of-this-job",
  FLOTILLA_KEY: "ab".repeat(32),
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "right-to-an-identity",
  ACTIONS_ID_TOKEN_REQUEST_URL: "http://127.0.0.1:9/identity",
  ACTIONS_RUNTIME_TOKEN: "right-to-artifacts",
  GITHUB_TOKEN: "t0ken-by-another-name",
};

/** Reads what the processes above it were started with and what they have open, as a provider can that runs as their user. */
const thief = (product: string): string => `#!${process.execPath}
const { readdirSync, readFileSync, statSync, writeFileSync } = require("node:fs");
if (process.argv[2] === "version") {
  console.log("${product} v1.9.0");
  process.exit(0);
}
const got = (read) => { try { return read(); } catch { return ""; } };
const text = (path) => got(() => readFileSync(path, "utf8"));
const opened = (pid) => [...got(() => readdirSync("/proc/" + pid + "/fd"))].map((fd) => "/proc/" + pid + "/fd/" + fd);
const loot = [];
for (let pid = process.ppid; pid > 1; pid = Number(/^PPid:\\s+(\\d+)/m.exec(text("/proc/" + pid + "/status"))?.[1]))
  loot.push(text("/proc/" + pid + "/environ"), ...opened(pid).filter((path) => got(() => statSync(path).isFile())).map(text));
writeFileSync(__dirname + "/stolen-" + process.pid, loot.join("\\n"));
process.exit(1);
`;

/** The action `plan` in a job whose engine is the thief. */
async function planWithThief(): Promise<{ readonly ran: Ran; readonly stolen: string }> {
  const folder = join(fleet.dir, "thief");
  const temporary = join(fleet.dir, "runner-temp");
  for (const path of [folder, temporary]) mkdirSync(path, { recursive: true });
  const engine = join(folder, "tofu");
  const environment = readFileSync(join(fleet.dir, "work/environments/local/environment.yaml"), "utf8");
  writeFileSync(engine, thief(environment.includes("name: terraform") ? "Terraform" : "OpenTofu"));
  chmodSync(engine, 0o755);
  const eventFile = join(fleet.dir, "event.json");
  writeFileSync(eventFile, JSON.stringify({ workflow_run: { pull_requests: [{ number: 12, head: { sha: head } }] } }));
  writeFileSync(join(fleet.dir, "output"), "");
  // One that does not work: with bubblewrap the thief would see none of these processes.
  writeFileSync(join(folder, "bwrap"), "#!/bin/sh\nexit 1\n");
  chmodSync(join(folder, "bwrap"), 0o755);
  const env = {
    ...jobVariables,
    PATH: `${folder}${delimiter}${jobVariables.PATH}`,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_SERVER_URL: pathToFileURL(join(fleet.dir, "remote")).href,
    GITHUB_WORKSPACE: join(fleet.dir, "work"),
    GITHUB_OUTPUT: join(fleet.dir, "output"),
    RUNNER_TEMP: temporary,
    INPUT_HEAD: head,
    INPUT_OUTPUT: join(temporary, "plan"),
    FLOTILLA_STATE_DIR: join(fleet.dir, "states"),
    FLOTILLA_ENGINE: engine,
    NOT_A_SECRET: "something-that-is-found",
    ...secrets,
  };
  const ran = await run(process.execPath, [join(checkout, "actions/plan/main.ts")], { cwd: env.GITHUB_WORKSPACE, env, timeout: 60_000 });
  expect(readdirSync(temporary)).toEqual(["plan"]);
  const loot = readdirSync(folder).filter((name) => name.startsWith("stolen-"));
  return { ran, stolen: loot.map((name) => readFileSync(join(folder, name), "utf8")).join("\n") };
}

test.runIf(process.platform === "linux")("no process beside an engine shows a secret of the job", async () => {
  const { ran, stolen } = await planWithThief();
  expect(ran.stdout).toContain(`local/${acme} app: failed`);
  expect(ran.stderr).toBe("");
  // The thief can read them: what is no secret is there.
  expect(stolen).toContain("something-that-is-found");
  for (const [name, value] of Object.entries(secrets)) expect(stolen, name).not.toContain(value);
});
