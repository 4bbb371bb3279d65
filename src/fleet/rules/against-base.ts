import { isDeepStrictEqual } from "node:util";
import { isMapping, ownMember } from "../../data/mapping.ts";
import { oneLine, shown } from "../../data/quoted.ts";
import { configSchemas } from "../../schemas/config-schemas.ts";
import type { Environment, Instance, Release } from "../../schemas/kinds.ts";
import type { BaseFile } from "../base-file.ts";
import { environmentId } from "../config-path.ts";
import type { YamlDocument } from "../document.ts";
import type { CheckedArchitecture } from "../check-files.ts";
import { isRead, readFields } from "../fields.ts";
import { immutableChanges } from "../immutable.ts";
import type { Problem } from "../problem.ts";
import { described } from "../value-text.ts";
import { type Path, pathText } from "../../yaml/place.ts";
import { versionPath } from "../version.ts";

/** What the rest of the fleet means for the change of an instance. */
export interface ChangeSurroundings {
  readonly releases: ReadonlyMap<string, Release | null>;
  /** Known revisions; null where one is there but broken. */
  readonly architectures: ReadonlyMap<string, CheckedArchitecture | null>;
}

/** What a change may not do to an instance that was there before, and what of it nobody reads. */
export function instanceChangeProblems(
  document: YamlDocument,
  base: BaseFile<Instance>,
  after: Instance,
  { releases, architectures }: ChangeSurroundings,
): readonly Problem[] {
  const before = base.config;
  const architecture = architectures.get(after.spec.architecture) ?? null;
  // A change to another revision is no way around what the one before calls immutable.
  const schemas = [architecture, architectures.get(before.spec.architecture) ?? null].map((one) => one?.values?.schema);
  return [
    ...versionProblems(document, before, after, releases),
    ...familyProblems(document, before, after),
    ...immutableProblems(document, base, { schemas: [configSchemas.Instance], before, after, at: [] }),
    ...immutableProblems(document, base, { schemas, before: before.spec.values, after: after.spec.values, at: ["spec", "values"] }),
    ...(architecture === null ? [] : unreadProblems(document, before, after, architecture)),
  ];
}

/** What a change may not do to an environment that instances are in. */
export function environmentChangeProblems(document: YamlDocument, base: BaseFile<Environment>, after: Environment): readonly Problem[] {
  return [
    ...immutableProblems(document, base, { schemas: [configSchemas.Environment], before: base.config, after, at: [] }),
    ...backendProblems(document, base.config, after),
  ];
}

/** States do not move by themselves: until somebody moves them, nothing of the environment is applied. */
function backendProblems(document: YamlDocument, before: Environment, after: Environment): readonly Problem[] {
  if (isDeepStrictEqual(before.spec.backend, after.spec.backend)) return [];
  return [
    document.problem(["spec", "backend"], "key", {
      severity: "warning",
      code: "backend.moves",
      message: "the states stay where they are: once this is merged, nothing of this environment is applied until they are moved",
      hint: "then move those of each instance: /move-state <id>, or stack move-state <id>",
    }),
  ];
}

interface Compared {
  readonly schemas: readonly unknown[];
  readonly before: unknown;
  readonly after: unknown;
  /** Where in the documents they are. */
  readonly at: Path;
}

function immutableProblems(document: YamlDocument, base: BaseFile<unknown>, { schemas, before, after, at }: Compared): readonly Problem[] {
  const changes = schemas.flatMap((schema) => immutableChanges(schema, before, after));
  const distinct = new Map(changes.map((change) => [pathText(change.path), change]));
  return [...distinct.values()].map((change) => {
    const path = [...at, ...change.path];
    const was = described({ value: change.before, written: base.document.written(path) });
    const is = described({ value: change.after, written: document.written(path) });
    const isOne = isScalar(change.before);
    const must = change.after === undefined ? "must not be removed" : isOne ? `must not change from ${was} to ${is}` : "must not change";
    return document.problem(path, "value", {
      severity: "error",
      code: "field.immutable",
      message: `${shown(pathText(path))} ${must}: ${shown(change.effect, 300)}`,
      hint: `put it back${isOne ? ` to ${was}` : ""}; for another one create another instance and move the data`,
    });
  });
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function versionProblems(
  document: YamlDocument,
  before: Instance,
  after: Instance,
  releases: ReadonlyMap<string, Release | null>,
): readonly Problem[] {
  if (!releases.has(after.spec.version)) return [];
  const known = new Map([...releases].flatMap(([version, release]) => (release === null ? [] : [[version, release] as const])));
  const answer = versionPath({
    from: before.spec.version,
    to: after.spec.version,
    catalog: known,
    held: after.spec.hold !== undefined,
    healthy: null,
  });
  if (answer.outcome !== "refused" || answer.reason === "unknown-version") return [];
  const { message, hint } = answer;
  return [document.problem(["spec", "version"], "value", { severity: "error", code: `version.${answer.reason}`, message, hint })];
}

function familyProblems(document: YamlDocument, before: Instance, after: Instance): readonly Problem[] {
  const was = familyOf(before);
  if (was === familyOf(after)) return [];
  const [from, to] = [shown(before.spec.architecture), shown(after.spec.architecture)];
  return [
    document.problem(["spec", "architecture"], "value", {
      severity: "error",
      code: "architecture.family",
      message: `the architecture changes from ${from} to ${to}; an instance stays in its family`,
      hint: `choose a revision of ${shown(was)}, or create another instance and move the data`,
    }),
  ];
}

function unreadProblems(document: YamlDocument, before: Instance, after: Instance, architecture: CheckedArchitecture): readonly Problem[] {
  return unreadChanges(before, after, readFields(architecture.config)).map((path) =>
    document.problem(path, "key", {
      severity: "warning",
      code: "field.unread",
      message: `${shown(path.join("."))} changes, but no stack of ${shown(after.spec.architecture)} reads it, and Flotilla does not either`,
      hint: "nothing will happen; if something should, a later revision has to list it in a stack's inputs",
    }),
  );
}

/** An instance that the base has and the change has not. */
export function removalProblem(path: string, id: string, movedTo: string | null): Problem {
  const at = { line: 1, column: 1, severity: "error" } as const;
  if (movedTo !== null) {
    return {
      ...at,
      file: movedTo,
      code: "instance.renamed",
      message: `${oneLine(path)} was moved here; what runs would be lost and created anew, because an instance's place and id never change`,
      hint: `move it back to ${oneLine(path)}`,
    };
  }
  return {
    ...at,
    file: path,
    code: "instance.removed",
    message: `${id === environmentId ? "the declaration of the environment's own stacks" : `the folder of ${oneLine(id)}`} is removed while what it describes still exists; nothing would be destroyed, and nobody would look after it`,
    hint: "put the file back; taking an instance away (state: absent) is not supported by this version of Flotilla",
  };
}

/** A file of a revision that instances of a remote environment use. */
export function frozenProblem(file: string, revision: string, environment: string, next: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    code: "architecture.frozen",
    message: `architectures/${oneLine(revision)}/ is used by instances of ${oneLine(environment)} and frozen: a change here would reach them unasked`,
    hint: `copy the folder to architectures/${oneLine(next)}/, change it there, and move instances by their architecture line`,
  };
}

/** The first number of a family that is not taken: where a change of a frozen revision goes. */
export function nextRevision(revision: string, taken: ReadonlySet<string>): string {
  const [family = "", number = "0"] = revision.split("/");
  let next = Number(number) + 1;
  while (taken.has(`${family}/${next}`)) next++;
  return `${family}/${next}`;
}

function familyOf({ spec }: Instance): string {
  return spec.architecture.split("/")[0] ?? "";
}

/** Paths that differ and that nothing reads, in order; a list is one value, and a mapping that came or went is one where nothing in it is read. */
function unreadChanges(
  before: unknown,
  after: unknown,
  fields: ReadonlySet<string>,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (path.length > 0 && !isRead(path.join("."), fields)) {
    const both = isMapping(before) && isMapping(after);
    if (!both) return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  }
  if (!isMapping(before) && !isMapping(after)) return [];
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return keys.flatMap((key) => unreadChanges(ownMember(was, key), ownMember(is, key), fields, [...path, key]));
}
