import { shortFingerprint } from "../../data/fingerprint.ts";
import { cleanOutcome, failed } from "../runner-outcomes.ts";
import type { ApplyOutcome, Failed, NoVerdict, StackPlan, StackTarget } from "../stack-runner.ts";
import { type HcpAccess, type Held, withoutRun, wordsOf } from "./hcp-access.ts";
import { HcpError } from "./hcp-client.ts";
import { isOver, type Phase, phaseOf, type Run } from "./hcp-objects.ts";
import { policyFailed } from "./hcp-refusals.ts";
import { runPage } from "./held.ts";

/** Milliseconds, as for an engine on this machine. */
const limits = { apply: 120 * 60_000, cancelled: 10 * 60_000 } as const;

/** How often a confirmation is asked for of which nothing is heard. */
const confirmations = 5;

/** Has exactly the run applied that a plan was made from, and waits for its end. */
export async function applyHeld(
  access: HcpAccess,
  { target, plan, held }: { readonly target: StackTarget; readonly plan: StackPlan; readonly held: Held },
  signal?: AbortSignal,
): Promise<ApplyOutcome> {
  const begun = await confirmed(access, target, plan, held, signal);
  if ("outcome" in begun) return begun;
  const run = await applied(access, target, begun, signal);
  held.done = isOver(run) || phaseOf(run) === "applying";
  return await applyOutcome(access, target, run, held);
}

/**
 * Asks for exactly the run that was planned to be applied; it may be under way already, as somebody else may confirm it. Rejects where nobody knows
 * whether it is.
 */
async function confirmed(
  access: HcpAccess,
  target: StackTarget,
  plan: StackPlan,
  held: Held,
  signal: AbortSignal | undefined,
): Promise<Run | Failed | NoVerdict> {
  const runs = access.runs(target);
  let sent = false;
  try {
    for (let left = confirmations; ; left--) {
      const run = await runs.show(held.run, signal);
      if (phaseOf(run) !== "confirmable") return run;
      const { stateVersion } = await access.states.workspace(target, signal);
      // The state is not the one that was planned from: this plan is no more what would happen.
      if (stateVersion !== held.state) return { outcome: "interrupted" };
      if (left === 0) return failed(target, `HCP Terraform does not take the confirmation of the run ${run.id}: it was discarded`);
      signal?.throwIfAborted();
      sent = true;
      if (await runs.confirm(run, `Flotilla: the plan ${shortFingerprint(plan.fingerprint)}`)) return run;
      await access.states.client(target).wait(0, signal);
    }
  } catch (error) {
    if (sent && !(error instanceof HcpError && error.status === 404)) throw error;
    const without = withoutRun(target, error, signal);
    return without.outcome === "locked" ? { outcome: "interrupted" } : without;
  }
}

/** The run once it is applied or cannot be any more. On `signal` it is interrupted, and waited for. */
async function applied(access: HcpAccess, target: StackTarget, { id }: Run, signal: AbortSignal | undefined): Promise<Run> {
  const runs = access.runs(target);
  const done = (run: Run): boolean => isOver(run) || phaseOf(run) === "blocked";
  try {
    return await runs.until(id, done, { limit: limits.apply, signal });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    await runs.cancel(await runs.show(id), "Flotilla was asked to stop");
    return await runs.until(id, done, { limit: limits.cancelled });
  }
}

async function applyOutcome(access: HcpAccess, target: StackTarget, run: Run, held: Held): Promise<ApplyOutcome> {
  const phase: Phase = phaseOf(run);
  const { hostname } = access.states.placeOf(target);
  switch (phase) {
    case "applied":
    case "finished": {
      const state = await access.states.read(target);
      const clean = cleanOutcome(target, state, "HCP Terraform", access.key, access.states.location(target));
      if (clean.outcome !== "clean") return clean;
      return { ...clean, by: `terraform${run.terraformVersion === null ? "" : ` ${run.terraformVersion}`} of ${hostname}` };
    }
    case "errored":
      return failed(target, (await wordsOf(access, target, run, held, "applies")).message);
    case "discarded":
      return failed(target, `the run ${run.id} was discarded in HCP Terraform: nothing was applied. Retry to plan again`);
    case "blocked":
      return failed(target, policyFailed(run, runPage(access.states.placeOf(target), run.id)));
    case "canceled":
    case "waiting":
    case "confirmable":
    case "applying":
      // How far it came is not known: the next run finds it, or what it left.
      return { outcome: "interrupted" };
  }
}
