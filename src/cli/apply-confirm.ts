import { shortFingerprint } from "../data/fingerprint.ts";
import type { InstanceKey } from "../fleet/model.ts";
import { keptPlanLines } from "../report/plan-text.ts";
import type { CliContext } from "./context.ts";
import { calledBy } from "./instance-name.ts";
import { type LocalFleet, observed } from "./local-fleet.ts";
import { asOperator, refusedCall } from "./operator.ts";

/**
 * Shows the plans that wait for a confirmation, and confirms all of them after one yes. Each is confirmed by its fingerprint: the apply that follows does
 * exactly what was shown, or waits again. False where there is nothing to confirm, nobody to ask, or the answer is no.
 */
export async function confirmShown(context: CliContext, fleet: LocalFleet, chosen: (key: InstanceKey) => boolean): Promise<boolean> {
  if (context.ask === null) return false;
  const { instances } = await observed(context, fleet, await fleet.ledger.open());
  const waiting = instances
    .filter(({ instance }) => chosen(instance))
    .flatMap(({ instance, stacks }) =>
      stacks.flatMap((status) => {
        const plan = status.kind === "needs-confirmation" ? status.attempt.plan : undefined;
        return status.kind !== "needs-confirmation" || plan === undefined ? [] : [{ ...status, instance, plan }];
      }),
    );
  if (waiting.length === 0) return false;
  for (const { instance, stack, fingerprint, attempt, plan } of waiting) {
    const reasons = attempt.why.map(({ message, code }) => `  ${message} (${code})`);
    const name = `${calledBy(instance)} ${stack}`;
    context.err(
      [
        `${name} needs confirmation, plan ${shortFingerprint(fingerprint)}:`,
        ...reasons,
        ...keptPlanLines(plan).map((line) => `    ${line}`),
      ].join("\n"),
    );
  }
  const what = waiting.length === 1 ? "this plan" : `these ${waiting.length} plans`;
  if ((await context.ask(`Confirm and apply exactly ${what}? Only yes does: `)).trim() !== "yes") return false;
  for (const { instance, stack, fingerprint } of waiting) {
    const command = { kind: "approve-plan", id: instance.id, stack, fingerprint: fingerprint.replace(/^sha256:/, "") } as const;
    const decision = await asOperator(context, fleet, fleet.ledger, { environment: instance.environment, target: null, command });
    if (decision.outcome === "refused") throw refusedCall(context, decision.refusal);
  }
  return true;
}
