import { run } from "../process/run.js";
import { EngineMissing, locateEngine } from "../stacks/engine-location.js";
import { KeyError, fleetKey } from "../stacks/key.js";
import { openWorkshop } from "../stacks/workshop-engine.js";
import { ActionFailure } from "./entry.js";
import { join } from "node:path";

// actions/workshop.ts
/** Fails where FLOTILLA_STATE_DIR or the fleet's key is not there; `open` fails where the environment's engine is not. */
async function workshopOfJob(context) {
	const stateDir = context.env["FLOTILLA_STATE_DIR"] ?? "";
	if (stateDir === "") throw new ActionFailure("FLOTILLA_STATE_DIR is not set: it says where the states of local backends are");
	const key = await told(fleetKey(context.env, null, { create: false }));
	return {
		keyId: key.id,
		open: async (repository, { config }) => {
			const engine = await told(locateEngine(context.env, config.spec.engine));
			context.info(`Engine: ${engine.name} ${engine.version} (${engine.path})`);
			return await openWorkshop({
				repository,
				engine,
				stateDir,
				key,
				cacheDir: join(stateDir, "cache"),
				run,
				env: context.env
			});
		}
	};
}
/** What a person can mend is told as it is, without a stack trace. */
async function told(work) {
	try {
		return await work;
	} catch (error) {
		throw error instanceof KeyError || error instanceof EngineMissing ? new ActionFailure(error.message) : error;
	}
}

export { workshopOfJob };
