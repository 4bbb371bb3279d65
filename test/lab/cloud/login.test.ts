import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAction } from "../../../scripts/check/action-file.ts";
import { run } from "../../../src/process/run.ts";
import { labLogin, readWorkflows, root } from "../../workflows/workflow-files.ts";

// The login as a job starts it: the source, as a process, with inputs and files in the environment. It is copied: a fleet's repository has
// `lab/cloud` and nothing else of the lab or of the product's source.
let dir: string;
let folder: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "login-"));
  folder = join(dir, "fleet", "lab", "cloud", "login");
  for (const part of ["package.json", "cloud"]) await cp(join(root, "lab", part), join(dir, "fleet", "lab", part), { recursive: true });
});
afterAll(async () => await rm(dir, { recursive: true }));

async function start(inputs: Readonly<Record<"role" | "url", string>>, more: Readonly<Record<string, string>> = {}) {
  const exported = join(dir, "env");
  await writeFile(exported, "");
  const env = { GITHUB_ENV: exported, INPUT_ROLE: inputs.role, INPUT_URL: inputs.url, ...more };
  const { code, stdout, stderr } = await run(process.execPath, [join(folder, "main.ts")], { cwd: dir, env, timeout: 20_000 });
  return { code, log: stdout, stderr, exported: await readFile(exported, "utf8") };
}

/** The value of a name in the file that sets variables for later steps. */
function valueIn(text: string, name: string): string {
  return new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, "m").exec(text)?.[2] ?? "";
}

/** An issuer of identity tokens and a cloud in one. */
async function serve(answer: (path: string, body: unknown) => { readonly status: number; readonly body: unknown }) {
  const server: Server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
    });
    request.on("end", () => {
      const { status, body } = answer(request.url ?? "", text === "" ? null : (JSON.parse(text) as unknown));
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    identity: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/identity?x=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token" },
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe("the login to the lab's cloud", () => {
  test("exchanges the job's identity for a session, and hides both", async () => {
    const asked: unknown[] = [];
    using cloud = await serve((path, body) => {
      if (path.startsWith("/identity")) {
        asked.push(path);
        return { status: 200, body: { value: "identity-token" } };
      }
      asked.push(body);
      return { status: 201, body: { id: "1", reattach: '{"a":1}', token: "session-token", expires: "2026-12-01T00:00:00Z" } };
    });
    const done = await start({ role: "apply", url: cloud.url }, cloud.identity);
    expect(done, done.log + done.stderr).toMatchObject({ code: 0, stderr: "" });
    expect(asked).toEqual(["/identity?x=1&audience=flotilla-local-cloud", { role: "apply", token: "identity-token" }]);
    expect(valueIn(done.exported, "TF_REATTACH_PROVIDERS")).toBe('{"a":1}');
    expect(valueIn(done.exported, "FLOTILLA_CLOUD_URL")).toBe(cloud.url);
    expect(valueIn(done.exported, "FLOTILLA_CLOUD_TOKEN")).toBe("session-token");
    const shown = done.log.replaceAll(/^::add-mask::.*$/gm, "");
    expect(shown).toContain("Logged in with the role apply until 2026-12-01T00:00:00Z");
    for (const secret of ["session-token", "identity-token", '{"a":1}']) expect(shown).not.toContain(secret);
  });

  test("asks the issuer again after an outage of a moment, and says when that does not help", async () => {
    let failures = 1;
    using cloud = await serve((path) => {
      if (!path.startsWith("/identity")) return { status: 201, body: { id: "1", reattach: "{}", token: "t", expires: null } };
      failures -= 1;
      return failures >= 0 ? { status: 503, body: {} } : { status: 200, body: { value: "identity-token" } };
    });
    expect((await start({ role: "plan", url: cloud.url }, cloud.identity)).log).toMatch(/Logged in with the role plan$/m);
    using refusing = await serve(() => ({ status: 404, body: {} }));
    expect((await start({ role: "plan", url: refusing.url }, refusing.identity)).log).toMatch(
      /^::error::no identity token: 127\.0\.0\.1:\d+ answered 404 without one$/m,
    );
  });

  test("fails in one line that says what to fix", async () => {
    using cloud = await serve((path) =>
      path.startsWith("/identity")
        ? { status: 200, body: { value: "identity-token" } }
        : { status: 403, body: { error: { code: "wrong-ref", message: "the token's run is not of refs/heads/main" } } },
    );
    for (const [inputs, env, message] of [
      [{ role: "plan", url: "http://127.0.0.1:9" }, {}, "no identity token: the job needs the permission id-token: write"],
      [{ role: "admin", url: cloud.url }, cloud.identity, 'role is "admin"; it is plan or apply'],
      [
        { role: "plan", url: cloud.url },
        cloud.identity,
        "the cloud refused the login with the role plan: the token's run is not of refs/heads/main (wrong-ref)",
      ],
    ] as const) {
      const failed = await start(inputs, env);
      expect(failed).toMatchObject({ code: 1, stderr: "", exported: "" });
      expect(failed.log.replaceAll(/^::add-mask::.*\n/gm, "")).toBe(`::error::${message}\n`);
    }
  });

  test("declares what it reads, and the workflows give it that", async () => {
    const { inputs, outputs, using, files } = await readAction(folder);
    expect({ using, files, outputs }).toEqual({ using: "node24", files: { main: "main.ts" }, outputs: [] });
    const source = await readFile(join(folder, "main.ts"), "utf8");
    const read = [...source.matchAll(/"INPUT_(\w+)"/g)].map(([, name = ""]) => name.toLowerCase());
    expect(read.sort()).toEqual(inputs.map(({ name }) => name).sort());
    const steps = (await readWorkflows()).flatMap(({ jobs }) => jobs.flatMap((job) => job.steps)).filter(({ uses }) => uses === labLogin);
    // Where an engine works: apply-shard.yml, drift.yml, the two ways to plan in plan.yml, and plan-parts.yml.
    expect(steps).toHaveLength(5);
    for (const step of steps) expect(Object.keys(step.with ?? {}).sort()).toEqual(inputs.map(({ name }) => name).sort());
  });
});
