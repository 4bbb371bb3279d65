import { instant } from "../clock/clock.ts";
import { quoted } from "../data/quoted.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { UserError } from "../process/user-error.ts";
import type { Actor } from "./actor.ts";
import { decideCommand } from "./decide.ts";
import { type CommittedFleet, ledgerFacts } from "./facts.ts";
import { recordDecision } from "./record.ts";
import { refusalText } from "./refusal.ts";

export interface DispatchedRetry {
  readonly ledger: LedgerStore;
  readonly github: GitHub;
  readonly fleet: CommittedFleet;
  readonly snapshot: Pick<FleetSnapshot, "environments">;
  /** `<id>`, or `<env>/<id>` where several environments have it. */
  readonly instance: string;
  /** Who dispatched the workflow, and who started this run of it (again): all of them need the right. */
  readonly logins: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What `/retry <id>` does, for whoever dispatches `apply.yml`. Answers what was done; throws a {@link UserError} where it is refused. */
export async function retryDispatched({ ledger, github, fleet, snapshot, instance, logins, now }: DispatchedRetry): Promise<string> {
  const found = [...snapshot.environments.values()].flatMap((environment) =>
    [...environment.instances.keys()]
      .filter((id) => instance === id || instance === `${environment.name}/${id}`)
      .map((id) => ({ environment, id })),
  );
  const [only] = found;
  if (only === undefined) throw new UserError(`retry: there is no instance ${quoted(instance)} on main; an id is the name of its folder`);
  if (found.length > 1)
    throw new UserError(
      `retry: several environments have it: ${found.map(({ environment, id }) => `${environment.name}/${id}`).join(", ")}; name one so`,
    );
  const { environment, id } = only;
  const view = await ledger.open();
  const place = { kind: "environment", environment: environment.name } as const;
  const command = { kind: "retry", id } as const;
  const at = instant(now);
  const facts = await ledgerFacts({ fleet, view, place, command, now });
  const { confirmers, machines = [] } = environment.config.spec.policy;
  const decisions = await Promise.all(
    [...new Set(logins)].map(async (login) => {
      const machine = machines.some((name) => name.toLowerCase() === login.toLowerCase());
      const role = await github.role(login);
      const actor: Actor = { kind: "commenter", login, account: null, role, needed: confirmers.permission, machine, comment: null };
      return { actor, decision: decideCommand({ command, place, actor, at, facts }) };
    }),
  );
  const refusal = decisions.find(({ decision }) => decision.outcome === "refused")?.decision;
  if (refusal?.outcome === "refused") throw new UserError(`retry ${id}: ${refusalText(refusal.refusal)}`);
  const last = decisions.at(-1);
  if (last?.decision.outcome !== "accepted") throw new UserError(`retry ${id}: nobody is named who asks for it`);
  await recordDecision(ledger, place, last.decision, { actor: last.actor, at, line: null });
  return `${last.actor.login} ${last.decision.summary}`;
}
