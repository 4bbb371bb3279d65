import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import { planComment } from "../../src/report/plan-comment.ts";
import { samplesOf } from "../../src/review/module-samples.ts";
import { notPlannedCode } from "../../src/review/observe-plan.ts";
import type { PlanReport } from "../../src/schemas/kinds.ts";
import { type SampleFleet, sampleFleet } from "./sample-fleet.ts";

let fleet: SampleFleet;
const acme = "src-159fbd61737878e3fa36";

beforeAll(async () => {
  fleet = await sampleFleet();
  await fleet.apply("main", acme);
});
afterAll(() => fleet.close());

/** Revision 2, a copy of 1 with something else in its stack `app`. */
const revised = (change: (file: (below: string) => string) => void) => (path: (below: string) => string) => {
  cpSync(path("architectures/local/1"), path("architectures/local/2"), { recursive: true });
  change((below) => path(`architectures/local/2/${below}`));
};
const appended = (file: string, text: string) => writeFileSync(file, `${readFileSync(file, "utf8")}\n${text}\n`);
const textOf = (report: PlanReport) =>
  planComment({ report, template: plainTemplate("templates/plan-comment.md"), accounts: new Map(), runUrl: "", notPlannedCode }).body;

test("without an owner's word nothing of a changed module is read, and the line to type and who may stand there", async () => {
  const head = await fleet.commit(
    "unowned",
    revised(() => undefined),
  );
  const report = await fleet.plan(head);
  expect(report).toMatchObject({ problems: [{ code: notPlannedCode }], stacks: [] });
  expect(report.modulePlan).toBeUndefined();
  expect(textOf(report)).toContain("Nobody owns this file by CODEOWNERS of main");
});

test("with it the first instances by id are planned as if they moved, as many of each kind as the policy says", async () => {
  const head = await fleet.commit(
    "new-output",
    revised((file) => appended(file("stacks/app/main.tf"), `output "revision" {\n  value = "2"\n}`)),
  );
  const report = await fleet.plan(head, 12, true);
  expect(report).toMatchObject({ problems: [], stacks: [] });
  const { modulePlan } = report;
  if (modulePlan === undefined) throw new Error("nothing of modules was planned");
  const { snapshot } = { snapshot: await fleet.snapshot("main") };
  const kinds = Map.groupBy([...(snapshot.environments.get("local")?.instances.values() ?? [])], ({ config }) => config.spec.version);
  const wanted = [...kinds.values()].flatMap((own) => own.slice(0, 3).map(({ id }) => id));
  expect(modulePlan).toMatchObject({ by: "monalisa", comment: 4_711, problems: [] });
  expect(modulePlan.moves.map(({ id, from, to }) => [id, from, to])).toEqual(wanted.map((id) => [id, "local/1", "local/2"]));
  expect(modulePlan.left).toBe(8 - wanted.length);
  expect(modulePlan.stacks.every(({ error }) => error === null)).toBe(true);
  expect([...new Set(modulePlan.stacks.map(({ id }) => id))].sort()).toEqual([...wanted].sort());
  const body = textOf(report);
  expect(body).toContain("plans of module code that is not merged");
  expect(body).toContain("[a comment](#issuecomment-4711)");
  expect(body).toContain("Merging moves nobody");
  expect(body).not.toMatch(/acme/i);
});

test("what the merge itself moves is planned whole, as any change of it; the policy that counts is main's", async () => {
  const head = await fleet.commit("moved", (path) => {
    revised((file) => appended(file("stacks/app/main.tf"), `output "revision" {\n  value = "2"\n}`))(path);
    fleet.edit(path(`environments/local/deployments/${acme}/config.yaml`), ({ spec }) => (spec["architecture"] = "local/2"));
    fleet.edit(path("environments/local/environment.yaml"), ({ spec }) => {
      (spec["policy"] as { samples: number }).samples = 50;
    });
  });
  const report = await fleet.plan(head, 12, true);
  expect(report.problems).toEqual([]);
  expect(new Set(report.stacks.map(({ id }) => id))).toEqual(new Set([acme]));
  expect(report.modulePlan?.moves.map(({ id }) => id)).not.toContain(acme);
  expect(report.modulePlan?.left).toBeGreaterThan(0);
});

test("a hostile module runs nothing, with an owner's word as well: what the guard refuses is refused before the engine", async () => {
  const marker = `${fleet.dir}/ran`;
  const hostile: Readonly<Record<string, string>> = {
    provisioner: `resource "terraform_data" "x" {\n  provisioner "local-exec" {\n    command = "touch ${marker}"\n  }\n}`,
    external: `data "external" "x" {\n  program = ["touch", "${marker}"]\n}`,
    "/proc/self/environ": `output "x" {\n  value = file("/proc/self/environ")\n}`,
    "evil/evil": `terraform {\n  required_providers {\n    evil = { source = "evil/evil" }\n  }\n}`,
  };
  const head = await fleet.commit("hostile", (path) => {
    for (const [index, text] of Object.values(hostile).entries()) {
      cpSync(path("architectures/local/1"), path(`architectures/hostile${index}/2`), { recursive: true });
      appended(path(`architectures/hostile${index}/2/stacks/network/main.tf`), text);
    }
    // An instance each, so that each module is planned by what the merge itself would do.
    for (const index of Object.keys(hostile).keys()) {
      const id = `src-0000000000000000000${index}`;
      cpSync(path(`environments/local/deployments/${acme}`), path(`environments/local/deployments/${id}`), { recursive: true });
      fleet.edit(path(`environments/local/deployments/${id}/config.yaml`), ({ metadata, spec }) => {
        metadata.name = id;
        const name = `umbrella${index}`;
        Object.assign(spec, { slug: name, domain: `${name}.fleet.example`, architecture: `hostile${index}/2` });
        spec["customDomains"] = [];
      });
    }
  });
  const report = await fleet.plan(head, 12, true);
  expect(report.problems).toEqual([]);
  const networks = report.stacks.filter(({ stack }) => stack === "network");
  expect(networks.map(({ error }) => error)).toEqual([
    expect.stringMatching(/provisioner/),
    expect.stringMatching(/external/),
    expect.stringMatching(/file\(|file/),
    expect.stringMatching(/evil\/evil/),
  ]);
  expect(existsSync(marker)).toBe(false);
  expect(textOf(report)).not.toMatch(/umbrella/);
});

test("an instance that does not fit the revision is a finding of its own; the others are planned", async () => {
  const head = await fleet.commit(
    "narrower",
    revised((file) => {
      const architecture = file("architecture.yaml");
      fleet.edit(architecture, ({ spec }) => (spec["fields"] = { "spec.size": { enum: ["small"] } }));
    }),
  );
  const report = await fleet.plan(head, 12, true);
  expect(report.problems).toEqual([]);
  const files = report.modulePlan?.problems.map((problem) => String(problem["file"])) ?? [];
  expect(files.length).toBeGreaterThan(0);
  expect(textOf(report)).toContain("Not valid there:");
});

test("a revision that is gone, or that all are on, moves nobody", async () => {
  const snapshot = await fleet.snapshot("main");
  expect(samplesOf(snapshot, snapshot, new Set(["local/9"]))).toEqual({ moves: [], left: 0 });
  expect(samplesOf(snapshot, snapshot, new Set(["local/1"]))).toEqual({ moves: [], left: 0 });
});
