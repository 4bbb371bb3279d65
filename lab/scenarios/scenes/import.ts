import { mustBeHealthy, throughReview, told } from "../acts.ts";
import { must, present } from "../must.ts";
import { record, text } from "../rest.ts";
import { samples } from "../samples.ts";
import type { Scene } from "../scene.ts";

/** Scene 0: an approved pull request brings the fleet; merged, everything is created in order, probed, recorded. */
export const importScene: Scene = {
  number: 0,
  title: "Import",
  play: async (stage) => {
    const fleet = await samples(stage);
    const types = fleet.map(({ type }) => type).sort();
    const expected = ["internal", "internal", "production", "production", "production", "production", "trial", "trial"];
    must(types.join() === expected.join(), "the sample fleet has 2 internal, 2 trial and 4 production instances", types);
    stage.say(`octocat proposes the first ${fleet.length} instances in one pull request; monalisa approves it; it is merged and applied.`);
    await throughReview(stage, {
      by: "octocat",
      reviewer: "monalisa",
      branch: "import-the-fleet",
      title: "Import the fleet",
      edits: new Map(fleet.map((sample) => [sample.path, sample.text])),
    });

    for (const sample of fleet) await mustBeHealthy(stage, sample.id);
    const order = ["internal", "trial", "production"];
    const probed: { readonly type: string; readonly at: string }[] = [];
    for (const sample of fleet) {
      const file = present(await stage.look.instance(sample.id), `the ledger knows ${sample.id}`);
      const app = record(record(record(file["stacks"])["app"])["applied"]);
      probed.push({ type: sample.type, at: text(app, "at") });
    }
    const byTime = probed.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => order.indexOf(one.type));
    must(
      byTime.every((rank, index) => index === 0 || rank >= (byTime[index - 1] ?? 0)),
      "internal instances were created first, then trials, then production",
      byTime,
    );
    const first = fleet[0];
    if (first !== undefined)
      stage.saw(`${fleet.length} instances healthy; ${first.id}: ${Object.keys((await told(stage, first.id)).stacks).join(", ")} clean`);
    const paused = present(
      fleet.find((sample) => sample.paused),
      "one sample is paused",
    );
    stage.saw(`${paused.id} is paused with a hold: created and probed like the others, it will be left out of upgrades`);
  },
};
