import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lab } from "../../../lab/scenarios/lab.ts";
import { samples } from "../../../lab/scenarios/samples.ts";
import { text } from "../../../lab/scenarios/rest-client.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import { assertHealthy, conclusion, headOf, landReviewedChange, openValidatedPull } from "../../../lab/scenarios/steps.ts";
import { fleetWorkflows } from "../../../src/cli/doctor-finding.ts";
import { forEnterpriseServer } from "../../../src/cli/init-files.ts";
import { checkout, openLabFixture } from "./lab-fixture.ts";

// Four instances, one at work at once in a job, and matrices of three jobs instead of GitHub's 256, by the shipped workflows and the built dist. GitHub's
// API is where it is with data residency, and the workflows are as init writes them for a GitHub Enterprise Server: neither has to do with the rest, and both are played here.
let lab: Lab;
let context: SceneContext;

beforeAll(async () => {
  const workflows = fleetWorkflows.map((name) => `.github/workflows/${name}`);
  const files = new Map(
    await Promise.all(
      workflows.map(async (file) => {
        const text = await readFile(join(checkout, file), "utf8");
        // The inputs of the steps that deal the work.
        const changed = text.replaceAll(
          /^( +)(token: \$\{\{ (?:steps\.app\.outputs\.token|github\.token) \}\}\n)(?=\1(?:accept-ledger|earlier):)/gm,
          "$1$2$1matrix-jobs: 3\n",
        );
        expect(changed !== text, file).toBe(/\/(?:apply|plan|plan-parts)\.yml$/.test(file));
        return [file, forEnterpriseServer(changed)] as const;
      }),
    ),
  );
  files.set(".github/CODEOWNERS", "/architectures/ @mona_octo\n");
  ({ lab, context } = await openLabFixture(
    (environment) => {
      const changed = environment.replace("failureBudget: 1", "failureBudget: 3\n    shards: 4").replace("parallel: 2", "parallel: 1");
      expect(changed).not.toBe(environment);
      return changed;
    },
    { files, apiOnHost: true },
  ));
});
afterAll(() => lab.close());

/** The jobs that ran of a workflow since the run before. */
function jobsSince(workflow: string, before: number): readonly string[] {
  return lab.runner
    .runs()
    .slice(before)
    .filter((run) => run.workflow === workflow)
    .flatMap(({ jobs }) =>
      jobs.filter(({ conclusion }) => conclusion !== "skipped").map(({ name, conclusion }) => `${name}: ${conclusion}`),
    );
}

test(
  "more jobs than a matrix takes are a matrix of matrices: planned in parts, reported once, applied in shards",
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
    await context.idle();
    await context.idle();

    expect(jobsSince("plan", 0).toSorted()).toEqual([
      "parts 1 and on / plan part 1: success",
      "parts 1 and on / plan part 2: success",
      "parts 3 and on / plan part 3: success",
      "parts 3 and on / plan part 4: success",
      "plan stacks: success",
      "report: success",
    ]);
    const shard = (group: number, number: number) =>
      ["engine", "record"].map((job) => `shards ${group} and on / shard ${number} / ${job}: success`);
    expect(jobsSince("apply", 0)).toEqual(
      expect.arrayContaining(["find: success", ...shard(1, 1), ...shard(1, 2), ...shard(3, 3), ...shard(3, 4)]),
    );
    expect(lab.runner.runs().filter(({ conclusion }) => conclusion === "failure")).toEqual([]);
  },
);

test("as many as a matrix takes are one", { timeout: 600_000 }, async () => {
  const before = lab.runner.runs().length;
  const fleet = (await samples(context)).slice(0, 2);
  await landReviewedChange(context, {
    by: "octocat",
    reviewer: "mona_octo",
    branch: "resize-two",
    title: "Resize two",
    edits: new Map(fleet.map(({ path, text }) => [path, text.replace(/^( +size: ).*$/m, "$1large")])),
  });
  for (const { id } of fleet) await assertHealthy(context, id);
  await context.idle();
  expect(jobsSince("plan", before).toSorted()).toEqual([
    "plan part 1: success",
    "plan part 2: success",
    "plan stacks: success",
    "report: success",
  ]);
  expect(jobsSince("apply", before)).toEqual(
    expect.arrayContaining([1, 2].flatMap((shard) => ["engine", "record"].map((job) => `shard ${shard} / ${job}: success`))),
  );
  expect(lab.runner.runs().filter(({ conclusion }) => conclusion === "failure")).toEqual([]);
});

test("a changed architecture is planned once its owner has named the head, and only then", { timeout: 600_000 }, async () => {
  const revision = await folderOf("architectures/local/1");
  const main = "stacks/app/main.tf";
  const edits = new Map([...revision].map(([path, text]) => [`architectures/local/2/${path}`, text]));
  edits.set(`architectures/local/2/${main}`, `${revision.get(main) ?? ""}\noutput "revision" {\n  value = "2"\n}\n`);
  const pull = await openValidatedPull(context, { by: "octocat", branch: "modules", title: "Add a revision", edits });
  const head = await headOf(context, pull);
  const planComment = async (): Promise<string> => {
    const texts = (await context.observer.comments(pull)).map((comment) => text(comment, "body"));
    return texts.find((body) => body.includes("<!-- flotilla:plan -->")) ?? "";
  };
  expect(await planComment()).toContain(`/plan ${head}`);

  // The author has asked for it, and somebody who owns nothing of it.
  for (const login of ["octocat", "defunkt"]) await lab.as(login).comment(pull, `/plan ${head}`);
  await context.idle();
  expect(await planComment()).toContain("its modules would run before anybody owned them");

  await lab.as("mona_octo").comment(pull, `/plan ${head}`);
  await context.idle();
  const body = await planComment();
  expect(body).toContain("These are plans of module code that is not merged. mona\\_octo");
  expect(body).toMatch(/`local\/1` → `local\/2`: local\/src-/);
  expect(await conclusion(context, head, "plan")).toBe("success");
  expect(lab.runner.runs().filter(({ conclusion }) => conclusion === "failure")).toEqual([]);
});

async function folderOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const below = join(checkout, folder);
  const names = (await readdir(below, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => relative(below, join(parentPath, name)));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(below, path), "utf8")] as const)));
}
