import { expect, it } from "vitest";
import { action, checkoutAction, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const core = import.meta.resolve("@actions/core");
const github = import.meta.resolve("@actions/github");

const script = `(async () => {
  const core = await import(${JSON.stringify(core)});
  if (core.getState("begun") === "yes") { core.info("post of " + core.getInput("first word", { required: true })); return; }
  core.saveState("begun", "yes");
  const { context } = await import(${JSON.stringify(github)});
  core.setSecret("hush hush");
  core.info("quiet: hush hush");
  core.setOutput("text", "one\\ntwo % : , <<END");
  core.setOutput("json", { a: [1, "two"] });
  core.exportVariable("LEFT", "line one\\nline two");
  core.addPath("/opt/flotilla/bin");
  core.error("bad\\nvery: 50%, bad", { file: "a, b.yaml", startLine: 3, endLine: 3, startColumn: 2, endColumn: 9, title: "Title: with, all" });
  core.notice("good");
  await core.summary.addHeading("Summary").addTable([["a", "b"]]).write();
  await core.group("a group", async () => core.info("inside"));
  core.setOutput("identity", (await core.getIDToken("cloud")).length);
  core.setOutput("context", [context.eventName, context.sha.length, context.repo.owner, context.repo.repo, context.runId, context.runNumber, context.apiUrl === process.env.GITHUB_API_URL, context.payload.after === context.sha].join(" "));
  core.setOutput("flags", [core.getBooleanInput("flag"), core.getMultilineInput("list").join("+"), core.isDebug(), core.platform.isLinux].join(" "));
  if (core.getInput("fail") === "yes") core.setFailed("said so");
})();`;

it("GitHub's toolkit finds the same in a job of the local runner as on GitHub", async () => {
  await using fixture = await createRunnerFixture({
    files: {
      ...action(
        "toolkit",
        script,
        ["first word: { required: true }", "flag: { default: false }", 'list: { default: "" }', "fail: { default: no }"],
        "post: ../../dist/toolkit.cjs\n",
      ),
      ...onPush(
        job(
          "a",
          "permissions:\n  contents: read\n  id-token: write",
          `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
          "uses: ./actions/toolkit\nid: kit\nwith:\n  first word: ahoy\n  flag: true\n  list: |\n    x\n    y",
          'env:\n  OUTPUTS: ${{ toJSON(steps.kit.outputs) }}\nrun: |\n  echo "$OUTPUTS"\n  echo "left=$LEFT"\n  echo "path=$PATH"',
          "uses: ./actions/toolkit\nid: fails\nwith:\n  first word: again\n  fail: yes",
        ),
      ),
    },
  });
  const run = await fixture.push();
  const { log, annotations, summary, steps } = jobOf(run, "a");
  const printed: unknown = JSON.parse(/^\{\n[^]*?^\}/m.exec(log)?.[0] ?? "null");
  expect(printed).toEqual({
    text: "one\ntwo % : , <<END",
    json: '{"a":[1,"two"]}',
    identity: String("identity-for-cloud".length),
    context: `push 40 octocat fleet ${run.id} 1 true true`,
    flags: "true x+y false true",
  });
  expect(log).toContain("quiet: ***\n");
  expect(log).toContain("##[group]a group\ninside\n##[endgroup]");
  expect(log).toContain("left=line one\nline two\n");
  expect(log).toContain("path=/opt/flotilla/bin:");
  expect(log).toMatch(/post of again\n[^]*post of ahoy/);
  expect(annotations.slice(0, 2)).toEqual([
    {
      path: "a, b.yaml",
      startLine: 3,
      endLine: 3,
      startColumn: 2,
      endColumn: 9,
      level: "failure",
      title: "Title: with, all",
      message: "bad\nvery: 50%, bad",
    },
    { path: ".github", startLine: 1, endLine: 1, startColumn: null, endColumn: null, level: "notice", title: null, message: "good" },
  ]);
  expect(annotations.at(-1)?.message).toBe("said so");
  expect(summary).toContain("<h1>Summary</h1>");
  expect(steps.map(({ outcome }) => outcome)).toEqual(["success", "success", "success", "failure", "success", "success"]);
});
