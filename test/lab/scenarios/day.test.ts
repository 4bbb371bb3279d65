import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scenes } from "../../../lab/scenarios/day.ts";
import type { SceneContext } from "../../../lab/scenarios/scene.ts";
import { assertNoSecretsLeaked } from "../../../lab/scenarios/scenes/changed.ts";
import { count, text } from "../../../lab/scenarios/rest-client.ts";
import { productWorkflows } from "../../../lab/scenarios/fleet-repository.ts";
import type { Lab } from "../../../lab/scenarios/lab.ts";
import { ownAction, permissionsOfText, readWorkflows, strongest } from "../../workflows/workflow-files.ts";
import { openLabFixture } from "./lab-fixture.ts";

/**
 * Permissions that a job requests from the App for what does not happen on this day -> what the day uses of them; `test/workflows` checks
 * these against the sources.
 */
const needsRarely: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // It wakes the rollouts where a release is published again.
  "release.yml: release": { "actions:write": [] },
};

/** Jobs that reconcile, or start that, where no other one does at that moment: how much of it falls to them is a matter of time. */
const sharing: ReadonlySet<string> = new Set([
  "apply.yml: find",
  "apply-shard.yml: record",
  "commands.yml: command",
  "plan.yml: report",
  "rollout.yml: reconcile",
]);

/** Whether a permission is one of those given, or what comes with it: whoever may write may read. */
function isGiven(used: string, given: readonly string[]): boolean {
  return given.includes(used) || given.includes(used.replace(/:read$/, ":write"));
}

/** Jobs that every event of this day skips. */
const skipped: ReadonlySet<string> = new Set([
  "drift.yml: detect",
  "drift.yml: record",
  "plan.yml: parts",
  "plan-parts.yml: parts",
  "restore.yml: restore",
  "reviews.yml: relay",
]);

// The day of `npm run demo`, scene by scene, on the built dist: every scene checks what it reports and throws where something differs.
describe("a day of a fleet", () => {
  let context: SceneContext;
  let lab: Lab;
  let log: string[];

  beforeAll(async () => {
    ({ context, lab, log } = await openLabFixture());
  });

  afterAll(async () => {
    await lab.close();
  });

  for (const scene of scenes) {
    test(`${scene.number}. ${scene.title}`, { timeout: 900_000 }, async () => {
      await scene.play(context);
      expect(log.some((line) => line.startsWith("✓"))).toBe(true);
    });
  }

  test("no password is in anything that was written during the day", { timeout: 300_000 }, async () => {
    expect(await assertNoSecretsLeaked(context)).toBeGreaterThan(50);
  });

  test("no slug, domain or custom domain is in a title, branch, commit subject, comment or body that Flotilla wrote", async () => {
    const configs = await Promise.all(
      (await context.observer.instanceIds()).map(
        async (id) => await context.observer.file("refs/heads/main", `environments/local/deployments/${id}/config.yaml`),
      ),
    );
    const listed = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
    const names = configs.flatMap((config) => listed(config ?? "", /^\s+(?:slug|domain): (\S+)$/gm));
    expect(names.length).toBeGreaterThan(15);
    const custom = configs.flatMap((config) => listed(config ?? "", /^\s+customDomains: \[(.+)\]$/gm)).flatMap((list) => list.split(/, */));
    expect(custom.length).toBeGreaterThan(0);
    const bot = lab.forge.app.login;
    const written: string[] = [];
    for (const issue of [...(await context.observer.issues("all")), ...(await context.observer.pulls("all"))]) {
      const mine = text(issue["user"] as Record<string, unknown>, "login") === bot;
      if (mine) written.push(text(issue, "title"), text(issue, "body"));
      // Merged branches are deleted; their pull requests keep the name.
      if (mine && issue["head"] !== undefined) written.push(text(issue["head"] as Record<string, unknown>, "ref"));
      for (const comment of await context.observer.comments(count(issue, "number"))) {
        if (text(comment["user"] as Record<string, unknown>, "login") === bot) written.push(text(comment, "body"));
      }
    }
    expect(written.length).toBeGreaterThan(20);
    for (const name of [...names, ...custom])
      for (const place of written) expect(place, name).not.toMatch(new RegExp(`(?<![a-z0-9-])${name.replaceAll(".", "\\.")}(?![a-z0-9-])`));
  });

  test("every job used exactly the permissions that it declares, and no request was refused", async () => {
    const titles = new Map(
      lab.runner.runs().flatMap((run) => run.jobs.map((job) => [job.id, `${basename(job.path)}: ${job.key}`] as const)),
    );
    const asked = lab.forge.requests.flatMap(({ jobId, actor, needed, status }) =>
      jobId === null || actor === null ? [] : [{ title: titles.get(jobId) ?? "", kind: actor.kind, needed, status }],
    );
    expect(asked.filter(({ status }) => status === 401 || status === 403)).toEqual([]);
    const used = (title: string, kind: string): readonly string[] =>
      strongest(
        asked
          .flatMap((one) => (one.title === title && one.kind === kind && one.needed !== null ? one.needed.split(",") : []))
          .filter((one) => !one.startsWith("metadata:")),
      );
    const ofTheFleet = (await readWorkflows()).filter(({ file }) => !productWorkflows.includes(file));
    // A job that calls a workflow does nothing itself.
    for (const job of ofTheFleet.flatMap((workflow) => workflow.jobs.filter(({ calls }) => calls === null))) {
      if (skipped.has(job.title)) {
        expect(asked.filter(({ title }) => title === job.title)).toEqual([]);
        continue;
      }
      if (sharing.has(job.title) && asked.every(({ title }) => title !== job.title)) continue;
      const app = job.steps.find((step) => ownAction(step) === "app-token");
      const rare = needsRarely[job.title] ?? {};
      const declared = Object.entries(job.permissions ?? {}).map(([name, access]) => `${name}:${access}`);
      expect(used(job.title, "job"), `${job.title}: permissions`).toEqual(declared.filter((one) => !one.startsWith("id-token:")).sort());
      const declaredOfApp = permissionsOfText(String(app?.with?.["permissions"] ?? ""));
      if (sharing.has(job.title)) {
        expect(
          used(job.title, "app").filter((one) => !isGiven(one, declaredOfApp)),
          `${job.title}: app-token`,
        ).toEqual([]);
        continue;
      }
      expect(used(job.title, "app"), `${job.title}: app-token`).toEqual(declaredOfApp.flatMap((one) => rare[one] ?? [one]));
    }
  });

  test("every run ended as expected: only the invalid edit and the killed engine job failed", () => {
    const failed = lab.runner
      .runs()
      .filter((run) => run.conclusion !== "success" && run.conclusion !== "skipped" && run.conclusion !== "cancelled");
    expect(failed.map((run) => run.workflow).filter((workflow) => workflow !== "apply" && workflow !== "pull-request")).toEqual([]);
    expect(failed.filter((run) => run.workflow === "pull-request")).toHaveLength(1);
  });
});
