import * as core from "@actions/core";
import { appTokenOf, parsePermissions } from "../../src/github/app-token.ts";
import { type ActionContext, ActionFailure, runAction } from "../entry.ts";
import { loginVariable } from "../committer.ts";

await runAction(async (context) => {
  const permissions = parsePermissions(context.requiredInput("permissions"));
  if (!permissions.ok) throw new ActionFailure(`permissions: ${permissions.message}`);
  const optional = context.input("optional") === "" ? null : parsePermissions(context.input("optional"));
  if (optional !== null && !optional.ok) throw new ActionFailure(`optional: ${optional.message}`);
  const { token, expires, login } = await tokenOf(context, {
    permissions: permissions.permissions,
    optional: optional?.permissions ?? {},
  });
  context.mask(token);
  core.saveState("token", token);
  context.output("token", token);
  context.output("login", login);
  context.exportVariable(loginVariable, login);
  context.info(`A token of ${login} for ${context.owner}/${context.repository}, good until ${expires} or the end of the job`);
});

async function tokenOf(context: ActionContext, permissions: Parameters<typeof appTokenOf>[1]): ReturnType<typeof appTokenOf> {
  const app = {
    apiUrl: context.apiUrl,
    appId: context.requiredInput("app-id"),
    privateKey: context.requiredInput("private-key"),
    owner: context.owner,
    repository: context.repository,
  };
  return await appTokenOf(app, permissions, (line) => context.info(line));
}
