import "../../rolldown-runtime.js";
import { readDecoded } from "../fleet/plain-file.js";
import { inOrder } from "../fleet/problem.js";
import { refusal } from "../fleet/document.js";
import { within } from "../fleet/validate.js";
import { scanModule } from "./module-scan.js";
import { posix } from "node:path";
import { readdirSync } from "node:fs";

// src/stacks/check-modules.ts
/**
* What was found in a fleet's folder, with what is wrong with the modules of its architectures: files that no plan would be made of, because the engine
* is given only what can be read with certainty and runs nothing by itself. Whether an environment allows a provider is told by its plan: another
* environment may.
* @param paths problems of these files and folders only; all where empty
*/
function withModules(checked, root, paths = []) {
	const wanted = within(paths);
	const problems = stackFolders(root).flatMap((folder) => {
		const files = [...moduleFiles(root, folder)];
		const texts = new Map(files.flatMap(([path, read]) => "text" in read ? [[path, read.text]] : []));
		return [...files.flatMap(([path, read]) => "text" in read ? [] : [refusal(`${folder}/${path}`, read)]), ...scanModule(folder, texts, null).problems];
	});
	return {
		...checked,
		problems: inOrder([...checked.problems, ...problems.filter(({ file }) => wanted(file))])
	};
}
/** `architectures/<family>/<revision>/stacks/<stack>`, below the root. */
function stackFolders(root) {
	return [
		"*",
		"*",
		"stacks",
		"*"
	].reduce((folders, part) => folders.flatMap((folder) => entriesOf(posix.join(root, folder)).filter((entry) => entry.isDirectory() && (part === "*" || entry.name === part)).map(({ name }) => `${folder}/${name}`)), ["architectures"]);
}
/** By path below the folder, what is written in the engine's language. */
function moduleFiles(root, folder, below = "") {
	const entries = entriesOf(posix.join(root, folder, below));
	return new Map(entries.flatMap((entry) => {
		const path = posix.join(below, entry.name);
		if (entry.isDirectory()) return entry.name === ".terraform" ? [] : [...moduleFiles(root, folder, path)];
		if (!entry.isFile() || !/\.(tf|tofu)(\.json)?$/.test(entry.name)) return [];
		return [[path, readDecoded(posix.join(root, folder, path))]];
	}));
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
		throw error;
	}
}

export { withModules };
