import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_committer, init_core, init_entry, loginVariable, runAction, saveState } from "./shared/start.js";
import { appTokenOf, init_app_token, parsePermissions } from "./shared/github.js";

// actions/app-token/main.ts
async function tokenOf(context, permissions) {
	const app = {
		apiUrl: context.apiUrl,
		appId: context.requiredInput("app-id"),
		privateKey: context.requiredInput("private-key"),
		owner: context.owner,
		repository: context.repository
	};
	return await appTokenOf(app, permissions, (line) => context.info(line));
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_core();
		init_app_token();
		init_entry();
		init_committer();
		await runAction(async (context) => {
			const permissions = parsePermissions(context.requiredInput("permissions"));
			if (!permissions.ok) throw new ActionFailure(`permissions: ${permissions.message}`);
			const optional = context.input("optional") === "" ? null : parsePermissions(context.input("optional"));
			if (optional !== null && !optional.ok) throw new ActionFailure(`optional: ${optional.message}`);
			const { token, expires, login } = await tokenOf(context, {
				permissions: permissions.permissions,
				optional: optional?.permissions ?? {}
			});
			context.mask(token);
			saveState("token", token);
			context.output("token", token);
			context.output("login", login);
			context.exportVariable(loginVariable, login);
			context.info(`A token of ${login} for ${context.owner}/${context.repository}, good until ${expires} or the end of the job`);
		});
	})))();
}

await init_main();
export {  };
