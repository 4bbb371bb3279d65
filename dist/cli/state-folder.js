import { findFleetRoot } from "../core/fleet/root.js";
import { UsageError } from "./context.js";
import { join, resolve } from "node:path";

// src/cli/state-folder.ts
/** The fleet's root: the nearest folder upward that holds flotilla.yaml. */
function fleetRoot(context) {
	const root = findFleetRoot(context.cwd);
	if (root === null) throw new UsageError(`No flotilla.yaml in ${context.cwd} or above. Run this inside a fleet's repository.`);
	return root;
}
/** Where local state lives (engine states, the fleet's key, the local cloud): FLOTILLA_STATE_DIR, else `.flotilla` in the fleet's root. */
function stateFolder(context) {
	const named = context.env["FLOTILLA_STATE_DIR"];
	return named === void 0 || named === "" ? join(fleetRoot(context), ".flotilla") : resolve(context.cwd, named);
}

export { fleetRoot, stateFolder };
