import { instant } from "../clock/clock.js";
import { GitError } from "./git-error.js";

// src/git/objects.ts
function openObjects(check, read) {
	const knownTrees = forgetful(2e5);
	const knownCommits = forgetful(2e4);
	return {
		resolve: async (revision) => {
			if (revision === "" || /[\n\r\0]/.test(revision)) return null;
			const [commit, plain] = await check([`${revision}^{commit}`, revision]);
			return (commit ?? plain)?.oid ?? null;
		},
		treeOf: async (treeish) => {
			const [tree] = await check([`${treeish}^{tree}`]);
			if (tree === null || tree === void 0) throw new GitError("cat-file", `Not a valid object name ${treeish}`);
			return tree.oid;
		},
		blobs: async (oids) => {
			const wanted = [...new Set(oids)];
			const found = await read(wanted);
			return new Map(wanted.map((oid, index) => {
				const object = found[index] ?? null;
				if (object?.type !== "blob" || object.content === null) throw new GitError("cat-file", `${oid} is ${object === null ? "missing" : "not a blob"}`);
				return [oid, object.content];
			}));
		},
		trees: async (oids, most = 1e400) => {
			const trees = /* @__PURE__ */ new Map();
			const unknown = /* @__PURE__ */ new Set();
			for (const oid of oids) {
				const known = knownTrees.get(oid);
				if (known === void 0) unknown.add(oid);
				else trees.set(oid, known);
			}
			if (unknown.size > most) return null;
			const wanted = [...unknown];
			for (const [index, object] of (await read(wanted)).entries()) {
				const oid = wanted[index] ?? "";
				if (object?.type !== "tree" || object.content === null) return null;
				const lines = treeLines(object.content, oid.length / 2);
				trees.set(oid, lines);
				knownTrees.set(oid, lines, lines.length + 1);
			}
			return trees;
		},
		commits: async (oids) => {
			const commits = /* @__PURE__ */ new Map();
			const unknown = /* @__PURE__ */ new Set();
			for (const oid of oids) {
				const known = knownCommits.get(oid);
				if (known === void 0) unknown.add(oid);
				else commits.set(oid, known);
			}
			const wanted = [...unknown];
			for (const [index, object] of (await read(wanted)).entries()) {
				const oid = wanted[index] ?? "";
				const commit = object?.type === "commit" && object.content !== null ? commitFacts(oid, object.content) : null;
				if (commit === null) continue;
				commits.set(oid, commit);
				knownCommits.set(oid, commit);
			}
			return commits;
		},
		existing: async (oids) => new Set((await check(oids)).flatMap((object) => object === null ? [] : [object.oid]))
	};
}
/** Forgets everything where it would weigh too much: what is used is soon known again. */
function forgetful(most) {
	const known = /* @__PURE__ */ new Map();
	let held = 0;
	return {
		get: (oid) => known.get(oid),
		set: (oid, value, weight = 1) => {
			if (held + weight > most) {
				known.clear();
				held = 0;
			}
			known.set(oid, value);
			held += weight;
		}
	};
}
/** `<mode> <name>\0<id>`, again and again; an id has 20 or 32 bytes. */
function treeLines(content, idLength) {
	const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
	const lines = [];
	for (let at = 0; at < bytes.length;) {
		const blank = bytes.indexOf(32, at);
		const end = bytes.indexOf(0, blank);
		lines.push({
			name: bytes.toString("utf8", blank + 1, end),
			mode: canonicalMode(Number.parseInt(bytes.toString("latin1", at, blank), 8)),
			oid: bytes.toString("hex", end + 1, end + 1 + idLength)
		});
		at = end + 1 + idLength;
	}
	return lines;
}
/** As git reads it, whatever an old or foreign git wrote (canon_mode in git's cache.h). */
function canonicalMode(mode) {
	switch (mode & 61440) {
		case 32768: return (mode & 64) === 0 ? "100644" : "100755";
		case 40960: return "120000";
		case 16384: return "040000";
		default: return "160000";
	}
}
/** What `git show` says of a commit; null where its form asks for git's own eyes: an encoding, an odd name or date, bytes that are no text. */
function commitFacts(oid, content) {
	const text = textOf(content);
	if (text === null) return null;
	const end = text.indexOf("\n\n");
	const head = end === -1 ? text : text.slice(0, end + 1);
	const [, tree, parents = "", author, seconds] = /^tree ([0-9a-f]+)\n((?:parent [0-9a-f]+\n)*)author ([^<>\n]*\S) <[^<>\n]*> \d+ [+-]\d{4}\ncommitter [^<>\n]*<[^<>\n]*> (\d{1,10}) [+-]\d{4}\n/.exec(head) ?? [];
	if (tree === void 0 || author === void 0 || /^\s/.test(author) || /^encoding /m.test(head)) return null;
	return {
		oid,
		tree,
		parents: [...parents.matchAll(/^parent (.*)$/gm)].map(([, parent = ""]) => parent),
		author,
		at: instant(Number(seconds) * 1e3),
		subject: subjectOf(end === -1 ? "" : text.slice(end + 2))
	};
}
function textOf(content) {
	try {
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
		return text.includes("\0") ? null : text;
	} catch {
		return null;
	}
}
/** The first paragraph in one line: format_subject of git's pretty.c. */
function subjectOf(message) {
	const lines = message.split("\n").map((line) => line.replace(/[ \t\r]+$/, ""));
	const first = lines.findIndex((line) => line !== "");
	if (first === -1) return "";
	const blank = lines.indexOf("", first);
	return lines.slice(first, blank === -1 ? void 0 : blank).join(" ");
}

export { openObjects };
