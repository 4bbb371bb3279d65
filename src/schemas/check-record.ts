import type { RecordKind, RecordKinds } from "./record-schemas.ts";
import { recordValidator } from "./record-validators.ts";

/**
 * A value that came from outside (an artifact, a ledger file) as its kind. Throws with the first mismatch where the schema does not accept it:
 * such a file was made by Flotilla, so what does not fit is a bug, a newer version's file, or a forgery.
 */
export function checked<K extends RecordKind>(kind: K, value: unknown, name: string): RecordKinds[K] {
  const validate = recordValidator(kind);
  if (validate(value)) return value as RecordKinds[K];
  const { instancePath = "", message = "does not fit" } = validate.errors?.[0] ?? {};
  throw new Error(`${name} is not a ${kind}: ${instancePath === "" ? "/" : instancePath} ${message}`);
}
