import { expect, it } from "vitest";
import { createForgeRunnerFixture } from "./forge-runner-fixture.ts";
import { action, checkoutAction, conclusions, downloadAction, job, jobOf, uploadAction } from "./runner-fixture.ts";

const rest = `const api = (method, path, body) => fetch(process.env.GITHUB_API_URL + "/repos/" + process.env.GITHUB_REPOSITORY + path, { method, headers: { authorization: "Bearer " + process.env.INPUT_TOKEN, accept: "application/vnd.github+json" }, body: body && JSON.stringify(body) });
(async () => {
  const issue = await api("POST", "/issues", { title: "from a job" });
  const dispatch = await api("POST", "/actions/workflows/after.yml/dispatches", { ref: "main", inputs: { word: "ahoy" } });
  out("statuses", issue.status + " " + dispatch.status);
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
      "environment: app\npermissions:\n  contents: read\n  actions: write\n  id-token: write\noutputs:\n  statuses: ${{ steps.rest.outputs.statuses }}",
      checkout,
      "uses: ./actions/rest\nid: rest\nwith:\n  token: ${{ github.token }}",
      "run: echo ${{ steps.rest.outputs.claims }} > work",
      `uses: ${uploadAction}\nwith:\n  name: work\n  path: work`,
    ) +
      job("use", "needs: find", `uses: ${downloadAction}\nwith:\n  name: work`, "run: cat work && echo ${{ needs.find.outputs.statuses }}"),
  ),
  ...workflow(
    "after",
    "  workflow_dispatch:\n    inputs:\n      word: { type: string, required: true }\n  issues:\n    types: [opened]",
    job("after", "", "run: echo ${{ github.event_name }} ${{ inputs.word }}"),
  ),
};

it("on the real forge a pull request is checked and planned, a push is applied, and a job's token is limited to its permissions", async () => {
  await using fixture = await createForgeRunnerFixture(files, [{ name: "app", branches: ["main"], secrets: { KEY: "a secret" } }]);
  const main = await fixture.git("rev-parse", "HEAD");
  const head = await fixture.push({}, "topic");
  await fixture.idle();
  expect(fixture.newRuns(), "a branch that no filter names starts nothing").toEqual([]);

  expect((await fixture.api("POST", "/pulls", { title: "Change", head: "topic", base: "main" })).status).toBe(201);
  await fixture.idle();
  expect(jobOf(fixture.runOf("checks"), "validate").log).toContain(`parents ${main} ${head}`);
  expect(jobOf(fixture.runOf("plan"), "plan").log).toContain("success topic on refs/heads/main");
  const checks = await fixture.api("GET", `/commits/${head}/check-runs`);
  expect(checks.body).toMatchObject({ check_runs: [{ name: "validate", conclusion: "success", output: { annotations_count: 1 } }] });

  await fixture.git("push", "--quiet", "forge", "HEAD:main");
  await fixture.idle();
  const applied = fixture.runOf("apply");
  expect(conclusions(applied)).toEqual({ find: "success", use: "success" });
  expect(jobOf(applied, "use").log).toContain("true cloud repo:octocat/fleet:environment:app\n403 204");
  expect(jobOf(fixture.runOf("after"), "after").log).toContain("workflow_dispatch ahoy");
  const { id } = jobOf(applied, "find");
  const asked = fixture.forge.requests.filter(({ jobId }) => jobId === id).map(({ route, status }) => `${status} ${route}`);
  expect(asked).toContain("403 POST /repos/{owner}/{repo}/issues");

  expect((await fixture.api("POST", `/actions/runs/${applied.id}/rerun`)).status).toBe(201);
  await fixture.idle();
  const again = fixture.runner.runs().filter(({ workflow }) => workflow === "apply");
  expect(again.map(({ id, attempt, sha, conclusion }) => [id, attempt, sha, conclusion])).toEqual([
    [applied.id, 1, head, "success"],
    [applied.id, 2, head, "success"],
  ]);
});
