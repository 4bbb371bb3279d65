import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lab } from "../../../lab/scenarios/lab.ts";
import { samples } from "../../../lab/scenarios/samples.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import { assertHealthy, landReviewedChange } from "../../../lab/scenarios/steps.ts";
import { openLabFixture } from "./lab-fixture.ts";

// Four instances, two at work at once in a job: a plan in two parts and an apply in two shards, by the shipped workflows and the built dist.
let lab: Lab;
let context: SceneContext;

beforeAll(async () => {
  ({ lab, context } = await openLabFixture((environment) => {
    const changed = environment.replace("failureBudget: 1", "failureBudget: 3\n    shards: 2");
    expect(changed).not.toBe(environment);
    return changed;
  }));
});
afterAll(() => lab.close());

test(
  "a change of more instances than one job has lanes is planned in parts, reported once and applied in shards",
  { timeout: 600_000 },
  async () => {
    const fleet = (await samples(context)).slice(0, 4);
    await landReviewedChange(context, {
      by: "octocat",
      reviewer: "mona_octo",
      branch: "import-the-fleet",
      title: "Import the fleet",
      edits: new Map(fleet.map((sample) => [sample.path, sample.text])),
    });
    for (const { id } of fleet) await assertHealthy(context, id);

    const jobsOf = (workflow: string) =>
      lab.runner
        .runs()
        .filter((run) => run.workflow === workflow)
        .flatMap(({ jobs }) =>
          jobs.filter(({ conclusion }) => conclusion !== "skipped").map(({ name, conclusion }) => `${name}: ${conclusion}`),
        );
    expect(jobsOf("plan").sort()).toEqual(["plan part 1: success", "plan part 2: success", "plan stacks: success", "report: success"]);
    expect(jobsOf("apply")).toEqual(
      expect.arrayContaining([
        "find: success",
        ...[1, 2].flatMap((shard) => ["engine", "record"].map((job) => `shard ${shard} / ${job}: success`)),
      ]),
    );
    expect(lab.runner.runs().filter(({ conclusion }) => conclusion === "failure")).toEqual([]);
  },
);
