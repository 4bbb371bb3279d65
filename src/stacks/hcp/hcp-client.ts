import { setTimeout as pause } from "node:timers/promises";
import { parseJson } from "../../data/json.ts";
import { isMapping } from "../../data/mapping.ts";
import { oneLine } from "../../data/quoted.ts";
import { timeoutSignal } from "../../process/countdown.ts";
import { UserError } from "../../process/user-error.ts";

export interface HcpAccess {
  /** Host, and port where it is not 443: `app.terraform.io`. */
  readonly hostname: string;
  readonly token: string;
  /** Milliseconds before the first further try, and between two reads of a run. */
  readonly patience: number;
}

/** HCP Terraform did not do what was asked. The message names the request and has its words; never a token or a signed address. */
export class HcpError extends UserError {
  /** Of HTTP; 0 where no answer came. */
  readonly status: number;

  constructor(status: number, message: string, cause?: unknown) {
    super(message, cause);
    this.status = status;
  }

  /** Whether the request may have taken effect. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

interface Request {
  readonly method: "GET" | "POST" | "PUT";
  /** A path below the API, or a signed address. */
  readonly url: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly type?: string;
  /** Whether an answer that got lost, or a 5xx, may be asked for again. */
  readonly repeatable: boolean;
}

/** Milliseconds until a request without an answer counts as failed. A plan's JSON may be large. */
const timeout = 120_000;

/** How often a request is tried. */
const tries = 5;

/** Seconds: https://developer.hashicorp.com/terraform/cloud-docs/api-docs#rate-limiting counts by the second. */
const longestWait = 60;

const jsonApi = "application/vnd.api+json";

/**
 * The API of HCP Terraform and Terraform Enterprise, version 2, which is JSON:API. Limits and faults that pass are waited for; what may have taken
 * effect is not asked for twice unless it may be. Rejects with {@link HcpError}.
 */
export class HcpClient {
  readonly #access: HcpAccess;
  readonly #base: string;

  constructor(access: HcpAccess) {
    this.#access = access;
    // Of this machine itself, without TLS: nobody is on the way.
    const scheme = /^localhost(?::\d+)?$/.test(access.hostname) ? "http" : "https";
    this.#base = `${scheme}://${access.hostname}`;
  }

  async get(path: string, signal?: AbortSignal): Promise<unknown> {
    const answer = await this.#send({ method: "GET", url: this.#api(path), repeatable: true }, signal);
    return await jsonOf(answer, path);
  }

  /** @param repeatable it changes nothing a second time */
  async post(path: string, body: object, { repeatable }: { readonly repeatable: boolean }, signal?: AbortSignal): Promise<unknown> {
    const sent = { method: "POST", url: this.#api(path), body: JSON.stringify(body), type: jsonApi, repeatable } as const;
    const answer = await this.#send(sent, signal);
    return answer.status === 202 || answer.status === 204 ? null : await jsonOf(answer, path);
  }

  /** Text behind an address of the API, or a signed one; null where there is none yet (204). */
  async text(url: string, signal?: AbortSignal): Promise<string | null> {
    const first = await this.#send({ method: "GET", url: new URL(url, this.#base).href, repeatable: true }, signal);
    // The address that it leads to gets no token of ours.
    const location = first.status >= 300 && first.status < 400 ? first.headers.get("location") : null;
    const answer =
      location === null
        ? first
        : await this.#send({ method: "GET", url: new URL(location, this.#base).href, repeatable: true }, signal, false);
    return answer.status === 204 ? null : await answer.text();
  }

  /** To a signed address. */
  async upload(url: string, bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void> {
    await this.#send({ method: "PUT", url, body: bytes, type: "application/octet-stream", repeatable: true }, signal);
  }

  /** Waits until it is time to ask again. Rejects where `signal` is set. */
  async wait(reads: number, signal?: AbortSignal): Promise<void> {
    await pause(Math.min(5, 1 + reads / 10) * this.#access.patience, undefined, signal === undefined ? {} : { signal });
  }

  #api(path: string): string {
    return `${this.#base}/api/v2${path}`;
  }

  async #send(request: Request, signal: AbortSignal | undefined, withToken = true): Promise<Response> {
    for (let left = tries - 1; ; left--) {
      signal?.throwIfAborted();
      const outcome = await this.#once(request, signal, withToken);
      if (!(outcome instanceof HcpError)) return outcome;
      const { status } = outcome;
      const again = status === 429 || (request.repeatable && outcome.uncertain);
      if (!again || left === 0) throw outcome;
      const backoff = 2 ** (tries - 1 - left) * this.#access.patience;
      await pause(Math.max(outcome.after * 1_000, backoff), undefined, signal === undefined ? {} : { signal });
    }
  }

  async #once(
    { method, url, body, type }: Request,
    signal: AbortSignal | undefined,
    withToken: boolean,
  ): Promise<Response | (HcpError & { readonly after: number })> {
    const limit = timeoutSignal(timeout);
    // "this service does not require that a bearer token be submitted": https://developer.hashicorp.com/terraform/cloud-docs/api-docs#blob-storage-authentication
    const own = withToken && new URL(url).origin === this.#base;
    const what = own ? `${method} ${new URL(url).pathname}` : `${method} of a file at ${new URL(url).host}`;
    const headers = {
      ...(own ? { authorization: `Bearer ${this.#access.token}` } : {}),
      ...(type === undefined ? {} : { "content-type": type }),
    };
    const ends = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    try {
      const answer = await fetch(url, { method, headers, redirect: "manual", signal: ends, ...(body === undefined ? {} : { body }) });
      return answer.status < 400 ? answer : await this.#refused(what, answer);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return Object.assign(new HcpError(0, `${what}: no answer of ${this.#access.hostname}: ${cause}`, error), { after: 0 });
    }
  }

  /** `after`: seconds that the server asks to wait. */
  async #refused(what: string, answer: Response): Promise<HcpError & { readonly after: number }> {
    const after = Number(answer.headers.get("retry-after") ?? answer.headers.get("x-ratelimit-reset") ?? "0");
    const words = `${what}: ${this.#access.hostname} answered ${answer.status}${wordsOf(await answer.text())}`;
    return Object.assign(new HcpError(answer.status, words), { after: Number.isFinite(after) ? Math.min(after, longestWait) : 0 });
  }
}

/** The titles and details of a JSON:API error: https://jsonapi.org/format/#error-objects */
function wordsOf(body: string): string {
  try {
    const document = parseJson(body);
    const errors = isMapping(document) && Array.isArray(document["errors"]) ? document["errors"].filter(isMapping) : [];
    const words = errors.flatMap(({ title, detail }) => [title, detail]).filter((text): text is string => typeof text === "string");
    return words.length === 0 ? "" : `: ${oneLine([...new Set(words)].join(", ")).slice(0, 500)}`;
  } catch {
    return "";
  }
}

async function jsonOf(answer: Response, path: string): Promise<unknown> {
  const body = await answer.text();
  try {
    return parseJson(body);
  } catch (error) {
    throw new HcpError(
      0,
      `${new URL(answer.url).host} answered ${path} with ${answer.status} and no JSON: check for a proxy in its place`,
      error,
    );
  }
}
