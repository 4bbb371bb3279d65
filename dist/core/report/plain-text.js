// src/report/plain-text.ts
/**
* Text that came from elsewhere (configs, engines, releases, people) as Markdown that shows it literally: one line, at most `limit` characters,
* nothing in it is markup, a mention, or the marker of a comment.
*/
function plain(text, limit = 300) {
	const line = clean(text);
	return (line.length > limit ? `${line.slice(0, limit - 1)}…` : line).replace(/[\\`*_{}[\]<>|~$&!]/g, "\\$&").replace(/@(?=[\p{L}\p{N}])/gu, "@​");
}
/** The same as a code span: for what is typed or compared. A backtick cannot be escaped in one, so it becomes an apostrophe. */
function code(text, limit = 100) {
	const line = unmarked(clean(text).replaceAll("`", "'"));
	return line === "" ? "` `" : `\`${line.length > limit ? `${line.slice(0, limit - 1)}…` : line}\``;
}
/** By a marker the App finds its own comments again: none comes from elsewhere, not even in a code block. */
function unmarked(text) {
	return text.replaceAll("<!--", "< !--");
}
/** A web address that may stand as it is, or the text of one that may not. */
function link(address) {
	return /^https:\/\/[A-Za-z0-9.-]+(?:\/[A-Za-z0-9.~/-]*)?(?:#[A-Za-z0-9-]*)?$/.test(address) ? address : plain(address);
}
/** Control and direction characters out (they can reorder what people read), white space to single spaces. */
function clean(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

export { code, link, plain, unmarked };
