import { loadFleet, type LoadedFleet } from "../src/fleet/load.ts";
import type { ObjectId } from "../src/git/object-id.ts";
import { openRepository } from "../src/git/git-cli.ts";
import type { GitRepository } from "../src/git/repository.ts";
import { run } from "../src/process/run.ts";
import { type ActionContext, ActionFailure } from "./entry.ts";

export interface FleetOfCheckout {
  readonly repository: GitRepository;
  readonly commit: ObjectId;
  /** Without its instances. */
  readonly snapshot: NonNullable<LoadedFleet["snapshot"]>;
}

/** The checkout's objects, and what the fleet is as a whole at the commit that is checked out. */
export async function fleetOfCheckout(context: ActionContext): Promise<FleetOfCheckout> {
  const repository = await openRepository(context.workspace, run, context.env);
  const commit = await repository.resolve("HEAD");
  if (commit === null) throw new ActionFailure("there is no commit checked out");
  const { snapshot, problems } = await loadFleet(repository, commit, { only: [] });
  if (snapshot === null)
    throw new ActionFailure(
      `the checkout holds no fleet: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "it is missing"}`,
    );
  return { repository, commit, snapshot };
}
