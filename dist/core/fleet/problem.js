// src/fleet/problem.ts
/** Order by file, line, column, code: same input, same bytes. */
function inOrder(problems) {
	return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message));
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

export { inOrder };
