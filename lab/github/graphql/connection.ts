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

/** The first of a list, as a connection. */
export function connection<T>(all: readonly T[], { first }: { readonly first?: number | null }) {
  if (first === undefined || first === null)
    throw new TypedError(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  if (first > mostNodes)
    throw new TypedError(
      "EXCESSIVE_PAGINATION",
      `Requesting ${first} records on the connection exceeds the \`first\` limit of 100 records.`,
    );
  return { totalCount: all.length, nodes: all.slice(0, first) };
}
