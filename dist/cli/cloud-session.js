import { stateFolder } from "./state-folder.js";
import { join } from "node:path";

// src/cli/cloud-session.ts
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

export { cloudSession };
