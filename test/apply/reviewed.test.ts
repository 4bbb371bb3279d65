import { scrubber } from "../../src/fleet/public-text.ts";
import { describe, expect, test } from "vitest";
import { attentionBody, waitingIn } from "../../src/apply/attention-issue.ts";
import { confirmationMarker } from "../../src/apply/confirmation-marker.ts";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import { appliedMarker, commentOnPullRequests } from "../../src/apply/pull-request-comment.ts";
import { notify, startNext } from "../../src/apply/notify.ts";
import { instancePath, reviewFolder, reviewPath, rolloutPath } from "../../src/ledger/paths.ts";
import type { LedgerRollout } from "../../src/schemas/kinds.ts";
import { git } from "../ledger/ledger-fixture.ts";
import { instance } from "./fleet-fixture.ts";
import { confirm, file, type Ran, runOnce, states, untilQuiet } from "./apply-fixture.ts";
import { type Hub, hub, merged, plan, proposed } from "./hub-fixture.ts";

const allClean = { app: "clean", monitoring: "clean", network: "clean" };

const larger = instance("src-customer", { size: "large" });

describe("a reviewed change", () => {
  test("goes ahead by itself, and the ledger says whose it was", async () => {
    const w = await hub();
    const number = await proposed(w, larger);
    await w.github.personApproves("monalisa", number);
    await merged(w, number);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
    const applied = (await file(w, "src-customer")).stacks["app"]?.applied;
    expect(applied).toMatchObject({ pullRequest: number, author: "octocat", approvers: ["monalisa"], confirmer: null });
    expect(applied?.mergedBy).toBe("octocat");
    expect(applied?.accounts).toEqual({ octocat: await w.github.accountId("octocat"), monalisa: await w.github.accountId("monalisa") });
    expect(applied?.reviewedFingerprint).toBe(applied?.fingerprint);
  });

  test.each([
    ["nobody approved it", "not-approved", async (w: Hub, number: number) => await merged(w, number)],
    [
      "only somebody without the right to write approved it",
      "not-approved",
      async (w: Hub, number: number) => {
        await w.github.personApproves("hubot", number);
        await merged(w, number);
      },
    ],
    [
      "the approval was for an earlier head",
      "not-approved",
      async (w: Hub, number: number) => {
        await w.github.personApproves("monalisa", number);
        await git(w.fleet.repository.dir, "checkout", "--quiet", "change");
        await w.fleet.commit(instance("src-internal", { type: "internal", hold: "upgrade" }));
        await git(w.fleet.repository.dir, "checkout", "--quiet", "main");
        await plan(w, number);
        await merged(w, number);
      },
    ],
    [
      "the approval came before the plan was there, or before it was made anew",
      "not-approved",
      async (w: Hub, number: number) => {
        await w.github.personApproves("monalisa", number);
        await plan(w, number);
        await merged(w, number);
      },
    ],
    [
      "it was merged elsewhere by hand, and the pull request never",
      "not-merged",
      async (w: Hub, number: number) => {
        await w.github.personApproves("monalisa", number);
        await w.fleet.commit(larger);
      },
    ],
    [
      "its plan was recorded after the merge",
      "not-merged",
      async (w: Hub, number: number) => {
        await w.github.personApproves("monalisa", number);
        await merged(w, number);
        await plan(w, number);
      },
    ],
  ] as const)("stops where %s", async (_, code, happens) => {
    const w = await hub();
    await happens(w, await proposed(w, larger));
    await untilQuiet(w);
    const attempt = (await file(w, "src-customer")).stacks["app"]?.attempt;
    expect(attempt).toMatchObject({ state: "needs-confirmation", why: [{ code }] });
  });

  test("is planned again, without a word, when the missing approval comes", async () => {
    const w = await hub();
    const number = await proposed(w, larger);
    await merged(w, number);
    await untilQuiet(w);
    expect((await runOnce(w)).found.claimed).toEqual([]);
    await w.github.personApproves("monalisa", number);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });

  test("of a rollout goes ahead once its shape is approved", async () => {
    const w = await hub();
    const number = await proposed(w, instance("src-customer", { version: "5.4.0" }));
    await w.ledger.write(() => ({ message: "Open the rollout", files: new Map([[rolloutPath("local", "5.4.0"), rollout(number, [])]]) }));
    await merged(w, number);
    await untilQuiet(w);
    const waiting = (await file(w, "src-customer")).stacks["app"]?.attempt;
    expect(waiting).toMatchObject({ state: "needs-confirmation", why: [{ code: "shape-not-approved" }] });
    await w.ledger.write(() => ({
      message: "Approve a shape",
      files: new Map([[rolloutPath("local", "5.4.0"), rollout(number, [waiting?.shape ?? ""])]]),
    }));
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });
});

describe("what GitHub is asked", () => {
  test("is about what is claimed, however many others wait", async () => {
    const asked: (readonly number[])[] = [];
    const known = await hub();
    const trust = async (numbers: readonly number[]) => {
      asked.push(numbers);
      return await known.github.trust(numbers);
    };
    const w: Hub = { ...known, github: { ...known.github, trust } };
    await merged(w, await proposed(w, larger));
    await git(w.fleet.repository.dir, "branch", "--quiet", "-D", "change");
    const second = await proposed(w, instance("src-internal", { type: "internal", size: "large" }));
    await merged(w, second);
    const ran = await runOnce(w, { limit: 1 });
    expect(ran.found.claimed).toHaveLength(1);
    expect(new Set(asked.flat())).toEqual(new Set([second]));
  });
});

describe("reviews in the ledger", () => {
  test("go once what was applied left them behind; those of pull requests that may still be merged stay", async () => {
    const w = await hub();
    const ofApp = async () => (await w.ledger.open()).list(reviewFolder("local", "src-customer")).filter((path) => path.includes("/app/"));
    const first = await proposed(w, larger);
    await w.github.personApproves("monalisa", first);
    await merged(w, first);
    await untilQuiet(w);
    const [old = ""] = await ofApp();
    expect(old).not.toBe("");
    await git(w.fleet.repository.dir, "branch", "--quiet", "-D", "change");
    const second = await proposed(w, instance("src-customer", { size: "medium" }));
    await w.github.personApproves("monalisa", second);
    await merged(w, second);
    const waiting = await withReviewOf(w, await w.fleet.head());
    expect(await ofApp()).toHaveLength(3);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
    const kept = await ofApp();
    expect(kept).toHaveLength(2);
    expect(kept).toContain(waiting);
    expect(kept).not.toContain(old);
  });
});

/** The plan of a pull request that is open still, on this commit of main. */
async function withReviewOf(w: Hub, base: string): Promise<string> {
  const view = await w.ledger.open();
  const [path] = view.list(reviewFolder("local", "src-customer")).filter((one) => one.includes("/app/"));
  const known = path === undefined ? undefined : await view.read(path);
  if (known === undefined) throw new Error("no review is there");
  const digest = `sha256:${"7".repeat(64)}`;
  const open = reviewPath("local", "src-customer", "app", digest);
  const reviews = known.reviews.map((review) => ({ ...review, base }));
  await w.ledger.write(() => ({ message: "Review another", files: new Map([[open, { ...known, digest, reviews }]]) }));
  return open;
}

describe("a run that is still at work", () => {
  test("keeps its claims; when it is gone they are interrupted and taken up", async () => {
    const w = await hub();
    await w.fleet.commit(instance("src-customer", { alerting: false }));
    const dying = await runOnce({ ...w, ledger: { ...w.ledger, write: failingAfter(w, 1) } }).catch((error: unknown) => error);
    expect(dying).toBeInstanceOf(Error);
    expect((await file(w, "src-customer")).stacks["monitoring"]?.attempt?.state).toBe("claimed");
    const run = (await file(w, "src-customer")).stacks["monitoring"]?.attempt?.run ?? "";
    w.github.setRun(run, true);
    w.runs += 10;
    const { found } = await runOnce(w);
    expect(found.claimed).toEqual([]);
    expect(found.leftAlone).toEqual([expect.objectContaining({ code: "applying", id: "src-customer" })]);
    w.github.setRun(run, false);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });
});

describe("the issue that asks for confirmations", () => {
  const template = plainTemplate("templates/needs-confirmation.md");
  const scrub = scrubber(
    ["src-customer", "src-internal"].map((id) => {
      const slug = id.replace("src-", "acme-");
      return { id, slug, domain: `${slug}.fleet.example`, customDomains: [], private: [] };
    }),
  );
  const notifyOf = async (w: Hub, ran: Ran): Promise<void> => {
    if (ran.recorded === null) throw new Error("nothing was recorded");
    await notify({
      github: w.github,
      ledger: w.ledger,
      recorded: ran.recorded,
      environments: ["local"],
      template,
      hosts: [],
      mention: "@example/cloud",
      scrub,
      run: String(w.runs),
      shard: 1,
      runs: "https://github.com/example/fleet/actions/runs",
    });
    await startNext({ github: w.github, recorded: ran.recorded });
  };

  // oxlint-disable-next-line complexity -- the story of one issue from its first plan to its end
  test("is opened once with the line to type, notifies people once, and is closed when nothing waits", async () => {
    const w = await hub();
    await w.fleet.commit({
      ...instance("src-customer", { size: "large" }),
      ...instance("src-internal", { type: "internal", size: "large" }),
    });
    const first = await runOnce(w);
    w.github.failNext("openIssue", "after");
    await expect(notifyOf(w, first)).rejects.toThrow();
    await notifyOf(w, first);
    await notifyOf(w, first);
    const [issue, ...others] = w.github.issues();
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ title: "Needs attention: local", state: "open" });
    const short = (await file(w, "src-customer")).stacks["app"]?.attempt?.fingerprint?.slice(7, 15) ?? "";
    expect(issue?.body).toContain(`/approve src-customer app ${short}`);
    expect(issue?.body).toContain('size: "small" → "large"');
    expect(issue?.body).not.toContain("acme");
    const comments = w.github.comments(issue?.number ?? 0);
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringContaining("@example/cloud 2 plans need a confirmation: src-customer app, src-internal app"),
    ]);
    expect(comments[0]?.body).toContain(`/approve src-customer app ${short}`);
    expect(comments[0]?.body).toContain('size: "small" → "large"');

    for (const id of ["src-customer", "src-internal"])
      await confirm(w, id, "app", (await file(w, id)).stacks["app"]?.attempt?.fingerprint ?? "");
    await notifyOf(w, await runOnce(w));
    expect(w.github.issues()).toEqual([expect.objectContaining({ state: "closed" })]);
    expect(w.github.issues()[0]?.body).toMatch(/Confirmed so far: 2 plans[^]*`octocat` \| `src-customer app`/);
    expect(w.github.comments(issue?.number ?? 0)).toHaveLength(1);

    await w.fleet.commit(instance("src-customer", { size: "small" }));
    await notifyOf(w, await runOnce(w));
    expect(w.github.issues()).toEqual([expect.objectContaining({ state: "open", number: issue?.number })]);
    expect(w.github.comments(issue?.number ?? 0)).toHaveLength(2);
  });

  test("stays under GitHub's limit with thousands of plans, and shows what can be typed", async () => {
    const w = await hub();
    await w.fleet.commit(larger);
    const { recorded } = await runOnce(w);
    const [one] = waitingIn(recorded?.instances ?? [], "local", []);
    if (one === undefined) throw new Error("nothing waits");
    const body = attentionBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      runs: "",
      needed: { waiting: Array.from({ length: 5_000 }, () => one), failing: [] },
    });
    expect(body.length).toBeLessThan(60_000);
    expect(body).toContain("5000 plans wait");
    expect(body).toMatch(/and \d+ more/);
    expect(body.startsWith(confirmationMarker("local"))).toBe(true);
  });

  test("shows text from elsewhere literally", async () => {
    const w = await hub();
    await w.fleet.commit(larger);
    const { recorded } = await runOnce(w);
    const [one] = waitingIn(recorded?.instances ?? [], "local", []);
    if (one === undefined) throw new Error("nothing waits");
    const why = [
      {
        code: "x",
        address: 'module.stack.a["`@octocat`\n# acme-customer.fleet.example <!-- flotilla:needs-confirmation b -->"]',
        message: "@octocat <b> acme-customer",
      },
    ];
    const body = attentionBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      runs: "",
      needed: { waiting: [{ ...one, attempt: { ...one.attempt, why } }], failing: [] },
    });
    expect(body).toContain("- `a[\"'@octocat' # (domain) < !-- flotilla:needs-confirmation b -->\"]`: @\u200boctocat \\<b\\> (slug) (`x`)");
    const forged = why.map((reason) => ({ ...reason, address: `a["${confirmationMarker("other")}"]` }));
    const another = attentionBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      runs: "",
      needed: { waiting: [{ ...one, attempt: { ...one.attempt, why: forged } }], failing: [] },
    });
    expect(another).not.toContain(confirmationMarker("other"));
  });

  test("holds what failed or is unhealthy too, mentions people once for each, and is closed when it is fixed", async () => {
    const w = await hub();
    await w.fleet.commit({
      ...instance("src-customer", { alerting: false }),
      ...instance("src-internal", { type: "internal", version: "5.4.0" }),
    });
    w.cloud.faults.set("src-customer monitoring", "plan");
    w.cloud.sick.add("src-internal");
    const first = await runOnce(w);
    await notifyOf(w, first);
    await notifyOf(w, first);
    const [issue] = w.github.issues();
    const body = (): string => w.github.issues()[0]?.body ?? "";
    const comments = (): readonly string[] => w.github.comments(issue?.number ?? 0).map((comment) => comment.body);
    expect(issue).toMatchObject({ title: "Needs attention: local", state: "open" });
    expect(body()).toContain("In local: 1 plan waits for a confirmation, 1 instance failed.");
    expect(body()).toMatch(
      /### src-customer monitoring: failed\n\nSince .*, \[run \d+\]\(https:.*\)\.\n\n```text\nno such region\n```\n\n```\n\/retry src-customer\n```/,
    );
    expect(comments()).toEqual([expect.stringMatching(/@example\/cloud a plan needs [^]*\n1 failure: src-customer monitoring\./)]);

    await confirm(w, "src-internal", "app", (await file(w, "src-internal")).stacks["app"]?.attempt?.fingerprint ?? "");
    await notifyOf(w, await runOnce(w));
    expect(body()).toContain("In local: 1 instance failed, 1 instance is unhealthy.");
    expect(body()).toMatch(/### src-internal: unhealthy\n[^]*503[^]*```\n\/retry src-internal\n```/);
    expect(comments()).toHaveLength(2);
    expect(comments()[1]).toMatch(/@example\/cloud 1 failure: src-internal\.[^]*\/retry src-internal/);
    expect(comments()[1]).not.toContain("src-customer");

    w.cloud.faults.clear();
    w.cloud.sick.clear();
    for (const id of ["src-customer", "src-internal"]) await askAgain(w, id);
    await notifyOf(w, await runOnce(w));
    expect(w.github.issues()).toEqual([expect.objectContaining({ state: "closed" })]);
    expect(body()).toContain("Nothing in local needs attention.");
    expect(comments()).toHaveLength(2);
  });

  test("an issue of an earlier version is gone on with, and a member on its way in a rollout is on the tracker alone", async () => {
    const w = await hub();
    const marker = confirmationMarker("local");
    const old = await w.github.openIssue({ marker, title: "Needs confirmation: local", body: `${marker}\nold`, assignees: [] });
    await w.fleet.commit({
      ...instance("src-customer", { alerting: false }),
      ...instance("src-internal", { type: "internal", alerting: false }),
    });
    for (const id of ["src-customer", "src-internal"]) w.cloud.faults.set(`${id} monitoring`, "apply");
    await w.ledger.write(() => ({ message: "Open the rollout", files: new Map([[rolloutPath("local", "5.4.0"), rollout(7, [])]]) }));
    await notifyOf(w, await runOnce(w));
    const [issue, ...others] = w.github.issues();
    expect([issue?.number, issue?.title, others]).toEqual([old.number, "Needs attention: local", []]);
    expect(issue?.body).toContain("/retry src-internal");
    expect(issue?.body).not.toContain("/retry src-customer");
    expect(issue?.body).toContain("quota used up\nHint: Ask for more.");
  });

  test("the pull request that caused it says per instance what became of it, once, brought up to date by later runs", async () => {
    const w = await hub();
    const number = await proposed(w, {
      ...instance("src-customer", { alerting: false }),
      ...instance("src-internal", { type: "internal", alerting: false }),
    });
    await w.github.personApproves("monalisa", number);
    await merged(w, number);
    w.cloud.faults.set("src-customer monitoring", "apply");
    const commented = async (ran: Ran): Promise<string> => {
      if (ran.recorded === null) throw new Error("nothing was recorded");
      const run = String(w.runs);
      const runs = "https://github.com/example/fleet/actions/runs";
      const wanted = { github: w.github, repository: w.fleet.repository, recorded: ran.recorded, run, runs, scrub, log: () => undefined };
      await commentOnPullRequests(wanted);
      await commentOnPullRequests(wanted);
      const comments = w.github.comments(number).filter(({ body }) => body.startsWith(appliedMarker));
      expect(comments).toHaveLength(1);
      return comments[0]?.body ?? "";
    };
    const first = await commented(await runOnce(w));
    expect(first).toContain("### Applied: 1 failed, 1 healthy");
    expect(first).toContain("- `local/src-customer`: monitoring failed: quota used up Hint: Ask for more.");
    expect(first).toMatch(/<summary>1 instance healthy<\/summary>\n\n- `local\/src-internal`/);
    w.cloud.faults.clear();
    await askAgain(w, "src-customer");
    expect(await commented(await runOnce(w))).toContain("### Applied: 2 healthy");
  });

  test("the next slice is started while there is work and it gets further", async () => {
    const w = await hub();
    await w.fleet.commit({
      ...instance("src-customer", { alerting: false }),
      ...instance("src-internal", { type: "internal", alerting: false }),
    });
    await notifyOf(w, await runOnce(w, { limit: 1 }));
    expect(w.github.started.map(({ file }) => file)).toEqual(["apply.yml"]);
    await notifyOf(w, await runOnce(w, { limit: 1 }));
    expect(w.github.started).toHaveLength(1);
  });

  test("a run whose machine died is followed by another, but not for ever", async () => {
    const w = await hub();
    await w.fleet.commit(instance("src-customer", { alerting: false }));
    const killed = { context: { runners: { of: () => Promise.reject(new Error("killed")) } }, loseJournal: true };
    await notifyOf(w, await runOnce(w, killed));
    expect(w.github.started).toHaveLength(1);
    await notifyOf(w, await runOnce(w, killed));
    expect(w.github.started).toHaveLength(1);
    await untilQuiet(w);
    expect(await states(w, "src-customer")).toEqual(allClean);
  });
});

/** What `/retry <id>` writes. */
async function askAgain(w: Hub, id: string): Promise<void> {
  const before = await file(w, id);
  const retry = { by: "octocat", at: new Date(w.clock()).toISOString(), comment: 1 };
  await w.ledger.write(() => ({ message: `Retry ${id}`, files: new Map([[instancePath("local", id), { ...before, retry }]]) }));
}

/** The first writes go through, then the machine is gone. */
function failingAfter(w: Hub, writes: number): Hub["ledger"]["write"] {
  let left = writes;
  return (change) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error("killed")) : w.ledger.write(change);
  };
}

function rollout(pullRequest: number, shapes: readonly string[]): LedgerRollout {
  return {
    environment: "local",
    target: "5.4.0",
    strategyName: "fast",
    strategy: { batch: 1, stages: [{ name: "rest", members: [{ percent: 100 }] }] },
    tracker: 1,
    openedAt: "2026-11-20T11:00:00Z",
    state: "running",
    started: { by: "octocat", at: "2026-11-20T11:00:00Z" },
    finishedAt: null,
    members: [{ id: "src-customer", stage: "rest", excluded: null, pullRequest, healthyAt: null, shapes: [], skipped: null, failures: [] }],
    approvedShapes: shapes.map((shape) => ({ shape, by: "monalisa", at: "2026-11-20T11:00:00Z", comment: 1 })),
    notified: [],
  };
}
