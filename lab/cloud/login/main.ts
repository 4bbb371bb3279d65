// The action's entry. Runs from source on Node 24 with nothing of node_modules: a plain checkout is all that a job has.
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { CloudError, openSession } from "../client.ts";
import { identityToken, LoginFailed } from "./identity-token.ts";

/** Whom the identity token is for: the cloud refuses one that was made for another audience. */
const audience = "flotilla-local-cloud";

try {
  await logIn(process.env["INPUT_ROLE"] ?? "", process.env["INPUT_URL"] ?? "");
} catch (error) {
  command(
    "error",
    error instanceof LoginFailed ? error.message : `internal error: ${error instanceof Error ? error.stack : String(error)}`,
  );
  process.exitCode = 1;
}

async function logIn(role: string, url: string): Promise<void> {
  if (role !== "plan" && role !== "apply") throw new LoginFailed(`role is ${JSON.stringify(role)}; it is plan or apply`);
  const identity = await identityToken(process.env, audience);
  command("add-mask", identity);
  const session = await openSession(url, role, identity).catch((error: unknown) => {
    if (!(error instanceof CloudError)) throw error;
    throw new LoginFailed(`the cloud refused the login with the role ${role}: ${error.message} (${error.code})`);
  });
  for (const secret of [session.token, session.reattach]) command("add-mask", secret);
  exportVariable("TF_REATTACH_PROVIDERS", session.reattach);
  exportVariable("FLOTILLA_CLOUD_URL", url);
  exportVariable("FLOTILLA_CLOUD_TOKEN", session.token);
  print(`Logged in with the role ${role}${session.expires === null ? "" : ` until ${session.expires}`}`);
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function command(name: string, text: string): void {
  print(`::${name}::${text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}`);
}

/** Sets a variable for later steps of the job. */
function exportVariable(name: string, value: string): void {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(process.env["GITHUB_ENV"] ?? "", `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
