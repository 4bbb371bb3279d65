import type { Applied } from "../../schemas/kinds.ts";
import type { StateVersion } from "./state.ts";

/** What the ledger says of a stack's state. `stateVersion` is absent where an earlier version of Flotilla applied it. */
export type RecordedState = Pick<Applied, "backend" | "stateVersion">;

/** Planning against another place than the recorded one would make everything a second time; null where it is the same. */
export function backendMoved(recorded: RecordedState, place: string): string | null {
  if (recorded.backend === place) return null;
  return (
    `its state is in ${recorded.backend}, and environment.yaml now says ${place}. ` +
    "Nothing is planned meanwhile: move it (/move-state <id>, or stack move-state <id>), or put the backend in environment.yaml back."
  );
}

/**
 * Why the state in `place` is not the one that the ledger knows: it is gone, of another history, or older than what was applied last. Planned from
 * it, the engine would make what exists a second time. null where it is that one, or a newer one of its history.
 *
 * @param found the version of the state there, null where there is none
 */
export function stateLost({ stateVersion: known }: RecordedState, found: StateVersion | null, place: string): string | null {
  const lost =
    found === null
      ? `there is no state in ${place}${fileText(place)}`
      : known !== undefined && found.lineage !== known.lineage
        ? `the state in ${place} is another one (lineage ${found.lineage}, recorded: ${known.lineage})`
        : known !== undefined && found.serial < known.serial
          ? `the state in ${place} is an older one (serial ${found.serial}, recorded: ${known.serial})`
          : null;
  if (lost === null) return null;
  return `its state is lost: the ledger says that it is applied, but ${lost}. Nothing is planned meanwhile: everything that exists would be created again. ${wayBack}`;
}

/**
 * What a plan from an accepted state says of it, for whoever confirms it. Without its place: that has names, which a public journal hides.
 *
 * @param found the version of the state there, null where there is none
 */
export function acceptedText({ stateVersion: known }: RecordedState, found: StateVersion | null): string {
  const version = ({ lineage, serial }: StateVersion): string => `lineage ${lineage}, serial ${serial}`;
  return (
    `it is made from ${found === null ? "no state" : `another state (${version(found)})`}, ` +
    `which was accepted instead of the recorded one${known === undefined ? "" : ` (${version(known)})`}: neither a review nor autoApply covers it`
  );
}

/** A local place is a name, and no path: which file that is, without a folder of this machine. */
function fileText(place: string): string {
  const [, below] = /^local:(.+)$/.exec(place) ?? [];
  return below === undefined ? "" : ` (the file state/${below}.tfstate of FLOTILLA_STATE_DIR, at a terminal of .flotilla)`;
}

const wayBack =
  "Put the recorded state back in that place (from the bucket's versions, a backup, or the folder that it was moved to), then retry. " +
  "Where the state that is there is meant, accept it (/accept-state <id> <stack>, or stack accept-state <id> <stack>): its plan is then shown, and has to be confirmed.";
