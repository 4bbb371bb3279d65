import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wait } from "../../../lab/cli/github-view.ts";

// `flotilla-lab wait` over a GitHub that has these runs.

let fleet: string;
let runs: readonly { readonly id: number; readonly run_attempt: number; readonly name: string; readonly conclusion: string }[] = [];
const server = createServer((request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.url?.includes("/logs") === true) response.end("the end of its log\n");
  else if (request.url?.includes("/jobs") === true)
    response.end(JSON.stringify({ jobs: [{ id: 7, name: "find", conclusion: "failure" }] }));
  else response.end(JSON.stringify({ workflow_runs: runs.map((run) => ({ ...run, event: "push", status: "completed" })).toReversed() }));
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  fleet = await mkdtemp(join(tmpdir(), "flotilla-test-wait-"));
  await mkdir(join(fleet, ".flotilla"));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = ["maintain", "write"].map((permission) => ({ login: permission, permission, token: "t" }));
  const access = { url, apiUrl: url, repository: "example/fleet", commit: "c".repeat(40), people };
  await writeFile(join(fleet, ".flotilla", "github.json"), JSON.stringify(access));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(fleet, { recursive: true, force: true });
});

async function waited(): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ["", ""];
  const code = await wait({
    program: "flotilla-lab",
    flotilla: "flotilla",
    cwd: fleet,
    env: { FLOTILLA_STATE_DIR: join(fleet, ".flotilla") },
    out: (text) => void (out += text),
    err: (line) => void (err += line),
    terminal: false,
    clock: Date.now,
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

test("runs are listed once each, and one that failed before fails no later call", { timeout: 30_000 }, async () => {
  runs = [{ id: 1, run_attempt: 1, name: "plan", conclusion: "failure" }];
  expect(await waited()).toEqual({ code: 1, out: "plan (push): failure\n", err: "plan, find: the end of its log" });
  runs = [...runs, { id: 2, run_attempt: 1, name: "apply", conclusion: "success" }];
  expect(await waited()).toEqual({ code: 0, out: "apply (push): success\n", err: "" });
  runs = runs.map((run) => (run.id === 1 ? { ...run, run_attempt: 2, conclusion: "success" } : run));
  expect(await waited(), "repeated").toEqual({ code: 0, out: "plan (push): success\n", err: "" });
});
