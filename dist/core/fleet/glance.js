import { accepts } from "../schemas/generated/accepts/instance.js";
import { instanceProblems } from "./rules/instance.js";
import { readValue } from "./yaml-value.js";

// src/fleet/glance.ts
/**
* Looks at an instance's file without keeping places. null where something in it is wrong, might be, or hangs on another file's schema: such a
* file is read again by those who tell what and where. Nearly all files are fine, so nearly all are read this way only.
*/
function glance(id, text) {
	const read = readValue(text);
	if (read === null || !accepts(read.value)) return null;
	const config = read.value;
	const { slug, domain, customDomains = [], architecture, version, values } = config.spec;
	if (values !== void 0) return null;
	if (instanceProblems(placeless, config, {
		id,
		architectures: /* @__PURE__ */ new Map([[architecture, null]]),
		releases: /* @__PURE__ */ new Map([[version, null]])
	}).length > 0) return null;
	return {
		slug,
		domain,
		customDomains,
		architecture,
		version
	};
}
/** Stands for a document where only whether there are problems counts. */
const placeless = {
	file: "",
	value: void 0,
	root: null,
	problems: [],
	problem: (_path, _spot, problem) => ({
		file: "",
		line: 1,
		column: 1,
		...problem
	})
};

export { glance };
