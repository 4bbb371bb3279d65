import { error, warning } from "@actions/core";
import type { Annotation } from "./annotations.ts";

/**
 * Writes an annotation to standard output, with the escaping of GitHub's own toolkit. In a file of its own, with static imports: a lazy import of the
 * whole toolkit would bring its HTTP client, 700 KB, into `dist`.
 */
export function annotate({ severity, message, properties }: Annotation): void {
  (severity === "error" ? error : warning)(message, properties);
}
