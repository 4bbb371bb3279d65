import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { timeoutSignal } from "../../process/countdown.ts";
import { replaceFile } from "../../process/durable.ts";
import { UserError } from "../../process/user-error.ts";
import { makeFolders } from "../../process/make-folders.ts";

/** One exact release of an engine. */
export interface EngineRelease {
  readonly name: "tofu" | "terraform";
  readonly version: string;
  /** SHA-256 of the zip file, 64 hex digits, as the release's SHA256SUMS lists it. */
  readonly checksum: string;
  /** Address of the zip file; "" for the project's own downloads. */
  readonly url: string;
}

/** The release cannot be downloaded, or is not the expected one. The message says what to do. */
export class DownloadError extends UserError {}

/** Bytes: a release is about 30 MB packed. */
const largestDownload = 250_000_000;
/** Bytes: an engine is about 90 MB. */
const largestExecutable = 500_000_000;

/**
 * Downloads exactly that release into `folder` and returns the path of the executable. The checksum is verified before the download is unpacked. The zip
 * file is kept: where it is there already, and has the checksum, nothing is downloaded. The executable is always unpacked from what was just verified.
 * Throws {@link DownloadError}.
 */
export async function downloadEngine(
  release: EngineRelease,
  folder: string,
  platform = process.platform,
  arch = process.arch,
): Promise<string> {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(release.version))
    throw new DownloadError(`${JSON.stringify(release.version)} is not an exact version such as 1.9.0`);
  if (!/^[0-9a-f]{64}$/i.test(release.checksum))
    throw new DownloadError(`${JSON.stringify(release.checksum)} is not the SHA-256 of a zip file: 64 hex digits`);
  const url = release.url === "" ? downloadUrl(release, platform, arch) : release.url;
  const wanted = release.checksum.toLowerCase();
  const keptAt = join(folder, "downloads", `${release.name}-${wanted}.zip`);
  const kept = await readFile(keptAt).catch(() => null);
  const zip = kept !== null && sha256Of(kept) === wanted ? kept : await download(url);
  const sum = sha256Of(zip);
  if (sum !== wanted)
    throw new DownloadError(
      `${url} has the SHA-256 ${sum}, not ${release.checksum}: so it is not used. Check the checksum in the release's SHA256SUMS`,
    );
  if (zip !== kept) {
    makeFolders(dirname(keptAt));
    await replaceFile(keptAt, zip);
  }
  const file = platform === "win32" ? `${release.name}.exe` : release.name;
  const executable = fileInZip(zip, file);
  const to = join(folder, `${release.name}-${release.version}`);
  makeFolders(to);
  const path = join(to, file);
  await replaceFile(path, executable, 0o755);
  return path;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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

/** Reads no more than {@link largestDownload}, whatever the answer declares. */
async function download(url: string): Promise<Uint8Array> {
  const tooLarge = () => new DownloadError(`${url} is larger than ${largestDownload} bytes, and no release is: check the address`);
  try {
    const answer = await fetch(url, { signal: timeoutSignal(300_000) });
    if (!answer.ok || answer.body === null) throw new DownloadError(`${url} answers ${answer.status}`);
    if (Number(answer.headers.get("content-length") ?? "0") > largestDownload) throw tooLarge();
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > largestDownload) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(`${url} cannot be downloaded: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/**
 * The content of one file of a zip. It is unpacked into the size that the zip declares for it, which is checked first: a file that is really larger
 * does not take more memory, and does not have the declared CRC-32.
 */
export function fileInZip(zip: Uint8Array, wanted: string): Uint8Array {
  let declared: number | null = null;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (name !== wanted || declared !== null) return false;
    if (originalSize > largestExecutable)
      throw new DownloadError(`${wanted} has ${originalSize} bytes in the zip file, and no release is that large`);
    declared = originalSize;
    return true;
  };
  let content: Uint8Array | undefined;
  let crc: number | null;
  try {
    content = unzipSync(zip, { filter })[wanted];
    crc = declaredCrc(zip, wanted);
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    throw new DownloadError(
      `the download is not a zip file that can be read: ${error instanceof Error ? error.message : String(error)}`,
      error,
    );
  }
  if (content === undefined) throw new DownloadError(`the zip file does not contain ${wanted}`);
  if (content.length !== declared || crc32(content) !== crc) throw new DownloadError(`${wanted} is damaged in the zip file`);
  return content;
}

/** By the file's entry in the directory at the end of the zip (APPNOTE.TXT 4.3.12); fflate does not read it. */
function declaredCrc(zip: Uint8Array, name: string): number | null {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = bytes.lastIndexOf(signature); at > 0; at = bytes.lastIndexOf(signature, at - 1))
    if (bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name) return bytes.readUInt32LE(at + 16);
  return null;
}
