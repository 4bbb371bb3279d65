import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeOwnFile } from "../process/file-fault.ts";
import { backendOf } from "../fleet/backend.ts";
import { environmentId } from "../fleet/config-path.ts";
import { indentedJson } from "../data/canonical-json.ts";
import { handedOn } from "../fleet/engine-variables.ts";
import type { GitRepository } from "../git/repository.ts";
import { readIfThere } from "../process/optional-file.ts";
import { cliConfig } from "./engine/cli-config.ts";
import { type InitCache, initCache, initKey, makeFolder, materializeModule, type Module } from "./engine/engine-folder.ts";
import type { Engine, EngineRun, Env } from "./engine/engine.ts";
import { installingAlone } from "./engine/install-lock.ts";
import { manifestObjections, manifestPath } from "./module/module-manifest.ts";
import { type ModuleScan, scanModule } from "./module/module-scan.ts";
import { type EngineName, type ListedProvider, lockFault, lockFaultText } from "./module/provider-lock.ts";
import { renderRoot, stackOf, upstreamsOf } from "./render.ts";
import { stateFolder } from "./state/state-location.ts";
import { backendFile, backendText } from "./state/state-store.ts";
import { locationsFile, upstreamLocations } from "./state/upstream-locations.ts";
import type { StackTarget } from "./stack-runner.ts";

/** A folder in which the engine can run. */
export interface ReadyFolder {
  readonly outcome: "ready";
  readonly folder: string;
  readonly env: Env;
  /** Key of everything that `init` reads. */
  readonly key: string;
  /** What the `init` that is shared, and kept under `key`, is given of the backend. */
  readonly initArgs: readonly string[];
  /** What this stack's own `init` is given of its backend; null where the shared one has done it all. */
  readonly backendArgs: readonly string[] | null;
}

interface FolderOptions {
  readonly repository: GitRepository;
  readonly engine: Engine;
  readonly stateDir: string;
  readonly cacheDir: string;
  readonly work: string;
  readonly env: Env;
}

/** The folders the engine works in, one per stack, created anew for each plan; modules and results of `init` are shared. */
export class StackFolders {
  private readonly options: FolderOptions;
  private readonly cache: InitCache;
  private readonly modules = new Map<string, Promise<Module>>();
  private readonly cliConfigs = new Map<string, Promise<void>>();
  private readonly inits = new Map<string, Promise<EngineRun | null>>();
  private installing: Promise<unknown> = Promise.resolve();

  constructor(options: FolderOptions) {
    this.options = options;
    this.cache = initCache(join(options.cacheDir, "init"));
  }

  folderOf(target: StackTarget): string {
    return join(this.options.work, "stacks", target.instance.environment, target.instance.id, target.stack);
  }

  async remove(target: StackTarget): Promise<void> {
    await rm(this.folderOf(target), { recursive: true, force: true });
  }

  /** The engine's variables for a stack: those that environment.yaml names, and the locations of upstream states. */
  envOf(target: StackTarget): Env {
    const { stateDir, env } = this.options;
    const given = Object.entries(handedOn(target.environment.config.spec.engine.env, env));
    const states = Object.entries(upstreamLocations(target, stateDir)).map(([name, location]) => [`TF_VAR_${name}`, hclLiteral(location)]);
    const cliConfigFile = ["TF_CLI_CONFIG_FILE", this.cliConfigOf(target).path] as const;
    return Object.fromEntries([...given, ...states, cliConfigFile]) as Env;
  }

  /** Limits what the engine may install; one file for all stacks with the same list. */
  private cliConfigOf({ environment }: StackTarget): { readonly path: string; readonly text: string } {
    const text = cliConfig(environment.config.spec.policy.providers);
    return { path: join(this.options.work, `providers-${initKey([text])}.tfrc`), text };
  }

  /**
   * Creates the folder, unless the module must not be given to the engine: then nothing is written and the message has the reason.
   * @param elsewhere where the root says that its module is, for a root that is not run here
   */
  async prepare(
    target: StackTarget,
    unknown: readonly string[],
    elsewhere?: string,
  ): Promise<ReadyFolder | { readonly outcome: "refused"; readonly message: string }> {
    const { engine, stateDir } = this.options;
    const { environment, instance, architecture, stack } = target;
    const tree = architecture.modules.get(stack);
    if (tree === undefined) return { outcome: "refused", message: `${architecture.folder}/stacks/${stack} does not exist` };
    const module = await this.moduleOf(tree);
    const { providers, modules } = environment.config.spec.policy;
    const allowed = (modules ?? []).map(({ allow }) => allow);
    const scan = scanModule(`${architecture.folder}/stacks/${stack}`, module.files, providers, allowed);
    const objection = objectionTo(scan, module, { providers, engine: engine.name, revision: architecture.name });
    if (objection !== null) return { outcome: "refused", message: objection };
    const root = renderRoot({ ...target, unknown, ...(elsewhere === undefined ? {} : { module: elsewhere }) });
    const folder = this.folderOf(target);
    const backend = backendText(target);
    const states = backend === null ? stateFolder(stateDir, { environment: instance.environment, id: instance.id }) : null;
    const readsShared = upstreamsOf(target, stackOf(architecture, stack)).some(({ ofEnvironment }) => ofEnvironment);
    const shared = backend === null && readsShared ? stateFolder(stateDir, { environment: instance.environment, id: environmentId }) : null;
    const files = filesOf(target, backend, stateDir);
    await makeFolder(folder, { root, module, states, shared, files });
    // A local path is relative to the folder, through its link: the same for all instances, so that one init serves them all. Of another backend every
    // stack has its own options: what is shared is the installation of the providers.
    const initArgs = [backend === null ? `-backend-config=path=state/${stack}.tfstate` : "-backend=false"];
    const backendArgs = backend === null ? null : [`-backend-config=${backendFile}`];
    const { path, text: installation } = this.cliConfigOf(target);
    // Once: an engine may read it while another stack is prepared.
    const written = this.cliConfigs.get(path) ?? writeOwnFile(path, installation, { mode: 0o600 });
    this.cliConfigs.set(path, written);
    await written;
    const env = this.envOf(target);
    const reattached = env["TF_REATTACH_PROVIDERS"] === undefined ? "no" : "reattached";
    const read = [engine.name, engine.version, tree, module.lock ?? "", ...initArgs, reattached, installation, ...scan.providers];
    const key = initKey(read);
    return { outcome: "ready", folder, env, key, initArgs, backendArgs };
  }

  /** Runs a command after `init`, whose result is taken from an earlier one where nothing that it reads has changed. */
  async initialized(
    ready: ReadyFolder,
    command: () => Promise<EngineRun>,
    signal?: AbortSignal,
  ): Promise<{ readonly step: "init" | "command"; readonly ended: EngineRun }> {
    const failed = (await this.init(ready, true, signal)) ?? (await this.initBackend(ready, signal));
    if (failed !== null) return { step: "init", ended: failed };
    const ended = await command();
    if (ended.code !== 1 || !wantsInit(ended)) return { step: "command", ended };
    // The kept result does not fit any more: a provider was removed from the cache, or the engine expects other files than before.
    await this.cache.drop(ready.key);
    this.inits.delete(ready.key);
    const again = (await this.init(ready, false, signal)) ?? (await this.initBackend(ready, signal));
    return again === null ? { step: "command", ended: await command() } : { step: "init", ended: again };
  }

  private async initBackend({ folder, backendArgs, env }: ReadyFolder, signal: AbortSignal | undefined): Promise<EngineRun | null> {
    if (backendArgs === null) return null;
    const ran = await this.options.engine.init(folder, backendArgs, env, signal);
    return ran.code === 0 ? null : ran;
  }

  private async init(ready: ReadyFolder, reuse: boolean, signal: AbortSignal | undefined): Promise<EngineRun | null> {
    if (reuse) {
      const running = this.inits.get(ready.key);
      if (running !== undefined) {
        const failed = await running;
        if (failed !== null) return failed;
      }
      if (await this.cache.take(ready.key, ready.folder)) return null;
    }
    // One after the other, and in no other process meanwhile, which may have done the same just before.
    const made = this.installing.then(() =>
      installingAlone(this.options.cacheDir, signal, async () =>
        (await this.cache.take(ready.key, ready.folder)) ? null : await this.runInit(ready, signal),
      ),
    );
    this.installing = made.catch(() => undefined);
    this.inits.set(ready.key, made);
    const failed = await made;
    if (failed !== null) this.inits.delete(ready.key);
    return failed;
  }

  private async runInit(ready: ReadyFolder, signal: AbortSignal | undefined): Promise<EngineRun | null> {
    const got = await this.options.engine.get(ready.folder, signal);
    if (got.code !== 0) return got;
    const objections = manifestObjections((await readIfThere(join(ready.folder, manifestPath))) ?? "");
    if (objections.length > 0) return { ...got, code: 1, diagnostics: [], rest: objections.join("\n") };
    const ran = await this.options.engine.init(ready.folder, ready.initArgs, ready.env, signal);
    if (ran.code !== 0) return ran;
    await this.cache.put(ready.key, ready.folder);
    return null;
  }

  private moduleOf(tree: string): Promise<Module> {
    const { repository, engine, work } = this.options;
    const known = this.modules.get(tree);
    if (known !== undefined) return known;
    const made = materializeModule(repository, tree, join(work, "modules", tree), engine.name);
    this.modules.set(tree, made);
    return made;
  }
}

/** Problems of the module, or of its lock. */
function objectionTo(
  scan: ModuleScan,
  module: Module,
  {
    providers,
    engine,
    revision,
  }: { readonly providers: readonly ListedProvider[]; readonly engine: EngineName; readonly revision: string },
): string | null {
  if (scan.problems.length > 0) {
    return scan.problems
      .map(({ file, line, code, message, hint }) => `${file}:${line}: ${message} (${code}). ${hint ?? ""}`.trim())
      .join("\n");
  }
  const fault = lockFault(scan.providers, module.lock, providers);
  return fault === null ? null : `${lockFaultText(fault, engine)}. Write it with: npx @flotilla-dev/cli architecture lock ${revision}`;
}

function wantsInit(ended: EngineRun): boolean {
  const errors = ended.diagnostics.filter(({ severity, address }) => severity === "error" && address === null);
  return errors.some(({ summary, detail }) => initNeeded.test(`${summary}\n${detail}`)) || initNeeded.test(ended.rest);
}

const initNeeded = /(?:terraform|tofu) init|Backend initialization required|Required plugins are not installed|Module not installed/i;

/** What lies beside a root: the options of its backend; of a run that is made elsewhere, where it finds the states of its upstreams. */
function filesOf(target: StackTarget, backend: string | null, stateDir: string): Readonly<Record<string, string>> {
  if (backendOf(target).type === "cloud") return { [locationsFile]: indentedJson(upstreamLocations(target, stateDir)) };
  return backend === null ? {} : { [backendFile]: backend };
}

/** A value of a variable: the engine reads JSON there, with strings as templates. */
function hclLiteral(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === "string" ? member.replaceAll(/([$%])\{/g, "$1$1{") : member));
}
