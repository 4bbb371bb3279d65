import "../../rolldown-runtime.js";
import { instancePath } from "../ledger/paths.js";
import { settle } from "../ledger/pending.js";
import { fold } from "./fold.js";
import { keyOf, observe } from "./observe.js";

// src/apply/record.ts
/** Folds what a run did into the ledger. Doing it twice is doing it once. */
async function record(options) {
	const { ledger, run, entries } = options;
	const { view } = await ledger.write(async (view) => {
		const touched = await touchedBy(view, run, entries);
		const folded = new Map([...touched].map(([path, file]) => [path, fold(file, run, entries)]));
		const observed = await observeAt(options, withFiles(view, folded));
		const files = new Map(folded);
		for (const { instance, ledger: file, question } of observed.instances) {
			const path = instancePath(instance.environment, instance.id);
			if (file !== null && folded.has(path)) files.set(path, settle(question, file));
		}
		return {
			message: subject(run, touched, files),
			files
		};
	});
	const after = await observeAt(options, view);
	const stopped = new Set(entries.flatMap((entry) => entry.event === "not-started" && entry.reason.startsWith("failure-budget:") ? [entry.environment] : []));
	return {
		view,
		instances: after.instances,
		snapshot: after.snapshot,
		stopped,
		goOn: canGoOn(run, entries, after.instances, stopped)
	};
}
async function observeAt({ repository, treeish, root = "", github, run, now }, view) {
	return await observe({
		repository,
		treeish,
		root,
		view,
		github,
		run,
		now,
		whole: false
	});
}
/** The files of instances that this run claimed stacks of, or looked at. */
async function touchedBy(view, run, entries) {
	const named = new Set(entries.map(({ environment, id }) => instancePath(environment, id)));
	const files = await view.readAll(unsettled(view));
	return new Map([...files].filter(([path, { stacks }]) => named.has(path) || Object.values(stacks).some(({ attempt }) => attempt?.run === run)));
}
/** A claim unsettles its instance: what a run claimed is among these. */
function unsettled(view) {
	return view.list("instances").filter((path) => {
		const [, environment = "", , file = ""] = path.split("/");
		return !view.settled(environment).has(file.slice(0, -5));
	});
}
/** The view as if the files were in it already. */
function withFiles(view, files) {
	const readAll = async (paths) => {
		const read = await view.readAll(paths.filter((path) => !files.has(path)));
		return new Map([...read, ...paths.flatMap((path) => files.has(path) ? [[path, files.get(path)]] : [])]);
	};
	return {
		...view,
		readAll,
		read: async (path) => (await readAll([path])).get(path)
	};
}
/**
* Starting again is safe from going round in circles: either this run brought stacks to an end that does not come back by itself, or it was cut
* off, and then only the first time in a row.
*/
function canGoOn(run, entries, instances, stopped) {
	if (entries.some((entry) => entry.event === "not-started" && entry.reason.startsWith("cancelled:"))) return false;
	const left = instances.filter(({ instance, standing }) => !stopped.has(instance.environment) && hasWork(standing));
	if (entries.some(({ event }) => event === "clean" || event === "failed" || event === "needs-confirmation" || event === "health")) return left.length > 0;
	return left.some(({ ledger }) => Object.values(ledger?.stacks ?? {}).some(({ attempt }) => attempt?.run === run && attempt.state === "interrupted" && (attempt.takes ?? 0) === 0));
}
function hasWork({ stacks, probe }) {
	return probe || stacks.some(({ state }) => state === "pending");
}
function subject(run, touched, files) {
	const keys = [...touched.values()];
	const [only] = keys;
	const what = keys.length === 1 && only !== void 0 ? keyOf(only) : `${keys.length} instances`;
	const ends = [...files.values()].flatMap(({ stacks }) => Object.values(stacks).flatMap(({ attempt }) => attempt?.run === run ? [attempt.state] : []));
	const counts = [...new Set(ends)].sort().map((state) => `${ends.filter((end) => end === state).length} ${state}`);
	return `Record run ${run}: ${what}${counts.length === 0 ? "" : `, ${counts.join(", ")}`}`;
}

export { record };
