import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { startForge } from "../../../src/local/forge/forge.ts";
import { startRunner } from "../../../src/local/runner/runner.ts";
import { run } from "../../../src/process/run.ts";
import { action, checkoutAction, conclusions, downloadAction, job, jobOf, uploadAction } from "./playground.ts";

const rest = `const api = (method, path, body) => fetch(process.env.GITHUB_API_URL + "/repos/" + process.env.GITHUB_REPOSITORY + path, { method, headers: { authorization: "Bearer " + process.env.INPUT_TOKEN, accept: "application/vnd.github+json" }, body: body && JSON.stringify(body) });
(async () => {
  const issue = await api("POST", "/issues", { title: "from a job" });
  const dispatch = await api("POST", "/actions/workflows/after.yml/dispatches", { ref: "main", inputs: { word: "ahoy" } });
  out("told", issue.status + " " + dispatch.status);
  const asked = await fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL + "&audience=cloud", { headers: { authorization: "Bearer " + process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN } });
  const { value } = await asked.json();
  const claims = JSON.parse(Buffer.from(value.split(".")[1], "base64url"));
  out("claims", [claims.iss === process.env.GITHUB_SERVER_URL + "/_oidc", claims.aud, claims.sub].join(" "));
})();`;
const checkout = `uses: ${checkoutAction}\nwith:\n  fetch-depth: 0\n  persist-credentials: false`;
const workflow = (name: string, on: string, jobs: string) => ({
  [`.github/workflows/${name}.yml`]: `name: ${name}\non:\n${on}\npermissions: {}\njobs:\n${jobs.replaceAll(/^(?=.)/gm, "  ")}`,
});
const files = {
  ...action("rest", rest, ["token: { required: true }"]),
  ...workflow(
    "checks",
    "  pull_request:\n    branches: [main]",
    job(
      "validate",
      "permissions:\n  contents: read",
      checkout,
      'run: echo "::error file=a.yaml,line=3,col=2::no" && git log -1 --format="parents %P"',
    ),
  ),
  ...workflow(
    "plan",
    "  workflow_run:\n    workflows: [checks]\n    types: [completed]",
    job(
      "plan",
      "",
      "run: echo ${{ github.event.workflow_run.conclusion }} ${{ github.event.workflow_run.head_branch }} on ${{ github.ref }}",
    ),
  ),
  ...workflow(
    "apply",
    "  push:\n    branches: [main]",
    job(
      "find",
      "environment: app\npermissions:\n  contents: read\n  actions: write\n  id-token: write\noutputs:\n  told: ${{ steps.rest.outputs.told }}",
      checkout,
      "uses: ./actions/rest\nid: rest\nwith:\n  token: ${{ github.token }}",
      "run: echo ${{ steps.rest.outputs.claims }} > work",
      `uses: ${uploadAction}\nwith:\n  name: work\n  path: work`,
    ) + job("use", "needs: find", `uses: ${downloadAction}\nwith:\n  name: work`, "run: cat work && echo ${{ needs.find.outputs.told }}"),
  ),
  ...workflow(
    "after",
    "  workflow_dispatch:\n    inputs:\n      word: { type: string, required: true }\n  issues:\n    types: [opened]",
    job("after", "", "run: echo ${{ github.event_name }} ${{ inputs.word }}"),
  ),
};

it("a day on the real forge: a pull request is checked and planned, a push applied, a job's token can do what it declares and no more", async () => {
  const dir = await realpath(await mkdtemp(join(tmpdir(), "flotilla-runner-")));
  const env = { PATH: process.env["PATH"] ?? "", HOME: dir, GIT_CONFIG_GLOBAL: "/dev/null" };
  const work = join(dir, "work");
  const git = async (...args: readonly string[]) => {
    const done = await run("git", ["-c", "user.name=mona", "-c", "user.email=mona@example.com", ...args], {
      cwd: work,
      env,
      timeout: 20_000,
    });
    expect([args[0], done.code, done.code === 0 ? "" : done.stderr]).toEqual([args[0], 0, ""]);
    return done.stdout.trim();
  };
  await mkdir(work);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(work, path)), { recursive: true });
    await writeFile(join(work, path), content);
  }
  await git("init", "--quiet", "--initial-branch", "main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Begin");
  const forge = await startForge({
    dir: join(dir, "fleet.git"),
    owner: "octocat",
    name: "fleet",
    people: [{ login: "mona", permission: "maintain" }],
    environments: [{ name: "app", branches: ["main"], secrets: { KEY: "a secret" } }],
    rules: [],
    variables: {},
    now: Date.now,
    path: env.PATH,
  });
  await forge.pushInitial(work, "refs/heads/main");
  const runner = await startRunner({
    forge,
    dir: join(dir, "jobs"),
    node: process.execPath,
    env: { PATH: env.PATH, HOME: dir },
    now: Date.now,
  });
  const { token } = forge.person("mona");
  const api = async (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${forge.apiUrl}/repos/octocat/fleet${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const runOf = (workflow: string) => {
    const found = runner.runs().filter((one) => one.workflow === workflow);
    expect(found.map(({ workflow }) => workflow)).toEqual([workflow]);
    return found[0] ?? expect.unreachable();
  };
  try {
    await git("remote", "add", "forge", forge.url.replace("//", `//x-access-token:${token}@`).concat("/octocat/fleet.git"));
    await git("checkout", "--quiet", "-b", "topic");
    await git("commit", "--quiet", "--allow-empty", "--message", "Change something");
    const head = await git("rev-parse", "HEAD");
    await git("push", "--quiet", "forge", "topic");
    await runner.idle(20_000);
    expect(runner.runs(), "a branch without a filter for it starts nothing").toEqual([]);

    expect((await api("POST", "/pulls", { title: "Change", head: "topic", base: "main" })).status).toBe(201);
    await runner.idle(20_000);
    expect(jobOf(runOf("checks"), "validate").log).toContain(`parents ${await git("rev-parse", "main")} ${head}`);
    expect(jobOf(runOf("plan"), "plan").log).toContain("success topic on refs/heads/main");
    const checks: unknown = await (await api("GET", `/commits/${head}/check-runs`)).json();
    expect(checks).toMatchObject({ check_runs: [{ name: "validate", conclusion: "success", output: { annotations_count: 1 } }] });

    await git("push", "--quiet", "forge", "topic:main");
    await runner.idle(20_000);
    const applied = runOf("apply");
    expect(conclusions(applied)).toEqual({ find: "success", use: "success" });
    expect(jobOf(applied, "use").log).toContain("true cloud repo:octocat/fleet:environment:app\n403 204");
    expect(jobOf(runOf("after"), "after").log).toContain("workflow_dispatch ahoy");
    const { id } = jobOf(applied, "find");
    expect(forge.requests.filter(({ jobId }) => jobId === id).map(({ route, status }) => `${status} ${route}`)).toContain(
      "403 POST /repos/{owner}/{repo}/issues",
    );

    expect((await api("POST", `/actions/runs/${applied.id}/rerun`)).status).toBe(201);
    await runner.idle(20_000);
    const again = runner.runs().filter(({ workflow }) => workflow === "apply");
    expect(again.map(({ id, attempt, sha, conclusion }) => [id, attempt, sha, conclusion])).toEqual([
      [applied.id, 1, head, "success"],
      [applied.id, 2, head, "success"],
    ]);
  } finally {
    await runner.close();
    await forge.close();
    await rm(dir, { recursive: true, force: true });
  }
});
