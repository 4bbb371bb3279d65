import { code, plain } from "../report/plain-text.js";
import { abstraction } from "../stacks/shape.js";

// src/apply/confirmation-issue.ts
/** By which the App finds an environment's issue again. */
function confirmationMarker(environment) {
	return `<!-- flotilla:needs-confirmation ${environment} -->`;
}
/** The wording a fleet has that brings no template of its own. */
const confirmationTemplate = "{{summary}}\n\n{{waiting}}";
/** Everything that waits for a person, of those that are not settled. */
function waitingIn(instances, environment) {
	return instances.filter(({ instance }) => instance.environment === environment).flatMap((observed) => observed.standing.stacks.flatMap((standing) => standing.state === "needs-confirmation" ? [{
		observed,
		stack: standing.stack,
		attempt: standing.attempt
	}] : []));
}
/** Keeps the one issue of an environment true: opened where something waits, closed where nothing does. Doing it twice is doing it once. */
async function tellConfirmations(issue) {
	const { github, environment, waiting } = issue;
	const marker = confirmationMarker(environment);
	const open = await github.issueWith(marker, "open");
	const body = confirmationBody(issue);
	if (waiting.length === 0) {
		if (open !== null) await github.updateIssue(open.number, {
			body,
			state: "closed"
		});
		return;
	}
	const title = `Needs confirmation: ${environment}`;
	const { number, state, body: before } = open ?? await github.openIssue({
		marker,
		title,
		body,
		assignees: []
	});
	if (state === "closed" || before.replaceAll("\r\n", "\n").trim() !== body.trim()) await github.updateIssue(number, {
		body,
		state: "open"
	});
	if (issue.fresh.length > 0 && issue.mention !== null) {
		const once = `<!-- flotilla:needs-confirmation-run ${issue.run} -->`;
		const since = issue.fresh.map(({ attempt }) => attempt.at).sort()[0];
		await github.stickyComment(number, once, `${once}\n${issue.mention} ${news(issue.fresh)}`, since);
	}
}
/** GitHub takes 65,536 characters; the rest is for what a template says around it. */
const longest = 5e4;
/** The issue's text; under GitHub's limit at any number of plans: told with less detail, never cut in the middle. */
function confirmationBody({ environment, template, waiting }) {
	const count = `${waiting.length} ${waiting.length === 1 ? "plan waits" : "plans wait"}`;
	const summary = waiting.length === 0 ? `Nothing in ${environment} waits for a confirmation.` : `${count} for a confirmation in ${environment}.`;
	const told = waiting.length === 0 ? "" : list(waiting);
	const slots = /* @__PURE__ */ new Map([["summary", summary], ["waiting", told]]);
	const text = template.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name) => slots.get(name) ?? whole);
	return `${confirmationMarker(environment)}\n${waiting.length === 0 ? summary : text.trim()}\n`;
}
function list(waiting) {
	const whole = waiting.map(inFull).join("\n\n");
	if (whole.length < longest) return whole;
	const lines = waiting.map(command);
	let shown = 0;
	for (let size = 200; shown < lines.length && size + (lines[shown]?.length ?? 0) < longest; shown += 1) size += (lines[shown]?.length ?? 0) + 1;
	const rest = lines.length - shown;
	const more = rest === 0 ? "" : `\n\nand ${rest} more, which are listed here when these are done (\`flotilla pending\` tells all).`;
	return `\`\`\`\n${lines.slice(0, shown).join("\n")}\n\`\`\`${more}`;
}
function inFull(each) {
	const { observed, stack, attempt } = each;
	const hide = withoutNames(observed.instance);
	const account = observed.instance.config.metadata.annotations?.account;
	const known = account !== void 0 && /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9._~/-]*$/.test(account) ? ` (${account})` : "";
	const reasons = attempt.why.slice(0, 20).map(({ code: code$1, address, message }) => {
		return `- ${address === null ? "" : `${code(hide(address), 200)}: `}${plain(hide(message), 400)} (${code(code$1)})`;
	});
	const more = attempt.why.length > 20 ? [`- and ${attempt.why.length - 20} more`] : [];
	return [
		`### ${observed.instance.id} ${stack}${known}`,
		"",
		...reasons,
		...more,
		"",
		"```",
		command(each),
		"```"
	].join("\n");
}
/** Takes an instance's slug and domains out of a text: people see it by its id. */
function withoutNames({ config }) {
	const { slug, domain, customDomains = [] } = config.spec;
	return abstraction({
		id: "",
		slug,
		domain,
		customDomains
	});
}
function command({ observed, stack, attempt }) {
	return `/approve ${observed.instance.id} ${stack} ${attempt.fingerprint?.slice(7, 15) ?? ""}`;
}
function news(fresh) {
	const names = fresh.slice(0, 10).map(({ observed, stack }) => `${observed.instance.id} ${stack}`);
	const more = fresh.length > names.length ? ` and ${fresh.length - names.length} more` : "";
	return `${fresh.length === 1 ? "a plan needs" : `${fresh.length} plans need`} a confirmation: ${names.join(", ")}${more}.`;
}

// src/apply/tell.ts
/** After a run is recorded: the issues that ask for confirmations are brought up to date, and the next slice is started where it gets further. */
async function tell({ github, recorded, environments, template, mention, run }) {
	for (const environment of [...environments].sort()) {
		const waiting = waitingIn(recorded.instances, environment);
		const fresh = waiting.filter(({ attempt }) => attempt.run === run);
		await tellConfirmations({
			github,
			environment,
			waiting,
			fresh,
			template,
			mention,
			run
		});
	}
	if (recorded.goOn) await github.startWorkflow("apply.yml");
}

export { confirmationTemplate, tell };
