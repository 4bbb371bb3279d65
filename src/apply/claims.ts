import { instancePath } from "../ledger/paths.ts";
import type { LedgerView } from "../ledger/store.ts";
import type { Work, WorkInstance } from "../schemas/kinds.ts";

/**
 * The work without what the ledger does not hold as claimed by it (any more): a job that is run again comes with the work of back then, and must not
 * bring the past back.
 */
export async function stillClaimed(work: Work, view: LedgerView): Promise<{ readonly work: Work; readonly lost: readonly WorkInstance[] }> {
  const files = await view.readAll(work.instances.map(({ environment, id }) => instancePath(environment, id)));
  const holds = (instance: WorkInstance): boolean => {
    const file = files.get(instancePath(instance.environment, instance.id));
    // A health check alone claims nothing and changes nothing; it is left out where a stack has been claimed since.
    if (instance.stacks.length === 0)
      return file !== undefined && !Object.values(file.stacks).some(({ attempt }) => attempt?.state === "claimed");
    return instance.stacks.every(({ name, attempt }) => {
      const claim = file?.stacks[name]?.attempt;
      return claim?.id === attempt && claim.state === "claimed" && claim.run === work.run && claim.commit === work.commit;
    });
  };
  return { work: { ...work, instances: work.instances.filter(holds) }, lost: work.instances.filter((instance) => !holds(instance)) };
}
