import "../../rolldown-runtime.js";

// src/report/annotations.ts
/** GitHub shows at most this many annotations of a severity per step. */
const shown = 10;
/**
* Workflow commands that put problems on the lines and columns they are about, errors first. Of more than ten of a severity the tenth says how many
* are not shown. `root` is the fleet's folder in the repository, "" where it is the repository's own: annotations want paths from there.
*/
function annotations(problems, root) {
	return ["error", "warning"].flatMap((severity) => {
		const some = problems.filter((problem) => problem.severity === severity);
		const more = some.length - shown;
		return some.slice(0, shown).map((problem, index) => annotation(problem, root, index === 9 && more > 0 ? `${more} more ${severity}${more === 1 ? "" : "s"} in the summary of this run` : null));
	});
}
function annotation(problem, root, note) {
	const written = [
		["file", root === "" ? problem.file : `${root}/${problem.file}`],
		["line", String(problem.line)],
		["col", String(problem.column)],
		...problem.endColumn === void 0 ? [] : [["endColumn", String(problem.endColumn)]],
		["title", problem.code]
	].map(([name = "", value = ""]) => `${name}=${escapeProperty(value)}`).join(",");
	const message = [
		problem.message,
		problem.hint,
		note
	].filter((part) => part !== null).join("\n");
	return `::${problem.severity} ${written}::${escapeData(message)}`;
}
/** As GitHub's toolkit escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export { annotations };
