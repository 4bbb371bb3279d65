// The few calls of Google's REST APIs that operations need. The token is the one that the provider takes as well: GOOGLE_OAUTH_ACCESS_TOKEN.
import { setTimeout as sleep } from "node:timers/promises";

/** What operations are given to work with; tests give their own. */
export const surroundings = (env = process.env) => ({
  fetch: globalThis.fetch,
  token: env.GOOGLE_OAUTH_ACCESS_TOKEN ?? "",
  now: () => Date.now(),
  sleep,
});

const CALL_MS = 30_000;
const POLL_MS = 10_000;

/** One call; throws with the API's own words, and its `status`, where it is refused. */
export async function call({ fetch, token }, method, url, body, type = "application/json") {
  if (token === "")
    throw new Error("GOOGLE_OAUTH_ACCESS_TOKEN is not set: add it to engine.env of the environment, and let the job set it");
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": type },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(CALL_MS),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  const words = answer?.error?.message ?? answer?.message ?? "";
  throw Object.assign(new Error(`${method} ${new URL(url).pathname}: ${response.status} ${words}`.trim()), { status: response.status });
}

/**
 * Asks for `url` until `done` accepts the answer. A failed request is not the end: what is waited for goes on.
 * @param done true: it is; a text: it has failed, and why; false: not yet
 * @param deadline milliseconds since 1970
 */
export async function until(given, url, done, deadline) {
  let last = "no answer yet";
  while (given.now() < deadline) {
    try {
      const answer = await call(given, "GET", url);
      const verdict = done(answer);
      if (verdict === true) return answer;
      if (typeof verdict === "string") throw Object.assign(new Error(verdict), { final: true });
      last = String(answer.status ?? answer.state ?? "not done");
    } catch (error) {
      if (error.final) throw error;
      last = error.message;
    }
    await given.sleep(POLL_MS);
  }
  throw new Error(`${new URL(url).pathname} was not done in time: ${last}`);
}

/** Backs a database of Cloud SQL up. https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/backupRuns/insert */
export async function backUpDatabase(given, { project, database, description, deadline }) {
  const base = `https://sqladmin.googleapis.com/v1/projects/${project}`;
  const operation = await call(given, "POST", `${base}/instances/${database}/backupRuns`, { description });
  const ended = await until(
    given,
    `${base}/operations/${operation.name}`,
    ({ status, error }) =>
      status !== "DONE" ? false : error === undefined ? true : `the backup of ${database} failed: ${JSON.stringify(error.errors)}`,
    deadline,
  );
  const id = ended.backupContext?.backupId;
  if (id === undefined) throw new Error(`the backup of ${database} is done, and nobody says which it is`);
  const { status, maxChargeableBytes = "0" } = await call(given, "GET", `${base}/instances/${database}/backupRuns/${id}`);
  if (status !== "SUCCESSFUL") throw new Error(`the backup ${id} of ${database} is ${status}`);
  return { id: `sql/${database}/${id}`, size: Number(maxChargeableBytes) };
}

/** Reads the operation's input, runs it, prints its evidence or its error. */
export async function main(run) {
  const { text } = await import("node:stream/consumers");
  try {
    const input = JSON.parse(await text(process.stdin));
    process.stdout.write(`${JSON.stringify({ ok: true, ...(await run(input, surroundings())) })}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
