import "../../rolldown-runtime.js";
import { lookTogether } from "./look-together.js";
import { outlineOf, workTreeSource } from "./work-tree.js";
import { relative } from "node:path";

// src/fleet/check.ts
/** Validates the fleet in a folder as it lies there, against what it was in a base revision where one is named. */
async function checkFolder(root, { repository, base, paths, trackerSlots }) {
	if (base === null) return checkAsItLies(root, paths, trackerSlots);
	const git = await repository();
	const commit = await git.resolve(base);
	if (commit === null) return { outcome: "unknown-base" };
	const prefix = relative(git.workTree ?? root, root).replaceAll("\\", "/");
	const treeish = prefix === "" ? commit : await git.resolve(`${commit}:${prefix}`);
	const { baseOf, validate } = await import("../../lazy/core/fleet/validate.js");
	const source = workTreeSource(root, commit.length === 64 ? "sha256" : "sha1");
	return validate(source, {
		paths,
		trackerSlots,
		base: treeish === null ? null : await baseOf(source, git, treeish)
	});
}
async function checkAsItLies(root, paths, trackerSlots) {
	const outline = outlineOf(root);
	const looks = await lookTogether(root, outline.instances);
	const glances = /* @__PURE__ */ new Map();
	for (const [folder, look] of looks ?? []) if (typeof look === "object") glances.set(`${folder}/config.yaml`, look);
	const { validate } = await import("../../lazy/core/fleet/validate.js");
	return validate(workTreeSource(root, "sha1", outline, looks), {
		paths,
		trackerSlots,
		glances
	});
}

export { checkFolder };
