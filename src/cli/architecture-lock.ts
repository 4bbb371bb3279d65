import { join } from "node:path";
import type { FleetArchitecture, FleetEnvironment, FleetSnapshot } from "../fleet/model.ts";
import { handedOn } from "../fleet/engine-variables.ts";
import { run } from "../process/run.ts";
import { textsBelow } from "../stacks/module/check-modules.ts";
import { EngineMissing, locateEngine } from "../stacks/engine/engine-location.ts";
import { scanModule } from "../stacks/module/module-scan.ts";
import { type EngineName, lockFile } from "../stacks/module/provider-lock.ts";
import { type LockOutcome, writeLock } from "../stacks/engine/write-locks.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { validFleet } from "./fleet-folder.ts";

export interface LockFlags {
  readonly environment?: string;
  readonly platform?: readonly string[];
}

/** Writes the lock files of architectures. Exit code 1 where one could not be written. */
export async function lock(context: CliContext, names: readonly string[], flags: LockFlags): Promise<ExitCode> {
  const platforms = flags.platform ?? [...new Set(["linux_amd64", thisPlatform()])];
  const [wrong] = platforms.filter((name) => !/^[a-z0-9]+_[a-z0-9]+$/.test(name));
  if (wrong !== undefined) throw new UsageError(`--platform ${wrong}: a platform is <system>_<processor>, for example linux_amd64.`);
  const fleet = await validFleet(context, "No lock file is written", [], flags.environment);
  if (fleet === null) return 1;
  let failed = false;
  for (const architecture of architecturesNamed(fleet.snapshot, names)) {
    for (const [engine, environments] of enginesOf(fleet.snapshot, architecture.name, flags.environment ?? null)) {
      for (const stack of architecture.modules.keys()) {
        const folder = `${architecture.folder}/stacks/${stack}`;
        const outcome = await lockStack(context, join(fleet.root, folder), { folder, engine, environments, platforms });
        context.out(`${lineOf(`${folder}/${lockFile(engine)}`, outcome)}\n`);
        failed ||= outcome.outcome === "failed";
      }
    }
  }
  return failed ? 1 : 0;
}

interface StackLock {
  /** Relative to the fleet's root. */
  readonly folder: string;
  readonly engine: EngineName;
  readonly environments: readonly FleetEnvironment[];
  readonly platforms: readonly string[];
}

async function lockStack(
  context: CliContext,
  path: string,
  { folder, engine: name, environments, platforms }: StackLock,
): Promise<LockOutcome> {
  const texts = textsBelow(path, "");
  const policies = environments.map(({ config }) => config.spec.policy);
  const listed = policies.flatMap(({ providers }) => providers);
  const allowed = policies.flatMap(({ modules }) => (modules ?? []).map(({ allow }) => allow));
  const { problems, providers: needed } = scanModule(folder, texts, listed, allowed);
  const [problem] = problems;
  if (problem !== undefined) return { outcome: "failed", error: `${problem.file}:${problem.line}: ${problem.message} (${problem.code})` };
  try {
    const engine = await locateEngine(context.env, { name, version: environments[0]?.config.spec.engine.version ?? ">=1" });
    const env = Object.assign({}, ...environments.map(({ config }) => handedOn(config.spec.engine.env, context.env)));
    return await writeLock({ folder: path, needed, engine, listed, platforms, env, path: context.env["PATH"] ?? "", run });
  } catch (error) {
    if (error instanceof EngineMissing) return { outcome: "failed", error: error.message };
    throw error;
  }
}

function architecturesNamed({ architectures }: FleetSnapshot, names: readonly string[]): readonly FleetArchitecture[] {
  const [unknown] = names.filter((name) => !architectures.has(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no architecture ${unknown}; there are: ${[...architectures.keys()].join(", ")}.`);
  return [...architectures.values()].filter(({ name }) => names.length === 0 || names.includes(name));
}

/** The engines of the environments whose instances use a revision, else of all: somebody will use it. */
function enginesOf(
  { environments }: FleetSnapshot,
  architecture: string,
  only: string | null,
): ReadonlyMap<EngineName, readonly FleetEnvironment[]> {
  const all = [...environments.values()].filter(({ name }) => only === null || name === only);
  if (all.length === 0) throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...environments.keys()].join(", ")}.`);
  const using = all.filter(({ instances }) => [...instances.values()].some(({ config }) => config.spec.architecture === architecture));
  return Map.groupBy(using.length > 0 ? using : all, ({ config }) => config.spec.engine.name);
}

function lineOf(file: string, outcome: LockOutcome): string {
  switch (outcome.outcome) {
    case "written":
    case "unchanged":
      return `${file}: ${outcome.outcome}`;
    case "not-needed":
      return `${file}: not needed, the module uses no provider that is installed`;
    case "failed":
      return `${file}: not written\n${outcome.error.replaceAll(/^/gm, "  ")}`;
  }
}

/** This machine as the engines write it. */
function thisPlatform(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const processor = process.arch === "x64" ? "amd64" : process.arch;
  return `${system}_${processor}`;
}
