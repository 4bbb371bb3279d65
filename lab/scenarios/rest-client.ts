import { ScenarioFailed } from "./assert.ts";

/** A JSON object as the API sent it; read its fields with {@link text}, {@link count} and {@link items}. */
export type Answer = Readonly<Record<string, unknown>>;

/** Calls GitHub's REST API as one user. */
export class RestClient {
  readonly #apiUrl: string;
  readonly #token: string;
  readonly #login: string;

  constructor(apiUrl: string, token: string, login: string) {
    this.#apiUrl = apiUrl;
    this.#token = token;
    this.#login = login;
  }

  /** Throws {@link ScenarioFailed} for a status that is neither 2xx nor in `allow`. */
  async call(
    method: string,
    path: string,
    body?: object,
    allow: readonly number[] = [],
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const response = await fetch(path.startsWith("http") ? path : `${this.#apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: "application/vnd.github+json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const content = await response.text();
    if (!response.ok && !allow.includes(response.status)) {
      throw new ScenarioFailed(`${this.#login}: ${method} ${path} answered ${response.status}: ${content.slice(0, 500)}`);
    }
    const parsed: unknown = content === "" ? null : JSON.parse(content);
    return { status: response.status, body: parsed };
  }

  async get(path: string): Promise<Answer> {
    return record((await this.call("GET", path)).body);
  }

  /** The text of an answer that is none of JSON, such as a log. */
  async text(path: string): Promise<string> {
    const response = await fetch(`${this.#apiUrl}${path}`, { headers: { authorization: `Bearer ${this.#token}` } });
    if (!response.ok) throw new ScenarioFailed(`${this.#login}: GET ${path} answered ${response.status}`);
    return await response.text();
  }

  /** All pages of a list, which is the body or its field `key`. */
  async list(path: string, key?: string): Promise<readonly Answer[]> {
    const all: Answer[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await this.call("GET", `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
      const found = key === undefined ? body : record(body)[key];
      if (!Array.isArray(found)) throw new ScenarioFailed(`${path} did not answer with a list`);
      all.push(...found.map(record));
      if (found.length < 100) return all;
    }
  }
}

export function record(value: unknown): Answer {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ScenarioFailed(`expected an object, found ${JSON.stringify(value)}`);
  }
  return value as Answer;
}

export function text(answer: Answer, key: string): string {
  const value = answer[key];
  if (typeof value !== "string") throw new ScenarioFailed(`${key} should be a string, found ${JSON.stringify(value)}`);
  return value;
}

export function count(answer: Answer, key: string): number {
  const value = answer[key];
  if (typeof value !== "number") throw new ScenarioFailed(`${key} should be a number, found ${JSON.stringify(value)}`);
  return value;
}

export function items(answer: Answer, key: string): readonly Answer[] {
  const value = answer[key];
  if (!Array.isArray(value)) throw new ScenarioFailed(`${key} should be a list, found ${JSON.stringify(value)}`);
  return value.map(record);
}
