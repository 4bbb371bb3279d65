import { createHash } from "node:crypto";

/** Which kind a ledger file is of: the schema it has to fit. */
export type LedgerKind = "LedgerInstance" | "LedgerReview" | "LedgerRollout" | "LedgerRelease" | "LedgerConfirmation";

/** What has happened to one instance. */
export function instancePath(environment: string, id: string): string {
  return `instances/${environment}/${fanOf(id)}/${id}.json`;
}

/** The plans of one stack and digest that people were shown. `digest` as `sha256:<hex>`. */
export function reviewPath(environment: string, id: string, stack: string, digest: string): string {
  return `reviews/${environment}/${fanOf(id)}/${id}/${stack}/${hex(digest)}.json`;
}

/** A person's word for exactly one plan. `fingerprint` as `sha256:<hex>`. */
export function confirmationPath(environment: string, id: string, stack: string, fingerprint: string): string {
  return `${confirmationFolder(environment, id, stack)}/${hex(fingerprint)}.json`;
}

/** Where every confirmation of one stack lies. */
export function confirmationFolder(environment: string, id: string, stack: string): string {
  return `confirmations/${environment}/${fanOf(id)}/${id}/${stack}`;
}

/** A rollout: `target` is the version it moves the environment to. */
export function rolloutPath(environment: string, target: string): string {
  return `rollouts/${environment}/${target}.json`;
}

/** What the environment has seen of a release. */
export function releasePath(environment: string, version: string): string {
  return `releases/${environment}/${version}.json`;
}

const kinds: ReadonlyMap<string, LedgerKind> = new Map([
  ["instances", "LedgerInstance"],
  ["reviews", "LedgerReview"],
  ["rollouts", "LedgerRollout"],
  ["releases", "LedgerRelease"],
  ["confirmations", "LedgerConfirmation"],
]);

/** The kind of a path's file. Throws where the ledger has no such place. */
export function schemaOf(path: string): LedgerKind {
  const kind = kinds.get(path.split("/")[0] ?? "");
  if (kind === undefined || !path.endsWith(".json"))
    throw new Error(`${path}: the ledger has ${[...kinds.keys()].join(", ")} and .json files below them only`);
  return kind;
}

/** First two hex digits of sha256(id): 256 folders keep git's trees small (measured at 10,000 instances: 0.14 s per log against 4.1 s flat). */
export function fanOf(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 2);
}

function hex(hash: string): string {
  const parts = /^(?:sha256:)?([0-9a-f]{64})$/.exec(hash);
  if (parts?.[1] === undefined) throw new Error(`not a sha256 hash: ${JSON.stringify(hash)}`);
  return parts[1];
}
