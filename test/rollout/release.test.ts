import { afterEach, expect, test } from "vitest";
import { publishRelease } from "../../src/rollout/release/publish.ts";
import { missingReleases } from "../../src/rollout/release/missing.ts";
import { readReleaseEvent } from "../../src/rollout/release/event.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import { comment, publish } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const entry = async (): Promise<string> => (await fleet.fileOn("release/5.4.0", "releases/5.4.0.yaml")) ?? "";

test("a release that was passed on by its version alone has the date and notes of its page, and stays the same", async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  fleet.github.publishes("v5.4.0", "2026-10-30T23:30:00Z");
  await publish(fleet);
  const first = await entry();
  expect(first).toContain('date: "2026-10-30"\n');
  expect(first).toContain("notes: https://github.com/example/fleet/releases/tag/v5.4.0\n");
  await publish(fleet);
  expect(await entry()).toBe(first);
});

test("the event's own data comes first, and a release of another repository has the day of the event", async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  await publish(fleet);
  expect(await entry()).toContain('date: "2026-11-02"\n');
  expect(await entry()).not.toContain("notes:");
  fleet.github.publishes("v5.4.0", "2026-10-30T23:30:00Z");
  const payload = { version: "5.4.0", date: "2026-10-29", notes: "https://example.com/notes" };
  const read = readReleaseEvent("repository_dispatch", { client_payload: payload }, "", "v{{version}}");
  if (read.outcome !== "release") throw new Error("not a release");
  await publishRelease(fleet.context, read.release, ["octocat"]);
  expect(await entry()).toContain('date: "2026-10-29"\n');
  expect(await entry()).toContain("notes: https://example.com/notes\n");
});

for (const [version, why] of [
  ["6.0.0", "it has no strategy for this kind of change"],
  ["5.2.9", "no instance is below 5.2.9"],
] as const)
  test(`a release that nobody rolls out (${version}) is reported once, and its pull request is closed`, async () => {
    fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
    fleet.github.failNext("closePullRequest", "before");
    await expect(publish(fleet, version)).rejects.toThrow("502");
    await publish(fleet, version);
    await publish(fleet, version);
    const [pull, ...others] = fleet.github.issues();
    expect(others).toEqual([]);
    expect(pull).toMatchObject({ title: `Add release ${version}`, state: "closed" });
    const said = fleet.github.comments(pull?.number ?? 0);
    expect(said).toHaveLength(1);
    expect(said[0]?.body).toContain("@example/cloud Release");
    expect(said[0]?.body).toContain(`- prod: ${why}`);
    expect(said[0]?.body).toContain("reopen this pull request and merge it");
  });

test("a release that never arrived is found until it has, by its tag, while it is young", async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  const find = async () => {
    const ledger = await fleet.ledger.open();
    const releases = { repository: "example/product", tag: "v{{version}}" };
    const now = Date.parse("2026-11-02T10:00:00Z");
    return await missingReleases({ github: fleet.github, ledger, releases, environments: ["prod"], catalog: new Set(["5.3.1"]), now });
  };
  expect(await find()).toEqual([]);
  for (const tag of ["v5.4.0", "v5.2.9", "v5.3.1", "v6.0.0", "panel-v5.4.1", "v5.4", "nightly"])
    fleet.github.publishes(tag, "2026-11-01T08:00:00Z");
  fleet.github.publishes("v5.4.2", "2026-10-29T08:00:00Z");
  fleet.github.publishes("v5.4.3", "2026-11-01T08:00:00Z", { prerelease: true });
  expect(await find()).toEqual(["5.2.9", "5.4.0", "6.0.0"]);
  // The App starts release.yml for each: who made the release answers for it, as where a job passed it on.
  for (const version of await find()) await publish(fleet, version, fleet.context, "flotilla[bot]");
  expect(await find()).toEqual([]);
  expect((await fleet.rollout()).published).toMatchObject({ by: ["octocat"], starts: true });
});

test("who published a release wakes the rollouts unless its plan's report does, which comes after the first time alone", async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  expect(await publish(fleet)).toMatchObject({ isNew: true });
  expect(await publish(fleet)).toMatchObject({ isNew: false });
});

test("a rollout that is aborted before its release is in the catalog closes that pull request too", async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  await publish(fleet);
  expect(await comment(fleet, "octocat", "/abort")).toMatchObject({ outcome: "done" });
  await reconcile(fleet.context);
  expect(fleet.github.issues().map(({ title, state }) => [title, state])).toEqual([
    ["Add release 5.4.0", "closed"],
    ["Upgrade prod to 5.4.0", "closed"],
  ]);
});

test.for(["merged", "deleted"] as const)(
  "a release whose branch is %s while it is published again ends as if it had been published once",
  async (how) => {
    fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
    await publish(fleet);
    const [pull] = fleet.github.issues();
    const { github, repository, remote } = fleet;
    let isOvertaken = false;
    // Between this run's look at the branches and its call, as a reconcile or a person does it.
    const openPullRequest: typeof github.openPullRequest = async (wanted) => {
      if (!isOvertaken) {
        isOvertaken = true;
        const tip = (await repository.resolve("refs/flotilla/heads/release/5.4.0")) ?? "";
        if (how === "merged") await github.mergeAs("mojombo", pull?.number ?? 0);
        else await github.closePullRequest(pull?.number ?? 0);
        await repository.deleteBranches(remote, new Map([["release/5.4.0", tip]]));
      }
      return await github.openPullRequest(wanted);
    };
    await publish(fleet, "5.4.0", { ...fleet.context, github: { ...github, openPullRequest } });
    const open = fleet.github.issues().filter(({ title, state }) => state === "open" && title === "Add release 5.4.0");
    expect(open).toHaveLength(how === "merged" ? 0 : 1);
    expect(fleet.github.issues().filter(({ title }) => title === "Upgrade prod to 5.4.0")).toHaveLength(1);
  },
);
