/**
 * Text that came from elsewhere (configs, engines, releases, people) as Markdown that shows it literally: one line, at most `limit` characters,
 * nothing in it is markup, a mention, or the marker of a comment.
 */
export function plain(text: string, limit = 300): string {
  const line = oneLine(text);
  const cut = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
  return inert(cut.replace(/[\\`*_{}[\]<>|~$&!]/g, "\\$&"));
}

/**
 * Without what GitHub makes of a text by itself, or a line's first characters say: mentions, references (`#1`, `GH-1`), which with a word before
 * them close an issue, and addresses are parted by a character without width; marks of headings and lists get a backslash.
 */
function inert(text: string): string {
  return text
    .replace(/@(?=[\p{L}\p{N}])/gu, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/\bGH-(?=\d)/gi, "$&\u200b")
    .replace(/:\/\//g, ":\u200b//")
    .replace(/\bwww\./gi, "$&\u200b")
    .replace(/^(?:#{1,6}|[-+=])(?=[\s=-]|$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** `@team ` from flotilla.yaml, to begin a comment with that reaches people; nothing where it is no login and no team, or no list of them. */
export function mentioned(mention: string | null): string {
  return mention !== null && /^@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9._-]+)?(?: @[A-Za-z0-9_-]+(?:\/[A-Za-z0-9._-]+)?){0,4}$/.test(mention)
    ? `${mention} `
    : "";
}

/** The same as a code span: for what is typed or compared. A backtick cannot be escaped in one, so it becomes an apostrophe. */
export function code(text: string, limit = 100): string {
  const line = unmarked(oneLine(text).replaceAll("`", "'"));
  return line === "" ? "` `" : `\`${line.length > limit ? `${line.slice(0, limit - 1)}…` : line}\``;
}

/** A text as a code block that no run of backticks in it can end; lines end with LF. */
export function codeBlock(text: string, language = ""): string {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${unmarked(text)}\n${fence}`;
}

/** By a marker the App finds its own comments again: none comes from elsewhere, not even in a code block. */
export function unmarked(text: string): string {
  return text.replaceAll("<!--", "< !--");
}

/** A web address on one of these hosts as it stands, which GitHub makes a link; any other as text. */
export function link(address: string, hosts: readonly string[]): string {
  return linkable(address, hosts) ?? plain(address);
}

/** The address where it may be a link: on one of the hosts, and with nothing in it that is markup; null where it may not. */
export function linkable(address: string, hosts: readonly string[]): string | null {
  const [, host] = /^https:\/\/([a-z0-9.-]+)(?:\/[A-Za-z0-9.~/-]*)?(?:#[A-Za-z0-9-]*)?$/.exec(address) ?? [];
  return host !== undefined && hosts.includes(host) ? address : null;
}

/** Control and direction characters out (they can reorder what people read), white space to single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}
