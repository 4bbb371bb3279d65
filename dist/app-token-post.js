import { __esmMin } from "./shared/rolldown-runtime.js";
import { getState, init_core, init_entry, runAction } from "./shared/start.js";
import { init_app_token, revokeAppToken } from "./shared/github.js";

// actions/app-token/post.ts
function init_post() {
	return (init_post = __esmMin((async () => {
		init_core();
		init_app_token();
		init_entry();
		await runAction(async (context) => {
			const token = getState("token");
			if (token === "") return;
			try {
				context.info(await revokeAppToken(context.apiUrl, token) ? "The token was revoked" : "The token was no longer good");
			} catch (error) {
				context.warning(`The token could not be revoked: ${error instanceof Error ? error.message : String(error)}`);
			}
		});
	})))();
}

await init_post();
export {  };
