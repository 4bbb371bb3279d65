import "../../rolldown-runtime.js";
import { createHash } from "node:crypto";

// src/ledger/paths.ts
/** What has happened to one instance. */
function instancePath(environment, id) {
	return `instances/${environment}/${fanOf(id)}/${id}.json`;
}
/** The plans of one stack and digest that people were shown. `digest` as `sha256:<hex>`. */
function reviewPath(environment, id, stack, digest) {
	return `reviews/${environment}/${fanOf(id)}/${id}/${stack}/${hex(digest)}.json`;
}
/** A person's word for exactly one plan. `fingerprint` as `sha256:<hex>`. */
function confirmationPath(environment, id, stack, fingerprint) {
	return `${confirmationFolder(environment, id, stack)}/${hex(fingerprint)}.json`;
}
/** Where every confirmation of one stack lies. */
function confirmationFolder(environment, id, stack) {
	return `confirmations/${environment}/${fanOf(id)}/${id}/${stack}`;
}
/** A rollout: `target` is the version it moves the environment to. */
function rolloutPath(environment, target) {
	return `rollouts/${environment}/${target}.json`;
}
/** What the environment has seen of a release. */
function releasePath(environment, version) {
	return `releases/${environment}/${version}.json`;
}
const kinds = /* @__PURE__ */ new Map([
	["instances", "LedgerInstance"],
	["reviews", "LedgerReview"],
	["rollouts", "LedgerRollout"],
	["releases", "LedgerRelease"],
	["confirmations", "LedgerConfirmation"]
]);
/** The kind of a path's file. Throws where the ledger has no such place. */
function schemaOf(path) {
	const kind = kinds.get(path.split("/")[0] ?? "");
	if (kind === void 0 || !path.endsWith(".json")) throw new Error(`${path}: the ledger has ${[...kinds.keys()].join(", ")} and .json files below them only`);
	return kind;
}
/** First two hex digits of sha256(id): 256 folders keep git's trees small (measured at 10,000 instances: 0.14 s per log against 4.1 s flat). */
function fanOf(id) {
	return createHash("sha256").update(id).digest("hex").slice(0, 2);
}
function hex(hash) {
	const parts = /^(?:sha256:)?([0-9a-f]{64})$/.exec(hash);
	if (parts?.[1] === void 0) throw new Error(`not a sha256 hash: ${JSON.stringify(hash)}`);
	return parts[1];
}

export { confirmationFolder, confirmationPath, fanOf, instancePath, releasePath, reviewPath, rolloutPath, schemaOf };
