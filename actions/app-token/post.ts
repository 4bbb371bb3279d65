import * as core from "@actions/core";
import { revokeAppToken } from "../../src/github/app-token.ts";
import { runAction } from "../entry.ts";

await runAction(async (context) => {
  const token = core.getState("token");
  if (token === "") return;
  try {
    context.info((await revokeAppToken(context.apiUrl, token)) ? "The token was revoked" : "The token was no longer good");
  } catch (error) {
    // The work is done; the token ends by itself within the hour.
    context.warning(`The token could not be revoked: ${error instanceof Error ? error.message : String(error)}`);
  }
});
