// src/rollout/names.ts
/** Takes the names of every instance of a fleet out of what is shown. */
function fleetScrub(snapshot) {
	return scrubber([...snapshot?.environments.values() ?? []].flatMap((environment) => [...environment.instances.values()]).map(({ id, config: { spec } }) => ({
		id,
		slug: spec.slug,
		domain: spec.domain,
		customDomains: spec.customDomains ?? []
	})));
}
/** A scrub for a whole fleet: text about one instance may well name another. Ids stay. */
function scrubber(instances) {
	const slugs = /* @__PURE__ */ new Set();
	const domains = /* @__PURE__ */ new Set();
	const own = /* @__PURE__ */ new Map();
	for (const { id, slug, domain, customDomains } of instances) {
		slugs.add(slug.toLowerCase());
		for (const name of [domain, ...customDomains]) domains.add(bare(name));
		own.set(id, [
			domain,
			...customDomains,
			slug
		].filter((name) => name.length >= 4));
	}
	const withoutNames = without(domains, ".", "(domain)", without(slugs, "-", "(slug)", (part) => part));
	return (text, id) => {
		return (own.get(id ?? "") ?? []).reduce((rest, name) => replaceAll(rest, name), text).replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, (token) => own.has(token) ? token : withoutNames(token));
	};
}
/**
* Puts a placeholder wherever parts that follow each other are a name, the longest name first; what is between goes through `rest`. Only runs as
* long as some name are looked at: texts come from engines and people, and every run of a long one would take minutes.
*/
function without(names, separator, placeholder, rest) {
	const lengths = [...new Set([...names].map((name) => name.split(separator).length))].sort((a, b) => b - a);
	return (text) => {
		const parts = text.split(separator);
		const told = [];
		for (let at = 0; at < parts.length;) {
			const length = lengths.find((length) => names.has(parts.slice(at, at + length).join(separator).toLowerCase()));
			told.push(length === void 0 ? rest(parts[at] ?? "") : placeholder);
			at += length ?? 1;
		}
		return told.join(separator);
	};
}
function replaceAll(text, name) {
	const placeholder = name.includes(".") ? "(domain)" : "(slug)";
	return text.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), placeholder);
}
function bare(domain) {
	return domain.toLowerCase().replace(/\.$/, "");
}

export { fleetScrub };
