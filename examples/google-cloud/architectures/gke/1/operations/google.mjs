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

/**
 * Backs a database of Cloud SQL up, once for a description: an attempt that was cut off leaves its backup running or done, and that is the one.
 * https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/backupRuns
 */
export async function backUpDatabase(given, { project, database, description, deadline }) {
  const runs = `https://sqladmin.googleapis.com/v1/projects/${project}/instances/${database}/backupRuns`;
  const id = (await madeBefore(given, runs, description)) ?? (await ask(given, { project, database, runs, description, deadline }));
  const { maxChargeableBytes = "0" } = await until(
    given,
    `${runs}/${id}`,
    ({ status }) => (status === "SUCCESSFUL" ? true : unfinished.includes(status) ? false : `the backup ${id} of ${database} is ${status}`),
    deadline,
  );
  return { id: `sql/${database}/${id}`, size: Number(maxChargeableBytes) };
}

const unfinished = ["ENQUEUED", "OVERDUE", "RUNNING"];

/** The backup with this description that has not failed; the newest ones come first. */
async function madeBefore(given, runs, description) {
  const { items = [] } = await call(given, "GET", `${runs}?maxResults=50`);
  return items.find((run) => run.description === description && [...unfinished, "SUCCESSFUL"].includes(run.status))?.id;
}

async function ask(given, { project, database, runs, description, deadline }) {
  const operation = await call(given, "POST", runs, { description });
  const ended = await until(
    given,
    `https://sqladmin.googleapis.com/v1/projects/${project}/operations/${operation.name}`,
    ({ status, error }) =>
      status !== "DONE" ? false : error === undefined ? true : `the backup of ${database} failed: ${JSON.stringify(error.errors)}`,
    deadline,
  );
  const id = ended.backupContext?.backupId;
  if (id === undefined) throw new Error(`the backup of ${database} is done, and nobody says which it is`);
  return id;
}

/**
 * What backups of one upgrade are called: the same for each of its attempts, and for no other upgrade.
 * @param since when the upgrade began, ISO 8601
 */
export function backupOf({ instance, target, since }, now) {
  const began = since ?? new Date(now).toISOString();
  return {
    name: `backup-${began.replaceAll(/[^0-9]/g, "").slice(0, 14)}`,
    description: `before ${target ?? instance.spec.version} since ${began}`,
  };
}

/** How often one upgrade asks for another backup of the same after one that failed. */
const MOST_NAMES = 9;

/**
 * Asks for something that has a name of its own, and answers the name: what an attempt that was cut off has asked for is there already (409), and is it
 * unless it has failed. Then the next name is taken.
 * @param request name -> address and body of the POST
 * @param at name -> address of what is made
 * @param hasFailed what is made -> whether it will never be done
 */
export async function askOnce(given, name, { request, at, hasFailed }) {
  for (let count = 1; count <= MOST_NAMES; count++) {
    const own = count === 1 ? name : `${name}-${count}`;
    const { url, body } = request(own);
    try {
      await call(given, "POST", url, body);
      return own;
    } catch (error) {
      if (error.status !== 409) throw error;
      if (!hasFailed(await call(given, "GET", at(own)))) return own;
    }
  }
  throw new Error(`${MOST_NAMES} backups ${name} have failed: find out why, and remove them`);
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
