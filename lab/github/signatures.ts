import { createHmac, randomBytes } from "node:crypto";
import type { BareRepository } from "../bare-repository.ts";

/** In the place of GitHub's key: what has another one's signature is not verified. */
const key = randomBytes(32);

/** What GitHub puts into the commits that it makes itself, by the form of a detached signature. */
export function signatureOfPayload(payload: string): string {
  const code = createHmac("sha256", key).update(payload).digest("base64");
  return `-----BEGIN PGP SIGNATURE-----\n\n${code}\n-----END PGP SIGNATURE-----\n`;
}

/** A commit object with its signature as the last header; each further line of a header begins with a space. */
export function withSignature(payload: string): string {
  const end = payload.indexOf("\n\n");
  const lines = signatureOfPayload(payload).trimEnd().split("\n");
  return `${payload.slice(0, end)}\ngpgsig ${lines.join("\n ")}${payload.slice(end)}`;
}

/** What was signed, and by what; null for a commit without signature. */
export function signatureIn(raw: string): { readonly payload: string; readonly signature: string; readonly verified: boolean } | null {
  const end = raw.indexOf("\n\n");
  const headers = raw.slice(0, end);
  const found = /\ngpgsig (?<lines>[^\n]*(?:\n [^\n]*)*)/.exec(headers);
  if (found === null) return null;
  const payload = headers.replace(found[0], "") + raw.slice(end);
  const signature = `${(found.groups?.["lines"] ?? "").replaceAll("\n ", "\n")}\n`;
  return { payload, signature, verified: signature === signatureOfPayload(payload) };
}

/** Commits of a range that no verified signature is in, newest first. */
export async function unsignedCommits(git: BareRepository, range: readonly string[]): Promise<readonly string[]> {
  const ids = (await git.read(["rev-list", ...range])).split("\n").filter((id) => id !== "");
  const unsigned: string[] = [];
  for (const id of ids) if (signatureIn(await git.read(["cat-file", "commit", id]))?.verified !== true) unsigned.push(id);
  return unsigned;
}
