/** A route's response: status and JSON body (`undefined` for none). */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The page that GitHub's error responses link to. */
const documentation = "https://docs.github.com/rest";

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

export const noContent: Answer = { status: 204 };

/** An error response in GitHub's form; clients show `message` to users. */
export function refused(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: documentation, status: String(status) } };
}

export const notFound: Answer = refused(404, "Not Found");

/** 422 for a field, in the form of GitHub's validation errors. */
export function invalid(resource: string, field: string, code: string, message?: string): Answer {
  const error = { resource, field, code, ...(message === undefined ? {} : { message }) };
  return { status: 422, body: { message: "Validation Failed", errors: [error], documentation_url: documentation, status: "422" } };
}

/** 422 in the form that some routes use instead: `errors` is a list of sentences. */
export function unprocessable(sentence: string): Answer {
  return {
    status: 422,
    body: { message: "Unprocessable Entity", errors: [sentence], documentation_url: documentation, status: "422" },
  };
}

/** One page of a list, and the number of all items. */
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** The `Link` header; empty where everything fits on one page. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Cuts the requested page out of a list. `per_page` is 30 where absent and at most 100; `page` counts from 1.
 * Links keep the rest of the request's query: clients follow them as they are.
 */
export function paged<T>(items: readonly T[], address: URL): Page<T> {
  const size = Math.min(positive(address.searchParams.get("per_page"), 30), 100);
  const page = positive(address.searchParams.get("page"), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, relation: string): string => {
    const target = new URL(address);
    target.searchParams.set("page", String(number));
    return `<${target.href}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    total: items.length,
    headers: links.length === 0 ? {} : { link: links.join(", ") },
  };
}

/** A page of `items`, each as the API shows it. */
export async function listed<T>(items: readonly T[], address: URL, show: (item: T) => unknown): Promise<Answer> {
  const page = paged(items, address);
  return { status: 200, body: await Promise.all(page.items.map((item) => show(item))), headers: page.headers };
}

/** The same for lists of the form `{ total_count, <name>: [...] }`. */
export async function counted<T>(name: string, items: readonly T[], address: URL, show: (item: T) => unknown): Promise<Answer> {
  const page = paged(items, address);
  const shown = await Promise.all(page.items.map((item) => show(item)));
  return { status: 200, body: { total_count: page.total, [name]: shown }, headers: page.headers };
}

function positive(word: string | null, otherwise: number): number {
  const number = Number(word);
  return word !== null && Number.isInteger(number) && number > 0 ? number : otherwise;
}
