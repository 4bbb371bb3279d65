import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { instant, systemClock } from "../../clock/clock.ts";
import { takeLock } from "../../process/lock-file.ts";
import { UserError } from "../../process/user-error.ts";
import { makeFolders } from "../../process/make-folders.ts";

/** Milliseconds between two looks at the lock of another process. */
const pause = 100;

/**
 * Does what installs providers into a cache, while no other process does. The engines' own shared folder of providers does not stand two that install
 * into it (https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache). A process that was killed is waited for by nobody.
 *
 * @param cacheDir the folder of the cache; made where it is missing
 * Throws the signal's reason where it is asked to end while it waits.
 */
export async function installingAlone<T>(cacheDir: string, signal: AbortSignal | undefined, install: () => Promise<T>): Promise<T> {
  makeFolders(cacheDir, 0o700);
  const path = join(cacheDir, "install.lock");
  for (;;) {
    const lock = await takeLock(path, { command: "install providers", since: instant(systemClock()) });
    if (lock.kind === "damaged") throw new UserError(`${path} names no process: remove it, then try again`);
    if (lock.kind === "taken") {
      await wait(pause, undefined, signal === undefined ? {} : { signal });
      continue;
    }
    try {
      return await install();
    } finally {
      await lock.release();
    }
  }
}
