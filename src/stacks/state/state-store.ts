import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { FileError, writeOwnFile } from "../../process/file-fault.ts";
import { indentedJson } from "../../data/canonical-json.ts";
import { backendOf, backendOptions, stateLocation } from "../../fleet/backend.ts";
import { handedOn } from "../../fleet/engine-variables.ts";
import { hasCode, readIfThere } from "../../process/optional-file.ts";
import { initKey } from "../engine/engine-folder.ts";
import { adviceOn, engineError, faultOf, withoutVerdict } from "../engine/engine-message.ts";
import type { Engine, EngineRun, Env } from "../engine/engine.ts";
import { textOf } from "../engine/engine-stream.ts";
import { secretsOfVariables } from "../secrets.ts";
import { hasState, readState, stateFile } from "./state-location.ts";
import { missingVariables } from "./backend-credentials.ts";
import { copyState, type PlacedState, placeState, type StoredState } from "./placed-state.ts";
import { parseState, type State } from "./state.ts";
import { StateUnavailable, unavailable } from "./state-unavailable.ts";
import type { StackTarget } from "../stack-runner.ts";
import { keepUnwrittenState, recoverState, unwrittenHistory } from "./unwritten-state.ts";
import { makeFolders } from "../../process/make-folders.ts";

/** Which stack of which instance, in which environment. */
export type StateTarget = Pick<StackTarget, "environment" | "instance" | "stack" | "backend">;

interface StoreOptions {
  readonly engine: Engine;
  /** Where local states are, and what could not be written elsewhere. */
  readonly stateDir: string;
  /** For the folders from which the engine reads states. */
  readonly work: string;
  readonly env: Env;
}

/** The name under which an engine's folder has a backend's options. Neither engine reads it as configuration. */
export const backendFile = "backend.json";

/** The options as the engine takes them by `-backend-config=backend.json`; null for local states, whose path is relative to the stack's folder. */
export function backendText(target: StateTarget): string | null {
  const { instance, stack } = target;
  const backend = backendOf(target);
  return backend.type === "local"
    ? null
    : indentedJson(backendOptions(backend, { environment: instance.environment, id: instance.id, stack }));
}

/** How often, and after how many milliseconds, a state that could not be written is written again before it is kept on this machine. */
const pushes = [1_000, 5_000];

/** In the words of the backends: no lock, or another one than was asked for. */
const noSuchLock = /not locked|no lock|does not match|NoSuchKey|key does not exist|object doesn't exist|failed to retrieve lock info/i;

/** The states of a fleet's stacks. Local ones are read as files; of all others the engine is asked, whatever backend has them. */
export class StateStore {
  private readonly options: StoreOptions;
  private readonly opened = new Map<string, Promise<string>>();

  constructor(options: StoreOptions) {
    this.options = options;
  }

  location(target: StateTarget): string {
    const { instance, stack } = target;
    return stateLocation(backendOf(target), { environment: instance.environment, id: instance.id, stack });
  }

  /** The state; null where there is none. Throws {@link StateUnavailable} where that cannot be said: it must not be taken for none. */
  async read(target: StateTarget, signal?: AbortSignal): Promise<State | null> {
    if (isLocal(target)) return await readLocal(this.fileOf(target));
    const text = await this.text(target, signal);
    if (text === null) return null;
    const state = parseState(text);
    if (state !== null) return state;
    throw unavailable(`${this.location(target)} has no state that can be read: put a version of it from before back, then plan again`);
  }

  /** The state as it is stored; null where there is none. */
  private async text(target: StateTarget, signal?: AbortSignal): Promise<string | null> {
    const folder = await this.open(target, signal);
    const { stdout } = this.must(target, await this.options.engine.statePull(folder, this.envOf(target), signal));
    // Where there is none, an engine prints nothing, or a state of no history.
    return stdout.trim() === "" || parseState(stdout)?.version.lineage === "" ? null : stdout;
  }

  /** Copies a state from one backend to another, as {@link copyState} says. */
  async copy(from: StateTarget, to: StateTarget, signal?: AbortSignal): Promise<void> {
    await copyState(this.placeOf(from, signal), this.placeOf(to, signal));
  }

  /** Puts a state in the place of a stack's, as {@link placeState} says. */
  async place(target: StateTarget, text: string, signal?: AbortSignal): Promise<void> {
    await placeState(text, this.placeOf(target, signal));
  }

  private placeOf(target: StateTarget, signal?: AbortSignal): PlacedState {
    return {
      name: this.location(target),
      read: () => this.readWith(target, signal),
      write: ({ text }) => this.pushText(target, text, signal),
    };
  }

  /** The state as it is stored, in clear; null where there is none. */
  async stored(target: StateTarget, signal?: AbortSignal): Promise<string | null> {
    return (await this.readWith(target, signal))?.text ?? null;
  }

  /** Writes a text to a place that was seen to hold nothing else. */
  private async pushText(to: StateTarget, text: string, signal?: AbortSignal): Promise<void> {
    const file = join(this.options.work, `moved-${randomUUID()}.tfstate`);
    try {
      await writeOwnFile(file, text, { mode: 0o600 });
      makeFolders(join(this.fileOf(to), ".."), 0o700);
      await this.push(to, file, { force: true, signal });
    } finally {
      await rm(file, { force: true });
    }
  }

  private async readWith(target: StateTarget, signal?: AbortSignal): Promise<StoredState | null> {
    const text = isLocal(target) ? await readIfThere(this.fileOf(target)) : await this.text(target, signal);
    if (text === null || text === "") return null;
    const state = parseState(text);
    if (state === null) throw unavailable(`${this.location(target)} has no state that can be read`);
    return { ...state, text };
  }

  /** Whether there is a state, readable or not. */
  async exists(target: StateTarget): Promise<boolean> {
    if (isLocal(target)) return await hasState(this.fileOf(target));
    try {
      return (await this.read(target)) !== null;
    } catch (error) {
      if (error instanceof StateUnavailable) return true;
      throw error;
    }
  }

  /** Writes a state that an engine could not write to its place, before anything is planned. A newer state there stays. */
  async recover(target: StateTarget): Promise<void> {
    const file = this.fileOf(target);
    if (isLocal(target)) return await recoverState(file);
    const kept = await unwrittenHistory(file);
    if (kept === null) return;
    const now = (await this.read(target))?.version ?? null;
    if (now !== null && now.lineage !== kept.version.lineage)
      throw unavailable(
        `${kept.file} is a state that the engine could not write, and not of the history of ${this.location(target)}: compare them, remove the wrong one, then run the same again.`,
      );
    if (now === null || now.serial < kept.version.serial) await this.push(target, kept.file);
    await rm(kept.file, { force: true });
  }

  /**
   * What an engine in `folder` could not write of its state: written now, or kept until the next run. null where it left nothing; else where it is kept.
   */
  async keep(target: StateTarget, folder: string): Promise<{ readonly kept: string | null } | null> {
    const file = this.fileOf(target);
    if (!isLocal(target)) makeFolders(join(file, ".."), 0o700);
    const kept = await keepUnwrittenState(folder, file);
    if (kept === null || isLocal(target)) return kept === null ? null : { kept };
    for (const pause of pushes) {
      await wait(pause);
      try {
        await this.push(target, kept);
        await rm(kept, { force: true });
        return { kept: null };
      } catch (error) {
        if (!(error instanceof StateUnavailable)) throw error;
      }
    }
    return { kept };
  }

  /** Takes the lock away from whoever has it, if it is this one; false where nobody holds it. */
  async unlock(target: StateTarget, lockId: string, signal?: AbortSignal): Promise<boolean> {
    const ended = await this.options.engine.unlock(await this.open(target, signal), lockId, this.envOf(target), signal);
    if (ended.code !== 0 && noSuchLock.test(textOf(ended))) return false;
    this.must(target, ended);
    return true;
  }

  /** Writes a state file to its place; without `force` the engine refuses one that is older than what is there, or of another history. */
  private async push(
    target: StateTarget,
    file: string,
    { force = false, signal }: { readonly force?: boolean; readonly signal?: AbortSignal | undefined } = {},
  ): Promise<void> {
    const folder = await this.open(target, signal);
    this.must(target, await this.options.engine.statePush(folder, file, force, this.envOf(target), signal));
  }

  /** Where a local state is; of others, beside which file unwritten states are kept. */
  fileOf(target: StateTarget): string {
    const { stateDir } = this.options;
    const { instance, stack } = target;
    const at = { environment: instance.environment, id: instance.id, stack };
    return isLocal(target) ? stateFile(stateDir, at) : stateFile(join(stateDir, "unwritten"), at);
  }

  /** A folder in which the engine knows the backend and nothing else. */
  private async open(target: StateTarget, signal?: AbortSignal): Promise<string> {
    const options = backendText(target) ?? indentedJson({ path: this.fileOf(target) });
    // By all options: a state is never read where another one was asked for.
    const key = initKey([backendOf(target).type, options, ...Object.keys(this.envOf(target))]);
    const opening = this.opened.get(key) ?? this.make(target, { key, options }, signal);
    this.opened.set(key, opening);
    try {
      return await opening;
    } catch (error) {
      this.opened.delete(key);
      throw error;
    }
  }

  private async make(
    target: StateTarget,
    { key, options }: { readonly key: string; readonly options: string },
    signal?: AbortSignal,
  ): Promise<string> {
    const backend = backendOf(target);
    const folder = join(this.options.work, "states", key);
    await rm(folder, { recursive: true, force: true });
    makeFolders(folder, 0o700);
    await writeOwnFile(join(folder, backendFile), options, { mode: 0o600 });
    await writeOwnFile(join(folder, "main.tf.json"), indentedJson({ terraform: { backend: { [backend.type]: {} } } }), { mode: 0o600 });
    // Where a state is there already, the engines look for its providers once they know the backend: to download them, without a lock. Nothing here needs
    // any, so that there are none to be found; whether the state can be reached is said by what is asked for next.
    const none = join(folder, "no-providers");
    const cliConfig = join(folder, "no-providers.tfrc");
    await mkdir(none);
    await writeOwnFile(cliConfig, `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(none)}\n  }\n}\n`, {
      mode: 0o600,
    });
    const env = { ...this.envOf(target), TF_CLI_CONFIG_FILE: cliConfig };
    const ended = await this.options.engine.init(folder, [`-backend-config=${backendFile}`], env, signal);
    if (ended.code !== 0 && (await readIfThere(join(folder, ".terraform", "terraform.tfstate"))) === null) this.must(target, ended);
    return folder;
  }

  private envOf({ environment }: StateTarget): Env {
    return handedOn(environment.config.spec.engine.env, this.options.env);
  }

  private must(target: StateTarget, ended: EngineRun): EngineRun {
    if (ended.code === 0) return ended;
    const hidden = secretsOfVariables(this.envOf(target));
    const fault = faultOf(ended);
    if (fault.kind === "locked") throw new StateUnavailable({ outcome: "locked", ...fault.holder });
    const none = withoutVerdict(fault, hidden);
    if (none !== null) throw new StateUnavailable(none);
    const words = engineError(textOf(ended), hidden);
    throw unavailable(
      `the state in ${this.location(target)} cannot be reached:\n${words === "" ? `${this.options.engine.name} ended with exit code ${ended.code}` : words}`,
      [missingVariables(backendOf(target), target.environment, this.options.env), adviceOn(fault)]
        .filter((line) => line !== null)
        .join(" ") || null,
    );
  }
}

async function readLocal(file: string): Promise<State | null> {
  try {
    return await readState(file);
  } catch (error) {
    // A matter of the state, not of this machine.
    if (error instanceof FileError && hasCode(error.cause, "EISDIR"))
      throw unavailable(`the state in ${file} cannot be read: is a directory`);
    throw error;
  }
}

function isLocal(target: StateTarget): boolean {
  return backendOf(target).type === "local";
}
