import { describe, expect, it } from "vitest";
import { triggerFor } from "../../../lab/runner/workflow/trigger.ts";
import type { Trigger } from "../../../lab/runner/workflow/workflow.ts";
import { matchesPatterns } from "../../../lab/runner/workflow/filter-pattern.ts";
import { createRunnerFixture, jobOf } from "./runner-fixture.ts";

const trigger = (event: string, filters: Partial<Trigger> = {}): Trigger => ({
  event,
  branches: [],
  types: [],
  workflows: [],
  crons: [],
  inputs: [],
  ...filters,
});
const event = (name: string, more: Partial<Parameters<typeof triggerFor>[1]> = {}) => ({
  name,
  action: null,
  ref: "refs/heads/main",
  payload: {},
  ...more,
});
const pull = (base: string, action = "opened") => event("pull_request", { action, payload: { pull_request: { base: { ref: base } } } });
const ended = (name: string, action = "completed") => event("workflow_run", { action, payload: { workflow_run: { name } } });

describe("an event starts a workflow", () => {
  it.each([
    ["push without a filter", trigger("push"), event("push", { ref: "refs/tags/v1" }), true],
    ["push to a branch of the filter", trigger("push", { branches: ["main"] }), event("push"), true],
    ["push to another branch", trigger("push", { branches: ["main"] }), event("push", { ref: "refs/heads/x" }), false],
    ["push of a tag with a filter for branches", trigger("push", { branches: ["**"] }), event("push", { ref: "refs/tags/v1" }), false],
    ["a deleted branch", trigger("push"), event("push", { payload: { deleted: true } }), false],
    ["a pull request to the filter's base", trigger("pull_request", { branches: ["main"] }), pull("main"), true],
    ["a pull request to another base", trigger("pull_request", { branches: ["main"] }), pull("next"), false],
    ["a pull request's label, by default", trigger("pull_request"), pull("main", "labeled"), false],
    ["a pull request's label, where asked for", trigger("pull_request", { types: ["labeled"] }), pull("main", "labeled"), true],
    ["a new commit of a pull request", trigger("pull_request"), pull("main", "synchronize"), true],
    ["the end of a named workflow", trigger("workflow_run", { workflows: ["plan"], types: ["completed"] }), ended("plan"), true],
    ["the end of another workflow", trigger("workflow_run", { workflows: ["plan"], types: ["completed"] }), ended("apply"), false],
    [
      "the start of a named workflow",
      trigger("workflow_run", { workflows: ["plan"], types: ["completed"] }),
      ended("plan", "requested"),
      false,
    ],
    ["an issue's label", trigger("issues", { types: ["labeled"] }), event("issues", { action: "labeled" }), true],
    ["an edited issue", trigger("issues", { types: ["labeled"] }), event("issues", { action: "edited" }), false],
    [
      "a dispatch of the type",
      trigger("repository_dispatch", { types: ["release-published"] }),
      event("repository_dispatch", { action: "release-published" }),
      true,
    ],
    ["another event", trigger("issues"), event("issue_comment"), false],
  ])("%s", (_, one, happened, starts) => {
    expect(triggerFor([one], happened) !== undefined).toBe(starts);
  });

  it("by GitHub's patterns", () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ["feature/*", "feature/my-branch", true],
      ["feature/*", "feature/a/b", false],
      ["feature/**", "feature/a/b", true],
      ["**", "all/the/branches", true],
      ["*", "main", true],
      ["*", "releases/1", false],
      ["v2*", "v2.0", true],
      ["v[12].[0-9]+.[0-9]+", "v1.10.1", true],
      ["v[12].[0-9]+.[0-9]+", "v3.1.1", false],
      ["*.jsx?", "page.js", true],
      ["a.c", "abc", false],
    ];
    for (const [pattern, name, matches] of cases)
      expect([pattern, name, matchesPatterns([pattern], name)]).toEqual([pattern, name, matches]);
    expect(matchesPatterns(["releases/**", "!releases/**-alpha"], "releases/beta/3-alpha")).toBe(false);
  });
});

const on = (triggers: string, run: string, name: string) => ({
  [`.github/workflows/${name}.yml`]: `name: ${name}\non:\n${triggers}\npermissions: {}\njobs:\n  a:\n    runs-on: u\n    steps:\n      - run: ${run}\n`,
});

describe("on the forge", () => {
  it("the end of one run starts the next, with the default branch's file", async () => {
    const chain = (after: string) => `  workflow_run:\n    workflows: [${after}]\n    types: [completed]`;
    await using fixture = await createRunnerFixture({
      files: {
        ...on("  push:", "exit 1", "first"),
        ...on(chain("first"), "echo ${{ github.event.workflow_run.conclusion }} ${{ github.ref }} ${{ github.workflow_ref }}", "second"),
        ...on(chain("second"), "echo third", "third"),
        ...on(chain("nobody"), "echo never", "never"),
      },
    });
    await fixture.push();
    expect(fixture.runner.runs().map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([
      ["first", "failure"],
      ["second", "success"],
      ["third", "success"],
    ]);
    expect(jobOf(fixture.runOf("second"), "a").log).toContain(
      "failure refs/heads/main octocat/fleet/.github/workflows/second.yml@refs/heads/main",
    );
  });

  it("a pull request runs the file of its merge commit, an issue that of the default branch", async () => {
    await using fixture = await createRunnerFixture({
      files: { ...on("  pull_request:", "echo main's", "pull"), ...on("  issues:", "echo main's", "issue") },
    });
    const merge = await fixture.commit(
      {
        ...on("  pull_request:", "echo of ${{ github.sha }} ${{ github.ref_name }} ${{ github.head_ref }}", "pull"),
        ...on("  issues:", "echo pull request's", "issue"),
      },
      "topic",
    );
    fixture.forge.send({
      name: "pull_request",
      action: "opened",
      ref: "refs/pull/3/merge",
      sha: merge,
      payload: { pull_request: { head: { ref: "topic" }, base: { ref: "main" } } },
    });
    fixture.forge.send({ name: "issues", action: "opened", ref: "refs/heads/main", sha: fixture.sha, payload: {} });
    await fixture.idle();
    expect(jobOf(fixture.runOf("pull"), "a").log).toContain(`of ${merge} 3/merge topic`);
    expect(jobOf(fixture.runOf("issue"), "a").log).toContain("main's");
  });

  it("an event that GitHub runs on the default branch only is never run on another", async () => {
    await using fixture = await createRunnerFixture({ files: on("  issue_comment:", "echo", "commands") });
    const sha = await fixture.commit({}, "topic");
    fixture.forge.send({ name: "issue_comment", action: "created", ref: "refs/heads/topic", sha, payload: {} });
    await expect(fixture.idle()).rejects.toThrow("GitHub runs it on refs/heads/main only");
    expect(fixture.runner.runs()).toEqual([]);
  });

  it("a change by a job's token starts nothing", async () => {
    await using fixture = await createRunnerFixture({ files: on("  push:", "echo", "day") });
    fixture.forge.send({ name: "push", ref: "refs/heads/main", sha: fixture.sha, payload: {}, startsWorkflows: false });
    await fixture.idle();
    expect(fixture.runner.runs()).toEqual([]);
  });

  it("a dispatch starts one workflow with its inputs, and is refused without required ones", async () => {
    const inputs =
      "  workflow_dispatch:\n    inputs:\n      version: { required: true, type: string }\n      mode: { type: string, default: careful }\n  push:";
    await using fixture = await createRunnerFixture({
      files: {
        ...on(inputs, "echo [${{ inputs.version }}][${{ inputs.mode }}][${{ github.event.inputs.version }}]", "release"),
        ...on("  workflow_dispatch:", "echo", "other"),
      },
    });
    const dispatch = (inputs: Readonly<Record<string, string>>) =>
      fixture.forge.send({
        name: "workflow_dispatch",
        ref: "refs/heads/main",
        sha: fixture.sha,
        payload: { inputs },
        workflow: "release.yml",
      });
    dispatch({ version: "5.3.1" });
    await fixture.idle();
    expect(jobOf(fixture.runOf("release"), "a").log).toContain("[5.3.1][careful][5.3.1]");
    await fixture.push();
    expect(jobOf(fixture.runner.runs()[1] ?? fixture.runOf("release"), "a").log).toContain("[][][]");
    dispatch({ mode: "x", typo: "y" });
    await fixture.idle();
    expect(fixture.runner.runs()[2]).toMatchObject({
      conclusion: "failure",
      problems: [{ message: "Required input 'version' not provided" }, { message: 'Unexpected inputs provided: ["typo"]' }],
    });
  });

  it("a schedule runs when it is fired, with its cron expression", async () => {
    await using fixture = await createRunnerFixture({
      files: on(
        '  schedule:\n    - cron: "17 * * * *"',
        "echo ${{ github.event_name }} ${{ github.event.schedule }} ${{ github.sha }}",
        "apply",
      ),
    });
    await fixture.runner.fireSchedule("apply.yml");
    await fixture.idle();
    expect(jobOf(fixture.runOf("apply"), "a").log).toContain(`schedule 17 * * * * ${fixture.sha}`);
    await expect(fixture.runner.fireSchedule("nobody.yml")).rejects.toThrow("nobody.yml has no schedule on refs/heads/main");
  });

  // "In a public repository, scheduled workflows are automatically disabled when no repository activity has occurred in 60 days."
  // https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
  it("a schedule of a workflow that was disabled for want of activity starts nothing, and neither does a push", async () => {
    const both = '  push:\n    branches: [main]\n  schedule:\n    - cron: "17 * * * *"';
    await using fixture = await createRunnerFixture({ files: on(both, "echo yes", "apply") });
    fixture.forge.disableWorkflow("apply.yml");
    await fixture.runner.fireSchedule("apply.yml");
    fixture.pushed(fixture.sha);
    await fixture.idle();
    expect(fixture.runner.runs()).toEqual([]);
  });

  it("a re-run has its original commit and payload, and the next attempt", async () => {
    const script =
      "echo ${{ github.run_id }}.${{ github.run_attempt }} ${{ github.sha }} ${{ github.event.after }} ${{ github.actor }} ${{ github.triggering_actor }}";
    await using fixture = await createRunnerFixture({ files: on("  push:", script, "day") });
    const { id } = await fixture.push();
    await fixture.commit(on("  push:", "echo something new", "day"));
    fixture.forge.rerun(id);
    await fixture.idle();
    const runs = fixture.runner.runs();
    expect(runs.map(({ id, attempt, sha }) => [id, attempt, sha])).toEqual([
      [id, 1, fixture.sha],
      [id, 2, fixture.sha],
    ]);
    expect(jobOf(runs[1] ?? fixture.runOf("day"), "a").log).toContain(`${id}.2 ${fixture.sha} ${fixture.sha} mona hubot`);
  });
});
