import "../../rolldown-runtime.js";
import { instant } from "../clock/clock.js";
import { startCompanion } from "../process/companion.js";
import { objectId } from "./object-id.js";
import { GitError } from "./git-error.js";
import { deflateSync } from "node:zlib";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { tmpdir } from "node:os";

// src/git/pack.ts
/** Objects in git's pack format (gitformat-pack, version 2, no deltas), as `git unpack-objects` takes them: any number by one process. */
function packOf(objects, format) {
	const head = Buffer.alloc(12);
	head.write("PACK", "latin1");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(objects.length, 8);
	const parts = [head];
	for (const { type, content } of objects) parts.push(entryHead(type === "tree" ? 2 : 3, content.length), deflateSync(content));
	const hash = createHash(format);
	for (const part of parts) hash.update(part);
	return Buffer.concat([...parts, hash.digest()]);
}
/** Three bits of type and four of size, then seven of size at a time; the highest bit says that more follows. */
function entryHead(type, size) {
	const bytes = [type << 4 | size & 15];
	for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
		bytes.push(rest & 127);
	}
	return Uint8Array.from(bytes);
}

// src/git/write.ts
async function commitTree(git, tree, parents, message, by) {
	const date = `@${Math.floor(by.at / 1e3)} +0000`;
	return (await git([
		"-c",
		"i18n.commitEncoding=UTF-8",
		"commit-tree",
		tree,
		...parents.flatMap((parent) => ["-p", parent]),
		"-F",
		"-"
	], {
		input: message.endsWith("\n") ? message : `${message}\n`,
		env: {
			GIT_AUTHOR_NAME: by.name,
			GIT_AUTHOR_EMAIL: by.email,
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_NAME: by.name,
			GIT_COMMITTER_EMAIL: by.email,
			GIT_COMMITTER_DATE: date
		}
	})).stdout.trim();
}
/** The tree a `git add --all` of the work tree would give; the repository's own index is only copied, for what it knows of unchanged files. */
async function treeOfFolder(git, gitDir, workTree) {
	return inTemporaryFolder(async (folder) => {
		const index = join(folder, "index");
		await copyFile(join(gitDir, "index"), index).catch((error) => {
			if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		});
		const env = { GIT_INDEX_FILE: index };
		await git([
			`--work-tree=${workTree}`,
			"-c",
			"core.fsmonitor=false",
			"add",
			"--all",
			"."
		], {
			cwd: workTree,
			env
		});
		return (await git(["write-tree"], { env })).stdout.trim();
	});
}
/** Writes a tree's files into an empty folder, byte for byte: no line-end conversion, no filters. */
async function writeFolder(entries, contents, folder) {
	for (const { path, mode } of entries) {
		if (mode !== "100644" && mode !== "100755") throw new Error(`${path} is ${mode === "120000" ? "a symbolic link" : "a submodule"}; only files can be written out`);
		assertInside(path);
	}
	await mkdir(folder, { recursive: true });
	if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
	for (const parent of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
	for (const { path, mode, oid } of entries) await writeFile(join(folder, path), contents.get(oid) ?? /* @__PURE__ */ new Uint8Array(), {
		flag: "wx",
		mode: mode === "100755" ? 493 : 420
	});
}
/** Throws where a path could lead out of a folder, or into what git keeps there (under the names file systems take for it, too). */
function assertInside(path) {
	if (path.includes("\0") || path.split("/").some((part) => /^(?:\.{0,2}|(?:\.git|git~1)[ .]*)$/i.test(part))) throw new Error(`${JSON.stringify(path)} is not a path inside a folder`);
}
async function inTemporaryFolder(work) {
	const folder = await mkdtemp(join(tmpdir(), "flotilla-git-"));
	try {
		return await work(folder);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}

// src/git/walk.ts
/** Folders of one level that are read one by one; for more than that a process that walks by itself is faster. */
const mostFolders = 256;
/** Commits that are read one by one before a process that has the commit-graph file is asked. */
const mostCommits = 200;
/** What `git ls-tree -r` lists, sorted by path; null where that should do it. */
async function walkTree(objects, tree, below, withTrees) {
	const top = below === null ? {
		mode: folderMode,
		oid: tree
	} : await lineAt(objects, tree, below);
	const entries = [];
	if (top === null || top.mode !== "040000") return entries;
	let level = [{
		path: below ?? "",
		oid: top.oid
	}];
	while (level.length > 0) {
		const read = await objects.trees(level.map(({ oid }) => oid), mostFolders);
		if (read === null) return null;
		const next = [];
		for (const { path: folder, oid: of } of level) for (const { name, mode, oid } of read.get(of) ?? []) {
			const path = folder === "" ? name : `${folder}/${name}`;
			if (mode === "040000") next.push({
				path,
				oid
			});
			if (mode !== "040000" || withTrees) entries.push({
				path,
				mode,
				oid
			});
		}
		level = next;
	}
	return entries.sort(byPath);
}
/** What `git diff-tree -r` tells, sorted by path; null where that should do it. Folders with the same id are not looked into. */
async function walkDifference(objects, before, after, below) {
	const lineOf = (oid) => below === null ? Promise.resolve({
		mode: folderMode,
		oid
	}) : lineAt(objects, oid, below);
	const [a, b] = [await lineOf(before), await lineOf(after)];
	const differences = [];
	let level = [{
		path: below ?? "",
		before: a,
		after: b
	}];
	while (level.length > 0) {
		const folders = level.flatMap((pair) => [folderIn(pair.before), folderIn(pair.after)]).filter((oid) => oid !== null);
		const read = await objects.trees(folders, mostFolders);
		if (read === null) return null;
		const next = [];
		for (const { path, before, after } of level) {
			if (before?.oid === after?.oid && before?.mode === after?.mode) continue;
			const [from, to] = [folderIn(before), folderIn(after)];
			const [fileBefore, fileAfter] = [from === null ? before?.oid ?? null : null, to === null ? after?.oid ?? null : null];
			if (fileBefore !== null || fileAfter !== null) differences.push({
				path,
				before: fileBefore,
				after: fileAfter
			});
			const inBefore = byName(from === null ? [] : read.get(from));
			const inAfter = byName(to === null ? [] : read.get(to));
			for (const name of /* @__PURE__ */ new Set([...inBefore.keys(), ...inAfter.keys()])) {
				const [then, now] = [inBefore.get(name) ?? null, inAfter.get(name) ?? null];
				if (then?.oid === now?.oid && then?.mode === now?.mode) continue;
				next.push({
					path: path === "" ? name : `${path}/${name}`,
					before: then,
					after: now
				});
			}
		}
		level = next;
	}
	return differences.sort(byPath);
}
/** Whether one commit holds the other; null where git should be asked. Commits are told by full id. */
async function walkAncestry(objects, ancestor, descendant) {
	const seen = /* @__PURE__ */ new Set([descendant]);
	let level = [descendant];
	while (level.length > 0) {
		if (seen.has(ancestor)) return true;
		if (seen.size > mostCommits) return null;
		const commits = await objects.commits(level);
		const next = [];
		for (const oid of level) {
			const commit = commits.get(oid);
			if (commit === void 0) return null;
			for (const parent of commit.parents) {
				if (!seen.has(parent)) next.push(parent);
				seen.add(parent);
			}
		}
		level = next;
	}
	return false;
}
/**
* The best common ancestor where one can be told by following a line without merges; null where git should be asked. On such a line the first
* commit that the other side holds is it: everything else both sides hold lies behind it.
*/
async function walkMergeBase(objects, a, b) {
	if (await walkAncestry(objects, a, b)) return a;
	for (let [at, left] = [b, mostCommits]; left > 0; left -= 1) {
		const held = await walkAncestry(objects, at, a);
		if (held === null) return null;
		if (held) return at;
		const [parent, ...others] = (await objects.commits([at])).get(at)?.parents ?? [];
		if (parent === void 0 || others.length > 0) return null;
		at = parent;
	}
	return null;
}
/** A file, link, submodule or folder; null where nothing has this path. */
async function lineAt(objects, tree, path) {
	let at = {
		mode: folderMode,
		oid: tree
	};
	for (const part of path.split("/")) {
		if (at.mode !== "040000") return null;
		const line = (await objects.trees([at.oid]))?.get(at.oid)?.find(({ name }) => name === part);
		if (line === void 0) return null;
		at = line;
	}
	return at;
}
const folderMode = "040000";
function folderIn(line) {
	return line?.mode === "040000" ? line.oid : null;
}
function byName(lines = []) {
	return new Map(lines.map((line) => [line.name, line]));
}
/** In the order of git: by the bytes of the path, as far as JavaScript compares them. */
function byPath(a, b) {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

// src/git/edit-tree.ts
/**
* The tree with files put or removed. An executable file stays executable; a file takes the place of a folder and the other way round; a folder
* without files is none. What was there before is not written again; the rest goes to git in one piece, the tree itself last.
*/
async function editTree(git, objects, format, base, files) {
	const top = base === null ? null : await objects.treeOf(base);
	const edit = editsOf(files);
	const known = await treesTouched(objects, edit, top);
	const made = /* @__PURE__ */ new Map();
	const make = (object) => {
		const oid = objectId(object, format);
		made.set(oid, object);
		return oid;
	};
	const tree = folderWith(edit, top, known, make) ?? make(treeObject([]));
	if ((await objects.existing([tree])).has(tree)) return tree;
	await git(["unpack-objects", "-q"], {
		input: packOf([...made.values()], format),
		timeout: 12e4
	});
	return tree;
}
function editsOf(files) {
	const top = { below: /* @__PURE__ */ new Map() };
	for (const [path, content] of files) {
		assertInside(path);
		let at = top;
		for (const part of path.split("/")) {
			let next = at.below.get(part);
			if (next === void 0) at.below.set(part, next = { below: /* @__PURE__ */ new Map() });
			at = next;
		}
		at.content = typeof content === "string" ? Buffer.from(content, "utf8") : content;
	}
	return top;
}
/** The lines of each folder something is to be done in, read level by level. */
async function treesTouched(objects, edit, top) {
	const known = /* @__PURE__ */ new Map();
	let level = top === null ? [] : [{
		edit,
		oid: top
	}];
	while (level.length > 0) {
		const read = await objects.trees(level.map(({ oid }) => oid));
		if (read === null) throw new Error(`a folder of the tree ${top ?? ""} cannot be read`);
		for (const [oid, lines] of read) known.set(oid, lines);
		level = level.flatMap(({ edit, oid }) => (read.get(oid) ?? []).flatMap((line) => {
			const inside = line.mode === "040000" ? edit.below.get(line.name) : void 0;
			return inside === void 0 || inside.below.size === 0 ? [] : [{
				edit: inside,
				oid: line.oid
			}];
		}));
	}
	return known;
}
/** The folder's tree after the edit; null where no file is left in it. */
function folderWith(edit, before, known, make) {
	if (edit.below.size === 0 && before !== null) return before;
	const lines = new Map((before === null ? [] : known.get(before) ?? []).map((line) => [line.name, line]));
	for (const [name, { content, below }] of edit.below) {
		const old = lines.get(name);
		if (content === null && old?.mode !== "040000") lines.delete(name);
		if (content !== null && content !== void 0) lines.set(name, {
			name,
			mode: old?.mode === "100755" ? "100755" : "100644",
			oid: make({
				type: "blob",
				content
			})
		});
		const now = lines.get(name);
		if (below.size === 0 || now?.mode !== "040000" && !puts(below)) continue;
		const folder = folderWith({ below }, now?.mode === "040000" ? now.oid : null, known, make);
		if (folder === null) lines.delete(name);
		else lines.set(name, {
			name,
			mode: folderMode,
			oid: folder
		});
	}
	return lines.size === 0 ? null : make(treeObject([...lines.values()]));
}
function puts(below) {
	return [...below.values()].some(({ content, below }) => content !== null && content !== void 0 || puts(below));
}
/** Git sorts names by their bytes, a folder's as if it ended in a slash. */
function treeObject(lines) {
	const keyed = lines.map((line) => ({
		line,
		key: Buffer.from(line.mode === "040000" ? `${line.name}/` : line.name, "utf8")
	}));
	keyed.sort((a, b) => Buffer.compare(a.key, b.key));
	const parts = keyed.flatMap(({ line: { mode, name, oid } }) => [Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`, "utf8"), Buffer.from(oid, "hex")]);
	return {
		type: "tree",
		content: Buffer.concat(parts)
	};
}

// src/git/batch.ts
/** Milliseconds without a question after which the process is let go; the next question starts another. */
const idle = 5e3;
/** Milliseconds without a byte of the answer that is waited for. */
const patience$1 = 12e4;
/**
* One `git cat-file` for any number of questions, where a process for each would take longer than its answer. It looks again where an object
* is missing and reads a ref each time it is named, so that what others write is found. One that dies over a question is replaced once.
*/
function openBatch({ mode, start, most }) {
	const questions = [];
	let companion = null;
	let timer = null;
	const rest = (after, then) => {
		if (timer !== null) clearTimeout(timer);
		timer = setTimeout(then, after).unref();
	};
	const letGo = () => {
		companion?.end();
		companion = null;
	};
	/** The process is of no use any more; the first question is what it was at. */
	const replace = (why, again) => {
		companion?.kill();
		companion = null;
		const [first] = questions;
		if (first !== void 0) {
			first.answers = [];
			first.bytes = 0;
			first.deaths += 1;
			if (!again || first.deaths > 1) questions.shift()?.reject(why);
		}
		if (questions.length > 0) ask(questions);
	};
	const onAnswer = (answer) => {
		const [question] = questions;
		if (question === void 0) throw new GitError("cat-file", "answered more than it was asked");
		question.answers.push(answer);
		if (question.answers.length < question.names.length) return;
		questions.shift();
		question.resolve(question.answers);
	};
	const onSize = (size) => {
		const [question] = questions;
		if (question !== void 0 && (question.bytes += size) > most) throw new GitError("cat-file", `${question.names.length} objects together are larger than ${most} bytes`);
	};
	const open = () => {
		const parse = answersOf(mode === "--batch", onSize, onAnswer);
		const made = start(["cat-file", mode], {
			data: (chunk) => {
				if (companion !== made) return;
				try {
					parse(chunk);
				} catch (error) {
					replace(error, false);
					return;
				}
				if (questions.length > 0) rest(patience$1, late);
				else {
					made.watch(false);
					rest(idle, letGo);
				}
			},
			ended: (stderr) => {
				if (companion === made) replace(new GitError("cat-file", stderr), true);
			}
		});
		return made;
	};
	const late = () => replace(new GitError("cat-file", `did not answer within ${patience$1} ms`), false);
	const ask = (asked) => {
		companion ??= open();
		companion.watch(true);
		rest(patience$1, late);
		for (const { names } of asked) companion.write(`${names.join("\n")}\n`);
	};
	return (names) => names.length === 0 ? Promise.resolve([]) : new Promise((resolve, reject) => {
		const bad = names.find((name) => name === "" || /[\n\0]/.test(name));
		if (bad !== void 0) throw new Error(`not a revision: ${JSON.stringify(bad)}`);
		const question = {
			names,
			answers: [],
			bytes: 0,
			deaths: 0,
			resolve,
			reject
		};
		questions.push(question);
		ask([question]);
	});
}
/** Takes the answers out of a stream that comes in pieces of any size; a content is held once, however many pieces it came in. */
function answersOf(withContent, onSize, onAnswer) {
	let line = [];
	let open = null;
	let filled = 0;
	return (chunk) => {
		for (let at = 0; at < chunk.length;) {
			if (open !== null) {
				if (filled < open.size) {
					const taken = chunk.subarray(at, at + open.size - filled);
					open.content.set(taken, filled);
					filled += taken.length;
					at += taken.length;
					continue;
				}
				at += 1;
				const done = open;
				open = null;
				onAnswer(done);
				continue;
			}
			const end = chunk.indexOf(10, at);
			line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
			if (end === -1) return;
			at = end + 1;
			const header = headerOf(Buffer.concat(line).toString("latin1"));
			line = [];
			if (header === null || !withContent) {
				onAnswer(header);
				continue;
			}
			onSize(header.size);
			open = {
				...header,
				content: new Uint8Array(header.size)
			};
			filled = 0;
		}
	};
}
/** What names nothing is answered with its name and `missing` or `ambiguous`: a name that looks like a header still ends in that word. */
function headerOf(line) {
	const [, oid, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
	return oid === void 0 || type === void 0 ? null : {
		oid,
		type,
		size: Number(size),
		content: null
	};
}

// src/git/git-process.ts
/** Variables that would point git at another repository, index or object store than the one asked for (hooks set them). */
const foreign = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE",
	"GIT_PREFIX"
]);
function gitProcess(gitDir, run, start, env) {
	const base = gitEnvironment(env);
	const options = [
		`--git-dir=${gitDir}`,
		"--literal-pathspecs",
		...[
			"core.quotePath=false",
			"core.filesRefLockTimeout=5000",
			"maintenance.auto=false"
		].flatMap((setting) => ["-c", setting])
	];
	const call = async (args, given = {}) => {
		const ran = await run("git", [...options, ...args], {
			cwd: given.cwd ?? gitDir,
			env: {
				...base,
				...given.env
			},
			timeout: given.timeout ?? 6e4,
			...given.input === void 0 ? {} : { input: given.input }
		});
		if (given.codes !== "any" && !(given.codes ?? [0]).includes(ran.code)) throw new GitError(args[0] ?? "", ran.stderr);
		return ran;
	};
	return Object.assign(call, { batch: (mode) => openBatch({
		mode,
		most: mostBytes,
		start: (args, events) => start("git", [...options, ...args], {
			cwd: gitDir,
			env: base
		}, events)
	}) });
}
/** What one question for contents may bring: a job's machine has a few gigabytes. */
const mostBytes = 5e8;
/** What a job holds for its own steps: inputs with tokens, the fleet's key, the right to identity tokens, a session of the cloud. */
const ofTheJob = /^(?:INPUT|STATE|ACTIONS|FLOTILLA|TF)_/;
/** The environment git runs in: the given one without what would lead it elsewhere, and without what is no business of git's and its helpers. */
function gitEnvironment(env) {
	return {
		...Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.has(name) && !ofTheJob.test(name))),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1"
	};
}

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
			const [trees, wanted] = knownTrees.among(oids);
			if (wanted.length > most) return null;
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
			const [commits, wanted] = knownCommits.among(oids);
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
		among: (oids) => {
			const found = /* @__PURE__ */ new Map();
			const unknown = /* @__PURE__ */ new Set();
			for (const oid of oids) {
				const value = known.get(oid);
				if (value === void 0) unknown.add(oid);
				else found.set(oid, value);
			}
			return [found, [...unknown]];
		},
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

// src/git/remote.ts
/** Milliseconds for one conversation with a remote. */
const patience = 3e5;
async function fetchRefs(git, env, remote, refspecs) {
	await git([
		"fetch",
		"--quiet",
		"--prune",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--end-of-options",
		remote.url,
		...refspecs
	], {
		env: credentials(env, remote),
		timeout: patience
	});
}
async function tipOnRemote(git, env, remote, ref) {
	const name = fullName(ref);
	const listed = await git([
		"ls-remote",
		"--quiet",
		"--end-of-options",
		remote.url,
		name
	], {
		env: credentials(env, remote),
		timeout: patience
	});
	for (const line of listed.stdout.split("\n")) {
		const [oid, listedName] = line.split("	");
		if (oid !== void 0 && listedName === name) return oid;
	}
	return null;
}
/**
* Push with lease. A failed push is told by what the remote holds afterwards, not by git's words: an answer that was lost on its way back is
* still `pushed`, a race lost on the server is `stale` like one lost before it.
*/
async function pushCommit(git, env, remote, commit, ref, expected) {
	const name = fullName(ref);
	const pushed = await git([
		"push",
		"--porcelain",
		"--no-verify",
		"--no-follow-tags",
		"--recurse-submodules=no",
		`--force-with-lease=${name}:${expected ?? ""}`,
		"--end-of-options",
		remote.url,
		`${commit}:${name}`
	], {
		env: credentials(env, remote),
		timeout: patience,
		codes: "any"
	});
	if (pushed.code === 0) return { outcome: "pushed" };
	const tip = await tipOnRemote(git, env, remote, name);
	if (tip === commit) return { outcome: "pushed" };
	if (tip !== expected) return { outcome: "stale" };
	const rejected = pushed.stdout.split("\n").find((line) => line.startsWith("!"));
	if (rejected === void 0) throw new GitError("push", pushed.stderr);
	return {
		outcome: "refused",
		message: [/\[[^\]]*\]\s*(?:\((.*)\))?/.exec(rejected)?.[0] ?? rejected, ...pushed.stderr.split("\n").filter((line) => line.startsWith("remote:") && line.trim() !== "remote:").map((line) => line.slice(7).trim())].join(" ")
	};
}
/** Deletes branches by one push, each with lease. As with a push, what the remote holds afterwards tells how it went. */
async function deleteBranches(git, env, remote, branches) {
	if (branches.size === 0) return [];
	const names = [...branches.keys()].map(fullName);
	const leases = [...branches].map(([branch, tip]) => `--force-with-lease=${fullName(branch)}:${tip}`);
	const call = {
		env: credentials(env, remote),
		timeout: patience,
		codes: "any"
	};
	if ((await git([
		"push",
		...[
			"--porcelain",
			"--no-verify",
			"--recurse-submodules=no",
			...leases,
			"--end-of-options"
		],
		remote.url,
		...names.map((name) => `:${name}`)
	], call)).code === 0) return [];
	const listed = await git([
		"ls-remote",
		"--quiet",
		"--end-of-options",
		remote.url,
		...names
	], {
		...call,
		codes: [0]
	});
	const there = new Set(listed.stdout.split("\n").map((line) => line.split("	")[1]));
	return [...branches.keys()].filter((branch) => there.has(fullName(branch)));
}
function fullName(ref) {
	return ref === "HEAD" || ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
}
/**
* The token as configuration in the environment. An `extraHeader` that a checkout left behind in the repository would be sent as a second
* Authorization header, which GitHub answers with 400; the empty value clears what came before.
*/
function credentials(env, remote) {
	if (remote.token === null) return {};
	const basic = Buffer.from(`x-access-token:${remote.token}`).toString("base64");
	const settings = [
		["credential.helper", ""],
		[`http.${remote.url}.extraHeader`, ""],
		[`http.${remote.url}.extraHeader`, `Authorization: Basic ${basic}`]
	];
	const first = Number(env["GIT_CONFIG_COUNT"] ?? "0");
	const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
	for (const [index, [key, value]] of settings.entries()) {
		added[`GIT_CONFIG_KEY_${first + index}`] = key ?? "";
		added[`GIT_CONFIG_VALUE_${first + index}`] = value ?? "";
	}
	return added;
}

// src/git/git-cli.ts
/**
* The repository a folder lies in (a work tree, any folder below one, or a bare repository), served by the `git` on PATH.
* `env` is all that git gets to see. Throws a {@link GitError} where the folder is in no repository.
*/
async function openRepository(dir, run, env, start = startCompanion) {
	const asked = await run("git", ["rev-parse", ...[
		"--absolute-git-dir",
		"--is-bare-repository",
		"--is-shallow-repository",
		"--show-object-format",
		"--show-cdup"
	]], {
		cwd: dir,
		env: gitEnvironment(env),
		timeout: 6e4
	});
	if (asked.code !== 0) throw new GitError("rev-parse", asked.stderr);
	const [gitDir = "", bare = "", shallow = "", format = "", up = ""] = asked.stdout.split("\n");
	const workTree = bare === "true" ? null : resolve(dir, isAbsolute(up) ? up : `./${up}`);
	const git = gitProcess(gitDir, run, start, env);
	return repository({
		gitDir,
		workTree,
		git,
		objects: openObjects(git.batch("--batch-check"), git.batch("--batch")),
		format: format === "sha256" ? "sha256" : "sha1",
		shallow: shallow === "true",
		env
	});
}
function repository({ gitDir, workTree, git, objects, format, shallow, env }) {
	const ancestry = remembered();
	const mergeBases = remembered();
	const listings = remembered(4);
	/** The commits two revisions name; null where git should have the last word on them. */
	const commitIds = async (...revisions) => {
		const [a = null, b = null] = await Promise.all(revisions.map((revision) => objects.resolve(`${safe(revision)}^{commit}`)));
		return a === null || b === null || shallow ? null : [a, b];
	};
	const self = {
		gitDir,
		workTree,
		resolve: (revision) => objects.resolve(revision),
		commit: async (oid) => {
			return (shallow || !/^[0-9a-f]{40,64}$/.test(oid) ? void 0 : (await objects.commits([oid])).get(oid)) ?? onlyCommit(oid, commitsOf((await git([
				"show",
				"--no-patch",
				...commitFormat,
				safe(oid),
				"--"
			])).stdout));
		},
		log: async (revision, path, limit) => commitsOf((await git([
			"log",
			...commitFormat,
			`--max-count=${limit}`,
			safe(revision),
			"--",
			path
		])).stdout),
		mainline: async (revision, paths, { since, limit }) => {
			const from = [safe(revision), ...since === null ? [] : [`^${safe(since)}`]];
			const most = limit === void 0 ? [] : [`--max-count=${limit}`];
			return commitsOf((await git([
				"log",
				...commitFormat,
				"--first-parent",
				...most,
				...from,
				"--",
				...paths
			])).stdout);
		},
		tree: async (treeish, options = {}) => {
			const { below = null, trees = false } = options;
			const tree = await objects.treeOf(safe(treeish));
			const list = async () => await walkTree(objects, tree, below, trees) ?? await listTree(git, tree, below, trees);
			return await listings([
				tree,
				String(trees),
				below ?? ""
			], list);
		},
		blobs: (oids) => objects.blobs(oids),
		difference: async (before, after, below) => {
			const [from = "", to = ""] = await Promise.all([before, after].map((treeish) => objects.treeOf(safe(treeish))));
			return await walkDifference(objects, from, to, below ?? null) ?? await compareTrees(git, from, to, below ?? null);
		},
		mergeBase: async (a, b) => {
			const ask = async () => {
				const found = await git([
					"merge-base",
					safe(a),
					safe(b)
				], { codes: [0, 1] });
				return found.code === 0 ? found.stdout.trim() : null;
			};
			const ids = await commitIds(a, b);
			return ids === null ? await ask() : await mergeBases(ids, async () => await walkMergeBase(objects, ...ids) ?? await ask());
		},
		isAncestor: async (ancestor, descendant) => {
			const ask = async () => (await git([
				"merge-base",
				"--is-ancestor",
				safe(ancestor),
				safe(descendant)
			], { codes: [0, 1] })).code === 0;
			const ids = await commitIds(ancestor, descendant);
			return ids === null ? await ask() : await ancestry(ids, async () => await walkAncestry(objects, ...ids) ?? await ask());
		},
		mergeTree: async (ours, theirs) => {
			const merged = await git([
				"merge-tree",
				"--write-tree",
				"-z",
				"--name-only",
				"--no-messages",
				safe(ours),
				safe(theirs)
			], { codes: [0, 1] });
			const [tree = "", ...paths] = merged.stdout.split("\0");
			if (merged.code === 0) return {
				outcome: "clean",
				tree: tree.trim()
			};
			return {
				outcome: "conflict",
				paths: [...new Set(paths.filter((path) => path !== ""))].sort()
			};
		},
		writeTree: (base, files) => editTree(git, objects, format, base, files),
		writeCommit: (tree, parents, message, by) => commitTree(git, tree, parents, message, by),
		updateRef: async (ref, to, expected) => {
			const before = expected ?? "0".repeat(to.length);
			const updated = await git([
				"update-ref",
				"--no-deref",
				safe(ref),
				to,
				before
			], { codes: "any" });
			if (updated.code === 0) return true;
			if (await objects.resolve(ref) !== expected) return false;
			throw new GitError("update-ref", updated.stderr);
		},
		mergedRefs: async (below, into) => {
			return (await git([
				"for-each-ref",
				`--merged=${into}`,
				"--format=%(refname)%00%(objectname)%00%(committername)",
				...below.map(safe)
			])).stdout.split("\n").filter((line) => line !== "").map((line) => {
				const [ref = "", tip = "", committer = ""] = line.split("\0");
				return {
					ref,
					tip,
					committer
				};
			});
		},
		fetch: (remote, refspecs) => fetchRefs(git, env, remote, refspecs),
		remoteTip: (remote, ref) => tipOnRemote(git, env, remote, ref),
		push: (remote, commit, ref, expected) => pushCommit(git, env, remote, commit, ref, expected),
		deleteBranches: (remote, branches) => deleteBranches(git, env, remote, branches),
		treeOfWorkTree: () => {
			if (workTree === null) throw new Error(`${gitDir} is bare: it has no work tree`);
			return treeOfFolder(git, gitDir, workTree);
		},
		materialize: async (tree, folder) => {
			const entries = await self.tree(tree);
			await writeFolder(entries, await self.blobs(entries.filter((entry) => entry.mode.startsWith("100")).map((entry) => entry.oid)), folder);
		}
	};
	return self;
}
/** Answers about objects by id, which cannot change: the last ones. */
function remembered(most = 1e4) {
	const known = /* @__PURE__ */ new Map();
	return async (about, ask) => {
		const key = about.join(" ");
		const before = known.get(key);
		const answer = before === void 0 ? await ask() : before;
		known.delete(key);
		known.set(key, answer);
		for (const oldest of known.keys()) {
			if (known.size <= most) break;
			known.delete(oldest);
		}
		return answer;
	};
}
const commitFormat = ["--format=%H%x00%T%x00%P%x00%an%x00%cI%x00%s%x00"];
function commitsOf(text) {
	const fields = text.split("\0");
	const commits = [];
	for (let at = 0; at + 6 <= fields.length; at += 6) {
		const [oid = "", tree = "", parents = "", author = "", date = "", subject = ""] = fields.slice(at, at + 6);
		commits.push({
			oid: oid.trim(),
			tree,
			parents: parents === "" ? [] : parents.split(" "),
			author,
			at: instant(Date.parse(date)),
			subject
		});
	}
	return commits;
}
function onlyCommit(oid, commits) {
	const [commit] = commits;
	if (commit === void 0) throw new Error(`${oid} is not a commit`);
	return commit;
}
async function listTree(git, treeish, below, trees) {
	const listed = await git([...[
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		...trees ? ["-t"] : [],
		safe(treeish)
	], ...below === null ? [] : ["--", below]]);
	const entries = [];
	for (const line of listed.stdout.split("\0")) {
		if (line === "") continue;
		const tab = line.indexOf("	");
		const path = line.slice(tab + 1);
		if (below !== null && !path.startsWith(`${below}/`)) continue;
		const [mode = "", , oid = ""] = line.slice(0, tab).split(" ");
		entries.push({
			path,
			mode,
			oid
		});
	}
	return entries.sort(byPath);
}
async function compareTrees(git, before, after, below) {
	const fields = (await git([...[
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-renames",
		"--no-ext-diff",
		"--ignore-submodules=none",
		safe(before),
		safe(after),
		"--"
	], ...below === null ? [] : [below]])).stdout.split("\0");
	const differences = [];
	for (let at = 0; at + 1 < fields.length; at += 2) {
		const [, , from = "", to = ""] = (fields[at] ?? "").split(" ");
		differences.push({
			path: fields[at + 1] ?? "",
			before: present(from),
			after: present(to)
		});
	}
	return differences;
}
function present(oid) {
	return /^0+$/.test(oid) ? null : oid;
}
/** A revision that begins with a dash would be read as an option. */
function safe(revision) {
	if (revision.startsWith("-") || revision === "") throw new Error(`not a revision: ${JSON.stringify(revision)}`);
	return revision;
}

export { openRepository };
