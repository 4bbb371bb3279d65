import { afterEach, describe, expect, test, vi } from "vitest";
import { instant } from "../../src/clock/clock.ts";
import type { Operation } from "../../src/github/error.ts";
import { reviewFolder } from "../../src/ledger/paths.ts";
import { reconcile } from "../../src/rollout/reconcile.ts";
import type { RolloutContext } from "../../src/rollout/context.ts";
import { approveAll, publish, pulls, comment, runUntilIdle, tracker } from "./reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "./rollout-fixture.ts";
import { sampleRecord } from "./other-workflows.ts";

// Hundreds of git processes: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

let fleet: RolloutFixture;
afterEach(async () => await fleet.close());

const four = [
  { id: "src-inside", type: "internal" },
  { id: "src-trialone", type: "trial" },
  {
    id: "src-customer",
    type: "production",
    spec: '  maintenance: { windows: [{ days: [sat, sun], from: "02:00", to: "06:00", timezone: Europe/Berlin }], notice: 48h }\n',
  },
  { id: "src-another", type: "production" },
] as const;

describe("rules of a repository", () => {
  test("that want a branch up to date have it built again each time main has moved, and nobody is bothered", async () => {
    fleet = await rolloutFixture(four);
    await fleet.apply();
    await publish(fleet);
    // main moves while the release is validated, and again while the first upgrade is.
    await fleet.commit("main", { "NOTES.md": "one\n" });
    fleet.github.refuseMerges("Repository rule violations found\n\n2 of 2 required status checks are expected.");
    await reconcile(fleet.context);
    await fleet.plan();
    const before = (await fleet.github.openPullRequests()).map(({ head }) => head);
    await reconcile(fleet.context);
    const after = (await fleet.github.openPullRequests()).map(({ head }) => head);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    fleet.github.refuseMerges(null);
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toEqual(["Add release 5.4.0 merged", "Upgrade src-inside to 5.4.0 open"]);
    await fleet.commit("main", { "NOTES.md": "two\n" });
    expect(await approveAll(fleet)).toBe(1);
    fleet.github.refuseMerges('Required status check "validate" is expected.');
    const [open] = await fleet.github.openPullRequests();
    await reconcile(fleet.context);
    const [again] = await fleet.github.openPullRequests();
    expect(again?.head).not.toBe(open?.head);
    expect(fleet.github.state.comments.filter(({ body }) => body.includes("refuses"))).toEqual([]);
    fleet.github.refuseMerges(null);
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 merged");
  });
});

describe("a release moves through the fleet", () => {
  test("stage by stage, one failure halts it, and publishing again opens nothing", async () => {
    fleet = await rolloutFixture(four);
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toEqual(["Add release 5.4.0 merged", "Upgrade src-inside to 5.4.0 open"]);
    expect(await approveAll(fleet)).toBe(1);
    expect(await approveAll(fleet, "monalisa")).toBe(1);

    await runUntilIdle(fleet, { apply: { unhealthy: ["src-customer"] } });
    const halted = tracker(fleet);
    expect(halted).toContain('Stage "rest" has halted: 1 failure, 0 allowed');
    expect(halted).toContain("/retry src-customer");
    expect(halted).not.toContain("customer-slug");
    const opened = pulls(fleet).length;
    await runUntilIdle(fleet, { apply: { unhealthy: ["src-customer"] } });
    expect(pulls(fleet)).toHaveLength(opened);
    const calls = fleet.github.calls.length;
    await reconcile(fleet.context);
    expect(fleet.github.calls.slice(calls)).toEqual(["openPullRequests", "checksAndIssues"]);
    const mentions = fleet.github.state.comments.filter(({ body }) => body.includes("@example/cloud"));
    expect(mentions.map(({ body }) => /flotilla:event (\w+)/.exec(body)?.[1])).toEqual(["shape", "failed"]);

    expect(await comment(fleet, "octocat", "/retry")).toMatchObject({ outcome: "done" });
    expect(fleet.github.started.map(({ file }) => file)).toContain("apply.yml");
    await runUntilIdle(fleet);
    const rollout = await fleet.rollout();
    expect(rollout.state).toBe("finished");
    expect(tracker(fleet)).toContain("4 of 4 upgraded and healthy");
    expect(fleet.github.issues().find(({ number }) => number === rollout.tracker)?.state).toBe("closed");
    expect(pulls(fleet).filter((line) => line.endsWith("merged"))).toHaveLength(5);
    expect(await fleet.branches()).toEqual(["flotilla/ledger", "main"]);
    const upgrade = fleet.github.issues().find(({ title }) => title === "Upgrade src-customer to 5.4.0");
    expect(upgrade?.body).toContain(`#${rollout.tracker}`);
    expect(upgrade?.body).toContain("backup `backup-src-customer`");
    expect(upgrade?.body).toContain("runs 5.4.0");
    expect(upgrade?.body).toContain("maintenance sat, sun 02:00–06:00 Europe/Berlin, notice 48h (shown, not waited for)");
    expect(upgrade?.labels).toEqual(["mi-upgrade"]);
    expect(await fleet.fileOn("main", "environments/prod/deployments/src-another/config.yaml")).toContain(
      "version: 5.4.0 # set by rollouts",
    );

    // No slug and no domain in any title, body, branch, comment or commit.
    expect(JSON.stringify([fleet.github.issues(), fleet.github.state.comments])).not.toContain("-slug");
    const commits = await fleet.context.repository.log(await fleet.main(), ".", 50);
    expect(commits.map(({ subject }) => subject).join()).not.toContain("-slug");

    const before = JSON.stringify([fleet.github.issues(), await fleet.rollout()]);
    await publish(fleet);
    await runUntilIdle(fleet);
    expect(JSON.stringify([fleet.github.issues(), await fleet.rollout()])).toBe(before);
  });

  test("health from before the upgrade counts for nothing: merged and not applied, nobody is healthy and nothing follows", async () => {
    fleet = await rolloutFixture(four);
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    await approveAll(fleet);
    for (let turn = 0; turn < 6; turn += 1) {
      await fleet.plan();
      await reconcile(fleet.context);
    }
    expect(pulls(fleet)).toEqual(["Add release 5.4.0 merged", "Upgrade src-inside to 5.4.0 merged"]);
    expect((await fleet.rollout()).members.filter(({ healthyAt }) => healthyAt !== null && healthyAt !== undefined)).toEqual([]);
  });

  test("each kind of write fails once before and once after it took effect, and nothing is doubled", async () => {
    fleet = await rolloutFixture(four.slice(0, 2));
    const writes: readonly Operation[] = [
      "openPullRequest",
      "openIssue",
      "addLabels",
      "merge",
      "updateIssue",
      "stickyComment",
      "react",
      "startWorkflow",
    ];
    for (const method of writes) for (const when of ["before", "after"] as const) fleet.github.failNext(method, when);
    const context = faulty(fleet.context);
    await fleet.apply();
    for (let tries = 0; ; tries += 1) {
      try {
        await publish(fleet, "5.4.0", context);
        break;
      } catch (error) {
        if (tries > 12) throw error;
      }
    }
    let failures = await runUntilIdle(fleet, { tolerant: true, context });
    const line = /\/approve [0-9a-f]{8}/.exec(tracker(fleet))?.[0] ?? "";
    const issue = (await fleet.rollout()).tracker ?? 0;
    const comment = { id: fleet.github.personComments("octocat", issue, line), issue, body: line };
    const { answerComment } = await import("../../src/commands/answer.ts");
    for (let tries = 0; tries < 8; tries += 1) await answerComment(context, comment).catch(() => (failures += 1));
    failures += await runUntilIdle(fleet, { tolerant: true, context });
    expect(failures).toBeGreaterThan(10);

    const rollout = await fleet.rollout();
    expect(rollout.state).toBe("finished");
    expect(pulls(fleet)).toEqual([
      "Add release 5.4.0 merged",
      "Upgrade src-inside to 5.4.0 merged",
      "Upgrade src-trialone to 5.4.0 merged",
    ]);
    expect(fleet.github.issues().filter(({ pull }) => pull === null)).toHaveLength(1);
    const markers = fleet.github.state.comments.flatMap(({ body }) => /<!-- flotilla:\S+ \S+/.exec(body)?.[0] ?? []);
    expect(new Set(markers).size).toBe(markers.length);
    expect(await fleet.branches()).toEqual(["flotilla/ledger", "main"]);
    expect(rollout.commands).toHaveLength(1);
    expect(rollout.approvedShapes).toHaveLength(1);
    expect(rollout.members.map(({ id, failures }) => [id, failures.length])).toEqual([
      ["src-inside", 0],
      ["src-trialone", 0],
    ]);
    expect(fleet.github.reactions(comment.id).map(({ content }) => content)).toEqual(["eyes", "rocket"]);
  });

  test("an upgrade whose run died between its pull request and the label gets the label from the next one", async () => {
    fleet = await rolloutFixture(four.slice(0, 1));
    await fleet.apply();
    await publish(fleet);
    fleet.github.failNext("openPullRequest", "after");
    await expect(runUntilIdle(fleet)).rejects.toThrow();
    const [open] = await fleet.github.openPullRequests();
    // GitHub labels in a request of its own, which never came.
    fleet.github.personUnlabels("octocat", open?.number ?? 0, "mi-upgrade");
    await reconcile(fleet.context);
    const [adopted] = await fleet.github.openPullRequests();
    expect([adopted?.number, adopted?.labels]).toEqual([open?.number, ["mi-upgrade"]]);
    expect((await fleet.rollout()).members.map(({ pullRequest }) => pullRequest)).toEqual([open?.number]);
  });

  test("merged branches of the App are deleted, whoever merged them; what people cut from main and what is open is kept", async () => {
    fleet = await rolloutFixture(four.slice(0, 2));
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const [open] = await fleet.github.openPullRequests();
    const main = await fleet.main();
    for (const branch of ["release/1.x", "release/5.9.0", "rollout/prod/5.3.0/first-0a1b2c3d"])
      await fleet.repository.push(fleet.remote, main, `refs/heads/${branch}`, null);
    await reconcile(fleet.context);
    const theirs = await fleet.branches();
    // GitHub made main's tip when it merged: the App is its author, not its committer.
    expect(theirs).toEqual(
      ["flotilla/ledger", "main", "release/1.x", "release/5.9.0", "rollout/prod/5.3.0/first-0a1b2c3d", open?.branch ?? ""].toSorted(),
    );
    await fleet.github.mergeAs("octocat", open?.number ?? 0);
    await reconcile(fleet.context);
    expect(await fleet.branches()).not.toContain(open?.branch);
    expect(fleet.log).toContain(`${open?.branch ?? ""} is merged and deleted`);
  });

  test("what people have closed is read once a run, and nothing of what is over", async () => {
    fleet = await rolloutFixture(four);
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const [open] = await fleet.github.openPullRequests();
    fleet.github.personEditsIssue(open?.number ?? 0, { state: "closed" });
    for (let at = 0; at < 300; at += 1)
      fleet.github.personEditsIssue(fleet.github.personOpensIssue("flotilla[bot]", `Over ${at}`, `<!-- over ${at} -->`), {
        state: "closed",
      });
    await runUntilIdle(fleet);
    const calls = fleet.github.calls.length;
    await fleet.commit("main", { "docs/note.md": "Main moves on.\n" });
    await reconcile(fleet.context);
    expect(fleet.github.calls.slice(calls)).toEqual(["openPullRequests", "checksAndIssues", "pullRequest"]);
    expect(await comment(fleet, "octocat", "/retry src-inside")).toMatchObject({ outcome: "done" });
    const before = fleet.github.calls.length;
    await reconcile(fleet.context);
    const asked = fleet.github.calls.slice(before);
    expect(asked.filter((method) => method === "openPullRequest")).toHaveLength(1);
    expect(asked.filter((method) => method === "pullRequest").length).toBeLessThanOrEqual(1);
    expect(asked.length).toBeLessThan(25);
  });

  test("branches that are made together go by one push", async () => {
    const known = await rolloutFixture(four.slice(1));
    const { repository } = known.context;
    const pushed: (readonly string[])[] = [];
    const counting: typeof repository = {
      ...repository,
      pushBranches: async (remote, branches) => {
        pushed.push([...branches.keys()]);
        return await repository.pushBranches(remote, branches);
      },
      push: async (...push) => {
        const [, , ref] = push;
        if (ref.includes("/rollout/")) pushed.push([ref]);
        return await repository.push(...push);
      },
    };
    fleet = { ...known, context: { ...known.context, repository: counting } };
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const open = (await fleet.github.openPullRequests()).map(({ branch }) => branch);
    expect(open.length).toBeGreaterThan(1);
    expect(pushed).toEqual([open.toSorted()]);
  });

  test("a closed pull request is read once, however many rounds the others take", async () => {
    fleet = await rolloutFixture(four.slice(1));
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const [first, second] = await fleet.github.openPullRequests();
    expect(second).toBeDefined();
    fleet.github.personEditsIssue(first?.number ?? 0, { state: "closed" });
    await approveAll(fleet);
    await fleet.plan();
    const calls = fleet.github.calls.length;
    const { rounds } = await reconcile(fleet.context);
    const asked = fleet.github.calls.slice(calls);
    expect(rounds).toBeGreaterThan(1);
    expect(asked.filter((method) => method === "pullRequest")).toHaveLength(1);
  });

  test("a push by someone else blocks it until a person decides", async () => {
    fleet = await rolloutFixture(four.slice(0, 2));
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const [pull] = await fleet.github.openPullRequests();
    const path = "environments/prod/deployments/src-inside/config.yaml";
    const text = (await fleet.fileOn("main", path)) ?? "";
    await fleet.commit(pull?.branch ?? "", { [path]: text.replace("size: small", "size: large") }, "defunkt");
    await approveAll(fleet);
    await runUntilIdle(fleet);
    expect(tracker(fleet)).toContain("Someone other than the bot pushed to the branch");
    expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 open");
    expect(await comment(fleet, "octocat", "/retry src-inside")).toMatchObject({ outcome: "done" });
    await runUntilIdle(fleet);
    await approveAll(fleet);
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 merged");
    expect(await fleet.fileOn("main", path)).toContain("size: small");
  });

  test("main moves on under an open upgrade: its branch is rebuilt, someone else's pull request comes first", async () => {
    fleet = await rolloutFixture(four.slice(0, 3));
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const path = "environments/prod/deployments/src-inside/config.yaml";
    const text = (await fleet.fileOn("main", path)) ?? "";
    await fleet.commit("main", { [path]: text.replace("size: small", "size: large") });
    const other = "environments/prod/deployments/src-trialone/config.yaml";
    const theirs = ((await fleet.fileOn("main", other)) ?? "").replace("size: small", "size: large");
    await fleet.repository.fetch(fleet.remote, ["+refs/heads/main:refs/test/main"]);
    await fleet.context.repository.push(fleet.remote, await fleet.main(), "refs/heads/resize", null);
    await fleet.commit("resize", { [other]: theirs }, "defunkt");
    const number = await fleet.github.personOpensPullRequest("defunkt", "resize");
    await runUntilIdle(fleet);
    await approveAll(fleet);
    await runUntilIdle(fleet);
    expect(await fleet.fileOn("main", path)).toMatch(/version: 5\.4\.0[\s\S]*size: large/);
    expect(pulls(fleet)).toContain("Upgrade src-customer to 5.4.0 merged");
    expect(pulls(fleet).join()).not.toContain("src-trialone");
    expect(tracker(fleet)).toContain(`pull request #${number} changes it`);
    await fleet.github.mergeAs("octocat", number);
    await runUntilIdle(fleet);
    expect((await fleet.rollout()).state).toBe("finished");
    expect(await fleet.fileOn("main", other)).toMatch(/version: 5\.4\.0[\s\S]*size: large/);
  });

  test("an approval from before the plan was made again permits nothing: apply would not count it either", async () => {
    fleet = await rolloutFixture(four.slice(0, 1));
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    const [pull] = await fleet.github.openPullRequests();
    await fleet.github.personApproves("monalisa", pull?.number ?? 0);
    await fleet.ledger.write(async (view) => {
      const shown = await view.readAll(view.list(reviewFolder("prod", "src-inside")));
      const at = instant(fleet.now());
      return {
        message: "Plan again",
        files: [...shown].map(([path, file]) => [path, { ...file, reviews: file.reviews.map((review) => ({ ...review, at })) }] as const),
      };
    });
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 open");
    await fleet.github.personApproves("monalisa", pull?.number ?? 0);
    await runUntilIdle(fleet);
    expect(pulls(fleet)).toContain("Upgrade src-inside to 5.4.0 merged");
  });

  test("in a batch, the instance that changes in another way gets a pull request of its own", async () => {
    const strategy = `apiVersion: flotilla.dev/v1
kind: RolloutStrategy
spec: { batch: 3, stages: [{ name: all, members: [{ percent: 100 }], concurrency: 3, failures: 0, gates: [health] }] }
`;
    fleet = await rolloutFixture(four.slice(1), strategy);
    await fleet.apply();
    await publish(fleet);
    const record = (id: string, stack: string) =>
      sampleRecord(`${id.slice(4)}-slug`, stack, undefined, id === "src-another" ? "local_database.main" : "terraform_data.main");
    await runUntilIdle(fleet, { plan: { record } });
    expect(pulls(fleet)).toEqual(
      [
        "Add release 5.4.0 merged",
        "Upgrade 3 instances to 5.4.0 closed",
        "Upgrade 2 instances to 5.4.0 open",
        "Upgrade src-another to 5.4.0 open",
      ].toSorted((a, b) => pulls(fleet).indexOf(a) - pulls(fleet).indexOf(b)),
    );
    expect(await approveAll(fleet)).toBe(2);
    await runUntilIdle(fleet, { plan: { record } });
    expect((await fleet.rollout()).state).toBe("finished");
  });

  test("excluded: already there, paused, insiders, held; shown with owner, reason and end, without a name", async () => {
    fleet = await rolloutFixture([
      { id: "src-inside", type: "internal" },
      { id: "src-old", type: "production", version: "5.3.0", channel: "insiders" },
      {
        id: "src-quiet",
        type: "production",
        channel: "pause",
        spec: `  hold: { scope: upgrade, reason: "quiet-slug moves house", owner: octocat, until: "2026-12-24T18:00+01:00" }\n`,
      },
      {
        id: "src-held",
        type: "trial",
        spec: `  hold: { scope: upgrade, reason: "no @mona today", owner: octocat, until: "2026-12-24T18:00+01:00" }\n`,
      },
    ]);
    await fleet.apply();
    await publish(fleet);
    await runUntilIdle(fleet);
    await approveAll(fleet);
    await runUntilIdle(fleet);
    expect(Object.fromEntries((await fleet.rollout()).members.map(({ id, excluded }) => [id, excluded]))).toEqual({
      "src-held": "held",
      "src-inside": null,
      "src-old": "insiders",
      "src-quiet": "paused",
    });
    expect((await fleet.rollout()).state).toBe("finished");
    expect(tracker(fleet)).toContain("by octocat until 2026-12-24T18:00+01:00: (slug) moves house");
    expect(tracker(fleet)).not.toMatch(/@mona|-slug/);
  });
});

/** The ledger and the pushes of a context fail once before and once after each second one took effect. */
function faulty(context: RolloutContext): RolloutContext {
  let writes = 0;
  let pushes = 0;
  let deletions = 0;
  const failing = async <T>(turn: number, act: () => Promise<T>): Promise<T> => {
    if (turn % 5 === 1) throw new Error("the connection was lost before it took effect");
    const answer = await act();
    if (turn % 5 === 3) throw new Error("the connection was lost after it took effect");
    return answer;
  };
  return {
    ...context,
    ledger: {
      open: async () => await context.ledger.open(),
      write: async (change) => await failing((writes += 1), async () => await context.ledger.write(change)),
    },
    repository: {
      ...context.repository,
      push: async (...args) => await failing((pushes += 1), async () => await context.repository.push(...args)),
      deleteBranches: async (...args) => await failing((deletions += 1), async () => await context.repository.deleteBranches(...args)),
    },
  };
}
