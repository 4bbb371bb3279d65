import module from "node:module";

// src/local/runner/workflow/github-parser.ts
const packageName = "@actions/workflow-parser";
let loaded;
/**
* Loads GitHub's parser once per process.
* It imports its JSON schemas without an import attribute, which Node refuses; while it loads, a module hook adds the attribute
* for that package's files alone. A bundle has the JSON inlined by the bundler, so there the hook meets nothing.
* The import is dynamic because a hook must stand before it is resolved; a command that runs no workflow never pays for it.
*/
function loadGithubParser() {
	loaded ??= load();
	return loaded;
}
async function load() {
	const hooks = typeof module.registerHooks === "function" ? module.registerHooks({ load: (url, context, nextLoad) => url.includes(packageName) && url.endsWith(".json") ? nextLoad(url, {
		...context,
		importAttributes: {
			...context.importAttributes,
			type: "json"
		}
	}) : nextLoad(url, context) }) : void 0;
	try {
		return await import("./github-library.js");
	} finally {
		hooks?.deregister();
	}
}

export { loadGithubParser };
