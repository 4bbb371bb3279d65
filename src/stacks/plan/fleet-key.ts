import { createHash, randomBytes } from "node:crypto";
import { chmod, link, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder, writeDurably } from "../../process/durable.ts";
import { makePrivateFolder } from "../../process/private-folder.ts";
import { hasCode } from "../../process/optional-file.ts";
import type { FleetKey } from "./record.ts";
import { UserError } from "../../process/user-error.ts";

/** There is no usable key. The message says what to set or fix. */
export class KeyError extends UserError {}

/**
 * The fleet's key: `FLOTILLA_KEY` (`<id>:<secret>` or just the secret; hex or base64, at least 32 bytes), else the file that `FLOTILLA_KEY_FILE` names,
 * else the file `key` in the state folder, created there with `create`. A file is of mode 600, and stays: it is its owner's. Unlike the variable, it
 * is shown to no process in a sandbox and in no process's environment. An id that is not given is derived from the secret, so that another secret is another key.
 * Throws a {@link KeyError} where there is none.
 */
export async function fleetKey(
  env: Readonly<Record<string, string>>,
  stateDir: string | null,
  options: { readonly create: boolean },
): Promise<FleetKey> {
  const given = env["FLOTILLA_KEY"] ?? "";
  if (given !== "") return keyOf(given, "FLOTILLA_KEY");
  const named = env["FLOTILLA_KEY_FILE"] ?? "";
  if (named !== "") {
    const text = await readKeyFile(named);
    if (text === null) throw new KeyError(`FLOTILLA_KEY_FILE is ${named}, which is not there.`);
    return keyOf(text, named);
  }
  if (stateDir === null || stateDir === "")
    throw new KeyError("FLOTILLA_KEY is not set: plans cannot be recorded without the fleet's key.");
  const file = join(stateDir, "key");
  const found = await readKeyFile(file);
  if (found !== null) return keyOf(found, file);
  if (!options.create)
    throw new KeyError(`There is no ${file} and FLOTILLA_KEY is not set: plans cannot be recorded without the fleet's key.`);
  await writeKeyFile(stateDir, file);
  const made = await readKeyFile(file);
  if (made === null) throw new KeyError(`${file} could not be written.`);
  return keyOf(made, file);
}

/** Bytes; 256 bits, as long as the output of HMAC-SHA256. */
const shortest = 32;

function keyOf(text: string, from: string): FleetKey {
  const [, named, written = ""] = /^(?:([A-Za-z0-9._-]{1,32}):)?([A-Za-z0-9+/=_-]+)\s*$/.exec(text) ?? [];
  const secret = /^(?:[0-9a-f]{2})+$/i.test(written) ? Buffer.from(written, "hex") : Buffer.from(written, "base64");
  if (secret.length < shortest) {
    throw new KeyError(
      `${from} is not a key: at least ${shortest} bytes in hex or base64 are required, for example the output of \`openssl rand -hex 32\`.`,
    );
  }
  return { id: named ?? `k${createHash("sha256").update("flotilla key id\0").update(secret).digest("hex").slice(0, 8)}`, secret };
}

async function readKeyFile(file: string): Promise<string | null> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new KeyError(`${file} can be read by other users. Run chmod 600 on it, and create a new key if other people use this machine.`);
    }
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Written beside and linked into place: two processes that create one at the same time end up with the same key, and no reader sees half of it. */
async function writeKeyFile(stateDir: string, file: string): Promise<void> {
  await makePrivateFolder(stateDir);
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  await writeDurably(aside, `${randomBytes(shortest).toString("hex")}\n`, 0o600);
  await chmod(aside, 0o600);
  try {
    await link(aside, file);
    await syncFolder(stateDir);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await unlink(aside);
  }
}
