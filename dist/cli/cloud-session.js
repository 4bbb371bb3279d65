import { stateFolder } from "./state-folder.js";
import { join } from "node:path";

// src/cli/cloud-session.ts
/**
* What to tell where one of these environments has a provider that is reached over reattach (`policy.providers`) and there is nobody to reach:
* the engine would look for it in a registry. Null where nothing is missing.
*/
async function missingCloud(context, environments) {
	if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return null;
	for (const { name, config } of environments) {
		const sources = config.spec.policy.providers.flatMap(({ source, reattach }) => reattach === true ? [source] : []);
		if (sources.length === 0) continue;
		const { cloudIn } = await import("../lazy/core/local/cloud/client.js");
		if (await cloudIn(join(stateFolder(context), "cloud")) !== null) return null;
		return `The stacks of ${name} use ${sources.join(", ")}, which a running cloud serves, and no local cloud is running here. Start it with: flotilla local up`;
	}
	return null;
}
/**
* A session of the local cloud that runs in the state folder, opened with the operator's token; the environment as it is where somebody has set
* `TF_REATTACH_PROVIDERS` already or no local cloud runs here.
*/
async function cloudSession(context, role) {
	const none = {
		env: context.env,
		close: () => Promise.resolve()
	};
	if ((context.env["TF_REATTACH_PROVIDERS"] ?? "") !== "") return none;
	const { cloudIn, closeSession, openSession } = await import("../lazy/core/local/cloud/client.js");
	const access = await cloudIn(join(stateFolder(context), "cloud"));
	if (access === null) return none;
	const session = await openSession(access.url, role, access.token);
	return {
		env: {
			...context.env,
			TF_REATTACH_PROVIDERS: session.reattach,
			FLOTILLA_CLOUD_URL: access.url,
			FLOTILLA_CLOUD_TOKEN: session.token
		},
		close: () => closeSession(access, session.id)
	};
}

export { cloudSession, missingCloud };
