import { remembered } from "../data/remembered.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerInstance, LedgerStack } from "../schemas/kinds.ts";

/** What GitHub knows of people, each question asked once; nothing where there is no GitHub to ask. */
export interface People {
  /** Id of the account that has this login. */
  readonly account: (login: string) => Promise<number | null>;
  /** Login of who merged a pull request. */
  readonly mergedBy: (pullRequest: number) => Promise<string | null>;
}

export function peopleOf(github: Pick<GitHub, "accountId" | "pullRequest"> | null): People {
  return {
    account: remembered(async (login: string) => (github === null ? null : await github.accountId(login))),
    mergedBy: remembered(async (number: number) => (github === null ? null : ((await github.pullRequest(number))?.mergedBy ?? null))),
  };
}

/** The instance's file with who merged what was applied since `before`, and the ids of all who are behind it: logins change hands, ids do not. */
export async function withPeople(file: LedgerInstance, before: LedgerInstance, people: People): Promise<LedgerInstance> {
  const stacks = await Promise.all(
    Object.entries(file.stacks).map(async ([name, stack]) => {
      const isNew = stack.applied !== null && stack.applied.run !== before.stacks[name]?.applied?.run;
      return [name, isNew ? await stackWithPeople(stack, people) : stack] as const;
    }),
  );
  return { ...file, stacks: Object.fromEntries(stacks) };
}

async function stackWithPeople(stack: LedgerStack, people: People): Promise<LedgerStack> {
  const { applied } = stack;
  if (applied === null) return stack;
  const mergedBy = applied.pullRequest === null ? null : await people.mergedBy(applied.pullRequest);
  const logins = [applied.author, ...applied.approvers, applied.confirmer, mergedBy].filter((login) => login !== null);
  const known = await Promise.all([...new Set(logins)].sort().map(async (login) => [login, await people.account(login)] as const));
  const accounts = Object.fromEntries(known.flatMap(([login, id]) => (id === null ? [] : [[login, id]])));
  if (Object.keys(accounts).length === 0) return stack;
  return { ...stack, applied: { ...applied, ...(mergedBy === null ? {} : { mergedBy }), accounts } };
}
