import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { GitRepository } from "../git/repository.ts";
import type { RunProcess } from "../process/run.ts";
import { stackDigests } from "./digest.ts";
import { expectedDowntime } from "./downtime.ts";
import { fitsEngineLine } from "./engine-line.ts";
import type { EngineLocation } from "./engine-location.ts";
import { engineError, hintFor, lockHolder, needsKnown } from "./engine-message.ts";
import { type Env, openEngine } from "./engine.ts";
import { type EnginePlan, readPlan } from "./plan-json.ts";
import { changedOutputs, displayOf, fingerprintOf, type FleetKey, isEmpty, outputHash, planRecord, protectedAddresses } from "./record.ts";
import { declaredOutputs, stackOf, upstreamOutputs } from "./render.ts";
import { secretsOfPlan, secretsOfState } from "./secrets.ts";
import { shapeOf } from "./shape.ts";
import { StackFolders } from "./stack-folders.ts";
import { stateFile, stateOutputs } from "./state-location.ts";
import { upstreamNow } from "./upstream.ts";
import type { ApplyOutcome, PlanOutcome, StackPlan, StackTarget, StackRunner } from "./stack-runner.ts";

export interface RunnerOptions {
  /** Holds the module trees of every target. */
  readonly repository: GitRepository;
  readonly engine: EngineLocation;
  /** FLOTILLA_STATE_DIR: where the local backend's states are. */
  readonly stateDir: string;
  readonly key: FleetKey;
  /** For what `init` made and providers it downloaded; kept between runs. */
  readonly cacheDir: string;
  readonly run: RunProcess;
  /** The caller's environment; the engine sees PATH and what environment.yaml names in `engine.env`. */
  readonly env: Env;
}

/** The real stack runner: plans and applies with terraform or tofu in clean folders of its own, below the system's folder for temporary files. */
export async function openStackRunner(given: RunnerOptions): Promise<StackRunner> {
  // The engine runs in folders of its own: what is relative here would be elsewhere there.
  const options = { ...given, stateDir: resolve(given.stateDir), cacheDir: resolve(given.cacheDir) };
  const work = await mkdtemp(join(tmpdir(), "flotilla-engine-"));
  const home = join(work, "home");
  const pluginCache = join(options.cacheDir, "providers");
  const cliConfig = join(work, "cli.tfrc");
  await Promise.all([mkdir(home), mkdir(pluginCache, { recursive: true, mode: 0o700 }), writeFile(cliConfig, "")]);
  const { run } = options;
  const engine = openEngine(options.engine, { run, path: options.env["PATH"] ?? "", home, cliConfig, pluginCache });
  const folders = new StackFolders({ ...options, engine, work });
  const version = `${engine.name} ${engine.version}`;
  /** What must not stand in a message, by stack folder: grows while a stack is worked on. */
  const secrets = new Map<string, Set<string>>();

  const failed = (target: StackTarget, message: string): { outcome: "failed"; error: string; hint: string | null } => ({
    outcome: "failed",
    error: message,
    hint: hintFor(message, target.architecture.config.spec.hints ?? []),
  });

  async function makePlan(target: StackTarget, wantUnknown: readonly string[], review: boolean): Promise<PlanOutcome> {
    const refused = refusal(target, options.engine);
    if (refused !== null) return failed(target, refused);
    const upstream = await upstreamNow(options.stateDir, target);
    const [missing] = upstream.missing;
    if (!review && missing !== undefined) return { outcome: "upstream-missing", upstream: missing.slice(0, missing.indexOf(".")) };
    const unknown = review ? [...new Set([...wantUnknown, ...upstream.missing])].sort() : [];
    const hidden = new Set([...handedOn(target, options.env), ...upstream.secrets]);
    const ready = await folders.prepare(target, unknown);
    if (ready.outcome === "refused") return failed(target, engineError(ready.message, "", hidden));
    const { folder, env } = ready;
    secrets.set(folder, hidden);
    const file = join(folder, "plan.bin");
    const planned = await folders.initialized(ready, () => engine.plan(folder, file, !review, env));
    if (planned.code !== 0 && planned.code !== 2) {
      const holder = lockHolder(planned.stderr);
      if (holder !== null) return { outcome: "locked", ...holder };
      await hideState(folder, env, hidden);
      const message = engineError(planned.stderr, planned.stdout, hidden);
      return unknown.length > 0 && needsKnown(planned.stderr) ? { outcome: "deferred", reason: message } : failed(target, message);
    }
    await chmod(file, 0o600);
    const shown = await engine.show(folder, file, env);
    if (shown.code !== 0) return failed(target, engineError(shown.stderr, "", hidden));
    const plan = readPlan(shown.stdout);
    for (const secret of secretsOfPlan(plan)) hidden.add(secret);
    return described(target, plan, unknown, file);
  }

  /** Before the engine's words are told: a provider may quote what it read from the state, an address with its password. */
  async function hideState(folder: string, env: Env, hidden: Set<string>): Promise<void> {
    const state = await engine.show(folder, null, env);
    for (const secret of secretsOfState(state.stdout)) hidden.add(secret);
  }

  function described(target: StackTarget, plan: EnginePlan, unknown: readonly string[], file: string): StackPlan {
    const { environment, instance, architecture } = target;
    const stack = stackOf(architecture, target.stack);
    const volatile = stack.volatile ?? [];
    const digest = stackDigests(environment, instance, architecture).get(target.stack);
    if (digest === undefined) throw new Error(`${target.stack} of ${architecture.name} has no digest`);
    const record = planRecord(plan, { digest, mode: unknown.length > 0 ? "upstream-unknown" : "planned", key: options.key, volatile });
    const { slug, domain } = instance.config.spec;
    return {
      outcome: "planned",
      record,
      fingerprint: fingerprintOf(record),
      shape: shapeOf(record, { stack: target.stack, id: instance.id, slug, domain }),
      empty: isEmpty(record),
      stateEmpty: plan.resourcesBefore === 0,
      tainted: plan.tainted,
      consumed: consumed(target, plan, unknown),
      changedOutputs: changedOutputs(plan),
      display: displayOf(plan, volatile),
      protected: protectedAddresses(plan, environment.config.spec.policy.protectedTypes),
      downtime: expectedDowntime(plan, architecture.config.spec.downtime ?? []),
      file,
    };
  }

  function consumed(target: StackTarget, plan: EnginePlan, unknown: readonly string[]): Readonly<Record<string, string>> {
    const { environment, id } = target.instance;
    return Object.fromEntries(
      upstreamOutputs(target.architecture, stackOf(target.architecture, target.stack)).flatMap(({ name: stack, outputs }) =>
        outputs
          .map(({ name }) => ({ name, path: `${stack}.${name}` }))
          .filter(({ path }) => !unknown.includes(path))
          .map(({ name, path }) => [path, outputHash(options.key, { environment, id, stack }, name, plan.upstream.get(stack)?.[name])]),
      ),
    );
  }

  /** Read from the state itself: one engine process less for each stack, and nothing is printed. */
  async function outputsOf(target: StackTarget): Promise<Readonly<Record<string, unknown>> | null> {
    const { environment, id } = target.instance;
    const found = await stateOutputs(stateFile(options.stateDir, { environment, id, stack: target.stack }));
    if (found === null) return null;
    const declared = declaredOutputs(stackOf(target.architecture, target.stack)).map(({ name }) => name);
    return Object.fromEntries(declared.filter((name) => found.has(name)).map((name) => [name, found.get(name)?.value ?? null]));
  }

  return {
    engine: version,
    backend: (target) =>
      `${target.environment.config.spec.backend.type}:${target.instance.environment}/${target.instance.id}/${target.stack}`,

    speculativePlan: async (target, unknown) => {
      try {
        return await makePlan(target, unknown, true);
      } finally {
        await folders.remove(target);
      }
    },

    plan: async (target) => {
      const outcome = await makePlan(target, [], false);
      if (outcome.outcome !== "planned") await folders.remove(target);
      return outcome;
    },

    apply: async (target, plan, signal): Promise<ApplyOutcome> => {
      const folder = folders.folderOf(target);
      const env = folders.envOf(target);
      const hidden = secrets.get(folder) ?? new Set();
      try {
        const applied = await engine.apply(folder, plan.file, env, signal);
        if (applied.code !== 0) {
          await hideState(folder, env, hidden);
          const message = engineError(applied.stderr, applied.stdout, hidden);
          return failed(target, message === "" ? "the engine ended without a message" : message);
        }
        const outputs = (await outputsOf(target)) ?? {};
        const { environment, id } = target.instance;
        const declared = declaredOutputs(stackOf(target.architecture, target.stack));
        return {
          outcome: "clean",
          outputs: Object.fromEntries(declared.filter(({ sensitive }) => !sensitive).map(({ name }) => [name, outputs[name] ?? null])),
          hashes: Object.fromEntries(
            declared.map(({ name }) => [name, outputHash(options.key, { environment, id, stack: target.stack }, name, outputs[name])]),
          ),
        };
      } finally {
        await folders.remove(target);
        secrets.delete(folder);
      }
    },

    outputs: async (target) => {
      const refused = refusal(target, options.engine);
      if (refused !== null) throw new Error(refused);
      return outputsOf(target);
    },

    close: () => rm(work, { recursive: true, force: true }),
  };
}

/** Why this version of Flotilla, or this engine, can't work on the stack; null where it can. */
function refusal(target: StackTarget, engine: EngineLocation): string | null {
  const { backend, engine: line } = target.environment.config.spec;
  if (backend.type !== "local") {
    return `the backend ${backend.type} is not served by this version of Flotilla; local is`;
  }
  if (engine.name !== line.name || !fitsEngineLine(engine.version, line.version)) {
    return `environment.yaml asks for ${line.name} ${line.version}, but the engine here is ${engine.name} ${engine.version} (${engine.path})`;
  }
  return null;
}

/** Values of variables that the engine is given: a session's token may stand in a provider's message. */
function handedOn(target: StackTarget, env: Env): readonly string[] {
  return (target.environment.config.spec.engine.env ?? []).map((name) => env[name] ?? "").filter((value) => value !== "");
}
