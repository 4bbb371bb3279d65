import { must, present } from "./must.js";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

// src/local/day/samples.ts
/** The sample instances of the checkout, sorted by id. Read as text: the story only needs a few lines of each. */
async function samples(stage) {
	const ids = (await readdir(stage.samples)).sort();
	return await Promise.all(ids.map(async (id) => {
		const text = await readFile(join(stage.samples, id, "config.yaml"), "utf8");
		const type = present(/instance-type:\s*(internal|trial|production)/.exec(text)?.[1], `${id} has an instance type`);
		return {
			id,
			path: configPath(id),
			text,
			type,
			paused: /releaseChannel:\s*pause/.test(text),
			executors: /features:.*executors/.test(text)
		};
	}));
}
function configPath(id) {
	return `environments/local/deployments/${id}/config.yaml`;
}
/** The config with another value behind a key; the key must stand there exactly once. */
function withValue(config, key, value) {
	return oneLine(config, key, (line) => `${line.slice(0, line.indexOf(":"))}: ${value}`);
}
/** The config with a key spelled differently. */
function withKey(config, key, spelled) {
	return oneLine(config, key, (line) => line.replace(`${key}:`, `${spelled}:`));
}
function oneLine(config, key, change) {
	const lines = config.split("\n");
	const at = lines.flatMap((line, index) => line.trimStart().startsWith(`${key}:`) ? [index] : []);
	must(at.length === 1, `${key} stands once in the config`, config);
	return lines.map((line, index) => index === at[0] ? change(line) : line).join("\n");
}
/** A value of a config as its line has it: `size` of `  size: small # why`. */
function valueOf(config, key) {
	return present(new RegExp(`^\\s+${key}:\\s*"?([^\\s"#]+)`, "m").exec(config)?.[1], `the config has a ${key}`);
}

export { configPath, samples, valueOf, withKey, withValue };
