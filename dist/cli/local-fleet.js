import { UsageError } from "./context.js";
import { fleetRoot } from "./state-folder.js";
import { relative } from "node:path";

// src/cli/local-fleet.ts
async function localFleet(context) {
	const { run } = await import("../lazy/core/process/run.js");
	const { openRepository } = await import("../lazy/core/git/git-cli.js");
	const { GitError } = await import("../lazy/core/git/git-error.js");
	const { loadFleet } = await import("../lazy/core/fleet/load.js");
	const { openLedger } = await import("../lazy/core/ledger/git-ledger.js");
	const root = fleetRoot(context);
	let repository;
	try {
		repository = await openRepository(root, run, context.env);
	} catch (error) {
		if (error instanceof GitError) throw new UsageError(`${root} is in no git repository. Run git init there and commit the fleet.`);
		throw error;
	}
	const commit = await repository.resolve("HEAD");
	if (commit === null) throw new UsageError("There is no commit yet. What is applied is what is committed: commit the fleet first.");
	const prefix = relative(repository.workTree ?? root, root).replaceAll("\\", "/");
	const { snapshot, problems } = await loadFleet(repository, commit, {
		root: prefix,
		only: []
	});
	if (snapshot === null) {
		const first = problems[0];
		throw new UsageError(`HEAD holds no valid fleet${first === void 0 ? "" : `: ${first.file}:${first.line} ${first.message}`}. See flotilla validate.`);
	}
	const person = loginOf(context);
	const ledger = openLedger({
		repository,
		remote: null,
		branch: snapshot.fleet.spec.ledger,
		by: {
			name: person,
			email: `${person}@localhost`
		},
		clock: context.clock
	});
	return {
		root,
		prefix,
		repository,
		commit,
		snapshot,
		ledger,
		person
	};
}
/** The ledger to read: this clone's branch, else what was last fetched of the remote's. */
async function readableLedger(context, { ledger, repository, snapshot }) {
	const own = await ledger.open();
	if (own.commit !== null) return own;
	const branch = snapshot.fleet.spec.ledger;
	const fetched = await repository.resolve(`refs/remotes/origin/${branch}`);
	if (fetched === null) return own;
	const { viewAt } = await import("../lazy/core/ledger/view.js");
	context.err(`Reading origin/${branch} as of your last git fetch (${fetched.slice(0, 8)}).`);
	return await viewAt(repository, fetched);
}
/** Everything of the fleet that HEAD and the ledger differ about; nobody but this clone is asked. */
async function observed(context, fleet, view) {
	const { observe } = await import("../lazy/core/apply/observe.js");
	return await observe({
		repository: fleet.repository,
		treeish: fleet.commit,
		root: fleet.prefix,
		view,
		github: null,
		run: null,
		now: context.clock(),
		whole: false
	});
}
/** The instance of that id on main. Throws where there is none, or several environments have one. */
async function instanceNamed(fleet, id, environment) {
	const { listInstances } = await import("../lazy/core/fleet/load.js");
	const all = await listInstances(fleet.repository, fleet.commit, fleet.prefix);
	const found = all.filter((each) => each.id === id && (environment === void 0 || each.environment === environment));
	const [only, other] = found;
	if (only === void 0) {
		const near = all.map((each) => each.id).filter((other) => other.startsWith(id.slice(0, 8)));
		const hint = near.length === 0 ? "See: flotilla instance list" : `Did you mean ${near.slice(0, 3).join(", ")}?`;
		throw new UsageError(`HEAD holds no instance ${id}${environment === void 0 ? "" : ` in ${environment}`}. ${hint}`);
	}
	if (other !== void 0) throw new UsageError(`${id} is in ${found.map((each) => each.environment).join(" and ")}: say which with --environment.`);
	return {
		environment: only.environment,
		id
	};
}
/** The environment of that name. Throws with those that there are. */
function environmentNamed({ snapshot }, name) {
	const found = snapshot.environments.get(name);
	if (found === void 0) throw new UsageError(`There is no environment ${name}; there are: ${[...snapshot.environments.keys()].join(", ")}.`);
	return found;
}
/** The machine's user in the letters of a GitHub login. */
function loginOf({ env }) {
	const name = (env["USER"] ?? env["USERNAME"] ?? "").replaceAll(/[^A-Za-z0-9-]+/g, "-").replace(/^-+/, "").slice(0, 39);
	return name === "" ? "local" : name;
}

export { environmentNamed, instanceNamed, localFleet, loginOf, observed, readableLedger };
