import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { scratchFolder, suits } from "../../../lab/cli/scratch-folder.ts";

const line = (options: string, type = "tmpfs") => `/dev/vda / ext4 rw 0 0\n${type} /dev/shm ${type} ${options} 0 0\n`;
const large = 4 * 2 ** 30;
const enough = { space: large, free: large, mounts: line("rw,nosuid,nodev") };

it("is in memory where there is enough of it and programs may run there", () => {
  expect(suits(enough)).toBe(true);
  expect(suits({ ...enough, space: 64 * 2 ** 20 })).toBe(false);
  expect(suits({ ...enough, free: 2 ** 30 })).toBe(false);
  expect(suits({ ...enough, mounts: line("rw,nosuid,noexec,nodev") })).toBe(false);
  expect(suits({ ...enough, mounts: line("rw", "ext4") })).toBe(false);
  expect(suits({ ...enough, mounts: "/dev/vda / ext4 rw 0 0\n" })).toBe(false);
  expect(suits({ ...enough, mounts: line("rw") + line("rw,noexec") }), "the last mount counts").toBe(false);
});

it("is the folder of temporary files where the environment names one", async () => {
  expect(await scratchFolder({ TMPDIR: tmpdir() })).toBe(tmpdir());
});
