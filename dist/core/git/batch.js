import { GitError } from "./git-error.js";

// src/git/batch.ts
/** Milliseconds without a question after which the process is let go; the next question starts another. */
const idle = 5e3;
/** Milliseconds without a byte of the answer that is waited for. */
const patience = 12e4;
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
				if (questions.length > 0) rest(patience, late);
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
	const late = () => replace(new GitError("cat-file", `did not answer within ${patience} ms`), false);
	const ask = (asked) => {
		companion ??= open();
		companion.watch(true);
		rest(patience, late);
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

export { openBatch };
