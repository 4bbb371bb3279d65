import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeOwnFile } from "../../process/file-fault.ts";
import { replaceFile } from "../../process/durable.ts";
import { readIfThere } from "../../process/optional-file.ts";
import { type RunProcess } from "../../process/run.ts";
import { temporaryFolder } from "../../process/temporary-folder.ts";
import type { EngineLocation } from "./engine-location.ts";
import { textOf } from "./engine-stream.ts";
import { type Env, openEngine } from "./engine.ts";
import { noIsolation } from "./isolation.ts";
import { normalized } from "../module/module-providers.ts";
import { type ListedProvider, lockedProviders, lockFile, pinnedProviders } from "../module/provider-lock.ts";

/** The lock of one stack's module for one engine. */
export interface LockRequest {
  /** Absolute path of the stack's folder. */
  readonly folder: string;
  /** The providers that the module uses, of a scan without problems. */
  readonly needed: readonly string[];
  readonly engine: EngineLocation;
  /** `policy.providers` of the environments that use the engine; a provider may be listed more than once, with another mirror. */
  readonly listed: readonly ListedProvider[];
  /** Machines that it is for, as the engines write them: `linux_amd64`. */
  readonly platforms: readonly string[];
  readonly env: Env;
  readonly path: string;
  readonly run: RunProcess;
}

export type LockOutcome =
  | { readonly outcome: "written" | "unchanged"; readonly file: string }
  /** The module needs none. One that was there is removed. */
  | { readonly outcome: "not-needed" }
  | { readonly outcome: "failed"; readonly error: string };

/**
 * Writes the lock file of a module for one engine: versions that it pins already stay, what the module does not use any more goes, and the hashes of all
 * `platforms` are added. Packages come from where the environments get them. Nothing is written where that fails.
 */
export async function writeLock(request: LockRequest): Promise<LockOutcome> {
  const { folder, engine, needed, listed } = request;
  const file = join(folder, lockFile(engine.name));
  const pinned = pinnedProviders(needed, listed);
  const before = await readIfThere(file);
  if (pinned.length === 0) {
    if (before !== null) await rm(file);
    return { outcome: "not-needed" };
  }
  const work = await temporaryFolder("lock");
  try {
    const failure = await lockIn(work.path, request, { pinned, before });
    if (failure !== null) return { outcome: "failed", error: failure };
    const after = (await readIfThere(join(work.path, "root", ".terraform.lock.hcl"))) ?? "";
    if (after === before) return { outcome: "unchanged", file };
    await replaceFile(file, after);
    return { outcome: "written", file };
  } finally {
    await work.remove();
  }
}

/** What the engine said where it failed; null where the lock is in the folder `root`. */
async function lockIn(
  work: string,
  { folder, engine: location, listed, platforms, env, path, run }: LockRequest,
  { pinned, before }: { readonly pinned: readonly string[]; readonly before: string | null },
): Promise<string | null> {
  const root = join(work, "root");
  const [home, pluginCache, output, cliConfig] = ["home", "cache", "output", "cli.tfrc"].map((name) => join(work, name)) as [
    string,
    string,
    string,
    string,
  ];
  await Promise.all([mkdir(root), mkdir(home), mkdir(pluginCache), mkdir(output), writeOwnFile(cliConfig, "")]);
  await cp(folder, join(root, "module"), { recursive: true, filter: (path) => !/(?:\.terraform|\.terraform\.lock\.\w+\.hcl)$/.test(path) });
  await writeOwnFile(join(root, "main.tf.json"), JSON.stringify({ module: { stack: { source: "./module" } } }));
  if (before !== null) await writeOwnFile(join(root, ".terraform.lock.hcl"), keptLock(before, pinned));
  const engine = openEngine(location, { run, isolation: noIsolation, path, home, cliConfig, pluginCache, output });
  const got = await engine.get(root);
  if (got.code !== 0) return textOf(got);
  for (const [mirror, sources] of places(pinned, listed)) {
    const ran = await engine.lockProviders(
      root,
      [...placeArguments(mirror), ...platforms.map((name) => `-platform=${name}`), ...sources],
      env,
    );
    if (ran.code !== 0) return textOf(ran);
  }
  return null;
}

/** Mirror -> providers that come from there; "" is the provider's own registry. */
function places(pinned: readonly string[], listed: readonly ListedProvider[]): ReadonlyMap<string, readonly string[]> {
  const found = listed.filter(({ source }) => pinned.includes(normalized(source)));
  const grouped = Map.groupBy(found, ({ mirror }) => mirror ?? "");
  return new Map(
    [...grouped].map(([mirror, providers]) => [mirror, [...new Set(providers.map(({ source }) => normalized(source)))].sort()]),
  );
}

function placeArguments(mirror: string): readonly string[] {
  if (mirror === "") return [];
  return [mirror.startsWith("https://") ? `-net-mirror=${mirror}` : `-fs-mirror=${mirror}`];
}

/** Without what is not needed: the engine would leave it in, and refuse it later. */
function keptLock(text: string, pinned: readonly string[]): string {
  return [...lockedProviders(text)].flatMap(([source, block]) => (pinned.includes(source) ? [block] : [])).join("");
}
