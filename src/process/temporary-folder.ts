import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFault } from "./file-fault.ts";
import { hasCode } from "./optional-file.ts";
import { UserError } from "./user-error.ts";

/** A folder of this process's own, below the system's folder for temporary files. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const open = new Set<string>();
let watched = false;

/** Only this user can read it. It goes with this process, where that ends by itself or by a signal that can be caught. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  const above = tmpdir();
  let path: string;
  try {
    path = await mkdtemp(join(above, `flotilla-${name}-`));
  } catch (error) {
    const fault = fileFault(error, above);
    if (fault !== null) throw fault;
    if (hasCode(error, "ENOENT"))
      throw new UserError(`The folder for temporary files is not there: ${above}. Make it, or set TMPDIR to one that is.`, error);
    throw error;
  }
  open.add(path);
  if (!watched) process.once("exit", removeAll);
  watched = true;
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true });
      open.delete(path);
    },
  };
}

function removeAll(): void {
  for (const path of open) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A process that outlives this one still writes there.
    }
  }
}
