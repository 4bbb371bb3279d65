import { describe, expect, it } from "vitest";
import { createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

describe("annotations", () => {
  it("have the place of the command, relative to the workspace, with columns within one line only", async () => {
    const lines = [
      "::error file=environments/local/a.yaml,line=7,col=3,endColumn=9,title=Misspelled%3A a%2C b::unknown key `sise`%0Adid you mean `size`?",
      "::warning file=$GITHUB_WORKSPACE/b.yaml,line=2,endLine=4,col=1::several lines",
      "::notice::no place",
      "  ::error::indented",
      "text ::error::in the middle",
    ];
    await using fixture = await createRunnerFixture({
      files: onPush(job("a", "", `run: |\n${lines.map((line) => `  echo "${line.replaceAll("`", "'")}"`).join("\n")}`)),
    });
    const { annotations, conclusion, log } = jobOf(await fixture.push(), "a");
    expect(conclusion).toBe("success");
    expect(annotations).toEqual([
      {
        path: "environments/local/a.yaml",
        startLine: 7,
        endLine: 7,
        startColumn: 3,
        endColumn: 9,
        level: "failure",
        title: "Misspelled: a, b",
        message: "unknown key 'sise'\ndid you mean 'size'?",
      },
      {
        path: "b.yaml",
        startLine: 2,
        endLine: 4,
        startColumn: null,
        endColumn: null,
        level: "warning",
        title: null,
        message: "several lines",
      },
      { path: ".github", startLine: 1, endLine: 1, startColumn: null, endColumn: null, level: "notice", title: null, message: "no place" },
      { path: ".github", startLine: 1, endLine: 1, startColumn: null, endColumn: null, level: "failure", title: null, message: "indented" },
    ]);
    expect(log).toContain("text ::error::in the middle");
    expect(fixture.forge.jobs[0]?.end?.annotations).toEqual(annotations);
  });

  it("are kept up to ten per level and step, as on GitHub", async () => {
    const many = 'run: for i in $(seq 12); do echo "::error::e$i"; echo "::warning::w$i"; done';
    await using fixture = await createRunnerFixture({ files: onPush(job("a", "", many, many)) });
    const { annotations, log } = jobOf(await fixture.push(), "a");
    expect(annotations.map(({ message }) => message).filter((message) => message.startsWith("e"))).toEqual(
      [1, 2].flatMap(() => Array.from({ length: 10 }, (_, i) => `e${i + 1}`)),
    );
    expect(annotations).toHaveLength(40);
    expect(log).toContain("##[error]e12");
  });

  it("start at a line's start: characters that end a line only for other readers start none", async () => {
    // U+2028 and U+0085 end a line for some readers.
    const data = "a title\\342\\200\\250::error::injected\\302\\205::error::too\\r::notice::a line of its own\\r\\n::warning::after";
    await using fixture = await createRunnerFixture({ files: onPush(job("a", "", `run: printf '${data}'`)) });
    expect(jobOf(await fixture.push(), "a").annotations.map(({ message }) => message)).toEqual(["a line of its own", "after"]);
  });

  it("are not read while commands are stopped", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job(
          "a",
          "",
          'run: |\n  echo "::stop-commands::token99"\n  echo "::error::data"\n  echo "::token99::"\n  echo "::group::seen"\n  echo "::notice::again"\n  echo "::endgroup::"',
        ),
      ),
    });
    const { annotations, log } = jobOf(await fixture.push(), "a");
    expect(annotations.map(({ message }) => message)).toEqual(["again"]);
    expect(log).toContain("::error::data\n##[group]seen\n##[notice]again\n##[endgroup]\n");
  });

  it("report commands that GitHub has removed, and the step fails", async () => {
    await using fixture = await createRunnerFixture({ files: onPush(job("a", "", 'run: echo "::set-output name=x::1"')) });
    const { annotations, conclusion } = jobOf(await fixture.push(), "a");
    expect(conclusion).toBe("failure");
    expect(annotations[0]?.message).toContain("does not support the workflow command `set-output`");
  });
});

describe("a summary", () => {
  it("holds what the steps wrote; one over 1 MiB is refused as a whole, with an error", async () => {
    await using fixture = await createRunnerFixture({
      files: onPush(
        job(
          "a",
          "",
          'run: echo "# one" >> "$GITHUB_STEP_SUMMARY"',
          'run: head -c 1048577 /dev/zero | tr "\\\\0" x >> "$GITHUB_STEP_SUMMARY"',
          'run: echo "# three" >> "$GITHUB_STEP_SUMMARY"',
        ),
      ),
    });
    const { summary, annotations, conclusion } = jobOf(await fixture.push(), "a");
    expect(summary).toBe("# one\n\n# three\n");
    expect(conclusion).toBe("success");
    expect(annotations).toMatchObject([
      { message: "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1025k." },
    ]);
  });
});
