import { afterAll, beforeAll, expect, it } from "vitest";
import { here, refusal, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

let fixture: ForgeFixture;
let now = Date.now();
beforeAll(async () => {
  fixture = await startForgeFixture({ now: () => now, appPermissions: { contents: "write", issues: "write", metadata: "read" } });
});
afterAll(() => fixture.close());

const job = { runId: 11, jobId: 12 };

it("limits a job's token to its permissions", async () => {
  const reader = fixture.withToken(fixture.forge.mintJobToken({ contents: "read", issues: "write" }, job));
  await reader.repos.get(here);
  await reader.issues.create({ ...here, title: "By a job" });
  expect(await refusal(reader.pulls.list(here))).toMatchObject({
    status: 403,
    message: expect.stringMatching(/Resource not accessible by integration/),
  });
  expect((await refusal(reader.git.createRef({ ...here, ref: "refs/heads/x", sha: "0".repeat(40) }))).status).toBe(403);
  expect((await refusal(reader.repos.createRelease({ ...here, tag_name: "v1" }))).status).toBe(403);
  expect((await refusal(reader.users.getAuthenticated())).status).toBe(403);
  const asked = fixture.forge.requests.filter(({ jobId }) => jobId === job.jobId);
  expect(asked.map(({ route, needed, status }) => `${status} ${needed} ${route}`)).toEqual([
    "200 metadata:read GET /repos/{owner}/{repo}",
    "201 issues:write POST /repos/{owner}/{repo}/issues",
    "403 pull_requests:read GET /repos/{owner}/{repo}/pulls",
    "403 contents:write POST /repos/{owner}/{repo}/git/refs",
    "403 contents:write POST /repos/{owner}/{repo}/releases",
    "403 null GET /user",
  ]);
});

it("mints installation tokens for the App's key only, within the granted permissions and for an hour", async () => {
  const app = fixture.app();
  const { token } = (await app.auth({ type: "app" })) as { readonly token: string };
  const asApp = fixture.withToken(token);
  const tooMuch = { checks: "write" } as const;
  expect((await refusal(asApp.apps.createInstallationAccessToken({ installation_id: 5_001, permissions: tooMuch }))).status).toBe(422);
  expect((await refusal(asApp.repos.get(here))).status).toBe(403);
  const { data } = await asApp.apps.createInstallationAccessToken({ installation_id: 5_001, permissions: { issues: "write" } });
  const small = fixture.withToken(data.token);
  await small.issues.create({ ...here, title: "By the App" });
  expect((await refusal(small.repos.getBranch({ ...here, branch: "main" }))).status).toBe(403);
  expect(Date.parse(data.expires_at)).toBe(Math.floor((now + 3_600_000) / 1_000) * 1_000);
  now += 3_600_000;
  expect((await refusal(small.issues.create({ ...here, title: "Too late" }))).status).toBe(401);
  expect((await refusal(fixture.withToken("ghs_invented").repos.get(here))).status).toBe(401);
  expect((await refusal(fixture.withToken(`${token.slice(0, -4)}AAAA`).apps.getAuthenticated())).status).toBe(401);
  expect((await refusal(asApp.apps.getAuthenticated())).message).toMatch(/Expiration time/);
});

it("lets a client with a wrong clock correct itself, as auth-app does", async () => {
  now = Date.now() - 8 * 3_600_000;
  const { data } = await fixture.app().issues.create({ ...here, title: "From the past" });
  expect(data.user?.login).toBe("flotilla[bot]");
});

it("attributes requests through a job's address to the job, whatever their token", async () => {
  now = Date.now();
  const { token } = (await fixture.app().auth({ type: "app" })) as { readonly token: string };
  const address = fixture.forge.jobApiUrl(77);
  const { data } = await fixture.withToken(token, address).apps.createInstallationAccessToken({ installation_id: 5_001 });
  await fixture.withToken(data.token).issues.listForRepo(here);
  expect(fixture.forge.requests.slice(-2).map(({ jobId, actor }) => [jobId, actor?.login])).toEqual([
    [77, "flotilla[bot]"],
    [77, "flotilla[bot]"],
  ]);
});

it("limits users to their permission", async () => {
  const { data: issue } = await fixture.as("stranger").issues.create({ ...here, title: "Please", labels: ["team/cloud"] });
  expect(issue.labels).toEqual([]);
  const one = { ...here, issue_number: issue.number };
  await fixture.as("stranger").issues.createComment({ ...one, body: "/approve" });
  expect((await refusal(fixture.as("defunkt").issues.addLabels({ ...one, labels: ["x"] }))).status).toBe(403);
  expect((await refusal(fixture.as("defunkt").issues.update({ ...one, state: "closed" }))).status).toBe(403);
  await fixture.as("hubot").issues.addLabels({ ...one, labels: ["team/cloud"] });
  expect((await refusal(fixture.as("hubot").repos.createDispatchEvent({ ...here, event_type: "x" }))).status).toBe(403);
  await fixture.as("stranger").issues.update({ ...one, state: "closed" });
  const { data: events } = await fixture.as("mona").issues.listEvents(one);
  expect(events.map(({ event, actor }) => `${event} ${actor.login}`)).toEqual(["labeled hubot", "closed stranger"]);
  expect((await refusal(fixture.as("octocat").checks.create({ ...here, name: "validate", head_sha: "main" }))).message).toMatch(
    /GitHub App/,
  );
});

it("reports users' permissions in GitHub's legacy and new words", async () => {
  const levels = ["octocat", "maya", "mona", "hubot", "defunkt", "stranger", "nobody"].map(async (username) => {
    const { data } = await fixture.as("mona").repos.getCollaboratorPermissionLevel({ ...here, username });
    return `${username} ${data.permission} ${data.role_name}`;
  });
  expect(await Promise.all(levels)).toEqual([
    "octocat admin admin",
    "maya write maintain",
    "mona write write",
    "hubot read triage",
    "defunkt read read",
    "stranger none none",
    "nobody none none",
  ]);
});

it("names a route that it does not serve, and records the request", async () => {
  const answer = await refusal(fixture.as("mona").activity.listStargazersForRepo(here));
  expect(answer).toMatchObject({ status: 404, message: expect.stringMatching(/does not serve GET \/repos\/example\/fleet\/stargazers/) });
  expect(fixture.forge.requests.at(-1)?.route).toBe("unserved GET /repos/example/fleet/stargazers");
});
