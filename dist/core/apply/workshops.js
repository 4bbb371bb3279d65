import "../../rolldown-runtime.js";

// src/apply/workshops.ts
function workshops(open) {
	const opened = /* @__PURE__ */ new Map();
	return {
		of: async (environment) => {
			const known = opened.get(environment.name) ?? open(environment);
			opened.set(environment.name, known);
			return await known;
		},
		close: async () => {
			for (const each of await Promise.allSettled(opened.values())) if (each.status === "fulfilled") await each.value.close();
		}
	};
}

export { workshops };
