import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { jobVariables } from "../job-variables.ts";
import { type ForgePortFixture, openForgePortFixture } from "./forge-port-fixture.ts";

// app-token as a job starts it: the built files, as processes, with inputs and files in the environment.
let fixture: ForgePortFixture;
let dir: string;
const dist = join(import.meta.dirname, "..", "..", "dist");

beforeAll(async () => {
  fixture = await openForgePortFixture();
  dir = await mkdtemp(join(tmpdir(), "actions-"));
});
afterAll(async () => {
  await fixture.close();
  await rm(dir, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly log: string;
  readonly outputs: string;
  readonly exported: string;
  readonly state: string;
}

async function start(name: string, inputs: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const files = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_EVENT_PATH"];
  for (const file of files) await writeFile(join(dir, file), file === "GITHUB_EVENT_PATH" ? "{}" : "");
  const env = {
    ...jobVariables,
    GITHUB_API_URL: fixture.forge.apiUrl,
    GITHUB_SERVER_URL: fixture.forge.url,
    GITHUB_WORKSPACE: dir,
    ...Object.fromEntries(files.map((file) => [file, join(dir, file)])),
    ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
    ...more,
  };
  const ran = await run(process.execPath, [join(dist, `${name}.js`)], { cwd: dir, env, timeout: 20_000 });
  const read = (file: string): Promise<string> => readFile(join(dir, file), "utf8");
  return {
    code: ran.code,
    log: ran.stdout + ran.stderr,
    outputs: await read("GITHUB_OUTPUT"),
    exported: await read("GITHUB_ENV"),
    state: await read("GITHUB_STATE"),
  };
}

/** The value of a name in a file that `@actions/core` writes. */
function valueIn(text: string, name: string): string {
  return new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, "m").exec(text)?.[2] ?? "";
}

test("app-token hands a masked token on and revokes it at the end of the job", async () => {
  const { id, privateKey } = fixture.forge.app;
  const inputs = { "app-id": String(id), "private-key": privateKey, permissions: "issues:write" };
  const made = await start("app-token", inputs);
  expect(made.code, made.log).toBe(0);
  const token = valueIn(made.outputs, "token");
  expect(made.log).toContain(`::add-mask::${token}`);
  expect(made.log.replace(`::add-mask::${token}`, "")).not.toContain(token);
  expect(valueIn(made.outputs, "login")).toBe("flotilla[bot]");
  expect(valueIn(made.exported, "FLOTILLA_APP_LOGIN")).toBe("flotilla[bot]");
  const ask = (): Promise<Response> =>
    fetch(`${fixture.forge.apiUrl}/repos/example/fleet/issues`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  const ended = await start("app-token-post", {}, { STATE_token: valueIn(made.state, "token") });
  expect(ended.log).toContain("The token was revoked");
  expect((await ask()).status).toBe(401);
});

test("app-token fails in one line that says what to fix, without the key", async () => {
  const { id, privateKey } = fixture.forge.app;
  const refused = await start("app-token", { "app-id": String(id), "private-key": privateKey, permissions: "issues" });
  expect(refused.code).toBe(1);
  expect(refused.log).toContain('::error::permissions: "issues" is not a permission');
  const wrong = await start("app-token", { "app-id": "1", "private-key": privateKey, permissions: "issues:write" });
  expect(wrong.log).toContain("::error::GitHub does not accept the App's key");
  const key = await start("app-token", { "app-id": String(id), "private-key": "s3cr3t-key", permissions: "issues:write" });
  expect(key.log).toContain("::error::private-key is not a PEM key");
  expect(key.log).not.toContain("s3cr3t-key");
});
