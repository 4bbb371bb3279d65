import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { cliEntry, cliEnv, type CliFixture, cliFixture } from "./cli-fixture.ts";

// The machine around the command line is not as it should be: each time one line with what to do and exit code 2, or it works all the same.
let fleet: CliFixture;
let folder: string;
const reading = [["validate", "--base", "HEAD"], ["pending"]] as const;

beforeAll(async () => {
  fleet = await cliFixture();
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-surroundings-"));
});
afterAll(async () => {
  await fleet.close();
  await rm(folder, { recursive: true, force: true });
});

/** A folder with a `git` that is this script before the real one. */
async function gitThat(name: string, script: string): Promise<string> {
  const place = join(folder, name);
  await mkdir(place);
  const real = (await run("sh", ["-c", "command -v git"], { cwd: "/", env: cliEnv, timeout: 5_000 })).stdout.trim();
  await writeFile(join(place, "git"), `#!/bin/sh\n${script}\nexec ${real} "$@"\n`);
  await chmod(join(place, "git"), 0o755);
  return `${place}:${cliEnv["PATH"] ?? ""}`;
}

async function refused(env: Readonly<Record<string, string>>, words: readonly string[], line: string, cwd = fleet.folder): Promise<void> {
  const ended = await fleet.flotillaIn({ cwd, env }, ...words);
  expect({ ...ended, stdout: "" }, words.join(" ")).toEqual({ code: 2, stdout: "", stderr: `${line}\n` });
}

describe("one line with what to do", { timeout: 120_000 }, () => {
  test("for a git that is too old", async () => {
    const PATH = await gitThat("old", `case " $* " in *" version "*|*--version*) echo "git version 2.30.2"; exit;; esac`);
    for (const words of reading)
      await refused({ PATH }, words, "git 2.38 or newer is needed, this is 2.30.2: install a newer one, or put it first on the PATH.");
  });

  test("for a repository of another user", async () => {
    const words = `fatal: detected dubious ownership in repository at '/srv/fleet'\\nTo add an exception for this directory, call:\\n`;
    const PATH = await gitThat("foreign", `case " $* " in *" rev-parse "*) printf "${words}" >&2; exit 128;; esac`);
    await refused(
      { PATH },
      ["pending"],
      "/srv/fleet belongs to another user, so git does not read it. Where you trust what is in it: git config --global --add safe.directory /srv/fleet",
    );
  });

  test("for a folder for temporary files that is not there, or is none", async () => {
    await refused(
      { TMPDIR: join(folder, "gone") },
      ["plan"],
      `The folder for temporary files is not there: ${join(folder, "gone")}. Make it, or set TMPDIR to one that is.`,
    );
    await writeFile(join(folder, "file"), "");
    const inTheWay = `${join(folder, "file")}: a part of the path is a file where a folder is needed. Move it away, then run the same again (ENOTDIR).`;
    await refused({ TMPDIR: join(folder, "file") }, ["plan"], inTheWay);
  });

  test("for a state folder that cannot be made", async () => {
    const ended = await fleet.flotillaIn({ env: { FLOTILLA_STATE_DIR: join(folder, "file", "state") } }, "apply");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/^\S*\/file\/state: a part of the path is a file .*\n$/);
  });

  test("for a disk that is full, and nothing is left behind", async () => {
    const state = join(folder, "full");
    await mkdir(state);
    // The lock is written beside its place first: a name that leads to a device without space.
    const env = { FLOTILLA_STATE_DIR: state, NODE_OPTIONS: `--import ${join(import.meta.dirname, "full-disk.mjs")}` };
    const ended = await fleet.flotillaIn({ env }, "apply");
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/^\S*\/full\/apply\.lock\S*: no space is left on the disk\. .*\(ENOSPC\)\.\n$/);
    expect(await readdir(state)).toEqual([".gitignore"]);
  });

  test("for a lock that names nobody", async () => {
    const state = join(folder, "damaged");
    await mkdir(state);
    await writeFile(join(state, "apply.lock"), "");
    const ended = await fleet.flotillaIn({ env: { FLOTILLA_STATE_DIR: state } }, "apply");
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(`${join(state, "apply.lock")} is damaged`) as string });
  });

  test("for a revision that a shallow clone does not have", async () => {
    await fleet.write("notes.md", "more");
    await fleet.commit("Second");
    const shallow = join(folder, "shallow");
    await fleet.git("clone", "--quiet", "--depth=1", `file://${fleet.folder}`, shallow);
    await refused({}, ["validate", "--base", "HEAD^1"], "HEAD^1 is not a revision in this repository; fetch it, or name another", shallow);
  });

  test("for a sparse checkout that leaves out a part of the fleet, and none for one that leaves out other files", async () => {
    const sparse = join(folder, "sparse");
    await fleet.git("clone", "--quiet", `file://${fleet.folder}`, sparse);
    const checkout = (...patterns: readonly string[]): Promise<string> =>
      fleet.git("-C", sparse, "sparse-checkout", "set", "--no-cone", "/*", ...patterns);
    await checkout("!/releases/");
    for (const words of [["validate"], ["validate", "--base", "HEAD"]]) {
      const ended = await fleet.flotillaIn({ cwd: sparse }, ...words);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toMatch(/^This is a sparse checkout that leaves out .*releases\/.*\n$/);
    }
    await checkout("!/notes.md");
    expect((await fleet.flotillaIn({ cwd: sparse }, "validate", "--base", "HEAD")).code).toBe(0);
  });

  test("for an index that is damaged", async () => {
    const damaged = join(folder, "index");
    await fleet.git("clone", "--quiet", `file://${fleet.folder}`, damaged);
    await writeFile(join(damaged, ".git", "index"), "garbage");
    await refused({}, ["plan"], `${damaged}/.git/index is damaged. Remove it and run git reset, which makes it again.`, damaged);
  });

  test("for a link without an end in the place of a file, and a name that is not UTF-8", async () => {
    const odd = join(folder, "odd");
    await fleet.git("clone", "--quiet", `file://${fleet.folder}`, odd);
    const [config = ""] = (await fleet.git("ls-files", "*/deployments/*/config.yaml")).split("\n");
    await rm(join(odd, config));
    await symlink("/dev/zero", join(odd, config));
    await mkdir(Buffer.concat([Buffer.from(join(odd, "releases/")), Buffer.from([0xff])]));
    const ended = await fleet.flotillaIn({ cwd: odd }, "validate", "--base", "HEAD");
    expect(ended.code, ended.stderr).toBe(1);
    expect(ended.stdout).toContain("this is a symbolic link");
    expect(ended.stdout).toContain("a name in this path is not UTF-8");
  });

  test("for a folder that is gone from under the shell", async () => {
    const gone = join(folder, "left");
    await mkdir(gone);
    const script = `rmdir "${gone}"; exec "${process.execPath}" "${cliEntry}" pending`;
    const ended = await run("sh", ["-c", script], { cwd: gone, env: cliEnv, timeout: 30_000 });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(/not there any more: change to one that is/) as string });
  });
});

describe("no matter", { timeout: 120_000 }, () => {
  const works = async (cwd: string, env: Readonly<Record<string, string>> = {}): Promise<void> => {
    for (const words of reading) expect((await fleet.flotillaIn({ cwd, env }, ...words)).code, words.join(" ")).toBe(0);
  };

  test("no HOME, no language, a time zone that is none", async () => {
    const { HOME: _, ...env } = cliEnv;
    for (const words of reading) {
      const ended = await run(process.execPath, [cliEntry, ...words], {
        cwd: fleet.folder,
        env: { ...env, LC_ALL: "nonsense", TZ: "Nowhere/Atlantis" },
        timeout: 30_000,
      });
      expect(ended.code, ended.stderr).toBe(0);
    }
  });

  test("a worktree, a submodule, a partial clone, a link, blanks and brackets in the path", async () => {
    const worktree = join(folder, "odd [dir] ü (1)");
    await fleet.git("worktree", "add", "--quiet", "--detach", worktree);
    await works(worktree);
    const above = join(folder, "above");
    const git = (...args: readonly string[]) => run("git", args, { cwd: above, env: cliEnv, timeout: 30_000 });
    await mkdir(above);
    await git("init", "--quiet", "--initial-branch=main");
    await git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", fleet.folder, "fleet");
    await works(join(above, "fleet"));
    await fleet.git("config", "uploadpack.allowFilter", "true");
    await git("clone", "--quiet", "--filter=blob:none", `file://${fleet.folder}`, "partial");
    await works(join(above, "partial"));
    await symlink(fleet.folder, join(folder, "link"));
    await works(join(folder, "link"));
  });
});
