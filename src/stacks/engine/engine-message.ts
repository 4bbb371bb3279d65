import type { EngineRun } from "./engine.ts";
import { type Diagnostic, unframed } from "./engine-stream.ts";
import type { NoVerdict } from "../stack-runner.ts";
import { matchesHint, parseHint } from "../../fleet/hint-pattern.ts";

/** Who holds the lock on a state, as the engine reports it. */
export interface LockHolder {
  readonly lockId: string;
  readonly who: string;
  /** As the engine writes it. */
  readonly since: string;
}

/**
 * The holder of a lock, where a message about the state's lock has the lock's own information: engines say "Error acquiring the state lock" of
 * every call for a lock that failed, also where nobody holds one (permission denied, disk full, no such bucket).
 */
export function lockHolder(text: string): LockHolder | null {
  if (!/Error acquiring the state lock/i.test(text)) return null;
  const lines = text.split("\n").map((line) => line.replace(/^[\s│|]+/, "").trimEnd());
  const field = (name: string): string | null => {
    const line = lines.find((line) => line.startsWith(`${name}:`) && line.length > name.length + 1);
    return line?.slice(name.length + 1).trimStart() ?? null;
  };
  // The http backend has no more than the id: "HTTP remote state already locked: ID=...".
  const lockId = field("ID") ?? /already locked: ID=(\S+)/.exec(text)?.[1] ?? null;
  return lockId === null ? null : { lockId, who: field("Who") ?? "unknown", since: field("Created") ?? "unknown" };
}

/** Who holds it, since when and how long. `now` in milliseconds since the epoch. */
export function lockedText({ lockId, who, since }: LockHolder, now: number): string {
  // As Go prints a time: 2026-03-03 10:00:00.123 +0000 UTC.
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)\S{0,12} (?:\+0000 )?UTC$/.exec(since) ?? [];
  const minutes = day === undefined || time === undefined ? null : Math.floor((now - Date.parse(`${day}T${time}Z`)) / 60_000);
  const age = minutes === null || minutes < 0 ? "" : ` (${minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`})`;
  return `${who} holds the lock ${lockId} since ${since}${age}`;
}

/** Why a command of the engine failed. */
export type EngineFault =
  /** Somebody holds the state's lock. */
  | { readonly kind: "locked"; readonly holder: LockHolder }
  /** It was asked to stop, or was ended by the signals that say so. */
  | { readonly kind: "interrupted" }
  /** A count, a for_each or a provider's configuration depends on something that is not known yet. */
  | { readonly kind: "unknown-value" }
  /** The disk is full, read-only, or does not let the engine write a file of its own: nothing is said about the stack. */
  | { readonly kind: "own-file"; readonly reason: string }
  | { readonly kind: "network" | "permission" | "quota" | "crash" | "other" };

/**
 * The kind of an engine's fault, by how it ended and by the fields of its diagnostics: what a module's author wrote into a message decides
 * nothing.
 */
export function faultOf({ diagnostics, interrupted, rest }: Pick<EngineRun, "diagnostics" | "interrupted" | "rest">): EngineFault {
  if (interrupted) return { kind: "interrupted" };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  // What is about no part of the configuration is about the state, a plan file or the engine itself.
  const own = errors.filter(({ address, place }) => address === null && place === null);
  for (const { summary, detail } of own) {
    const holder = lockHolder(`${summary}\n${detail}`);
    if (holder !== null) return { kind: "locked", holder };
    const reason = ownFileFault(`${summary}\n${detail}`);
    if (reason !== null) return { kind: "own-file", reason };
  }
  if (errors.length > 0 && errors.every(isUnknownValue)) return { kind: "unknown-value" };
  if (errors.some(({ summary }) => crashes.has(summary)) || /^(?:panic:|Stack trace from the )/m.test(rest)) return { kind: "crash" };
  const words = errors.filter(isOfService).map(({ summary, detail }) => `${summary}\n${detail}`);
  return { kind: signs.find((sign) => words.some((text) => isSaid(sign, text)))?.kind ?? "other" };
}

/** null for every fault that says something about the stack. */
export function withoutVerdict(fault: EngineFault, hidden: Iterable<string>): NoVerdict | null {
  if (fault.kind === "interrupted") return { outcome: "interrupted" };
  return fault.kind === "own-file" ? { outcome: "own-file", error: engineError(fault.reason, hidden) } : null;
}

/** What to do about a fault, for people; null where the engine's own words say it. */
export function adviceOn({ kind }: EngineFault): string | null {
  return advice[kind] ?? null;
}

const advice: Readonly<Partial<Record<EngineFault["kind"], string>>> = {
  network: "the provider could not reach its service. Check the network and the service's status, then retry.",
  permission:
    "the service does not let the identity of this run do it. Check its credentials, grant it what the message names, then retry.",
  quota: "a quota or a rate limit of the service is used up. Raise it or wait, then retry.",
  crash: "the provider's program died. Retry; if it dies again, take another version of the provider.",
};

/** Summaries of diagnostics whose detail a module's author wrote (`error_message`). */
const byAuthor: ReadonlySet<string> = new Set([
  "Resource precondition failed",
  "Resource postcondition failed",
  "Module output value precondition failed",
  "Check block assertion failed",
  "Invalid value for variable",
]);

/** Summaries of the engine where the process of a provider is gone. */
const crashes: ReadonlySet<string> = new Set(["Plugin did not respond", "Plugin error", "Request cancelled"]);

interface Sign {
  readonly kind: "network" | "permission" | "quota";
  /** In lower case; of a list, all are in one line. */
  readonly words: readonly (string | readonly string[])[];
  /** Of HTTP. */
  readonly statuses: readonly string[];
}

/**
 * In the words of operating systems, HTTP and gRPC libraries and cloud APIs, which providers hand on. Quota comes first: it is often a 403 or 503 too.
 * A word that may be a name (`quota`) is no sign alone.
 */
const signs: readonly Sign[] = [
  {
    kind: "quota",
    words: [
      ["quota", "exceed"],
      ["quota", "insufficient"],
      "rate limit",
      "resource_exhausted",
      "resourceexhausted",
      "limitexceeded",
      "toomanyrequests",
      "too many requests",
      "toomanybuckets",
      "throttling",
      "api error slowdown",
    ],
    statuses: ["429"],
  },
  {
    kind: "permission",
    words: [
      ["permission", "denied"],
      "access denied",
      "accessdenied",
      "not authorized",
      "unauthorized",
      "unauthorised",
      "unauthenticated",
      "forbidden",
      "authfailure",
      "authorizationfailed",
      "authentication failed",
      "expiredtoken",
      "invalidclienttokenid",
      "invalid_grant",
      "no valid credential",
      "could not find default credentials",
    ],
    statuses: ["401", "403"],
  },
  {
    kind: "network",
    words: [
      "dial tcp",
      "dial udp",
      "dial unix",
      "connection refused",
      "connection reset",
      "connection timed out",
      "broken pipe",
      "no such host",
      "i/o timeout",
      "tls handshake",
      "client.timeout",
      "failed to verify certificate",
      ": eof",
      "unexpected eof",
      "network is unreachable",
      "no route to host",
      "bad gateway",
      "gateway timeout",
      "service unavailable",
      "code = unavailable",
    ],
    statuses: ["502", "503", "504"],
  },
];

function isSaid({ words, statuses }: Sign, text: string): boolean {
  if ([...text.matchAll(/\b(?:status|statuscode|code|error|http)\W{0,3}(\d{3})\b/gi)].some(([, status = ""]) => statuses.includes(status)))
    return true;
  const lines = text.toLowerCase().split("\n");
  return words.some((word) => lines.some((line) => [word].flat().every((part) => line.includes(part))));
}

/** Summaries that the engine gives to values it would have to know while it plans. */
const needKnown: ReadonlySet<string> = new Set(["Invalid count argument", "Invalid for_each argument"]);

/** Whether an error can be of a service that a provider, or the engine itself, asked: mistakes in a module's text have no resource's address. */
function isOfService({ summary, address, place }: Diagnostic): boolean {
  return !byAuthor.has(summary) && (address !== null || place === null || isOfProvider(place));
}

function isOfProvider(place: Diagnostic["place"]): boolean {
  return (place?.context ?? "").startsWith('provider "');
}

function isUnknownValue({ summary, detail, place }: Diagnostic): boolean {
  if (needKnown.has(summary)) return /cannot be determined until apply|known (?:only )?after apply/.test(detail);
  // A provider's own words, about its own block.
  return isOfProvider(place) && /\bunknown\b|known (?:only )?after apply|cannot be determined until/i.test(`${summary} ${detail}`);
}

/** Go's words for ENOSPC, EDQUOT, EROFS and EIO. */
const diskFaults = ["no space left on device", "disk quota exceeded", "read-only file system", "input/output error"];
/** For EACCES and EPERM, which count with the file that they are about only: without one, they are of a service that refused somebody. */
const refusals = ["permission denied", "operation not permitted"];
const fileCall = /^(?:open|openat|read|write|mkdir|create|rename|remove|unlink|chmod|stat|lock|fcntl|sync|close|truncate) \S/;

/** In Go's form, `write /srv/a.tfstate: no space left on device`: that part of the message; null where it is about no file of the engine's own. */
function ownFileFault(text: string): string | null {
  for (const line of text.split("\n")) {
    const parts = line.split(": ");
    for (const [index, part] of parts.entries()) {
      const call = parts[index - 1] ?? "";
      const named = fileCall.test(call);
      if (diskFaults.some((words) => part.startsWith(words))) return named ? `${call}: ${part}` : part;
      if (named && refusals.some((words) => part.startsWith(words))) return `${call}: ${part}`;
    }
  }
  return null;
}

/** Longest message that is kept, in characters: its end has the reason. */
const longest = 4_000;

/**
 * A message without frames and colours, with secrets replaced. `secrets` are values that must not be shown; those under four characters
 * would make holes into other words and are left to the engine's own marks.
 */
export function engineError(message: string, secrets: Iterable<string>): string {
  // A secret is searched as it is, and as it reads without what nobody sees.
  const text = redacted(visible(redacted(unframed(message).trim(), secrets)), secrets);
  return text.length <= longest ? text : `… ${text.slice(-longest)}`;
}

/** Without what a terminal or a page acts upon and nobody sees: left out, not escaped, so that a name with such marks in it is one to all that hides names. */
function visible(text: string): string {
  return text.replaceAll("\t", "  ").replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, "");
}

/** The text with every secret of at least four characters replaced, also where it is quoted as JSON. */
export function redacted(text: string, secrets: Iterable<string>): string {
  const forms = [...secrets].filter((secret) => secret.length >= 4).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, "(sensitive)"), text);
}

/** The first hint of the architecture whose pattern is in the message. */
export function hintFor(message: string, hints: readonly { readonly match: string; readonly say: string }[]): string | null {
  const found = hints.find(({ match }) => {
    const hint = parseHint(match);
    return hint.outcome === "parsed" && matchesHint(hint.pattern, message);
  });
  return found?.say ?? null;
}
