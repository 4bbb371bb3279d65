import { UsageError } from "./context.js";
import { dirname, join, resolve } from "node:path";
import { existsSync } from "node:fs";

// src/cli/state-folder.ts
/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
function fleetRoot(context) {
	for (let folder = resolve(context.cwd);; folder = dirname(folder)) {
		if (existsSync(join(folder, "flotilla.yaml"))) return folder;
		if (folder === dirname(folder)) throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. Run this inside a fleet's repository.`);
	}
}
/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
function stateFolder(context) {
	const named = context.env["FLOTILLA_STATE_DIR"];
	return named === void 0 || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}

export { fleetRoot, stateFolder };
