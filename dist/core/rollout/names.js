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
	return (text, id) => {
		return (own.get(id ?? "") ?? []).reduce((rest, name) => replaceAll(rest, name), text).replace(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu, (token) => own.has(token) ? token : withoutNames(token, slugs, domains));
	};
}
function withoutNames(token, slugs, domains) {
	const labels = token.split(".");
	for (let from = 0; from < labels.length; from += 1) for (let to = labels.length; to > from + 1; to -= 1) if (domains.has(bare(labels.slice(from, to).join(".")))) return [
		...labels.slice(0, from).map((label) => withoutSlugs(label, slugs)),
		"(domain)",
		...labels.slice(to)
	].join(".");
	return labels.map((label) => withoutSlugs(label, slugs)).join(".");
}
/** A slug may hold hyphens itself, so every run of parts is looked at, longest first. */
function withoutSlugs(label, slugs) {
	const parts = label.split("-");
	for (let length = Math.min(parts.length, 6); length > 0; length -= 1) for (let from = 0; from + length <= parts.length; from += 1) {
		if (!slugs.has(parts.slice(from, from + length).join("-").toLowerCase())) continue;
		return [
			parts.slice(0, from).join("-"),
			"(slug)",
			withoutSlugs(parts.slice(from + length).join("-"), slugs)
		].filter((part) => part !== "").join("-");
	}
	return label;
}
function replaceAll(text, name) {
	const placeholder = name.includes(".") ? "(domain)" : "(slug)";
	return text.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), placeholder);
}
function bare(domain) {
	return domain.toLowerCase().replace(/\.$/, "");
}

export { fleetScrub };
