import { isSamePerson, type Person } from "../data/person.ts";
import type { LedgerRollout } from "../schemas/kinds.ts";

type Origin = Pick<LedgerRollout, "published" | "startAsked" | "started">;

/**
 * Who set a rollout going: who published the release, who asked for its start and who set the label. To every change of the rollout they are its
 * authors, for the App only writes down what they asked for.
 */
export function involvedIn({ published, startAsked, started }: Origin): readonly Person[] {
  const publishers = (published?.by ?? []).map((by): Person => {
    const account = published?.accounts?.[by];
    return account === undefined ? { by } : { by, account };
  });
  return [...publishers, ...(startAsked === undefined ? [] : [startAsked]), ...(started === null ? [] : [started])];
}

/** Whether a person set the rollout going, and is not the second pair of eyes on it. */
export function isInvolved(rollout: Origin, person: Person): boolean {
  return involvedIn(rollout).some((one) => isSamePerson(one, person));
}
