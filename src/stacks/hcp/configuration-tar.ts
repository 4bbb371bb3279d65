import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { UserError } from "../../process/user-error.ts";

/** Bytes of a header, and what contents are padded to: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06 */
const block = 512;

/** Path below the folder -> path in the archive. */
export type PlacedFile = (path: string) => string;

/**
 * The regular files below a folder as the `.tar.gz` that a configuration version is: ustar, sorted, without owners and times, so that the same files
 * give the same bytes.
 */
export async function packFolder(folder: string, place: PlacedFile = (path) => path): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const parts: Uint8Array[] = [];
  for (const path of paths) {
    const content = await readFile(join(folder, path));
    parts.push(headerOf(place(path), content.length), content, new Uint8Array((block - (content.length % block)) % block));
  }
  return new Uint8Array(await promisify(gzip)(Buffer.concat([...parts, new Uint8Array(2 * block)])));
}

function headerOf(path: string, size: number): Uint8Array {
  const header = Buffer.alloc(block);
  const [prefix, name] = splitPath(path);
  const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(" ".repeat(8), 148);
  header.write("0", 156);
  header.write("ustar\u000000", 257);
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** A path of up to 100 bytes, or one that a `/` divides into at most 155 and 100. */
function splitPath(path: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(name) <= 100) return [prefix, name];
  }
  throw new UserError(`${path} is too long for an archive: 100 bytes are, or 155 before a / and 100 behind it`);
}
