import "./rolldown-runtime.js";
import { saveState } from "./vendor/actions-core.js";
import { AppTokenError, appTokenOf, parsePermissions } from "./core/github/app-token.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { loginVariable } from "./core/action/github.js";

// actions/app-token/main.ts
await runAction(async (context) => {
	const permissions = parsePermissions(context.requiredInput("permissions"));
	if (!permissions.ok) throw new ActionFailure(`permissions: ${permissions.message}`);
	const { token, expires, login } = await tokenOf(context, permissions.permissions);
	context.mask(token);
	saveState("token", token);
	context.output("token", token);
	context.output("login", login);
	context.exportVariable(loginVariable, login);
	context.info(`A token of ${login} for ${context.owner}/${context.repository}, good until ${expires} or the end of the job`);
});
async function tokenOf(context, permissions) {
	const app = {
		apiUrl: context.apiUrl,
		appId: context.requiredInput("app-id"),
		privateKey: context.requiredInput("private-key"),
		owner: context.owner,
		repository: context.repository
	};
	try {
		return await appTokenOf(app, permissions);
	} catch (error) {
		if (error instanceof AppTokenError) throw new ActionFailure(error.message);
		throw error;
	}
}

export {  };
