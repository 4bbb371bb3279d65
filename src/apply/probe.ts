import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Asks a URL once. */
export interface Probe {
  get(url: string, options: ProbeOptions): Promise<Answer>;
}

export interface ProbeOptions {
  /** Milliseconds for everything: name, connection, answer. */
  readonly timeout: number;
  /** Loopback and private addresses may be asked: environments of kind local only. */
  readonly privateAddresses: boolean;
  readonly signal?: AbortSignal;
}

export type Answer =
  | { readonly outcome: "answered"; readonly status: number; readonly body: string }
  /** In words that may be shown: no address, no name. */
  | { readonly outcome: "unanswered"; readonly reason: string };

/** Bytes of an answer's body that are read. */
const mostBody = 1024 * 1024;

/**
 * The real thing. A redirect is an answer, never followed. The name is resolved first and exactly that address is connected to: a name in a config
 * must not lead to what only the machine can reach (its metadata service, another job's port), not even when it changes in between.
 */
export const httpProbe: Probe = {
  get: async (url, options) => {
    let target: URL;
    try {
      target = new URL(url);
    } catch {
      return { outcome: "unanswered", reason: "the address is not a URL" };
    }
    if (target.protocol !== "http:" && target.protocol !== "https:")
      return { outcome: "unanswered", reason: `${target.protocol} is not probed, only http: and https: are` };
    const limits = [AbortSignal.timeout(options.timeout), ...(options.signal === undefined ? [] : [options.signal])];
    const signal = AbortSignal.any(limits);
    try {
      const address = await addressOf(target, signal);
      if (address === null) return { outcome: "unanswered", reason: "the name has no address" };
      if (!options.privateAddresses && isPrivate(address))
        return {
          outcome: "unanswered",
          reason: "the name leads to a private or loopback address, which only environments of kind local may have",
        };
      return await ask(target, address, signal);
    } catch (error) {
      if (options.signal?.aborted === true) return { outcome: "unanswered", reason: "the check was cancelled" };
      if (signal.aborted) return { outcome: "unanswered", reason: `no answer within ${options.timeout / 1000} s` };
      return { outcome: "unanswered", reason: codeOf(error) };
    }
  },
};

async function addressOf({ hostname }: URL, signal: AbortSignal): Promise<string | null> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0) return bare;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
  const found = await Promise.race([lookup(bare, { all: true, verbatim: true }), aborted]);
  return found[0]?.address ?? null;
}

async function ask(target: URL, address: string, signal: AbortSignal): Promise<Answer> {
  // Loaded late: Node's HTTP modules take 30 ms, and dist/ has the product in one file that every action starts with.
  const { request: send } = target.protocol === "https:" ? await import("node:https") : await import("node:http");
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
          if (size > mostBody) request.destroy(new Error("answer over 1 MiB"));
        });
        response.on("end", () =>
          resolve({ outcome: "answered", status: response.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8") }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end();
  });
}

/** IANA's special-purpose address registries (RFC 6890): what is not reachable from everywhere. */
const special4 = new BlockList();
// A list of its own: Node takes every IPv4 address for one of ::ffff:0:0/96 and would find all of them below ::/3.
const special6 = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Azure's host for its virtual machines, hosted runners among them; IANA's registries do not know it.
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  special4.addSubnet(net, bits, "ipv4");
// Everything but global unicast, and what carries an IPv4 address inside it.
for (const [net, bits] of [
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2002::", 16],
  ["2001::", 32],
] as const)
  special6.addSubnet(net, bits, "ipv6");

/** Loopback, private, link-local, shared, multicast or otherwise special. */
export function isPrivate(address: string): boolean {
  return isIPv6(address) ? special6.check(address, "ipv6") : special4.check(address, "ipv4");
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error && error.message === "answer over 1 MiB" ? error.message : "the connection failed";
}
