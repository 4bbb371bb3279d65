import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hasCode, init_context, init_optional_file, readIfThere } from "../shared/start.js";
import { init_private_folder, makePrivateFolder } from "../shared/checks.js";
import { init_fleet_folder, init_instance_name, init_render, isSame, renderRoot, validFleet } from "../shared/flotilla.js";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";

// src/cli/generate.ts
async function generate(context, ids, flags) {
	const fleet = await validFleet(context, "Nothing is written", ids, flags.environment);
	if (fleet === null) return 1;
	const { root, snapshot } = fleet;
	const folder = flags.out === void 0 ? join(root, ".flotilla", "generated") : resolve(context.cwd, flags.out);
	if (flags.out === void 0) await makePrivateFolder(dirname(folder));
	const roots = render(snapshot, fleet.named, flags.environment ?? null);
	let written = 0;
	for (const [path, text] of roots) if (await put(join(folder, path), text)) written++;
	const removed = flags.out === void 0 && flags.environment === void 0 && ids.length === 0 ? await removeOthers(folder, new Set(roots.map(([path]) => path))) : 0;
	context.out(`${roots.length} roots in ${folder}, ${written} of them changed${removed === 0 ? "" : `, ${removed} without a stack removed`}\n`);
	return 0;
}
async function removeOthers(folder, wanted) {
	if (!existsSync(folder)) return 0;
	const others = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join("/")).filter((path) => /^[^/]+\/[^/]+\/[^/]+\/main\.tf\.json$/.test(path) && !wanted.has(path));
	for (const path of others) {
		const [environment = "", id = "", stack = ""] = path.split("/");
		await rm(join(folder, path));
		for (const empty of [
			join(environment, id, stack),
			join(environment, id),
			environment
		]) await rmdir(join(folder, empty)).catch((error) => {
			if (!hasCode(error, "ENOTEMPTY")) throw error;
		});
	}
	return others.length;
}
function render(snapshot, named, only) {
	const environments = [...snapshot.environments.values()].filter(({ name }) => only === null || name === only);
	if (environments.length === 0) throw new UsageError(`There is no environment ${only ?? ""}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	const instances = environments.flatMap((environment) => [...environment.instances.values()].map((instance) => ({
		environment,
		instance
	})));
	const missing = named.filter((key) => !instances.some(({ instance }) => isSame(key, instance)));
	if (missing.length > 0) throw new UsageError(`There is no instance ${missing.map(({ id }) => id).join(", ")}.`);
	return instances.filter(({ instance }) => named.length === 0 || named.some((key) => isSame(key, instance))).flatMap(({ environment, instance }) => {
		const architecture = snapshot.architectures.get(instance.config.spec.architecture);
		if (architecture === void 0) throw new Error(`${instance.path} is in the snapshot without its architecture`);
		return architecture.config.spec.stacks.map(({ name }) => [`${environment.name}/${instance.id}/${name}/main.tf.json`, renderRoot({
			environment,
			instance,
			architecture,
			stack: name
		})]);
	});
}
async function put(path, text) {
	if (await readIfThere(path) === text) return false;
	await mkdir(dirname(path), { recursive: true });
	await writeFile(`${path}.new`, text);
	await rename(`${path}.new`, path);
	return true;
}
function init_generate() {
	return (init_generate = __esmMin((() => {
		init_private_folder();
		init_optional_file();
		init_render();
		init_context();
		init_fleet_folder();
	})))();
}

init_generate();
export { generate };
