import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import type { NewObject, ObjectFormat } from "./object-id.ts";

/** Objects in git's pack format (gitformat-pack, version 2, no deltas), as `git unpack-objects` takes them: any number by one process. */
export function packOf(objects: readonly NewObject[], format: ObjectFormat): Uint8Array {
  const head = Buffer.alloc(12);
  head.write("PACK", "latin1");
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  const parts: Uint8Array[] = [head];
  for (const { type, content } of objects) parts.push(entryHead(type === "tree" ? 2 : 3, content.length), deflateSync(content));
  const hash = createHash(format);
  for (const part of parts) hash.update(part);
  return Buffer.concat([...parts, hash.digest()]);
}

/** Three bits of type and four of size, then seven of size at a time; the highest bit says that more follows. */
function entryHead(type: number, size: number): Uint8Array {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest & 0x7f);
  }
  return Uint8Array.from(bytes);
}
