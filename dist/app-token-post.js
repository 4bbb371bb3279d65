import "./rolldown-runtime.js";
import { getState } from "./vendor/actions-core.js";
import { revokeAppToken } from "./core/github/app-token.js";
import { runAction } from "./core/action/entry.js";

// actions/app-token/post.ts
await runAction(async (context) => {
	const token = getState("token");
	if (token === "") return;
	try {
		context.info(await revokeAppToken(context.apiUrl, token) ? "The token was revoked" : "The token was no longer good");
	} catch (error) {
		context.warning(`The token could not be revoked: ${error instanceof Error ? error.message : String(error)}`);
	}
});

export {  };
