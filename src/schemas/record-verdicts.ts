// In dist/ this is compiled ahead by scripts/build/verdicts.ts, without what only a mismatch needs; see docs/decisions/schemas.md.
import { recordValidator } from "./record-validators.ts";
import type { RecordKind } from "./record-schemas.ts";

/** Whether a value is of a kind. What is wrong where it is not: `recordValidator`. */
export function fitsRecord(kind: RecordKind, value: unknown): boolean {
  return recordValidator(kind)(value);
}
