// src/local/runner/concurrency.ts
/** GitHub's rule: one running and one pending per group; a newer run takes the place of the pending one and may cancel the running one. */
function createConcurrencyGroups() {
	const groups = /* @__PURE__ */ new Map();
	return {
		enter: (name, run) => {
			const key = name.toLowerCase();
			const group = groups.get(key);
			if (group === void 0) {
				groups.set(key, {
					running: run,
					pending: null
				});
				run.go();
				return;
			}
			const replaced = group.pending;
			group.pending = run;
			const reason = `Canceling since a higher priority waiting request for '${name}' exists`;
			replaced?.cancel(reason);
			if (run.cancelInProgress) group.running.cancel(reason);
		},
		leave: (name, id) => {
			const key = name.toLowerCase();
			const group = groups.get(key);
			if (group === void 0) return;
			if (group.pending?.id === id) group.pending = null;
			if (group.running.id !== id) return;
			const next = group.pending;
			if (next === null) groups.delete(key);
			else {
				groups.set(key, {
					running: next,
					pending: null
				});
				next.go();
			}
		}
	};
}

export { createConcurrencyGroups };
