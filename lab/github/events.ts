import type { Actor, ForgeEvent, Rerun } from "./contract.ts";
import type { Fields } from "./fields.ts";
import { resolveCommit } from "./git/refs.ts";
import { nodeId, simpleUser } from "./shapes/user.ts";
import { repository } from "./shapes/repository.ts";
import type { Events, ForgeState } from "./state.ts";

/** Something that happened, before it is dressed as a webhook. */
interface NewEvent {
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
export function sendEvent(forge: ForgeState, occurred: NewEvent): Promise<void> {
  return forge.events.send(toWebhook(forge, occurred));
}

async function toWebhook(forge: ForgeState, occurred: NewEvent): Promise<ForgeEvent> {
  const { name, action, actor } = occurred;
  const ref = `refs/heads/${forge.defaultBranch}`;
  const at = occurred.at ?? { ref, sha: (await resolveCommit(forge.git, ref)) ?? "" };
  return {
    name,
    action,
    actor,
    payload: {
      ...(action === null ? {} : { action }),
      ...occurred.payload,
      repository: repository(forge),
      sender: simpleUser(forge, actor),
      installation: { id: forge.app.installationId, node_id: nodeId("I", forge.app.installationId) },
    },
    ref: at.ref,
    sha: at.sha,
    startsWorkflows: (occurred.starts ?? true) && (actor.kind !== "job" || isDispatch(name) || name === "workflow_run"),
    ...(occurred.workflow === undefined ? {} : { workflow: occurred.workflow }),
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
    delivered: () => last,
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
