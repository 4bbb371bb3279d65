import { __esmMin } from "./shared/rolldown-runtime.js";
import { ActionFailure, init_entry, runAction } from "./shared/start.js";
import { fitsConstraint, init_git_cli, init_load, init_run, init_version_constraint, loadFleet, openRepository, run } from "./shared/checks.js";
import { EngineMissing, downloadEngine, init_engine_download, init_engine_location, locateEngine } from "./shared/flotilla.js";
const { join } = process.getBuiltinModule("node:path");

// actions/setup-engine/main.ts
async function engineFor(context, line) {
	const [version, checksum, url] = [
		context.input("version"),
		context.input("checksum"),
		context.input("url")
	];
	try {
		const engine = await locateEngine(context.env, line);
		context.info(`${engine.name} ${engine.version} at ${engine.path} fits ${line.name} ${line.version}`);
		return engine.path;
	} catch (error) {
		if (!(error instanceof EngineMissing)) throw error;
		if (version === "" || checksum === "") throw new ActionFailure(`${error.message} Or give this action the inputs version and checksum.`);
	}
	if (!fitsConstraint(version, line.version)) throw new ActionFailure(`the input version is ${version}, but environment.yaml asks for ${line.name} ${line.version}`);
	const folder = join(context.env["RUNNER_TOOL_CACHE"] ?? context.workspace, "flotilla");
	const path = await downloadEngine({
		name: line.name,
		version,
		checksum,
		url
	}, folder);
	const engine = await locateEngine({
		...context.env,
		FLOTILLA_ENGINE: path
	}, line);
	context.info(`Downloaded ${engine.name} ${engine.version} to ${path}`);
	return path;
}
function init_main() {
	return (init_main = __esmMin((async () => {
		init_load();
		init_git_cli();
		init_run();
		init_engine_download();
		init_version_constraint();
		init_engine_location();
		init_entry();
		await runAction(async (context) => {
			const repository = await openRepository(context.workspace, run, context.env);
			const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
			if (snapshot === null) throw new ActionFailure("there is no valid flotilla.yaml in the checkout: which engine is wanted is not known");
			const lines = [...snapshot.environments.values()].filter(({ config }) => config.spec.apply === "on").map(({ config }) => config.spec.engine);
			const paths = /* @__PURE__ */ new Set();
			for (const line of lines) paths.add(await engineFor(context, line));
			const [path, ...others] = paths;
			if (path === void 0) context.info("No environment is applied: no engine is needed");
			else if (others.length === 0) context.exportVariable("FLOTILLA_ENGINE", path);
			else context.info("The environments ask for different engines: each is located where it is needed");
		});
	})))();
}

await init_main();
export {  };
