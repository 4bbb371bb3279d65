import { setTimeout } from "node:timers/promises";
import { readFile, readdir } from "node:fs/promises";

// src/local/runner/job/left-over.ts
/** The variable by which GitHub's runner, too, knows the processes of a job again. */
const trackingVariable = "RUNNER_TRACKING_ID";
/** Milliseconds in which killed processes have to be gone; the kernel needs a few. */
const patience = 5e3;
/**
* Kills what a job has left running and waits until it is gone: the process groups of its steps and, on Linux, also processes that left
* their group but still carry the job's tracking id. False where something does not go.
*/
async function endLeftOver(children, trackingId) {
	const groups = [...children].filter((child) => child.survives());
	for (const end = performance.now() + patience;; await setTimeout(5)) {
		for (const group of groups) group.killTree();
		const strays = process.platform === "linux" ? await membersOf(groups, trackingId) : [];
		if (strays.length === 0 && (process.platform === "linux" || !groups.some((group) => group.survives()))) return true;
		if (performance.now() > end) return false;
		for (const pid of strays) kill(pid);
	}
}
/** Processes of these groups or with this tracking id. Those that have ended don't count: a container's first process may never fetch them. */
async function membersOf(groups, trackingId) {
	const pids = (await readdir("/proc")).map(Number).filter((pid) => Number.isSafeInteger(pid) && pid !== process.pid);
	return (await Promise.all(pids.map(async (pid) => {
		if ((await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")).split("\0").includes(`${"RUNNER_TRACKING_ID"}=${trackingId}`)) return [pid];
		if (groups.length === 0) return [];
		const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
		const [state = "Z", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return state !== "Z" && state !== "X" && groups.some((child) => child.pid === Number(group)) ? [pid] : [];
	}))).flat();
}
function kill(pid) {
	try {
		process.kill(pid, "SIGKILL");
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}

export { endLeftOver, trackingVariable };
