import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appTokenOf, parsePermissions, revokeAppToken, type AppIdentity } from "../../src/github/app-token.ts";
import { committerOfJob } from "../../actions/committer.ts";
import { emailOf } from "../../lab/github/shapes/user.ts";
import { connect } from "../../src/github/octokit.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

/** Without "Members", which is optional. */
const appPermissions = { actions: "write", checks: "write", contents: "write", issues: "write", metadata: "read" } as const;
let fixture: ForgePortFixture;
let app: AppIdentity;

beforeAll(async () => {
  fixture = await openForgePortFixture({ appPermissions });
  const { id, privateKey } = fixture.forge.app;
  app = { apiUrl: fixture.forge.apiUrl, appId: String(id), privateKey, owner: "example", repository: "fleet" };
});
afterAll(() => fixture.close());

test("a token does what it was asked for and nothing else", async () => {
  const { token, login, expires } = await appTokenOf(app, { permissions: { issues: "write" } });
  expect(login).toBe("flotilla[bot]");
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  const github = connect({ ...app, token, login, patience: 5 });
  const { number } = await github.openIssue({ marker: "<!-- m -->", title: "Tracker", body: "<!-- m -->", assignees: [] });
  expect(await github.issue(number)).toMatchObject({ author: "flotilla[bot]" });
  await expect(github.startWorkflow("apply.yml")).rejects.toThrow("403");
});

test("commits are made by the address that GitHub knows the App's account by", async () => {
  const { account } = await fixture.github.ledgerFacts({ branch: "flotilla/ledger", place: "1".repeat(40), check: "ledger" });
  const login = "flotilla[bot]";
  expect(committerOfJob("https://github.com", { login, account })).toEqual({ name: login, email: emailOf(login) });
  const emailAt = (serverUrl: string): string => committerOfJob(serverUrl, { login, account: null }).email;
  expect(emailAt("https://github.com")).toBe("flotilla[bot]@users.noreply.github.com");
  expect(emailAt("https://acme.ghe.com")).toBe("flotilla[bot]@users.noreply.ghe.com");
  expect(emailAt("https://ghe.com.example")).toBe("flotilla[bot]@users.noreply.ghe.com.example");
});

test("a wrong login is noticed before it makes a second issue", async () => {
  const { token } = await appTokenOf(app, { permissions: { issues: "write" } });
  const github = connect({ ...app, token, login: "other[bot]", patience: 5 });
  const wanted = { marker: "<!-- w -->", title: "Tracker", body: "<!-- w -->", assignees: [] };
  await expect(github.openIssue(wanted)).rejects.toThrow("writes as flotilla[bot], not as other[bot]");
});

test("each way it can fail says what to fix", async () => {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  await expect(appTokenOf({ ...app, privateKey }, { permissions: { issues: "write" } })).rejects.toThrow("does not accept the App's key");
  await expect(appTokenOf({ ...app, privateKey: "not a key" }, { permissions: { issues: "write" } })).rejects.toThrow("is not a PEM key");
  await expect(appTokenOf({ ...app, appId: "77" }, { permissions: { issues: "write" } })).rejects.toThrow(
    /accept the App's key|there is no App 77/,
  );
  await expect(appTokenOf({ ...app, repository: "elsewhere" }, { permissions: { issues: "write" } })).rejects.toThrow(
    "not installed in example/elsewhere",
  );
  await expect(appTokenOf(app, { permissions: { workflows: "write" } })).rejects.toThrow("does not have all of workflows:write");
});

// "Members: read" is a permission of an organization; an App's comment notifies a team only with it (probot#337, quarkus-github-bot#317).
test("an optional permission is taken where it is there, and reported where it is not", async () => {
  const notices: string[] = [];
  const wanted = { permissions: { issues: "write" }, optional: { members: "read", checks: "read" } } as const;
  const { token, login } = await appTokenOf(app, wanted, (line) => notices.push(line));
  expect(notices).toEqual([expect.stringContaining("has no permission members: a team in `notify.mention` is not notified")]);
  expect(await connect({ ...app, token, login, patience: 5 }).checkText("main", "plan")).toBeNull();
});

test("a revoked token is good for nothing", async () => {
  const { token, login } = await appTokenOf(app, { permissions: { issues: "read" } });
  expect(await revokeAppToken(app.apiUrl, token)).toBe(true);
  await expect(connect({ ...app, token, login, patience: 5 }).issue(1)).rejects.toThrow("take a fresh one from app-token");
  expect(await revokeAppToken(app.apiUrl, token)).toBe(false);
});

test("permissions are read as a workflow writes them", () => {
  expect(parsePermissions(" contents:write\n  pull_requests:read, checks:write")).toEqual({
    ok: true,
    permissions: { contents: "write", pull_requests: "read", checks: "write" },
  });
  for (const text of ["", "contents", "contents: write", "contents:all", "Contents:read", "issues:read issues:write"])
    expect(parsePermissions(text)).toMatchObject({ ok: false });
});
