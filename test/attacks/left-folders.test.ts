import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { removeLeftFolders } from "../../src/process/left-folders.ts";
import { leftName, ownerOf, placeOfProcesses, temporaryFolder } from "../../src/process/temporary-folder.ts";
import { engines, smallFleet } from "../stacks/small-fleet.ts";

/** More than any process has: the kernel's own limit is 2^22. */
const dead = 2 ** 22 + 1;
let above: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), "attack-"));
  vi.stubEnv("TMPDIR", above);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(above, { recursive: true, force: true });
});

function left(name: string): string {
  const folder = join(above, name);
  mkdirSync(join(folder, "stacks"), { recursive: true });
  writeFileSync(join(folder, "stacks", "plan.bin"), "a password");
  return folder;
}

test("what a killed process left is removed at the next start; nobody else's is", async () => {
  const here = await placeOfProcesses();
  const gone = left(`flotilla-engine-${dead}.${here}-abc123`);
  const others = ["operations", "git"].map((kind) => left(`flotilla-${kind}-${dead}.${here}-abc123`));
  const kept = [
    `flotilla-engine-${process.pid}.${here}-abc123`,
    `flotilla-engine-${dead}.00000000-abc123`,
    `flotilla-engine-abc123`,
    `flotilla-engine-${dead}.${here}-abc123.txt`,
  ].map(left);
  const states = left("states");
  symlinkSync(states, join(gone, "state"));
  const link = join(above, `flotilla-engine-${dead}.${here}-abc999`);
  symlinkSync(states, link);
  await removeLeftFolders();
  for (const folder of [gone, ...others]) expect(existsSync(folder)).toBe(false);
  for (const folder of [...kept, states, link]) expect(existsSync(join(folder, "stacks", "plan.bin"))).toBe(true);
});

test("a file that is to have no name has one of its process's own until then, and goes the same way", async () => {
  const own = await leftName("output");
  expect(ownerOf(own)).toEqual({ pid: process.pid, place: await placeOfProcesses() });
  const [killed, running] = [own.replace(`-${process.pid}.`, `-${dead}.`), own].map((name) => join(above, name));
  for (const path of [killed ?? "", running ?? ""]) writeFileSync(path, "");
  await removeLeftFolders();
  expect(readdirSync(above)).toEqual([own]);
});

test.runIf(process.platform === "linux")("an engine that goes on without the process that started it keeps its folder", async () => {
  const folder = left(`flotilla-engine-${dead}.${await placeOfProcesses()}-abc123`);
  const child = spawn("sleep", ["60"], { cwd: join(folder, "stacks"), stdio: "ignore" });
  try {
    await vi.waitFor(() => expect(child.pid).toBeDefined(), { timeout: 10_000 });
    await removeLeftFolders();
    expect(existsSync(folder)).toBe(true);
  } finally {
    child.kill();
    await new Promise((resolve) => child.on("exit", resolve));
  }
  await removeLeftFolders();
  expect(existsSync(folder)).toBe(false);
});

test("a folder's name says whose it is", async () => {
  const folder = await temporaryFolder("engine");
  expect(ownerOf(folder.path.slice(above.length + 1))).toEqual({ pid: process.pid, place: await placeOfProcesses() });
  await folder.remove();
});

test.each(engines.slice(0, 1))("a plan that is not applied leaves no file, and a start removes what was left", async (engine) => {
  const gone = left(`flotilla-engine-${dead}.${await placeOfProcesses()}-abc123`);
  const fleet = await smallFleet(engine, [{ name: "app", inputs: [] }], {
    "app/main.tf": `variable "secret" {\n  default   = "hunter2-hunter2"\n  sensitive = true\n}\nresource "terraform_data" "x" {\n  input = var.secret\n}\n`,
  });
  try {
    expect(existsSync(gone)).toBe(false);
    const files = () => readdirSync(above, { recursive: true, encoding: "utf8" }).filter((path) => path.includes("/stacks/"));
    await fleet.plan("app");
    expect(files().some((path) => path.endsWith("plan.bin"))).toBe(true);
    await fleet.runner.discard(fleet.target("app"));
    await fleet.runner.discard(fleet.target("app"));
    expect(files().filter((path) => path.includes("/app"))).toEqual([]);
    expect((await fleet.runner.speculativePlan(fleet.target("app"), [])).outcome).toBe("planned");
    expect(files().filter((path) => path.includes("/app"))).toEqual([]);
  } finally {
    await fleet.close();
  }
});
