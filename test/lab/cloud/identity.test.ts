import { generateKeyPairSync } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as client from "../../../lab/cloud/client.ts";
import { startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { filesOf } from "../../../lab/cloud/identity.ts";
import { engines, Root, failureOutput, scratch } from "./engine.ts";
import { startIssuer, type Issuer } from "./issuer.ts";

const network = `
resource "local_network" "main" {
  name   = "shared"
  region = "us-central1"
}`;

describe("access to the local cloud", () => {
  const folder = scratch();
  const now = () => new Date();
  let issuer: Issuer;
  let cloud: Cloud;

  beforeAll(async () => {
    issuer = await startIssuer(now);
    cloud = await startCloud({ dir: join(folder.path, "cloud"), now, trust: issuer.trust });
  });
  afterAll(async () => {
    await cloud.close();
    await issuer.close();
    folder[Symbol.dispose]();
  });

  /** The code with which a token is refused. */
  async function refusal(role: "plan" | "apply", token: string): Promise<string> {
    return client.openSession(cloud.url, role, token).then(
      () => "accepted",
      (error: unknown) => (error instanceof client.CloudError ? error.code : "another error"),
    );
  }

  it("opens a session for plan.yml and apply-shard.yml on main", async () => {
    for (const role of ["plan", "apply"] as const) {
      const grant = await client.openSession(cloud.url, role, issuer.sign(issuer.claims(role)));
      expect(grant.role).toBe(role);
      expect(Date.parse(grant.expires ?? "")).toBeGreaterThan(now().getTime());
      expect(cloud.requests.at(-1)).toMatchObject({
        call: "OpenSession",
        role,
        identity: `example/fleet ${filesOf[role][0]} run 42`,
        outcome: "ok",
      });
      await client.closeSession({ url: cloud.url, token: grant.token }, grant.id);
    }
  });

  it.each([
    ["wrong-workflow", "apply", { job_workflow_ref: "example/fleet/.github/workflows/plan.yml@refs/heads/main" }],
    ["wrong-workflow", "apply", { job_workflow_ref: "example/fleet/.github/workflows/apply-shard.yml@refs/heads/evil" }],
    ["wrong-workflow", "apply", { job_workflow_ref: "example/fleet/.github/workflows/apply.yml@refs/heads/main" }],
    ["wrong-workflow", "plan", { job_workflow_ref: "mallory/fleet/.github/workflows/plan.yml@refs/heads/main" }],
    ["wrong-ref", "apply", { ref: "refs/heads/evil" }],
    ["wrong-repository", "apply", { repository_id: "4712" }],
    ["wrong-repository", "apply", { repository_id: 4711 }],
    ["wrong-environment", "apply", { environment: "flotilla-plan" }],
    ["wrong-environment", "apply", { environment: undefined }],
    ["wrong-audience", "apply", { aud: "sts.amazonaws.com" }],
    ["wrong-issuer", "apply", { iss: "https://token.actions.githubusercontent.com" }],
    ["expired", "apply", { exp: 1_700_000_000 }],
    ["expired", "apply", { exp: undefined }],
    ["not-yet-valid", "apply", { nbf: 4_000_000_000 }],
  ] as const)("refuses with %s for %s: %j", async (code, role, changes) => {
    expect(await refusal(role, issuer.sign(issuer.claims(role, changes)))).toBe(code);
  });

  it("does not let a plan job's token become an apply session", async () => {
    expect(await refusal("apply", issuer.sign(issuer.claims("plan")))).toBe("wrong-workflow");
  });

  it("refuses tokens that the issuer did not sign", async () => {
    const claims = issuer.claims("apply");
    const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const genuine = issuer.sign(issuer.claims("plan"));
    const [head = "", , signature = ""] = genuine.split(".");
    const spliced = [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;
    expect(await refusal("apply", issuer.sign(claims, { key: own.privateKey }))).toBe("bad-signature");
    expect(await refusal("apply", issuer.sign(claims, { key: own.privateKey, header: { kid: "two" } }))).toBe("unknown-key");
    expect(await refusal("apply", issuer.sign(claims, { header: { alg: "HS256" } }))).toBe("wrong-algorithm");
    expect(await refusal("apply", spliced)).toBe("bad-signature");
    expect(await refusal("apply", none)).toBe("wrong-algorithm");
    expect(await refusal("apply", "a guess")).toBe("malformed");
  });

  it("accepts the operator's token, which is in a file that only its owner may read", async () => {
    const access = await client.cloudIn(join(folder.path, "cloud"));
    expect(access).toEqual({ url: cloud.url, token: cloud.operatorToken });
    expect(statSync(join(folder.path, "cloud/operator-token")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder.path, "cloud")).mode & 0o777).toBe(0o700);
    expect((await client.openSession(cloud.url, "apply", cloud.operatorToken)).role).toBe("apply");
  });

  it.each(engines)("lets a plan session read and plan but not change anything, under $name", async (engine) => {
    const plan = await client.openSession(cloud.url, "plan", issuer.sign(issuer.claims("plan")));
    const apply = await client.openSession(cloud.url, "apply", issuer.sign(issuer.claims("apply")));
    const root = new Root(engine, join(folder.path, engine.name), plan.reattach);
    await root.write(network);
    expect(await root.planned()).toEqual({ "local_network.main": ["create"] });
    expect(await root.applyFails()).toContain("403: this identity may only read");
    expect(cloud.resources()).toEqual([]);

    root.use(apply.reattach);
    await root.apply();
    root.use(plan.reattach);
    expect(await root.planned()).toEqual({});
    expect(failureOutput(await root.run("destroy", "-auto-approve", "-input=false"))).toContain("403");
    root.use(apply.reattach);
    await root.ok("destroy", "-auto-approve", "-input=false");
    expect(cloud.resources()).toEqual([]);
  });

  it("serves two sessions at a time and closes one without the other", async () => {
    const [engine] = engines;
    if (engine === undefined) throw new Error("no engine");
    const grants = await Promise.all([cloud.openSession("apply", "octocat"), cloud.openSession("apply", "mona")]);
    const roots = grants.map(({ reattach }, index) => new Root(engine, join(folder.path, `side-${index}`), reattach));
    await Promise.all(roots.map((root, index) => root.write(network.replace("shared", `side-${index}`))));
    await Promise.all(roots.map((root) => root.apply()));
    expect(cloud.resources().map(({ name }) => name)).toEqual(["side-0", "side-1"]);

    const [first, second] = grants;
    await client.closeSession({ url: cloud.url, token: first.token }, first.id);
    expect((await roots[0]?.run("plan", "-input=false"))?.code).toBe(1);
    expect(await roots[1]?.planned()).toEqual({});
    await expect(client.closeSession({ url: cloud.url, token: first.token }, second.id)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(client.closeSession({ url: cloud.url, token: second.token }, first.id)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("closes a session when it expires", async () => {
    const short = await startCloud({ dir: join(folder.path, "short"), now, trust: null, sessionTtl: 50 });
    const grant = await short.openSession("plan", "octocat");
    await expect
      .poll(() => client.listObjects({ url: short.url, token: grant.token }).catch((error: unknown) => error))
      .toMatchObject({
        code: "unauthenticated",
      });
    await short.close();
  });

  it("keeps a session without expiry until the cloud is closed", async () => {
    const long = await startCloud({ dir: join(folder.path, "long"), now, trust: null, sessionTtl: null });
    const grant = await client.openSession(long.url, "plan", long.operatorToken);
    expect(grant.expires).toBeNull();
    expect(await client.listObjects({ url: long.url, token: grant.token })).toEqual([]);
    await long.close();
  });
});
