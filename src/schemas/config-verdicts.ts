// In dist/ this is compiled ahead by scripts/build/verdicts.ts, without what only a mismatch needs; see docs/decisions/schemas.md.
import { configValidator } from "./config-validators.ts";
import type { ConfigKind } from "./config-schemas.ts";

/** Whether a value is of a kind. What is wrong where it is not: `configValidator`. */
export function fitsConfig(kind: ConfigKind, value: unknown): boolean {
  return configValidator(kind)(value);
}
