import { loadFleet } from "../fleet/load.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { instancePath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { LedgerInstance } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { Facts } from "./decision.ts";
import type { Command } from "./parse.ts";
import type { Place } from "./place.ts";

/** What is committed that a command is decided by. */
export interface CommittedFleet {
  readonly repository: GitRepository;
  readonly commit: ObjectId;
  /** Folder of the fleet's root in the repository; "" where it is the repository's own. */
  readonly root: string;
}

/** What a command is decided on, as far as the ledger and the fleet have it; nothing more than that is read. */
export async function ledgerFacts(fleet: CommittedFleet, view: LedgerView, place: Place, command: Command): Promise<Facts> {
  const none: Facts = { instances: new Map(), digests: new Map(), authors: [], shapes: [], heads: new Map() };
  if (place.kind === "elsewhere") return none;
  const { environment } = place;
  switch (command.kind) {
    case "approve-plan": {
      const { snapshot } = await loadFleet(fleet.repository, fleet.commit, { root: fleet.root, only: [{ environment, id: command.id }] });
      return {
        ...none,
        instances: await readInstances(view, environment, [command.id]),
        digests: snapshot === null ? none.digests : digestsIn(snapshot, environment, command.id),
      };
    }
    case "retry":
      return { ...none, instances: await readInstances(view, environment, retriedIds(place, command.id)) };
    case "approve-shape":
    case "approve-stage":
    case "skip":
    case "pause":
    case "resume":
    case "abort":
    case "status":
      return none;
  }
}

/** The instances that a retry is about. */
export function retriedIds(place: Place, id: string | null): readonly string[] {
  if (id !== null) return [id];
  if (place.kind !== "rollout") return [];
  return place.rollout.members.filter(({ healthyAt, excluded }) => healthyAt === null && excluded === null).map((member) => member.id);
}

function digestsIn(snapshot: FleetSnapshot, name: string, id: string): ReadonlyMap<string, string> {
  const environment = snapshot.environments.get(name);
  const instance = environment?.instances.get(id);
  const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
  if (environment === undefined || instance === undefined || architecture === undefined) return new Map();
  return stackDigests(environment, instance, architecture);
}

async function readInstances(view: LedgerView, environment: string, ids: readonly string[]): Promise<ReadonlyMap<string, LedgerInstance>> {
  const files = await view.readAll(ids.map((id) => instancePath(environment, id)));
  return new Map([...files.values()].map((file) => [file.id, file]));
}
