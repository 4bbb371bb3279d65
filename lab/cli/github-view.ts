import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, items, record, RestClient, text } from "../scenarios/rest-client.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { authorAndApprover, listedRunsPath, readAccess } from "./own-github.ts";
import { stateFolder } from "./state-folder.ts";

/** Milliseconds between two looks, and without a run before nothing more is expected: one run starts another a moment later. */
const interval = 250;
const quiet = 1_000;

/** Waits until no run is under way, and lists those that have ended since it was called last, oldest first. Exit code 1 where one failed. */
export async function wait(context: LabContext): Promise<ExitCode> {
  const { rest, repository } = await client(context);
  for (let still = 0; still < quiet; still += interval) {
    context.signal.throwIfAborted();
    const runs = await rest.list(`/repos/${repository}/actions/runs`, "workflow_runs");
    if (runs.some((run) => run["status"] !== "completed")) still = -interval;
    await pause(interval, undefined, { signal: context.signal });
  }
  const all = (await rest.list(`/repos/${repository}/actions/runs`, "workflow_runs")).toReversed();
  const path = listedRunsPath(stateFolder(context));
  const before = new Set(existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as readonly string[]) : []);
  const runs = all.filter((run) => !before.has(attemptOf(run)));
  await writeFile(path, JSON.stringify(all.map(attemptOf)));
  for (const run of runs) context.out(`${text(run, "name")} (${text(run, "event")}): ${text(run, "conclusion")}\n`);
  for (const run of runs.filter(({ conclusion }) => conclusion === "failure"))
    for (const job of await rest.list(`/repos/${repository}/actions/runs/${String(run["id"])}/jobs`, "jobs"))
      if (job["conclusion"] === "failure")
        context.err(`${text(run, "name")}, ${text(job, "name")}: ${await log(rest, repository, job["id"])}`);
  return runs.some(({ conclusion }) => conclusion === "failure") ? 1 : 0;
}

/** A run that is repeated is listed again. */
function attemptOf(run: Answer): string {
  return `${String(run["id"])}/${String(run["run_attempt"])}`;
}

/** The end of a job's log, where what failed stands. */
async function log(rest: RestClient, repository: string, job: unknown): Promise<string> {
  return (await rest.text(`/repos/${repository}/actions/jobs/${String(job)}/logs`)).trimEnd().split("\n").slice(-5).join("\n  ");
}

/** Prints an issue or pull request: state, checks of its head, text and comments. */
export async function show(context: LabContext, number: string): Promise<ExitCode> {
  if (!/^[1-9]\d{0,8}$/.test(number)) throw new UsageError(`${number} is no number of an issue or pull request.`);
  const { rest, repository } = await client(context);
  const found = await rest.call("GET", `/repos/${repository}/issues/${number}`, undefined, [404]);
  if (found.status === 404) throw new UsageError(`There is no issue or pull request #${number} in ${repository}.`);
  const issue = record(found.body);
  context.out(`#${number} ${text(issue, "title")} (${text(issue, "state")}), by ${text(record(issue["user"]), "login")}\n`);
  if (issue["pull_request"] !== undefined) {
    const head = text(record((await rest.get(`/repos/${repository}/pulls/${number}`))["head"]), "sha");
    const checks = items(await rest.get(`/repos/${repository}/commits/${head}/check-runs`), "check_runs");
    for (const check of checks) context.out(`  ${text(check, "name")}: ${String(check["conclusion"] ?? check["status"])}\n`);
  }
  if (typeof issue["body"] === "string" && issue["body"] !== "") context.out(`\n${issue["body"]}\n`);
  for (const comment of await rest.list(`/repos/${repository}/issues/${number}/comments`))
    context.out(`\n--- ${text(record(comment["user"]), "login")}:\n${text(comment, "body")}\n`);
  return 0;
}

async function client(context: LabContext): Promise<{ readonly rest: RestClient; readonly repository: string }> {
  const access = await readAccess(stateFolder(context));
  if (access === null) throw new UsageError(`No GitHub runs here. Start it with: ${context.program} up --github`);
  const { author } = authorAndApprover(access);
  return { rest: new RestClient(access.apiUrl, author.token, author.login), repository: access.repository };
}
