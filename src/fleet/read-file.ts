import { readFileSync } from "node:fs";
import { decode, type Decoded, largestFile, withoutMark } from "./decode.ts";

/** A file's text, or why it is not read; only what may be no plain text is looked at byte by byte. */
export function readDecoded(path: string): Decoded {
  return readPlain(path) ?? decode(readFileSync(path));
}

/**
 * The text of a file by one call into the system's code; null where it has to be looked at byte by byte (`decode`): it is, or may be, no UTF-8 or
 * too large. What is no UTF-8 has become U+FFFD in the text.
 */
export function readPlain(path: string): ReturnType<typeof withoutMark> | null {
  const text = readText(path);
  return text === null || text.includes("\ufffd") || text.length * 3 > largestFile ? null : withoutMark(text);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_STRING_TOO_LONG") return null;
    throw error;
  }
}
