import type { GitHub, SeenPeople } from "../github/port.ts";
import type { LedgerInstance, LedgerStack } from "../schemas/kinds.ts";

/** What GitHub knows of people, each question asked once; nothing where there is no GitHub to ask. */
export interface People {
  /** Who merged pull requests, and the accounts of those and of others. */
  readonly of: (wanted: Parameters<GitHub["people"]>[0]) => Promise<SeenPeople>;
}

export function peopleOf(github: Pick<GitHub, "people"> | null): People {
  const mergedBy = new Map<number, string | null>();
  const accounts = new Map<string, number | null>();
  return {
    of: async ({ pullRequests, logins }) => {
      const unknown = {
        pullRequests: pullRequests.filter((one) => !mergedBy.has(one)),
        logins: logins.filter((one) => !accounts.has(one)),
      };
      if (github !== null && unknown.pullRequests.length + unknown.logins.length > 0) {
        const found = await github.people(unknown);
        for (const [number, login] of found.mergedBy) mergedBy.set(number, login);
        for (const [login, account] of found.accounts) accounts.set(login, account);
      }
      return { mergedBy, accounts };
    },
  };
}

/** An instance's file as it is to be written, and as it was. */
export interface Change {
  readonly file: LedgerInstance;
  readonly before: LedgerInstance;
}

/** The files with who merged what was applied since they were read, and the ids of all who are behind it: logins change hands, ids do not. */
export async function withPeople(changes: readonly Change[], people: People): Promise<readonly LedgerInstance[]> {
  const applied = changes.flatMap(({ file, before }) =>
    Object.entries(file.stacks).flatMap(([name, stack]) => newIn(stack, before.stacks[name])),
  );
  if (applied.length === 0) return changes.map(({ file }) => file);
  const known = await people.of({
    pullRequests: [...new Set(applied.flatMap(({ pullRequest }) => (pullRequest === null ? [] : [pullRequest])))],
    logins: [...new Set(applied.flatMap(namedIn))].sort(),
  });
  return changes.map(({ file, before }) => ({
    ...file,
    stacks: Object.fromEntries(
      Object.entries(file.stacks).map(([name, stack]) => [
        name,
        newIn(stack, before.stacks[name]).length === 0 ? stack : stackWithPeople(stack, known),
      ]),
    ),
  }));
}

type Applied = NonNullable<LedgerStack["applied"]>;

/** What was applied since. */
function newIn({ applied }: LedgerStack, before: LedgerStack | undefined): readonly Applied[] {
  return applied !== null && applied.run !== before?.applied?.run ? [applied] : [];
}

function namedIn({ author, approvers, confirmer }: Applied): readonly string[] {
  return [author, ...approvers, confirmer].filter((login) => login !== null);
}

function stackWithPeople(stack: LedgerStack, { mergedBy: merges, accounts }: SeenPeople): LedgerStack {
  const { applied } = stack;
  if (applied === null) return stack;
  const mergedBy = applied.pullRequest === null ? null : (merges.get(applied.pullRequest) ?? null);
  const logins = [...new Set([...namedIn(applied), ...(mergedBy === null ? [] : [mergedBy])])].sort();
  const ids = Object.fromEntries(
    logins.flatMap((login) => {
      const id = accounts.get(login) ?? null;
      return id === null ? [] : [[login, id] as const];
    }),
  );
  if (Object.keys(ids).length === 0) return stack;
  return { ...stack, applied: { ...applied, ...(mergedBy === null ? {} : { mergedBy }), accounts: ids } };
}
