// src/ledger/confirmations.ts
/** One that is not newer than the stack's last apply has been used, or is about a plan of before it. `appliedAt` is null where it never was. */
function isUsed({ at }, appliedAt) {
	return appliedAt !== null && Date.parse(at) <= Date.parse(appliedAt);
}

export { isUsed };
