import { assert, assertPresent } from "../assert.ts";
import { count, text } from "../rest-client.ts";
import { configPath, samples, valueOf, withKey, withValue } from "../samples.ts";
import type { Scene, SceneContext } from "../scene.ts";
import { conclusion, headOf } from "../steps.ts";

/** Scene 1: a duplicate slug and a misspelled key are refused with their lines and columns. */
export const refusedScene: Scene = {
  number: 1,
  title: "Refused",
  play: async (context) => {
    const { lab } = context;
    const [first, second] = await samples(context);
    const slug = valueOf(assertPresent(first, "a sample").text, "slug");
    const { id, path } = assertPresent(second, "a second sample");
    const before = await lab.as("defunkt").readFile(path);
    context.announce(`defunkt opens a pull request that gives ${id} the slug of another instance and misspells \`region\` as \`regoin\`.`);
    const invalid = withKey(withValue(before, "slug", slug), "region", "regoin");
    const pull = await lab
      .as("defunkt")
      .openPullRequest({ branch: "two-mistakes", title: "Rename an instance", edits: new Map([[path, invalid]]) });
    await context.idle();

    const head = await headOf(context, pull);
    const validated = await conclusion(context, head, "validate");
    assert(validated === "failure", "the required check fails", validated);
    await assertAnnotation(context, head, id, invalid, { line: "slug: ", at: slug, names: "(slug)" });
    await assertAnnotation(context, head, id, invalid, { line: "regoin:", at: "regoin", names: "region" });
    await lab.as("mona_octo").approve(pull);
    const merged = await lab.as("defunkt").merge(pull);
    assert(merged.status === 405, "the branch rule refuses the merge", merged);
    context.report(`the merge is refused: ${merged.message.replace(/\s+/g, " ").trim()}`);
    await lab.as("defunkt").close(pull);
  },
};

/** A problem in a config: on the line that contains `line`, at the column of `at`, with a message that contains `names`. */
interface ExpectedProblem {
  readonly line: string;
  readonly at: string;
  readonly names: string;
}

async function assertAnnotation(context: SceneContext, head: string, id: string, config: string, expected: ExpectedProblem): Promise<void> {
  const check = assertPresent(
    (await context.observer.checks(head)).find((candidate) => candidate["name"] === "validate"),
    "the check validate on the head",
  );
  const path = configPath(id);
  const annotations = (await context.observer.annotations(count(check, "id"))).filter((annotation) => annotation["path"] === path);
  const lines = config.split("\n");
  const line = lines.findIndex((content) => content.includes(expected.line)) + 1;
  const column = (lines[line - 1] ?? "").indexOf(expected.at) + 1;
  const found = annotations.find((annotation) => annotation["start_line"] === line && annotation["start_column"] === column);
  assert(found !== undefined, `an annotation at ${path}:${line}:${column}`, annotations);
  const message = text(found, "message");
  assert(message.includes(expected.names), `the annotation names ${expected.names}`, found);
  context.report(`${id}/config.yaml:${line}:${column} ${message.split("\n")[0] ?? ""}`);
}
