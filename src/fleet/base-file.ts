import { asConfig } from "../schemas/check-config.ts";
import type { ConfigKind, ConfigKinds } from "../schemas/config-schemas.ts";
import type { Decoded } from "./decode.ts";
import { readDocument, type YamlDocument } from "./document.ts";

/** A file as it was before: in the base of a change, or when it was applied last. */
export interface BaseFile<T> {
  readonly document: YamlDocument;
  readonly config: T;
}

/** null where the file was not valid: then there is nothing to compare with. */
export function baseFile<K extends ConfigKind>(kind: K, path: string, decoded: Decoded): BaseFile<ConfigKinds[K]> | null {
  const document = readDocument(path, decoded);
  const config = document.problems.length === 0 ? asConfig(kind, document.value) : null;
  return config === null ? null : { document, config };
}
