import { loadFleet } from "../fleet/load.js";
import { fetchMain } from "./fetched.js";

// src/rollout/world.ts
function freshMemory() {
	return {
		checks: /* @__PURE__ */ new Map(),
		trust: /* @__PURE__ */ new Map(),
		closed: /* @__PURE__ */ new Map(),
		refusals: /* @__PURE__ */ new Map(),
		touched: /* @__PURE__ */ new Map(),
		standings: /* @__PURE__ */ new Map(),
		template: null,
		fleet: null
	};
}
/** Reads what all rollouts share: one listing of pull requests, one fetch, one look at the ledger. */
async function lookAround(room, memory) {
	const { repository, github, clock } = room;
	const pullRequests = (await github.openPullRequests()).filter(({ sameRepository }) => sameRepository);
	const main = await fetchMain(room);
	if (memory.fleet?.main !== main) memory.fleet = {
		main,
		...await loadFleet(repository, main)
	};
	const touched = /* @__PURE__ */ new Map();
	for (const { number, head } of pullRequests) {
		const key = `${main} ${head}`;
		const paths = memory.touched.get(key) ?? await pathsOf(repository, main, head);
		memory.touched.set(key, paths);
		touched.set(number, paths);
	}
	const { snapshot, problems } = memory.fleet;
	return {
		now: clock(),
		main,
		snapshot,
		problems,
		ledger: await room.ledger.open(),
		pullRequests,
		touched
	};
}
async function pathsOf(repository, main, head) {
	if (await repository.resolve(`${head}^{commit}`) === null) return [];
	const base = await repository.mergeBase(main, head);
	if (base === null) return [];
	return (await repository.difference(base, head)).map(({ path }) => path);
}

export { freshMemory, lookAround };
