import { isUtf8 } from "node:buffer";

/** The largest file that is read, in bytes. */
export const largestFile = 256 * 1024;

/** A file's text without its byte order mark, or why it is not read. Offsets and columns count from behind the mark. */
export type Decoded =
  | { readonly text: string; readonly mark: boolean }
  | { readonly refused: "size"; readonly bytes: number }
  | { readonly refused: "encoding"; readonly line: number; readonly column: number };

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) return { refused: "size", bytes: bytes.length };
  if (!isUtf8(bytes)) return { refused: "encoding", ...firstInvalid(bytes) };
  return withoutMark(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
}

export function withoutMark(text: string): { readonly text: string; readonly mark: boolean } {
  return text.charCodeAt(0) === 0xfeff ? { text: text.slice(1), mark: true } : { text, mark: false };
}

function firstInvalid(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let read = 0;
  let offset = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += Buffer.byteLength(text.slice(read, at));
    read = at;
    // The replacement character may be written in the file itself.
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break;
  }
  const before = text.slice(0, read).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
