import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lockHolder } from "../../src/process/lock-file.ts";
import { makePrivateFolder } from "../../src/process/private-folder.ts";
import { breakObject, type CloudAccess, CloudError, cloudIn, fixObject, listFaults, listObjects } from "../cloud/client.ts";
import { type ExitCode, type LabContext, UsageError } from "./context.ts";
import { type FaultOptions, faultOf } from "./fault-options.ts";
import { accessText, readAccess, removeAccess } from "./own-github.ts";
import { isProviderSessionOf, providerSessionPath } from "./provider-session.ts";
import { cloudFolder, stateFolder } from "./state-folder.ts";

/** Milliseconds that a start and an end may take. */
const patience = 15_000;
const pause = 50;

/**
 * Starts the local cloud in the background, once: where another `up` starts it at the same time, this one waits for that cloud. With `github`, a GitHub
 * and a runner for the fleet run beside it.
 */
export async function up(context: LabContext, options: { readonly github: boolean }): Promise<ExitCode> {
  const state = stateFolder(context);
  const dir = cloudFolder(state);
  const running = await cloudIn(dir);
  if (running !== null) {
    if (options.github && (await readAccess(state)) === null)
      throw new UsageError(`The local cloud runs here without a GitHub. Run ${context.program} down, then ${context.program} up --github`);
    if (await untilReady(context, state, () => false)) {
      context.out(`The local cloud is already running at ${running.url}.\n`);
      await printGithub(context, state);
      return 0;
    }
    context.err(
      `The local cloud runs at ${running.url}, but ${providerSessionPath(state)} is not its own. ` +
        `Restart it: ${context.program} down, then ${context.program} up`,
    );
    return 1;
  }
  await makePrivateFolder(state);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // Of one that was killed; nothing runs here now.
  await removeAccess(state);
  const log = join(dir, "log");
  const out = openSync(log, "a", 0o600);
  const child = spawn(process.execPath, [process.argv[1] ?? "", "serve", ...(options.github ? ["--github"] : [])], {
    detached: true,
    stdio: ["ignore", out, out],
    cwd: context.cwd,
    env: context.env,
  });
  closeSync(out);
  child.unref();
  // Code 4: another process was quicker, and its cloud is waited for.
  const started = await untilReady(context, state, () => child.exitCode !== null && child.exitCode !== 4);
  if (started !== null) {
    context.out(
      `The local cloud runs at ${started.url}.\n` +
        `Next: ${context.flotilla} plan, then ${context.flotilla} apply; both take ids. Stop it with: ${context.program} down\n`,
    );
    await printGithub(context, state);
    return 0;
  }
  context.err(`The local cloud did not start. The end of its log, ${log}:\n${readFileSync(log, "utf8").split("\n").slice(-10).join("\n")}`);
  return 1;
}

async function printGithub(context: LabContext, state: string): Promise<void> {
  const access = await readAccess(state);
  if (access !== null) context.out(`\n${accessText(access, context, state)}`);
}

/** The cloud once it answers and its session file is written; null where it has failed or takes too long. */
async function untilReady(context: LabContext, state: string, failed: () => boolean): Promise<CloudAccess | null> {
  const end = context.clock() + patience;
  while (context.clock() < end && !failed() && !context.signal.aborted) {
    const access = await cloudIn(cloudFolder(state));
    if (access !== null && (await isProviderSessionOf(providerSessionPath(state), access.url))) return access;
    await wait(pause);
  }
  return null;
}

export async function down(context: LabContext): Promise<ExitCode> {
  const dir = cloudFolder(stateFolder(context));
  // A cloud that proves to be this folder's holds its lock, so the process is certainly the right one.
  const access = await cloudIn(dir);
  const holder = await lockHolder(join(dir, "lock"));
  if (access === null || holder === null || holder === "damaged") {
    context.out("No local cloud is running here.\n");
    return 0;
  }
  process.kill(holder.pid, "SIGTERM");
  const end = context.clock() + patience;
  while ((await lockHolder(join(dir, "lock"))) !== null) {
    if (context.clock() > end) {
      context.err(`The local cloud did not stop; see ${join(dir, "log")}.`);
      return 1;
    }
    await wait(pause);
  }
  context.out("The local cloud has stopped.\n");
  return 0;
}

export async function status(context: LabContext, format: "text" | "json"): Promise<ExitCode> {
  const access = await running(context);
  const [objects, broken] = await Promise.all([listObjects(access), listFaults(access)]);
  if (format === "json") {
    context.out(`${JSON.stringify({ url: access.url, objects, broken }, null, 2)}\n`);
    return 0;
  }
  context.out(`The local cloud runs at ${access.url} and holds ${objects.length} objects.\n`);
  for (const { kind, name, attributes } of objects) {
    const { url, version } = attributes;
    const running = typeof version === "string" ? ` ${version}` : "";
    context.out(`  ${kind.padEnd(18)} ${name}${running}${typeof url === "string" ? `  ${url}` : ""}\n`);
  }
  for (const { name, faults } of broken) {
    const missing = objects.some((object) => object.name === name) ? "" : ", which does not exist yet";
    context.out(`  broken: ${name}${missing}: ${faults.map(({ kind }) => kind).join(", ")}\n`);
  }
  return 0;
}

/** Refuses the name of an object that is not there, unless it `isNew`: a mistyped name would break nothing, and nobody would see that. */
export async function breakOne(
  context: LabContext,
  name: string,
  { kind, isNew, options }: { readonly kind: string; readonly isNew: boolean; readonly options: FaultOptions },
): Promise<ExitCode> {
  const fault = faultOf(kind, options);
  const access = await running(context);
  const names = (await listObjects(access)).map((object) => object.name);
  if (!isNew && !names.includes(name)) throw unknownName(name, names, ` Is it to be created? Add --new.`);
  await breakObject(access, name, fault).catch((error: unknown) => {
    throw error instanceof CloudError ? new UsageError(`${name}: ${error.message}`) : error;
  });
  context.out(`${name}: ${kind}. Clear it with: ${context.program} fix ${name}\n`);
  return 0;
}

export async function fixOne(context: LabContext, name: string): Promise<ExitCode> {
  const access = await running(context);
  const [objects, broken] = await Promise.all([listObjects(access), listFaults(access)]);
  const names = [...objects, ...broken].map((known) => known.name);
  if (!names.includes(name)) throw unknownName(name, names, "");
  const fixed = await fixObject(access, name, null);
  context.out(fixed.length === 0 ? `Nothing was broken about ${name}.\n` : `${name}: fixed ${fixed.join(", ")}.\n`);
  return 0;
}

function unknownName(name: string, names: readonly string[], next: string): UsageError {
  const known = [...new Set(names)].sort();
  const list = known.length === 0 ? "it is empty" : `there are: ${known.slice(0, 40).join(", ")}${known.length > 40 ? ", ..." : ""}`;
  return new UsageError(`The local cloud holds no ${name}; ${list}.${next}`);
}

async function running(context: LabContext): Promise<CloudAccess> {
  const access = await cloudIn(cloudFolder(stateFolder(context)));
  if (access === null) throw new UsageError(`No local cloud is running here. Start it with: ${context.program} up`);
  return access;
}
