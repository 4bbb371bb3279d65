import { plainTemplate } from "../../src/fleet/template-files.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Waiting } from "../../src/apply/waiting-text.ts";
import { updateAttentionIssue } from "../../src/apply/attention-issue.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import type { Attempt } from "../../src/schemas/kinds.ts";
import { ledgerOf, repository } from "../ledger/ledger-fixture.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

// A fleet that has run for long: more of everything than one page of GitHub's shows.
const past = 230;

let fixture: ForgePortFixture;
beforeAll(async () => {
  fixture = await openForgePortFixture();
  const token = await fixture.tokenWith({ issues: "write" });
  for (let at = 0; at < past; at += 1) {
    const { number } = (await fixture.asToken(token, "POST", "issues", { title: `Tracker ${at}`, body: `<!-- old ${at} -->` })) as {
      number: number;
    };
    await fixture.asToken(token, "PATCH", `issues/${number}`, { state: "closed" });
  }
}, 60_000);
afterAll(() => fixture.close());

/** Routes that were asked while something was done. */
async function asked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = fixture.forge.requests.length;
  await work();
  return fixture.forge.requests.slice(before).map(({ route }) => route);
}

/** GitHub, and the ledger as it is now. */
async function places(ledger: LedgerStore) {
  return { github: fixture.github, ledger, view: await ledger.open() };
}

const repo = "/repos/{owner}/{repo}";
const now = new Date().toISOString();
/** The adapter reads a day further back than it is asked. */
const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
const attempt = { run: "7", at: now, fingerprint: `sha256:${"a".repeat(64)}`, why: [] } as unknown as Attempt;
const waiting = [
  {
    observed: {
      instance: { id: "src-one", config: { metadata: { labels: {} }, spec: { slug: "one", domain: "one.example" } } },
      reviews: new Map(),
    },
    account: null,
    stack: "app",
    attempt,
  },
] as unknown as readonly Waiting[];
const none = { waiting: [], failing: [] };
const needed = { waiting, failing: [] };
const issue = {
  runs: "https://github.com/example/fleet/actions/runs",
  environment: "local",
  template: plainTemplate("templates/needs-confirmation.md"),
  mention: "@example/cloud",
  run: "7",
  shard: 1,
  scrub: (text: string) => text,
};

test("a run that leaves nothing to confirm asks for open issues only", async () => {
  const ledger = ledgerOf(await repository());
  const quiet = async () => await updateAttentionIssue({ ...issue, ...(await places(ledger)), needed: none, fresh: none });
  expect(await asked(quiet)).toEqual([`GET ${repo}/issues`]);
});

test("while something waits, each run asks as much as the one before, however long the issue has become", async () => {
  const ledger = ledgerOf(await repository());
  const update = async () => await updateAttentionIssue({ ...issue, ...(await places(ledger)), needed, fresh: needed });
  await update();
  const number = (await fixture.github.issueWith("<!-- flotilla:needs-confirmation local -->", "open"))?.number ?? 0;
  expect(await asked(update)).toEqual([`GET ${repo}/issues/{issue_number}`, `GET ${repo}/issues/{issue_number}/comments`]);
  for (let at = 0; at < past; at += 1) await fixture.comments("octocat", number, `/approve ${at}`);
  const fresh = waiting.map((instance) => ({ ...instance, attempt: { ...attempt, run: "8", at: later } }));
  const again = await places(ledger);
  expect(await asked(() => updateAttentionIssue({ ...issue, ...again, needed, fresh: { waiting: fresh, failing: [] }, run: "8" }))).toEqual(
    [`GET ${repo}/issues/{issue_number}`, `GET ${repo}/issues/{issue_number}/comments`, `POST ${repo}/issues/{issue_number}/comments`],
  );
});

test("a tracker is looked for among what has changed since its release, and an old one is found where it is", async () => {
  const wanted = { marker: "<!-- new -->", title: "New", body: "<!-- new -->", assignees: [] };
  expect(await asked(() => fixture.github.openIssue({ ...wanted, since: later }))).toEqual([
    `GET ${repo}/issues`,
    `POST ${repo}/issues`,
    `GET ${repo}/issues`,
  ]);
  expect(await asked(() => fixture.github.issueWith("<!-- old 3 -->", "all"))).toEqual([`GET ${repo}/issues`]);
});
