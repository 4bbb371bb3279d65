import { code, plain, unmarked } from "./plain-text.js";

// src/report/plan-groups.ts
/** Sorts planned stacks by what a reader has to know about them. Same input, same order. */
function planDigest(stacks) {
	const sorted = [...stacks].sort((a, b) => compare(a.environment, b.environment) || compare(a.id, b.id) || compare(a.stack, b.stack));
	const deferred = sorted.filter(({ record }) => record.mode === "deferred");
	const failed = sorted.filter(({ record, error }) => record.mode !== "deferred" && error !== null);
	const planned = sorted.filter(({ record, error }) => record.mode !== "deferred" && error === null);
	const unchanged = planned.filter(isUnchanged);
	return {
		groups: [...Map.groupBy(planned.filter((stack) => !isUnchanged(stack)), ({ stack, shape, record }) => JSON.stringify([
			stack,
			shape,
			record.mode
		])).values()].map(groupOf).sort(outliersFirst),
		failed,
		deferred,
		unchanged
	};
}
function isUnchanged({ record }) {
	return record.changes.length === 0 && Object.keys(record.outputs).length === 0;
}
function groupOf(members) {
	const [first] = members;
	if (first === void 0) throw new Error("a group has members");
	const downtimes = members.flatMap(({ downtime }) => downtime === null ? [] : [downtime]);
	return {
		stack: first.stack,
		shape: first.shape,
		autoApply: first.autoApply,
		upstreamUnknown: first.record.mode === "upstream-unknown",
		members,
		effect: effectOf(first),
		destroys: first.record.changes.some(({ actions }) => actions.includes("delete")),
		protected: members.some((member) => member.protected.length > 0),
		downtime: [...downtimes].sort((a, b) => seconds(b) - seconds(a))[0] ?? null
	};
}
/** What people call it; the address without the module around it, and as it may be shown: the record's own can hold a tenant's name. */
function effectOf({ display }) {
	const changes = display.map(({ address, actions, attributes }) => ({
		address,
		attributes,
		actions: actions.filter((action) => action !== "move")
	})).filter(({ actions, attributes }) => actions.join() !== "update" || attributes.length > 0);
	const of = (test) => changes.filter(({ actions }) => test(actions)).map(({ address }) => shortAddress(address));
	const replaced = of((actions) => actions.includes("delete") && actions.includes("create"));
	const deleted = of((actions) => actions.includes("delete") && !actions.includes("create"));
	const forgotten = of((actions) => actions.includes("forget"));
	const created = of((actions) => actions.join() === "create");
	const updated = of((actions) => actions.join() === "update");
	const moved = of((actions) => actions.join() === "no-op");
	if (replaced.length + deleted.length + forgotten.length === 0) {
		if (updated.length === 0 && moved.length === 0 && created.length > 0) return "created";
		if (created.length === 0 && moved.length === 0 && updated.length > 0) return "updated in place";
		if (changes.length === 0) return "changes its outputs only";
	}
	return [
		...named("replaces", replaced),
		...named("deletes", deleted),
		...named("lets go of", forgotten),
		...named("creates", created),
		...named("updates", updated),
		...named("moves", moved)
	].join(", ");
}
/** Characters of an address that are shown; a key in it can be as long as a config. */
const longest = 200;
function named(verb, addresses) {
	if (addresses.length === 0) return [];
	const shown = addresses.slice(0, 3).map((address) => code(address, longest));
	return [`${verb} ${shown.join(", ")}${addresses.length > shown.length ? ` and ${addresses.length - shown.length} more` : ""}`];
}
/** `module.stack.` is the same everywhere. Backticks can't be in an address that is shown as code. */
function shortAddress(address) {
	return address.replace(/^module\.stack\./, "").replaceAll("`", "'");
}
function outliersFirst(a, b) {
	return Number(b.protected) - Number(a.protected) || Number(b.destroys) - Number(a.destroys) || Number(b.downtime !== null) - Number(a.downtime !== null) || a.members.length - b.members.length || compare(a.stack, b.stack) || compare(a.shape, b.shape) || Number(a.upstreamUnknown) - Number(b.upstreamUnknown);
}
function seconds(duration) {
	return Number.parseInt(duration, 10) * ({
		s: 1,
		m: 60,
		h: 3600,
		d: 86400
	}[duration.slice(-1)] ?? 1);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/plan-comment.ts
/** By which the App finds its one comment on a pull request again. */
const planMarker = "<!-- flotilla:plan -->";
/** What templates/plan-comment.md may hold as `{{name}}`; each brings its own heading and is empty where there is nothing to say. */
const planCommentSlots = [
	"summary",
	"problems",
	"attention",
	"failed",
	"changes",
	"deferred",
	"footer"
];
/** The wording a fleet has that brings no template of its own. */
const planCommentTemplate = planCommentSlots.map((slot) => `{{${slot}}}`).join("\n\n");
/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
const longestComment = 6e4;
/**
* A plan report for people: grouped by shape, outliers first; destruction, downtime and protected resources named; deferred and merely pending
* ones told apart. Instances appear by id and account only. Too long a text is told with less detail, never cut in the middle.
*/
function planComment(input) {
	const digest = planDigest(input.report.stacks);
	let body = "";
	for (const detail of details) {
		body = bodyOf(input, digest, detail);
		if (body.length < 6e4) break;
	}
	return {
		title: titleOf(input, digest),
		conclusion: conclusionOf(input, digest),
		body
	};
}
const details = [
	{
		groups: 1e400,
		members: 1e400,
		attributes: 1e400,
		others: 1e400
	},
	{
		groups: 200,
		members: 200,
		attributes: 40,
		others: 50
	},
	{
		groups: 100,
		members: 20,
		attributes: 20,
		others: 20
	},
	{
		groups: 40,
		members: 10,
		attributes: 10,
		others: 10
	},
	{
		groups: 20,
		members: 5,
		attributes: 0,
		others: 3
	},
	{
		groups: 5,
		members: 3,
		attributes: 0,
		others: 1
	}
];
function bodyOf(input, digest, detail) {
	const slots = {
		summary: summary(input, digest),
		problems: problems(input.report, detail),
		attention: attention(digest, input, detail),
		failed: without("Could not be planned", "Nothing of these is reviewed. Mend what the engine says and push again.", digest.failed, input, detail),
		changes: changes(digest, input, detail),
		deferred: without("Not planned yet", "These can be planned only after what they depend on is applied. Their plans then wait for a confirmation.", digest.deferred, input, detail),
		footer: `<sub>Planned for ${short(input.report.head)} merged into ${short(input.report.base)}. Sensitive values are never shown.</sub>`
	};
	const filled = input.template.replaceAll(/\{\{\s*([A-Za-z]+)\s*\}\}/g, (slot, name) => isSlot(name) ? slots[name] : slot);
	return `${planMarker}\n${filled.replaceAll(/\n{3,}/g, "\n\n").trim()}\n`;
}
function isSlot(name) {
	return planCommentSlots.includes(name);
}
function titleOf({ report }, digest) {
	if (report.problems.length > 0) return report.stacks.length === 0 ? "Not planned" : `${report.problems.length} problems`;
	if (digest.failed.length > 0) return `${many(digest.failed.length, "stack")} could not be planned`;
	const changing = digest.groups.reduce((sum, group) => sum + group.members.length, 0);
	if (changing + digest.deferred.length === 0) return "No changes";
	const later = digest.deferred.length === 0 ? "" : `, ${digest.deferred.length} not planned yet`;
	const guarded = digest.groups.some((group) => group.protected) ? ", protected resources among them" : "";
	return `${many(changing, "stack")} would change${guarded}${later}`;
}
function conclusionOf({ report, notPlannedCode }, digest) {
	if (report.problems.some((problem) => problem["code"] !== notPlannedCode) || digest.failed.length > 0) return "failure";
	return report.problems.length > 0 ? "neutral" : "success";
}
function summary({ report }, digest) {
	if (report.problems.length > 0) return "### Plan: nothing was planned";
	const instances = new Set(report.stacks.map(({ environment, id }) => `${environment}/${id}`)).size;
	if (report.stacks.length === 0) return "### Plan: no changes\n\nNo stack of any instance differs from main.";
	const lines = digest.groups.map((group) => `- **${group.stack}** ${group.effect}: ${who(group)}${marks(group)}`);
	const shown = lines.slice(0, 12);
	const rest = lines.length > shown.length ? [`- and ${kinds(lines.length - shown.length)} of change, below`] : [];
	const quiet = digest.unchanged.length === 0 ? [] : [`- ${many(digest.unchanged.length, "stack")} without a change`];
	const open = [...digest.failed.length === 0 ? [] : [`- ${many(digest.failed.length, "stack")} could not be planned`], ...digest.deferred.length === 0 ? [] : [`- ${many(digest.deferred.length, "stack")} not planned yet`]];
	return [
		`### Plan: ${many(instances, "instance")}, ${many(report.stacks.length, "stack")}`,
		"",
		...shown,
		...rest,
		...open,
		...quiet
	].join("\n");
}
function who(group) {
	const [first] = group.members;
	return group.members.length === 1 && first !== void 0 ? `${first.id} alone` : `${group.members.length} instances`;
}
function marks(group) {
	return [
		group.protected ? " — **protected**" : "",
		group.downtime === null ? "" : ` — downtime of about ${group.downtime}`,
		group.upstreamUnknown ? " — some values known after apply" : "",
		group.autoApply ? " — applied without review" : ""
	].join("");
}
function problems(report, detail) {
	if (report.problems.length === 0) return "";
	const shown = report.problems.slice(0, Number.isFinite(detail.others) ? detail.others : 100);
	const lines = shown.map((problem) => {
		const word = (name) => unlinked(toldOf(problem[name]));
		const hint = word("hint") === "" ? "" : ` ${word("hint")}`;
		return `- ${code(`${toldOf(problem["file"])}:${toldOf(problem["line"])}`, 300)} ${word("message")} (${word("code")}).${hint}`;
	});
	const rest = report.problems.length - shown.length;
	return [...lines, ...rest > 0 ? [`- and ${rest} more, in the required job's annotations`] : []].join("\n");
}
function toldOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
/** What nobody should find out from the middle of a list. */
function attention(digest, input, detail) {
	const grave = digest.groups.filter((group) => group.protected || group.destroys || group.downtime !== null);
	if (grave.length === 0) return "";
	const shown = grave.slice(0, detail.groups);
	const lines = shown.map((group) => {
		const says = [
			group.destroys ? "destroys something" : "",
			group.protected ? "needs a confirmation of its own when it is applied (protected)" : "",
			group.downtime === null ? "" : `takes the instance down for about ${group.downtime}`
		].filter((text) => text !== "");
		return `> - **${group.stack}** ${group.effect}; ${says.join("; ")}: ${members(group.members, input, Math.min(detail.members, 10))}`;
	});
	const rest = grave.length > shown.length ? [`> - and ${kinds(grave.length - shown.length)} of change like these`] : [];
	return [
		"> [!CAUTION]",
		"> These changes destroy, interrupt or touch something protected:",
		...lines,
		...rest
	].join("\n");
}
function changes(digest, input, detail) {
	if (digest.groups.length === 0) return "";
	const shown = digest.groups.slice(0, detail.groups);
	const blocks = shown.map((group) => {
		return `<details>${`<summary><b>${group.stack}</b> ${group.effect.replaceAll(/`([^`]*)`/g, (_, code) => `<code>${escapeHtml(code)}</code>`)}: ${who(group)} · shape ${group.shape.slice(7, 15)}</summary>`}\n\n${group.members.length === 1 && input.accounts.size === 0 ? "" : `${members(group.members, input, detail.members)}\n\n`}${valuesOf(group, detail)}\n</details>`;
	});
	const hidden = digest.groups.slice(shown.length);
	const stacks = hidden.reduce((sum, group) => sum + group.members.length, 0);
	const rest = hidden.length === 0 ? [] : [`… and ${kinds(hidden.length)} of change in ${many(stacks, "stack")}.`];
	return [
		"#### Changes",
		"",
		...blocks,
		...rest
	].join("\n");
}
/** The changes of a group as a diff; where members' values differ, each value with how many have it. */
function valuesOf(group, detail) {
	const [first] = group.members;
	if (first === void 0 || detail.attributes === 0) return "";
	const lines = first.display.flatMap((change, index) => {
		const attributes = change.attributes.slice(0, detail.attributes);
		const rest = change.attributes.length - attributes.length;
		return [
			`${signOf(change.actions)} ${change.actions.join(" and ")} ${shortAddress(change.address)}`,
			...attributes.map(({ path }, at) => `${signOf(change.actions)}   ${path}: ${spread(group.members, index, at)}`),
			...rest > 0 ? [`    and ${many(rest, "other attribute")}`] : []
		];
	});
	if (lines.length === 0) return "";
	const text = unmarked(lines.map((line) => line.replaceAll(/\s+/g, (blank) => blank.includes("\n") ? "⏎" : blank)).join("\n"));
	const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
	return `${fence}diff\n${text}\n${fence}\n`;
}
function spread(members, change, attribute) {
	const counts = /* @__PURE__ */ new Map();
	for (const { display } of members) {
		const found = display[change]?.attributes[attribute];
		const text = found === void 0 ? "?" : `${found.before === null ? "" : `${found.before} → `}${found.after ?? "(none)"}`;
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	if (sorted.length === 1) return sorted[0]?.[0] ?? "";
	const shown = sorted.slice(0, 3).map(([text, count]) => `${text} (${count}×)`);
	return sorted.length > 3 ? `${shown.join(", ")} and ${many(sorted.length - 3, "other value")}` : shown.join(", ");
}
function signOf(actions) {
	if (actions.includes("delete")) return "-";
	return actions.includes("create") ? "+" : "!";
}
function without(heading, lead, stacks, input, detail) {
	if (stacks.length === 0) return "";
	const byReason = [...Map.groupBy(stacks, ({ stack, error }) => JSON.stringify([stack, error])).values()];
	const shown = byReason.slice(0, detail.others);
	const blocks = shown.map((group) => {
		const reason = unmarked((group[0]?.error ?? "").slice(0, 1500));
		const fence = "`".repeat(Math.max(3, ...[...reason.matchAll(/`+/g)].map(([run]) => run.length + 1)));
		return `**${group[0]?.stack ?? ""}** of ${members(group, input, Math.min(detail.members, 20))}\n\n${fence}text\n${reason}\n${fence}`;
	});
	const rest = byReason.length > shown.length ? [`… and ${many(byReason.length - shown.length, "other reason")}.`] : [];
	return [
		`#### ${heading}`,
		"",
		lead,
		"",
		...blocks,
		...rest
	].join("\n");
}
function members(stacks, { accounts }, most) {
	const shown = stacks.slice(0, most).map(({ environment, id }) => {
		const account = accounts.get(`${environment}/${id}`);
		return account !== void 0 && /^https:\/\/[^\s<>()[\]`@]+$/.test(account) ? `[${id}](${account})` : id;
	});
	return stacks.length > shown.length ? `${shown.join(", ")} and ${stacks.length - shown.length} more` : shown.join(", ");
}
function many(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function kinds(count) {
	return many(count, "other kind");
}
function short(oid) {
	return `\`${oid.slice(0, 8)}\``;
}
/** A problem's text also links to nothing: `#12` in it is no issue of this repository. */
function unlinked(text) {
	return plain(text, 1e3).replaceAll("#", String.raw`\#`);
}
function escapeHtml(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export { planComment, planCommentTemplate, planMarker };
