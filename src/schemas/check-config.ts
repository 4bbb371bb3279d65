import type { SchemaError } from "./ajv.ts";
import type { ConfigKind, ConfigKinds } from "./config-schemas.ts";
import { configValidator } from "./config-validators.ts";
import { fitsConfig } from "./config-verdicts.ts";

/** Checks what people have written against its kind's schema: every mismatch; empty where it fits. */
export function configErrors(kind: ConfigKind, value: unknown): readonly SchemaError[] {
  if (fitsConfig(kind, value)) return [];
  const validate = configValidator(kind);
  return validate(value) ? [] : (validate.errors ?? []);
}

/** The value as its kind; null where its schema does not accept it. */
export function asConfig<K extends ConfigKind>(kind: K, value: unknown): ConfigKinds[K] | null {
  return fitsConfig(kind, value) ? (value as ConfigKinds[K]) : null;
}
