import { existsSync } from "node:fs";
import { makePrivateFolder } from "../process/private-folder.ts";
import { readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { writeOwnFile } from "../process/file-fault.ts";
import { hasCode, readIfThere } from "../process/optional-file.ts";
import type { FleetSnapshot, InstanceKey } from "../fleet/model.ts";
import { renderRoot } from "../stacks/render.ts";
import { type CliContext, type ExitCode, UsageError } from "./context.ts";
import { validFleet } from "./fleet-folder.ts";
import { generateCommitted } from "./generate-commit.ts";
import { isSame } from "./instance-name.ts";
import { makeFolders } from "../process/make-folders.ts";
import { many } from "../report/plan-diff.ts";

export interface GenerateFlags {
  readonly environment?: string;
  readonly out?: string;
  /** The roots that workspaces take from version control. */
  readonly commit?: true;
  readonly check?: true;
}

/** Writes roots for reading, or those that are committed. Exit code 1 where the fleet has errors. */
export async function generate(context: CliContext, ids: readonly string[], flags: GenerateFlags): Promise<ExitCode> {
  if (flags.commit === true || flags.check === true) {
    if (flags.commit === flags.check || flags.out !== undefined || flags.environment !== undefined || ids.length > 0)
      throw new UsageError("Committed roots are those of the whole fleet: give --commit or --check alone.");
    return await generateCommitted(context, { check: flags.check === true });
  }
  return await writeRoots(context, ids, flags);
}

async function writeRoots(context: CliContext, ids: readonly string[], flags: GenerateFlags): Promise<ExitCode> {
  const fleet = await validFleet(context, "Nothing is written", ids, flags.environment);
  if (fleet === null) return 1;
  const { root, snapshot } = fleet;
  const folder = flags.out === undefined ? join(root, ".flotilla", "generated") : resolve(context.cwd, flags.out);
  if (flags.out === undefined) await makePrivateFolder(dirname(folder));
  const roots = render(snapshot, fleet.named, flags.environment ?? null);
  let written = 0;
  for (const [path, text] of roots) if (await put(join(folder, path), text)) written++;
  const whole = flags.out === undefined && flags.environment === undefined && ids.length === 0;
  const removed = whole ? await removeOthers(folder, new Set(roots.map(([path]) => path))) : 0;
  context.out(
    `${many(roots.length, "root")} in ${folder}, ${written} of them changed${removed === 0 ? "" : `, ${removed} without a stack removed`}\n`,
  );
  return 0;
}

/** Removes roots of stacks that are gone: in our own folder only, and only files of the form that we write. Returns how many there were. */
async function removeOthers(folder: string, wanted: ReadonlySet<string>): Promise<number> {
  if (!existsSync(folder)) return 0;
  const there = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join("/"));
  const others = there.filter((path) => /^[^/]+\/[^/]+\/[^/]+\/main\.tf\.json$/.test(path) && !wanted.has(path));
  for (const path of others) {
    const [environment = "", id = "", stack = ""] = path.split("/");
    await rm(join(folder, path));
    // Only what is empty goes.
    for (const empty of [join(environment, id, stack), join(environment, id), environment])
      await rmdir(join(folder, empty)).catch((error: unknown) => {
        if (!hasCode(error, "ENOTEMPTY")) throw error;
      });
  }
  return others.length;
}

/** Path below the folder and text of each stack's root, in order. */
function render(snapshot: FleetSnapshot, named: readonly InstanceKey[], only: string | null): readonly (readonly [string, string])[] {
  const environments = [...snapshot.environments.values()].filter(({ name }) => only === null || name === only);
  if (environments.length === 0)
    throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
  const instances = environments.flatMap((environment) =>
    [...environment.instances.values()].map((instance) => ({ environment, instance })),
  );
  const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
  if (missing.length > 0) throw new UsageError(`There is no instance ${missing.map(({ id }) => id).join(", ")}.`);
  return instances
    .filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance)))
    .flatMap(({ environment, instance }) => {
      const architecture = snapshot.architectures.get(instance.config.spec.architecture);
      if (architecture === undefined) throw new Error(`${instance.path} is in the snapshot without its architecture`);
      return architecture.config.spec.stacks.map(
        ({ name }) =>
          [
            `${environment.name}/${instance.id}/${name}/main.tf.json`,
            renderRoot({ environment, instance, architecture, stack: name }),
          ] as const,
      );
    });
}

/** Whether the file had to be written. Never half: a file is written beside and renamed. One that a power failure has emptied is written again. */
async function put(path: string, text: string): Promise<boolean> {
  const before = await readIfThere(path);
  if (before === text) return false;
  makeFolders(dirname(path));
  await writeOwnFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
  return true;
}
