import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cloudIn, CloudError, listObjects, openSession } from "../../../lab/cloud/client.ts";
import { CloudTaken, startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { text } from "../../../lab/cloud/inventory.ts";
import { closeServer, listenOnLoopback } from "../../../lab/loopback.ts";
import { engines, Root, scratch } from "./engine.ts";

const poll = { timeout: 20_000, interval: 10 };
const now = () => new Date("2026-11-20T12:00:00Z");

function services(count: number): object {
  return {
    terraform: { required_providers: { local: { source: "flotilla/local" } } },
    resource: {
      local_service: {
        main: {
          count,
          name: "s-${count.index}",
          domain: "s-${count.index}.fleet.example",
          version: "5.3.1",
          size: "small",
          database_url: "postgres://db/main",
          database_password: "not a secret",
          network_address: "10.0.0.1",
        },
      },
    },
  };
}

async function withServices(cloud: Cloud, folder: string, count: number): Promise<Root> {
  const [engine] = engines;
  if (engine === undefined) throw new Error("no engine");
  const root = new Root(engine, folder, (await cloud.openSession("apply", "octocat")).reattach);
  await root.write(services(count));
  await root.ok("apply", "-auto-approve", "-input=false", "-parallelism=50");
  return root;
}

async function reachable(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

describe("the local cloud's lifecycle", () => {
  it("runs a hundred services, restores all of them on their ports, and leaves nothing running when it is closed", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    const first = await startCloud({ dir, now, trust: null });
    await withServices(first, join(folder.path, "root"), 100);
    await first.break("s-7", { kind: "503" });
    const before = first.resources();
    const urls = before.map(({ attributes }) => text(attributes["url"]));
    expect(new Set(urls).size).toBe(100);
    const { reattach } = await first.openSession("plan", "octocat");
    const socket = JSON.parse(reattach)["registry.opentofu.org/flotilla/local"].Addr.String as string;
    expect((await stat(socket)).isSocket()).toBe(true);
    expect((await stat(join(socket, ".."))).mode & 0o777).toBe(0o700);
    await first.close();
    expect(existsSync(socket)).toBe(false);
    expect((await Promise.all([first.url, ...urls].map(reachable))).filter(Boolean)).toEqual([]);

    const started = performance.now();
    const second = await startCloud({ dir, now, trust: null });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(second.url).toBe(first.url);
    expect(second.operatorToken).toBe(first.operatorToken);
    expect(second.resources()).toEqual(before);
    expect((await Promise.all(urls.map(reachable))).filter((up) => !up)).toHaveLength(1);
    await second.close();
  });

  it("moves a service whose port is taken, which the engine sees as drift", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    const first = await startCloud({ dir, now, trust: null });
    const root = await withServices(first, join(folder.path, "root"), 1);
    const port = first.resources()[0]?.port ?? 0;
    await first.close();
    const squatter = createServer();
    await listenOnLoopback(squatter, port);
    const second = await startCloud({ dir, now, trust: null });
    expect(second.resources()[0]?.port).not.toBe(port);
    root.use((await second.openSession("apply", "octocat")).reattach);
    expect(await root.ok("plan", "-input=false", "-refresh-only")).toContain(`http://127.0.0.1:${second.resources()[0]?.port ?? 0}`);
    await second.close();
    await closeServer(squatter);
  });

  it("runs once per folder, also when several start at the same time", async () => {
    using folder = scratch();
    for (const name of ["a", "b", "c"]) {
      const dir = join(folder.path, name);
      const starts = await Promise.allSettled([1, 2, 3].map(() => startCloud({ dir, now, trust: null })));
      const refused = starts.flatMap((start) => (start.status === "rejected" ? [start.reason as unknown] : []));
      expect(refused).toEqual([expect.any(CloudTaken), expect.any(CloudTaken)]);
      for (const start of starts) if (start.status === "fulfilled") await start.value.close();
      expect(await readdir(dir)).not.toContain("lock");
    }
  });

  it("does not lock its folder where it fails to start", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    await (await startCloud({ dir, now, trust: null })).close();
    await writeFile(join(dir, "cloud.json"), '{"format": 2}');
    await expect(startCloud({ dir, now, trust: null })).rejects.toThrow("was not written by this version");
    await rm(join(dir, "cloud.json"));
    await (await startCloud({ dir, now, trust: null })).close();
  });

  it("runs once per folder, and does not mistake another server at its old address for itself", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    const cloud = await startCloud({ dir, now, trust: null });
    await expect(startCloud({ dir, now, trust: null })).rejects.toThrow(`is already running at ${cloud.url}`);
    await cloud.close();
    expect(await cloudIn(dir)).toBeNull();

    const received: string[] = [];
    const stranger = createServer((request, response) => {
      received.push(JSON.stringify(request.headers));
      response.end('{"proof":"guessed"}');
    });
    const port = await listenOnLoopback(stranger, 0);
    await writeFile(join(dir, "url"), `http://127.0.0.1:${port}\n`);
    expect(await cloudIn(dir)).toBeNull();
    expect(received).toHaveLength(1);
    expect(received.join()).not.toContain(cloud.operatorToken);
    await closeServer(stranger);
  });

  it("survives a killed engine, and an engine with a closed session", async () => {
    using folder = scratch();
    const cloud = await startCloud({ dir: join(folder.path, "cloud"), now, trust: null });
    const root = await withServices(cloud, join(folder.path, "root"), 1);
    const ended = await startCloud({ dir: join(folder.path, "ended"), now, trust: null });
    root.use((await ended.openSession("apply", "octocat")).reattach);
    await ended.close();
    expect((await root.run("plan", "-input=false")).code).toBe(1);
    expect(await reachable(cloud.url)).toBe(true);

    root.use((await cloud.openSession("apply", "octocat")).reattach);
    await cloud.break("s-1", { kind: "slow", delay: 30_000 });
    await root.write(services(2));
    const waiting = { call: "ApplyResourceChange", name: "s-1", outcome: "waiting" };
    const first = root.killable("apply", "-auto-approve", "-input=false", "-lock=false");
    await expect.poll(() => cloud.requests.at(-1), poll).toMatchObject(waiting);
    await first.kill();
    await expect.poll(() => cloud.requests.at(-1), poll).toMatchObject({ call: "ApplyResourceChange", name: "s-1", outcome: "cancelled" });
    expect(cloud.resources().map(({ name }) => name)).toEqual(["s-0"]);

    const second = root.ok("apply", "-auto-approve", "-input=false", "-lock=false");
    await expect.poll(() => cloud.requests.at(-1), poll).toMatchObject(waiting);
    await cloud.fix("s-1");
    await second;
    expect(await root.planned()).toEqual({});
    await cloud.close();
  });

  it("loses nothing that it has answered when it is killed", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    const script = `
      const { startCloud } = await import(${JSON.stringify(join(import.meta.dirname, "../../../lab/cloud/cloud.ts"))});
      await startCloud({ dir: ${JSON.stringify(dir)}, now: () => new Date(), trust: null });
      console.log("up");`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    const access = await cloudIn(dir);
    if (access === null) throw new Error("the cloud is not there");
    const [engine] = engines;
    if (engine === undefined) throw new Error("no engine");
    const root = new Root(engine, join(folder.path, "root"), (await openSession(access.url, "apply", access.token)).reattach);
    await root.write(services(3));
    await root.apply();
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await cloudIn(dir)).toBeNull();

    const cloud = await startCloud({ dir, now, trust: null });
    expect(cloud.url).toBe(access.url);
    root.use((await cloud.openSession("apply", "octocat")).reattach);
    expect(await root.planned()).toEqual({});
    await cloud.close();
  });

  it("keeps its folder private and refuses a state of an unknown format", async () => {
    using folder = scratch();
    const dir = join(folder.path, "cloud");
    const cloud = await startCloud({ dir, now, trust: null });
    await withServices(cloud, join(folder.path, "root"), 1);
    expect((await stat(join(dir, "cloud.json"))).mode & 0o777).toBe(0o600);
    await cloud.close();
    expect(JSON.parse(await readFile(join(dir, "cloud.json"), "utf8"))).toMatchObject({ format: 1, objects: [{ name: "s-0" }] });
    await writeFile(join(dir, "cloud.json"), '{"format": 2}');
    await expect(startCloud({ dir, now, trust: null })).rejects.toThrow("was not written by this version");
  });

  it("reports that no cloud is running", async () => {
    await expect(listObjects({ url: "http://127.0.0.1:9", token: "x" })).rejects.toBeInstanceOf(CloudError);
    await expect(listObjects({ url: "http://127.0.0.1:9", token: "x" })).rejects.toMatchObject({ code: "unreachable" });
  });
});
