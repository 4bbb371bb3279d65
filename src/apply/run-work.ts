import type { Clock } from "../clock/clock.ts";
import { sealFor } from "../data/seal.ts";
import { loadFleet } from "../fleet/load.ts";
import { fleetScrub, instancesOf } from "../fleet/public-text.ts";
import type { GitRepository } from "../git/repository.ts";
import type { RunProcess } from "../process/run.ts";
import { UserError } from "../process/user-error.ts";
import type { Work } from "../schemas/kinds.ts";
import type { StackRunners } from "../stacks/stack-runners.ts";
import { type ApplyReport, applyWork } from "./apply-work.ts";
import { openJournal } from "./journal.ts";
import { openOperations } from "./operations.ts";
import { httpProbe } from "./probe.ts";
import { publicJournal } from "./public-journal.ts";

export interface WorkToRun {
  readonly repository: GitRepository;
  /** Folder of the fleet's root in the repository; "" where it is the repository's own. */
  readonly root: string;
  readonly work: Work;
  /** Closed at the end. */
  readonly runners: StackRunners;
  /** Folder of the run's journal, which is not there yet. */
  readonly journal: string;
  /** The attempt of the run, from 1. */
  readonly attempt: number;
  /** The fleet's key, which seals the journal. */
  readonly secret: Uint8Array;
  /** What operations are passed from, as far as environment.yaml names it. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts operations. */
  readonly run: RunProcess;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Aborted: operations end too; they end with `signal` where it is absent. */
  readonly stopNow?: AbortSignal;
  readonly log: (line: string) => void;
  /** Who reads the log: the person who started the run in a terminal, or everybody who sees the repository. */
  readonly readers: "operator" | "everybody";
}

/** Applies what a run has claimed with everything real: the fleet's files at the claimed commit, processes, the network, a journal on disk. */
export async function runWork({
  repository,
  root,
  work,
  runners,
  journal: folder,
  attempt,
  secret,
  env,
  run,
  log,
  readers,
  ...rest
}: WorkToRun): Promise<ApplyReport> {
  const only = work.instances.map(({ environment, id }) => ({ environment, id }));
  const { snapshot } = await loadFleet(repository, work.commit, { root, only });
  if (snapshot === null) throw new UserError(`${work.commit}, which was claimed from, holds no fleet`);
  const scrub = fleetScrub(instancesOf(snapshot), snapshot);
  const { run: id, nonce } = work;
  const journal = await openJournal(folder, { run: id, attempt, nonce }, sealFor(secret, { file: "journal", run: id, nonce }));
  const operations = await openOperations({ repository, run, env, node: process.execPath });
  try {
    return await applyWork(work, snapshot, {
      ...rest,
      runners,
      backendAt: async (commit, environment) => {
        const then = await loadFleet(repository, commit, { root, only: [] });
        return then.snapshot?.environments.get(environment)?.config.spec.backend ?? null;
      },
      probe: httpProbe,
      operations,
      journal: publicJournal(journal, scrub),
      log: (line, id) => log(readers === "operator" ? line : scrub(line, id)),
    });
  } finally {
    await Promise.allSettled([runners.close(), operations.close(), journal.close()]);
  }
}
