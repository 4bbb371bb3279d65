import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { publishRelease } from "../../src/rollout/release/publish.ts";
import { readReleaseEvent } from "../../src/rollout/release/event.ts";
import { pulls, runUntilIdle, tracker } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";

// Whoever publishes a release or changes a config puts addresses, references and mentions into what the App writes in its own name.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
beforeEach(async () => {
  fleet = await rolloutFixture([{ id: "src-inside", type: "internal" }]);
  await fleet.apply();
});
afterEach(async () => await fleet.close());

const payload = {
  version: "5.4.0",
  notes: "https://evil.example/login",
  manualSteps: ["fixes #1, closes example/fleet#2 and GH-3", "# see https://evil.example @octocat"],
};

async function publish(): Promise<void> {
  const read = readReleaseEvent("repository_dispatch", { client_payload: payload }, "", "v{{version}}");
  if (read.outcome !== "release") throw new Error("not a release");
  await publishRelease(fleet.context, read.release, ["octocat"]);
}

test("nothing of it is alive in the release's pull request, the tracker or an upgrade", async () => {
  const path = "environments/prod/deployments/src-inside/config.yaml";
  const config = (await fleet.fileOn("main", path)) ?? "";
  await fleet.commit("main", {
    [path]: config.replace(/account: [^ ]+/, "account: https://evil.example/sso"),
  });
  await publish();
  await runUntilIdle(fleet);
  expect(pulls(fleet)).toContain("Add release 5.4.0 merged");
  const bodies = fleet.github.issues().map(({ body }) => body);
  expect(bodies.length).toBeGreaterThanOrEqual(3);
  expect(tracker(fleet)).toContain("evil.example/sso");
  for (const body of bodies) {
    expect(body).not.toContain("://evil.example");
    expect(body).not.toMatch(/(?:fixes|closes) \S*#\d|GH-\d|@octocat/);
  }
});

test("hosts that main's flotilla.yaml lists are linked to", async () => {
  const fleetFile = (await fleet.fileOn("main", "flotilla.yaml")) ?? "";
  await fleet.commit("main", { "flotilla.yaml": `${fleetFile.trimEnd()}\n  links: [evil.example]\n` });
  await publish();
  await runUntilIdle(fleet);
  expect(tracker(fleet)).toContain("Release notes: https://evil.example/login");
});
