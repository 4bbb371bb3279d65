// src/fleet/rules/unique.ts
const slugPath = ["spec", "slug"];
const domainPath = ["spec", "domain"];
/** Collects what has to be unique over all environments while instances pass by, and tells what is not. */
var UniqueNames = class {
	slugs = /* @__PURE__ */ new Map();
	domains = /* @__PURE__ */ new Map();
	add(file, config) {
		const { slug, domain, customDomains } = config.spec ?? {};
		if (slug !== void 0) claim(this.slugs, slug, {
			file,
			path: slugPath
		});
		if (domain !== void 0) claim(this.domains, normal(domain), {
			file,
			path: domainPath
		});
		for (const [index, custom] of (customDomains ?? []).entries()) if (custom !== void 0) claim(this.domains, normal(custom), {
			file,
			path: [
				"spec",
				"customDomains",
				index
			]
		});
	}
	/** Every place of everything that is used twice names another place of it. `read` gives a document again. */
	problems(read) {
		return [...told("slug", this.slugs, read), ...told("domain", this.domains, read)];
	}
};
/** The names alone, copied: as parts of a file's text they would keep all of it in memory. */
function detached({ spec }) {
	const { slug, domain, customDomains } = spec ?? {};
	return { spec: {
		...slug === void 0 ? {} : { slug: copied(slug) },
		...domain === void 0 ? {} : { domain: copied(domain) },
		...customDomains === void 0 ? {} : { customDomains: customDomains.map((one) => one === void 0 ? one : copied(one)) }
	} };
}
function copied(text) {
	return Buffer.from(text).toString();
}
function told(what, claims, read) {
	return [...claims].flatMap(([name, group]) => {
		if (!Array.isArray(group)) return [];
		const more = group.length > 2 ? ` and in ${group.length - 2} more` : "";
		const problem = ({ file, path }, message) => read(file).problem(path, "value", {
			severity: "error",
			code: `${what}.duplicate`,
			message,
			hint: `choose another ${what} for one of them`
		});
		return group.map((one, index) => {
			const other = group[index === 0 ? 1 : 0] ?? one;
			const { file, line, column } = problem(other, "");
			return problem(one, `the ${what} ${name} is also used in ${file}:${line}:${column}${more}; it has to be unique in the fleet`);
		});
	});
}
function claim(claims, name, claim) {
	const before = claims.get(name);
	if (before === void 0) claims.set(name, claim);
	else if (Array.isArray(before)) before.push(claim);
	else claims.set(name, [before, claim]);
}
/** Names of hosts are the same whatever their case, with or without the root's dot. */
function normal(domain) {
	const lower = domain.toLowerCase();
	return lower.endsWith(".") ? lower.slice(0, -1) : lower;
}

export { UniqueNames, detached };
