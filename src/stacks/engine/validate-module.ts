import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeOwnFile } from "../../process/file-fault.ts";
import { makeFolders } from "../../process/make-folders.ts";
import type { RunProcess } from "../../process/run.ts";
import { temporaryFolder } from "../../process/temporary-folder.ts";
import { cliConfig } from "./cli-config.ts";
import type { EngineLocation } from "./engine-location.ts";
import { type Diagnostic, readValidation, textOf } from "./engine-stream.ts";
import { type Env, openEngine } from "./engine.ts";
import { installingAlone } from "./install-lock.ts";
import type { Isolation } from "./isolation.ts";
import { type ListedProvider, lockFile } from "../module/provider-lock.ts";

/** A stack's module, of whose scan no problem is left. */
export interface ModuleToValidate {
  /** Path -> text, with the lock files. */
  readonly files: ReadonlyMap<string, string>;
  readonly engine: EngineLocation;
  /** `policy.providers`: from where they are installed. */
  readonly listed: readonly ListedProvider[];
  readonly isolation: Isolation;
  /** As of the stack runner: providers are installed once for both. */
  readonly cacheDir: string;
  /** No credentials: none is needed for this. */
  readonly env: Env;
  readonly path: string;
  readonly run: RunProcess;
}

export type ModuleVerdict =
  /** Files of the places are relative to the module's folder. */
  | { readonly outcome: "validated"; readonly diagnostics: readonly Diagnostic[] }
  /** The engine could not say: a provider could not be installed, for example. */
  | { readonly outcome: "failed"; readonly error: string };

/** What the engine itself says of a module, as a root without a state and with values that nobody knows: `validate`, after `init`. */
export async function validateModule(module: ModuleToValidate): Promise<ModuleVerdict> {
  const { cacheDir, engine: location, env, files, isolation, listed, path, run } = module;
  const work = await temporaryFolder("validate");
  try {
    const at = (name: string): string => join(work.path, name);
    const [root, home, output, config] = [at("root"), at("home"), at("output"), at("cli.tfrc")];
    const pluginCache = join(cacheDir, "providers");
    makeFolders(pluginCache, 0o700);
    await Promise.all([mkdir(root), mkdir(home), mkdir(output, { mode: 0o700 }), writeOwnFile(config, cliConfig(listed))]);
    const lock = lockFile(location.name);
    for (const [name, text] of files) {
      const file = join(root, name === lock ? ".terraform.lock.hcl" : name);
      await mkdir(dirname(file), { recursive: true });
      await writeOwnFile(file, text);
    }
    const engine = openEngine(location, { run, isolation, path, home, cliConfig: config, pluginCache, output });
    const got = await engine.get(root);
    const ready = got.code === 0 ? await installingAlone(cacheDir, undefined, () => engine.init(root, ["-backend=false"], env)) : got;
    if (ready.code !== 0) return { outcome: "failed", error: textOf(ready) };
    const ended = await engine.validate(root, env);
    const diagnostics = readValidation(ended.stdout);
    return diagnostics === null ? { outcome: "failed", error: textOf(ended) } : { outcome: "validated", diagnostics };
  } finally {
    await work.remove();
  }
}
