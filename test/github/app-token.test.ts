import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appTokenOf, parsePermissions, revokeAppToken, type AppIdentity } from "../../src/github/app-token.ts";
import { connect } from "../../src/github/octokit.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

let fixture: ForgePortFixture;
let app: AppIdentity;

beforeAll(async () => {
  fixture = await openForgePortFixture();
  const { id, privateKey } = fixture.forge.app;
  app = { apiUrl: fixture.forge.apiUrl, appId: String(id), privateKey, owner: "example", repository: "fleet" };
});
afterAll(() => fixture.close());

test("a token does what it was asked for and nothing else", async () => {
  const { token, login, expires } = await appTokenOf(app, { issues: "write" });
  expect(login).toBe("flotilla[bot]");
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  const github = connect({ ...app, token, login, patience: 5 });
  const { number } = await github.openIssue({ marker: "<!-- m -->", title: "Tracker", body: "<!-- m -->", assignees: [] });
  expect(await github.issue(number)).toMatchObject({ author: "flotilla[bot]" });
  await expect(github.startWorkflow("apply.yml")).rejects.toThrow("403");
});

test("a wrong login is noticed before it makes a second issue", async () => {
  const { token } = await appTokenOf(app, { issues: "write" });
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
  await expect(appTokenOf({ ...app, privateKey }, { issues: "write" })).rejects.toThrow("does not accept the App's key");
  await expect(appTokenOf({ ...app, privateKey: "not a key" }, { issues: "write" })).rejects.toThrow("is not a PEM key");
  await expect(appTokenOf({ ...app, repository: "elsewhere" }, { issues: "write" })).rejects.toThrow("not installed in example/elsewhere");
  await expect(appTokenOf(app, { workflows: "write" })).rejects.toThrow("does not have all of workflows:write");
});

test("a revoked token is good for nothing", async () => {
  const { token, login } = await appTokenOf(app, { issues: "read" });
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
