import { loadFleet } from "../fleet/load.js";
import { fetchMain } from "./fetched.js";

// src/rollout/release-pattern.ts
/** How main's flotilla.yaml says a release's tag is made, for example `v{{version}}`. Throws where main is no fleet. */
async function releasePattern(room) {
	const { snapshot } = await loadFleet(room.repository, await fetchMain(room), { only: [] });
	if (snapshot === null) throw new Error("main holds no fleet that can be read");
	return snapshot.fleet.spec.releases.tag;
}

export { releasePattern };
