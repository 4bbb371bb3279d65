/** One request to the cloud's API. `outcome` is `ok`, `waiting` (one more entry follows) or a reason code. */
export interface LoggedRequest {
  readonly at: string;
  readonly session: string;
  readonly role: "plan" | "apply" | "operator" | "anonymous";
  readonly identity: string;
  readonly call: string;
  readonly kind: string | null;
  readonly name: string | null;
  readonly outcome: string;
}

const kept = 10_000;

/** The last 10,000 requests, oldest first. */
export class RequestLog {
  readonly #now: () => Date;
  readonly #entries: LoggedRequest[] = [];
  readonly #listeners = new Set<(entry: LoggedRequest) => void>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Calls the listener with every request from now on, before it is answered. */
  onRequest(listener: (entry: LoggedRequest) => void): void {
    this.#listeners.add(listener);
  }

  add(entry: Omit<LoggedRequest, "at">): void {
    const logged = { at: this.#now().toISOString(), ...entry };
    this.#entries.push(logged);
    if (this.#entries.length > kept) this.#entries.shift();
    for (const listener of this.#listeners) listener(logged);
  }
}
