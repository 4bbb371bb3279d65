import { Option } from "../vendor/commander.js";
import { instant } from "../core/clock/clock.js";
import { UsageError } from "./context.js";
import { fleetFolder } from "./fleet-folder.js";
import { loginOf } from "./local-fleet.js";

// src/cli/rollout.ts
const addRollout = (program, context, finish) => {
	const rollout = program.command("rollout").description("Look at the rollouts in the ledger, start one, or have failed instances tried again.");
	rollout.command("status").description("Where every rollout stands, by the ledger. The tracker issue has the whole picture.").argument("[version]", "the rollout to this version only").option("--environment <name>", "rollouts of this environment only").addOption(new Option("--format <format>", "how they are told").choices(["text", "json"]).default("text")).action(async (version, flags) => finish(await status(context, version, flags)));
	rollout.command("start").description("Start the rollout of a version of the catalog, as the label on its tracker would.").argument("<version>", "a version in releases/").requiredOption("--environment <name>", "where").action(async (version, flags) => finish(await start(context, version, flags.environment)));
	rollout.command("retry").description("Try what failed again, as /retry on the tracker would.").argument("<version>", "the rollout to this version").argument("[id]", "this instance only").requiredOption("--environment <name>", "where").action(async (version, id, flags) => finish(await retry(context, version, id ?? null, flags.environment)));
};
async function status(context, version, flags) {
	const { ledger } = await openRoom(context);
	const { statusText } = await import("../lazy/core/commands/status.js");
	const wanted = (await rolloutsOf(ledger)).filter(({ target, environment }) => (version === void 0 || target === version) && (flags.environment === void 0 || environment === flags.environment));
	if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
	else if (wanted.length === 0) context.out("The ledger has no such rollout.\n");
	else for (const rollout of wanted) context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
	return 0;
}
async function start(context, version, environment) {
	const room = await openRoom(context);
	const found = room.snapshot.environments.get(environment);
	if (found === void 0) throw new UsageError(`There is no environment ${environment}; there are: ${[...room.snapshot.environments.keys()].join(", ")}.`);
	const release = room.snapshot.releases.get(version);
	if (release === void 0) throw new UsageError(`${version} is not in the catalog; there are: ${[...room.snapshot.releases.keys()].join(", ")}. Publish the release first.`);
	const name = found.config.spec.rollouts?.[release.spec.kind];
	const spec = name === void 0 ? void 0 : found.strategies.get(name);
	if (name === void 0 || spec === void 0) throw new UsageError(`${environment} has no strategy for a ${release.spec.kind}: name one in its environment.yaml under rollouts.`);
	const { exclusionOf } = await import("../lazy/core/rollout/exclusion.js");
	const { selectMembers } = await import("../lazy/core/rollout/select.js");
	const { recorded } = await import("../lazy/core/rollout/record.js");
	const { newRollout } = await import("../lazy/core/rollout/new-rollout.js");
	const { rolloutPath } = await import("../lazy/core/ledger/paths.js");
	const now = context.clock();
	const members = selectMembers(spec, [...found.instances.values()].map((instance) => ({
		id: instance.id,
		labels: instance.config.metadata.labels,
		exclusion: exclusionOf(instance, version, room.snapshot, now)
	})));
	const path = rolloutPath(environment, version);
	const by = loginOf(context);
	let refused = null;
	await room.ledger.write(async (view) => {
		const before = await view.read(path) ?? newRollout(environment, version, {
			name,
			spec
		}, instant(now));
		refused = before.state === "opened" ? null : `The rollout of ${environment} to ${version} is ${before.state} already.`;
		const after = recorded(before, {
			mark: "started",
			by,
			at: instant(now),
			strategyName: name,
			strategy: spec,
			members
		});
		return {
			message: `Start the rollout of ${environment} ${version}`,
			files: new Map(refused === null ? [[path, after]] : [])
		};
	});
	if (refused !== null) throw new UsageError(refused);
	const part = members.filter(({ excluded }) => excluded === null).length;
	context.out(`The rollout of ${environment} to ${version} has started: ${part} of ${members.length} instances take part. ${pickedUp(room, "rollout.yml")}\n`);
	return 0;
}
async function retry(context, version, id, environment) {
	const room = await openRoom(context);
	const { decideCommand } = await import("../lazy/core/commands/decide.js");
	const { recordDecision } = await import("../lazy/core/commands/record.js");
	const { instancePath } = await import("../lazy/core/ledger/paths.js");
	const rollout = (await rolloutsOf(room.ledger)).find((each) => each.environment === environment && each.target === version);
	if (rollout === void 0) throw new UsageError(`The ledger has no rollout of ${environment} to ${version}. See: flotilla rollout status`);
	const view = await room.ledger.open();
	const paths = new Map(rollout.members.map((member) => [instancePath(environment, member.id), member.id]));
	const files = await view.readAll([...paths.keys()]);
	const instances = new Map([...files].flatMap(([path, file]) => file === void 0 ? [] : [[paths.get(path) ?? "", file]]));
	const place = {
		is: "tracker",
		environment,
		rollout
	};
	const by = loginOf(context);
	const facts = {
		instances,
		authors: [],
		shapes: [],
		heads: /* @__PURE__ */ new Map()
	};
	const question = {
		command: {
			say: "retry",
			id
		},
		place,
		by,
		role: "admin",
		needed: "admin",
		at: instant(context.clock()),
		comment: null,
		facts
	};
	const decision = decideCommand(question);
	if (decision.outcome === "refused") throw new UsageError(`${decision.message}.`);
	if (decision.outcome === "status") return 0;
	await recordDecision(room, place, decision, {
		by,
		comment: null,
		at: question.at,
		line: ""
	});
	context.out(`${by} ${decision.summary}. ${pickedUp(room, "apply.yml")}\n`);
	return 0;
}
/** The ledger that counts: this repository's own branch where it has one, else origin's. */
async function openRoom(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const { root, repository, snapshot } = await fleetFolder(context);
	if (snapshot === null) throw new UsageError("flotilla.yaml cannot be read. See: flotilla validate");
	const branch = snapshot.fleet.spec.ledger;
	const own = await repository.resolve(`refs/heads/${branch}`) !== null;
	const asked = await run("git", [
		"remote",
		"get-url",
		"origin"
	], {
		cwd: root,
		env: context.env,
		timeout: 1e4
	});
	const remote = own || asked.code !== 0 ? null : {
		url: asked.stdout.trim(),
		token: null
	};
	return {
		repository,
		snapshot,
		remote,
		branch,
		ledger: openLedger({
			repository,
			remote,
			branch,
			by: {
				name: "flotilla",
				email: "flotilla@localhost"
			},
			clock: context.clock
		})
	};
}
async function rolloutsOf(ledger) {
	const view = await ledger.open();
	return [...await view.readAll(view.list("rollouts"))].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, file]) => file === void 0 ? [] : [file]);
}
function pickedUp({ remote, branch }, workflow) {
	return remote === null ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; \`flotilla apply\` applies what local files say.` : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}

export { addRollout };
