import { instant } from "../clock/clock.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import { rolloutPath } from "../ledger/paths.ts";
import type { LedgerStore } from "../ledger/store.ts";
import { aheadOf, candidatesOf, newRollout, othersOf, reduce, startedEvent, strategyOf } from "../rollout/index.ts";
import type { LedgerRollout, RolloutMember } from "../schemas/kinds.ts";

/** A rollout that an operator starts. */
export interface StartCommand {
  readonly ledger: LedgerStore;
  /** All of what main holds. */
  readonly snapshot: FleetSnapshot;
  readonly environment: string;
  readonly target: string;
  readonly login: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type Started =
  /** `before`: it was running already, as where the same is typed again because nobody saw its end. */
  | { readonly outcome: "started"; readonly before: boolean; readonly members: readonly RolloutMember[] }
  | { readonly outcome: "refused"; readonly refusal: StartRefusal };

export type StartRefusal =
  | { readonly code: "environment.unknown" | "release.unknown"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "strategy.none"; readonly environment: string; readonly change: string }
  | { readonly code: "instances.none"; readonly environment: string }
  | { readonly code: "instances.excluded"; readonly environment: string; readonly count: number; readonly reasons: readonly string[] }
  /** `ahead`: the target of the rollout that is under way. */
  | { readonly code: "rollout.overlap"; readonly environment: string; readonly ahead: string }
  | { readonly code: "rollout.state"; readonly environment: string; readonly target: string; readonly state: LedgerRollout["state"] };

/** Starts a rollout as the label on its tracker does, by the same decision; the ledger's file is opened where no release has opened it. */
export async function startRollout(command: StartCommand): Promise<Started> {
  const { ledger, snapshot, environment: name, target, login, now } = command;
  const environment = snapshot.environments.get(name);
  if (environment === undefined) return refused({ code: "environment.unknown", name, known: [...snapshot.environments.keys()] });
  const release = snapshot.releases.get(target);
  if (release === undefined) return refused({ code: "release.unknown", name: target, known: [...snapshot.releases.keys()] });
  const strategy = strategyOf(environment, release);
  if (strategy === null) return refused({ code: "strategy.none", environment: name, change: release.spec.kind });
  const candidates = candidatesOf(snapshot, environment, target, now);
  const event = startedEvent({ strategy, candidates, by: login, at: instant(now) });
  const { members } = event;
  if (members.length === 0) return refused({ code: "instances.none", environment: name });
  if (members.every(({ excluded }) => excluded !== null)) {
    const reasons = [...new Set(members.flatMap(({ excluded }) => excluded ?? []))];
    return refused({ code: "instances.excluded", environment: name, count: members.length, reasons });
  }
  const path = rolloutPath(name, target);
  const { change } = await ledger.write(async (view) => {
    const before = (await view.read(path)) ?? newRollout(name, target, strategy, instant(now));
    const others = othersOf((await view.readAll(view.openRollouts())).values(), before);
    const ahead = before.state === "opened" ? aheadOf(before, strategy.spec.overlap ?? "wait", others) : null;
    const files = before.state === "opened" && ahead === null ? [[path, reduce(before, event)] as const] : [];
    return { message: `${login} starts ${name} ${target}`, files, before, ahead };
  });
  if (change.ahead !== null) return refused({ code: "rollout.overlap", environment: name, ahead: change.ahead.target });
  const { state, members: started } = change.before;
  if (state === "opened") return { outcome: "started", before: false, members };
  if (state === "running") return { outcome: "started", before: true, members: started };
  return refused({ code: "rollout.state", environment: name, target, state });
}

function refused(refusal: StartRefusal): Started {
  return { outcome: "refused", refusal };
}

/** One sentence for people, without its full stop. */
export function startRefusalText(refusal: StartRefusal): string {
  switch (refusal.code) {
    case "environment.unknown":
      return `There is no environment ${refusal.name}; there are: ${refusal.known.join(", ")}`;
    case "release.unknown":
      return `${refusal.name} is not in the catalog; there are: ${refusal.known.join(", ")}. Publish the release first`;
    case "strategy.none":
      return `${refusal.environment} has no strategy for a ${refusal.change}: name one in its environment.yaml under rollouts`;
    case "instances.none":
      return `${refusal.environment} has no instances, so there is nothing to roll out`;
    case "instances.excluded":
      return `All ${refusal.count} instances of ${refusal.environment} are excluded (${refusal.reasons.join(", ")}), so nothing is started`;
    case "rollout.overlap":
      return `The rollout of ${refusal.environment} to ${refusal.ahead} is under way: one at a time moves the instances of an environment. Let it end, abort it, or write overlap: supersede into the strategy`;
    case "rollout.state":
      return `The rollout of ${refusal.environment} to ${refusal.target} is already ${refusal.state}`;
  }
}
