import { __esmMin } from "../shared/rolldown-runtime.js";
import { UsageError, hint, init_context } from "../shared/start.js";
import { init_load, init_run, loadFleet, run } from "../shared/checks.js";
import { allRollouts, asOperator, init_git_ledger, init_local_fleet, init_open_rollouts, init_operator, init_start, init_status, instanceNamed, localFleet, noValidFleet, openLedger, refusedCall, startRefusalText, startRollout, statusText } from "../shared/flotilla.js";

// src/cli/rollout.ts
async function status(context, version, flags) {
	const { ledger } = await openCountingLedger(context);
	const all = await rolloutsOf(ledger);
	const wanted = all.filter(({ target, environment }) => (version === null || target === version) && (flags.environment === void 0 || environment === flags.environment));
	if (flags.format === "json") context.out(`${JSON.stringify({ rollouts: wanted }, null, 2)}\n`);
	else if (wanted.length === 0) context.out(all.length === 0 ? "The ledger has no rollout yet.\n" : "The ledger has no such rollout.\n");
	else for (const rollout of wanted) context.out(`${statusText(rollout)}${rollout.tracker === null ? "" : ` Tracker: #${rollout.tracker}.`}\n`);
	return 0;
}
async function start(context, target, environment) {
	const counting = await openCountingLedger(context);
	const { ledger, fleet } = counting;
	const snapshot = await wholeFleet(context, counting);
	const started = await startRollout({
		ledger,
		snapshot,
		environment,
		target,
		login: fleet.person,
		now: context.clock()
	});
	if (started.outcome === "refused") throw new UsageError(`${startRefusalText(started.refusal)}.`);
	const included = started.members.filter(({ excluded }) => excluded === null).length;
	context.out(`The rollout of ${environment} to ${target} has started with ${included} of ${started.members.length} instances. ${nextRun(context, counting, "rollout.yml")}\n`);
	return 0;
}
async function retry(context, target, name, environment) {
	const counting = await openCountingLedger(context);
	const { ledger, fleet } = counting;
	const id = name === null ? null : (await instanceNamed(context, fleet, name, environment)).id;
	const decision = await asOperator(context, fleet, ledger, {
		environment,
		target,
		command: {
			kind: "retry",
			id
		}
	});
	if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
	if (decision.outcome === "accepted") context.out(`${fleet.person} ${decision.summary}. ${nextRun(context, counting, "apply.yml")}\n`);
	return 0;
}
async function openCountingLedger(context) {
	const fleet = await localFleet(context);
	const { root, repository, person } = fleet;
	const branch = fleet.snapshot.fleet.spec.ledger;
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
	if (own || asked.code !== 0) return {
		fleet,
		remote: null,
		branch,
		ledger: fleet.ledger
	};
	const remote = {
		url: asked.stdout.trim(),
		token: null
	};
	const by = {
		name: person,
		email: `${person}@localhost`
	};
	return {
		fleet,
		remote,
		branch,
		ledger: openLedger({
			repository,
			remote,
			branch,
			by,
			clock: context.clock
		})
	};
}
async function wholeFleet(context, { fleet: { repository, commit, prefix }, remote }) {
	const main = remote === null ? commit : await repository.remoteTip(remote, "refs/heads/main");
	if (main !== commit) throw new UsageError(`HEAD is ${commit.slice(0, 8)}, but main of origin is ${main?.slice(0, 8) ?? "missing"}: a rollout starts from what main holds. Run: git switch main && git pull`);
	const { snapshot, problems } = await loadFleet(repository, commit, { root: prefix });
	const first = problems.find(({ severity }) => severity === "error");
	if (snapshot === null || first !== void 0) throw noValidFleet(context, first);
	return snapshot;
}
async function rolloutsOf(ledger) {
	return await allRollouts(await ledger.open());
}
function nextRun(context, { remote, branch }, workflow) {
	return remote === null ? `It is recorded in this repository's own branch ${branch}. Pull requests are opened and merged by rollout.yml on GitHub only, which does not see that branch; what is committed for a local environment is applied by: ${hint(context, "apply")}` : `It is recorded on origin; ${workflow} picks it up at its next run, within the hour, or at once: gh workflow run ${workflow}`;
}
function init_rollout() {
	return (init_rollout = __esmMin((() => {
		init_start();
		init_load();
		init_git_ledger();
		init_run();
		init_open_rollouts();
		init_context();
		init_local_fleet();
		init_operator();
	})))();
}

init_rollout();
export { retry, start, status };
