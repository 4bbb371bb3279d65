import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerComment, type Answered } from "../../src/commands/answer.ts";
import { readCommentEvent } from "../../src/commands/event.ts";
import { instant } from "../../src/clock/clock.ts";
import { confirmationPath, instancePath } from "../../src/ledger/paths.ts";
import type { LedgerChange, LedgerView } from "../../src/ledger/store.ts";
import { run } from "../../src/process/run.ts";
import type { Attempt, LedgerConfirmation, LedgerInstance } from "../../src/schemas/kinds.ts";
import { digestsOf } from "../../src/rollout/observe/digests.ts";
import { publish, comment, runUntilIdle, tracker } from "../rollout/reconcile-run.ts";
import { type RolloutFixture, rolloutFixture } from "../rollout/rollout-fixture.ts";
import { confirmationIssue } from "./confirmation-issue.ts";

// Hundreds of git processes: a busy machine takes its time.
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

const fingerprint = `sha256:abcdef01${"2".repeat(56)}`;

/**
 * The app's plan of src-customer waits for a person; it comes from defunkt's merged pull request (or push), `later` commits of main ago.
 * `words` are those of the merge commit.
 */
async function unreviewed({
  words,
  later = 0,
  direct = false,
}: { words?: string; later?: number; direct?: boolean } = {}): Promise<number> {
  const path = "environments/prod/deployments/src-customer/config.yaml";
  const text = (await fleet.fileOn("main", path)) ?? "";
  const edit = { [path]: text.replace("size: small", "size: large") };
  if (direct) await fleet.commit("main", edit, "defunkt");
  else {
    await fleet.context.repository.fetch(fleet.remote, ["+refs/heads/main:refs/test/main"]);
    await fleet.context.repository.push(fleet.remote, await fleet.main(), "refs/heads/move", null);
    await fleet.commit("move", edit, "defunkt");
    const pull = await fleet.github.personOpensPullRequest("defunkt", "move");
    await fleet.github.mergeAs("monalisa", pull, words);
  }
  if (later > 0) await goesOn(later);
  const commit = await fleet.main();
  const digest = await appDigest();
  await fleet.ledger.write(async (view) => {
    const file = instancePath("prod", "src-customer");
    const before = (await view.read(file)) as LedgerInstance;
    const app = before.stacks["app"];
    if (app === undefined || app.attempt === null) throw new Error("not applied");
    const attempt = {
      ...app.attempt,
      commit,
      digest,
      state: "needs-confirmation",
      fingerprint,
      why: [{ code: "not-reviewed", address: null, message: "nobody reviewed it" }],
    } as const;
    return { message: "Ask", files: new Map([[file, { ...before, stacks: { ...before.stacks, app: { ...app, attempt } } }]]) };
  });
  return await asks();
}

/** Digest of src-customer's app by what main holds. */
async function appDigest(): Promise<string> {
  const snapshot = await fleet.snapshot();
  const environment = snapshot.environments.get("prod");
  const instance = environment?.instances.get("src-customer");
  if (environment === undefined || instance === undefined) throw new Error("not in the fleet");
  return digestsOf(snapshot, environment, instance).get("app") ?? "";
}

/** What was confirmed is applied, and the same plan waits once more: the cloud has drifted back. */
async function waitsAgain(): Promise<void> {
  const at = instant(fleet.context.clock());
  await fleet.ledger.write((view) => ended(view, { state: "needs-confirmation", fingerprint }, at));
}

/** src-customer's app after another attempt, made now; applied in between where `appliedAt` says when. */
async function ended(view: LedgerView, attempt: Partial<Attempt>, appliedAt?: string): Promise<LedgerChange> {
  const file = instancePath("prod", "src-customer");
  const before = (await view.read(file)) as LedgerInstance;
  const app = before.stacks["app"];
  if (app === undefined || app.attempt === null || app.applied === null) throw new Error("not applied");
  const applied = { ...app.applied, at: appliedAt ?? app.applied.at };
  const next = { applied, attempt: { ...app.attempt, ...attempt, at: instant(fleet.context.clock()) } };
  return { message: "Go on", files: new Map([[file, { ...before, retry: null, stacks: { ...before.stacks, app: next } }]]) };
}

/** That many commits on main that have nothing to do with it, by one process. */
async function goesOn(commits: number): Promise<void> {
  const from = await fleet.main();
  const stream = Array.from({ length: commits }, (_, at) =>
    [
      `commit refs/heads/main`,
      `committer mona <mona@example.com> 1780000000 +0000`,
      "data 4",
      "More",
      at === 0 ? `from ${from}\n` : "",
    ].join("\n"),
  );
  const env = { PATH: process.env["PATH"] ?? "" };
  const ran = await run("git", ["-C", fleet.remote.url, "fast-import", "--quiet"], {
    cwd: fleet.remote.url,
    env,
    timeout: 30_000,
    input: stream.join("\n"),
  });
  expect(ran.stderr + ran.code).toBe("0");
}

const asks = (): Promise<number> => confirmationIssue(fleet);

async function type(login: string, issue: number, body: string): Promise<Answered & { readonly id: number }> {
  const id = fleet.github.personComments(login, issue, body);
  return { ...(await answerComment(fleet.context, { id, issue, body })), id };
}

async function confirmation(): Promise<LedgerConfirmation | undefined> {
  return await (await fleet.ledger.open()).read(confirmationPath("prod", "src-customer", "app", fingerprint));
}

const reactions = (id: number): readonly string[] => fleet.github.reactions(id).map(({ content }) => content);

describe("/approve <id> <stack> <fingerprint>", () => {
  const line = "/approve src-customer app abcdef01";

  test("releases exactly that plan, recorded once with its comment, and starts apply", async () => {
    const issue = await unreviewed();
    const answered = await type("octocat", issue, `${line}\n\nThanks!`);
    expect(answered).toMatchObject({ outcome: "done" });
    expect(await confirmation()).toMatchObject({ fingerprint, by: "octocat", comment: answered.id });
    expect(reactions(answered.id)).toEqual(["eyes", "rocket"]);
    expect(fleet.github.started.map(({ file }) => file)).toEqual(["apply.yml"]);
    const before = (await fleet.ledger.open()).commit;
    await answerComment(fleet.context, { id: answered.id, issue, body: `${line}\n\nThanks!` });
    expect((await fleet.ledger.open()).commit).toBe(before);
    expect(fleet.github.comments(issue)).toHaveLength(1);
  });

  test("does nothing by people without the right, by the author, for another plan, or elsewhere", async () => {
    const issue = await unreviewed();
    const elsewhere = fleet.github.personOpensIssue("mona", "Hello", "<!-- flotilla:needs-confirmation prod -->");
    for (const [login, where, body, code] of [
      ["hubot", issue, line, "person.role"],
      ["defunkt", issue, line, "person.role"],
      ["stranger", issue, line, "person.role"],
      ["octocat", issue, "/approve src-customer app 99999999", "plan.other"],
      ["octocat", issue, "/approve src-inside app abcdef01", "plan.none"],
      ["octocat", issue, "/approve src-customer database abcdef01", "plan.none"],
      ["octocat", issue, "/approve abcdef01", "place.confirmations"],
      ["octocat", issue, "/approve ../../etc x", "command.form"],
      ["octocat", issue, "/rollback src-customer", "command.unknown"],
      ["octocat", issue, "/aprove src-customer app abcdef01", "command.unknown"],
      ["octocat", elsewhere, line, "place.elsewhere"],
    ] as const) {
      const answered = await type(login, where, body);
      expect(answered, `${login}: ${body}`).toMatchObject({ outcome: "refused", code });
      expect(reactions(answered.id)).toEqual(["eyes", "confused"]);
      const replies = fleet.github.comments(where).filter((comment) => comment.body.includes(`flotilla:reply ${answered.id} `));
      // Who may only read gets no words.
      expect(replies).toHaveLength(login === "stranger" || login === "hubot" ? 0 : 1);
    }
    fleet.github.setRole("defunkt", "admin");
    expect(await type("defunkt", issue, line)).toMatchObject({ outcome: "refused", code: "person.author" });
    expect(await confirmation()).toBeUndefined();
    expect(fleet.github.started).toEqual([]);
  });

  test("confirms a plan that was there when it was typed, and again when the same plan comes again", async () => {
    const issue = await unreviewed();
    const first = await type("octocat", issue, line);
    expect(first).toMatchObject({ outcome: "done" });
    const used = await confirmation();
    await waitsAgain();
    // Started again, the run of the first comment changes nothing.
    expect(await answerComment(fleet.context, { id: first.id, issue, body: line })).toMatchObject({
      summary: "repeats a command that is recorded already",
    });
    expect(await confirmation()).toEqual(used);
    const second = await type("monalisa", issue, line);
    expect(second).toMatchObject({ outcome: "done" });
    expect(await confirmation()).toMatchObject({ by: "monalisa", comment: second.id });
    await waitsAgain();
    expect(await answerComment(fleet.context, { id: first.id, issue, body: line })).toMatchObject({
      outcome: "refused",
      code: "plan.newer",
    });
    expect(await confirmation()).toMatchObject({ by: "monalisa" });
  });

  test("/retry there is about what had failed when it was typed", async () => {
    const issue = await asks();
    await fleet.ledger.write((view) => ended(view, { state: "failed", error: "the quota is used up" }));
    const answered = await type("octocat", issue, "/retry src-customer");
    expect(answered).toMatchObject({ outcome: "done" });
    await fleet.ledger.write((view) => ended(view, { state: "failed", error: "the quota is used up" }));
    const again = { id: answered.id, issue, body: "/retry src-customer" };
    expect(await answerComment(fleet.context, again)).toMatchObject({ outcome: "refused", code: "retry.newer" });
  });

  test("its author is known by what GitHub says brought the change, whatever the merge commit's words and however long ago", async () => {
    const issue = await unreviewed({ words: "Tidy up", later: 205 });
    fleet.github.setRole("defunkt", "admin");
    expect(await type("defunkt", issue, line)).toMatchObject({ outcome: "refused", code: "person.author" });
    expect(await confirmation()).toBeUndefined();
    expect(await type("octocat", issue, line)).toMatchObject({ outcome: "done" });
  });

  test("who pushed the change straight to main does not confirm it either", async () => {
    const issue = await unreviewed({ direct: true });
    fleet.github.setRole("defunkt", "admin");
    expect(await type("defunkt", issue, line)).toMatchObject({ outcome: "refused", code: "person.author" });
    expect(await confirmation()).toBeUndefined();
  });

  test("a comment that was edited or deleted is not carried out, nor one of a bot or another bot's command", async () => {
    const issue = await unreviewed();
    const id = fleet.github.personComments("octocat", issue, "Looks good");
    expect(await answerComment(fleet.context, { id, issue, body: line })).toMatchObject({ outcome: "refused", code: "comment.edited" });
    expect(await answerComment(fleet.context, { id: 9999, issue, body: line })).toMatchObject({ outcome: "ignored" });
    expect(await type("other[bot]", issue, line)).toMatchObject({ outcome: "ignored" });
    expect(await type("octocat", issue, "/etc/hosts is wrong")).toMatchObject({ outcome: "ignored" });
    const elsewhere = fleet.github.personOpensIssue("mona", "Hello", "Hello");
    expect(await type("octocat", elsewhere, "/lgtm")).toMatchObject({ outcome: "ignored" });
    const unknown = await type("octocat", issue, "/lgtm");
    expect(unknown).toMatchObject({ outcome: "refused", code: "command.unknown" });
    expect(fleet.github.comments(issue).find(({ body }) => body.includes(`flotilla:reply ${unknown.id} `))?.body).toContain(
      "/lgtm is not a command; commands here: /approve",
    );
    expect(await type("octocat", issue, `Hello\n${line}`)).toMatchObject({ outcome: "refused", code: "command.place" });
    expect(await confirmation()).toBeUndefined();
  });
});

test("somebody who may only read makes the App write nothing", async () => {
  await publish(fleet);
  await runUntilIdle(fleet);
  const issue = (await fleet.rollout()).tracker ?? 0;
  fleet.github.setRole("spectator", "read");
  for (const body of ["/status", "/status x", "/abort", "/nonsense", "```\n/abort\n```", "/approve stage internal\n/abort"]) {
    const before = fleet.github.comments(issue).length;
    const answered = await type("spectator", issue, body);
    expect(answered, body).toMatchObject({ outcome: "refused" });
    expect(reactions(answered.id), body).toContain("confused");
    expect(fleet.github.comments(issue).length, body).toBe(before + 1);
  }
});

describe("on the tracker", () => {
  test("pause, resume, skip, status and abort; wrong people change nothing", async () => {
    await publish(fleet);
    await runUntilIdle(fleet);
    const before = JSON.stringify(await fleet.rollout());
    for (const line of ["/pause", "/abort", "/skip src-inside no", "/retry", "/approve 12345678", "/approve stage internal"]) {
      expect(await comment(fleet, "defunkt", line)).toMatchObject({ outcome: "refused", code: "person.role" });
    }
    expect(JSON.stringify(await fleet.rollout())).toBe(before);
    expect(await comment(fleet, "defunkt", "/status")).toMatchObject({ outcome: "done" });
    const status = fleet.github.comments((await fleet.rollout()).tracker ?? 0).at(-1)?.body;
    expect(status).toContain("It waits for:\n\n- A new shape of change needs approval (src-inside)");
    expect(await comment(fleet, "monalisa", "/approve 12345678")).toMatchObject({ outcome: "refused", code: "shape.none" });
    expect(await comment(fleet, "monalisa", "/approve stage internal")).toMatchObject({ outcome: "refused", code: "stage.no-gate" });
    expect(await comment(fleet, "monalisa", "```\n/abort\n```")).toMatchObject({ outcome: "refused", code: "command.place" });
    expect(await comment(fleet, "monalisa", "> ready?\n\n /Pause\n/abort")).toMatchObject({ outcome: "done" });
    const tracked = fleet.github.comments((await fleet.rollout()).tracker ?? 0);
    const replies = tracked.filter(({ author }) => author === "flotilla[bot]").map(({ body }) => body);
    expect(replies.at(-2)).toContain("This stands in a code block, and was not carried out");
    expect(replies.at(-1)).toContain("this one was not. Write each in a comment of its own.");
    expect(replies.at(-1)).toContain("`/abort`");
    await runUntilIdle(fleet);
    expect(tracker(fleet)).toContain("The rollout is paused");
    expect(await comment(fleet, "monalisa", "/resume")).toMatchObject({ outcome: "done" });
    expect(await comment(fleet, "monalisa", "/skip src-inside they @hubot move | house\u202e")).toMatchObject({ outcome: "done" });
    await runUntilIdle(fleet);
    // Nobody of the stage was upgraded and it wants one success: it waits for a word instead of going on.
    expect(tracker(fleet)).toContain("needs 1 success and has 0");
    expect(tracker(fleet)).not.toContain("@hubot");
    expect(await comment(fleet, "monalisa", "/abort")).toMatchObject({ outcome: "done" });
    await runUntilIdle(fleet);
    expect(await fleet.rollout()).toMatchObject({ state: "aborted" });
    expect(fleet.github.issues().find(({ number, pull }) => pull === null && number > 0)?.state).toBe("closed");
    expect(fleet.github.issues().filter(({ pull, state }) => pull !== null && state === "open")).toEqual([]);
    expect(await comment(fleet, "monalisa", "/resume")).toMatchObject({ outcome: "refused", code: "rollout.over" });
  });

  test("a member that failed is in the environment's issue once the rollout is aborted", async () => {
    await publish(fleet);
    await runUntilIdle(fleet);
    const path = instancePath("prod", "src-inside");
    await fleet.ledger.write(async (view) => {
      const before = await view.read(path);
      const app = before?.stacks["app"];
      if (before === undefined || app?.attempt === null || app === undefined) throw new Error("never applied");
      const attempt = { ...app.attempt, state: "failed" as const, error: "the quota is used up" };
      return { message: "Fail", files: [[path, { ...before, inputs: null, stacks: { ...before.stacks, app: { ...app, attempt } } }]] };
    });
    expect(await comment(fleet, "monalisa", "/abort")).toMatchObject({ outcome: "done" });
    const issue = fleet.github.issues().find(({ title }) => title === "Needs attention: prod");
    expect(issue?.body).toContain("```text\nthe quota is used up\n```\n\n```\n/retry src-inside\n```");
  });

  test("the label starts it only when the App or a maintainer set it", async () => {
    await publish(fleet);
    const issue = (await fleet.rollout()).tracker ?? 0;
    fleet.github.personUnlabels("octocat", issue, "team/cloud");
    fleet.github.personLabels("defunkt", issue, "team/cloud");
    await runUntilIdle(fleet);
    expect((await fleet.rollout()).state).toBe("opened");
    expect(tracker(fleet)).toContain("defunkt set the label");
    fleet.github.personUnlabels("defunkt", issue, "team/cloud");
    fleet.github.personLabels("monalisa", issue, "team/cloud");
    await runUntilIdle(fleet);
    expect(await fleet.rollout()).toMatchObject({ state: "running", started: { by: "monalisa" } });
  });
});

test("events that are no new comment of a person are nothing", () => {
  const good = { action: "created", comment: { id: 1, body: "/status", user: { type: "User" } }, issue: { number: 2 } };
  expect(readCommentEvent(good)).toEqual({ id: 1, issue: 2, body: "/status" });
  for (const bad of [
    null,
    "x",
    {},
    { ...good, action: "edited" },
    { ...good, comment: { ...good.comment, user: { type: "Bot" } } },
    { ...good, issue: { number: "2" } },
  ])
    expect(readCommentEvent(bad)).toBeNull();
});
