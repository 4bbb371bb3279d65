// What an upgrade and an idle month cost on GitHub: jobs, REST calls and minutes, counted by the lab's own forge and runner while the shipped workflows and the built `dist` roll a release
// out over the sample fleet. Needs `npm run build`, and takes minutes.
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEngine, withEngine } from "../../lab/cli/engine.ts";
import { type Lab, openLab } from "../../lab/scenarios/lab.ts";
import { Observer } from "../../lab/scenarios/observe.ts";
import { items, text } from "../../lab/scenarios/rest-client.ts";
import type { SceneContext } from "../../lab/scenarios/scene.ts";
import { importScene } from "../../lab/scenarios/scenes/import.ts";

/** An idle month on a Team plan's 3,000 included minutes, and an upgrade an hour of a fleet of 1,000 within an installation's 5,000 calls. They were 9.4 jobs, 75 calls and 2,190 minutes, and are 4.9, 39 and 180. */
const bars = { jobs: 5, calls: 40, idleMinutes: 200 };
/** The schedule in apply.yml: six times a day. */
const startsPerMonth = 6 * 30;

/** `COSTS_BY=route`: which calls each job makes. */
const routes = process.env["COSTS_BY"] === "route";
/** `COSTS_LOGS=<folder>`: where the log of each job is written to, in the order in which the jobs ended. */
const logs = process.env["COSTS_LOGS"] ?? "";

const checkout = join(import.meta.dirname, "../..");
const path = process.env["PATH"] ?? "";
const engine = await findEngine(Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])));
const environment = "environments/local/environment.yaml";
const lab = await openLab({
  dir: await mkdtemp(join(tmpdir(), "flotilla-costs-")),
  fleet: checkout,
  product: checkout,
  overrides: new Map([[environment, withEngine(await readFile(join(checkout, environment), "utf8"), engine.name)]]),
  engine: engine.path,
  node: process.execPath,
  path,
  clock: Date.now,
});
let missed = 0;
try {
  const context: SceneContext = {
    lab,
    observer: new Observer(lab, path),
    clock: Date.now,
    idle: () => lab.idle(),
    samples: join(checkout, "environments/local/deployments"),
    announce: () => undefined,
    report: () => undefined,
  };
  await importScene.play(context);
  const before = markOf(lab);
  const upgraded = await rollOut(context, "5.4.0");
  const costs = costsSince(lab, before);
  show(`${upgraded} upgrades, one pull request each`, costs);
  hold("jobs per upgrade", costs.jobs / upgraded, bars.jobs);
  hold("REST calls per upgrade", costs.calls / upgraded, bars.calls);
  console.log(`minutes per upgrade ${(costs.minutes / upgraded).toFixed(1)}, as GitHub rounds each job up`);
  const idle = markOf(lab);
  await lab.runner.fireSchedule("apply.yml");
  await lab.idle();
  const atRest = costsSince(lab, idle);
  show("a schedule with nothing to do", atRest);
  hold("minutes of an idle month", atRest.minutes * startsPerMonth, bars.idleMinutes);
} finally {
  if (logs !== "") await keepLogs(lab, logs);
  await lab.close();
}
process.exitCode = missed === 0 ? 0 : 1;

interface Mark {
  readonly requests: number;
  readonly runs: number;
}

interface Costs {
  readonly jobs: number;
  readonly calls: number;
  readonly git: number;
  readonly minutes: number;
  /** `<workflow>: <job>` -> how often. */
  readonly byJob: ReadonlyMap<string, JobCosts>;
}

interface JobCosts {
  readonly jobs: number;
  readonly calls: number;
  /** `<method> <route>` -> how often. */
  readonly byRoute: ReadonlyMap<string, number>;
}

function markOf({ forge, runner }: Lab): Mark {
  return { requests: forge.requests.length, runs: runner.runs().length };
}

function costsSince({ forge, runner }: Lab, { requests, runs }: Mark): Costs {
  const jobs = runner
    .runs()
    .slice(runs)
    .flatMap((run) => run.jobs.map((job) => ({ ...job, workflow: run.workflow })))
    .filter(({ conclusion, steps }) => conclusion !== "skipped" && steps.length > 0);
  const answered = forge.requests.slice(requests).filter(({ jobId }) => jobId !== null);
  const calls = answered.filter(({ route }) => !route.startsWith("git "));
  const byJob = new Map<string, JobCosts>();
  for (const { id, workflow, key } of jobs) {
    const name = `${workflow}: ${key}`;
    const known = byJob.get(name) ?? { jobs: 0, calls: 0, byRoute: new Map() };
    const own = calls.filter(({ jobId }) => jobId === id);
    const byRoute = new Map(known.byRoute);
    for (const { route } of own) byRoute.set(route, (byRoute.get(route) ?? 0) + 1);
    byJob.set(name, { jobs: known.jobs + 1, calls: known.calls + own.length, byRoute });
  }
  return {
    jobs: jobs.length,
    calls: calls.length,
    git: answered.length - calls.length,
    minutes: jobs.reduce((sum, { startedAt, completedAt }) => sum + Math.max(1, Math.ceil((completedAt - startedAt) / 60_000)), 0),
    byJob,
  };
}

/** One file for each job, called by its place among them, its run, its event and its key. */
async function keepLogs({ runner }: Lab, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const jobs = runner.runs().flatMap(({ id, workflow, event, jobs }) => jobs.map((job) => ({ ...job, run: id, workflow, event })));
  for (const [index, { run, workflow, event, key, log }] of jobs.toSorted((a, b) => a.completedAt - b.completedAt).entries()) {
    const name = [String(index + 1).padStart(3, "0"), workflow, run, event, key].join(" ").replaceAll(/[^a-z0-9-]+/g, "-");
    await writeFile(join(folder, `${name}.log`), log);
  }
}

/** Publishes it and approves what the tracker offers until the tracker is closed. Answers how many instances were upgraded. */
async function rollOut({ observer, idle }: SceneContext, version: string): Promise<number> {
  await lab.as("mojombo").publishRelease(`v${version}`);
  await idle();
  for (let round = 0; round < 20; round += 1) {
    const tracker = (await observer.issues("all")).find((issue) =>
      text(issue, "body").includes(`<!-- flotilla:tracker local ${version} -->`),
    );
    if (tracker === undefined) throw new Error("there is no tracker");
    if (text(tracker, "state") === "closed") break;
    const offered = /\/approve (?:[0-9a-f]{8}(?![0-9a-f])|stage [a-z0-9-]+)/.exec(text(tracker, "body"))?.[0];
    if (offered === undefined) throw new Error(`the rollout stands still:\n${text(tracker, "body")}`);
    await lab.as("octocat").comment(Number(tracker["number"]), offered);
    await idle();
  }
  const merged = (await observer.pulls("closed")).filter((pull) => pull["merged_at"] !== null);
  return merged.filter((pull) => items(pull, "labels").some((label) => label["name"] === "mi-upgrade")).length;
}

function show(what: string, { jobs, calls, git, minutes, byJob }: Costs): void {
  console.log(`${what}: ${jobs} jobs, ${calls} REST calls, ${git} requests of git, ${minutes} minutes`);
  for (const [name, own] of [...byJob].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `  ${name.padEnd(34)} ${String(own.jobs).padStart(4)} jobs ${String(own.calls).padStart(5)} calls (${(own.calls / own.jobs).toFixed(1)} each)${routes ? routesOf(own) : ""}`,
    );
}

function routesOf({ byRoute }: JobCosts): string {
  return [...byRoute]
    .sort(([, a], [, b]) => b - a)
    .map(([route, count]) => `\n    ${String(count).padStart(5)} ${route}`)
    .join("");
}

function hold(what: string, is: number, bar: number): void {
  const held = is <= bar;
  if (!held) missed += 1;
  console.log(`${what} ${is.toFixed(1)}, bar ${bar}: ${held ? "held" : "MISSED"}`);
}
