import type { CloudWorkspace } from "../../fleet/backend.ts";
import type { Held, HeldRun } from "../stack-runner.ts";
import { isMarked } from "./configurations.ts";
import { isOver, phaseOf, type Run, type Workspace } from "./hcp-objects.ts";

/** The page on which a person confirms, discards or overrides. */
function workspacePage({ hostname, organization, workspace }: CloudWorkspace): string {
  return `https://${hostname}/app/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(workspace)}`;
}

export function runPage(place: CloudWorkspace, run: string): string {
  return `${workspacePage(place)}/runs/${run}`;
}

/**
 * What holds a workspace, or waits for it.
 *
 * @param runs the newest first
 * @param mark what Flotilla's own runs of the stack are recognised by
 */
export function heldBy(place: CloudWorkspace, { locked }: Workspace, runs: readonly Run[], mark: string): Held {
  return {
    page: workspacePage(place),
    locked,
    runs: runs
      .filter((run) => !isOver(run))
      .map((run) => heldRun(place, run, mark))
      .toReversed(),
  };
}

function heldRun(place: CloudWorkspace, run: Run, mark: string): HeldRun {
  const phase = phaseOf(run);
  return {
    id: run.id,
    status: run.status,
    next: phase === "confirmable" ? "confirmation" : phase === "blocked" ? "decision" : "itself",
    since: run.createdAt,
    ours: isMarked(run, mark),
    page: runPage(place, run.id),
  };
}
