import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { releaseEntry } from "../../src/rollout/release/entry.ts";
import { readReleaseEvent } from "../../src/rollout/release/event.ts";
import { findPage, publisherOf } from "../../src/rollout/release/publisher.ts";
import { fakeGitHub } from "../github/fake-github.ts";
import { approveAll, comment, publish, pulls, runUntilIdle, tracker } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";

// Nobody moves the fleet alone: who publishes or starts a rollout is its author, and may do no more through the App than without it.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
beforeEach(async () => {
  fleet = await rolloutFixture([
    { id: "src-inside", type: "internal" },
    { id: "src-customer", type: "production" },
  ]);
  await fleet.apply();
});
afterEach(async () => await fleet.close());

const publishAs = (...causes: readonly string[]) => publish(fleet, "5.4.0", fleet.context, ...causes);

describe("an invented release", () => {
  test("by somebody with write is refused, and leaves nothing behind", async () => {
    await expect(publishAs("defunkt")).rejects.toThrow("defunkt may not release");
    expect(fleet.github.issues()).toEqual([]);
    expect(await fleet.branches()).not.toContain("release/5.4.0");
    await expect(publishAs("github-actions[bot]")).rejects.toThrow("nobody can be named");
  });

  test("that the product's repository does not have is refused to everybody, and so is a prerelease", async () => {
    fleet.github.publishes("v5.3.1", "2026-11-01T08:00:00Z", { repository: "example/product" });
    await expect(publishAs("octocat")).rejects.toThrow("example/product has no release v5.4.0");
    fleet.github.publishes("v5.4.0", "2026-11-01T08:00:00Z", { repository: "example/product", prerelease: true });
    await expect(publishAs("octocat")).rejects.toThrow("prerelease");
  });

  test("by automation that is on no list waits for a person, who is asked once and counts as its author", async () => {
    await publishAs("release-bot[bot]");
    await runUntilIdle(fleet);
    const number = (await fleet.rollout()).tracker ?? 0;
    expect(await fleet.fileOn("main", "releases/5.4.0.yaml")).toBeNull();
    expect(pulls(fleet)).toEqual(["Add release 5.4.0 open"]);
    const asked = fleet.github.comments(number).filter(({ body }) => body.includes("/start"));
    expect(asked.map(({ body }) => body.includes("@example/cloud"))).toEqual([true]);
    expect(await comment(fleet, "defunkt", "/start")).toMatchObject({ code: "person.role" });
    expect(await comment(fleet, "monalisa", "/start")).toMatchObject({ outcome: "done" });
    await runUntilIdle(fleet);
    expect((await fleet.rollout()).started?.by).toBe("monalisa");
    const [line = ""] = /\/approve [0-9a-f]{8}/.exec(tracker(fleet)) ?? [];
    expect(await comment(fleet, "monalisa", line)).toMatchObject({ code: "person.involved" });
    expect(await comment(fleet, "octocat", line)).toMatchObject({ outcome: "done" });
  });
});

test("who published it approves neither shape nor pull request, and a request for changes holds the App's merge up", async () => {
  await publishAs("monalisa");
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).started?.by).toBe("monalisa");
  const [line = ""] = /\/approve [0-9a-f]{8}/.exec(tracker(fleet)) ?? [];
  expect(await comment(fleet, "monalisa", line)).toMatchObject({ code: "person.involved" });
  const [upgrade] = (await fleet.github.openPullRequests()).map(({ number }) => number);
  await fleet.github.personApproves("monalisa", upgrade ?? 0);
  await runUntilIdle(fleet);
  expect((await fleet.rollout()).members.filter(({ healthyAt }) => healthyAt !== null)).toEqual([]);

  await fleet.github.personRequestsChanges("defunkt", upgrade ?? 0);
  await approveAll(fleet, "octocat");
  await runUntilIdle(fleet);
  expect((await fleet.github.pullRequest(upgrade ?? 0))?.state).toBe("open");
  expect(tracker(fleet)).toContain("defunkt asked for changes");
  fleet.github.dismiss("defunkt", upgrade ?? 0);
  await runUntilIdle(fleet);
  expect((await fleet.github.pullRequest(upgrade ?? 0))?.state).toBe("merged");
});

test("who wrote its entry by hand, and who publishes it again before it starts, are its authors too", async () => {
  const { repository, remote } = fleet.context;
  await repository.fetch(remote, ["+refs/heads/main:refs/test/main"]);
  await repository.push(remote, await fleet.main(), "refs/heads/by-hand", null);
  await fleet.commit("by-hand", { "releases/5.4.0.yaml": entryText("minor") });
  const number = await fleet.github.personOpensPullRequest("defunkt", "by-hand");
  await fleet.github.mergeAs("octocat", number);
  await publishAs("release-bot[bot]");
  expect((await fleet.rollout()).published).toMatchObject({ by: ["release-bot[bot]", "defunkt", "mona"], starts: false });
  await publishAs("monalisa");
  expect((await fleet.rollout()).published).toMatchObject({ by: ["release-bot[bot]", "defunkt", "mona", "monalisa"], starts: true });
});

test("an entry by hand whose kind is not that of its version opens no rollout", async () => {
  await fleet.commit("main", { "releases/5.4.0.yaml": entryText("patch") });
  await expect(publishAs("octocat")).rejects.toThrow("5.4.0 is a minor after 5.3.1, not a patch");
});

function entryText(kind: string): string {
  return `apiVersion: flotilla.dev/v1
kind: Release
metadata: { name: 5.4.0 }
spec: { date: 2026-11-01, kind: ${kind}, urgency: normal }
`;
}

describe("who is behind a release", () => {
  const github = fakeGitHub({ people: { octocat: "maintain", defunkt: "write" } });
  const releases = { repository: "example/product", tag: "v{{version}}", publishers: ["release-bot[bot]", "defunkt"] };
  const page = { publishedAt: null, url: "", author: "octocat", prerelease: false };

  test.each([
    ["a person with maintain", ["octocat"], null, { by: ["octocat"], starts: true }],
    ["a person and an App on the list", ["release-bot[bot]"], null, { by: ["release-bot[bot]"], starts: true }],
    ["a person on the list", ["defunkt"], null, { by: ["defunkt"], starts: true }],
    ["another App", ["other[bot]"], null, { by: ["other[bot]"], starts: false }],
    ["a job that passes on a maintainer's release", ["github-actions[bot]"], page, { by: ["octocat"], starts: true }],
    ["who ran it and who made the release", ["octocat"], { ...page, author: "defunkt" }, { by: ["defunkt", "octocat"], starts: true }],
  ] as const)("%s", async (_, causes, found, expected) => {
    expect(await publisherOf(github, releases, found, causes)).toEqual(expected);
  });

  test("where the product's repository cannot be seen, this one's release counts as far as its author may", async () => {
    const here = fakeGitHub({ people: { defunkt: "write" } });
    here.publishes("v5.4.0", "2026-11-01T08:00:00Z", { author: "defunkt" });
    const { publishers: _, ...unlisted } = releases;
    const found = await findPage(here, unlisted, "5.4.0");
    expect(found).toMatchObject({ author: "defunkt" });
    await expect(publisherOf(here, unlisted, found, ["github-actions[bot]"])).rejects.toThrow("defunkt may not release");
  });
});

test("kind and urgency fit the version", () => {
  const entry = (version: string, more: Readonly<Record<string, string>>) => {
    const read = readReleaseEvent("repository_dispatch", { client_payload: { version, ...more } }, "", "v{{version}}");
    if (read.outcome !== "release") throw new Error("not a release");
    return releaseEntry(read.release, ["5.3.0", "5.3.1"], "2026-11-02").spec;
  };
  expect(entry("5.4.0", {})).toMatchObject({ kind: "minor", urgency: "normal" });
  expect(entry("5.3.2", { kind: "patch", urgency: "emergency" })).toMatchObject({ kind: "patch", urgency: "emergency" });
  expect(() => entry("6.0.0", { kind: "patch" })).toThrow("6.0.0 is a major after 5.3.1, not a patch");
  expect(() => entry("5.4.0", { urgency: "emergency" })).toThrow("only a patch can be an emergency");
});
