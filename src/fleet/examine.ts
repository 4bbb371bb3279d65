import type { ValidateFunction } from "ajv/dist/2020.js";
import type { Architecture, Environment, Fleet, Instance, Release, RolloutStrategy } from "../schemas/kinds.ts";
import { checker } from "../schemas/teller.ts";
import { schemaErrors, type WrittenKind, type WrittenKinds } from "../schemas/written.ts";
import { readDocument, type YamlDocument } from "./document.ts";
import type { Glance } from "./glance.ts";
import type { Problem } from "./problem.ts";
import { architectureProblems } from "./rules/architecture.ts";
import { environmentProblems, releaseProblems, strategyProblems } from "./rules/environment.ts";
import { instanceProblems } from "./rules/instance.ts";
import { trackerProblems, type TrackerSlots } from "./rules/tracker.ts";
import { detached, UniqueNames } from "./rules/unique.ts";
import { salvage, type Salvaged } from "./salvage.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { FleetSource } from "./source.ts";
import { survey, type EnvironmentSurvey } from "./survey.ts";
import { compareVersions } from "./version.ts";

export interface ExamineOptions {
  /** Only these instances are read; the others count as if they were not there (so uniqueness is not told for them). */
  readonly only?: (environment: string, id: string) => boolean;
  /** Sees each instance that its schema accepts, as it is read; nothing of it is kept here. */
  readonly onInstance?: (instance: ExaminedInstance) => void;
  /** Instances, by path, in which a look ahead found nothing wrong; they are not read again, and `onInstance` does not see them. */
  readonly glances?: ReadonlyMap<string, Glance>;
  /** null: the tracker's slots are not checked. */
  readonly trackerSlots?: TrackerSlots | null;
}

export interface ExaminedInstance {
  readonly environment: string;
  readonly id: string;
  readonly path: string;
  readonly config: Instance;
  readonly document: YamlDocument;
}

/** All that one look at a fleet tells. What is broken is null; why stands in `problems`. */
export interface Examined {
  /** Every file that was read, in the order it was. */
  readonly checked: readonly string[];
  readonly problems: readonly Problem[];
  readonly fleet: Fleet | null;
  readonly environments: ReadonlyMap<string, ExaminedEnvironment>;
  readonly architectures: ReadonlyMap<string, ExaminedArchitecture | null>;
  readonly releases: ReadonlyMap<string, Release | null>;
}

export interface ExaminedEnvironment {
  readonly config: Environment | null;
  readonly strategies: ReadonlyMap<string, RolloutStrategy | null>;
}

export interface ExaminedArchitecture {
  readonly config: Architecture;
  readonly values: ValidateFunction | null;
}

/** Reads and checks every file of a fleet once, instances one after another so that any number of them fits into little memory. */
export function examine(source: FleetSource, options: ExamineOptions = {}): Examined {
  const found = survey(source);
  const problems: Problem[] = [...found.problems];
  const checked: string[] = [];
  const open = (path: string): YamlDocument => readDocument(path, source.read(path));
  const load = <K extends WrittenKind>(kind: K, path: string): Loaded<WrittenKinds[K]> => {
    checked.push(path);
    const document = open(path);
    const { told, rest } = check<K>(kind, document);
    problems.push(...told);
    return { document, value: told.length === 0 ? (document.value as WrittenKinds[K]) : null, rest };
  };
  /** A file's value where neither its schema nor a rule finds an error; the rule sees what is left of a broken one. */
  const keep = <T>(loaded: Loaded<T>, rule: (document: YamlDocument, rest: Salvaged<T>) => readonly Problem[]): T | null => {
    if (loaded.rest === undefined) return null;
    const told = rule(loaded.document, loaded.rest);
    problems.push(...told);
    return told.some((problem) => problem.severity === "error") ? null : loaded.value;
  };

  const fleet = found.fleet === null ? null : load("Fleet", found.fleet).value;
  const releases = new Map<string, Release | null>();
  for (const [version, path] of [...found.releases].sort(([a], [b]) => compareVersions(a, b))) {
    releases.set(
      version,
      keep(load("Release", path), (document, release) => releaseProblems(document, release, version)),
    );
  }
  const architectures = new Map<string, ExaminedArchitecture | null>();
  for (const [name, files] of found.architectures) {
    if (!files.has("architecture.yaml")) continue;
    const folder = `architectures/${name}`;
    const loaded = load("Architecture", `${folder}/architecture.yaml`);
    const config = keep(loaded, (document) => (loaded.value === null ? [] : architectureProblems(document, loaded.value, files)));
    if (files.has("values.schema.json")) checked.push(`${folder}/values.schema.json`);
    const values = files.has("values.schema.json") ? valuesChecker(source, `${folder}/values.schema.json`) : { check: null, problems: [] };
    problems.push(...values.problems);
    architectures.set(name, config === null || values.problems.length > 0 ? null : { config, values: values.check });
  }

  const unique = new UniqueNames();
  const environments = new Map<string, ExaminedEnvironment>();
  for (const [name, files] of found.environments) {
    environments.set(name, loadEnvironment(files));
    const used = new Set<string>();
    for (const [id, path] of files.instances) {
      if (options.only?.(name, id) === false) continue;
      const seen = options.glances?.get(path);
      // What a glance can't tell is whether the fleet has what the instance names.
      if (seen !== undefined && releases.has(seen.version) && architectures.has(seen.architecture)) {
        checked.push(path);
        unique.add(path, { spec: seen });
        used.add(seen.architecture);
        continue;
      }
      const { document, value: config, rest } = load("Instance", path);
      if (rest === undefined) continue;
      problems.push(...instanceProblems(document, rest, { id, architectures, releases }));
      unique.add(path, detached(rest));
      if (config === null) continue;
      used.add(config.spec.architecture);
      options.onInstance?.({ environment: name, id, path, config, document });
    }
    problems.push(...missingInputs(files, used));
  }
  problems.push(...unique.problems(remembered(open)));
  if (found.tracker !== null) {
    checked.push(found.tracker);
    problems.push(...trackerProblems(found.tracker, source.read(found.tracker), options.trackerSlots ?? null));
  }
  return { checked, problems, fleet, environments, architectures, releases };

  function loadEnvironment(files: EnvironmentSurvey): ExaminedEnvironment {
    const names = new Set(files.strategies.keys());
    const config =
      files.config === null
        ? null
        : keep(load("Environment", files.config), (document, environment) => environmentProblems(document, environment, names));
    const strategies = new Map<string, RolloutStrategy | null>();
    for (const [name, path] of files.strategies) {
      strategies.set(
        name,
        keep(load("RolloutStrategy", path), (document, strategy) => strategyProblems(document, strategy, files.instances)),
      );
    }
    return { config, strategies };
  }

  /** Inputs that a used revision asks of the environment, and that the environment does not give. */
  function missingInputs(files: EnvironmentSurvey, used: ReadonlySet<string>): readonly Problem[] {
    if (files.config === null) return [];
    const document = open(files.config);
    if (check("Environment", document).told.length > 0) return [];
    const given = (document.value as Environment).spec.inputs ?? {};
    return [...used].sort().flatMap((name) => {
      const stacks = architectures.get(name)?.config.spec.stacks ?? [];
      const wanted = new Set(stacks.flatMap((stack) => stack.inputs).filter((input) => input.startsWith("environment.")));
      return [...wanted]
        .map((input) => input.split(".")[1] ?? "")
        .filter((input) => !Object.hasOwn(given, input))
        .map((input) =>
          document.problem(["spec", "inputs"], "key", {
            severity: "error",
            code: "environment.input-missing",
            message: `architectures/${name} asks for environment.${input}, which this environment does not give`,
            hint: `add ${input} to spec.inputs`,
          }),
        );
    });
  }
}

interface Loaded<T> {
  readonly document: YamlDocument;
  /** null where the file can't be read as its kind. */
  readonly value: T | null;
  /** What is left of it without what its schema refused; undefined where nothing is. */
  readonly rest: Salvaged<T> | undefined;
}

/** A document's own problems and its schema's, and what of it can be used all the same. */
function check<K extends WrittenKind>(
  kind: K,
  document: YamlDocument,
): { readonly told: readonly Problem[]; readonly rest: Salvaged<WrittenKinds[K]> | undefined } {
  // An alias stands for anything: what its value should have been can't be told.
  if (document.root === null || document.problems.some((problem) => problem.code === "yaml.alias")) {
    return { told: document.problems, rest: undefined };
  }
  const errors = schemaErrors(kind, document.value);
  const told = errors.length === 0 ? document.problems : [...document.problems, ...schemaProblems(document, errors)];
  return { told, rest: salvage<WrittenKinds[K]>(document.value, errors) };
}

function valuesChecker(
  source: FleetSource,
  path: string,
): { readonly check: ValidateFunction | null; readonly problems: readonly Problem[] } {
  // JSON is YAML, so a misplaced comma has its place too.
  const document = readDocument(path, source.read(path));
  if (document.problems.length > 0) return { check: null, problems: document.problems };
  const refuse = (message: string): { readonly check: null; readonly problems: readonly Problem[] } => ({
    check: null,
    problems: [
      document.problem([], "value", {
        severity: "error",
        code: "values.schema",
        message: `the schema of values can't be used: ${message}`,
        hint: "it has to be a JSON Schema (draft 2020-12) that refers to no other file",
      }),
    ],
  });
  if (document.value === null || typeof document.value !== "object" || Array.isArray(document.value)) return refuse("it is no mapping");
  try {
    return { check: checker(document.value), problems: [] };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function remembered<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const made = read(file);
    known.set(file, made);
    return made;
  };
}
