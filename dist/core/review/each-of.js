import "../../rolldown-runtime.js";

// src/review/each-of.ts
/** In order of the items, at most `concurrency` at a time. The first error ends it when those under way have ended. */
async function eachOf(items, concurrency, act) {
	const results = /* @__PURE__ */ new Map();
	const waiting = [...items.entries()];
	const work = async () => {
		for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) results.set(next[0], await act(next[1]));
	};
	const ended = await Promise.allSettled(Array.from({ length: Math.min(concurrency, items.length) }, work));
	for (const end of ended) if (end.status === "rejected") throw end.reason;
	return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}

export { eachOf };
