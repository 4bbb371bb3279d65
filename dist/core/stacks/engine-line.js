// src/stacks/engine-line.ts
/** Whether a version (`1.6.2`) fits an engine line of environment.yaml: exact, or `>=`, `>`, `<=`, `<`, `!=`, `~>` separated by commas or blanks. */
function fitsEngineLine(version, line) {
	return conditions(line).every(({ operator, wanted, parts }) => rules[operator](compareVersions(version, wanted), version, wanted, parts));
}
/** Negative, zero, positive. A pre-release comes before its release. */
function compareVersions(a, b) {
	const [left, right] = [parse(a), parse(b)];
	for (let at = 0; at < 3; at++) {
		const order = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
		if (order !== 0) return order;
	}
	if (left.pre === right.pre) return 0;
	if (left.pre === "" || right.pre === "") return left.pre === "" ? 1 : -1;
	return left.pre < right.pre ? -1 : 1;
}
const rules = {
	"=": (order) => order === 0,
	"!=": (order) => order !== 0,
	">=": (order) => order >= 0,
	">": (order) => order > 0,
	"<=": (order) => order <= 0,
	"<": (order) => order < 0,
	"~>": (order, version, wanted, parts) => order >= 0 && sameBut(version, wanted, parts - 1)
};
/** Throws on a line that is no constraint. */
function conditions(line) {
	const found = [...line.matchAll(/\s*(>=|<=|!=|~>|>|<|=)?\s*v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)\s*(?:,|\s|$)/gy)];
	const read = found.reduce((length, match) => length + match[0].length, 0);
	if (found.length === 0 || read !== line.length) throw new Error(`not a version constraint: ${JSON.stringify(line)}; for example ">=1.6, <2" is`);
	return found.map(([, operator = "=", wanted = ""]) => ({
		operator,
		wanted,
		parts: (wanted.split("-")[0] ?? "").split(".").length
	}));
}
function parse(version) {
	const [core = "", ...pre] = version.split("-");
	return {
		numbers: core.split(".").map(Number),
		pre: pre.join("-")
	};
}
function sameBut(version, wanted, numbers) {
	const [left, right] = [parse(version).numbers, parse(wanted).numbers];
	return Array.from({ length: Math.max(numbers, 1) }, (_, at) => at).every((at) => left[at] === right[at]);
}

export { fitsEngineLine };
