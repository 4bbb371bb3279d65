import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { misfit } from "../../src/github/answer-shape.ts";
import { appTokenOf } from "../../src/github/app-token.ts";
import { GitHubError } from "../../src/github/error.ts";
import { connect } from "../../src/github/octokit.ts";
import type { GitHub } from "../../src/github/port.ts";
import { UserError } from "../../src/process/user-error.ts";

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

let server: Server;
let apiUrl: string;
let answer: (count: number, path: string) => Answer;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url}`);
    const { status = 200, headers, body } = answer(asked.length, request.url ?? "");
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const calls: Readonly<Record<Exclude<keyof GitHub, "login">, (github: GitHub) => Promise<unknown>>> = {
  accountId: (github) => github.accountId("mona"),
  teamMembers: (github) => github.teamMembers("cloud"),
  role: (github) => github.role("mona"),
  pullRequest: (github) => github.pullRequest(1),
  pullRequestsWith: (github) => github.pullRequestsWith([1], "<!-- m -->"),
  people: (github) => github.people({ pullRequests: [1], logins: ["mona"] }),
  broughtBy: (github) => github.broughtBy("1".repeat(40)),
  openPullRequests: (github) => github.openPullRequests(),
  trust: (github) => github.trust([1]),
  openPullRequest: (github) => github.openPullRequest({ branch: "a", title: "A", body: "", labels: [] }),
  closePullRequest: (github) => github.closePullRequest(1),
  retargetPullRequest: (github) => github.retargetPullRequest(1),
  merge: (github) => github.merge(1, "1".repeat(40), "Merge"),
  signedCommit: (github) =>
    github.signedCommit({
      tree: "1".repeat(40),
      base: null,
      parents: [],
      message: "A",
      files: new Map([["a", { mode: "100644", text: "A" }]]),
    }),
  checksAndIssues: (github) => github.checksAndIssues({ heads: ["1".repeat(40)], issues: [1] }),
  checkText: (github) => github.checkText("1".repeat(40), "plan"),
  writeCheck: (github) => github.writeCheck({ name: "plan", head: "1".repeat(40), conclusion: "success", title: "", summary: "" }),
  issue: (github) => github.issue(1),
  issueWith: (github) => github.issueWith("<!-- m -->", "open"),
  openIssue: (github) => github.openIssue({ marker: "<!-- m -->", title: "A", body: "<!-- m -->", assignees: [] }),
  updateIssue: (github) => github.updateIssue(1, { title: "B" }),
  addLabels: (github) => github.addLabels(1, ["a"]),
  labelledBy: (github) => github.labelledBy(1, "a"),
  stickyComment: (github) => github.stickyComment(1, "<!-- m -->", "<!-- m -->"),
  ownComment: (github) => github.ownComment(1, "<!-- m -->"),
  ownComments: (github) => github.ownComments([1], "<!-- m -->"),
  editComment: (github) => github.editComment(1, "B"),
  comment: (github) => github.comment(1),
  react: (github) => github.react(1, "eyes"),
  release: (github) => github.release("v1"),
  releases: (github) => github.releases(),
  ledgerFacts: (github) => github.ledgerFacts({ branch: "flotilla/ledger", place: "1".repeat(40), check: "ledger" }),
  startWorkflow: (github) => github.startWorkflow("apply.yml"),
  isRunActive: (github) => github.isRunActive("1"),
  artifact: (github) => github.artifact("1", "work"),
};

// A portal that wants a login, and proxies that answer in GitHub's place.
describe.each([
  ["a web page", "<!doctype html><title>Sign in</title>", "text/html"],
  ["an empty object", "{}", "application/json"],
  ["a list of something else", "[1]", "application/json"],
])("%s with 200", (_, body, type) => {
  // GitHub answers it without a body, so there is nothing to recognize it by but a page.
  const names = Object.keys(calls).filter((name) => name !== "startWorkflow" || type === "text/html") as (keyof typeof calls)[];

  test.each(names)("is no answer to %s", async (name) => {
    answer = () => ({ body, headers: { "content-type": type } });
    const github = connect({ apiUrl, owner: "example", repository: "fleet", token: "t", login: "x[bot]", patience: 1 });
    const error = await calls[name](github).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GitHubError);
    expect(error).toMatchObject({ message: expect.stringMatching(/^\w+: GitHub gave no answer: .* check for a proxy/) as string });
    // Nothing was created on the strength of a list that was none. A pull request is made without one: GitHub refuses a second for its branch; a tree that no commit names is nothing.
    expect(asked.filter((line) => line.startsWith("POST") && !/pulls$|labels|reactions|dispatches|graphql|git\/trees$/.test(line))).toEqual(
      [],
    );
  });
});

test("a list's further pages name the repository by its number", () => {
  expect(misfit("GET", "/repositories/5/issues", "{}")).toBe("no list of objects");
  expect(misfit("GET", "/api/v3/repos/a/b/issues", "[]")).toBeNull();
  expect(misfit("GET", "/somewhere/else", "[]")).toBeNull();
});

describe("app-token", () => {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const app = () => ({ apiUrl, appId: "1", privateKey, owner: "example", repository: "fleet" });
  const granted = { id: 1, app_slug: "flotilla", login: "flotilla[bot]", token: "t", expires_at: "2026-11-20T12:00:00Z" };
  const refusal = (message: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
    status: 403,
    headers,
    body: JSON.stringify({ message }),
  });

  // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
  const limits = {
    "secondary rate limit": () => refusal("You have exceeded a secondary rate limit.", { "retry-after": "1" }),
    "rate limit": () => {
      const now = Math.floor(Date.now() / 1_000);
      const headers = { date: new Date(now * 1_000).toUTCString(), "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now) };
      return refusal("API rate limit exceeded for installation ID 1.", headers);
    },
  };

  test.each([
    ["secondary rate limit", 1],
    ["secondary rate limit", 2],
    ["rate limit", 1],
    ["rate limit", 2],
  ] as const)("waits for a %s at its request %d as long as GitHub asks, and reports it", async (limit, at) => {
    answer = (count) => (count === at ? limits[limit]() : { body: JSON.stringify(granted) });
    const notices: string[] = [];
    const begun = performance.now();
    await expect(appTokenOf(app(), { permissions: { issues: "write" } }, (line) => notices.push(line))).resolves.toMatchObject({
      token: "t",
    });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(950);
    expect(notices).toEqual([expect.stringMatching(new RegExp(`^GitHub's ${limit} was reached at .*: trying again in 1 s$`))]);
    expect(asked).toHaveLength(3);
  });

  test("calls an installation suspended where GitHub does, and nowhere else", async () => {
    answer = (_, path) =>
      path.endsWith("access_tokens") ? refusal("This installation has been suspended") : { body: JSON.stringify(granted) };
    await expect(appTokenOf(app(), { permissions: { issues: "write" } })).rejects.toThrow("installation is suspended");
    answer = (_, path) => (path.endsWith("access_tokens") ? refusal("IP address not on allow list") : { body: JSON.stringify(granted) });
    await expect(appTokenOf(app(), { permissions: { issues: "write" } })).rejects.toThrow(
      /^GitHub refused\. \(403: IP address not on allow list/,
    );
  });

  test("does not take a proxy's answer for a token", { timeout: 60_000 }, async () => {
    answer = () => ({ body: "<html>" });
    const error = await appTokenOf(app(), { permissions: { issues: "write" } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain("check for a proxy");
  });
});
