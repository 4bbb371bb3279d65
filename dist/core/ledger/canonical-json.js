// src/ledger/canonical-json.ts
/** The one way a ledger file is written: keys sorted, two spaces, a newline at the end. Same value, same bytes, small diffs. */
function canonicalJson(value) {
	return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([key, each]) => [key, sorted(each)]));
}

export { canonicalJson };
