import { existsSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { writeOwnFile } from "../../process/file-fault.ts";
import type { GitRepository } from "../../git/repository.ts";
import { removeLeftFolders } from "../../process/left-folders.ts";
import { ProcessError, type RunProcess } from "../../process/run.ts";
import { type Backend, backendOf } from "../../fleet/backend.ts";
import { handedOn } from "../../fleet/engine-variables.ts";
import { type TemporaryFolder, temporaryFolder } from "../../process/temporary-folder.ts";
import { UserError } from "../../process/user-error.ts";
import type { EngineLocation } from "./engine-location.ts";
import { engineError, faultOf, withoutVerdict } from "./engine-message.ts";
import { textOf } from "./engine-stream.ts";
import { type Engine, type EngineRun, type Env, type LockWait, openEngine } from "./engine.ts";
import type { Isolation } from "./isolation.ts";
import { byBackend } from "../hcp/by-backend.ts";
import { HcpRunner } from "../hcp/hcp-runner.ts";
import { planObjections } from "../plan/plan-configuration.ts";
import type { FleetKey } from "../plan/record.ts";
import {
  checkState,
  cleanOutcome,
  engineMisfit,
  failed,
  lostState,
  outputsIn,
  unavailable,
  understood,
  upstreamMissing,
} from "../runner-outcomes.ts";
import { secretsOfPlan, secretsOfState, secretsOfVariables } from "../secrets.ts";
import { type ReadyFolder, StackFolders } from "../stack-folders.ts";
import { stackPlan } from "../stack-plan.ts";
import { StateStore } from "../state/state-store.ts";
import { upstreamNow } from "../state/upstream.ts";
import type {
  ApplyOutcome,
  Failed,
  Locked,
  NoVerdict,
  PlanOutcome,
  StackCheck,
  StackPlan,
  StackTarget,
  StackRunner,
  MoveOutcome,
  PlaceOutcome,
  UnlockOutcome,
} from "../stack-runner.ts";
import { makeFolders } from "../../process/make-folders.ts";

export interface RunnerOptions {
  /** Contains the module trees of every target. */
  readonly repository: GitRepository;
  readonly engine: EngineLocation;
  /** FLOTILLA_STATE_DIR: where the local backend's states are. */
  readonly stateDir: string;
  readonly key: FleetKey;
  /** For results of `init` and downloaded providers; kept between runs. */
  readonly cacheDir: string;
  readonly run: RunProcess;
  readonly isolation: Isolation;
  /** The caller's environment; the engine gets PATH and the variables that environment.yaml names in `engine.env`. */
  readonly env: Env;
  /** Milliseconds between two looks at a run in HCP Terraform; a second where absent. */
  readonly hcpPatience?: number;
}

/** A stack runner that plans and applies with terraform or tofu in clean folders of its own, below the system's folder for temporary files. */
export async function openStackRunner(given: RunnerOptions): Promise<StackRunner> {
  // The engine runs in folders of its own: a relative path would lead elsewhere there.
  const options = { ...given, stateDir: resolve(given.stateDir), cacheDir: resolve(given.cacheDir) };
  await removeLeftFolders();
  const folder = await temporaryFolder("engine");
  const work = folder.path;
  const home = join(work, "home");
  const pluginCache = join(options.cacheDir, "providers");
  const output = join(work, "output");
  const cliConfig = join(work, "cli.tfrc");
  makeFolders(pluginCache, 0o700);
  await Promise.all([mkdir(home), mkdir(output, { mode: 0o700 }), writeOwnFile(cliConfig, "")]);
  const { run, isolation } = options;
  const engine = openEngine(options.engine, { run, isolation, path: options.env["PATH"] ?? "", home, cliConfig, pluginCache, output });
  const folders = new StackFolders({ ...options, engine, work });
  const { key, env, repository, hcpPatience: patience } = options;
  const hcp = new HcpRunner({ key, env, repository, folders, ...(patience === undefined ? {} : { patience }) });
  return byBackend(new EngineRunner(options, engine, folder, folders), hcp);
}

class EngineRunner implements StackRunner {
  readonly engine: string;
  readonly isolation: string;
  readonly #options: RunnerOptions;
  readonly #engine: Engine;
  readonly #work: TemporaryFolder;
  readonly #folders: StackFolders;
  readonly #states: StateStore;
  /** Values that no message may contain, by stack folder, from its plan to its apply. */
  readonly #secrets = new Map<string, Set<string>>();

  constructor(options: RunnerOptions, engine: Engine, work: TemporaryFolder, folders: StackFolders) {
    this.engine = `${engine.name} ${engine.version}`;
    this.isolation = options.isolation.name;
    this.#options = options;
    this.#engine = engine;
    this.#work = work;
    this.#folders = folders;
    this.#states = new StateStore({ ...options, engine, work: work.path });
  }

  backend(target: StackTarget): string {
    return this.#states.location(target);
  }

  async check(target: StackTarget, signal?: AbortSignal): Promise<StackCheck | Failed | Locked | NoVerdict> {
    try {
      const state = await checkState(this.#states, target, target.recorded?.get(target.stack) ?? null, signal);
      return { outcome: "checked", ...state, held: null };
    } catch (error) {
      return unavailable(error);
    }
  }

  async speculativePlan(target: StackTarget, unknown: readonly string[], signal?: AbortSignal): Promise<PlanOutcome> {
    try {
      const refused = this.#refusal(target);
      if (refused !== null) return failed(target, refused);
      const lost = await lostState(this.#states, target, signal);
      if (lost !== null) return lost;
      const upstream = await upstreamNow(this.#states, target, signal);
      return await this.#makePlan(target, upstream.secrets, {
        unknown: [...new Set([...unknown, ...upstream.missing])].sort(),
        lock: false,
        signal,
      });
    } catch (error) {
      return unavailable(error);
    } finally {
      await this.discard(target);
    }
  }

  async plan(target: StackTarget, signal?: AbortSignal): Promise<PlanOutcome> {
    const refused = this.#refusal(target);
    if (refused !== null) return failed(target, refused);
    let planned = false;
    try {
      await this.#states.recover(target);
      const lost = await lostState(this.#states, target, signal);
      if (lost !== null) return lost;
      const { missing, secrets } = await upstreamNow(this.#states, target, signal);
      const without = upstreamMissing(missing);
      if (without !== null) return without;
      const outcome = await this.#makePlan(target, secrets, { unknown: [], lock: true, signal });
      planned = outcome.outcome === "planned";
      return outcome;
    } catch (error) {
      return unavailable(error);
    } finally {
      if (!planned) await this.discard(target);
    }
  }

  /** What cannot be removed now goes with all the runner's folders, or at the next start: no outcome is lost by it. */
  async discard(target: StackTarget): Promise<void> {
    this.#secrets.delete(this.#folders.folderOf(target));
    await this.#folders.remove(target).catch(() => undefined);
  }

  async apply(target: StackTarget, plan: StackPlan, signal?: AbortSignal): Promise<ApplyOutcome> {
    const folder = this.#folders.folderOf(target);
    const env = this.#folders.envOf(target);
    const hidden = this.#secrets.get(folder) ?? new Set();
    try {
      const applied = await this.#engine.apply(folder, plan.file, lockWait(target), env, signal);
      if (applied.code === 0)
        return cleanOutcome(target, await this.#states.read(target), this.#engine.name, this.#options.key, this.backend(target));
      const fault = faultOf(applied);
      const none = withoutVerdict(fault, hidden);
      const left = await this.#states.keep(target, folder);
      if (left?.kept !== undefined && left.kept !== null)
        return this.#unwritten(target, left.kept, none?.outcome === "own-file" ? none.error : "");
      return none ?? failed(target, await this.#message(target, { folder, env }, applied, hidden), { ended: applied, fault });
    } finally {
      await this.discard(target);
    }
  }

  /** The engine has made something and could not write its state. */
  #unwritten(target: StackTarget, kept: string, reason: string): NoVerdict {
    const state = this.#states.fileOf(target);
    const next = kept.startsWith(state)
      ? `It is kept in ${kept}, and put in its place by the next run.`
      : `It is kept in ${kept}: free some space, move it to ${state}.errored, then run the same again.`;
    return {
      outcome: "own-file",
      error: `${reason === "" ? "" : `${reason}. `}The state ${backendOf(target).type === "local" ? state : this.backend(target)} could not be written. ${next}`,
    };
  }

  async outputs(target: StackTarget): Promise<Readonly<Record<string, unknown>> | null> {
    const refused = this.#refusal(target);
    if (refused !== null) throw new UserError(refused);
    const state = await this.#states.read(target);
    return state === null ? null : outputsIn(state, target);
  }

  async unlock(target: StackTarget, lockId: string, signal?: AbortSignal): Promise<UnlockOutcome> {
    const refused = this.#refusal(target);
    if (refused !== null) return failed(target, refused);
    try {
      return { outcome: (await this.#states.unlock(target, lockId, signal)) ? "unlocked" : "gone" };
    } catch (error) {
      return unavailable(error);
    }
  }

  async moveState(target: StackTarget, from: Backend, signal?: AbortSignal): Promise<MoveOutcome> {
    const refused = this.#refusal(target);
    if (refused !== null) return failed(target, refused);
    const source = { ...target, backend: from };
    try {
      await this.#states.recover(source);
      await this.#states.copy(source, target, signal);
      return { outcome: "moved", from: this.backend(source) };
    } catch (error) {
      return unavailable(error);
    }
  }

  async placeState(target: StackTarget, text: string, signal?: AbortSignal): Promise<PlaceOutcome> {
    const refused = this.#refusal(target);
    if (refused !== null) return failed(target, refused);
    try {
      await this.#states.recover(target);
      await this.#states.place(target, text, signal);
      return { outcome: "placed" };
    } catch (error) {
      return unavailable(error);
    }
  }

  async storedState(target: StackTarget, signal?: AbortSignal): Promise<string | null> {
    const refused = this.#refusal(target);
    if (refused !== null) throw new UserError(refused);
    return await this.#states.stored(target, signal);
  }

  close(): Promise<void> {
    return this.#work.remove();
  }

  async #makePlan(
    target: StackTarget,
    upstreamSecrets: readonly string[],
    { unknown, lock, signal }: { readonly unknown: readonly string[]; readonly lock: boolean; readonly signal: AbortSignal | undefined },
  ): Promise<PlanOutcome> {
    const given = handedOn(target.environment.config.spec.engine.env, this.#options.env);
    const hidden = new Set([...secretsOfVariables(given), ...upstreamSecrets]);
    const ready = await this.#folders.prepare(target, unknown);
    if (ready.outcome === "refused") return failed(target, engineError(ready.message, hidden));
    const { folder, env } = ready;
    this.#secrets.set(folder, hidden);
    const file = join(folder, "plan.bin");
    const plan = () => this.#engine.plan(folder, file, lock ? lockWait(target) : null, env, signal);
    const { step, ended: planned } = await this.#folders.initialized(ready, plan, signal);
    // What stands around an engine, a wrapper for example, may report another end than the engine's.
    if (step === "init" || (planned.code !== 0 && planned.code !== 2) || !existsSync(file))
      return await this.#unplanned(target, ready, { step, ended: planned, unknown }, hidden);
    await chmod(file, 0o600);
    const shown = await this.#engine.show(folder, file, env, signal);
    if (shown.code !== 0) return await this.#unplanned(target, ready, { step: "show", ended: shown, unknown }, hidden);
    const read = understood(shown.stdout);
    if (typeof read === "string") return failed(target, engineError(read, hidden));
    for (const secret of secretsOfPlan(read)) hidden.add(secret);
    // What is applied later is this very file: it is judged before it is shown and before it is applied.
    const objections = planObjections(read, target.environment.config.spec.policy);
    if (objections.length > 0) return failed(target, engineError(objections.join("\n"), hidden));
    return stackPlan(target, read, unknown, this.#options.key, file);
  }

  /** What came instead of a plan. */
  async #unplanned(
    target: StackTarget,
    ready: ReadyFolder,
    {
      step,
      ended,
      unknown,
    }: { readonly step: "init" | "command" | "show"; readonly ended: EngineRun; readonly unknown: readonly string[] },
    hidden: Set<string>,
  ): Promise<PlanOutcome> {
    const fault = faultOf(ended);
    if (fault.kind === "locked") return { outcome: "locked", ...fault.holder };
    const none = withoutVerdict(fault, hidden);
    if (none !== null) return none;
    // Before the plan no provider has read the state: there is nothing in a message that would have to be withheld.
    const message = step === "init" ? wordsOf(this.#engine.name, ended, hidden) : await this.#message(target, ready, ended, hidden);
    return unknown.length > 0 && fault.kind === "unknown-value"
      ? { outcome: "deferred", reason: message }
      : failed(target, message, { ended, fault });
  }

  /**
   * The engine's message without secrets. A provider may quote what it read from the state, an address with its password: where the secrets of the
   * state cannot be read, the message is withheld.
   */
  async #message(
    target: StackTarget,
    { folder, env }: Pick<ReadyFolder, "folder" | "env">,
    ended: EngineRun,
    hidden: Set<string>,
  ): Promise<string> {
    const secrets = await this.#secretsOfState(target, folder, env);
    if (secrets === null) return withheld(this.#engine.name, this.backend(target));
    for (const secret of secrets) hidden.add(secret);
    return wordsOf(this.#engine.name, ended, hidden);
  }

  /** null where they cannot be read. */
  async #secretsOfState(target: StackTarget, folder: string, env: Env): Promise<readonly string[] | null> {
    try {
      const state = await this.#engine.show(folder, null, env);
      if (state.code === 0) return secretsOfState(state.stdout);
      return (await this.#states.exists(target)) ? null : [];
    } catch (error) {
      // More than is read of an answer, for example.
      if (error instanceof ProcessError) return null;
      throw error;
    }
  }

  /** Why this version of Flotilla, or this engine, cannot work on the stack; null where it can. */
  #refusal(target: StackTarget): string | null {
    const { name, version, path } = this.#options.engine;
    return engineMisfit(target, { name, version, where: `the engine here is ${name} ${version} (${path})` });
  }
}

function lockWait({ environment }: StackTarget): LockWait {
  return environment.config.spec.engine.lockTimeout ?? "0s";
}

function wordsOf(engine: string, ended: EngineRun, hidden: Iterable<string>): string {
  const message = engineError(textOf(ended), hidden);
  return message === "" ? `${engine} ended with exit code ${ended.code} and without a message` : message;
}

function withheld(engine: string, state: string): string {
  return (
    `${engine} failed; its message is not shown, because the state could not be read and the message may quote secrets in it. ` +
    `Check that ${engine} show -json can read the state ${state} and that its providers start, then plan again.`
  );
}
