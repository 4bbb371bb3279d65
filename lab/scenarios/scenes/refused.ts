import { conclusion, headOf } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { count, text } from "../rest-client.ts";
import { configPath, samples, valueOf, withKey, withValue } from "../samples.ts";
import type { Scene } from "../scene.ts";

/** Scene 1: a duplicate slug and a misspelled key are refused on the very lines and columns. */
export const refusedScene: Scene = {
  number: 1,
  title: "Refused",
  play: async (context) => {
    const { observer, lab } = context;
    const [first, second] = await samples(context);
    const taken = valueOf(assertPresent(first, "a sample").text, "slug");
    const before = await lab.as("defunkt").readFile(configPath(assertPresent(second, "a second sample").id));
    const id = assertPresent(second, "a second sample").id;
    context.announce(`defunkt's pull request gives ${id} a slug that another instance has, and spells \`region\` as \`regoin\`.`);
    const spoiled = withKey(withValue(before, "slug", taken), "region", "regoin");
    const pull = await lab
      .as("defunkt")
      .openPullRequest({ branch: "two-mistakes", title: "Rename an instance", edits: new Map([[configPath(id), spoiled]]) });
    await lab.idle();

    const head = await headOf(context, pull);
    const seen = await conclusion(context, head, "validate");
    assert(seen === "failure", "the required check fails", seen);
    const check = assertPresent(
      (await observer.checks(head)).find((one) => one["name"] === "validate"),
      "the check is on the head",
    );
    const annotations = (await observer.annotations(count(check, "id"))).filter((one) => one["path"] === configPath(id));
    const lines = spoiled.split("\n");
    for (const [key, words] of [
      ["slug: ", taken],
      ["regoin:", "region"],
    ] as const) {
      const line = lines.findIndex((content) => content.includes(key)) + 1;
      const column = (lines[line - 1] ?? "").indexOf(key === "slug: " ? taken : "regoin") + 1;
      const found = annotations.find((one) => count(one, "start_line") === line && one["start_column"] === column);
      assert(found !== undefined, `an annotation stands at ${configPath(id)}:${line}:${column}`, annotations);
      assert(text(found, "message").includes(words), `it names ${words}`, found);
      context.report(`${id}/config.yaml:${line}:${column} ${text(found, "message").split("\n")[0] ?? ""}`);
    }
    await lab.as("monalisa").approve(pull);
    const merged = await lab.as("defunkt").merge(pull);
    assert(merged.status === 405, "the branch rule refuses to merge it", merged);
    context.report(`merging is refused: ${merged.message.replace(/\s+/g, " ").trim()}`);
    await lab.as("defunkt").close(pull);
  },
};
