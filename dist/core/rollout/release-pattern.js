import { instant } from "../clock/clock.js";
import { rolloutPath } from "../ledger/paths.js";
import { compareVersions } from "../fleet/version.js";
import { loadFleet } from "../fleet/load.js";
import { code, link, plain } from "../report/plain-text.js";
import { fetchMain, filledTemplate, trackerTemplate } from "./fetched.js";
import { tagOf, withPage } from "./release-event.js";
import { entryOnBranch, fleetScrub, labelTracker, openTracker, projectTracker, pushRelease, releaseBranch, releaseEntry, releaseFile } from "./trackers.js";
import { newRollout } from "./new-rollout.js";

// src/rollout/release.ts
/**
* A published release becomes `releases/<version>.yaml` by a pull request, and one tracker per environment that has a strategy for its kind and an
* instance below it. Each write is found again, so that a run that broke anywhere is mended by doing it again, and publishing the same release
* twice opens nothing. Throws where main is no fleet.
*/
async function publishRelease(room, published) {
	const main = await fetchMain(room);
	const { snapshot, problems } = await loadFleet(room.repository, main);
	if (snapshot === null) throw new Error(`main holds no fleet that can be read: ${problems[0]?.file ?? "flotilla.yaml"}: ${problems[0]?.message ?? "missing"}`);
	const { version } = published;
	const there = snapshot.releases.get(version);
	const entry = there ?? await entryFor(room, main, snapshot, published);
	const pull = there === void 0 ? await openReleasePullRequest(room, main, entry) : null;
	const chosen = [...snapshot.environments.values()].map((environment) => ({
		environment,
		...strategyFor(environment, entry)
	}));
	await openInLedger(room, entry, chosen);
	const environments = [];
	for (const { environment, strategy, outcome } of chosen) {
		const rollout = await (await room.ledger.open()).read(rolloutPath(environment.name, version));
		if (rollout === void 0 || strategy === null) environments.push({
			environment: environment.name,
			outcome,
			tracker: rollout?.tracker ?? null
		});
		else environments.push(await openOne(room, main, snapshot, rollout, entry, pull));
	}
	return {
		version,
		pullRequest: pull?.number ?? null,
		environments
	};
}
/**
* What the event leaves open is looked up at the release itself, as far as it is one of this repository. What the branch says already stays where
* that tells nothing: another day must not make another file.
*/
async function entryFor(room, main, snapshot, published) {
	const today = (await entryOnBranch(room, main, published.version))?.spec.date ?? instant(room.clock()).slice(0, 10);
	const page = published.date === null || published.notes === null ? await room.github.release(tagOf(snapshot.fleet.spec.releases.tag, published.version)) : null;
	return releaseEntry(page === null ? published : withPage(published, page), snapshot.releases.keys(), today);
}
async function openReleasePullRequest(room, main, entry) {
	const { metadata, spec } = entry;
	await pushRelease(room, main, entry);
	const steps = spec.manualSteps ?? [];
	const body = await filledTemplate(room.repository, main, "templates/release-pull-request.md", {
		target: metadata.name,
		kind: spec.kind,
		urgency: spec.urgency,
		release: spec.notes === void 0 ? "" : `Release notes: ${link(spec.notes)}`,
		manualSteps: steps.length === 0 ? "" : `Steps by hand:\n\n${steps.map((step) => `- ${plain(step, 500)}`).join("\n")}`
	});
	const pull = await room.github.openPullRequest({
		branch: releaseBranch(metadata.name),
		title: `Add release ${metadata.name}`,
		body,
		labels: []
	});
	room.log(`#${pull.number} brings ${releaseFile(metadata.name)}`);
	return pull;
}
function strategyFor({ config, strategies, instances }, { metadata, spec }) {
	if (config.spec.apply === "off") return {
		strategy: null,
		outcome: "off"
	};
	const name = config.spec.rollouts?.[spec.kind];
	const strategy = name === void 0 ? void 0 : strategies.get(name);
	if (name === void 0 || strategy === void 0) return {
		strategy: null,
		outcome: "no-strategy"
	};
	return {
		strategy: [...instances.values()].some(({ config }) => compareVersions(config.spec.version, metadata.name) < 0) ? {
			name,
			spec: strategy
		} : null,
		outcome: "nobody-below"
	};
}
/** The ledger knows a rollout before GitHub shows it: what stands in an issue alone is no rollout. */
async function openInLedger(room, { metadata }, chosen) {
	const openedAt = instant(room.clock());
	const target = metadata.name;
	await room.ledger.write(async (view) => {
		const files = /* @__PURE__ */ new Map();
		for (const { environment, strategy } of chosen) {
			const path = rolloutPath(environment.name, target);
			if (strategy === null || await view.read(path) !== void 0) continue;
			files.set(path, newRollout(environment.name, target, strategy, openedAt));
		}
		return {
			message: `Open the rollout to ${target} in ${chosen.map(({ environment }) => environment.name).join(", ")}`,
			files
		};
	});
}
async function openOne(room, main, snapshot, rollout, entry, pull) {
	const { environment } = rollout;
	if (rollout.state !== "opened" || rollout.labelledAt !== void 0) return {
		environment,
		outcome: "there-already",
		tracker: rollout.tracker
	};
	const template = await trackerTemplate(room.repository, main);
	const observed = atOpening(room, snapshot, entry, pull);
	const projection = projectTracker({
		rollout,
		observed,
		template,
		scrub: fleetScrub(snapshot)
	});
	const opened = rollout.tracker === null ? await openTracker(room, rollout, template, projection) : rollout;
	if (opened.tracker === null) throw new Error(`the tracker of ${environment} ${entry.metadata.name} was not recorded`);
	return {
		environment,
		outcome: "opened",
		tracker: (await labelTracker(room, opened, opened.tracker, template)).tracker
	};
}
/** What there is to show of a rollout that has just been opened: nothing has been looked at yet, the reconcile does that. */
function atOpening({ github }, snapshot, { spec }, pull) {
	return {
		login: github.login,
		mention: snapshot.fleet.spec.notify?.mention ?? null,
		inCatalog: pull === null,
		release: {
			notes: spec.notes ?? null,
			manualSteps: spec.manualSteps ?? [],
			urgency: spec.urgency
		},
		releasePullRequest: pull === null ? null : {
			number: pull.number,
			head: pull.head,
			content: "ours",
			validate: "pending",
			refused: null
		},
		startLabel: {
			login: github.login,
			at: "",
			allowed: true
		},
		strategy: {
			name: "",
			spec: {
				batch: 1,
				stages: []
			}
		},
		problems: [],
		instances: /* @__PURE__ */ new Map(),
		upgrades: [],
		closed: /* @__PURE__ */ new Map(),
		verified: false
	};
}
/** What a run of the action tells in its summary. */
function publishedText({ version, pullRequest, environments }) {
	const lines = environments.map(({ environment, outcome, tracker }) => {
		const number = tracker === null ? "" : `, tracker #${tracker}`;
		switch (outcome) {
			case "opened": return `- ${plain(environment)}: a rollout was opened${number}`;
			case "there-already": return `- ${plain(environment)}: its rollout is there already${number}`;
			case "no-strategy": return `- ${plain(environment)}: it has no strategy for this kind of change`;
			case "nobody-below": return `- ${plain(environment)}: no instance is below ${version}${number}`;
			case "off": return `- ${plain(environment)}: nothing is applied there`;
		}
	});
	const catalog = pullRequest === null ? "It is in the catalog." : `#${pullRequest} brings it to the catalog.`;
	return `Release ${code(version)}. ${catalog}\n\n${lines.join("\n")}\n`;
}

// src/rollout/release-pattern.ts
/** How main's flotilla.yaml says a release's tag is made, for example `v{{version}}`. Throws where main is no fleet. */
async function releasePattern(room) {
	const { snapshot } = await loadFleet(room.repository, await fetchMain(room), { only: [] });
	if (snapshot === null) throw new Error("main holds no fleet that can be read");
	return snapshot.fleet.spec.releases.tag;
}

export { publishRelease, publishedText, releasePattern };
