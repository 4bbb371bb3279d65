/** Whoever said or did something, as a record of the ledger names them. */
export interface Person {
  /** The login at the time: an account can give it up, and another one take it. */
  readonly by: string;
  /** GitHub's id of the account, which never changes; absent where it is not known, as in records of earlier versions. */
  readonly account?: number;
}

/** Whether both are one account: by its id where that is known of both, else by login. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.account !== undefined && b.account !== undefined) return a.account === b.account;
  return a.by.toLowerCase() === b.by.toLowerCase();
}

/** `account` null: nobody has that login (any more). */
export function personOf(by: string, account: number | null | undefined): Person {
  return account === null || account === undefined ? { by } : { by, account };
}
