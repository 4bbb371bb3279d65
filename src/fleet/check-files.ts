import { remembered } from "../data/remembered.ts";
import type { ForeignSchema } from "../schemas/foreign-schema.ts";
import type { Architecture, Environment, Fleet, Instance, Release, RolloutStrategy } from "../schemas/kinds.ts";
import type { Backend } from "./backend.ts";
import { environmentId } from "./config-path.ts";
import type { YamlDocument } from "./document.ts";
import { stacksAsInstance } from "./environment-stacks.ts";
import { FileChecker } from "./file-checker.ts";
import { type EnvironmentFiles, listFiles } from "./list-files.ts";
import type { Problem } from "./problem.ts";
import { architectureProblems } from "./rules/architecture.ts";
import { environmentProblems, missingInputs } from "./rules/environment.ts";
import { environmentStacksProblems, missingOutputs } from "./rules/environment-stacks.ts";
import { instanceProblems } from "./rules/instance.ts";
import { releaseProblems } from "./rules/release.ts";
import { strategyProblems } from "./rules/strategy.ts";
import { StateLocations } from "./rules/backend.ts";
import { wordsOf } from "./public-text.ts";
import { UniqueNames } from "./rules/unique.ts";
import type { FleetSource } from "./source.ts";
import { isTemplateFile, parseTemplateFile } from "./template-files.ts";
import { parseTracker } from "./tracker-template.ts";
import { valuesSchema } from "./values-schema.ts";
import { compareVersions } from "./version.ts";

export interface CheckOptions {
  /** Only these instances are read; the others count as absent (so uniqueness is not checked against them). Environments' own stacks are read always. */
  readonly only?: (environment: string, id: string) => boolean;
  /** Sees each instance that its schema accepts, as it is read; nothing of it is kept here. */
  readonly onInstance?: (instance: CheckedInstance) => void;
  /** Sees what each instance's file means, valid or not; undefined where it cannot be read. */
  readonly onValue?: (id: string, value: unknown) => void;
}

export interface CheckedInstance {
  readonly environment: string;
  readonly id: string;
  readonly path: string;
  readonly config: Instance;
  readonly document: YamlDocument;
}

/** A fleet, checked. What is broken is null; `problems` has the reason. */
export interface CheckedFiles {
  /** Every file that was read, in the order it was. */
  readonly checked: readonly string[];
  readonly problems: readonly Problem[];
  readonly fleet: Fleet | null;
  readonly environments: ReadonlyMap<string, CheckedEnvironment>;
  /** Environment -> the architectures that its instances use, as `<family>/<revision>`. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly architectures: ReadonlyMap<string, CheckedArchitecture | null>;
  readonly releases: ReadonlyMap<string, Release | null>;
}

export interface CheckedEnvironment {
  readonly config: Environment | null;
  readonly strategies: ReadonlyMap<string, RolloutStrategy | null>;
}

export interface CheckedArchitecture {
  readonly config: Architecture;
  readonly values: ForeignSchema | null;
}

/** Reads and checks every file of a fleet once, instances one after another so that any number of them fits into little memory. */
export function checkFiles(source: FleetSource, options: CheckOptions = {}): CheckedFiles {
  const files = listFiles(source);
  const checker = new FileChecker(source);
  checker.problems.push(...files.problems);
  const fleet = files.fleet === null ? null : checker.check("Fleet", files.fleet).value;
  const releases = checkReleases(checker, files.releases);
  const architectures = checkArchitectures(checker, files.architectures);
  const unique = new UniqueNames();
  const words = new Set(wordsOf({ environments: files.environments, architectures }));
  const locations = new StateLocations();
  const environments = new Map<string, CheckedEnvironment>();
  const usedBy = new Map<string, ReadonlySet<string>>();
  for (const [name, own] of files.environments) {
    const environment = checkEnvironment(checker, own);
    environments.set(name, { config: environment.usable, strategies: environment.strategies });
    const used = checkInstances(checker, name, own, {
      architectures,
      releases,
      words,
      unique,
      locations,
      backend: environment.usable?.spec.backend,
      options,
    });
    usedBy.set(name, used.all);
    if (environment.valid !== null) {
      const { document, config } = environment.valid;
      checker.problems.push(...missingInputs(document, config, used.all, architectures));
      checker.problems.push(...missingOutputs(document, used, architectures, (path) => checker.open(path)));
    }
  }
  const open = remembered((path: string) => checker.open(path));
  checker.problems.push(...unique.problems(open), ...locations.problems((name) => open(`environments/${name}/environment.yaml`)));
  checkTemplates(checker, source, files.templates);
  return { checked: checker.checked, problems: checker.problems, fleet, environments, used: usedBy, architectures, releases };
}

function checkTemplates(checker: FileChecker, source: FleetSource, paths: readonly string[]): void {
  for (const path of paths) {
    checker.checked.push(path);
    const parsed = isTemplateFile(path) ? parseTemplateFile(path, source.read(path)) : parseTracker(path, source.read(path));
    if (parsed.outcome === "invalid") checker.problems.push(...parsed.problems);
  }
}

/** Oldest first. */
function checkReleases(checker: FileChecker, paths: ReadonlyMap<string, string>): ReadonlyMap<string, Release | null> {
  const sorted = [...paths].sort(([a], [b]) => compareVersions(a, b));
  return new Map(
    sorted.map(([version, path]) => [
      version,
      checker.checkWith("Release", path, (document, release) => releaseProblems(document, release, version)),
    ]),
  );
}

function checkArchitectures(
  checker: FileChecker,
  revisions: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, CheckedArchitecture | null> {
  const architectures = new Map<string, CheckedArchitecture | null>();
  for (const [name, files] of revisions) {
    if (!files.has("architecture.yaml")) continue;
    const folder = `architectures/${name}`;
    const { document, value } = checker.check("Architecture", `${folder}/architecture.yaml`);
    const problems = value === null ? [] : architectureProblems(document, value, files);
    const values = files.has("values.schema.json") ? checkValuesSchema(checker, `${folder}/values.schema.json`) : null;
    checker.problems.push(...problems, ...(values?.problems ?? []));
    const broken = value === null || problems.some(({ severity }) => severity === "error") || (values?.problems.length ?? 0) > 0;
    architectures.set(name, broken ? null : { config: value, values: values?.check ?? null });
  }
  return architectures;
}

function checkValuesSchema(checker: FileChecker, path: string): ReturnType<typeof valuesSchema> {
  checker.checked.push(path);
  // JSON is YAML, so a misplaced comma has its place too.
  return valuesSchema(checker.open(path));
}

interface EnvironmentCheck {
  /** The config where nothing in it is wrong. */
  readonly usable: Environment | null;
  /** The config where its schema accepts it, whatever else is wrong. */
  readonly valid: { readonly document: YamlDocument; readonly config: Environment } | null;
  readonly strategies: ReadonlyMap<string, RolloutStrategy | null>;
}

function checkEnvironment(checker: FileChecker, files: EnvironmentFiles): EnvironmentCheck {
  let valid: EnvironmentCheck["valid"] = null;
  let usable: Environment | null = null;
  if (files.config !== null) {
    const file = checker.check("Environment", files.config);
    const problems = file.valid === undefined ? [] : environmentProblems(file.document, file.valid, new Set(files.strategies.keys()));
    checker.problems.push(...problems);
    if (file.value !== null) valid = { document: file.document, config: file.value };
    usable = problems.some(({ severity }) => severity === "error") ? null : file.value;
  }
  const strategies = new Map<string, RolloutStrategy | null>();
  for (const [name, path] of files.strategies) {
    strategies.set(
      name,
      checker.checkWith("RolloutStrategy", path, (document, strategy) => strategyProblems(document, strategy, files.instances)),
    );
  }
  return { usable, valid, strategies };
}

/** Names of the architectures that an environment uses. */
export interface UsedArchitectures {
  readonly all: ReadonlySet<string>;
  /** That of its own stacks, "" where it cannot be read; null where it has none. */
  readonly own: string | null;
}

function checkInstances(
  checker: FileChecker,
  environment: string,
  files: EnvironmentFiles,
  fleet: Pick<CheckedFiles, "architectures" | "releases"> & {
    readonly words: ReadonlySet<string>;
    readonly unique: UniqueNames;
    readonly locations: StateLocations;
    readonly backend: Backend | undefined;
    readonly options: CheckOptions;
  },
): UsedArchitectures {
  const used = new Set<string>();
  let own: string | null = null;
  const accept = (id: string, path: string, config: Instance, document: YamlDocument): void => {
    used.add(config.spec.architecture);
    fleet.locations.add(environment, id, fleet.backend, fleet.architectures.get(config.spec.architecture)?.config);
    fleet.options.onInstance?.({ environment, id, path, config, document });
  };
  for (const [id, path] of files.instances) {
    if (id === environmentId) {
      const { document, value, valid } = checker.check("EnvironmentStacks", path);
      fleet.options.onValue?.(id, document.value);
      own = valid?.spec?.architecture ?? "";
      if (valid === undefined) continue;
      checker.problems.push(...environmentStacksProblems(document, valid, fleet));
      if (value !== null) accept(id, path, stacksAsInstance(value), document);
      continue;
    }
    if (fleet.options.only?.(environment, id) === false) continue;
    const { document, value: config, valid } = checker.check("Instance", path);
    fleet.options.onValue?.(id, document.value);
    if (valid === undefined) continue;
    checker.problems.push(
      ...instanceProblems(document, valid, { id, architectures: fleet.architectures, releases: fleet.releases, words: fleet.words }),
    );
    fleet.unique.add(path, valid);
    if (config !== null) accept(id, path, config, document);
  }
  return { all: used, own };
}
