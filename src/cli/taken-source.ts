import { stat } from "node:fs/promises";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { hasCode } from "../process/optional-file.ts";
import type { RunProcess } from "../process/run.ts";
import { parseState } from "../stacks/state/state.ts";
import { engineError } from "../stacks/engine/engine-message.ts";
import type { EngineLocation } from "../stacks/engine/engine-location.ts";
import { secretsOfVariables } from "../stacks/secrets.ts";
import { type CliContext, UsageError } from "./context.ts";

/** Where a running instance's state is now; `stack` null: of all its stacks. */
export interface Source {
  readonly stack: string | null;
  /** A state file, or the folder of a root. */
  readonly path: string;
}

/** `<folder>`, or `<stack>=<folder>` for each stack. Throws {@link UsageError} where a stack is named twice, is none, or both forms are used. */
export function sourcesIn(cwd: string, given: readonly string[], stacks: readonly string[]): readonly Source[] {
  const sources = given.map((text): Source => {
    const [, stack = null, path = text] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(text) ?? [];
    return { stack, path: resolve(cwd, path) };
  });
  const named = sources.map(({ stack }) => stack);
  const unknown = named.find((stack) => stack !== null && !stacks.includes(stack));
  if (unknown !== undefined) throw new UsageError(`The architecture has no stack ${unknown}; it has: ${stacks.join(", ")}.`);
  if (new Set(named).size !== named.length || (named.includes(null) && named.length > 1))
    throw new UsageError("--from is given once for all stacks (--from <folder>), or once for each (--from <stack>=<folder>).");
  return sources;
}

/** Milliseconds: a state of a real backend may take long. */
const limit = 300_000;

/**
 * The state of a source, read with the caller's own identity and nothing written: a file as it is; of a folder what `state pull` prints there, whichever
 * backend that root has. Throws {@link UsageError} where there is none.
 */
export async function readSource(context: CliContext, path: string, engine: EngineLocation, run: RunProcess): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (hasCode(error, "ENOENT"))
        throw new UsageError(`${path} does not exist: --from takes a state file, or the folder of the root that made the instance.`);
      throw error;
    },
  );
  if (!isFolder) return await readFile(path, "utf8");
  const env = { ...context.env, TF_INPUT: "0", CHECKPOINT_DISABLE: "1" };
  const pulled = await run(engine.path, ["state", "pull"], { cwd: path, env, timeout: limit, signal: context.signal });
  if (pulled.code !== 0)
    throw new UsageError(
      `The state of ${path} cannot be read:\n${engineError(pulled.stderr, secretsOfVariables(env))}\nTo see why, run there: ${engine.name} init, then ${engine.name} state list`,
    );
  const version = parseState(pulled.stdout)?.version ?? null;
  if (pulled.stdout.trim() === "" || version?.lineage === "")
    throw new UsageError(
      `The root in ${path} has no state: neither terraform.tfstate is there, nor a backend that it was initialised with. Another workspace: TF_WORKSPACE=<name>. A state file: --from ${join(path, "<file>")}`,
    );
  return pulled.stdout;
}
