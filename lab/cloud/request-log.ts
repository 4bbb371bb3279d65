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

  constructor(now: () => Date) {
    this.#now = now;
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: Omit<LoggedRequest, "at">): void {
    this.#entries.push({ at: this.#now().toISOString(), ...entry });
    if (this.#entries.length > kept) this.#entries.shift();
  }
}
