import "../rolldown-runtime.js";
import { editConfig } from "../core/fleet/edit.js";

// src/cli/demo-environment.ts
/** The sample environment with the engine that was found on this machine; everything else stays as it is. */
function withEngine(environment, engine) {
	const edited = editConfig(environment, [{
		path: [
			"spec",
			"engine",
			"name"
		],
		value: engine
	}]);
	if ("problems" in edited) throw new Error(`environments/local/environment.yaml: ${edited.problems[0]?.message ?? "cannot be edited"}`);
	return edited.text;
}

export { withEngine };
