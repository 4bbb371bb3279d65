import { loadFleet } from "../fleet/load.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { confirmationFolder, instancePath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import { candidatesOf } from "../rollout/index.ts";
import type { LedgerInstance, LedgerRollout } from "../schemas/kinds.ts";
import { stackDigests } from "../stacks/digest.ts";
import type { Facts } from "./decision.ts";
import type { Command } from "./parse.ts";
import { isRepair } from "./repair.ts";
import type { Place } from "./place.ts";

/** What is committed that a command is decided by. */
export interface CommittedFleet {
  readonly repository: GitRepository;
  readonly commit: ObjectId;
  /** Folder of the fleet's root in the repository; "" where it is the repository's own. */
  readonly root: string;
}

/** A command, and where what it is decided on comes from. */
export interface FactsWanted {
  readonly fleet: CommittedFleet;
  readonly view: LedgerView;
  readonly place: Place;
  readonly command: Command;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a command is decided on, as far as the ledger and the fleet have it; nothing more than that is read. */
export async function ledgerFacts({ fleet, view, place, command, now }: FactsWanted): Promise<Facts> {
  const none: Facts = {
    instances: new Map(),
    confirmations: [],
    digests: new Map(),
    invalid: null,
    authors: [],
    shapes: [],
    exclusions: null,
    heads: new Map(),
  };
  if (place.kind === "elsewhere") return none;
  const { environment } = place;
  if (isRepair(command) || command.kind === "release") return { ...none, instances: await readInstances(view, environment, [command.id]) };
  switch (command.kind) {
    case "approve-plan":
      return {
        ...none,
        ...(await planFacts(fleet, environment, command.id)),
        instances: await readInstances(view, environment, [command.id]),
        confirmations: [...(await view.readAll(view.list(confirmationFolder(environment, command.id, command.stack)))).values()],
      };
    case "retry":
      return { ...none, instances: await readInstances(view, environment, retriedIds(place, command.id)) };
    case "approve-stage":
      return place.kind === "rollout" ? { ...none, exclusions: await exclusionsIn(fleet, place.rollout, now) } : none;
    case "approve-shape":
    case "skip":
    case "start":
    case "pause":
    case "resume":
    case "abort":
    case "status":
      return none;
  }
}

/** What is committed of an instance whose plan is approved. */
async function planFacts(
  { repository, commit, root }: CommittedFleet,
  environment: string,
  id: string,
): Promise<Pick<Facts, "digests" | "invalid">> {
  const { snapshot, problems } = await loadFleet(repository, commit, { root, only: [{ environment, id }] });
  const error = problems.find(({ severity }) => severity === "error");
  return {
    digests: snapshot === null ? new Map() : digestsIn(snapshot, environment, id),
    invalid: error === undefined ? null : `${error.file}:${error.line} (${error.code})`,
  };
}

/** The instances that a retry is about. */
export function retriedIds(place: Place, id: string | null): readonly string[] {
  if (id !== null) return [id];
  if (place.kind !== "rollout") return [];
  return place.rollout.members.filter(({ healthyAt, excluded }) => healthyAt === null && excluded === null).map((member) => member.id);
}

/** By the commit's own fleet, and as of now: a hold ends by itself. */
async function exclusionsIn(
  { repository, commit, root }: CommittedFleet,
  { environment: name, target }: LedgerRollout,
  now: number,
): Promise<Facts["exclusions"]> {
  const { snapshot } = await loadFleet(repository, commit, { root });
  const environment = snapshot?.environments.get(name);
  if (snapshot === null || environment === undefined) return null;
  return new Map(candidatesOf(snapshot, environment, target, now).map(({ id, exclusion }) => [id, exclusion]));
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
