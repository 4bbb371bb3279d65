import { describe, expect, it } from "vitest";
import { conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

const fails = "run: exit 3";
const passes = "run: echo fine";

describe("the jobs of a run", () => {
  it("follow their needs: jobs after a failed one are skipped, unless their condition says otherwise", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("broken", "", fails) +
          job("skipped", "needs: broken", passes) +
          job("skipped-too", "needs: skipped\nif: github.ref == 'refs/heads/main'", passes) +
          job("repairs", "needs: broken\nif: failure()", passes) +
          job(
            "always",
            "needs: [broken, skipped]\nif: always() && needs.broken.result == 'failure' && needs.skipped.result == 'skipped'",
            passes,
          ) +
          job("after-always", "needs: always", passes) +
          job("never", "if: github.event_name == 'release'", passes) +
          job("sees-ancestor", "needs: always\nif: failure()", passes) +
          job("alone", "", passes),
      ),
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({
      broken: "failure",
      skipped: "skipped",
      "skipped-too": "skipped",
      repairs: "success",
      always: "success",
      // GitHub's success() depends on all ancestors: https://github.com/actions/runner/issues/491
      "after-always": "skipped",
      never: "skipped",
      "sees-ancestor": "success",
      alone: "success",
    });
    expect(run.conclusion).toBe("failure");
    expect(fixture.forge.completed).toEqual([{ id: run.id, conclusion: "failure" }]);
  });

  it("make a skipped run when all of them are skipped", async () => {
    await using fixture = await createRunnerFixture({ files: onPush(job("a", "if: false", passes) + job("b", "needs: a", passes)) });
    expect((await fixture.push()).conclusion).toBe("skipped");
  });

  // "If a job is skipped, its name is not evaluated": https://github.com/actions/runner/issues/1215
  it("keep the name that the file has where they are skipped", async () => {
    const named = (key: string, name: string): string => job(key, `name: ${name}\nif: false`, passes);
    await using fixture = await createRunnerFixture({
      files: onPush(named("a", "${{ github.ref && 'validate' }}") + named("b", "plain")),
    });
    const run = await fixture.push();
    expect(run.jobs.map(({ name }) => name)).toEqual(["${{ github.ref && 'validate' }}", "plain"]);
  });

  it("pass on their outputs, and only those that are set", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job(
          "a",
          "outputs:\n  lines: ${{ steps.two.outputs.text }}\n  nothing: ${{ steps.gone.outputs.text }}",
          'id: two\nrun: |\n  { echo "text<<END"; echo one; echo two; echo END; } >> "$GITHUB_OUTPUT"',
        ) + job("b", "needs: a\nif: needs.a.outputs.nothing == '' && contains(needs.a.outputs.lines, 'two')", passes),
      ),
    });
    const run = await fixture.push();
    expect(jobOf(run, "a").outputs).toEqual({ lines: "one\ntwo" });
    expect(jobOf(run, "b").conclusion).toBe("success");
  });

  it("run two at a time", async () => {
    let now = 0;
    let most = 0;
    const wait = "run: sleep 0.2";
    await using fixture = await createRunnerFixture({
      files: onPush(["a", "b", "c", "d"].map((key) => job(key, "", wait)).join("")),
      runner: {
        onProgress: (event) => {
          if (event.kind === "job-started") most = Math.max(most, ++now);
          if (event.kind === "job-ended") now--;
        },
      },
    });
    expect((await fixture.push()).conclusion).toBe("success");
    expect(most).toBe(2);
  });

  it("fail where an expression can't be evaluated, and the run continues to its end", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job("a", "if: fromJSON(github.event.nothing).x", passes) +
          job("b", "", "run: echo\nenv:\n  X: ${{ fromJSON('{') }}", "if: always()\nrun: echo still here"),
      ),
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({ a: "failure", b: "failure" });
    expect(jobOf(run, "b").log).toContain("can't be evaluated");
    expect(jobOf(run, "b").log).toContain("still here");
  });
});

describe("the steps of a job", () => {
  it("continue after a failure only as their conditions say; continue-on-error ignores it", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job(
          "a",
          "",
          "id: forgiven\ncontinue-on-error: true\nrun: exit 1",
          "id: sees\nif: steps.forgiven.outcome == 'failure' && steps.forgiven.conclusion == 'success'\nrun: echo seen",
          "id: breaks\nrun: exit 1",
          "id: skipped\nrun: echo no",
          "id: on-failure\nif: failure() && job.status == 'failure'\nrun: echo yes",
          "id: always\nif: always()\nrun: echo yes",
          "id: not-cancelled\nif: cancelled()\nrun: echo no",
        ),
      ),
    });
    const steps = jobOf(await fixture.push(), "a").steps.map(({ id, outcome, conclusion }) => [id, outcome, conclusion]);
    expect(steps).toEqual([
      ["forgiven", "failure", "success"],
      ["sees", "success", "success"],
      ["breaks", "failure", "failure"],
      ["skipped", "skipped", "skipped"],
      ["on-failure", "success", "success"],
      ["always", "success", "success"],
      ["not-cancelled", "skipped", "skipped"],
    ]);
  });

  it("see the variables of workflow, job, step and earlier steps, and nothing of the host", async () => {
    process.env["FLOTILLA_TEST_LEAK"] = "leaked";
    await using fixture = await createRunnerFixture({
      variables: { STAGE: "one" },
      files: onPush(
        job(
          "a",
          "env:\n  FROM_JOB: job ${{ vars.STAGE }}\n  OVER: job",
          'run: |\n  echo "LEFT=left by a step" >> "$GITHUB_ENV"\n  echo "NODE_OPTIONS=--inspect" >> "$GITHUB_ENV"\n  mkdir bin && printf "#!/bin/sh\\necho my tool" > bin/mytool && chmod +x bin/mytool\n  echo "$PWD/bin" >> "$GITHUB_PATH"',
          "if: env.OVER == 'step'\nenv:\n  OVER: step\nrun: |\n  echo \"$FROM_JOB/$OVER/$LEFT/${{ env.LEFT }}\"\n    mytool\n  env | sort",
        ),
      ),
    });
    const { log } = jobOf(await fixture.push(), "a");
    delete process.env["FLOTILLA_TEST_LEAK"];
    expect(log).toContain("job one/step/left by a step/left by a step\nmy tool\n");
    expect(log).not.toContain("leaked");
    expect(log).not.toContain("NODE_OPTIONS=--inspect");
    const names = [...log.matchAll(/^([A-Z_0-9]+)=/gm)].map(([, name]) => name);
    expect(names.filter((name) => !/^(GITHUB_|RUNNER_)/.test(name ?? ""))).toEqual([
      "CI",
      "FIXTURE_DIR",
      "FROM_JOB",
      "HOME",
      "LEFT",
      "OVER",
      "PATH",
      "PWD",
      "SHLVL",
      "_",
    ]);
    for (const name of [
      "GITHUB_ACTIONS",
      "GITHUB_API_URL",
      "GITHUB_EVENT_PATH",
      "GITHUB_SHA",
      "GITHUB_WORKSPACE",
      "RUNNER_TEMP",
      "RUNNER_TOOL_CACHE",
      "RUNNER_OS",
    ])
      expect(names).toContain(name);
    expect(names).not.toContain("GITHUB_TOKEN");
    expect(log).toContain(`GITHUB_API_URL=${fixture.forge.url}/jobs/`);
  });

  it("fail with a reason where a file for the runner is malformed", async () => {
    await using fixture = await createRunnerFixture({ files: onPush(job("a", "", 'run: echo "no equals sign" >> "$GITHUB_OUTPUT"')) });
    const broken = jobOf(await fixture.push(), "a");
    expect(broken.conclusion).toBe("failure");
    expect(broken.annotations.map(({ message }) => message)).toContain("Invalid format 'no equals sign'");
  });
});
