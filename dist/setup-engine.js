import "./rolldown-runtime.js";
import { loadFleet } from "./core/fleet/load.js";
import { openRepository } from "./core/git/git-cli.js";
import { run } from "./core/process/run.js";
import { DownloadError, downloadEngine } from "./core/stacks/engine-download.js";
import { fitsEngineLine } from "./core/stacks/engine-line.js";
import { EngineMissing, locateEngine } from "./core/stacks/engine-location.js";
import { ActionFailure, runAction } from "./core/action/entry.js";
import { join } from "node:path";

// actions/setup-engine/main.ts
await runAction(async (context) => {
	const repository = await openRepository(context.workspace, run, context.env);
	const { snapshot } = await loadFleet(repository, "HEAD", { only: [] });
	if (snapshot === null) throw new ActionFailure("there is no valid flotilla.yaml in the checkout: which engine is wanted can't be told");
	const lines = [...snapshot.environments.values()].filter(({ config }) => config.spec.apply === "on").map(({ config }) => config.spec.engine);
	const paths = /* @__PURE__ */ new Set();
	for (const line of lines) paths.add(await engineFor(context, line));
	const [path, ...others] = paths;
	if (path === void 0) context.info("No environment is applied: no engine is needed");
	else if (others.length === 0) context.exportVariable("FLOTILLA_ENGINE", path);
	else context.info("The environments ask for different engines: each is looked for where it is needed");
});
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
	if (!fitsEngineLine(version, line.version)) throw new ActionFailure(`the input version is ${version}, but environment.yaml asks for ${line.name} ${line.version}`);
	try {
		const path = await downloadEngine({
			name: line.name,
			version,
			checksum,
			url
		}, join(context.env["RUNNER_TOOL_CACHE"] ?? context.workspace, "flotilla"));
		context.info(`Downloaded ${line.name} ${version} to ${path}`);
		return path;
	} catch (error) {
		if (error instanceof DownloadError) throw new ActionFailure(error.message);
		throw error;
	}
}

export {  };
