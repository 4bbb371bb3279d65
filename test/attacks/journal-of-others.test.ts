import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderBetweenJobs } from "../../actions/between-jobs.ts";
import { openJournal, readJournal } from "../../src/apply/journal.ts";
import { readWork, writeWork } from "../../src/apply/work-file.ts";
import { sealFor } from "../../src/data/seal.ts";
import { run } from "../../src/process/run.ts";
import type { JournalEntry, Work } from "../../src/schemas/kinds.ts";
import { jobVariables } from "../job-variables.ts";
import { root } from "../workflows/workflow-files.ts";

// Somebody gets a file in the place of what one job writes for the next: by a commit, by an artifact, from an earlier run.
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-journal-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const secret = Buffer.alloc(32, 7);
const of = { run: "4711", attempt: 2, nonce: "ab".repeat(16) };
const seal = sealFor(secret, { file: "journal", ...of });
const healthy: JournalEntry = {
  event: "health",
  at: "2099-01-01T00:00:00Z",
  environment: "local",
  id: "src-internal",
  health: { state: "healthy", version: "5.3.1", at: "2099-01-01T00:00:00Z", detail: null },
};

async function journal(name: string, written = of, key = secret): Promise<string> {
  const place = join(folder, name);
  const opened = await openJournal(place, written, sealFor(key, { file: "journal", ...written }));
  await opened.write(healthy);
  await opened.close();
  return place;
}

describe("a merged journal", () => {
  const actions = {
    find: { OUTPUT: "work" },
    apply: { INPUT: "work", OUTPUT: "journal", SEAL: "0" },
    record: { INPUT: "journal", WORK: "work", SEAL: "0" },
    plan: { HEAD: "a".repeat(40), OUTPUT: "plan" },
    report: { HEAD: "a".repeat(40), RESULT: "success", INPUT: "plan" },
  } as const;

  test.each(Object.entries(actions))("is read or gone on with by no action: %s", { timeout: 60_000 }, async (action, inputs) => {
    await writeFile(join(folder, "event.json"), "{}");
    const workspace = join(folder, "checkout");
    await mkdir(workspace);
    await mkdir(join(folder, "temp"));
    const env = {
      ...jobVariables,
      GITHUB_WORKSPACE: workspace,
      GITHUB_EVENT_PATH: join(folder, "event.json"),
      RUNNER_TEMP: join(folder, "temp"),
      INPUT_TOKEN: "t",
      FLOTILLA_KEY: "00".repeat(32),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
    };
    const ended = await run(process.execPath, [join(root, "actions", action, "main.ts")], { cwd: workspace, env, timeout: 50_000 });
    expect([ended.code, ended.stdout]).toEqual([1, expect.stringContaining("is not below the runner's temporary folder")]);
  });

  test.each(["work", "/w/fleet/work", "/w", "/w/temp", "/w/temp/../fleet/work", "../temp-too/work", "/w/temp/in/work"])(
    "is not found through the folder %s",
    (input) => {
      const job = { workspace: input === "/w/temp/in/work" ? "/w/temp/in" : "/w/fleet", env: { RUNNER_TEMP: "/w/temp" } };
      expect(() => folderBetweenJobs(job, input)).toThrow("is not below the runner's temporary folder");
      expect(folderBetweenJobs(job, "/w/temp/work")).toBe("/w/temp/work");
    },
  );

  test("is not gone on with, and neither is a link in its place", async () => {
    const place = await journal("journal");
    await expect(openJournal(place, of, seal)).rejects.toThrow(/journal is there already, and this run has not written it/);
    await mkdir(join(folder, "linked"));
    await writeFile(join(folder, "elsewhere"), "");
    await symlink(join(folder, "elsewhere"), join(folder, "linked", "journal"));
    await expect(openJournal(join(folder, "linked"), of, seal)).rejects.toThrow(/is there already/);
  });
});

describe("a journal of another", () => {
  test.each([
    ["run", { ...of, run: "4710" }, secret],
    ["nonce: written before find", { ...of, nonce: "cd".repeat(16) }, secret],
    ["key: written by an engine's process", of, Buffer.alloc(32, 8)],
  ])("%s is refused as a whole", async (_what, written, key) => {
    await expect(readJournal(await journal("journal", written, key), of, seal)).rejects.toThrow(
      /line 1 of .* is not sealed as a line of run 4711/,
    );
  });

  test("attempt that is still to come is refused; an earlier one's is the run's own", async () => {
    expect(await readJournal(await journal("first", { ...of, attempt: 1 }), of, seal)).toEqual([healthy]);
    await expect(readJournal(await journal("third", { ...of, attempt: 3 }), of, seal)).rejects.toThrow(/attempt 2 or earlier/);
  });

  test("is refused as a whole where a line was put in, taken out or moved", async () => {
    const place = await journal("journal");
    const path = join(place, "journal");
    const sealed = await readFile(path, "utf8");
    const [first = "", second = ""] = sealed.split("\n");
    for (const forged of [
      `${second}\n${first}\n`,
      `${second}\n`,
      `${first}\n${second}\n${second}\n`,
      `${first}\n${JSON.stringify(healthy)}\n`,
    ]) {
      await writeFile(path, forged);
      await expect(readJournal(place, of, seal)).rejects.toThrow(/is not sealed as a line of run 4711/);
    }
  });
});

test("work that somebody put in the place of find's is refused, even with the fleet's key", async () => {
  const work: Work = {
    run: of.run,
    shard: 1,
    nonce: of.nonce,
    at: healthy.at,
    commit: "a".repeat(40),
    deadline: healthy.at,
    failures: {},
    instances: [],
  };
  const found = await writeWork(join(folder, "found"), work, secret);
  expect(await readWork(join(folder, "found"), of.run, secret, found)).toEqual(work);
  await writeWork(join(folder, "other"), { ...work, nonce: "cd".repeat(16) }, secret);
  await expect(readWork(join(folder, "other"), of.run, secret, found)).rejects.toThrow(/is not what the job before this one has written/);
  await expect(readWork(join(folder, "found"), "1", secret, null)).rejects.toThrow(/is not sealed by a job of this run/);
  expect(await readWork(join(folder, "none"), of.run, secret, found)).toBeNull();
});
