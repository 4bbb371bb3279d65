import { readFile, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";

// src/cli/scratch-folder.ts
/** Linux keeps files of this folder in memory. */
const memory = "/dev/shm";
/** What the demo asks for, in bytes. Its files take some 60 MiB at most; the rest is for all else that the machine is doing. */
const wantedSpace = 2 * 2 ** 30;
/**
* Where thousands of short-lived files go. In memory where Linux offers enough of it: many a disk makes them several times slower.
* Else, or where the environment names a folder, that of all temporary files.
*/
async function scratchFolder(env) {
	if ([
		"TMPDIR",
		"TMP",
		"TEMP"
	].some((name) => (env[name] ?? "") !== "")) return tmpdir();
	try {
		const { bavail, bsize } = await statfs(memory);
		return suits({
			space: bavail * bsize,
			free: freemem(),
			mounts: await readFile("/proc/mounts", "utf8")
		}) ? memory : tmpdir();
	} catch {
		return tmpdir();
	}
}
/** Whether the folder in memory is large enough, and programs may be started from it. */
function suits({ space, free, mounts }) {
	const [, , type, options = ""] = mounts.split("\n").findLast((line) => line.split(" ")[1] === memory)?.split(" ") ?? [];
	return type === "tmpfs" && !options.split(",").includes("noexec") && Math.min(space, free) >= wantedSpace;
}

export { scratchFolder };
