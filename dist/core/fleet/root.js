import { fleetFile } from "./source.js";
import { dirname, join, resolve } from "node:path";
import { existsSync } from "node:fs";

// src/fleet/root.ts
/** The fleet that a folder lies in: the nearest folder at or above it with a flotilla.yaml; null where there is none. */
function findFleetRoot(from) {
	for (let folder = resolve(from);; folder = dirname(folder)) {
		if (existsSync(join(folder, "flotilla.yaml"))) return folder;
		if (dirname(folder) === folder) return null;
	}
}

export { findFleetRoot };
