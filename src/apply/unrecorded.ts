import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeOwnFile } from "../process/file-fault.ts";
import { sealFor } from "../data/seal.ts";
import type { GitHub } from "../github/port.ts";
import { instanceOf, instancePath, instancesFolder, type LedgerPath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import { temporaryFolder } from "../process/temporary-folder.ts";
import type { JournalEntry, LedgerInstance, Work } from "../schemas/kinds.ts";
import { SealError } from "../schemas/sealed-record.ts";
import { maintenanceAfter } from "./apply-journal.ts";
import { believed } from "./believed.ts";
import { readJournal } from "./journal.ts";
import { readWork } from "./work-file.ts";

export interface UnrecordedOptions {
  readonly view: LedgerView;
  readonly github: Pick<GitHub, "isRunActive" | "artifact">;
  /** The fleet's key. */
  readonly secret: Uint8Array;
  /** The run that asks: what an earlier attempt of it has claimed has ended. */
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly log: (line: string) => void;
}

/** What announces a maintenance or names its backup: nobody can find that out again, while the end of an attempt shows in the next plan. */
export type MaintenanceEntry = Extract<JournalEntry, { readonly event: "maintenance" | "backup" }>;

/**
 * What ended runs have announced and backed up and no `record` has written down, because its machine died or it could not get the journal: by the
 * artifacts that their engine jobs left at GitHub. They are believed as `record` believes them, and only of attempts that the ledger has open.
 */
export async function unrecordedMaintenance(options: UnrecordedOptions): Promise<readonly MaintenanceEntry[]> {
  const { view, github, run, log } = options;
  const found: MaintenanceEntry[] = [];
  for (const [job, files] of await cutOff(view)) {
    const [of = "", shard = ""] = job.split(" ");
    if (of !== run && (await github.isRunActive(of))) continue;
    const entries = await journalAt(options, of, Number(shard)).catch((error: unknown): readonly JournalEntry[] => {
      if (!(error instanceof SealError)) throw error;
      log(`run ${of} was not recorded, and the journal of its shard ${shard} is not sealed as its own: nothing of it is taken over`);
      return [];
    });
    found.push(...entries.filter(isMaintenance).filter(({ environment, id }) => files.has(instancePath(environment, id))));
  }
  return found;
}

/** The files of instances with what of it the ledger does not have yet. */
export async function withMaintenance(
  view: LedgerView,
  entries: readonly MaintenanceEntry[],
): Promise<ReadonlyMap<LedgerPath<"LedgerInstance">, LedgerInstance>> {
  const files = await view.readAll([...new Set(entries.map(({ environment, id }) => instancePath(environment, id)))]);
  return new Map(
    [...files].flatMap(([path, file]) => {
      const own = entries.filter(({ environment, id }) => environment === file.environment && id === file.id);
      const maintenance = maintenanceAfter(file, own);
      return JSON.stringify(maintenance) === JSON.stringify(file.maintenance) ? [] : [[path, { ...file, maintenance }] as const];
    }),
  );
}

/** `<run> <shard>` -> the instances of which that job has an attempt without an end. */
async function cutOff(view: LedgerView): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const paths = view.list(instancesFolder).filter((path) => {
    const { environment, id } = instanceOf(path);
    return !view.upToDate(environment).has(id);
  });
  const jobs = new Map<string, Set<string>>();
  for (const [path, { stacks }] of await view.readAll(paths))
    for (const { attempt } of Object.values(stacks)) {
      // A record that could not get the journal has called it interrupted.
      if (attempt === null || !["claimed", "started", "interrupted"].includes(attempt.state)) continue;
      const job = `${attempt.run} ${attempt.shard ?? 1}`;
      jobs.set(job, (jobs.get(job) ?? new Set()).add(path));
    }
  return jobs;
}

async function journalAt({ github, secret, now }: UnrecordedOptions, run: string, shard: number): Promise<readonly JournalEntry[]> {
  const [works, journal] = [await github.artifact(run, "work"), await github.artifact(run, `journal-${shard}`)];
  if (works === null || journal === null) return [];
  const folder = await temporaryFolder("journal");
  try {
    await writeFiles(join(folder.path, "work"), works);
    await writeFiles(join(folder.path, "journal"), journal);
    const work: Work | null = await readWork(join(folder.path, "work", String(shard)), run, secret, null);
    if (work === null) return [];
    const { nonce } = work;
    // Whichever attempt of the run it was, the nonce is that of its claims.
    const of = { run, attempt: Infinity, nonce };
    const entries = await readJournal(join(folder.path, "journal"), of, sealFor(secret, { file: "journal", run, nonce }));
    return believed(work, entries, now).entries;
  } finally {
    await folder.remove();
  }
}

/** Only the two names that the product writes: an artifact is made by whoever holds the job's runtime token. */
async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    if (!/^(?:\d{1,4}\/work|journal)$/.test(name)) continue;
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeOwnFile(path, content);
  }
}

function isMaintenance(entry: JournalEntry): entry is MaintenanceEntry {
  return entry.event === "maintenance" || entry.event === "backup";
}
