import { CloudError, openSession } from "../../lab/cloud/client.ts";
import { ActionFailure, runAction } from "../entry.ts";
import { identityToken } from "./identity-token.ts";

/** Whom the identity token is for: the cloud refuses one that was made for somebody else. */
const audience = "flotilla-local-cloud";

await runAction(async (context) => {
  const role = context.requiredInput("role");
  if (role !== "plan" && role !== "apply") throw new ActionFailure(`role is ${JSON.stringify(role)}; it is plan or apply`);
  const url = context.input("url");
  if (url === "") {
    context.info("No url is given: this fleet logs in to its own cloud with a step of its own, and there is nothing to do here");
    return;
  }
  const identity = await identityToken(context, audience);
  context.mask(identity);
  try {
    const session = await openSession(url, role, identity);
    context.mask(session.token);
    context.mask(session.reattach);
    context.exportVariable("TF_REATTACH_PROVIDERS", session.reattach);
    context.exportVariable("FLOTILLA_CLOUD_URL", url);
    context.exportVariable("FLOTILLA_CLOUD_TOKEN", session.token);
    context.info(`Logged in with the role ${role} until ${session.expires}`);
  } catch (error) {
    if (error instanceof CloudError)
      throw new ActionFailure(`the cloud refused the login with the role ${role}: ${error.message} (${error.code})`);
    throw error;
  }
});
