import { createHmac, timingSafeEqual } from "node:crypto";

/** What a secret is used for: a file of one kind of one run, so that the seal of another run or kind fits nowhere else. */
export interface SealUse {
  readonly file: "work" | "journal" | "plan report" | "module plan";
  /** For a module plan, which outlives its run, the pull request. */
  readonly run: string;
  /** What `find` has drawn for the run; "" where the file is read before that is known. For a module plan the head. */
  readonly nonce: string;
}

/** HMAC-SHA256 in hex of a text and the seal of the one before it, so that nothing can be left out, put in or moved but at the end. */
export type Seal = (before: string, text: string) => string;

/** @param secret the fleet's key, which itself seals nothing: each use has a key derived from it (HMAC-SHA256 as in RFC 5869, one block). */
export function sealFor(secret: Uint8Array, { file, run, nonce }: SealUse): Seal {
  const key = createHmac("sha256", secret)
    .update(JSON.stringify(["flotilla seal", file, run, nonce]))
    .digest();
  return (before, text) => createHmac("sha256", key).update(`${before} ${text}`).digest("hex");
}

/** A line of a sealed file: `<seal> <text>`. `text` is of one line. */
export function sealedLine(seal: string, text: string): string {
  return `${seal} ${text}\n`;
}

/** The texts of a sealed file up to the first line whose seal does not fit, with that line's number; null where all fit. */
export interface Unsealed {
  readonly texts: readonly string[];
  /** The seal of the last of them; "" where there is none. */
  readonly seal: string;
  readonly broken: number | null;
}

/** Reads a sealed file. What stands behind the last line break is half a line of a writer that died, and left out. */
export function unsealed(content: string, seal: Seal): Unsealed {
  const texts: string[] = [];
  let before = "";
  for (const line of content.split("\n").slice(0, -1)) {
    const [given, text] = [line.slice(0, sealLength), line.slice(sealLength + 1)];
    const wanted = seal(before, text);
    if (!isEqual(given, wanted)) return { texts, seal: before, broken: texts.length + 1 };
    texts.push(text);
    before = wanted;
  }
  return { texts, seal: before, broken: null };
}

/** Hex digits of a SHA-256. */
const sealLength = 64;

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
