import { describe, expect, it } from "vitest";
import { combinations } from "../../../lab/runner/workflow/matrix.ts";
import { conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

// Quoted from https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows and .../reference/workflows-and-actions/reusing-workflow-configurations,
// .../how-tos/write-workflows/choose-what-workflows-do/run-job-variations, .../reference/workflows-and-actions/workflow-syntax.

const app = { name: "app", branches: ["main"], secrets: { KEY: "environment's", OTHER: "not handed over" } };
const expression = (text: string): string => `\${{ ${text} }}`;
const lists = (shards: unknown): string =>
  job(
    "list",
    `outputs:\n  shards: ${expression("steps.s.outputs.shards")}`,
    `id: s\nrun: echo 'shards=${JSON.stringify(shards)}' >> "$GITHUB_OUTPUT"`,
  );
const called = (jobs: string, call = "    inputs:\n      shard: { type: number, required: true }\n"): Readonly<Record<string, string>> => ({
  ".github/workflows/shard.yml": `name: shard\non:\n  workflow_call:\n${call}permissions: {}\njobs:\n${jobs.replaceAll(/^(?=.)/gm, "  ")}`,
});

describe("a matrix", () => {
  it("is every combination, extended by include, as in GitHub's documentation", () => {
    const documented = combinations([
      ["fruit", ["apple", "pear"]],
      ["animal", ["cat", "dog"]],
      [
        "include",
        [
          { color: "green" },
          { color: "pink", animal: "cat" },
          { fruit: "apple", shape: "circle" },
          { fruit: "banana" },
          { fruit: "banana", animal: "cat" },
        ],
      ],
    ]);
    expect(documented).toEqual([
      { fruit: "apple", animal: "cat", color: "pink", shape: "circle" },
      { fruit: "apple", animal: "dog", color: "green", shape: "circle" },
      { fruit: "pear", animal: "cat", color: "pink" },
      { fruit: "pear", animal: "dog", color: "green" },
      { fruit: "banana" },
      { fruit: "banana", animal: "cat" },
    ]);
  });

  it("has at least one job, and 256 at most", () => {
    expect(() => combinations([["shard", []]])).toThrow("Matrix vector 'shard' does not contain any values");
    expect(() => combinations([["shard", Array.from({ length: 257 }, (_, i) => i)]])).toThrow("this one has 257");
  });

  it("comes from an output; each job has its values, and the job after it waits for all", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        lists([{ number: 1 }, { number: 2 }]) +
          job(
            "work",
            `needs: list\nstrategy:\n  matrix:\n    shard: ${expression("fromJSON(needs.list.outputs.shards)")}\nname: work ${expression("matrix.shard.number")}`,
            `run: echo "shard [${expression("matrix.shard.number")}]"`,
          ) +
          job("after", "needs: work", "run: echo fine"),
      ),
    });
    const run = await fixture.push();
    expect(run.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`).sort()).toEqual([
      "after: success",
      "list: success",
      "work 1: success",
      "work 2: success",
    ]);
    expect(
      run.jobs
        .filter(({ key }) => key === "work")
        .map(({ log }) => /shard \[\d\]$/m.exec(log)?.[0] ?? "")
        .sort(),
    ).toEqual(["shard [1]", "shard [2]"]);
    expect(run.jobs.at(-1)?.key).toBe("after");
  });

  it("ends all its jobs with the first that fails, unless fail-fast is false", async () => {
    const failing = (failFast: string) =>
      job("work", `strategy:\n${failFast}  max-parallel: 1\n  matrix:\n    shard: [1, 2]`, `run: test ${expression("matrix.shard")} = 2`) +
      job("after", "needs: work", "run: echo fine");
    const ends = async (failFast: string) => {
      await using fixture = await createRunnerFixture({ files: onPush(failing(failFast)) });
      return (await fixture.push()).jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`);
    };
    expect(await ends("")).toEqual(["work (1): failure", "after: skipped"]);
    expect(await ends("  fail-fast: false\n")).toEqual(["work (1): failure", "work (2): success", "after: skipped"]);
  });
});

describe("a workflow that a job calls", () => {
  const calls = (head = "", name = "shards"): string =>
    `${name}:\n  needs: list\n  strategy:\n    fail-fast: false\n    matrix:\n      shard: ${expression("fromJSON(needs.list.outputs.shards)")}\n  name: shard ${expression("matrix.shard")}\n${head}  uses: ./.github/workflows/shard.yml\n  with:\n    shard: ${expression("matrix.shard")}\n`;

  it("runs for each job of the matrix in its own order: a slow or failed one holds up nobody", async () => {
    await using fixture = await createRunnerFixture({
      runner: { jobs: 2 },
      files: {
        ...onPush(
          lists([1, 2]) + calls() + job("after", "needs: shards\nif: always()", `run: echo "${expression("needs.shards.result")}"`),
        ),
        ...called(
          job(
            "engine",
            "",
            `run: test ${expression("inputs.shard")} = 2 || { while [ ! -e "$FIXTURE_DIR/recorded" ]; do sleep 0.01; done; exit 1; }`,
          ) + job("record", "needs: engine\nif: always()", `run: test ${expression("inputs.shard")} = 1 || touch "$FIXTURE_DIR/recorded"`),
        ),
      },
    });
    const run = await fixture.push();
    expect(run.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      "list: success",
      "shard 2 / engine: success",
      "shard 2 / record: success",
      "shard 1 / engine: failure",
      "shard 1 / record: success",
      "after: success",
    ]);
    expect(jobOf(run, "after").log).toContain("failure");
    expect(run.conclusion).toBe("failure");
  });

  it("knows of secrets what is handed over; its job's environment says the value", async () => {
    const shows = job(
      "engine",
      "environment: app",
      `run: test "[${expression("secrets.KEY")}][${expression("secrets.OTHER")}]" = "[environment's][]"`,
    );
    const takes = "    inputs:\n      shard: { type: number, required: true }\n    secrets:\n      KEY: { required: true }\n";
    const handed = async (head: string, takes: string) => {
      await using fixture = await createRunnerFixture({
        environments: [app],
        files: { ...onPush(lists([1]) + calls(head)), ...called(shows, takes) },
      });
      const run = await fixture.push();
      return [run.conclusion, run.problems.map(({ message }) => message)];
    };
    expect(await handed(`  secrets:\n    KEY: ${expression("secrets.KEY")}\n`, takes)).toEqual(["success", []]);
    expect(await handed("", takes.replace("KEY: { required: true }", "KEY: { required: false }"))).toEqual(["failure", []]);
    expect(await handed("", takes)).toEqual(["failure", ["Secret KEY is required, but not provided while calling."]]);
  });

  it("may do what the calling job may, and less", async () => {
    const asks = job("engine", "permissions:\n  contents: read", "run: echo fine");
    const refused = async (head: string) => {
      await using fixture = await createRunnerFixture({ files: { ...onPush(lists([1]) + calls(head)), ...called(asks) } });
      const run = await fixture.push();
      return { problems: run.problems.map(({ message }) => message), asked: fixture.forge.asked };
    };
    expect(await refused("  permissions:\n    contents: write\n    issues: write\n")).toEqual({
      problems: [],
      asked: [{ contents: "read" }, { contents: "read" }],
    });
    expect(await refused("  permissions: {}\n")).toEqual({
      problems: ["The nested job 'engine' is requesting 'contents: read', but is only allowed 'contents: none'."],
      asked: [],
    });
  });

  it("is refused before anything runs where it is missing, cannot be called, or is given something else", async () => {
    const problems = async (files: Readonly<Record<string, string>>, head = "") => {
      await using fixture = await createRunnerFixture({ files: { ...onPush(lists([1]) + calls(head)), ...files } });
      const run = await fixture.push();
      return [conclusions(run), run.problems.map(({ message }) => message)];
    };
    expect(await problems({})).toEqual([{}, ["workflow was not found: .github/workflows/shard.yml"]]);
    expect(
      await problems(called(job("engine", "", "run: echo fine"), "    inputs:\n      other: { type: string, required: true }\n")),
    ).toEqual([
      {},
      ["Input other is required, but not provided while calling.", "Invalid input, shard is not defined in the referenced workflow."],
    ]);
  });

  it("hands outputs back to the job that calls", async () => {
    const back = `    inputs:\n      shard: { type: number, required: true }\n    outputs:\n      sum: { value: "${expression("jobs.engine.outputs.sum")}" }\n`;
    await using fixture = await createRunnerFixture({
      files: {
        ...onPush(lists([3]) + calls() + job("after", "needs: shards", `run: echo "sum [${expression("needs.shards.outputs.sum")}]"`)),
        ...called(
          job(
            "engine",
            `outputs:\n  sum: ${expression("steps.s.outputs.sum")}`,
            `id: s\nrun: echo "sum=$(( ${expression("inputs.shard")} + 1 ))" >> "$GITHUB_OUTPUT"`,
          ),
          back,
        ),
      },
    });
    expect(jobOf(await fixture.push(), "after").log).toContain("sum [4]");
  });
});

describe("a job's concurrency group", () => {
  it("holds one that works and one that waits, of all runs; a newer one takes the place of the waiting one", async () => {
    await using fixture = await createRunnerFixture({
      runner: { jobs: 3 },
      files: onPush(
        job(
          "find",
          "concurrency:\n  group: find\n  cancel-in-progress: false",
          `run: while [ ! -e "$FIXTURE_DIR/go" ]; do sleep 0.01; done`,
        ) + job("go", "if: github.run_number == 3", `run: touch "$FIXTURE_DIR/go"`),
      ),
    });
    for (let i = 0; i < 3; i += 1) fixture.pushed(fixture.sha);
    await fixture.idle();
    const ends = fixture.runner.runs().map(({ id, jobs }) => [id, jobs.find(({ key }) => key === "find")?.conclusion] as const);
    expect(ends.sort(([a], [b]) => a - b).map(([, conclusion]) => conclusion)).toEqual(["success", "cancelled", "success"]);
  });
});
