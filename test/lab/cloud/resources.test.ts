import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cloud } from "../../../lab/cloud/cloud.ts";
import { type CloudFixture, startCloudFixture } from "./cloud-fixture.ts";
import { engines, failureOutput, type Root } from "./engine.ts";

/** The objects of one instance in one root: network, database, service, check. */
function fleet(
  id: string,
  wishes: { readonly size?: string; readonly version?: string; readonly region?: string; readonly protect?: boolean },
): string {
  const { size = "small", version = "5.3.1", region = "us-central1", protect = false } = wishes;
  return `
resource "local_network" "main" {
  name      = "${id}-network"
  region    = "us-central1"
  public    = true
  allowlist = ["203.0.113.0/24"]
}
resource "local_database" "main" {
  name                = "${id}-database"
  region              = "${region}"
  size                = "${size}"
  network_address     = local_network.main.address
  deletion_protection = ${protect}
}
resource "local_service" "main" {
  name              = "${id}-app"
  domain            = "${id}.fleet.example"
  version           = "${version}"
  size              = "${size}"
  features          = []
  database_url      = local_database.main.url
  database_password = local_database.main.password
  network_address   = local_network.main.address
}
resource "local_uptime_check" "main" {
  name     = "${id}-uptime"
  target   = "\${local_service.main.url}/healthz"
  alerting = true
}
output "url" {
  value = local_service.main.url
}
output "password" {
  value     = local_database.main.password
  sensitive = true
}
`;
}

it("has an engine to test with", () => {
  expect(engines).not.toEqual([]);
});

describe.each(engines)("the local cloud under $name", (engine) => {
  let fixture: CloudFixture;
  let cloud: Cloud;

  beforeAll(async () => {
    fixture = await startCloudFixture(engine);
    ({ cloud } = fixture);
  });
  afterAll(() => fixture.close());

  const root = (id: string, wishes: Parameters<typeof fleet>[1] = {}): Promise<Root> => fixture.root(id, fleet(id, wishes));

  it("creates objects whose addresses are known only after apply, and changes nothing on the second run", async () => {
    const a = await root("a");
    const plan = await a.ok("plan", "-input=false");
    expect(plan).toMatch(/network_address\s+= \(known after apply\)/);
    expect(plan).toMatch(/password\s+= \(sensitive value\)/);
    await a.apply();
    expect(await a.planned()).toEqual({});
    expect(cloud.resources().map(({ name }) => name)).toEqual(["a-app", "a-database", "a-network", "a-uptime"]);
    const { url } = await a.outputs();
    const health = await fetch(`${String(url)}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok", version: "5.3.1" }]);
  });

  it("updates a running service and its database in place", async () => {
    const b = await root("b");
    await b.apply();
    const before = await b.outputs();
    await b.write(fleet("b", { size: "large", version: "5.4.0" }));
    expect(await b.planned()).toEqual({ "local_database.main": ["update"], "local_service.main": ["update"] });
    await b.apply();
    expect(await b.outputs()).toEqual(before);
    expect(await (await fetch(`${String(before["url"])}/healthz`)).json()).toEqual({ status: "ok", version: "5.4.0" });
  });

  it("replaces a database in another region, unless it is protected", async () => {
    const c = await root("c", { protect: true });
    await c.apply();
    const { password } = await c.outputs();
    await c.write(fleet("c", { region: "europe-west3", protect: false }));
    expect(await c.planned()).toMatchObject({ "local_database.main": ["delete", "create"] });
    expect(await c.applyFails()).toContain('local_database "c-database" has deletion_protection: the local cloud does not delete it');
    expect(await c.outputs()).toMatchObject({ password });

    await c.write(fleet("c", { protect: false }));
    await c.apply();
    await c.write(fleet("c", { region: "europe-west3", protect: false }));
    await c.apply();
    expect((await c.outputs())["password"]).not.toBe(password);
  });

  it("refuses to destroy a protected database", async () => {
    const d = await root("d", { protect: true });
    await d.apply();
    expect((await d.run("destroy", "-auto-approve", "-input=false")).code).not.toBe(0);
    expect(cloud.resources().map(({ name }) => name)).toContain("d-database");
    await d.write(fleet("d", { protect: false }));
    await d.apply();
    await d.ok("destroy", "-auto-approve", "-input=false");
    expect(cloud.resources().filter(({ name }) => name.startsWith("d-"))).toEqual([]);
  });

  it("keeps passwords out of the engines' output, but not out of the state", async () => {
    const e = await root("e");
    await e.write(fleet("e", {}));
    const printed = [await e.ok("plan", "-input=false"), await e.apply(), await e.ok("show")].join("\n");
    const { password } = await e.outputs();
    expect(String(password)).toMatch(/^[\w-]{32}$/);
    expect(printed).not.toContain(String(password));
    expect(await readFile(join(e.folder, "terraform.tfstate"), "utf8")).toContain(String(password));
  });

  it("adopts the object that an import names", async () => {
    const f = await root("f");
    await f.apply();
    await f.ok("state", "rm", "local_service.main");
    expect(await f.planned()).toMatchObject({ "local_service.main": ["create"] });
    expect(failureOutput(await f.run("import", "local_service.main", "nobody"))).toContain('no local_service with the name or id "nobody"');
    await f.ok("import", "local_service.main", "f-app");
    // OpenTofu 1.6 loses at an import which values are sensitive and plans an update that changes nothing else.
    await f.apply();
    expect(await f.planned()).toEqual({});
    expect(cloud.requests.filter(({ call, name }) => call === "ImportResourceState" && name === "f-app")).toHaveLength(1);
    expect(cloud.resources().filter(({ name }) => name === "f-app")).toHaveLength(1);
  });

  it("reports every problem of a configuration before it plans", async () => {
    const g = await fixture.root(
      "g",
      `resource "local_network" "main" {
  name      = "G!"
  region    = null
  allowlist = ["203.0.113.0/24", "everybody"]
}`,
    );
    const plan = await g.run("plan", "-input=false");
    const words = `${plan.stdout}${plan.stderr}`;
    expect(plan.code).toBe(1);
    expect(words).toContain('"G!" is not a valid name');
    expect(words).toContain('"everybody" is not a valid CIDR block');
    expect(words).toContain("region of a local_network is null");
  });
});
