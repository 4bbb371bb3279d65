import { baseFile } from "../fleet/base-file.ts";
import { configPath } from "../fleet/config-path.ts";
import { type Decoded, decode } from "../fleet/decode.ts";
import { baseInstance } from "../fleet/environment-stacks.ts";
import type { FleetInstance, InstanceKey } from "../fleet/model.ts";
import type { AppliedFleet, AppliedInstance } from "../fleet/since-applied.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { instancePath, type LedgerPath } from "../ledger/paths.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { type FleetListing, keyOf } from "./fleet-listing.ts";

export interface AppliedOptions {
  readonly repository: GitRepository;
  /** Folder of the fleet's root in the repository; "" where it is the repository's own. */
  readonly root: string;
  /** The fleet as it should be. */
  readonly listing: FleetListing;
  /** Instances that are not up to date, or gone. */
  readonly keys: readonly InstanceKey[];
  readonly files: ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>;
}

/** What an instance's files were; null where the repository does not have them any more: then its history is foreign, which `find` refuses by itself. */
interface Then extends InstanceKey {
  readonly path: string;
  readonly config: ObjectId | null;
  readonly environmentFile: ObjectId | null;
  /** The tree of a revision as it was. */
  readonly architecture: (revision: string) => Promise<ObjectId | null>;
  readonly revision: string | null;
}

/**
 * What the instances were made of when they were applied last: as the ledger has it where they were up to date since, else at the commit of the
 * newest apply. A file is read only where it differs from what should be.
 */
export async function appliedFleet(options: AppliedOptions): Promise<AppliedFleet> {
  const { repository, listing } = options;
  const now = new Map(listing.instances.map((instance) => [keyOf(instance), instance.oid]));
  const all = (await Promise.all(options.keys.map((key) => thenOf(options, key, now)))).filter((then) => then !== null);
  const differs = (then: Then): boolean => then.config !== null && (then.config !== now.get(keyOf(then)) || then.revision === null);
  const environmentOf = (then: Then): ObjectId | null =>
    then.environmentFile === listing.environments.get(then.environment) ? null : then.environmentFile;
  const wanted = all.flatMap((then) => [differs(then) ? then.config : null, environmentOf(then)]).filter((oid) => oid !== null);
  const blobs = await repository.blobs([...new Set(wanted)]);
  const read = <T>(oid: ObjectId | null, as: (text: Decoded) => T | null): T | null => {
    const bytes = oid === null ? undefined : blobs.get(oid);
    return bytes === undefined ? null : as(decode(bytes));
  };
  const environments = new Map<string, AppliedInstance["environmentFile"]>();
  const instances: AppliedInstance[] = [];
  const gone = new Map<string, string>();
  const configs = all.map(({ path, id, config }) => read(config, (text) => baseInstance(path, id, text)));
  const revisions = all.map(({ revision }, index) => revision ?? configs[index]?.config.spec.architecture ?? null);
  const trees = await Promise.all(
    all.map(async ({ architecture }, index) => {
      const revision = revisions[index] ?? null;
      return revision === null ? null : await architecture(revision);
    }),
  );
  for (const [index, then] of all.entries()) {
    const { environment, id, path } = then;
    const [config, revision, tree] = [configs[index] ?? null, revisions[index] ?? null, trees[index] ?? null];
    const oid = environmentOf(then);
    const at = `${environment} ${oid ?? ""}`;
    const environmentFile =
      environments.get(at) ?? read(oid, (text) => baseFile("Environment", `environments/${environment}/environment.yaml`, text));
    environments.set(at, environmentFile);
    const isThere = now.has(keyOf(then));
    if (!isThere && config !== null && config.config.spec.slug !== "") gone.set(config.config.spec.slug, path);
    if (!isThere) continue;
    instances.push({
      environment,
      id,
      path,
      environmentFile,
      config: then.config === now.get(keyOf(then)) ? null : config,
      revision: revision === null || tree === null ? null : { name: revision, tree },
    });
  }
  return { instances, gone };
}

/** null where nothing of the instance was ever applied. */
async function thenOf(
  { repository, root, files, listing }: AppliedOptions,
  { environment, id }: InstanceKey,
  now: ReadonlyMap<string, ObjectId>,
): Promise<Then | null> {
  const file = files.get(instancePath(environment, id));
  if (file === undefined) return null;
  const path = configPath(environment, id);
  const here = { environment, id, path };
  if (file.inputs !== null) {
    const { config, environment: environmentFile, architecture, revision = null } = file.inputs;
    return {
      ...here,
      revision,
      architecture: () => Promise.resolve(architecture),
      config: config === now.get(keyOf(here)) ? config : await repository.resolve(config),
      environmentFile:
        environmentFile === listing.environments.get(environment) ? environmentFile : await repository.resolve(environmentFile),
    };
  }
  const applies = Object.values(file.stacks).flatMap(({ applied }) => applied ?? []);
  const newest = applies.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
  if (newest === undefined) return null;
  const then = async (name: string): Promise<ObjectId | null> =>
    await repository.resolve(`${newest.commit}:${root === "" ? "" : `${root}/`}${name}`);
  return {
    ...here,
    revision: null,
    architecture: (revision) => then(`architectures/${revision}`),
    config: await then(path),
    environmentFile: await then(`environments/${environment}/environment.yaml`),
  };
}

/** The instances as they were, where that is another config than now. */
export function instancesThen({ instances }: AppliedFleet): readonly FleetInstance[] {
  return instances.flatMap(({ environment, id, path, config }) =>
    config === null ? [] : [{ environment, id, path, config: config.config, oid: "" }],
  );
}
