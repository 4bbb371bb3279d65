import { randomBytes } from "node:crypto";
import { notFound, type Answer } from "./answer.ts";
import type { GitAnswer } from "./git/smart-http.ts";

/** Files behind addresses that need no token and can't be guessed, as GitHub redirects to for logs and artifacts. */
export interface Downloads {
  /** Answers the path of a new address. */
  offer(type: string, bytes: Uint8Array): string;
  take(path: string): Answer | GitAnswer;
}

/** So many addresses are kept; older ones have "expired". */
const kept = 200;

export function createDownloads(): Downloads {
  const offered = new Map<string, GitAnswer>();
  return {
    offer: (type, body) => {
      const path = `/_download/${randomBytes(18).toString("base64url")}`;
      offered.set(path, { status: 200, type, body });
      const [oldest] = offered.keys();
      if (offered.size > kept && oldest !== undefined) offered.delete(oldest);
      return path;
    },
    take: (path) => offered.get(path) ?? notFound,
  };
}
