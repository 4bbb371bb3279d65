import { conclusion, headOf } from "../acts.ts";
import { must, present } from "../must.ts";
import { count, text } from "../rest.ts";
import { configPath, samples, valueOf, withKey, withValue } from "../samples.ts";
import type { Scene } from "../scene.ts";

/** Scene 1: a duplicate slug and a misspelled key are refused on the very lines and columns. */
export const refusedScene: Scene = {
  number: 1,
  title: "Refused",
  play: async (stage) => {
    const { look, world } = stage;
    const [first, second] = await samples(stage);
    const taken = valueOf(present(first, "a sample").text, "slug");
    const before = await world.as("defunkt").reads(configPath(present(second, "a second sample").id));
    const id = present(second, "a second sample").id;
    stage.say(`defunkt's pull request gives ${id} a slug that another instance has, and spells \`region\` as \`regoin\`.`);
    const spoiled = withKey(withValue(before, "slug", taken), "region", "regoin");
    const pull = await world
      .as("defunkt")
      .proposes({ branch: "two-mistakes", title: "Rename an instance", edits: new Map([[configPath(id), spoiled]]) });
    await world.settle();

    const head = await headOf(stage, pull);
    const seen = await conclusion(stage, head, "validate");
    must(seen === "failure", "the required check fails", seen);
    const check = present(
      (await look.checks(head)).find((one) => one["name"] === "validate"),
      "the check is on the head",
    );
    const annotations = (await look.annotations(count(check, "id"))).filter((one) => one["path"] === configPath(id));
    const lines = spoiled.split("\n");
    for (const [key, words] of [
      ["slug: ", taken],
      ["regoin:", "region"],
    ] as const) {
      const line = lines.findIndex((content) => content.includes(key)) + 1;
      const column = (lines[line - 1] ?? "").indexOf(key === "slug: " ? taken : "regoin") + 1;
      const found = annotations.find((one) => count(one, "start_line") === line && one["start_column"] === column);
      must(found !== undefined, `an annotation stands at ${configPath(id)}:${line}:${column}`, annotations);
      must(text(found, "message").includes(words), `it names ${words}`, found);
      stage.saw(`${id}/config.yaml:${line}:${column} ${text(found, "message").split("\n")[0] ?? ""}`);
    }
    await world.as("monalisa").approves(pull);
    const merged = await world.as("defunkt").merges(pull);
    must(merged.status === 405, "the branch rule refuses to merge it", merged);
    stage.saw(`merging is refused: ${merged.message.replace(/\s+/g, " ").trim()}`);
    await world.as("defunkt").closes(pull);
  },
};
