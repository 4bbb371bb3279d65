import { atPointer } from "../data/json-pointer.ts";
import { parseJson } from "../data/json.ts";
import { quoted, shown } from "../data/quoted.ts";
import { UserError } from "../process/user-error.ts";
import type { RecordKind, RecordKinds } from "./record-schemas.ts";
import { recordValidator } from "./record-validators.ts";
import { fitsRecord } from "./record-verdicts.ts";

/** A file that Flotilla wrote is not what it should be: damaged, written by a newer version, or by somebody else. */
export class RecordError extends UserError {}

/** It has what this version does not know: what helps is the version that wrote it, not an earlier state of the file. */
export class NewerRecord extends RecordError {}

/**
 * A value that came from outside (an artifact, a ledger file) as its kind. Throws a {@link RecordError} with the first mismatch where the schema
 * does not accept it: such a file was made by Flotilla, so what does not fit is of a newer version, or a forgery.
 */
export function checked<K extends RecordKind>(kind: K, value: unknown, name: string): RecordKinds[K] {
  if (fitsRecord(kind, value)) return value as RecordKinds[K];
  const validate = recordValidator(kind);
  validate(value);
  const { instancePath = "", message = "does not fit", keyword = "", params = {} } = validate.errors?.[0] ?? {};
  const place = instancePath === "" ? "/" : instancePath;
  const unknown = unknownIn(value, { instancePath, keyword, params });
  // What this version does not know must not be lost by its writing the file anew.
  if (unknown !== null)
    throw new NewerRecord(
      `${name} is not a ${kind} that this version of Flotilla knows: ${place} ${unknown}. It was written by a newer version, or by a person: use that version.`,
    );
  throw new RecordError(`${name} is not a ${kind}: ${place} ${message}`);
}

/** A key, or a word in the place of one of several, that a newer version may know; null where the mismatch is of another kind. */
function unknownIn(
  value: unknown,
  {
    instancePath,
    keyword,
    params,
  }: { readonly instancePath: string; readonly keyword: string; readonly params: Readonly<Record<string, unknown>> },
): string | null {
  if (keyword === "additionalProperties") return `has ${shown(String(params["additionalProperty"]))}`;
  if (keyword === "discriminator") {
    const [tag, found] = [String(params["tag"]), params["tagValue"]];
    return typeof found === "string" ? `has ${tag} ${quoted(found)}` : null;
  }
  const found = keyword === "enum" || keyword === "const" ? atPointer(value, instancePath) : null;
  return typeof found === "string" ? `is ${quoted(found)}` : null;
}

/** A record's text as JSON. Throws a {@link RecordError} with the file's name where it is none: cut off, or not written by Flotilla. */
export function parsedRecord(text: string, name: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new RecordError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}
