import { lookup } from "node:dns/promises";
import { isIP, isIPv6 } from "node:net";
import { type Countdown, countdown } from "../process/countdown.ts";
import { mayBeAsked } from "./private-address.ts";

/** Asks a URL once. */
export interface Probe {
  get(url: string, options: ProbeOptions): Promise<Answer>;
}

export interface ProbeOptions {
  /** Milliseconds for everything: name, connection, answer. */
  readonly timeout: number;
  /** Whether every address may be asked; environments of kind local have that. */
  readonly privateAddresses: boolean;
  /** Networks that may be asked beside the internet where not every address may. */
  readonly networks?: readonly string[];
  readonly signal?: AbortSignal;
}

export type Answer =
  | { readonly outcome: "answered"; readonly status: number; readonly body: string }
  /** In words that may be shown: no address, no name. */
  | { readonly outcome: "unanswered"; readonly reason: string };

/** Bytes of an answer's body that are read. */
const mostBody = 1024 * 1024;

/** The addresses of a name, in the order in which they are to be tried. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/**
 * The real thing. A redirect is an answer, never followed. The name is resolved first, and its addresses are tried one after the other until one
 * answers, as browsers do it: a hosted runner has no IPv6. Each of them has to be one that may be asked, and exactly that one is connected to: a name
 * in a config must not lead to what only the machine can reach (its metadata service, another job's port), not even when it changes in between.
 */
export const httpProbe: Probe = probeWith(async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
);

/** The probe with another way to look names up. */
export function probeWith(resolve: Resolve): Probe {
  return {
    get: async (url, options) => {
      const target = targetOf(url);
      if (target === null) return unanswered("the address is not a URL");
      if (target.protocol !== "http:" && target.protocol !== "https:")
        return unanswered(`${target.protocol} is not probed, only http: and https: are`);
      const late = new AbortController();
      const limit = countdown(options.timeout, () => late.abort());
      const signal = AbortSignal.any([late.signal, ...(options.signal === undefined ? [] : [options.signal])]);
      const ended = (before: string): Answer =>
        unanswered(options.signal?.aborted === true ? "the check was cancelled" : `${before}no answer within ${options.timeout / 1000} s`);
      try {
        const addresses = await addressesOf(target, resolve, signal);
        if (addresses.length === 0) return unanswered("the name has no address");
        const allowed = addresses.filter((address) => options.privateAddresses || mayBeAsked(address, options.networks ?? []));
        if (allowed.length === 0)
          return unanswered("the name leads to a private or loopback address that is in no network of policy.privateNetworks");
        return await firstAnswer(target, allowed, { signal, limit, ended });
      } catch (error) {
        return signal.aborted ? ended("") : unanswered(codeOf(error));
      } finally {
        limit.stop();
      }
    },
  };
}

/** Null where it is no URL, or one whose user name and password cannot be decoded, which Node does before it sends them. */
function targetOf(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const target = new URL(url);
  const isEncoded = (part: string) => !/%(?![0-9a-f]{2})/i.test(part);
  return isEncoded(target.username) && isEncoded(target.password) ? target : null;
}

function unanswered(reason: string): Answer {
  return { outcome: "unanswered", reason };
}

async function addressesOf({ hostname }: URL, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return [bare];
  // A signal that has fired already calls no listener.
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
  return [...new Set(await Promise.race([resolve(bare), aborted]))];
}

interface TimeLimits {
  readonly signal: AbortSignal;
  readonly limit: Countdown;
  /** What is reported when it is. */
  readonly ended: (before: string) => Answer;
}

/** Each address has its share of the time that is left to make a connection; the one that is connected to has all of it to answer. */
async function firstAnswer(target: URL, addresses: readonly string[], { signal, limit, ended }: TimeLimits): Promise<Answer> {
  const failures: string[] = [];
  for (const [index, address] of addresses.entries()) {
    const left = addresses.length - index;
    try {
      return await ask(target, address, signal, left === 1 ? null : limit.left() / left);
    } catch (error) {
      const before = failures.map((failure) => `${failure}, `).join("");
      if (signal.aborted) return ended(before);
      failures.push(addresses.length === 1 ? codeOf(error) : `IPv${isIPv6(address) ? 6 : 4} ${codeOf(error)}`);
    }
  }
  return unanswered(failures.join(", "));
}

/** A failure whose message may be shown. */
class ProbeFailed extends Error {}

/** `connectWithin`: milliseconds for the connection; null: as long as the signal lets it. */
async function ask(target: URL, address: string, signal: AbortSignal, connectWithin: number | null): Promise<Answer> {
  // Loaded late: Node's HTTP modules take 30 ms, and dist/ has the product in one file that every action starts with.
  const { request: send } = target.protocol === "https:" ? await import("node:https") : await import("node:http");
  let limit: Countdown | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const request = send(
        target,
        {
          method: "GET",
          headers: { accept: "application/json, */*", "user-agent": "flotilla-probe", connection: "close" },
          agent: false,
          signal,
          lookup: (_name, options, found) => {
            const family = isIPv6(address) ? 6 : 4;
            if (options.all === true) found(null, [{ address, family }]);
            else found(null, address, family);
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on("data", (part: Buffer) => {
            size += part.length;
            parts.push(part);
            if (size > mostBody) request.destroy(new ProbeFailed("answer over 1 MiB"));
          });
          response.on("end", () =>
            resolve({ outcome: "answered", status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") }),
          );
          response.on("error", reject);
        },
      );
      request.on("upgrade", ({ statusCode = 0 }, socket) => {
        socket.destroy();
        resolve({ outcome: "answered", status: statusCode, body: "" });
      });
      if (connectWithin !== null) {
        const late = `no connection within ${Math.max(0.1, Math.round(connectWithin / 100) / 10)} s`;
        const connecting = countdown(connectWithin, () => request.destroy(new ProbeFailed(late)));
        limit = connecting;
        request.once("socket", (socket) =>
          socket.once(target.protocol === "https:" ? "secureConnect" : "connect", () => connecting.stop()),
        );
      }
      request.on("error", reject);
      request.end();
    });
  } finally {
    limit?.stop();
  }
}

/** Throws what is no failure of a name or connection: a mistake of this program must not look like one of the instance. */
function codeOf(error: unknown): string {
  if (error instanceof ProbeFailed) return error.message;
  if (!(error instanceof Error) || error instanceof TypeError || !("code" in error) || typeof error.code !== "string") throw error;
  return error.code;
}
