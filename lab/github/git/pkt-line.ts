import type { RefChange } from "./refs.ts";

/** The head of a request to `git receive-pack`; the pack behind it is not read. */
export interface PushRequest {
  readonly changes: readonly RefChange[];
  readonly capabilities: ReadonlySet<string>;
}

/**
 * Reads the commands of a push: pkt-lines (four hex digits of length, then the line) up to the first flush (`0000`); the first line has
 * the capabilities after a NUL. A request with only a flush, by which git asks whether it may push, has no changes.
 * Throws on anything else. See gitprotocol-pack(5), "Reference Update Request".
 */
export function readPushRequest(body: Uint8Array): PushRequest {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const changes: RefChange[] = [];
  const capabilities = new Set<string>();
  for (let at = 0; ;) {
    const length = Number.parseInt(bytes.toString("latin1", at, at + 4), 16);
    if (length === 0) return { changes, capabilities };
    if (!(length > 4) || at + length > bytes.length) throw new Error("not a push request: a pkt-line ends beyond the request");
    const [command = "", granted] = bytes.toString("utf8", at + 4, at + length).split("\0");
    for (const word of (granted ?? "").trim().split(" ")) if (word !== "") capabilities.add(word);
    const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(command);
    if (match === null && !command.startsWith("shallow ")) throw new Error(`not a push request: ${command.trim()}`);
    if (match !== null) changes.push({ before: match[1] ?? "", after: match[2] ?? "", ref: match[3] ?? "" });
    at += length;
  }
}

/**
 * The response to a refused push: a reason per ref, and lines that git shows with the prefix `remote:`.
 * Empty where the client does not support `report-status`.
 */
export function refusedPush(request: PushRequest, refusals: ReadonlyMap<string, string>, messages: readonly string[]): Uint8Array {
  if (!request.capabilities.has("report-status") && !request.capabilities.has("report-status-v2")) return Buffer.alloc(0);
  const report = Buffer.concat([
    pktLine("unpack ok\n"),
    ...request.changes.map((change) => pktLine(`ng ${change.ref} ${refusals.get(change.ref) ?? "pre-receive hook declined"}\n`)),
    flush,
  ]);
  if (!request.capabilities.has("side-band-64k")) return report;
  return Buffer.concat([...messages.map((line) => band(2, Buffer.from(`${line}\n`))), band(1, report), flush]);
}

const flush = Buffer.from("0000");

/** A line prefixed with its length. */
export function pktLine(line: string | Uint8Array): Buffer {
  const bytes = typeof line === "string" ? Buffer.from(line) : Buffer.from(line);
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
}

function band(channel: 1 | 2, bytes: Buffer): Buffer {
  return pktLine(Buffer.concat([Buffer.from([channel]), bytes]));
}
