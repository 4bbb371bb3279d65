import { abstraction } from "../stacks/shape.js";

// src/apply/public-text.ts
/** Takes an instance's slug and domains out of a text: people see it by its id. */
function withoutNames({ config }) {
	const { slug, domain, customDomains = [] } = config.spec;
	const words = [domain, ...customDomains].map((name) => abstraction({
		id: "",
		slug: "",
		domain: name
	}));
	const last = abstraction({
		id: "",
		slug,
		domain: ""
	});
	return (text) => last(words.reduce((text, word) => word(text), text));
}
/** A text that came from elsewhere as Markdown that shows it literally, on one line: no markup, no mention, no marker. */
function literal(text, limit = 400) {
	const line = oneLine(text);
	return (line.length > limit ? `${line.slice(0, limit - 1)}…` : line).replace(/[\\`*_{}[\]<>|~$&]/g, "\\$&").replace(/@(?=[\p{L}\p{N}])/gu, "@​");
}
/** The same as a code span, in which nothing can be escaped. */
function codeSpan(text, limit = 200) {
	const line = oneLine(text).replaceAll("`", "'");
	return `\`${line.length > limit ? `${line.slice(0, limit - 1)}…` : line}\``;
}
/** Control and direction characters can reorder what people read. */
function oneLine(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

export { codeSpan, literal, withoutNames };
