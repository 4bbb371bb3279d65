import "../../rolldown-runtime.js";
import { canonicalJson } from "../stacks/canonical.js";

// src/ledger/difference.ts
/** Which field, revision, module, environment or upstream output made a stack differ from what was applied. `then` is the fleet at that commit. */
function differencesOf(question, stack, then) {
	const { environment, instance, architecture, digests, ledger } = question;
	const applied = ledger?.stacks[stack]?.applied ?? null;
	if (applied === null) return [];
	const upstream = upstreamDifferences(question, stack);
	if (applied.digest === digests.get(stack)) return upstream;
	const environmentThen = then?.environments.get(instance.environment);
	const instanceThen = environmentThen?.instances.get(instance.id);
	const architectureThen = then?.architectures.get(instanceThen?.config.spec.architecture ?? "");
	if (environmentThen === void 0 || instanceThen === void 0 || architectureThen === void 0) return [{
		what: "unknown",
		text: `the commit it was applied from, ${applied.commit.slice(0, 8)}, is not in this clone or does not hold`
	}, ...upstream];
	const inputs = architecture.config.spec.stacks.find(({ name }) => name === stack)?.inputs ?? [];
	const found = [];
	for (const input of [...inputs].sort()) {
		const [root = "", ...path] = input.split(".");
		const [before, after] = [valueAt(root === "spec" ? instanceThen.config.spec : environmentThen.config.spec.inputs ?? {}, path), valueAt(root === "spec" ? instance.config.spec : environment.config.spec.inputs ?? {}, path)];
		if (canonicalJson(before) === canonicalJson(after)) continue;
		const file = root === "spec" ? instance.path : environmentFile(environment.name);
		const release = input === "spec.version" ? `, the release releases/${String(after)}.yaml` : "";
		found.push({
			what: root === "spec" ? "field" : "environment",
			text: `${input} was ${shown(before)} and is ${shown(after)} (${file})${release}`
		});
	}
	if (architectureThen.name !== architecture.name) found.push({
		what: "revision",
		text: `spec.architecture was ${architectureThen.name} and is ${architecture.name} (${instance.path})`
	});
	if (architectureThen.modules.get(stack) !== architecture.modules.get(stack)) found.push({
		what: "module",
		text: `the module is another one (${architecture.folder}/stacks/${stack})`
	});
	for (const part of ["engine", "backend"]) if (canonicalJson(environmentThen.config.spec[part]) !== canonicalJson(environment.config.spec[part])) found.push({
		what: "environment",
		text: `${part} is another one (${environmentFile(environment.name)})`
	});
	if (found.length === 0) found.push({
		what: "unknown",
		text: `what ${architecture.folder}/architecture.yaml declares of it has changed`
	});
	return [...found, ...upstream];
}
function upstreamDifferences({ ledger }, stack) {
	return Object.entries(ledger?.stacks[stack]?.applied?.consumed ?? {}).filter(([name, hash]) => {
		const dot = name.indexOf(".");
		const now = ledger?.stacks[name.slice(0, dot)]?.applied?.hashes[name.slice(dot + 1)];
		return now !== void 0 && now !== hash;
	}).map(([name]) => ({
		what: "upstream",
		text: `the output ${name}, which it consumes, has another value since`
	}));
}
function environmentFile(name) {
	return `environments/${name}/environment.yaml`;
}
function valueAt(value, path) {
	let at = value;
	for (const key of path) at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key] : void 0;
	return at;
}
function shown(value) {
	if (value === void 0) return "not set";
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export { differencesOf };
