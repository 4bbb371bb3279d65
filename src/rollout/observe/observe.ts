import type { Role } from "../../github/port.ts";
import { releasePath } from "../../ledger/paths.ts";
import { strategyOf } from "../decide/start.ts";
import { observeInstances } from "./instances.ts";
import { type Observed, shownOf, type StartLabel } from "../decide/observed.ts";
import { observeClosed, observeReleasePullRequest, observeUpgrades } from "./pull-requests.ts";
import type { RolloutInput } from "./snapshot.ts";

/** Everything `decide` may know about one rollout. `startLabel` is the label that starts it. */
export async function observe(input: RolloutInput, startLabel: string): Promise<Observed> {
  const { context, rollout, snapshot } = input;
  const { fleet, ledger } = snapshot;
  const { tracker, target } = rollout;
  const release = fleet?.releases.get(target);
  const released = await ledger.read(releasePath(rollout.environment, target));
  const base = {
    login: context.github.login,
    mention: fleet?.fleet.spec.notify?.mention ?? null,
    inCatalog: release !== undefined,
    release: release === undefined ? null : shownOf(release),
    problems: problemsFor(input),
    releasePullRequest: release === undefined ? await observeReleasePullRequest(input) : null,
    startLabel: rollout.state === "opened" && tracker !== null ? await observeLabel(input, tracker, startLabel) : null,
    verified: released?.verified?.stage !== undefined,
  };
  const environment = fleet?.environments.get(rollout.environment);
  if (fleet === null || environment === undefined)
    return { ...base, strategy: null, instances: new Map(), upgrades: [], closed: new Map() };
  const known = { ...input, fleet, environment };
  const instances = await observeInstances(known);
  return {
    ...base,
    strategy: release === undefined ? null : strategyOf(environment, release),
    instances,
    upgrades: await observeUpgrades(known),
    closed: await observeClosed(input, instances),
  };
}

/** One line per error in the parts of main that this rollout depends on. A broken config concerns its own instance alone. */
function problemsFor({ snapshot: { fleet, problems }, rollout: { environment } }: RolloutInput): readonly string[] {
  const errors = problems.filter(({ severity, file }) => severity === "error" && !/^environments\/[^/]+\/deployments\//.test(file));
  const own = errors.filter(({ file }) => !file.startsWith("environments/") || file.startsWith(`environments/${environment}/`));
  if (own.length > 0) return own.map(({ file, line, message }) => `${file}:${line} ${message}`);
  if (fleet === null) return ["it holds no fleet that can be read"];
  return fleet.environments.has(environment) ? [] : [`environments/${environment} is gone`];
}

const starters: ReadonlySet<Role> = new Set<Role>(["admin", "maintain"]);

async function observeLabel({ context: { github } }: RolloutInput, tracker: number, label: string): Promise<StartLabel | null> {
  const set = await github.labelledBy(tracker, label);
  if (set === null) return null;
  return { ...set, allowed: set.login === github.login || starters.has(await github.role(set.login)) };
}
