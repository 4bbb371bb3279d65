import { ScenarioFailed } from "./assert.ts";

/** A JSON value as the API sent it; fields are read by {@link text}, {@link count} and {@link items}. */
export type Answer = Readonly<Record<string, unknown>>;

/** Calls GitHub's REST API as one person. Throws {@link StoryBroken} on any answer that is not 2xx, except where `allow` lists its status. */
export interface Rest {
  call(
    method: string,
    path: string,
    body?: object,
    allow?: readonly number[],
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  get(path: string): Promise<Answer>;
  /** All pages. */
  list(path: string, key?: string): Promise<readonly Answer[]>;
}

export function rest(apiUrl: string, token: string, who: string): Rest {
  const call: Rest["call"] = async (method, path, body, allow = []) => {
    const answer = await fetch(path.startsWith("http") ? path : `${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/vnd.github+json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text_ = await answer.text();
    const parsed: unknown = text_ === "" ? null : JSON.parse(text_);
    if (!answer.ok && !allow.includes(answer.status))
      throw new ScenarioFailed(`${who}: ${method} ${path} answered ${answer.status}: ${text_.slice(0, 500)}`);
    return { status: answer.status, body: parsed };
  };
  return {
    call,
    get: async (path) => record((await call("GET", path)).body),
    list: async (path, key) => {
      const all: Answer[] = [];
      for (let page = 1; ; page += 1) {
        const { body } = await call("GET", `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
        const found = key === undefined ? body : record(body)[key];
        if (!Array.isArray(found)) throw new ScenarioFailed(`${path} did not answer a list`);
        all.push(...found.map(record));
        if (found.length < 100) return all;
      }
    },
  };
}

export function record(value: unknown): Answer {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ScenarioFailed(`an object was expected, found ${JSON.stringify(value)}`);
  return value as Answer;
}

export function text(answer: Answer, key: string): string {
  const value = answer[key];
  if (typeof value !== "string") throw new ScenarioFailed(`${key} should be a text, found ${JSON.stringify(value)}`);
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
