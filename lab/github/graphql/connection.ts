/** A refusal in GitHub's form: `errors` has its type beside its message. */
export class TypedError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** GitHub takes no list without a size, and at most this many at once. */
const mostNodes = 100;

/** Which part of a list is asked for. */
export interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** The first or the last of a list, as a connection. */
export function connection<T>(all: readonly T[], { first, last }: Page) {
  const count = first ?? last ?? null;
  if (count === null)
    throw new TypedError(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  if (count > mostNodes)
    throw new TypedError(
      "EXCESSIVE_PAGINATION",
      `Requesting ${count} records on the connection exceeds the \`${first === count ? "first" : "last"}\` limit of 100 records.`,
    );
  return { totalCount: all.length, nodes: first === count ? all.slice(0, count) : all.slice(-count) };
}
