import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../../process/optional-file.ts";
import { makeFolders } from "../../process/make-folders.ts";

/** Modules in which an earlier check found nothing: loading the engines' parser takes three times as long as all the rest of `validate`. */
export interface KnownModules {
  /** Whether exactly these files were judged before, by these rules, without a problem. */
  readonly has: (judged: string) => boolean;
  /** Keeps what {@link has} answers from now on. Where it can't be kept, it is judged again next time. */
  readonly add: (judged: string) => void;
}

export const noKnownModules: KnownModules = { has: () => false, add: () => undefined };

/**
 * Modules known in the user's cache folder (`XDG_CACHE_HOME`, else `~/.cache`), one file each that holds what was judged: to compare a few
 * kilobytes takes less than to load Node's cryptography for their hash. Only for `flotilla validate` in a working tree: what is planned or applied is
 * always judged anew. `version` is Flotilla's own: another one has other rules.
 */
export function knownModules(env: Readonly<Record<string, string>>, version: string): KnownModules {
  const { XDG_CACHE_HOME: named = "", HOME: home = "" } = env;
  const cache = named === "" && home !== "" ? join(home, ".cache") : named;
  if (cache === "") return noKnownModules;
  const folder = join(cache, "flotilla", "modules", version);
  const fileOf = (judged: string) => join(folder, `${judged.length}-${checksum(judged)}`);
  return {
    has: (judged) => textIfReadable(fileOf(judged)) === judged,
    add: (judged) => {
      try {
        makeFolders(folder, 0o700);
        writeFileSync(fileOf(judged), judged, { mode: 0o600 });
      } catch (error) {
        // A cache that can't be written is none; whatever else went wrong is a bug.
        if (!hasCode(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "ENOENT", "EISDIR")) throw error;
      }
    },
  };
}

/** Differs between texts often enough for the name of a file, whose content then decides. */
function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  return sum.toString(16);
}

function textIfReadable(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
