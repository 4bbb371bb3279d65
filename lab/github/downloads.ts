import { randomBytes } from "node:crypto";
import { notFound, type Answer } from "./answer.ts";
import type { GitAnswer } from "./git/smart-http.ts";

/** This many addresses are kept; older ones have expired. */
const kept = 200;

/** Files at addresses that need no token and can't be guessed: where GitHub redirects requests for logs and artifacts. */
export class Downloads {
  readonly #files = new Map<string, GitAnswer>();

  /** Returns the path of the file's new address. */
  offer(type: string, body: Uint8Array): string {
    const path = `/_download/${randomBytes(18).toString("base64url")}`;
    this.#files.set(path, { status: 200, type, body });
    const [oldest] = this.#files.keys();
    if (this.#files.size > kept && oldest !== undefined) this.#files.delete(oldest);
    return path;
  }

  read(path: string): Answer | GitAnswer {
    return this.#files.get(path) ?? notFound;
  }
}
