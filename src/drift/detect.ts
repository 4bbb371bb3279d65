import { isUpToDate, keyOf, listFleet } from "../apply/fleet-listing.ts";
import type { Clock } from "../clock/clock.ts";
import { loadFleet } from "../fleet/load.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance, FleetSnapshot } from "../fleet/model.ts";
import { fleetScrub } from "../fleet/public-text.ts";
import { limitsOf } from "../fleet/side-by-side.ts";
import type { ObjectId } from "../git/object-id.ts";
import type { GitRepository } from "../git/repository.ts";
import { driftPath, instancePath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { mapLimited } from "../process/map-limited.ts";
import { UserError } from "../process/user-error.ts";
import { inPublic } from "../report/public-plan.ts";
import { planInstance } from "../review/plan-instance.ts";
import type { DriftPolicy, PlanReport } from "../schemas/kinds.ts";
import type { StackRunner } from "../stacks/stack-runner.ts";
import { stackRunners } from "../stacks/stack-runners.ts";
import { budgetOf, driftPolicyOf, dueOf } from "./due.ts";
import { withoutIgnored } from "./ignored.ts";

export interface Detection {
  readonly repository: GitRepository;
  /** A commit of main. */
  readonly commit: ObjectId;
  /** Folder of the fleet's root in the repository, "" for the repository's own. */
  readonly root: string;
  readonly ledger: Pick<LedgerStore, "open">;
  readonly run: string;
  readonly openRunner: (environment: FleetEnvironment) => Promise<StackRunner>;
  readonly keyId: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

interface Candidate {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly policy: DriftPolicy;
}

/**
 * Plans instances that are up to date, the ones that were checked longest ago first, as long as the budget of their environment lets it begin: what
 * such a plan changes was changed by somebody else. One that is pending, failed or at work is left alone. Nothing is locked or changed.
 *
 * The report is of main itself, with pull request 0: every stack of an instance that was checked is in it, most of them without a change.
 */
export async function detectDrift(detection: Detection): Promise<PlanReport> {
  const { repository, commit, root, run, clock, log } = detection;
  const view = await detection.ledger.open();
  const { candidates, scrub } = await candidatesOf(detection, view);
  const files = await view.readAll(candidates.map(({ instance }) => instancePath(instance.environment, instance.id)));
  const begun = clock();
  const runners = stackRunners(detection.openRunner);
  try {
    const planned = await mapLimited(
      candidates,
      ({ environment, instance }) => limitsOf(environment, instance),
      async ({ environment, instance, architecture, policy }) => {
        if (detection.signal.aborted || clock() - begun >= budgetOf(policy)) return [];
        const stacks = architecture.config.spec.stacks.map(({ name }) => name);
        const ledger = files.get(instancePath(instance.environment, instance.id)) ?? null;
        const runner = await runners.of(environment);
        try {
          const { stacks: plans } = await planInstance(
            { environment, instance, architecture, stacks, ledger },
            runner,
            detection.keyId,
            detection.signal,
          );
          return plans.map((plan) => inPublic(withoutIgnored(plan, policy, begun), scrub));
        } catch (error) {
          // Of one that could not be checked nothing is known: it is first in the next run.
          if (!(error instanceof UserError)) throw error;
          log(`${keyOf(instance)}: ${scrub(error.message, instance.id)}`);
          return [];
        }
      },
    );
    const tree = (await repository.resolve(`${commit}^{tree}`)) ?? commit;
    return { head: commit, base: commit, mergeTree: tree, pullRequest: 0, run, problems: [], stacks: planned.flat() };
  } finally {
    await runners.close();
  }

  async function candidatesOf(wanted: Detection, view: LedgerView) {
    const listing = await listFleet(repository, commit, root);
    const policies = (await loadFleet(repository, commit, { root, only: [] })).snapshot;
    const due: { readonly environment: string; readonly id: string }[] = [];
    for (const environment of policies?.environments.values() ?? []) {
      const policy = driftPolicyOf(environment);
      if (policy === null) continue;
      const here = listing.instances.filter((one) => one.environment === environment.name && isUpToDate(one, listing, view));
      const known = await view.read(driftPath(environment.name));
      const ids = dueOf(
        policy,
        known,
        here.map(({ id }) => id),
        wanted.clock(),
      );
      due.push(...ids.map((id) => ({ environment: environment.name, id })));
    }
    const { snapshot, readable } = await loadFleet(repository, commit, { root, only: due });
    return { candidates: due.flatMap((key) => candidateOf(snapshot, key)), scrub: fleetScrub(readable, snapshot) };
  }
}

function candidateOf(snapshot: FleetSnapshot | null, key: { readonly environment: string; readonly id: string }): readonly Candidate[] {
  const environment = snapshot?.environments.get(key.environment);
  const instance = environment?.instances.get(key.id);
  const architecture = snapshot?.architectures.get(instance?.config.spec.architecture ?? "");
  const policy = environment === undefined ? null : driftPolicyOf(environment);
  if (environment === undefined || instance === undefined || architecture === undefined || policy === null) return [];
  return [{ environment, instance, architecture, policy }];
}
