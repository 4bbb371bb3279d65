import { listed, oneLine, quoted, shown } from "../../data/quoted.ts";
import { type ForeignSchema, SchemaFault } from "../../schemas/foreign-schema.ts";
import type { Architecture, Instance, Release } from "../../schemas/kinds.ts";
import { isMapping, ownMember } from "../../data/mapping.ts";
import { checkCidr } from "../cidr.ts";
import type { Path, Spot } from "../../yaml/place.ts";
import type { YamlDocument } from "../document.ts";
import { doubtfulValues } from "../doubtful-values.ts";
import { nearest } from "../nearest.ts";
import { isPublicWord } from "../names/secret-name.ts";
import type { Problem } from "../problem.ts";
import type { ValidPart } from "../drop-invalid.ts";
import { schemaProblems } from "../schema-problems.ts";
import { isInstant, isTimeZone } from "../time-text.ts";
import { compareVersions, parseVersion } from "../version.ts";

/** What the rest of the fleet means for one instance. */
export interface InstanceSurroundings {
  /** Folder name. */
  readonly id: string;
  /** Known revisions; null where one is there but broken. */
  readonly architectures: ReadonlyMap<string, { readonly config: Architecture; readonly values: ForeignSchema | null } | null>;
  /** Known versions; null where one is there but broken. */
  readonly releases: ReadonlyMap<string, Release | null>;
  /** Names of the fleet that stand in every text, so that no slug of the same name is hidden. */
  readonly words: ReadonlySet<string>;
}

type AddProblem = (path: Path, code: string, message: string, hint: string | null, spot?: Spot, severity?: Problem["severity"]) => void;

/** What is wrong with an instance beyond its schema. What the schema refused is missing from `config`. */
export function instanceProblems(document: YamlDocument, config: ValidPart<Instance>, around: InstanceSurroundings): readonly Problem[] {
  const problems: Problem[] = [];
  const addProblem: AddProblem = (path, code, message, hint, spot = "value", severity = "error") => {
    problems.push(document.problem(path, spot, { severity, code, message, hint }));
  };
  const name = config.metadata?.name;
  const { slug, version, state, ingress, maintenance } = config.spec ?? {};
  if (name !== undefined && name !== around.id) addProblem(["metadata", "name"], ...otherName(name, around.id));
  if (slug !== undefined) checkSlug(slug, around.words, addProblem);
  if (version !== undefined) checkVersion(version, around, addProblem);
  checkArchitecture(document, config, around, addProblem, problems);
  if (state !== undefined && state !== "running") addProblem(["spec", "state"], ...unsupportedState(state));
  checkHold(config, addProblem);
  for (const [index, range] of (ingress?.allowlist ?? []).entries()) checkRange(range, ["spec", "ingress", "allowlist", index], addProblem);
  for (const [index, window] of (maintenance?.windows ?? []).entries())
    checkWindow(window, ["spec", "maintenance", "windows", index], addProblem);
  return problems;
}

/** As `metadata.name` in the schema of an instance. */
const isId = (id: string): boolean => /^[a-z][a-z0-9-]{2,62}$/.test(id);
const idForm = "an id is a lower-case letter, then 2 to 62 lower-case letters, digits or -";

function otherName(name: string, id: string): readonly [code: string, message: string, hint: string] {
  const message = `metadata.name is ${quoted(name)}, the folder is ${quoted(id)}; they are the same id`;
  const hint = isId(id) ? `write ${oneLine(id)}, or correct the folder's name` : `rename the folder: ${idForm}`;
  return ["instance.name", message, hint];
}

function checkSlug(slug: string, words: ReadonlySet<string>, addProblem: AddProblem): void {
  if (!isPublicWord(slug, words)) return;
  addProblem(
    ["spec", "slug"],
    "slug.word",
    `the slug ${slug} is ${words.has(slug) ? "a word of the fleet itself (an environment, an architecture or a stack)" : "an ordinary word"}, so it is not hidden in comments, issues and logs; texts about other things hold it too`,
    "choose a slug that stands for this instance alone, if its name must not be seen",
    "value",
    "warning",
  );
}

function unsupportedState(state: "suspended" | "absent"): readonly [code: string, message: string, hint: string] {
  const nothing = state === "absent" ? "nothing would be destroyed" : "nothing would be stopped";
  return [`state.${state}.unsupported`, `state: ${state} is not supported by this version of Flotilla: ${nothing}`, "keep state: running"];
}

function checkHold({ spec }: ValidPart<Instance>, addProblem: AddProblem): void {
  const { releaseChannel, hold } = spec ?? {};
  if (releaseChannel === "pause" && hold === undefined) {
    addProblem(
      ["spec", "releaseChannel"],
      "channel.pause-without-hold",
      "releaseChannel is pause without a hold; nothing names who paused it, why, and until when",
      "add spec.hold with scope, reason, owner and until",
    );
  }
  if (hold?.until !== undefined && !isInstant(hold.until))
    addProblem(["spec", "hold", "until"], "value.format", `spec.hold.until is ${quoted(hold.until)}; there is no such time`, null);
}

type Window = NonNullable<NonNullable<Instance["spec"]["maintenance"]>["windows"]>[number];

function checkWindow(window: ValidPart<Window> | undefined, path: Path, addProblem: AddProblem): void {
  if (window?.timezone !== undefined && !isTimeZone(window.timezone)) {
    addProblem(
      [...path, "timezone"],
      "value.timezone",
      `there is no time zone ${quoted(window.timezone)}`,
      "use a name of the IANA database, for example Europe/Berlin",
    );
  }
  if (window?.from !== undefined && window.from === window.to) {
    addProblem(
      [...path, "to"],
      "window.empty",
      `the window ends at ${window.to}, when it begins`,
      "a window over midnight ends before it begins, one of a whole day ends at 23:59",
    );
  }
}

function checkVersion(version: string, around: InstanceSurroundings, addProblem: AddProblem): void {
  const path = ["spec", "version"];
  if (parseVersion(version) === null) {
    addProblem(path, "version.range", `${shown(version)} can't be a version; the last number goes to 65535`, null);
  } else if (!around.releases.has(version)) {
    const known = [...around.releases.keys()].sort(compareVersions);
    const line = version.slice(0, version.lastIndexOf("."));
    const near = known.findLast((release) => release.startsWith(`${line}.`));
    const newest = near === undefined ? known.at(-1) : near;
    addProblem(
      path,
      "version.unknown",
      `there is no releases/${shown(version)}.yaml; a version has to be in the catalog`,
      newest === undefined ? "add the release first" : `the newest${near === undefined ? "" : ` of ${shown(line)}`} is ${newest}`,
    );
  }
}

function checkArchitecture(
  document: YamlDocument,
  config: ValidPart<Instance>,
  around: InstanceSurroundings,
  addProblem: AddProblem,
  problems: Problem[],
): void {
  const spec = config.spec ?? {};
  if (spec.architecture === undefined) return;
  const architecture = around.architectures.get(spec.architecture);
  if (architecture === undefined) {
    const near = nearest(spec.architecture, around.architectures.keys());
    addProblem(
      ["spec", "architecture"],
      "architecture.unknown",
      `there is no architectures/${shown(spec.architecture)}/`,
      near === null ? `known: ${listed([...around.architectures.keys()].sort())}` : `did you mean ${oneLine(near)}?`,
    );
    return;
  }
  if (architecture === null) return;
  checkFields(config, architecture.config, addProblem);
  if (spec.values !== undefined) {
    if (architecture.values !== null) {
      problems.push(...valuesProblems(document, spec.values, architecture.values, spec.architecture));
    } else if (Object.keys(spec.values).length > 0) {
      addProblem(
        ["spec", "values"],
        "values.unexpected",
        `architectures/${shown(spec.architecture)} takes no values: it has no values.schema.json`,
        "remove them, or declare them in the next revision",
        "key",
      );
    }
  }
}

/** Values that the schema of all instances accepts, and this architecture does not. */
function checkFields({ spec }: ValidPart<Instance>, architecture: Architecture, addProblem: AddProblem): void {
  for (const { field, path, allowed, required } of narrowedFields(architecture)) {
    const found = valueAt(spec, path);
    if (found === undefined) {
      if (required) {
        const hint = allowed === undefined ? null : oneOf(allowed);
        addProblem(["spec"], "field.narrowed", `${field} is missing; the architecture needs it`, hint, "key");
      }
      continue;
    }
    if (allowed === undefined) continue;
    for (const [index, value] of (Array.isArray(found) ? found : [found]).entries()) {
      if (allowed.some((one) => one === value)) continue;
      const near = typeof value === "string" ? nearest(value, allowed.map(String)) : null;
      const place = Array.isArray(found) ? [...path, index] : path;
      const message = `${field} is ${typeof value === "string" ? quoted(value) : shown(JSON.stringify(value))}, which the architecture does not take`;
      addProblem(place, "field.narrowed", message, near === null ? oneOf(allowed) : `did you mean ${oneLine(near)}?`);
    }
  }
}

interface NarrowedField {
  /** `spec.size` */
  readonly field: string;
  readonly path: readonly string[];
  readonly allowed: readonly (string | number | boolean)[] | undefined;
  readonly required: boolean;
}

/** Read once for all instances of an architecture: a fleet has thousands of one. */
const narrowedOf = new WeakMap<Architecture, readonly NarrowedField[]>();

function narrowedFields(architecture: Architecture): readonly NarrowedField[] {
  const known = narrowedOf.get(architecture);
  if (known !== undefined) return known;
  const fields = Object.entries(architecture.spec.fields ?? {}).map(([field, narrowing]) => ({
    field,
    path: field.split("."),
    allowed: narrowing.enum,
    required: narrowing.required === true,
  }));
  narrowedOf.set(architecture, fields);
  return fields;
}

/** What stands in an instance at a path that begins with `spec`; undefined where nothing does. */
function valueAt(spec: unknown, path: readonly string[]): unknown {
  let value = spec;
  for (let depth = 1; depth < path.length; depth += 1) {
    if (!isMapping(value)) return undefined;
    value = ownMember(value, path[depth] ?? "");
  }
  return value;
}

function oneOf(allowed: readonly (string | number | boolean)[]): string {
  return `it takes: ${listed(allowed.map(String))}`;
}

function valuesProblems(document: YamlDocument, value: unknown, schema: ForeignSchema, architecture: string): readonly Problem[] {
  const at = ["spec", "values"];
  try {
    const errors = schema.errorsOf(value);
    return [...schemaProblems(document, errors, at), ...doubtfulValues(document, { at, value, errors, check: schema.errorsOf })];
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    const message = `these values cannot be checked: architectures/${architecture}/values.schema.json ${error.message}`;
    const hint = "correct the schema in the next revision: patterns without a repeated group that repeats, $refs that end";
    return [document.problem(at, "key", { severity: "error", code: "values.unchecked", message, hint })];
  }
}

function checkRange(range: string | undefined, path: Path, addProblem: AddProblem): void {
  if (range === undefined) return;
  const answer = checkCidr(range);
  if (answer.outcome === "not-a-cidr") {
    addProblem(
      path,
      "value.cidr",
      `${quoted(range)} is not an address range; <address>/<prefix length> is wanted`,
      /^[0-9.]+$/.test(range) ? `one address is ${range}/32` : null,
    );
  } else if (answer.outcome === "host-bits") {
    addProblem(
      path,
      "value.cidr-host-bits",
      `${shown(range)} has bits set behind its prefix`,
      `the range is ${answer.network}; one address has ${range.includes(":") ? "/128" : "/32"}`,
    );
  }
}
