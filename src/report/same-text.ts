import { sha256 } from "../data/fingerprint.ts";

/** Whether two texts are one to a reader: GitHub may give line ends back as CRLF, and takes blanks off the end. */
export function isSameText(before: string, after: string): boolean {
  return normal(before) === normal(after);
}

/** `sha256:<64 hex>` of a comment or body, the same for texts that {@link isSameText} holds for one. */
export function textHash(text: string): string {
  return sha256(normal(text));
}

function normal(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
