import { scrubber } from "../../src/fleet/public-text.ts";
import { describe, expect, test } from "vitest";
import { confirmationBody, waitingIn } from "../../src/apply/confirmation-issue.ts";
import { confirmationMarker } from "../../src/apply/confirmation-marker.ts";
import { plainTemplate } from "../../src/fleet/template-files.ts";
import { notify } from "../../src/apply/notify.ts";
import { rolloutPath } from "../../src/ledger/paths.ts";
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
    expect((await runOnce(w)).found.work.instances).toEqual([]);
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
    expect(found.work.instances).toEqual([]);
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
    });
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
    expect(issue).toMatchObject({ title: "Needs confirmation: local", state: "open" });
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
    const body = confirmationBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      waiting: Array.from({ length: 5_000 }, () => one),
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
    const body = confirmationBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      waiting: [{ ...one, attempt: { ...one.attempt, why } }],
    });
    expect(body).toContain(
      "- `module.stack.a[\"'@octocat' # (domain) < !-- flotilla:needs-confirmation b -->\"]`: @\u200boctocat \\<b\\> (slug) (`x`)",
    );
    const forged = why.map((reason) => ({ ...reason, address: `a["${confirmationMarker("other")}"]` }));
    const another = confirmationBody({
      environment: "local",
      confirmations: [],
      template,
      scrub,
      waiting: [{ ...one, attempt: { ...one.attempt, why: forged } }],
    });
    expect(another).not.toContain(confirmationMarker("other"));
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
