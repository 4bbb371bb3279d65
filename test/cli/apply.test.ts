import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Cloud, startCloud } from "../../lab/cloud/cloud.ts";
import { providerSessionPath, writeProviderSession } from "../../lab/cli/provider-session.ts";
import { run } from "../../src/process/run.ts";
import { locateEngine } from "../../src/stacks/engine/engine-location.ts";

// The command line on the sample fleet, with a real engine and the local cloud.
const checkout = join(import.meta.dirname, "..", "..");
const main = join(checkout, "src", "cli", "main.ts");
const id = "src-159fbd61737878e3fa36";
const config = `environments/local/deployments/${id}/config.yaml`;
let folder: string;
let cloud: Cloud;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-apply-"));
  env = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    USER: "octocat",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    npm_command: "exec",
  };
  for (const part of ["architectures", "environments", "releases", "templates", "flotilla.yaml"])
    await cp(join(checkout, part), join(folder, part), { recursive: true });
  const deployments = join(folder, "environments", "local", "deployments");
  for (const other of await readdir(deployments)) if (other !== id) await rm(join(deployments, other), { recursive: true });
  // Nobody waits twenty seconds here to see that something does not get well.
  const architecture = join(folder, "architectures", "local", "1", "architecture.yaml");
  await writeFile(architecture, (await readFile(architecture, "utf8")).replace("within: 10s", "within: 3s"));
  await writeFile(join(folder, ".gitignore"), ".flotilla/\n");
  // Versions only go up: two upgrades from the first one.
  await edit("version: 5.3.1", "version: 5.3.0");
  const release = await readFile(join(folder, "releases", "5.3.1.yaml"), "utf8");
  await writeFile(join(folder, "releases", "5.3.2.yaml"), release.replaceAll("5.3.1", "5.3.2"));
  await git("init", "--quiet", "--initial-branch=main");
  await commit("Import the fleet");
  cloud = await startCloud({ dir: join(folder, ".flotilla", "cloud"), now: () => new Date(), trust: null });
  await writeProviderSession(providerSessionPath(join(folder, ".flotilla")), cloud, "flotilla-lab up");
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

async function git(...args: readonly string[]): Promise<string> {
  const ended = await run("git", args, { cwd: folder, env, timeout: 30_000 });
  expect(ended.code, ended.stderr).toBe(0);
  return ended.stdout;
}

async function commit(message: string): Promise<void> {
  await git("add", "--all");
  await git("-c", "user.name=octocat", "-c", "user.email=octocat@example.com", "commit", "--quiet", "--message", message);
}

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, config), "utf8");
  expect(text).toContain(from);
  await writeFile(join(folder, config), text.replace(from, to));
}

async function flotilla(...args: readonly string[]) {
  return await run(process.execPath, [main, ...args], { cwd: folder, env, timeout: 90_000 });
}

/** An apply whose engine is at work on a stack. */
async function applyingUntilStarted() {
  const child = spawn(process.execPath, [main, "apply"], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  const begun = async (): Promise<boolean> => {
    const runs = await readdir(join(folder, ".flotilla", "journal")).catch(() => []);
    const text = await readFile(join(folder, ".flotilla", "journal", runs[0] ?? "", "journal"), "utf8").catch(() => "");
    return text.includes('"started"');
  };
  while (!(await begun())) await wait(20);
  return child;
}

async function fingerprint(stack: string): Promise<string> {
  const explained = JSON.parse((await flotilla("why", id, "--format", "json")).stdout) as {
    readonly stacks: readonly { readonly stack: string; readonly attempt?: { readonly fingerprint: string } }[];
  };
  return explained.stacks.find((found) => found.stack === stack)?.attempt?.fingerprint.slice(7, 15) ?? "";
}

describe("flotilla apply", { timeout: 240_000 }, () => {
  test("creates what was never applied, then has nothing to do", async () => {
    const pending = JSON.parse((await flotilla("pending", "--format", "json")).stdout) as { pending: object[] };
    expect(pending.pending).toHaveLength(4);
    expect((await flotilla("why", id)).stdout).toContain("maintenance windows: sat, sun 02:00–06:00 Europe/Berlin, notice 48h (shown only");
    expect(pending.pending[0]).toMatchObject({ environment: "local", instance: id, stack: "network", reason: "never-applied" });
    const applied = await flotilla("apply");
    expect(applied.stderr).toContain(`local/${id} healthy in 5.3.0`);
    expect(applied).toMatchObject({ code: 0, stdout: "1 of 1 instances done.\n" });
    expect(await flotilla("apply")).toMatchObject({ code: 0, stdout: "Nothing to do: 1 instance is up to date.\n" });
    const checked = await flotilla("stack", "check", id);
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toMatch(
      new RegExp(`^local/${id} network: applied\n  state local:local/${id}/network: serial \\d+, lineage [0-9a-f-]+\n`),
    );
    expect((await flotilla("pending")).stdout).toBe("Nothing is pending: 1 instance is up to date.\n");
    expect((await flotilla("instance", "list")).stdout).toMatch(new RegExp(`local/${id} +acme +production +5.3.0 +5.3.0 +healthy +4 of 4`));
  });

  test("names what is not committed, stops at what nobody reviewed, and continues after exactly that confirmation", async () => {
    await edit("version: 5.3.0", "version: 5.3.1");
    expect((await flotilla("apply")).stderr).toContain(`Not committed, so not applied:\n  ${config}`);
    const fresh = "src-0000000000000000000a";
    await cp(join(folder, config, ".."), join(folder, config, "../..", fresh), { recursive: true });
    expect((await flotilla("why", fresh)).stderr).toContain(
      `local/${fresh} is not committed, and HEAD is what counts. Run: git add environments`,
    );
    const copied = join(folder, config, "../..", fresh, "config.yaml");
    await writeFile(copied, (await readFile(copied, "utf8")).replace("slug: acme", "slug: fresh"));
    for (const command of ["why", "apply"]) expect((await flotilla(command, "fresh")).stderr).toContain(`local/${fresh} is not committed`);
    await rm(join(folder, config, "../..", fresh), { recursive: true });
    await commit("Another version");
    expect((await flotilla("apply")).code).toBe(1);
    const why = (await flotilla("why", id)).stdout;
    expect(why).toContain(`spec.version was "5.3.0" and is "5.3.1" (${config}), the release releases/5.3.1.yaml`);
    expect(why).toContain("not-reviewed");
    const short = await fingerprint("app");
    expect(why).toContain(`npx flotilla stack confirm ${id} app ${short}`);
    expect((await flotilla("stack", "check")).stdout).toContain(
      `To confirm: npx flotilla stack confirm ${id} app ${short}\n  state local:`,
    );
    expect(why).toMatch(/its plan:\n +0 to add, \d+ to change, 0 to destroy[^]*version: 5\.3\.0 -> 5\.3\.1/);
    expect(await flotilla("stack", "confirm", id, "app", "00000000")).toMatchObject({ code: 2 });
    expect((await flotilla("stack", "confirm", id, "app", short)).code).toBe(0);
    expect((await flotilla("apply")).code).toBe(0);
    expect(await flotilla("stack", "confirm", id, "app", short), "typed again after it took effect").toMatchObject({
      code: 0,
      stdout: expect.stringMatching(new RegExp(`^This plan of ${id} app was confirmed by octocat at .* and waits no more\\.\n$`)) as string,
    });
    const [backup] = cloud.backups(`${id}-database`);
    const history = (await flotilla("instance", "history", id)).stdout;
    expect(history).toContain(`confirmed by octocat, backup ${backup?.id ?? ""}`);
    const shown = JSON.parse((await flotilla("instance", "get", id, "--format", "json")).stdout) as object;
    expect(shown).toMatchObject({
      spec: { version: "5.3.1" },
      status: { version: "5.3.1", health: { state: "healthy" }, maintenance: null },
    });
  });

  test("plans nothing from a state that is gone, and says how it comes back", async () => {
    const state = join(folder, ".flotilla", "state", "local", id, "network.tfstate");
    const before = await readFile(join(folder, config), "utf8");
    await rename(state, `${state}.away`);
    await writeFile(join(folder, config), before.replace("203.0.113.0/24", "198.51.100.0/24"));
    await commit("Another allowlist");
    const planned = await flotilla("plan");
    expect(planned.stdout).toContain("its state is lost: the ledger says that it is applied, but there is no state in");
    expect(planned.stdout).not.toContain("+ create");
    const applied = await flotilla("apply");
    expect(applied).toMatchObject({ code: 1 });
    expect(applied.stderr).toContain(
      `there is no state in local:local/${id}/network (the file state/local/${id}/network.tfstate of FLOTILLA_STATE_DIR, at a terminal of .flotilla). Nothing is planned`,
    );
    await rename(`${state}.away`, state);
    await writeFile(join(folder, config), before);
    await commit("The allowlist as before");
    expect(await flotilla("apply", id)).toMatchObject({ code: 0 });
  });

  test("a state that is gone for good is made anew by imports, as recover.md says, and nothing is created", async () => {
    const states = join(folder, ".flotilla", "state", "local", id);
    await rm(join(states, "database.tfstate"));
    const made = () => cloud.requests.filter(({ call, outcome }) => call === "ApplyResourceChange" && outcome === "ok").length;
    const before = made();
    expect((await flotilla("plan", "--all", id)).stdout).toContain("database: failed\n    its state is lost");
    expect((await flotilla("generate", id)).code).toBe(0);
    const again = join(folder, ".flotilla", "again");
    await mkdir(again);
    await cp(join(folder, `.flotilla/generated/local/${id}/database/main.tf.json`), join(again, "main.tf.json"));
    await cp(join(folder, "architectures/local/1/stacks/database"), join(again, "module"), { recursive: true });
    await writeFile(join(again, "terraform.tfvars.json"), JSON.stringify({ upstream_network: { path: join(states, "network.tfstate") } }));
    const provider = 'terraform {\n  required_providers {\n    local = { source = "flotilla/local" }\n  }\n}\n';
    const block = `import {\n  to = module.stack.local_database.main\n  id = "${id}-database"\n}\n`;
    await writeFile(join(again, "import.tf"), provider + block);
    const session = JSON.parse(await readFile(providerSessionPath(join(folder, ".flotilla")), "utf8")) as {
      readonly apply: Readonly<Record<string, string>>;
    };
    // Another one may write what the environment's engine takes for a change.
    const { path } = await locateEngine(env, { name: "tofu", version: ">=1.6" });
    const engine = (...args: readonly string[]) =>
      run(path, [...args, "-no-color", "-input=false"], { cwd: again, env: { ...env, ...session.apply }, timeout: 60_000 });
    const ready = await engine("init", `-backend-config=path=${join(states, "database.tfstate")}`);
    expect(ready.code, ready.stderr).toBe(0);
    expect((await engine("plan")).stdout).toContain("Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.");
    expect((await engine("apply", "-auto-approve")).stdout).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
    expect((await flotilla("stack", "accept-state", id, "database")).code).toBe(0);
    const applied = await flotilla("apply", id);
    expect(applied.code, applied.stderr + (await flotilla("why", id)).stdout).toBe(0);
    expect(applied.stderr).toContain("database: its state was accepted by octocat");
    expect(applied.stderr).toContain("database: nothing to change");
    expect(made(), "no object was made").toBe(before);
    expect(await flotilla("stack", "accept-state", id, "database")).toMatchObject({
      stdout: expect.stringContaining("should it not be the recorded one"),
    });
    expect((await flotilla("apply", id)).stderr).toContain("database: its state is the recorded one: there is nothing to accept");
  });

  test("after kill -9 the next run finds what was begun, and finishes it", async () => {
    await edit("size: medium", "size: large");
    await commit("More space");
    await flotilla("apply");
    await flotilla("stack", "confirm", id, "database", await fingerprint("database"));
    await cloud.break(`${id}-database`, { kind: "slow", delay: 15_000 });
    const child = await applyingUntilStarted();
    const applying = async (): Promise<boolean> =>
      (await readFile(join(folder, ".flotilla", "apply.lock"), "utf8")).includes('"children":[{') &&
      cloud.requests.some(({ outcome }) => outcome === "waiting");
    while (!(await applying())) await wait(20);
    child.kill("SIGKILL");
    await once(child, "exit");
    // The engine outlives it, and is waited for.
    const next = await flotilla("apply");
    await cloud.fix(`${id}-database`);
    expect(next.stderr).toMatch(
      /was killed; what it left is recovered\.\nWaiting for what it has started: process \d+ is still at work\.\n/,
    );
    expect(next.stderr).toContain("database: planning (interrupted)");
    expect(next.stderr).toContain("database: nothing to change");
    await flotilla("stack", "confirm", id, "app", await fingerprint("app"));
    expect((await flotilla("apply")).code).toBe(0);
    expect(await readdir(join(folder, ".flotilla", "journal"))).toEqual([]);
  });

  test("Ctrl-C that reaches every process of the terminal while a plan is made has failed nothing", async () => {
    await edit("size: large", "size: medium");
    await commit("Less space");
    const child = spawn(process.execPath, [main, "apply"], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"], detached: true });
    let printed = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
    while (!printed.includes("planning")) await wait(10);
    await wait(250);
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(printed).toContain("not started, cancelled: the run was asked to end");
    expect((await flotilla("pending")).stdout).not.toMatch(/failed|interrupted/);
    expect((await flotilla("apply")).stderr).toContain("needs confirmation");
    await edit("size: medium", "size: large");
    await commit("As it was");
    expect((await flotilla("apply")).code).toBe(0);
  });

  test("Ctrl-C lets the engine end and writes down how it ended", async () => {
    await edit("size: large", "size: medium");
    await commit("Less space");
    await flotilla("apply");
    await flotilla("stack", "confirm", id, "database", await fingerprint("database"));
    await cloud.break(`${id}-database`, { kind: "slow", delay: 10_000 });
    const child = await applyingUntilStarted();
    let printed = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
    expect((await flotilla("apply")).stderr).toContain(`npx flotilla apply is at work since`);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(printed).toContain("Stopped. What was begun is recorded. To continue: npx flotilla apply");
    await cloud.fix(`${id}-database`);
    expect(await readdir(join(folder, ".flotilla", "journal"))).toEqual([]);
    expect((await flotilla("pending")).stdout).toMatch(/database: pending \(interrupted\)/);
    expect((await flotilla("apply")).stderr).toContain("database: nothing to change");
    await flotilla("stack", "confirm", id, "app", await fingerprint("app"));
    expect((await flotilla("apply")).code).toBe(0);
  });

  test("an instance that stays unhealthy fails the command; naming it checks again", async () => {
    await edit("version: 5.3.1", "version: 5.3.2");
    await commit("The next version");
    await cloud.break(`${id}-app`, { kind: "wrong-version" });
    await flotilla("apply");
    await flotilla("stack", "confirm", id, "app", await fingerprint("app"));
    const unwell = await flotilla("apply");
    expect(unwell.code).toBe(1);
    expect(unwell.stdout).toContain("unhealthy: GET /healthz says version 5.3.1, 5.3.2 was applied");
    expect(unwell.stdout).toContain(`npx flotilla apply ${id}`);
    await cloud.fix(`${id}-app`);
    expect((await flotilla("apply")).code).toBe(1);
    expect(await flotilla("apply", id)).toMatchObject({ code: 0, stdout: "1 of 1 instances done.\n" });
  });

  test("Ctrl-C lets a backup end and keeps it; a second one ends it", async () => {
    const release = await readFile(join(folder, "releases", "5.3.2.yaml"), "utf8");
    await writeFile(join(folder, "releases", "5.3.3.yaml"), release.replaceAll("5.3.2", "5.3.3"));
    await edit("version: 5.3.2", "version: 5.3.3");
    const backup = join(folder, "architectures", "local", "1", "operations", "backup.mjs");
    const before = await readFile(backup, "utf8");
    const slow = async (seconds: number): Promise<void> => {
      await writeFile(
        backup,
        before.replace("return { id", `await new Promise((end) => setTimeout(end, ${seconds * 1_000}));\n  return { id`),
      );
      await commit(`A backup of ${seconds} seconds`);
    };
    const asked = (): number => cloud.requests.filter(({ call }) => call === "CreateBackup").length;
    const backingUp = async () => {
      const already = asked();
      const child = spawn(process.execPath, [main, "apply"], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
      const seen = { printed: "" };
      child.stderr.setEncoding("utf8").on("data", (text: string) => (seen.printed += text));
      while (asked() === already) await wait(20);
      child.kill("SIGINT");
      while (!seen.printed.includes("backup is let end first")) await wait(20);
      return { child, closed: once(child, "close"), seen };
    };
    await slow(50);
    await flotilla("apply");
    await flotilla("stack", "confirm", id, "app", await fingerprint("app"));
    const twice = await backingUp();
    // Two that come at once are one.
    await wait(1_100);
    twice.child.kill("SIGINT");
    expect(await twice.closed).toEqual([130, null]);
    await slow(4);
    const patient = await backingUp();
    expect(await patient.closed).toEqual([130, null]);
    expect(patient.seen.printed, "the one of 50 seconds is gone").not.toContain("is still at work");
    const [made] = cloud.backups(`${id}-database`).slice(-1);
    expect(patient.seen.printed).toContain(`backup ${made?.id ?? ""}, `);
    await writeFile(backup, before);
    await commit("The backup as before");
    const next = await flotilla("apply");
    expect(next, next.stderr).toMatchObject({ code: 0 });
    expect(next.stderr).not.toContain("backup before");
    expect((await flotilla("instance", "history", id)).stdout).toContain(`confirmed by octocat, backup ${made?.id ?? ""}`);
  });

  test("reports that the cloud or the engine is missing before it claims anything", async () => {
    await edit("size: medium", "size: large");
    await commit("Resize");
    const elsewhere = { ...env, FLOTILLA_STATE_DIR: join(folder, "elsewhere") };
    const ledger = await git("rev-parse", "flotilla/ledger");
    for (const verb of ["apply", "plan"])
      for (const [lacking, message] of [
        [elsewhere, "node scripts/flotilla-lab.mjs up"],
        [{ ...env, FLOTILLA_ENGINE: "/nowhere/tofu" }, "FLOTILLA_ENGINE is /nowhere/tofu"],
      ] as const)
        expect(await run(process.execPath, [main, verb], { cwd: folder, env: lacking, timeout: 90_000 })).toMatchObject({
          code: 2,
          stderr: expect.stringContaining(message),
        });
    expect(await git("rev-parse", "flotilla/ledger")).toBe(ledger);
    await edit("size: large", "size: medium");
    await commit("Resize back");
    expect(await run(process.execPath, [main, "apply"], { cwd: folder, env: elsewhere, timeout: 90_000 })).toMatchObject({ code: 0 });
  });

  test("an environment without its engine holds up no other", async () => {
    const other = join(folder, "environments", "other");
    await cp(join(folder, "environments", "local"), other, { recursive: true });
    const environment = join(other, "environment.yaml");
    await writeFile(environment, (await readFile(environment, "utf8")).replace(">=1.6", ">=99"));
    const there = `environments/other/deployments/src-0a1b2c3d4e5f60718293`;
    await rename(join(other, "deployments", id), join(folder, there));
    const text = (await readFile(join(folder, there, "config.yaml"), "utf8")).replaceAll(id, "src-0a1b2c3d4e5f60718293");
    const renamed = text.replace(/slug: .*/, "slug: other").replace(/domain: .*/, "domain: other.fleet.example");
    await writeFile(join(folder, there, "config.yaml"), renamed.replace(/^.*customDomains:.*\n/m, ""));
    await edit("features: [executors]", "features: []");
    await commit("Another environment");
    const applied = await flotilla("apply");
    expect(applied.stderr).toContain(`local/${id} app: needs confirmation`);
    expect((await flotilla("why", `local/${id}`)).stdout).toContain(`to see the plan: npx flotilla plan ${id}`);
    expect(applied.stderr).toContain("other/src-0a1b2c3d4e5f60718293: not started, no-engine");
    const alone = await flotilla("apply", "--environment", "other");
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringMatching(/other: .*asks for tofu >=99/)]);
    await rm(other, { recursive: true });
    await edit("features: []", "features: [executors]");
    await commit("One environment");
    expect((await flotilla("apply")).code).toBe(0);
  });

  test("reports mistakes in the call with the next step", async () => {
    expect(await flotilla("apply", "src-159fbd99")).toMatchObject({ code: 2, stderr: expect.stringContaining(`Did you mean ${id}?`) });
    expect(await flotilla("apply", "--environment", "prod")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("there are: local"),
    });
    expect(await flotilla("stack", "confirm", id, "app", "yes")).toMatchObject({ code: 2 });
    expect(await flotilla("instance", "history", id, "--limit", "many")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("whole number"),
    });
    expect(JSON.parse((await flotilla("why", id, "--format", "json")).stdout)).toEqual({
      environment: "local",
      instance: id,
      status: "healthy",
      stacks: [],
    });
    expect(await flotilla("why", id)).toMatchObject({ code: 0, stdout: `local/${id} is up to date: applied as in HEAD, and healthy.\n` });
  });
});
