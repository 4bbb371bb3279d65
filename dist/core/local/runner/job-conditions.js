// src/local/runner/job-conditions.ts
/**
* What the status functions of a job's `if` answer. They look at all ancestors, not only at `needs`:
* a job after an `always()` job is still skipped when something further up was skipped or failed.
*/
function jobStatus(jobs, key, results, cancelled) {
	const ancestors = [...ancestorsOf(jobs, key)].map((ancestor) => results.get(ancestor));
	return {
		success: !cancelled && ancestors.every((result) => result === "success"),
		failure: !cancelled && ancestors.some((result) => result === "failure"),
		cancelled
	};
}
/** A cancelled run is cancelled; else it fails with any job, or is cancelled with any (a job's time limit); skipped only if every job was. */
function runConclusion(results, cancelled) {
	if (cancelled && results.includes("cancelled")) return "cancelled";
	if (results.includes("failure")) return "failure";
	if (results.includes("cancelled")) return "cancelled";
	return results.every((result) => result === "skipped") ? "skipped" : "success";
}
function ancestorsOf(jobs, key, found = /* @__PURE__ */ new Set()) {
	for (const need of jobs.find((job) => job.key === key)?.needs ?? []) {
		if (found.has(need)) continue;
		found.add(need);
		ancestorsOf(jobs, need, found);
	}
	return found;
}

export { jobStatus, runConclusion };
