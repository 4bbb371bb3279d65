import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { here, refusal, startForgeFixture, type ForgeFixture } from "./forge-fixture.ts";

let fixture: ForgeFixture;
beforeAll(async () => {
  fixture = await startForgeFixture();
});
afterAll(() => fixture.close());

it("serves long lists in pages, in order and without duplicates", async () => {
  const mona = fixture.as("mona");
  for (let number = 1; number <= 250; number += 1) await mona.issues.create({ ...here, title: `Issue ${number}` });
  const all = await mona.paginate(mona.issues.listForRepo, { ...here, per_page: 100 });
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  const last = await mona.issues.listForRepo({ ...here, page: 9, state: "open" });
  expect(last.data).toHaveLength(10);
  expect(last.headers.link).toMatch(/page=8&state=open>; rel="prev".*page=1&state=open>; rel="first"/);
  expect(last.headers.link).not.toMatch(/rel="next"/);
  const first = await mona.issues.listForRepo({ ...here, state: "open" });
  expect(first.data).toHaveLength(30);
  expect(first.headers.link).toMatch(/state=open&page=2>; rel="next".*page=9>; rel="last"/);
  expect(Number(first.headers["x-ratelimit-remaining"])).toBe(15_000 - Number(first.headers["x-ratelimit-used"]));
  expect(fixture.forge.requests.filter(({ createsContent }) => createsContent)).toHaveLength(250);
});

it("fails a request before or after it took effect, and only the matching one", async () => {
  const mona = fixture.as("mona");
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  const comments = async (): Promise<number> => (await mona.issues.listComments({ ...here, issue_number: 1 })).data.length;
  fixture.forge.addFault({ route, when: "before", times: 1, status: 502, matches: ({ path }) => path.endsWith("/issues/1/comments") });
  await mona.issues.createComment({ ...here, issue_number: 2, body: "Unharmed" });
  expect((await refusal(mona.issues.createComment({ ...here, issue_number: 1, body: "One" }))).status).toBe(502);
  expect(await comments()).toBe(0);
  fixture.forge.addFault({ route, when: "after", times: 2, status: 500 });
  expect((await refusal(mona.issues.createComment({ ...here, issue_number: 1, body: "Two" }))).status).toBe(500);
  expect((await refusal(mona.issues.createComment({ ...here, issue_number: 1, body: "Three" }))).status).toBe(500);
  expect(await comments()).toBe(2);
  fixture.forge.addFault({ route, when: "before", times: 1, status: 429 });
  expect((await refusal(mona.issues.createComment({ ...here, issue_number: 1, body: "Four" }))).message).toMatch(/secondary rate limit/);
  await mona.issues.createComment({ ...here, issue_number: 1, body: "Four" });
  expect(await comments()).toBe(3);
});

it("breaks a connection before or after the request took effect, without an answer or with half of one", async () => {
  const mona = fixture.as("mona");
  const comment = (body: string) => mona.issues.createComment({ ...here, issue_number: 3, body });
  const bodies = async (): Promise<readonly unknown[]> =>
    (await mona.issues.listComments({ ...here, issue_number: 3 })).data.map(({ body }) => body);
  fixture.forge.addFault({ connection: "reset", when: "before", times: 1 });
  await expect(comment("never came")).rejects.toThrow();
  fixture.forge.addFault({ connection: "reset", when: "after", times: 1, matches: ({ route }) => route.startsWith("POST ") });
  await expect(comment("came, unanswered")).rejects.toThrow();
  fixture.forge.addFault({ connection: "cut", when: "after", times: 1 });
  await expect(comment("came, half answered")).rejects.toThrow();
  fixture.forge.addFault({ status: 403, secondary: true, when: "before", times: 1 });
  expect(await refusal(comment("never came either"))).toMatchObject({
    status: 403,
    message: expect.stringContaining("secondary rate limit"),
  });
  expect(await bodies()).toEqual(["came, unanswered", "came, half answered"]);
});

it("refuses invalid JSON and fields of a wrong type with GitHub's messages", async () => {
  const send = (body: string): Promise<Response> =>
    fetch(`${fixture.forge.apiUrl}/repos/example/fleet/issues`, {
      method: "POST",
      body,
      headers: { authorization: `token ${fixture.forge.user("mona").token}` },
    });
  expect((await send("{")).status).toBe(400);
  expect((await send('{"title": {}}')).status).toBe(422);
  expect((await refusal(fixture.as("mona").issues.create({ ...here, title: "Long", body: "x".repeat(65_537) }))).status).toBe(422);
  expect((await refusal(fixture.as("mona").issues.createComment({ ...here, issue_number: 1, body: "x".repeat(65_537) }))).status).toBe(422);
  const anonymous = await fetch(`${fixture.forge.apiUrl}/repos/example/fleet/issues`);
  expect([anonymous.status, await anonymous.json()]).toMatchObject([401, { message: "Requires authentication" }]);
});

it("signs a job's identity so that a cloud can verify it", async () => {
  const { url } = fixture.forge;
  const configuration = (await (await fetch(`${url}/_oidc/.well-known/openid-configuration`)).json()) as {
    readonly issuer: string;
    readonly jwks_uri: string;
  };
  const sub = "repo:example/fleet:environment:flotilla-apply";
  const token = await fixture.forge.mintIdToken("flotilla-cloud", { sub, ref: "refs/heads/main" });
  const keys = createRemoteJWKSet(new URL(configuration.jwks_uri));
  const verify = (jwt: string) => jwtVerify(jwt, keys, { issuer: configuration.issuer, audience: "flotilla-cloud", algorithms: ["RS256"] });
  const { payload } = await verify(token);
  expect(payload).toMatchObject({ sub, ref: "refs/heads/main" });
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
  const [head, body, signature] = token.split(".");
  const forged = Buffer.from(JSON.stringify({ ...payload, ref: "refs/heads/other" })).toString("base64url");
  await expect(verify(`${head}.${forged}.${signature}`)).rejects.toThrow(errors.JWSSignatureVerificationFailed);
  await expect(verify(`${head}.${body}.`)).rejects.toThrow(errors.JOSEError);
});

it("matched GitHub's description in all of this", () => {
  expect(fixture.mismatches).toEqual([]);
});
