import { checksAt } from "../github/checks-at.ts";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { instant } from "../../src/clock/clock.ts";
import { type LedgerFolder, reviewPath } from "../../src/ledger/paths.ts";
import { mergeParts } from "../../src/review/merge-parts.ts";
import { readPlanFile, readPlanPart, writePlanFile } from "../../src/review/plan-file.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import { reportPlan } from "../../src/review/report-plan.ts";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import type { LedgerReview, PlannedStack, PlanReport } from "../../src/schemas/kinds.ts";
import type { StackRunner } from "../../src/stacks/stack-runner.ts";
import { fakeGitHub } from "../github/fake-github.ts";
import { noon, type SampleFleet, sampleFleet } from "./sample-fleet.ts";

let fleet: SampleFleet;
const acme = "src-159fbd61737878e3fa36";
const fresh = "src-00000000000000000001";
const config = (id: string) => `environments/local/deployments/${id}/config.yaml`;
/** Of this file alone: others make and remove folders of engines in the system's while it runs. */
const temporary = mkdtempSync(join(tmpdir(), "flotilla-test-plan-"));
const enginesFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("flotilla-engine-"));

beforeAll(async () => {
  vi.stubEnv("TMPDIR", temporary);
  fleet = await sampleFleet();
  await fleet.apply("main", acme);
});
afterAll(async () => {
  await fleet.close();
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

const resized = (path: (below: string) => string) => fleet.edit(path(config(acme)), ({ spec }) => (spec["size"] = "large"));
const withNew = (path: (below: string) => string) => {
  resized(path);
  mkdirSync(path(`environments/local/deployments/${fresh}`));
  cpSync(path(config(acme)), path(config(fresh)));
  fleet.edit(path(config(fresh)), ({ metadata, spec }) => {
    metadata.name = fresh;
    metadata.annotations = { account: "https://github.com/example/accounts/issues/200" };
    Object.assign(spec, { slug: "umbrella", domain: "umbrella.fleet.example", customDomains: ["code.umbrella.example"], size: "small" });
  });
};
const brief = ({ stacks }: PlanReport) =>
  stacks.map(({ id, stack, record, error }) =>
    [id, stack, record.mode, error ?? record.changes.map(({ actions }) => actions.join()).join(" ")].join(" "),
  );

test("a pull request that changes policy and a template, and no stack, shows both", async () => {
  const report = await fleet.plan(
    await fleet.commit("rules", (path) => {
      fleet.edit(path("environments/local/environment.yaml"), ({ spec }) => {
        (spec["policy"] as { failureBudget: number }).failureBudget = 7;
      });
      mkdirSync(path("templates"));
      writeFileSync(path("templates/command-reply.md"), "{{login}}: {{text}} {{command}}\n");
    }),
  );
  expect(report.stacks).toEqual([]);
  expect(report.rules).toEqual([
    {
      file: "environments/local/environment.yaml",
      change: "changed",
      values: [{ path: "spec.policy.failureBudget", before: expect.any(String), after: "7" }],
    },
    { file: "templates/command-reply.md", change: "added", values: [] },
  ]);
});

test("a resize and a new instance are planned: what depends on an earlier stack is known after apply", async () => {
  const before = enginesFolders();
  expect(tmpdir()).toBe(temporary);
  const report = await fleet.plan(await fleet.commit("change", withNew));
  expect(report.problems).toEqual([]);
  expect(brief(report)).toEqual([
    `${fresh} network planned create`,
    `${fresh} database upstream-unknown create`,
    `${fresh} app upstream-unknown create create`,
    `${fresh} monitoring upstream-unknown create`,
    `${acme} database planned update`,
    `${acme} app planned update update`,
  ]);
  expect(enginesFolders()).toEqual(before);
  expect(fleet.cloud.requests.filter(({ role, call }) => role === "plan" && call === "ApplyResourceChange")).toEqual([]);

  const github = fakeGitHub();
  await github.push("change", "octocat");
  const pullRequest = await github.personOpensPullRequest("octocat", "change");
  const wanted = {
    report: { ...report, pullRequest },
    head: report.head,
    pullRequest,
    github,
    ledger: fleet.ledger,
    template: plainTemplate("templates/plan-comment.md"),
    accounts: new Map([[`local/${fresh}`, "https://github.com/example/accounts/issues/200"]]),
    runUrl: "https://github.example/run/1",
    clock: () => noon,
  };
  await reportPlan(wanted);
  const view = await fleet.ledger.open();
  for (const { environment, id, stack, record } of report.stacks) {
    const file = (await view.read(reviewPath(environment, id, stack, record.digest))) as LedgerReview;
    expect(file).toMatchObject({
      id,
      stack,
      digest: record.digest,
      reviews: [{ pullRequest, head: report.head, mergeTree: report.mergeTree, record }],
    });
  }
  const [comment, ...others] = github.comments(pullRequest);
  expect(others).toEqual([]);
  expect(comment?.body).toContain(`[${fresh}](https://github.com/example/accounts/issues/200)`);
  expect(comment?.body).toContain("size: medium → large");
  expect(await checksAt(github, report.head)).toMatchObject([{ name: "plan", conclusion: "success" }]);

  const secrets = fleet.cloud
    .resources()
    .map(({ attributes }) => attributes["password"])
    .filter((password) => typeof password === "string");
  expect(secrets).toHaveLength(1);
  const published = [JSON.stringify(report), comment?.body ?? ""];
  for (const path of view.list("reviews" as LedgerFolder<"LedgerReview">)) published.push(JSON.stringify(await view.read(path)));
  for (const text of published) for (const secret of secrets) expect(text).not.toContain(secret);
  for (const name of ["acme", "umbrella", "code.acme.example"])
    expect(`${comment?.body} ${JSON.stringify(report.stacks.map(({ display }) => display))}`).not.toContain(name);

  // Once more is no other comment, check or commit.
  await reportPlan({ ...wanted, clock: () => noon + 60_000 });
  expect((await fleet.ledger.open()).commit).toBe(view.commit);
  expect(github.comments(pullRequest)).toHaveLength(1);
  expect(await checksAt(github, report.head)).toHaveLength(1);

  // Planned anew, the same plan was seen when it was seen; another one only now, and so is any on a newer main.
  const [same, other] = report.stacks;
  if (same === undefined || other === undefined) throw new Error("two stacks were planned");
  const changed = { ...other, record: { ...other.record, outputs: { ...other.record.outputs, added: "unknown" } } };
  await reportPlan({ ...wanted, report: { ...wanted.report, run: "2", stacks: [same, changed] }, clock: () => noon + 60_000 });
  const reviewOf = async ({ environment, id, stack, record }: PlannedStack) =>
    ((await (await fleet.ledger.open()).read(reviewPath(environment, id, stack, record.digest))) as LedgerReview).reviews[0];
  expect(await reviewOf(same)).toMatchObject({ run: "2", at: instant(noon) });
  expect(await reviewOf(changed)).toMatchObject({ run: "2", at: instant(noon + 60_000), record: { outputs: { added: "unknown" } } });
  await reportPlan({ ...wanted, report: { ...wanted.report, base: "b".repeat(40), stacks: [same] }, clock: () => noon + 120_000 });
  expect(await reviewOf(same)).toMatchObject({ base: "b".repeat(40), at: instant(noon + 120_000) });
});

/** A runner that can do no more than plan for a review. */
const planning = (speculativePlan: StackRunner["speculativePlan"]): StackRunner => ({
  engine: "none",
  isolation: "none",
  backend: () => "none",
  check: () => Promise.reject(new Error("not asked for")),
  speculativePlan,
  plan: () => Promise.reject(new Error("not asked for")),
  discard: () => Promise.resolve(),
  apply: () => Promise.reject(new Error("not asked for")),
  outputs: () => Promise.resolve(null),
  moveState: () => Promise.reject(new Error("not asked for")),
  placeState: () => Promise.reject(new Error("not asked for")),
  storedState: () => Promise.reject(new Error("not asked for")),
  unlock: () => Promise.reject(new Error("not asked for")),
  close: () => Promise.resolve(),
});
const plannedBy = async (runner: StackRunner, head: string) =>
  await planPullRequest({
    repository: fleet.repository,
    main: (await fleet.repository.resolve("main")) ?? "",
    head,
    pullRequest: 12,
    run: "1",
    root: "",
    part: null,
    openRunner: () => Promise.resolve(runner),
    keyId: "k1",
    ledger: fleet.ledger,
  });

test("many instances are planned by several jobs, each its part; what is missing fails the check, what is there is kept", async () => {
  const snapshot = await fleet.snapshot("main");
  const ids = [...(snapshot.environments.get("local")?.instances.keys() ?? [])].slice(0, 5);
  const main = await fleet.commit("jobs", (path) =>
    fleet.edit(path("environments/local/environment.yaml"), ({ spec }) =>
      Object.assign(spec["policy"] as object, { parallel: 2, shards: 2, mutexes: [] }),
    ),
  );
  const head = await fleet.commit("many", (path) => {
    for (const id of ids) fleet.edit(path(config(id)), ({ spec }) => (spec["size"] = spec["size"] === "large" ? "small" : "large"));
  });
  const failing = planning(() => Promise.resolve({ outcome: "failed", error: "no quota", hint: null }));
  const plan = async (part: number | null, isOver = () => false, earlier: PlanReport | null = null, runner = failing) =>
    await planPullRequest({
      repository: fleet.repository,
      ledger: fleet.ledger,
      pullRequest: 12,
      run: "1",
      root: "",
      keyId: "k1",
      main,
      head,
      openRunner: () => Promise.resolve(runner),
      part,
      isOver,
      earlier,
    });
  const first = await plan(null);
  expect(first).toMatchObject({ parts: { count: 2, instances: 5 }, stacks: [] });
  const [one, two] = [await plan(1), await plan(2)];
  const idsOf = ({ stacks }: PlanReport) => [...new Set(stacks.map(({ id }) => id))];
  expect([...idsOf(one), ...idsOf(two)].sort()).toEqual([...ids].sort());
  expect(idsOf(one).length).toBeGreaterThan(1);

  const whole = mergeParts(first, [two, one]);
  expect(whole.problems).toEqual([]);
  expect(idsOf(whole)).toEqual([...ids].sort());
  expect(whole).not.toHaveProperty("parts");
  const half = mergeParts(first, [one]);
  expect(half.problems).toMatchObject([
    { code: "plan.incomplete", message: expect.stringContaining(`${idsOf(one).length} of 5 instances were planned`) as string },
  ]);
  expect(half.stacks).toEqual(one.stacks);
  expect(() => mergeParts(first, [{ ...one, base: "b".repeat(40) }])).toThrow("part 1 of the plan is of");

  let begun = 0;
  const late = await plan(1, () => (begun += 1) > 1);
  expect(idsOf(late)).toHaveLength(1);
  expect(late.left).toBe(idsOf(one).length - 1);
  expect(mergeParts(first, [late, two]).problems).toHaveLength(1);

  // The next attempt goes on there, and tries again what the engine could not plan.
  const asked = new Set<string>();
  const able = planning(({ instance }) => {
    asked.add(instance.id);
    return Promise.resolve({ outcome: "deferred", reason: "its upstream is new" });
  });
  const never = () => false;
  let begunAgain = 0;
  const kept = await plan(1, () => (begunAgain += 1) > 1, null, able);
  const [done = ""] = idsOf(kept);
  asked.clear();
  const rest = await plan(1, never, kept, able);
  expect([...asked].sort()).toEqual(
    idsOf(one)
      .filter((id) => id !== done)
      .sort(),
  );
  expect(rest).not.toHaveProperty("left");
  expect(mergeParts(first, [rest, two]).problems).toEqual([]);
  for (const [earlier, why] of [
    [late, "it could not be planned"],
    [{ ...kept, part: 2 }, "another part"],
    [{ ...kept, base: "b".repeat(40) }, "on another main"],
    [{ ...kept, head: "b".repeat(40) }, "of another head"],
  ] as const) {
    asked.clear();
    await plan(1, never, earlier, able);
    expect([...asked].sort(), why).toEqual([...idsOf(one)].sort());
  }
});

test("the report of a part is believed with what the job before it has drawn, as that part's", async () => {
  const folder = mkdtempSync(join(temporary, "parts-"));
  const secret = Buffer.alloc(32, 1);
  const of = { head: "a".repeat(40), base: "b".repeat(40), mergeTree: "c".repeat(40), pullRequest: 12, run: "1", problems: [], stacks: [] };
  await writePlanFile(folder, { ...of, part: 2 }, secret, "drawn");
  expect(await readPlanPart(folder, { run: "1", part: 2, nonce: "drawn" }, secret)).toMatchObject({ part: 2 });
  for (const other of [
    { run: "1", part: 1, nonce: "drawn" },
    { run: "1", part: 2, nonce: "guessed" },
    { run: "2", part: 2, nonce: "drawn" },
  ])
    await expect(readPlanPart(folder, other, secret)).rejects.toThrow(/is not sealed by a job of this run/);
  await expect(readPlanFile(folder, "1", secret, null)).rejects.toThrow(/is not sealed by a job of this run/);
});

test("an error of the first instance starts no further plans", async () => {
  const snapshot = await fleet.snapshot("main");
  const ids = [...(snapshot.environments.get("local")?.instances.keys() ?? [])];
  expect(ids.length).toBeGreaterThan(4);
  const head = await fleet.commit("many", (path) => {
    for (const id of ids) fleet.edit(path(config(id)), ({ spec }) => (spec["size"] = spec["size"] === "large" ? "small" : "large"));
  });
  const asked: string[] = [];
  const runner = planning(async ({ instance }) => {
    asked.push(instance.id);
    await Promise.resolve();
    throw new Error("the engine is broken");
  });
  await expect(plannedBy(runner, head)).rejects.toThrow("the engine is broken");
  expect(asked.length).toBeLessThanOrEqual(2);
});

test("what ends the planning quotes the engine without the customer's names: it goes to the job's log", async () => {
  const head = await fleet.commit("change", resized);
  const error = "write /srv/Acme_Fleet_Example/YWNtZS5mbGVldC5leGFtcGxl: no space left on device";
  const runner = planning(() => Promise.resolve({ outcome: "own-file", error }));
  await expect(plannedBy(runner, head)).rejects.toThrow("write /srv/(domain)/(domain): no space left on device");
});

test("each write of a report failing once, before or after it took effect, ends in the same place", async () => {
  const report = await fleet.plan(await fleet.commit("change", resized), 1);
  for (const method of ["stickyComment", "writeCheck"] as const)
    for (const when of ["before", "after"] as const) {
      const github = fakeGitHub();
      await github.push("change", "octocat");
      const pullRequest = await github.personOpensPullRequest("octocat", "change");
      const wanted = {
        report: { ...report, pullRequest },
        head: report.head,
        pullRequest,
        github,
        ledger: fleet.ledger,
        template: plainTemplate("templates/plan-comment.md"),
        accounts: new Map<string, string>(),
        runUrl: "",
        clock: () => noon,
      };
      github.failNext(method, when);
      await expect(reportPlan(wanted)).rejects.toThrow();
      await reportPlan(wanted);
      expect(github.comments(pullRequest)).toHaveLength(1);
      expect(await checksAt(github, report.head)).toHaveLength(1);
    }
});

test("a planning that did not end fails the check and says that nothing is reviewed", async () => {
  const github = fakeGitHub();
  await github.push("change", "octocat");
  const pullRequest = await github.personOpensPullRequest("octocat", "change");
  const head = (await github.pullRequest(pullRequest))?.head ?? "";
  await reportPlan({
    report: null,
    head,
    pullRequest,
    github,
    ledger: fleet.ledger,
    template: plainTemplate("templates/plan-comment.md"),
    accounts: new Map(),
    runUrl: "https://github.example/run/1",
    clock: () => noon,
  });
  expect(await checksAt(github, head)).toMatchObject([{ name: "plan", conclusion: "failure" }]);
  expect(github.comments(pullRequest)[0]?.body).toContain("Nothing of this head is reviewed");
});

test("mistakes that the required check could have been made to overlook are found by main's code; nothing is planned", async () => {
  const head = await fleet.commit("bad", (path) =>
    fleet.edit(path(config(acme)), ({ spec }) => Object.assign(spec, { siez: "large", size: "medium" })),
  );
  const report = await fleet.plan(head);
  expect(report.problems).toMatchObject([{ code: "key.unknown" }]);
  expect(report.stacks).toEqual([]);
  const removed = await fleet.commit("removed", (path) => writeFileSync(path(config(acme)), ""));
  expect((await fleet.plan(removed)).problems).not.toEqual([]);
});

test("a conflict, a change of an architecture, and no change are reported as what they are", async () => {
  const architecture = await fleet.commit("module", (path) => {
    resized(path);
    writeFileSync(path("architectures/local/1/stacks/app/zz.tf"), `output "stray" { value = 1 }`);
    // Not even read, in a job with secrets.
    writeFileSync(path("architectures/local/1/values.schema.json"), `{ "$ref": "#" }`);
  });
  expect(await fleet.plan(architecture)).toMatchObject({ problems: [{ code: "plan.architectures", severity: "warning" }], stacks: [] });
  const nothing = await fleet.commit("nothing", (path) =>
    fleet.edit(path(config(acme)), ({ spec }) => (spec["maintenance"] = { notice: "24h" })),
  );
  expect(await fleet.plan(nothing)).toMatchObject({ problems: [], stacks: [] });
  expect(existsSync(fleet.dir)).toBe(true);
});

test("what was changed behind the engine's back is in nobody's review", async () => {
  const change = await fleet.commit("change", resized);
  const before = await fleet.plan(change);
  await fleet.cloud.break(`${acme}-app`, { kind: "drift", attributes: { version: "9.9.9" } });
  const after = await fleet.plan(change);
  const app = (report: PlanReport) => Object.keys(report.stacks.find(({ stack }) => stack === "app")?.record.changes[0]?.attributes ?? {});
  expect(app(before)).toEqual(["size"]);
  expect(app(after)).toEqual(["size", "version"]);
});
