import { systemClock } from "../src/clock/clock.ts";
import { loadFleet, type LoadedFleet } from "../src/fleet/load.ts";
import { openRepository } from "../src/git/git-cli.ts";
import type { GitRepository } from "../src/git/repository.ts";
import { openLedger } from "../src/ledger/git-ledger.ts";
import type { LedgerStore } from "../src/ledger/store.ts";
import { run } from "../src/process/run.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";

/** The checkout's objects, what the fleet is as a whole, and its ledger on the remote. */
export interface LedgerOfJob {
  readonly repository: GitRepository;
  readonly commit: string;
  /** Without its instances. */
  readonly snapshot: NonNullable<LoadedFleet["snapshot"]>;
  readonly ledger: LedgerStore;
}

/** `login`: who the ledger's commits are by. */
export async function ledgerOfJob(context: ActionContext, token: string, login: string): Promise<LedgerOfJob> {
  context.mask(token);
  const repository = await openRepository(context.workspace, run, context.env);
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new ActionFailure("there is no commit checked out");
  const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
  if (snapshot === null)
    throw new ActionFailure(
      `the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`,
    );
  const ledger = openLedger({
    repository,
    remote: { url: `${context.serverUrl}/${context.owner}/${context.repository}.git`, token },
    branch: snapshot.fleet.spec.ledger,
    by: { name: login, email: `${login}@users.noreply.github.com` },
    clock: systemClock,
  });
  return { repository, commit, snapshot, ledger };
}
