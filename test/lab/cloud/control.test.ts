import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as client from "../../../lab/cloud/client.ts";
import { startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { text } from "../../../lab/cloud/inventory.ts";
import { engines, Root, scratch } from "./engine.ts";

describe("the control API, from another process", () => {
  const folder = scratch();
  let cloud: Cloud;
  let access: client.CloudAccess;

  beforeAll(async () => {
    cloud = await startCloud({ dir: join(folder.path, "cloud"), now: () => new Date("2026-11-20T12:00:00Z"), trust: null });
    access = { url: cloud.url, token: cloud.operatorToken };
    const [engine] = engines;
    if (engine === undefined) throw new Error("no engine");
    const root = new Root(engine, join(folder.path, "root"), (await cloud.openSession("apply", "octocat")).reattach);
    await root.write(`
resource "local_database" "main" {
  name            = "data"
  region          = "us-central1"
  size            = "small"
  network_address = "10.0.0.1"
}
resource "local_service" "main" {
  name              = "app"
  domain            = "app.fleet.example"
  version           = "5.3.1"
  size              = "small"
  database_url      = local_database.main.url
  database_password = local_database.main.password
  network_address   = "10.0.0.1"
}`);
    await root.apply();
  });
  afterAll(async () => {
    await cloud.close();
    folder[Symbol.dispose]();
  });

  it("lists all objects, without passwords", async () => {
    const objects = await client.listObjects(access);
    expect(objects.map(({ name, kind }) => [name, kind])).toEqual([
      ["app", "local_service"],
      ["data", "local_database"],
    ]);
    const password = cloud.resources().find(({ name }) => name === "data")?.attributes["password"];
    expect(password).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify([objects, await client.listRequests(access)])).not.toContain(password);
  });

  it("injects and clears faults", async () => {
    const url = text(cloud.resources().find(({ name }) => name === "app")?.attributes["url"]);
    const status = async () => (await fetch(`${url}/healthz`)).status;
    await client.breakObject(access, "app", { kind: "503" });
    expect(await status()).toBe(503);
    expect(await client.fixObject(access, "app", "slow")).toEqual([]);
    expect(await status()).toBe(503);
    expect(await client.fixObject(access, "app", null)).toEqual(["503"]);
    expect(await status()).toBe(200);
  });

  it("explains what is wrong with a request", async () => {
    await expect(client.breakObject(access, "data", { kind: "503" })).rejects.toMatchObject({
      code: "bad-request",
      message: "503 is a fault of a local_service, this is a local_database",
    });
    const post = async (path: string, body: string) => {
      const response = await fetch(`${cloud.url}/${path}`, {
        method: "POST",
        body,
        headers: { authorization: `Bearer ${cloud.operatorToken}` },
      });
      return [response.status, ((await response.json()) as { readonly error: { readonly message: string } }).error.message];
    };
    expect(await post("break", '{"name":"app","fault":{"kind":"explode"}}')).toEqual([
      400,
      expect.stringContaining("known are never-healthy, 503"),
    ]);
    expect(await post("break", '{"fault":{"kind":"503"}}')).toEqual([400, expect.stringContaining("name")]);
    expect(await post("fix", '{"name":"app","kind":"explode"}')).toEqual([400, expect.stringContaining("kind is one of")]);
    expect(await post("sessions", '{"role":"admin","token":"x"}')).toEqual([400, "role is plan or apply"]);
    expect(await post("sessions", "{")).toEqual([400, "the body is not JSON"]);
    expect(await post("sessions", `"${"x".repeat(70_000)}"`)).toEqual([400, expect.stringContaining("larger than 65536 bytes")]);
    expect(await post("databases/nothing/backups", "")).toEqual([404, 'there is no database "nothing"']);
    expect(await post("databases/app/backups", "")).toEqual([404, 'there is no database "app"']);
    expect(await post("__proto__", "")).toEqual([404, "the local cloud has nothing there"]);
  });

  it("allows nothing to anonymous callers, little to a session, and the rest to the operator", async () => {
    const apply = await client.openSession(cloud.url, "apply", cloud.operatorToken);
    const asked = async (method: string, path: string, token: string | null) =>
      (await fetch(`${cloud.url}/${path}`, { method, headers: token === null ? {} : { authorization: `Bearer ${token}` } })).status;
    for (const [method, path, anonymous, session] of [
      ["GET", "resources", 401, 200],
      ["GET", "requests", 401, 403],
      ["GET", "faults", 401, 403],
      ["POST", "break", 401, 403],
      ["POST", "fix", 401, 403],
      ["GET", "databases/data/backups", 401, 200],
      ["POST", "databases/data/backups", 401, 201],
      ["DELETE", "sessions/nothing", 401, 403],
    ] as const) {
      expect([path, await asked(method, path, null), await asked(method, path, "guess"), await asked(method, path, apply.token)]).toEqual([
        path,
        anonymous,
        anonymous,
        session,
      ]);
    }
    expect(await client.listBackups(access, "data")).toEqual(cloud.backups("data"));
    expect(cloud.backups("data")).toHaveLength(1);
  });
});
