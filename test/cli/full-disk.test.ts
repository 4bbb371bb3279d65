import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ran, run } from "../../src/process/run.ts";
import { cliEntry, cliEnv } from "./cli-fixture.ts";

// Each place that Flotilla writes to on a disk that is full: one line that names the file, nothing half written, no verdict about a stack.
let folder: string;
let fleet: string;
const product = `example/flotilla@${"a".repeat(40)}`;
const answers = ["--environment", "dev", "--team", "@example/platform", "--releases", "example/product", "--product", product];

/** A disk of three megabytes at $DISK, of which $LEFT kilobytes are free, around one command; then what is on it. */
const script = `mount -t tmpfs -o size=3m tmpfs "$DISK" || exit 99
if [ -n "$OVER" ]; then cp -a "$OVER/." "$DISK"; fi
ls -A "$DISK" | sort > "$BEFORE"
free=$(df -k -P "$DISK" | tail -1 | awk '{ print $4 }')
dd if=/dev/zero of="$DISK/.fill" bs=1024 count=$((free - LEFT)) 2>/dev/null
if [ -n "$OVER" ]; then mount --bind "$DISK" "$OVER"; fi
"$@"
code=$?
rm "$DISK/.fill"
ls -A "$DISK" | sort | comm -13 "$BEFORE" - >&2
exit $code`;
const namespace = ["--mount", "--map-root-user"];
const canMount = spawnSync("unshare", [...namespace, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "flotilla-test-full-"));
  fleet = join(folder, "fleet");
  await mkdir(fleet);
  await mkdir(join(folder, "disk"));
  const git = (...args: readonly string[]) => run("git", args, { cwd: fleet, env: cliEnv, timeout: 30_000 });
  await git("init", "--quiet", "--initial-branch=main");
  await flotilla("init", ...answers);
  await git("add", "--all");
  await git("-c", "user.name=octocat", "-c", "user.email=octocat@example.com", "commit", "--quiet", "--message", "Set up the fleet");
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const flotilla = (...words: readonly string[]): Promise<Ran> =>
  run(process.execPath, [cliEntry, ...words], { cwd: fleet, env: cliEnv, timeout: 60_000 });

/** The command, with `left` kilobytes on the disk at DISK: that of a variable, or the one over a folder of the fleet. */
async function applied(left: number, variables: Readonly<Record<string, string>>): Promise<Ran> {
  const disk = join(folder, "disk");
  const env = { ...cliEnv, OVER: "", ...variables, DISK: disk, BEFORE: join(folder, "before"), LEFT: String(left) };
  const words = [...namespace, "sh", "-c", script, "sh", process.execPath, cliEntry, "apply"];
  return await run("unshare", words, { cwd: fleet, env, timeout: 300_000 });
}

const fullDisk = (file: string): string => `${file}: no space is left on the disk. Free some, then run the same again (ENOSPC).`;

test.skipIf(!canMount)(
  "a disk that is full: temporary files, states, the repository; then the same command does all",
  { timeout: 600_000 },
  async () => {
    const disk = join(folder, "disk");
    const state = await applied(0, { FLOTILLA_STATE_DIR: disk });
    expect(state).toMatchObject({ code: 2, stdout: "" });
    expect(state.stderr.replaceAll(/[0-9a-f]{12}/g, "<random>")).toBe(`${fullDisk(join(disk, ".gitignore.<random>"))}\n`);

    const temporary = await applied(0, { TMPDIR: disk });
    expect(temporary).toMatchObject({ code: 2, stdout: "" });
    expect(temporary.stderr).toMatch(/^\S+\/index: no space is left on the disk\. .*\(ENOSPC\)\.\n$/);

    const repository = await applied(0, { OVER: join(fleet, ".git") });
    expect(repository.code).toBe(2);
    expect(repository.stderr).toMatch(/\n\S+\/\.git\/objects\/\S+: no space is left on the disk\. .*\(ENOSPC\)\.\n$/);

    // The engine begins, and what it says is lost.
    const cut = await applied(24, { TMPDIR: disk });
    expect(cut.code).toBe(2);
    expect(cut.stderr).toMatch(/not started, own-file: .*no space (?:is )?left on/);
    expect(cut.stderr).not.toContain("failed");

    const again = await flotilla("apply");
    expect(again).toMatchObject({ code: 0, stdout: "1 of 1 instances done.\n" });
  },
);

test.skipIf(process.platform !== "linux")("output that goes to a full disk ends the command with one line", async () => {
  const words = ["-c", `exec "${process.execPath}" "${cliEntry}" pending > /dev/full`];
  const ended = await run("sh", words, { cwd: fleet, env: cliEnv, timeout: 30_000 });
  expect(ended).toEqual({ code: 2, stdout: "", stderr: `${fullDisk("standard output")}\n` });
});
