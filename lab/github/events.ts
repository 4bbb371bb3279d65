import type { Actor, ForgeEvent, Rerun } from "./contract.ts";
import type { Fields } from "./fields.ts";
import { resolveCommit } from "./git/refs.ts";
import { nodeId, simpleUser } from "./shapes/user.ts";
import { repository } from "./shapes/repository.ts";
import type { Events, World } from "./world.ts";

/** Something that happened, before it is dressed as a webhook. */
interface Happening {
  readonly name: string;
  readonly action: string | null;
  readonly actor: Actor;
  /** What this kind of event carries beside repository, sender and installation. */
  readonly payload: Fields;
  /** `GITHUB_REF` and `GITHUB_SHA`; the tip of the default branch where absent, as for all events about issues, runs and dispatches. */
  readonly at?: { readonly ref: string; readonly sha: string };
  /** False where GitHub starts nothing although a webhook is sent (a branch deleted, a pull request that conflicts). */
  readonly starts?: boolean;
  readonly workflow?: string;
}

/** Sends an event to everybody who listens. Done when they have heard it and everything before it. */
export function tell(world: World, happening: Happening): Promise<void> {
  return world.events.send(dress(world, happening));
}

async function dress(world: World, happening: Happening): Promise<ForgeEvent> {
  const { name, action, actor } = happening;
  const ref = `refs/heads/${world.defaultBranch}`;
  const at = happening.at ?? { ref, sha: (await resolveCommit(world.git, ref)) ?? "" };
  return {
    name,
    action,
    actor,
    payload: {
      ...(action === null ? {} : { action }),
      ...happening.payload,
      repository: repository(world),
      sender: simpleUser(world, actor),
      installation: { id: world.app.installationId, node_id: nodeId("I", world.app.installationId) },
    },
    ref: at.ref,
    sha: at.sha,
    startsWorkflows: (happening.starts ?? true) && (actor.kind !== "job" || isDispatch(name) || name === "workflow_run"),
    ...(happening.workflow === undefined ? {} : { workflow: happening.workflow }),
  };
}

/** "Events triggered by the GITHUB_TOKEN, with the exception of workflow_dispatch and repository_dispatch, will not create a new workflow run." */
function isDispatch(name: string): boolean {
  return name === "workflow_dispatch" || name === "repository_dispatch";
}

/** Who listens to a forge. A listener that throws is a bug of its owner's and fails the request that caused the event. */
export function createEvents(): Events & {
  onEvent(listener: (event: ForgeEvent) => void): () => void;
  onRerun(listener: (rerun: Rerun) => void): () => void;
} {
  const listeners = new Set<(event: ForgeEvent) => void>();
  const rerunListeners = new Set<(rerun: Rerun) => void>();
  let last: Promise<void> = Promise.resolve();
  const deliver = async (before: Promise<void>, coming: Promise<ForgeEvent>): Promise<void> => {
    const [event] = await Promise.all([coming, before]);
    for (const listener of listeners) listener(event);
  };
  return {
    send: (coming) => {
      const delivered = deliver(last, coming);
      last = delivered.catch(() => undefined);
      return delivered;
    },
    settled: () => last,
    sendRerun: (rerun) => {
      for (const listener of rerunListeners) listener(rerun);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRerun: (listener) => {
      rerunListeners.add(listener);
      return () => rerunListeners.delete(listener);
    },
  };
}
