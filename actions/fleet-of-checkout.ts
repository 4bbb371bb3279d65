import { loadFleet, type LoadedFleet } from "../src/fleet/load.ts";
import type { ObjectId } from "../src/git/object-id.ts";
import { openCheckout } from "../src/git/checkout.ts";
import type { GitRepository, Remote } from "../src/git/repository.ts";
import { run } from "../src/process/run.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";
import { remoteOfJob } from "./remote.ts";

export interface FleetOfCheckout {
  readonly repository: GitRepository;
  readonly commit: ObjectId;
  /** The repository on the server. */
  readonly remote: Remote;
  /** Without its instances. */
  readonly snapshot: NonNullable<LoadedFleet["snapshot"]>;
}

/** The checkout's objects, and what the fleet is as a whole at the commit that is checked out. */
export async function fleetOfCheckout(context: ActionContext, token: string): Promise<FleetOfCheckout> {
  const cloned = remoteOfJob(context, token);
  const repository = await openCheckout({ dir: context.workspace, run, env: context.env, remote: cloned });
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new ActionFailure("there is no commit checked out");
  const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
  if (snapshot === null)
    throw new ActionFailure(
      `the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`,
    );
  return { repository, commit, snapshot, remote: { ...cloned, apart: snapshot.fleet.spec.ledger } };
}
