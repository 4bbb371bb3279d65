// src/local/forge/route.ts
/** A route that people with `level` and tokens with one of `needs` may ask. `line` is method and template. */
function route(line, needs, level, answer) {
	return {
		...parseLine(line),
		needs,
		level,
		answer,
		auth: "token",
		creates: false
	};
}
/** The same for what creates content: issues, comments, pull requests, reviews, releases, reactions, checks, refs. */
function creating(line, needs, level, answer) {
	return {
		...route(line, needs, level, answer),
		creates: true
	};
}
/** A route for the App itself, before it has an installation token. */
function appRoute(line, answer) {
	return {
		...route(line, [], "none", answer),
		auth: "app"
	};
}
function parseLine(line) {
	const space = line.indexOf(" ");
	const method = methods.find((known) => known === line.slice(0, space));
	if (method === void 0) throw new Error(`not a route: ${line}`);
	return {
		method,
		template: line.slice(space + 1)
	};
}
const methods = [
	"GET",
	"POST",
	"PUT",
	"PATCH",
	"DELETE"
];
/**
* Builds a router over a table. The more fixed segments a template has, the earlier it is tried. Refs, branches, paths and comparisons may
* contain slashes: some clients encode them, some do not, and GitHub takes both.
*/
function createRouter(routes) {
	const compiled = routes.map((route) => ({
		route,
		pattern: compile(route.template),
		rank: rankOf(route.template)
	})).sort((one, other) => other.rank - one.rank);
	return (method, path) => {
		for (const { route, pattern } of compiled) {
			const match = route.method === method ? pattern.exec(path) : null;
			if (match === null) continue;
			const decoded = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]);
			if (decoded.some(([, value]) => value === void 0)) return void 0;
			return {
				route,
				params: Object.fromEntries(decoded.map(([name, value]) => [name, value ?? ""]))
			};
		}
	};
}
const withSlashes = /* @__PURE__ */ new Set([
	"ref",
	"branch",
	"path",
	"basehead",
	"tag",
	"environment_name"
]);
function compile(template) {
	const source = template.replaceAll(/\{(\w+)\}|[.]/g, (found, name) => name === void 0 ? `\\${found}` : `(?<${name}>${withSlashes.has(name) ? ".+" : "[^/]+"})`);
	return new RegExp(`^${source}$`);
}
function rankOf(template) {
	const segments = template.split("/");
	return segments.filter((segment) => !segment.startsWith("{")).length * 100 + segments.length;
}
function decode(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return;
	}
}

export { appRoute, createRouter, creating, route };
