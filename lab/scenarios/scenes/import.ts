import { assert, assertPresent } from "../assert.ts";
import { record, text } from "../rest-client.ts";
import { samples } from "../samples.ts";
import type { Scene } from "../scene.ts";
import { assertHealthy, instanceStatus, landReviewedChange } from "../steps.ts";

/** Scene 0: an approved pull request adds the fleet; after the merge everything is created in order, probed and recorded. */
export const importScene: Scene = {
  number: 0,
  title: "Import",
  play: async (context) => {
    const fleet = await samples(context);
    const types = fleet.map(({ type }) => type).sort();
    const expected = ["internal", "internal", "production", "production", "production", "production", "trial", "trial"];
    assert(types.join() === expected.join(), "the sample fleet has 2 internal, 2 trial and 4 production instances", types);
    context.announce(
      `octocat opens one pull request with the first ${fleet.length} instances; mona_octo approves it; it is merged and applied.`,
    );
    await landReviewedChange(context, {
      by: "octocat",
      reviewer: "mona_octo",
      branch: "import-the-fleet",
      title: "Import the fleet",
      edits: new Map(fleet.map((sample) => [sample.path, sample.text])),
    });

    for (const sample of fleet) await assertHealthy(context, sample.id);
    const order = ["internal", "trial", "production"];
    const created: { readonly type: string; readonly at: string }[] = [];
    for (const sample of fleet) {
      const file = assertPresent(await context.observer.instance(sample.id), `the ledger has ${sample.id}`);
      const app = record(record(record(file["stacks"])["app"])["applied"]);
      created.push({ type: sample.type, at: text(app, "at") });
    }
    const byTime = created.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ type }) => order.indexOf(type));
    assert(
      byTime.every((rank, index) => index === 0 || rank >= (byTime[index - 1] ?? 0)),
      "internal instances were created first, then trials, then production",
      byTime,
    );
    const [first] = fleet;
    if (first !== undefined) {
      const stacks = Object.keys((await instanceStatus(context, first.id)).stacks).join(", ");
      context.report(`${fleet.length} instances are healthy; the stacks of ${first.id} are clean: ${stacks}`);
    }
    const paused = assertPresent(
      fleet.find((sample) => sample.paused),
      "one sample is paused",
    );
    context.report(`${paused.id} is paused: it was created and probed like the others, but upgrades will exclude it`);
  },
};
