import { GitError } from "./git-error.ts";
import type { ObjectId } from "./object-id.ts";
import { isNotThere } from "./patience.ts";
import type { GitRepository } from "./repository.ts";

/** Git keeps the list of commits without history in one file: of two fetches at once one fails. */
export function oneAtATime(): (act: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (act) => (last = last.catch(() => undefined).then(act));
}

/** Fetches objects that are not here, all that are asked for in one turn by one `fetch`. */
export function bringer(here: GitRepository, fetch: (oids: readonly ObjectId[]) => Promise<void>): (oid: ObjectId) => Promise<void> {
  let waiting: { readonly wanted: Set<ObjectId>; readonly done: Promise<void> } | null = null;
  let last: Promise<void> = Promise.resolve();
  const fetchMissing = async (wanted: ReadonlySet<ObjectId>): Promise<void> => {
    const found = await Promise.all([...wanted].map(async (oid) => [oid, await here.resolve(oid)] as const));
    let missing = found.flatMap(([oid, object]) => (object === null ? [oid] : []));
    while (missing.length > 0) {
      try {
        await fetch(missing);
        return;
      } catch (error) {
        // The remote names one that it does not have, and sends nothing.
        const gone = error instanceof GitError && isNotThere(error.stderr) ? missing.filter((oid) => error.stderr.includes(oid)) : [];
        if (gone.length === 0) throw error;
        missing = missing.filter((oid) => !gone.includes(oid));
      }
    }
  };
  return async (oid) => {
    if (waiting === null) {
      const wanted = new Set<ObjectId>();
      // What is asked for while one fetch is under way comes with the next.
      const begin = (): Promise<void> => {
        waiting = null;
        return fetchMissing(wanted);
      };
      last = last.then(begin, begin);
      waiting = { wanted, done: last };
    }
    waiting.wanted.add(oid);
    await waiting.done;
  };
}
