import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { run } from "../../../src/process/run.ts";
import type { Architecture, ArchitectureStack, Environment, Instance } from "../../../src/schemas/kinds.ts";
import { engines, Root, scratch, type Engine } from "./engine.ts";

const FLEET = join(import.meta.dirname, "../../..");
const REVISION = join(FLEET, "architectures/local/1");
const architecture = (await read(join(REVISION, "architecture.yaml"))) as Architecture;
const environment = (await read(join(FLEET, "environments/local/environment.yaml"))) as Environment;
/** A production instance with executors, and an internal one. */
const CUSTOMER = (await read(join(FLEET, "environments/local/deployments/src-eac0dd4f2a2fb3f4bfe5/config.yaml"))) as Instance;
const INTERNAL = (await read(join(FLEET, "environments/local/deployments/src-cf4273c1c993b808f52e/config.yaml"))) as Instance;

async function read(path: string): Promise<unknown> {
  return load(await readFile(path, "utf8"));
}

/** The objects that the stack declares, and no others. */
function declared(stack: ArchitectureStack, prefix: string, all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = stack.inputs.filter((input) => input.startsWith(prefix)).map((input) => input.slice(prefix.length));
  return Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]]] : [])));
}

/** A root as Flotilla renders it: one module with its three inputs, and upstream from the states beside it or unknown. */
function rootOf(stack: ArchitectureStack, instance: Instance, unknown: boolean): object {
  const needs = (stack.needs ?? []).map((name) => {
    const outputs = architecture.spec.stacks.find((other) => other.name === name)?.outputs ?? {};
    const values = Object.entries(outputs).map(([output, { sensitive }]) => {
      const from = unknown ? `terraform_data.upstream.output` : `data.terraform_remote_state.${name}.outputs.${output}`;
      return [output, `\${${sensitive === true ? `sensitive(${from})` : from}}`];
    });
    return [name, Object.fromEntries(values)] as const;
  });
  const outputs = Object.entries(stack.outputs ?? {}).map(([name, { sensitive }]) => [
    name,
    { value: `\${module.stack.${name}}`, sensitive: sensitive === true },
  ]);
  const states = needs.map(([name]) => [name, { backend: "local", config: { path: `../${name}/terraform.tfstate` } }]);
  return {
    ...(states.length === 0
      ? {}
      : unknown
        ? { resource: { terraform_data: { upstream: { input: "not yet" } } } }
        : { data: { terraform_remote_state: Object.fromEntries(states) } }),
    module: {
      stack: {
        source: "./module",
        instance: { id: instance.metadata.name, ...declared(stack, "spec.", instance.spec) },
        environment: declared(stack, "environment.", environment.spec.inputs ?? {}),
        upstream: Object.fromEntries(needs),
      },
    },
    // Engines refuse an empty "output".
    ...(outputs.length === 0 ? {} : { output: Object.fromEntries(outputs) }),
  };
}

describe.each(engines)("the sample architecture under $name", (engine: Engine) => {
  const folder = scratch();
  let cloud: Cloud;
  let session: { readonly reattach: string; readonly token: string };

  beforeAll(async () => {
    cloud = await startCloud({ dir: join(folder.path, "cloud"), now: () => new Date(), trust: null });
    session = await cloud.openSession("apply", "octocat");
  });
  afterAll(async () => {
    await cloud.close();
    folder[Symbol.dispose]();
  });

  async function rooted(stack: ArchitectureStack, instance: Instance, unknown = false): Promise<Root> {
    const root = new Root(
      engine,
      join(folder.path, instance.metadata.name, unknown ? `${stack.name}-unknown` : stack.name),
      session.reattach,
    );
    await mkdir(root.folder, { recursive: true });
    await cp(join(REVISION, "stacks", stack.name), join(root.folder, "module"), { recursive: true });
    await root.write(rootOf(stack, instance, unknown));
    return root;
  }

  it("plans every stack before its upstream exists, with exactly the dependent attributes unknown", async () => {
    const seen: Record<string, string> = {};
    for (const stack of architecture.spec.stacks) seen[stack.name] = await (await rooted(stack, CUSTOMER, true)).ok("plan", "-input=false");
    expect(seen["database"]).toMatch(/network_address\s+= \(known after apply\)/);
    expect(seen["app"]).toMatch(/database_url\s+= \(known after apply\)/);
    expect(seen["app"]).toContain("Plan: 3 to add"); // the app, the executors, and the placeholder for upstream
    expect(seen["monitoring"]).toMatch(/target\s+= \(known after apply\)/);
    expect(cloud.resources()).toEqual([]);
  });

  it("creates an instance stack by stack, healthy at the end, with executors where the customer has them", async () => {
    for (const instance of [INTERNAL, CUSTOMER]) {
      for (const stack of architecture.spec.stacks) {
        const root = await rooted(stack, instance);
        await root.apply();
        expect(await root.planned()).toEqual({});
        expect(Object.keys(await root.outputs()).sort()).toEqual(Object.keys(stack.outputs ?? {}).sort());
      }
    }
    const names = (id: string) =>
      cloud
        .resources()
        .filter(({ name }) => name.startsWith(id))
        .map(({ name }) => name.slice(id.length + 1));
    expect(names(INTERNAL.metadata.name)).toEqual(["app", "database", "network", "uptime"]);
    expect(names(CUSTOMER.metadata.name)).toEqual(["app", "database", "executors", "network", "uptime"]);

    const app = architecture.spec.stacks.find(({ name }) => name === "app");
    if (app === undefined) throw new Error("no app stack");
    const { url } = await (await rooted(app, CUSTOMER)).outputs();
    const [check] = architecture.spec.health;
    if (check === undefined || !("http" in check)) throw new Error("no health check");
    const answer = await fetch(check.http.replace("{{outputs.app.url}}", String(url)));
    expect([answer.status, await answer.json()]).toEqual([check.status, { status: "ok", version: CUSTOMER.spec.version }]);
  });

  it("upgrades in place: one service of ours, two of a customer's", async () => {
    const app = architecture.spec.stacks.find(({ name }) => name === "app");
    if (app === undefined) throw new Error("no app stack");
    const next = (instance: Instance): Instance => ({ ...instance, spec: { ...instance.spec, version: "5.3.2" } });
    expect(await (await rooted(app, next(INTERNAL))).planned()).toEqual({ "module.stack.local_service.app": ["update"] });
    expect(await (await rooted(app, next(CUSTOMER))).planned()).toEqual({
      "module.stack.local_service.app": ["update"],
      "module.stack.local_service.executors[0]": ["update"],
    });
  });

  it("backs up the database and returns the evidence", async () => {
    const operation = architecture.spec.operations?.backup;
    if (operation === undefined) throw new Error("no backup operation");
    const [command, ...args] = operation.run;
    expect(command).toBe("node");
    const given = {
      operation: "backup",
      instance: CUSTOMER,
      environment: environment.spec.inputs,
      outputs: {},
      target: "5.3.2",
    };
    const backUp = (env: Readonly<Record<string, string>>, since = "2026-11-28T10:00:00Z") =>
      run(process.execPath, args, { cwd: REVISION, env, input: JSON.stringify({ ...given, since }), timeout: 20_000 });
    const done = await backUp({ FLOTILLA_CLOUD_URL: cloud.url, FLOTILLA_CLOUD_TOKEN: session.token });
    const [backup] = cloud.backups(`${CUSTOMER.metadata.name}-database`);
    expect([done.code, JSON.parse(done.stdout)]).toEqual([
      0,
      { ok: true, evidence: { id: backup?.id, at: backup?.at, size: backup?.size } },
    ]);
    expect(backup?.size).toBe((await readFile(join(folder.path, "cloud/backups", `${backup?.id ?? ""}.json`))).byteLength);

    const env = { FLOTILLA_CLOUD_URL: cloud.url, FLOTILLA_CLOUD_TOKEN: session.token };
    expect((await backUp(env)).stdout, "another attempt of the same upgrade").toBe(done.stdout);
    expect((await backUp(env, "2026-11-29T10:00:00Z")).stdout, "another upgrade").not.toBe(done.stdout);

    const { token } = await cloud.openSession("plan", "mona");
    const refused = await backUp({ FLOTILLA_CLOUD_URL: cloud.url, FLOTILLA_CLOUD_TOKEN: token });
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("403");
    expect((await backUp({})).stderr).toContain("FLOTILLA_CLOUD_URL");
  });
});
