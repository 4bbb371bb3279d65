import { SHARE_ENV, Worker } from "node:worker_threads";
import { availableParallelism } from "node:os";

// src/fleet/look-together.ts
/** With fewer instances a second thread takes longer to start than it saves. */
const worthwhile = 1e3;
/**
* Looks into the folders of all instances (paths below `root`), with a second thread where they are many and there is a processor for it. The
* threads share a counter and nothing else: each takes the next chunk until none is left. undefined: so few that a look ahead does not pay.
*/
async function lookTogether(root, folders) {
	if (folders.length < worthwhile || availableParallelism() < 2) return void 0;
	const next = new Int32Array(new SharedArrayBuffer(4));
	const other = secondThread({
		root,
		folders: folders.join("\0"),
		next
	});
	const { chunkSize, lookInTurn } = await import("../../lazy/core/fleet/look.js");
	const mine = lookInTurn(root, folders, next);
	const all = Math.ceil(folders.length / chunkSize);
	const others = mine.length < all ? await other.looks : [];
	await other.end();
	const looks = /* @__PURE__ */ new Map();
	for (const [chunk, json] of [...mine, ...others]) for (const [index, look] of JSON.parse(json).entries()) looks.set(folders[chunk * chunkSize + index] ?? "", look);
	return looks;
}
function secondThread(turn) {
	const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
	const worker = new Worker(new URL(`./look-thread.${extension}`, import.meta.url), {
		workerData: turn,
		env: SHARE_ENV,
		execArgv: []
	});
	const looks = new Promise((resolve, reject) => {
		worker.once("message", resolve);
		worker.once("error", (cause) => reject(new Error("the second thread of the look ahead failed", { cause })));
		worker.once("exit", () => reject(/* @__PURE__ */ new Error("the second thread of the look ahead ended without an answer")));
	});
	looks.catch(() => void 0);
	return {
		looks,
		end: () => worker.terminate()
	};
}

export { lookTogether };
