import { refused, type Answer } from "./answer.ts";

/** Requests per hour of one App or person; content-generating ones per minute and per hour. */
export interface RateLimits {
  readonly perHour: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}

/**
 * What GitHub documents (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api): 5,000 requests an hour for an installation,
 * 15,000 in an organization of Enterprise Cloud; "no more than 80 content-generating requests per minute and no more than 500 content-generating
 * requests per hour are allowed".
 */
export const documentedLimits: RateLimits = { perHour: 5_000, contentPerMinute: 80, contentPerHour: 500 };

/** Where nothing is said: Enterprise Cloud's hour, and as much content as a test makes in a minute that would be a day elsewhere. */
const wide: RateLimits = { perHour: 15_000, contentPerMinute: Infinity, contentPerHour: Infinity };

const minute = 60_000;
const hour = 60 * minute;

interface Used {
  /** When the hour began in which the requests are counted. Milliseconds. */
  since: number;
  requests: number;
  /** When content was created, within the last hour. */
  content: number[];
}

/** Counts the requests of each App, person and job, whatever token they come with: several jobs of an App share its limits. */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #used = new Map<string, Used>();

  constructor(limits: RateLimits = wide) {
    this.#limits = limits;
  }

  /** Counts a request. `now` in milliseconds. Answers as GitHub does where it is one too many; null where it is not. */
  take(login: string, createsContent: boolean, now: number): Answer | null {
    const used = this.#of(login, now);
    used.requests += 1;
    if (used.requests > this.#limits.perHour) return refused(403, `API rate limit exceeded for ${login}.`);
    if (!createsContent) return null;
    used.content = used.content.filter((at) => at > now - hour);
    const { contentPerMinute, contentPerHour } = this.#limits;
    const lastMinute = used.content.filter((at) => at > now - minute);
    const [first] = lastMinute.length >= contentPerMinute ? lastMinute : used.content;
    if (first === undefined || (lastMinute.length < contentPerMinute && used.content.length < contentPerHour)) {
      used.content.push(now);
      return null;
    }
    const wait = Math.ceil((first + (lastMinute.length >= contentPerMinute ? minute : hour) - now) / 1_000);
    const message =
      "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.";
    return { ...refused(403, message), headers: { "retry-after": String(Math.max(1, wait)) } };
  }

  /** The headers of every answer of the API. */
  headers(login: string | null, now: number): Readonly<Record<string, string>> {
    const { since, requests } = login === null ? { since: now, requests: 0 } : this.#of(login, now);
    const { perHour } = this.#limits;
    const used = Math.min(perHour, requests);
    return {
      "x-ratelimit-limit": String(perHour),
      "x-ratelimit-remaining": String(perHour - used),
      "x-ratelimit-reset": String(Math.floor((since + hour) / 1_000)),
      "x-ratelimit-resource": "core",
      "x-ratelimit-used": String(used),
    };
  }

  #of(login: string, now: number): Used {
    const known = this.#used.get(login);
    if (known !== undefined && now < known.since + hour) return known;
    const fresh: Used = { since: now, requests: 0, content: known?.content ?? [] };
    this.#used.set(login, fresh);
    return fresh;
  }
}
