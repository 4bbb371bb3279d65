import "../../rolldown-runtime.js";
import { GitError } from "../git/git-error.js";
import { checked } from "../schemas/recorded.js";
import { schemaOf } from "./paths.js";
import { emptyView, settledPath, settledPathsOf, viewAt } from "./view.js";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/ledger/canonical-json.ts
/** The one way a ledger file is written: keys sorted, two spaces, a newline at the end. Same value, same bytes, small diffs. */
function canonicalJson(value) {
	return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([key, each]) => [key, sorted(each)]));
}

// src/ledger/git-ledger.ts
/** Lost races before a write gives up. Each one means that somebody else's write went through. */
const mostRaces = 100;
/** Failures of the remote (5xx, connection lost) before a write gives up. */
const mostFailures = 4;
/** The ledger on a branch, by git plumbing: no checkout, every write one commit, compared and swapped. */
function openLedger(options) {
	const open = async () => {
		const tip = await newestTip(options);
		return tip === null ? emptyView : await viewAt(options.repository, tip);
	};
	return {
		open,
		write: (change) => write(options, open, change)
	};
}
async function write(options, open, change) {
	const { repository } = options;
	let mine = null;
	let failures = 0;
	for (let races = 0;;) try {
		const view = await open();
		if (mine !== null && view.commit !== null && await repository.isAncestor(mine, view.commit)) return {
			view,
			changed: true
		};
		const commit = await commitOf(options, view, await change(view));
		if (commit === null) return {
			view,
			changed: false
		};
		mine = commit;
		if (await swap(options, commit, view.commit)) return {
			view: await viewAt(repository, commit),
			changed: true
		};
		races += 1;
		if (races >= mostRaces) throw new Error(`the ledger changed ${races} times while one entry was written`);
		await setTimeout(pauseAfter(races, commit));
	} catch (error) {
		failures += 1;
		if (!(error instanceof GitError) || options.remote === null || failures >= mostFailures) throw error;
		await setTimeout(200 * 2 ** failures);
	}
}
/** True where the branch now is at `commit`, false where another writer was first. */
async function swap(options, commit, expected) {
	const { repository, remote, branch } = options;
	if (remote === null) return await repository.updateRef(refOf(branch), commit, expected);
	const pushed = await repository.push(remote, commit, refOf(branch), expected);
	if (pushed.outcome === "refused" && !lockHeld.test(pushed.message)) throw new Error(`the ledger's branch ${branch} cannot be written: ${pushed.message}`);
	return pushed.outcome === "pushed";
}
/** Another writer is at it at this very moment (git's words); its commit shows a moment later. */
const lockHeld = /cannot lock ref|failed to update ref|unable to lock/;
/** The commit that makes the change, null where it alters nothing. */
async function commitOf(options, view, change) {
	const { repository, by, clock, newId = randomUUID } = options;
	const files = filesOf(view, change);
	if (files.size === 0) return null;
	const base = view.commit === null ? null : (await repository.commit(view.commit)).tree;
	const tree = await repository.writeTree(base, files);
	if (tree === base) return null;
	const message = `${change.message}\n\nWrite: ${newId()}\n`;
	return await repository.writeCommit(tree, view.commit === null ? [] : [view.commit], message, {
		...by,
		at: clock()
	});
}
/** Checked and in their one form, with the names of settled instances brought up to date. */
function filesOf(view, change) {
	const files = /* @__PURE__ */ new Map();
	for (const [path, content] of [...change.files].sort(([a], [b]) => a < b ? -1 : 1)) {
		const kind = schemaOf(path);
		if (content !== null) checked(kind, content, `what is to be written to ${path}`);
		files.set(path, content === null ? null : canonicalJson(content));
		if (kind !== "LedgerInstance") continue;
		const [, environment = "", , file = ""] = path.split("/");
		const wanted = content === null ? null : settledPath(content);
		for (const old of settledPathsOf(view, environment, file.slice(0, -5))) if (old !== wanted) files.set(old, null);
		if (wanted !== null) files.set(wanted, "");
	}
	return files;
}
async function newestTip({ repository, remote, branch }) {
	if (remote === null) return await repository.resolve(refOf(branch));
	const tip = await repository.remoteTip(remote, refOf(branch));
	if (tip === null || await repository.resolve(`${tip}^{commit}`) !== null) return tip;
	await repository.fetch(remote, [refOf(branch)]);
	if (await repository.resolve(`${tip}^{commit}`) !== null) return tip;
	throw new Error(`${branch} was at ${tip} and is not any more: a ledger's history is never rewritten`);
}
function refOf(branch) {
	return `refs/heads/${branch}`;
}
/** Milliseconds; the commit's own id spreads the writers that lost the same race. */
function pauseAfter(races, commit) {
	return Number.parseInt(commit.slice(0, 4), 16) % (20 * Math.min(races, 20));
}

export { openLedger };
