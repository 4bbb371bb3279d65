import { createHash, randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { UserError } from "../process/user-error.ts";

/** One exact release of an engine. */
export interface EngineRelease {
  readonly name: "tofu" | "terraform";
  readonly version: string;
  /** SHA-256 of the zip file, 64 hex digits, as the release's SHA256SUMS lists it. */
  readonly checksum: string;
  /** Where to get the zip instead of the project's own downloads; "" for those. */
  readonly url: string;
}

/** The release could not be had, or is not the one that was meant. The message says what to do. */
export class DownloadError extends UserError {}

/** Largest download that is taken, in bytes: a release is about 30 MB packed. */
const largest = 250_000_000;

/**
 * Downloads exactly that release into `folder` and returns the executable's path. Nothing of the download is looked at before its checksum fits.
 * Throws {@link DownloadError}.
 */
export async function downloadEngine(
  release: EngineRelease,
  folder: string,
  platform = process.platform,
  arch = process.arch,
): Promise<string> {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(release.version))
    throw new DownloadError(`${JSON.stringify(release.version)} is no exact version like 1.9.0`);
  if (!/^[0-9a-f]{64}$/i.test(release.checksum)) throw new DownloadError("the checksum is the SHA-256 of the zip file: 64 hex digits");
  const url = release.url === "" ? downloadUrl(release, platform, arch) : release.url;
  const zip = await fetched(url);
  const sum = createHash("sha256").update(zip).digest("hex");
  if (sum !== release.checksum.toLowerCase())
    throw new DownloadError(`${url} has the SHA-256 ${sum}, not ${release.checksum}: it is not used`);
  const file = platform === "win32" ? `${release.name}.exe` : release.name;
  const executable = fileInZip(zip, file);
  if (executable === null) throw new DownloadError(`${url} holds no ${file}`);
  const to = join(folder, `${release.name}-${release.version}`);
  await mkdir(to, { recursive: true });
  const aside = join(to, `${file}.${randomBytes(4).toString("hex")}`);
  await writeFile(aside, executable, { mode: 0o755 });
  await rename(aside, join(to, file));
  return join(to, file);
}

/** Where the projects publish their releases. */
export function downloadUrl({ name, version }: EngineRelease, platform: string, arch: string): string {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[platform];
  const machine = { x64: "amd64", arm64: "arm64" }[arch];
  if (system === undefined || machine === undefined)
    throw new DownloadError(`there is no release for ${platform} on ${arch}: install one and set FLOTILLA_ENGINE`);
  const file = `${name}_${version}_${system}_${machine}.zip`;
  return name === "tofu"
    ? `https://github.com/opentofu/opentofu/releases/download/v${version}/${file}`
    : `https://releases.hashicorp.com/terraform/${version}/${file}`;
}

async function fetched(url: string): Promise<Buffer> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(300_000) });
    if (!answer.ok) throw new DownloadError(`${url} answers ${answer.status}`);
    if (Number(answer.headers.get("content-length") ?? "0") > largest) throw new DownloadError(`${url} is larger than any release`);
    return Buffer.from(await answer.arrayBuffer());
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${url} can't be reached`, error);
  }
}

/**
 * The content of one file of a zip, by its central directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3); stored and
 * deflated ones, which is all that releases use. null where it holds no such file.
 */
export function fileInZip(zip: Buffer, wanted: string): Buffer | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1) throw new DownloadError("the download is no zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) === wanted) {
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const content = zip.subarray(start, start + packed);
      if (method === 0) return Buffer.from(content);
      if (method === 8) return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
      throw new DownloadError(`${wanted} is packed in a way that is not known (${method})`);
    }
    at += 46 + nameLength + extra + comment;
  }
  return null;
}
