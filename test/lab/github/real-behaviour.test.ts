import { afterEach, expect, it } from "vitest";
import type { Delivery, ForgeOptions } from "../../../lab/github/contract.ts";
import { documentedLimits } from "../../../lab/github/rate-limits.ts";
import { connect } from "../../../src/github/octokit.ts";
import { openForgePortFixture } from "../../github/forge-port-fixture.ts";
import { here, refusal, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

// What GitHub does and a forge that is merely correct does not. Each is off where a test does not ask for it.

const open: ForgeFixture[] = [];
afterEach(async () => {
  for (const fixture of open.splice(0)) await fixture.close();
});

async function forge(options: Partial<ForgeOptions>): Promise<ForgeFixture> {
  const fixture = await startForgeFixture(options);
  open.push(fixture);
  return fixture;
}

// "No more than 80 content-generating requests per minute and no more than 500 content-generating requests per hour are allowed."
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
it("refuses the 81st text of a minute, says when the next one may come, and takes it then", async () => {
  let now = Date.now();
  const fixture = await forge({ limits: documentedLimits, now: () => now });
  const mona = fixture.as("mona");
  const create = (number: number) => mona.issues.create({ ...here, title: `Issue ${number}` });
  for (let number = 1; number <= 80; number += 1) await create(number);
  const refused = await create(81).catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 403, response: { headers: { "retry-after": "60" } } });
  expect(String(refused)).toContain("secondary rate limit");
  await mona.issues.listForRepo(here);
  now += 60_000;
  await create(82);
});

// "You can make 5,000 requests per hour" for an installation: whichever of its tokens, in whichever job.
it("counts the requests of all tokens of the App together, by the hour", async () => {
  let now = Date.now();
  const fixture = await forge({ limits: { ...documentedLimits, perHour: 10 }, now: () => now });
  for (let request = 0; request < 3; request += 1) await fixture.app().issues.listForRepo(here);
  const last = await fixture.app().issues.listForRepo(here);
  expect(last.headers["x-ratelimit-limit"]).toBe("10");
  const left = Number(last.headers["x-ratelimit-remaining"]);
  for (let request = 0; request < left; request += 1)
    await fixture
      .app()
      .issues.listForRepo(here)
      .catch(() => undefined);
  expect(await refusal(fixture.app().issues.listForRepo(here))).toMatchObject({
    status: 403,
    message: expect.stringContaining("API rate limit exceeded"),
  });
  expect((await fixture.as("mona").issues.listForRepo(here)).status).toBe(200);
  now += 3_600_000;
  expect((await fixture.app().issues.listForRepo(here)).status).toBe(200);
});

// "GitHub does not automatically redeliver failed webhook deliveries."
// https://docs.github.com/en/webhooks/using-webhooks/handling-failed-webhook-deliveries
it("loses events, sends some twice, and others after the next one", async () => {
  const fates: Readonly<Record<string, Delivery>> = { Lost: "lost", Twice: "twice", Late: "late" };
  const titleOf = (payload: Readonly<Record<string, unknown>>): string =>
    (payload["issue"] as { readonly title?: string } | undefined)?.title ?? "";
  const fixture = await forge({ delivery: ({ payload }) => fates[titleOf(payload)] ?? "once" });
  for (const title of ["Late", "Twice", "Lost", "Once"]) await fixture.as("mona").issues.create({ ...here, title });
  expect(fixture.events.map(({ payload }) => titleOf(payload))).toEqual(["Twice", "Twice", "Late", "Once"]);
});

// An App reads the organization's members, or its mention of a team stays text: https://github.com/probot/probot/issues/337.
it.each([
  { members: "read", reached: ["example/cloud", "octocat"] },
  { members: null, reached: ["octocat"] },
] as const)("reaches people by an App's mention, and a team with members: $members", async ({ members, reached }) => {
  const permissions = { issues: "write", metadata: "read" } as const;
  const fixture = await forge({ appPermissions: members === null ? permissions : { ...permissions, members } });
  const { data } = await fixture.app().issues.create({ ...here, title: "Needs attention", body: "```\n@maya\n```" });
  await fixture.app().issues.createComment({ ...here, issue_number: data.number, body: "@example/cloud @octocat @nobody `@mona` a@maya" });
  expect(fixture.forge.notifications.map(({ who }) => who)).toEqual(reached);
});

it("shows a push in a pull request late; the product's adapter opens and merges one all the same", async () => {
  const fixture = await openForgePortFixture({ lateHeads: true });
  try {
    const branch = "rollout/prod/5.4.0/rest-0a1b2c3d";
    const first = await fixture.push(branch, "flotilla[bot]");
    const { number } = await fixture.github.openPullRequest({ branch, title: "Upgrade", body: "", labels: [] });
    const second = await fixture.push(branch, "flotilla[bot]");
    const head = async () =>
      ((await fixture.as("octocat", "GET", `pulls/${number}`)) as { readonly head: { readonly sha: string } }).head.sha;
    expect([await head(), await head()]).toEqual([first, second]);
    expect(await fixture.github.merge(number, second, "Upgrade")).toMatchObject({ outcome: "merged" });
  } finally {
    await fixture.close();
  }
});

// A job of one's own machine has that machine's clock, and GitHub another one.
it.each([-180_000, 180_000])(
  "goes by a clock of its own, %i ms off: the App gets its token, and the adapter learns GitHub's time",
  async (off) => {
    const fixture = await openForgePortFixture({ now: () => Date.now() + off });
    try {
      const times: number[] = [];
      const token = await fixture.tokenWith({ issues: "read" });
      const connection = {
        apiUrl: fixture.forge.apiUrl,
        owner: here.owner,
        repository: here.repo,
        token,
        login: "flotilla[bot]",
        patience: 5,
      };
      const before = Date.now();
      await connect({ ...connection, onTime: (at) => void times.push(at) }).issueWith("<!-- none -->", "open");
      const [at = 0] = times;
      expect(at).toBeGreaterThan(before + off - 1_001);
      expect(at).toBeLessThanOrEqual(Date.now() + off);
    } finally {
      await fixture.close();
    }
  },
);

// "When you enable required commit signing on a branch, contributors and bots can only push commits that have been signed and verified to the branch."
// https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#require-signed-commits
it("refuses an unsigned push in GitHub's words, and takes what it made and signed for the App", async () => {
  const fixture = await openForgePortFixture({ rules: [{ pattern: "rollout/**/*", signedCommits: true }] });
  try {
    const branch = "rollout/prod/5.4.0/rest-0a1b2c3d";
    await expect(fixture.push(branch, "flotilla[bot]")).rejects.toThrow(
      /push declined due to repository rule violations.*GH013: Repository rule violations found for refs\/heads\/rollout.*Commits must have verified signatures\. Found 1 violation: [0-9a-f]{40}/,
    );
    const { sha: main, commit } = (await fixture.as("mona", "GET", "commits/main")) as {
      readonly sha: string;
      readonly commit: { readonly tree: { readonly sha: string } };
    };
    const empty = { tree: commit.tree.sha, base: commit.tree.sha, parents: [main], message: "Upgrade", files: new Map() };
    const sha = await fixture.github.signedCommit(empty);
    await fixture.asToken(await fixture.tokenWith({ contents: "write" }), "POST", "git/refs", { ref: `refs/heads/${branch}`, sha });
    const made = (await fixture.as("mona", "GET", `commits/${sha}`)) as { readonly commit: Readonly<Record<string, { name: string }>> };
    expect([made.commit["author"]?.name, made.commit["committer"]?.name]).toEqual(["flotilla[bot]", "GitHub"]);
    // A person's is made, and not signed.
    const byPerson = { message: "Mine", tree: commit.tree.sha, parents: [main] };
    const verification = { verified: false, reason: "unsigned" };
    expect(await fixture.as("mona", "POST", "git/commits", byPerson)).toMatchObject({ verification });
  } finally {
    await fixture.close();
  }
});
