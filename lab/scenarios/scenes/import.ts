import { assertHealthy, landReviewedChange, instanceStatus } from "../steps.ts";
import { assert, assertPresent } from "../assert.ts";
import { record, text } from "../rest-client.ts";
import { samples } from "../samples.ts";
import type { Scene } from "../scene.ts";

/** Scene 0: an approved pull request brings the fleet; merged, everything is created in order, probed, recorded. */
export const importScene: Scene = {
  number: 0,
  title: "Import",
  play: async (context) => {
    const fleet = await samples(context);
    const types = fleet.map(({ type }) => type).sort();
    const expected = ["internal", "internal", "production", "production", "production", "production", "trial", "trial"];
    assert(types.join() === expected.join(), "the sample fleet has 2 internal, 2 trial and 4 production instances", types);
    context.announce(
      `octocat proposes the first ${fleet.length} instances in one pull request; monalisa approves it; it is merged and applied.`,
    );
    await landReviewedChange(context, {
      by: "octocat",
      reviewer: "monalisa",
      branch: "import-the-fleet",
      title: "Import the fleet",
      edits: new Map(fleet.map((sample) => [sample.path, sample.text])),
    });

    for (const sample of fleet) await assertHealthy(context, sample.id);
    const order = ["internal", "trial", "production"];
    const probed: { readonly type: string; readonly at: string }[] = [];
    for (const sample of fleet) {
      const file = assertPresent(await context.observer.instance(sample.id), `the ledger knows ${sample.id}`);
      const app = record(record(record(file["stacks"])["app"])["applied"]);
      probed.push({ type: sample.type, at: text(app, "at") });
    }
    const byTime = probed.sort((a, b) => (a.at < b.at ? -1 : 1)).map((one) => order.indexOf(one.type));
    assert(
      byTime.every((rank, index) => index === 0 || rank >= (byTime[index - 1] ?? 0)),
      "internal instances were created first, then trials, then production",
      byTime,
    );
    const first = fleet[0];
    if (first !== undefined)
      context.report(
        `${fleet.length} instances healthy; ${first.id}: ${Object.keys((await instanceStatus(context, first.id)).stacks).join(", ")} clean`,
      );
    const paused = assertPresent(
      fleet.find((sample) => sample.paused),
      "one sample is paused",
    );
    context.report(`${paused.id} is paused with a hold: created and probed like the others, it will be left out of upgrades`);
  },
};
