import { configErrors } from "../schemas/check-config.ts";
import type { ConfigKind, ConfigKinds } from "../schemas/config-schemas.ts";
import { fitsConfig } from "../schemas/config-verdicts.ts";
import { readDocument, type YamlDocument } from "./document.ts";
import { doubtfulValues } from "./doubtful-values.ts";
import { dropInvalid, type ValidPart } from "./drop-invalid.ts";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { SchemaError } from "../schemas/ajv.ts";
import type { Path } from "../yaml/place.ts";
import type { FleetSource } from "./source.ts";

/** Of an instance, this is for its architecture's own schema to check. */
const values: Path = ["spec", "values"];

export interface CheckedFile<T> {
  readonly document: YamlDocument;
  /** null where the file cannot be read as its kind. */
  readonly value: T | null;
  /** The value without what its schema refused; undefined where nothing is left. */
  readonly valid: ValidPart<T> | undefined;
}

/** Reads files of a fleet against their schemas and collects what is wrong. */
export class FileChecker {
  /** Every file that was read, in the order it was. */
  readonly checked: string[] = [];
  readonly problems: Problem[] = [];
  private readonly source: FleetSource;

  constructor(source: FleetSource) {
    this.source = source;
  }

  /** A file's document; its problems are not collected. */
  open(path: string): YamlDocument {
    return readDocument(path, this.source.read(path));
  }

  check<K extends ConfigKind>(kind: K, path: string): CheckedFile<ConfigKinds[K]> {
    this.checked.push(path);
    const document = this.open(path);
    // An alias stands for anything: its value cannot be checked.
    if (document.value === undefined || document.problems.some((problem) => problem.code === "yaml.alias")) {
      this.problems.push(...document.problems);
      return { document, value: null, valid: undefined };
    }
    const errors = configErrors(kind, document.value);
    const fine = errors.length === 0 && document.problems.length === 0;
    if (!fine) this.problems.push(...document.problems, ...schemaProblems(document, errors));
    const check = (value: unknown): readonly SchemaError[] => configErrors(kind, value);
    const fits = (value: unknown): boolean => fitsConfig(kind, value);
    const except = kind === "Instance" || kind === "EnvironmentStacks" ? { except: values } : {};
    this.problems.push(...doubtfulValues(document, { at: [], value: document.value, errors, check, fits, ...except }));
    return {
      document,
      value: fine ? (document.value as ConfigKinds[K]) : null,
      valid: dropInvalid<ConfigKinds[K]>(document.value, errors),
    };
  }

  /** Like `check`, with a rule that sees what its schema accepts of the file; the value where neither finds an error. */
  checkWith<K extends ConfigKind>(
    kind: K,
    path: string,
    rule: (document: YamlDocument, valid: ValidPart<ConfigKinds[K]>) => readonly Problem[],
  ): ConfigKinds[K] | null {
    const { document, value, valid } = this.check(kind, path);
    if (valid === undefined) return null;
    const problems = rule(document, valid);
    this.problems.push(...problems);
    return problems.some((problem) => problem.severity === "error") ? null : value;
  }
}
