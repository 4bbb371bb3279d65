import { UserError } from "../process/user-error.ts";
import { isUsed } from "../ledger/confirmations.ts";
import { confirmationPath, instancePath, rolloutPath } from "../ledger/paths.ts";
import { releasedInstance, unfinishedStacks } from "../ledger/released.ts";
import type { LedgerEntry, LedgerStore, LedgerView } from "../ledger/store.ts";
import type { LedgerInstance, Repair } from "../schemas/kinds.ts";
import { type RolloutEvent, reduce } from "../rollout/index.ts";
import { type Actor, commentOf, personBehind } from "./actor.ts";
import type { Accepted } from "./decision.ts";
import type { Place } from "./place.ts";

/** Who typed what when. */
export interface Typed {
  readonly actor: Actor;
  readonly at: string;
  /** The comment's line; null in a terminal. */
  readonly line: string | null;
}

/** One commit for everything a command changes, derived from the newest ledger. A comment that is recorded already changes nothing. */
export async function recordDecision(
  ledger: LedgerStore,
  place: Exclude<Place, { readonly kind: "elsewhere" }>,
  accepted: Accepted,
  typed: Typed,
): Promise<void> {
  await ledger.write(async (view) => ({
    message: `${typed.actor.login} ${accepted.summary}`,
    files: [
      ...(place.kind === "rollout" ? await rolloutEntry(view, place, accepted, typed) : []),
      ...(await instanceEntries(view, place.environment, accepted, typed)),
      ...(await confirmationEntry(view, place.environment, accepted, typed)),
      ...(await releaseEntry(view, place.environment, accepted, typed)),
    ],
  }));
}

async function rolloutEntry(
  view: LedgerView,
  place: Extract<Place, { readonly kind: "rollout" }>,
  { events }: Accepted,
  { actor, at, line }: Typed,
): Promise<readonly LedgerEntry[]> {
  const path = rolloutPath(place.environment, place.rollout.target);
  const before = await view.read(path);
  if (before === undefined) throw new UserError(`${path} is gone from the ledger`);
  const comment = commentOf(actor);
  if (comment === null || line === null) return [[path, events.reduce(reduce, before)]];
  if ((before.commands ?? []).some((command) => command.comment === comment)) return [];
  const typed: RolloutEvent = { kind: "command", comment, by: actor.login, at, line: line.slice(0, 400) };
  return [[path, [...events, typed].reduce(reduce, before)]];
}

async function instanceEntries(
  view: LedgerView,
  environment: string,
  { retry, repair }: Accepted,
  { actor, at }: Typed,
): Promise<readonly LedgerEntry[]> {
  const comment = commentOf(actor);
  const repaired = (before: LedgerInstance): LedgerInstance["stacks"] => {
    if (repair === undefined || repair.id !== before.id) return before.stacks;
    const { kind, lock, stacks } = repair;
    const asked: Repair = { kind, ...(lock === undefined ? {} : { lock }), ...personBehind(actor), at, comment };
    return {
      ...before.stacks,
      ...Object.fromEntries(
        stacks.flatMap((name) => {
          const known = before.stacks[name];
          if (known === undefined) return [];
          // What is given up is the version that is recorded now: of a later one nothing was said.
          const given = kind === "accept-state" ? { recorded: known.applied?.stateVersion ?? null } : {};
          return [[name, { ...known, repair: { ...asked, ...given } }]];
        }),
      ),
    };
  };
  const files = await view.readAll(retry.map((id) => instancePath(environment, id)));
  return [...files].flatMap(([path, before]): readonly LedgerEntry[] =>
    comment !== null && before.retry?.comment === comment
      ? []
      : [[path, { ...before, stacks: repaired(before), retry: { by: actor.login, at, comment } }]],
  );
}

/** Decided anew by the newest file: a run may have begun to work on the instance meanwhile. */
async function releaseEntry(
  view: LedgerView,
  environment: string,
  { release }: Accepted,
  { actor, at }: Typed,
): Promise<readonly LedgerEntry[]> {
  if (release === undefined) return [];
  const path = instancePath(environment, release);
  const before = await view.read(path);
  if (before === undefined || before.released !== undefined) return [];
  if (unfinishedStacks(before).length > 0)
    throw new UserError(`A run has begun to apply ${release} meanwhile: let it end, then release it by another comment`);
  return [[path, releasedInstance(before, actor.login, at)]];
}

async function confirmationEntry(
  view: LedgerView,
  environment: string,
  { confirm }: Accepted,
  { actor, at }: Typed,
): Promise<readonly LedgerEntry[]> {
  if (confirm === null) return [];
  const { id, stack, fingerprint, attempt } = confirm;
  const path = confirmationPath(environment, id, stack, fingerprint);
  const before = await view.read(path);
  const known = (await view.read(instancePath(environment, id)))?.stacks[stack];
  // The same plan can come again after it was applied: an older confirmation has been used, and this is a new one.
  if (before !== undefined && !isUsed(before, known)) return [];
  return [[path, { environment, id, stack, fingerprint, digest: attempt.digest, ...personBehind(actor), at, comment: commentOf(actor) }]];
}
