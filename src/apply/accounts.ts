import type { GitHub } from "../github/port.ts";
import type { LedgerInstance, LedgerStack } from "../schemas/kinds.ts";

type Ids = (login: string) => Promise<number | null>;

/** Ids of accounts, each asked for once; none where there is no GitHub to ask. */
export function accountIds(github: Pick<GitHub, "accountId"> | null): Ids {
  const known = new Map<string, Promise<number | null>>();
  return (login) => {
    const asked = known.get(login) ?? (github === null ? Promise.resolve(null) : github.accountId(login));
    known.set(login, asked);
    return asked;
  };
}

/** The instance's file with the ids of whoever is behind what was applied since `before`: logins change hands, ids do not. */
export async function withAccounts(file: LedgerInstance, before: LedgerInstance, ids: Ids): Promise<LedgerInstance> {
  const stacks = await Promise.all(
    Object.entries(file.stacks).map(async ([name, stack]) => {
      const isNew = stack.applied !== null && stack.applied.run !== before.stacks[name]?.applied?.run;
      return [name, isNew ? await withIds(stack, ids) : stack] as const;
    }),
  );
  return { ...file, stacks: Object.fromEntries(stacks) };
}

async function withIds(stack: LedgerStack, ids: Ids): Promise<LedgerStack> {
  const { applied } = stack;
  if (applied === null) return stack;
  const logins = [applied.author, ...applied.approvers, applied.confirmer].filter((login) => login !== null);
  const known = await Promise.all([...new Set(logins)].sort().map(async (login) => [login, await ids(login)] as const));
  const accounts = Object.fromEntries(known.flatMap(([login, id]) => (id === null ? [] : [[login, id]])));
  return Object.keys(accounts).length === 0 ? stack : { ...stack, applied: { ...applied, accounts } };
}
