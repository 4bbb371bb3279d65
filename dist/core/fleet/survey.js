import { parseVersion } from "./version.js";
import { fleetFile } from "./source.js";

// src/fleet/survey.ts
const trackerFile = "templates/tracker.md";
function survey({ entries }) {
	const environments = /* @__PURE__ */ new Map();
	const architectures = /* @__PURE__ */ new Map();
	const releases = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	const problems = [];
	let fleet = null;
	let tracker = null;
	const wrong = (file, code, message, hint) => {
		problems.push({
			file,
			line: 1,
			column: 1,
			severity: "error",
			code,
			message,
			hint
		});
	};
	for (const { path, kind } of entries) {
		if (kind !== "file") {
			wrong(path, kind === "link" ? "file.link" : "file.kind", `this is ${kind === "link" ? "a symbolic link" : kind === "submodule" ? "a submodule" : "not a file"}; a fleet holds files only`, "put the file itself here");
			continue;
		}
		const [top = "", second = "", third = "", fourth = "", fifth = "", ...deeper] = path.split("/");
		if (top === "environments" && third !== "") {
			let environment = environments.get(second);
			if (environment === void 0) {
				environment = {
					config: null,
					strategies: /* @__PURE__ */ new Map(),
					instances: /* @__PURE__ */ new Map()
				};
				environments.set(second, environment);
				if (!/^[a-z][a-z0-9-]{0,30}$/.test(second)) wrong(path, "environment.name", `${JSON.stringify(second)} can't name an environment`, "use lower-case letters, digits and -");
			}
			if (third === "environment.yaml" && fourth === "") environment.config = path;
			else if (third === "rollouts" && fourth.endsWith(".yaml") && fifth === "") environment.strategies.set(fourth.slice(0, -5), path);
			else if (third === "deployments" && fifth === "config.yaml" && deeper.length === 0) environment.instances.set(fourth, path);
			else if (third === "deployments" && fifth !== "") {
				if (deeper.length > 0 && path.endsWith("/config.yaml")) wrong(path, "file.unknown", "an instance lies in a folder of its own right below deployments/", `move it to environments/${second}/deployments/<id>/config.yaml`);
				else if (isYaml(fifth) && deeper.length === 0) wrong(path, "file.unknown", `${fifth} is not read here; an instance has one file, config.yaml`, /^config\.ya?ml$/i.test(fifth) ? "rename it to config.yaml" : "move it elsewhere");
				if (!path.endsWith("/config.yaml")) folders.set(`environments/${second}/deployments/${fourth}`, path);
			} else if (isYaml(path)) wrong(path, "file.unknown", "nothing reads this file; an environment has environment.yaml, rollouts/<name>.yaml and deployments/<id>/config.yaml", "check its name and folder");
		} else if (top === "architectures" && fourth !== "") {
			const name = `${second}/${third}`;
			let files = architectures.get(name);
			if (files === void 0) {
				files = /* @__PURE__ */ new Set();
				architectures.set(name, files);
				if (!/^[a-z][a-z0-9-]*\/[1-9][0-9]*$/.test(name)) wrong(path, "architecture.name", `${name} is not family/revision`, "revisions are whole numbers from 1: architectures/<family>/<revision>/");
			}
			files.add(path.slice(top.length + name.length + 2));
		} else if (top === "releases" && isYaml(path)) {
			const version = second.replace(/\.yaml$/, "");
			if (third === "" && parseVersion(version) !== null && second.endsWith(".yaml")) releases.set(version, path);
			else wrong(path, "file.unknown", "a release lies in releases/<version>.yaml, the version as major.minor.patch", "rename it");
		} else if (path === "templates/tracker.md") tracker = path;
		else if (path === "flotilla.yaml") fleet = path;
	}
	if (fleet === null) wrong(fleetFile, "fleet.missing", "there is no flotilla.yaml: it marks the root of a fleet", "create it, or go to the fleet's root");
	for (const [name, environment] of environments) if (environment.config === null) wrong(`environments/${name}/environment.yaml`, "file.missing", `the environment ${name} has no environment.yaml`, "create it");
	for (const [folder, file] of folders) {
		const [, environment = "", , id = ""] = folder.split("/");
		if (environments.get(environment)?.instances.has(id) !== true) wrong(`${folder}/config.yaml`, "file.missing", `${folder} holds ${file.slice(folder.length + 1)} but no config.yaml`, "create it, or remove the folder");
	}
	for (const [name, files] of architectures) if (!files.has("architecture.yaml")) wrong(`architectures/${name}/architecture.yaml`, "file.missing", `the revision ${name} has no architecture.yaml`, "create it, or remove the folder");
	return {
		fleet,
		environments,
		architectures,
		releases,
		tracker,
		problems
	};
}
function isYaml(path) {
	return path.endsWith(".yaml") || path.endsWith(".yml");
}
/** Every file that tells what a fleet is; the architectures' modules and scripts are not among them. */
function describesFleet(path) {
	if (path === "flotilla.yaml" || path === "templates/tracker.md") return true;
	if (path.startsWith("architectures/")) return /^architectures\/[^/]+\/[^/]+\/(architecture\.yaml|values\.schema\.json)$/.test(path);
	return path.endsWith(".yaml");
}

export { describesFleet, survey };
