import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CliContext } from "../../src/cli/context.ts";
import { providerEnvironment } from "../../src/cli/provider-session.ts";
import type { FleetEnvironment } from "../../src/fleet/model.ts";

let folder: string;
let file: string;
let server: Server;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "provider-session-"));
  file = join(folder, "provider-session.json");
  server = createServer((socket) => socket.destroy());
  port = await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function context(env: Readonly<Record<string, string>> = {}): CliContext {
  return { cwd: folder, env: { PATH: "/bin", FLOTILLA_STATE_DIR: folder, ...env } } as unknown as CliContext;
}

const providers = (list: readonly { readonly source: string; readonly reattach?: boolean }[]): FleetEnvironment =>
  ({ name: "local", config: { spec: { policy: { providers: list } } } }) as unknown as FleetEnvironment;
const attached = providers([{ source: "registry/plain" }, { source: "flotilla/local", reattach: true }]);
const plain = providers([{ source: "registry/plain" }]);

const reattach = (network: string, address: string, name = "registry.opentofu.org/flotilla/local"): string =>
  JSON.stringify({ [name]: { Protocol: "grpc", ProtocolVersion: 6, Pid: 1, Test: true, Addr: { Network: network, String: address } } });

async function write(session: unknown): Promise<void> {
  await writeFile(file, typeof session === "string" ? session : JSON.stringify(session));
}

async function refusal(environments: readonly FleetEnvironment[] = [attached]): Promise<string> {
  return await providerEnvironment(context(), "plan", environments).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );
}

describe("what the engine gets of provider-session.json", () => {
  test("is the variables of its role, and of no other, on top of the caller's", async () => {
    const variables = (token: string) => ({ TF_REATTACH_PROVIDERS: reattach("tcp", `127.0.0.1:${port}`), TOKEN: token });
    await write({ plan: variables("reads"), apply: variables("writes") });
    for (const [role, token] of [
      ["plan", "reads"],
      ["apply", "writes"],
    ] as const)
      expect(await providerEnvironment(context(), role, [attached])).toEqual({
        PATH: "/bin",
        FLOTILLA_STATE_DIR: folder,
        ...variables(token),
      });
  });

  test("is nothing where the caller has said where the provider is, whatever the file holds", async () => {
    await write("{");
    const { env } = context({ TF_REATTACH_PROVIDERS: "{}" });
    expect(await providerEnvironment(context({ TF_REATTACH_PROVIDERS: "{}" }), "plan", [attached])).toEqual(env);
  });

  test("is nothing where there is no file and nobody needs one", async () => {
    expect(await providerEnvironment(context(), "plan", [plain])).toEqual(context().env);
  });

  test("may come over a socket, and under the name of any registry", async () => {
    const socket = join(folder, "socket");
    const local = createServer((connection) => connection.destroy());
    await new Promise<void>((resolve) => {
      local.listen(socket, resolve);
    });
    for (const name of ["flotilla/local", "registry.terraform.io/flotilla/local"]) {
      await write({ plan: { TF_REATTACH_PROVIDERS: reattach("unix", socket, name) }, apply: {} });
      expect(await refusal(), name).toBe("");
    }
    local.close();
  });
});

describe("a provider that has to run and cannot be reached", () => {
  test("without a file says what to start", async () => {
    expect(await refusal()).toMatch(/^The stacks of local use flotilla\/local, a provider that has to run already/);
    expect(await refusal()).toContain("node scripts/flotilla-lab.mjs up");
  });

  test("with a file that a killed process left says how to start it again", async () => {
    for (const [network, address] of [
      ["unix", join(folder, "gone")],
      ["tcp", "127.0.0.1:1"],
      ["tcp", "127.0.0.1:99999"],
    ] as const) {
      await write({ start: "cloudctl start", plan: { TF_REATTACH_PROVIDERS: reattach(network, address) }, apply: {} });
      expect(await refusal()).toBe(
        `flotilla/local does not answer at ${address}, the address in ${file}: it was killed. Start it again (cloudctl start), or remove the file.`,
      );
      expect(await refusal([plain]), "nobody needs it").toBe("");
    }
  });

  test("with a file that does not name it is reported", async () => {
    for (const value of ["", "{", "[]", "{}", reattach("unix", "/x", "other/local"), reattach("pipe", "/x"), reattach("unix", "")]) {
      await write({ plan: { TF_REATTACH_PROVIDERS: value }, apply: {} });
      expect(await refusal(), value).toContain("plan.TF_REATTACH_PROVIDERS has no address of flotilla/local");
    }
  });
});

test("a file of another shape is refused with what is allowed", async () => {
  for (const [session, reported] of [
    ["{", "not JSON ("],
    [[], "not an object"],
    [{ plan: {} }, "apply is missing"],
    [{ plan: [], apply: {} }, "plan is not an object"],
    [{ plan: {}, apply: {}, token: "x" }, '"token" is not a known key'],
    [{ plan: {}, apply: {}, start: 1 }, "start is not text"],
    [{ plan: { TOKEN: 1 }, apply: {} }, "plan.TOKEN is not a variable"],
    [{ plan: {}, apply: { "bad-name": "x" } }, "apply.bad-name is not a variable"],
  ] as const) {
    await write(session);
    expect(await refusal([plain]), JSON.stringify(session)).toContain(`${file}: ${reported}`);
    expect(await refusal([plain])).toContain('Allowed: {"plan": {"VARIABLE": "value", ...}, "apply": {...}}');
  }
});
