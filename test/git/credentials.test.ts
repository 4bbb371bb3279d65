import { createServer, type IncomingMessage } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRepository } from "../../src/git/git-cli.ts";
import { startChild, type StartChild } from "../../src/process/child-process.ts";
import { run, type RunProcess } from "../../src/process/run.ts";

const env = { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
const seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  response.writeHead(404).end();
});
let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-credentials-"));
  await run("git", ["init", "-q", folder], { cwd: folder, env, timeout: 30_000 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/example/fleet.git`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

test("a token travels in one header and in nothing that others can see", async () => {
  // What a checkout that keeps its credentials leaves behind.
  const leftover = `http.${new URL(url).origin}/.extraheader`;
  await run("git", ["config", leftover, "Authorization: Basic b2xk"], { cwd: folder, env, timeout: 30_000 });
  const started: string[] = [];
  const watched: RunProcess = (command, args, options) => {
    started.push([command, ...args].join(" "));
    return run(command, args, options);
  };
  const repository = await openRepository(folder, watched, {
    ...env,
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "user.name",
    GIT_CONFIG_VALUE_0: "mona",
  });
  await expect(repository.remoteTip({ url, token: "secret-token" }, "main")).rejects.toThrow(/not found/);
  const headers = seen.flatMap((request) =>
    request.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === "authorization"),
  );
  expect(headers).toEqual([`Basic ${Buffer.from("x-access-token:secret-token").toString("base64")}`]);
  expect(seen.map((request) => request.url).join(" ")).not.toContain("secret-token");
  expect(started.join("\n")).not.toContain("secret-token");
  expect(started.join("\n")).not.toContain(headers[0]?.slice(6));
});

test("git and what it starts see no key, no session and no input of the job", async () => {
  const handed: Readonly<Record<string, string>>[] = [];
  const watched: RunProcess = (command, args, options) => {
    handed.push(options.env);
    return run(command, args, options);
  };
  const secrets = {
    FLOTILLA_KEY: "k1:00",
    FLOTILLA_CLOUD_TOKEN: "session",
    "INPUT_PRIVATE-KEY": "PEM",
    INPUT_TOKEN: "token",
    STATE_token: "token",
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "identity",
    TF_REATTACH_PROVIDERS: "{}",
  };
  const startWatched: StartChild = (command, args, options, events) => {
    handed.push(options.env);
    return startChild(command, args, options, events);
  };
  const repository = await openRepository(folder, watched, { ...env, ...secrets }, startWatched);
  expect(await repository.resolve("HEAD")).toBeNull();
  expect(handed.length, "git, and what it starts").toBeGreaterThanOrEqual(3);
  for (const given of handed) expect(Object.keys(given).filter((name) => Object.hasOwn(secrets, name))).toEqual([]);
  expect(handed[0]).toMatchObject({ PATH: env.PATH, GIT_CONFIG_NOSYSTEM: "1" });
});
