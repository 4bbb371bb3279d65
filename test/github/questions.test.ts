import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../src/github/octokit.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

// How often GitHub is asked must not grow with what waits: an installation has 5,000 calls an hour, and 500 pull requests would take three each.

let fixture: ForgePortFixture;
const pulls: { readonly number: number; readonly head: string }[] = [];

beforeAll(async () => {
  fixture = await openForgePortFixture();
  for (const branch of ["one", "two", "three", "four"]) {
    const head = await fixture.push(branch, "mona");
    const number = await fixture.opensPullRequest("mona", branch);
    await fixture.github.stickyComment(number, "<!-- plan -->", `<!-- plan --> of ${branch}`);
    await fixture.github.writeCheck({ name: "plan", head, conclusion: "success", title: "", summary: "" });
    await fixture.approves("octocat", number);
    pulls.push({ number, head });
  }
});
afterAll(() => fixture.close());

/** Routes of the requests that something made. */
async function asked(act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = fixture.forge.requests.length;
  await act();
  return fixture.forge.requests.slice(before).map(({ route }) => route);
}

test("checks of any number of heads with a tracker, and plan comments of as many pull requests, are one question", async () => {
  const { github } = fixture;
  const tracker = await fixture.opensIssue("mona", "Tracker", "");
  expect(await asked(() => github.checksAndIssues({ heads: pulls.map(({ head }) => head), issues: [tracker] }))).toEqual(["POST /graphql"]);
  expect(
    await asked(() =>
      github.ownComments(
        pulls.map(({ number }) => number),
        "<!-- plan -->",
      ),
    ),
  ).toEqual(["POST /graphql"]);
});

test("what a job asks before it opens the ledger is one question, and answers for what it writes and merges later", async () => {
  const { forge } = fixture;
  const place = await fixture.push("flotilla/ledger", "flotilla[bot]");
  const check = { name: "ledger", head: place, conclusion: "neutral", title: "" } as const;
  await fixture.github.writeCheck({ ...check, summary: "at one" });
  const token = await fixture.tokenWith({ checks: "write", contents: "write", pull_requests: "write" });
  const github = connect({ apiUrl: forge.apiUrl, owner: "example", repository: "fleet", token, login: "flotilla[bot]", patience: 5 });
  const facts = { branch: "flotilla/ledger", place, check: "ledger" };
  expect(await asked(() => github.ledgerFacts(facts))).toEqual(["POST /graphql"]);
  expect(await asked(() => github.writeCheck({ ...check, summary: "at two" }))).toEqual([
    "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
  ]);
  const head = await fixture.push("five", "mona");
  const number = await fixture.opensPullRequest("mona", "five");
  expect(await asked(() => github.merge(number, head, "Five"))).not.toContain("GET /repos/{owner}/{repo}");
});

test("trust is one question, one for each person who approves, and one for each approved branch that was pushed to", async () => {
  const routes = await asked(() => fixture.github.trust(pulls.map(({ number }) => number)));
  const of = (route: string): number => routes.filter((one) => one === route).length;
  expect(of("POST /graphql")).toBe(1);
  expect(of("GET /repos/{owner}/{repo}/collaborators/{username}/permission")).toBe(1);
  expect(of("GET /repos/{owner}/{repo}/activity")).toBe(pulls.length);
  expect(routes).toHaveLength(2 + pulls.length);
});

test("of what nobody approves it is not asked who pushed it, where nothing else hangs on that", async () => {
  const [first] = pulls;
  await fixture.dismisses("octocat", first?.number ?? 0);
  expect(await asked(() => fixture.github.trust([first?.number ?? 0], "approved"))).toEqual(["POST /graphql"]);
});

test("a comment is found behind others, an App's name is whole, and what is not there is left out", async () => {
  const [, second] = pulls;
  const number = second?.number ?? 0;
  const issue = await fixture.opensIssue("mona", "Question", "");
  const found = await fixture.github.ownComments([number, issue, 987_654], "<!-- plan -->");
  expect([...found.keys()]).toEqual([number]);
  for (let at = 0; at < 11; at += 1) await fixture.comments("mona", number, `<!-- late --> ${at}`);
  await fixture.github.stickyComment(number, "<!-- late -->", "<!-- late --> ours");
  expect((await fixture.github.ownComments([number], "<!-- late -->")).get(number)?.body).toBe("<!-- late --> ours");
  await fixture.push("by-app", "flotilla[bot]", "Work", "flotilla[bot]");
  const own = await fixture.github.openPullRequest({ branch: "by-app", title: "Ours", body: "", labels: [] });
  expect((await fixture.github.trust([own.number])).get(own.number)).toMatchObject({
    author: "flotilla[bot]",
    committers: ["flotilla[bot]"],
  });
});
