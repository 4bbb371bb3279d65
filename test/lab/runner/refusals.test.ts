import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadGithubParser } from "../../../lab/runner/workflow/github-parser.ts";
import { knownActions, knownKeys } from "../../../lab/runner/workflow/known-keys.ts";
import { readWorkflow } from "../../../lab/runner/workflow/read-workflow.ts";
import { action, checkoutAction, conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const parser = await loadGithubParser();
const shipped = readdirSync(".github/workflows").filter((file) =>
  /^(pull-request|plan|apply|apply-shard|release|restore|reviews|rollout|commands)\.yml$/.test(file),
);
const problemsOf = async (text: string) =>
  (await readWorkflow(parser, "day.yml", text)).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
const withJob = (lines: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${lines}`;
const steps = "    steps:\n      - run: echo\n";

describe("the shipped workflows", () => {
  it("are nine, parse, and use known keys only", async () => {
    expect(shipped).toHaveLength(9);
    for (const file of shipped) {
      const read = await readWorkflow(parser, `.github/workflows/${file}`, readFileSync(`.github/workflows/${file}`, "utf8"));
      expect(read.problems).toEqual([]);
      expect(read.workflow?.jobs.length).toBeGreaterThan(0);
      expect(read.triggers.length).toBeGreaterThan(0);
    }
  });

  it("pin the exact commits of the actions that the runner has its own versions of", () => {
    const all = shipped.map((file) => readFileSync(`.github/workflows/${file}`, "utf8")).join("\n");
    const used = new Set([...all.matchAll(/uses: ([^.\s]\S+)/g)].map(([, uses]) => uses));
    expect(used).toEqual(new Set(Object.entries(knownActions).map(([name, [{ sha }]]) => `${name}@${sha}`)));
  });

  it("use every trigger that the runner supports", async () => {
    const events = new Set<string>();
    for (const file of shipped)
      for (const { event } of (await readWorkflow(parser, file, readFileSync(`.github/workflows/${file}`, "utf8"))).triggers)
        events.add(event);
    expect([...events].sort()).toEqual([...(knownKeys["on"] ?? [])].sort());
  });
});

describe("a workflow that the runner can't execute exactly is refused with name and line", () => {
  it.each([
    [
      "a service",
      withJob(`    services: {}\n${steps}`),
      "5:5 the local runner does not support `services` (day.yml:5); it supports name, if, needs",
    ],
    [
      "what a matrix leaves out",
      withJob(`    strategy:\n      matrix:\n        x: [1, 2]\n        exclude: \${{ fromJSON('[]') }}\n${steps}`),
      "8:18 the local runner does not support `exclude` (day.yml:8); it supports lists and `include`",
    ],
    [
      "another repository's workflow",
      "on: push\njobs:\n  a:\n    uses: octocat/fleet/.github/workflows/x.yml@main\n",
      "4:11 the local runner does not support the workflow `octocat/fleet/.github/workflows/x.yml@main` (day.yml:4)",
    ],
    ["a container", withJob(`    container: node\n${steps}`), "5:5 the local runner does not support `container` (day.yml:5)"],
    [
      "a shell",
      withJob("    steps:\n      - run: echo\n        shell: pwsh\n"),
      "7:9 the local runner does not support `shell` (day.yml:7)",
    ],
    [
      "a filter",
      `on:\n  push:\n    paths: [x]\njobs:\n  a:\n    runs-on: u\n${steps}`,
      "3:5 the local runner does not support `paths` (day.yml:3); it supports branches here",
    ],
    [
      "a trigger",
      `on: [push, fork]\njobs:\n  a:\n    runs-on: u\n${steps}`,
      "1:5 the local runner does not support the trigger `fork` (day.yml:1)",
    ],
    [
      "a trigger with filters",
      `on:\n  check_run:\n    types: [created]\njobs:\n  a:\n    runs-on: u\n${steps}`,
      "2:3 the local runner does not support `check_run` (day.yml:2)",
    ],
    [
      "an input's type",
      `on:\n  workflow_dispatch:\n    inputs:\n      x: { type: boolean }\njobs:\n  a:\n    runs-on: u\n${steps}`,
      "4:10 the local runner does not support the type `boolean` of the input x (day.yml:4); it supports string",
    ],
    [
      "read-all",
      withJob(`    permissions: read-all\n${steps}`),
      "5:18 the local runner does not support `permissions: read-all` (day.yml:5)",
    ],
    [
      "an environment's address",
      withJob(`    environment: { name: x, url: y }\n${steps}`),
      "5:29 the local runner does not support `url` (day.yml:5); it supports name, deployment here",
    ],
    [
      "hashFiles",
      withJob("    steps:\n      - run: echo\n        if: hashFiles('x') != ''\n"),
      "7:13 the local runner does not support `hashFiles()` (day.yml:7)",
    ],
    [
      "a field of a context",
      withJob("    steps:\n      - run: echo ${{ github.ref_protected }}\n"),
      "6:14 the local runner does not support `github.ref_protected` (day.yml:6)",
    ],
    [
      "another commit of an action",
      withJob("    steps:\n      - uses: actions/checkout@v5\n"),
      "6:15 the local runner does not support the action `actions/checkout@v5` (day.yml:6); it supports ./ actions and actions/checkout@08c6",
    ],
    [
      "a foreign action",
      withJob("    steps:\n      - uses: octocat/hello@1111111111111111111111111111111111111111\n"),
      "6:15 the local runner does not support the action `octocat/hello@1",
    ],
    [
      "another input of checkout",
      withJob(`    steps:\n      - uses: ${checkoutAction}\n        with:\n          submodules: true\n`),
      "8:23 the local runner does not support the input `submodules` of actions/checkout (day.yml:8); it supports ref, fetch-depth, persist-credentials",
    ],
    [
      "an expression in a folded text",
      withJob("    steps:\n      - run: >-\n          echo ${{ github.ref }}\n          more\n"),
      "6:14 the local runner does not support an expression inside a folded or quoted text of several lines",
    ],
  ])("%s", async (_, text, expected) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it("with all its problems at once", async () => {
    const text = withJob(
      `    services: {}\n    steps:\n      - uses: actions/checkout@v5\n      - run: echo\n        shell: sh\n        if: hashFiles('x')\n`,
    ).replace("on: push", "on: [push, fork]");
    expect((await problemsOf(text)).map((problem) => /\d+:\d+ .*?`[^`]*`/.exec(problem)?.[0])).toEqual([
      "1:5 the local runner does not support the trigger `fork`",
      "5:5 the local runner does not support `services`",
      "7:15 the local runner does not support the action `actions/checkout@v5`",
      "9:9 the local runner does not support `shell`",
      "10:13 the local runner does not support `hashFiles()`",
    ]);
  });

  it("as is what GitHub refuses, all at once", async () => {
    expect(
      await problemsOf(
        withJob("    needs: nobody\n    timeout: 3\n    if: github.ref ==\n    steps:\n      - run: echo ${{ secrts.X }}\n"),
      ),
    ).toEqual([
      "3:3 The workflow must contain at least one job with no dependencies.",
      "6:5 Unexpected value 'timeout'",
      expect.stringContaining("7:9 "),
      "9:19 Unrecognized named-value: 'secrts'",
    ]);
    expect(await problemsOf("on: push\njobs: [\n")).toHaveLength(1);
    expect(await problemsOf(withJob(`${steps}  b:\n    runs-on: u\n    needs: nobody\n${steps}`))).toEqual([
      expect.stringContaining("nobody"),
    ]);
  });

  it("becomes a failed run with an annotation on the line, for the event of its trigger", async () => {
    await using fixture = await createRunnerFixture({
      files: { ".github/workflows/day.yml": `name: day\n${withJob(`    services: {}\n${steps}`)}` },
    });
    fixture.forge.send({ name: "issues", action: "opened", ref: "refs/heads/main", sha: fixture.sha, payload: {} });
    await fixture.idle();
    expect(fixture.runner.runs()).toEqual([]);
    const run = await fixture.push();
    expect(run).toMatchObject({ workflow: "day", conclusion: "failure", problems: [{ file: ".github/workflows/day.yml", line: 6 }] });
    expect(fixture.forge.jobs).toMatchObject([
      {
        name: ".github/workflows/day.yml",
        end: { conclusion: "failure", annotations: [{ path: ".github/workflows/day.yml", startLine: 6, level: "failure" }] },
      },
    ]);
  });
});

describe("a local action", () => {
  it("runs its main and, at the end of the job, its post with the saved state", async () => {
    const script = `if (process.env.STATE_was) console.log("post saw " + process.env.STATE_was + " " + process.env.INPUT_WORD);
else { fs.appendFileSync(process.env.GITHUB_STATE, "was=here\\n"); console.log("main"); if (process.env.INPUT_WORD === "bad") process.exit(1); }`;
    await using fixture = await createRunnerFixture({
      files: {
        ...action("first", script, ["word: { required: true }"], "post: ../../dist/first.cjs\n"),
        ...action("second", script, ["word: { default: second }"], "post: ../../dist/second.cjs\npost-if: success()\n"),
        ...onPush(
          job(
            "a",
            "",
            `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
            "uses: ./actions/second",
            "uses: ./actions/first\nwith:\n  word: bad\n  other: x",
            "run: echo between\nif: always()",
          ),
        ),
      },
    });
    const { log, steps, annotations } = jobOf(await fixture.push(), "a");
    expect(log).toMatch(/main\n[^]*main\n[^]*between\n[^]*post saw here bad/);
    expect(log).not.toContain("post saw here second");
    expect(steps.map(({ name, outcome }) => [name, outcome]).slice(-2)).toEqual([
      ["Post Run ./actions/first", "success"],
      ["Post Run ./actions/second", "skipped"],
    ]);
    expect(annotations).toMatchObject([{ level: "warning", message: "Unexpected input(s) 'other', valid inputs are ['word']" }]);
  });

  it("that is not supported or missing fails its step with the reason", async () => {
    await using fixture = await createRunnerFixture({
      files: {
        "actions/shell/action.yml":
          "name: shell\ndescription: x\nruns:\n  using: composite\n  steps:\n    - run: echo\n      shell: bash\n",
        "actions/old/action.yml": "name: old\ndescription: x\nruns:\n  using: node16\n  main: x.js\n",
        "actions/odd/action.yml": "name: odd\ndescription: x\nruns:\n  using: node24\n  main: x.js\n  pre-if: always()\n",
        ...onPush(
          ["shell", "old", "odd", "none"]
            .map((name) => job(name, "", `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`, `uses: ./actions/${name}`))
            .join("") + job("unchecked", "", "uses: ./actions/shell"),
        ),
      },
    });
    const run = await fixture.push();
    expect(new Set(Object.values(conclusions(run)))).toEqual(new Set(["failure"]));
    const messageOf = (key: string) => jobOf(run, key).annotations[0]?.message;
    expect(messageOf("shell")).toContain("(actions/shell/action.yml:");
    expect(messageOf("old")).toBe(
      "the local runner does not support `using: node16` (actions/old/action.yml:4); it supports node20, node24",
    );
    expect(messageOf("odd")).toContain("does not support `runs.pre-if` (actions/odd/action.yml:6)");
    expect(messageOf("none")).toContain("Can't find 'action.yml'");
    expect(messageOf("unchecked")).toContain("Did you forget to run actions/checkout");
  });

  it("fails its step where its Node can't be started", async () => {
    await using fixture = await createRunnerFixture({
      files: {
        ...action("x", ""),
        ...onPush(
          job(
            "a",
            "",
            `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
            "uses: ./actions/x",
            "run: echo still here\nif: always()",
          ),
        ),
      },
      runner: { node: "/no/such/node" },
    });
    const { log, steps } = jobOf(await fixture.push(), "a");
    expect(steps.map(({ outcome }) => outcome)).toEqual(["success", "failure", "success"]);
    expect(log).toContain("/no/such/node could not be started");
    expect(log).toContain("still here");
  });
});
