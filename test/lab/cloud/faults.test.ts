import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cloud } from "../../../lab/cloud/cloud.ts";
import { type CloudFixture, startCloudFixture } from "./cloud-fixture.ts";
import { engines, type Root } from "./engine.ts";

function service(name: string, version = "5.3.1"): string {
  return `
resource "local_service" "main" {
  name              = "${name}"
  domain            = "${name}.fleet.example"
  version           = "${version}"
  size              = "small"
  database_url      = "postgres://db/main"
  database_password = "not a secret"
  network_address   = "10.0.0.1"
}
output "url" {
  value = local_service.main.url
}
`;
}

/** The response of the service's health check. */
async function health(root: Root): Promise<readonly [number, unknown]> {
  const { url } = await root.outputs();
  const response = await fetch(`${String(url)}/healthz`);
  return [response.status, await response.json()];
}

describe.each(engines)("faults under $name", (engine) => {
  let fixture: CloudFixture;
  let cloud: Cloud;

  beforeAll(async () => {
    fixture = await startCloudFixture(engine);
    ({ cloud } = fixture);
  });
  afterAll(() => fixture.close());

  const root = (name: string): Promise<Root> => fixture.root(name, service(name));

  it("creates a service, drops the connection before the answer, and adopts the service on the second attempt", async () => {
    const a = await root("a");
    await cloud.break("a", { kind: "killed-between" });
    await a.applyFails();
    const [orphan] = cloud.resources().filter(({ name }) => name === "a");
    expect(orphan?.attributes["version"]).toBe("5.3.1");

    expect(await a.planned()).toEqual({ "local_service.main": ["create"] });
    await a.write(service("a", "5.3.2"));
    await a.apply();
    const [adopted, ...others] = cloud.resources().filter(({ name }) => name === "a");
    expect(others).toEqual([]);
    expect([adopted?.id, adopted?.port, adopted?.attributes["version"]]).toEqual([orphan?.id, orphan?.port, "5.3.2"]);
    expect(cloud.requests.filter(({ call, name }) => call === "ApplyResourceChange" && name === "a").map(({ outcome }) => outcome)).toEqual(
      ["dropped", "adopted"],
    );
  });

  it("keeps a service unhealthy after its next update, until it is fixed", async () => {
    const b = await root("b");
    await b.apply();
    await cloud.break("b", { kind: "never-healthy" });
    expect(await health(b)).toEqual([200, { status: "ok", version: "5.3.1" }]);
    await b.write(service("b", "5.4.0"));
    await b.apply();
    expect(await health(b)).toEqual([503, { status: "unavailable", version: "5.4.0" }]);
    expect(await cloud.fix("b")).toEqual(["never-healthy"]);
    expect(await health(b)).toEqual([200, { status: "ok", version: "5.4.0" }]);
  });

  it("keeps a service unhealthy in one version only", async () => {
    await cloud.break("c", { kind: "never-healthy", version: "5.4.0" });
    const c = await root("c");
    await c.apply();
    expect((await health(c))[0]).toBe(200);
    await c.write(service("c", "5.4.0"));
    await c.apply();
    expect((await health(c))[0]).toBe(503);
    await c.write(service("c", "5.4.1"));
    await c.apply();
    expect((await health(c))[0]).toBe(200);
  });

  it("answers 503, or reports the version it ran before", async () => {
    const d = await root("d");
    await d.apply();
    await cloud.break("d", { kind: "wrong-version" });
    await d.write(service("d", "5.4.0"));
    await d.apply();
    expect(await health(d)).toEqual([200, { status: "ok", version: "5.3.1" }]);
    await cloud.break("d", { kind: "503" });
    expect((await health(d))[0]).toBe(503);
    expect([...(await cloud.fix("d"))].sort()).toEqual(["503", "wrong-version"]);
    expect(await health(d)).toEqual([200, { status: "ok", version: "5.4.0" }]);
  });

  it("refuses an apply with the configured message and changes nothing", async () => {
    const e = await root("e");
    await cloud.break("e", { kind: "api-error", message: "quota of 12 services exceeded" });
    expect(await e.applyFails()).toContain("quota of 12 services exceeded");
    expect(cloud.resources().map(({ name }) => name)).not.toContain("e");
    await cloud.fix("e", "api-error");
    await e.apply();
    expect((await health(e))[0]).toBe(200);
  });

  it("delays a change", async () => {
    const f = await root("f");
    await cloud.break("f", { kind: "slow", delay: 700 });
    const before = performance.now();
    await f.apply();
    expect(performance.now() - before).toBeGreaterThan(700);
  });

  it("shows drift to the engine, and restores it when fixed", async () => {
    const g = await root("g");
    await g.apply();
    await cloud.break("g", { kind: "drift", attributes: { size: "large" } });
    expect(await g.planned()).toEqual({ "local_service.main": ["update"] });
    await cloud.fix("g");
    expect(await g.planned()).toEqual({});
    await cloud.break("g", { kind: "gone" });
    expect(await g.planned()).toEqual({ "local_service.main": ["create"] });
  });

  it("explains which faults are not possible", async () => {
    await expect(cloud.break("nobody", { kind: "gone" })).rejects.toThrow("there is no such object");
    await expect(cloud.break("nobody", { kind: "wrong-version" })).rejects.toThrow("name the version it shall report");
    await expect(cloud.break("g-none", { kind: "slow", delay: 0 })).rejects.toThrow("whole number of milliseconds");
    const h = await root("h");
    await h.apply();
    await expect(cloud.break("h", { kind: "drift", attributes: { id: "x" } })).rejects.toThrow('a local_service has no "id"');
    await expect(cloud.break("h", { kind: "drift", attributes: { replicas: "many" } })).rejects.toThrow(
      "replicas of a local_service is a number",
    );
  });
});
