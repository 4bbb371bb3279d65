import type { Actor, ForgeEvent } from "./contract.ts";
import type { Fields } from "./fields.ts";
import { resolveCommit } from "./git/refs.ts";
import { nodeId, simpleUser } from "./shapes/user.ts";
import { repository } from "./shapes/repository.ts";
import type { ForgeState } from "./state.ts";

/** An event before the fields that all webhooks share are added. */
interface NewEvent {
  readonly name: string;
  readonly action: string | null;
  readonly actor: Actor;
  /** The fields of this kind of event, without repository, sender and installation. */
  readonly payload: Fields;
  /** `GITHUB_REF` and `GITHUB_SHA`; where absent, the tip of the default branch, as for events about issues, runs and dispatches. */
  readonly at?: { readonly ref: string; readonly sha: string };
  /** False where GitHub sends a webhook but starts no workflow (a deleted branch, a pull request with conflicts). */
  readonly starts?: boolean;
  readonly workflow?: string;
}

/** Sends an event to all listeners. Resolves when it and everything sent before it is delivered. */
export function sendEvent(forge: ForgeState, event: NewEvent): Promise<void> {
  return forge.events.send(toWebhook(forge, event));
}

async function toWebhook(forge: ForgeState, event: NewEvent): Promise<ForgeEvent> {
  const { name, action, actor } = event;
  const ref = `refs/heads/${forge.defaultBranch}`;
  const at = event.at ?? { ref, sha: (await resolveCommit(forge.git, ref)) ?? "" };
  return {
    name,
    action,
    actor,
    payload: {
      ...(action === null ? {} : { action }),
      ...event.payload,
      repository: repository(forge),
      sender: simpleUser(forge, actor),
      installation: { id: forge.app.installationId, node_id: nodeId("I", forge.app.installationId) },
    },
    ref: at.ref,
    sha: at.sha,
    startsWorkflows: (event.starts ?? true) && (actor.kind !== "job" || isDispatch(name) || name === "workflow_run"),
    ...(event.workflow === undefined ? {} : { workflow: event.workflow }),
  };
}

/** "Events triggered by the GITHUB_TOKEN, with the exception of workflow_dispatch and repository_dispatch, will not create a new workflow run." */
function isDispatch(name: string): boolean {
  return name === "workflow_dispatch" || name === "repository_dispatch";
}
