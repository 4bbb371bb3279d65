import { parseState, sameContent, type State } from "./state.ts";
import { unavailable } from "./state-unavailable.ts";

/** A state with its text. */
export interface StoredState extends State {
  readonly text: string;
}

/** One state's place. */
export interface PlacedState {
  /** For people. */
  readonly name: string;
  /** null where there is none. Throws {@link StateUnavailable} where that cannot be said. */
  read(): Promise<StoredState | null>;
  write(state: StoredState): Promise<void>;
}

/**
 * Puts a state that was made of one from elsewhere in its place, and checks that it is there. An older one of the same lineage is replaced; a newer one
 * has gone on since and stays. Cut off anywhere, the next call finishes it.
 */
export async function placeState(text: string, place: PlacedState): Promise<void> {
  const source = parseState(text);
  if (source === null) throw new Error("what is to be placed is no state");
  const wanted: StoredState = { ...source, text };
  const before = await place.read();
  const refused = taken(before, wanted, place.name);
  if (refused !== null) throw unavailable(refused);
  if (before?.version.lineage === wanted.version.lineage && before.version.serial > wanted.version.serial) return;
  await writeUntilSame(before, wanted, place);
  if (!isCopy(await place.read(), wanted))
    throw unavailable(`what is in ${place.name} is not what was written there: move that away, then do the same again`);
}

/**
 * Why {@link placeState} would refuse a state in a place; null where it would not. For whoever has to know before anything is written down of it.
 *
 * @param there what the place holds, as text
 */
export function placeRefusal(there: string | null, text: string, name: string): string | null {
  const [before, wanted] = [there === null ? null : parseState(there), parseState(text)];
  if (there !== null && before === null)
    return `${name} has no state that can be read: nothing was written. Move what is there away first.`;
  return wanted === null ? null : taken(before === null ? null : { ...before, text: there ?? "" }, { ...wanted, text }, name);
}

function taken(before: StoredState | null, wanted: StoredState, name: string): string | null {
  return before === null || before.empty || before.version.lineage === wanted.version.lineage || isSame(before, wanted)
    ? null
    : `${name} has a state that was not taken from there (lineage ${before.version.lineage}): nothing was written. Move that one away first.`;
}

/**
 * Copies a state from one place to another, and checks that what is there afterwards is the same. The source stays. Cut off anywhere, the next call
 * finishes it: a copy that is there already is recognised by its lineage.
 */
export async function copyState(from: PlacedState, to: PlacedState): Promise<void> {
  const source = await from.read();
  if (source === null) throw unavailable(`there is no state in ${from.name}, where it was recorded: nothing was copied`);
  const before = await to.read();
  // A copy whose lineage is not written yet is ours too; gcs makes an empty state where there was none.
  const isOurs = before === null || before.empty || isSame(before, source) || before.version.lineage === source.version.lineage;
  if (!isOurs)
    throw unavailable(
      `${to.name} has the state of something else (lineage ${before.version.lineage}, ${from.name}: ${source.version.lineage}): nothing was copied. Move that one away first.`,
    );
  // What has gone on there since it was copied is the newer one.
  if (before?.version.lineage === source.version.lineage && before.version.serial > source.version.serial) return;
  await writeUntilSame(before, source, to);
  const [copied, again] = [await to.read(), await from.read()];
  if (again === null || again.version.serial !== source.version.serial)
    throw unavailable(`${from.name} was written while it was copied: find out by whom, then move it again`);
  if (!isCopy(copied, source))
    throw unavailable(`what is in ${to.name} is not what was copied there from ${from.name}: move that away, then move the state again`);
}

/** OpenTofu 1.6 gives a state that it writes where there was none a lineage of its own; the second time it keeps the one that is given. */
async function writeUntilSame(before: StoredState | null, source: StoredState, place: PlacedState): Promise<void> {
  for (let there = before, left = 2; left > 0 && !isCopy(there, source); left--) {
    await place.write(source);
    there = await place.read();
  }
}

function isSame(a: StoredState, b: StoredState): boolean {
  return sameContent(a.text, b.text);
}

function isCopy(there: StoredState | null, source: StoredState): boolean {
  return there !== null && there.version.lineage === source.version.lineage && isSame(there, source);
}
