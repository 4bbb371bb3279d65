import { isMapping } from "../../data/mapping.ts";
import { HcpError } from "./hcp-client.ts";

// What is read of the API's answers: https://developer.hashicorp.com/terraform/cloud-docs/api-docs

/** https://developer.hashicorp.com/terraform/cloud-docs/api-docs/workspaces#show-workspace */
export interface Workspace {
  readonly id: string;
  readonly executionMode: string;
  /** The repository that it takes its configuration from; null where that comes by the API. */
  readonly vcs: string | null;
  /** Whether runs that a commit starts are applied without a confirmation. */
  readonly autoApply: boolean;
  readonly workingDirectory: string;
  readonly terraformVersion: string;
  readonly stateVersion: string | null;
  readonly locked: Holder | null;
  readonly may: { readonly queueRun: boolean; readonly queueApply: boolean; readonly readStates: boolean };
}

/** Who locks a workspace: a user, a team or a run. */
export interface Holder {
  readonly id: string;
  readonly who: string;
}

/** https://developer.hashicorp.com/terraform/cloud-docs/api-docs/run#attributes */
export interface Run {
  readonly id: string;
  readonly status: string;
  readonly message: string;
  readonly source: string;
  /** It can never be applied. */
  readonly planOnly: boolean;
  readonly createdAt: string;
  readonly confirmable: boolean;
  readonly discardable: boolean;
  readonly cancelable: boolean;
  readonly terraformVersion: string | null;
  readonly plan: string | null;
  readonly apply: string | null;
  readonly configuration: string | null;
  /** The state version that it plans from; null where the server does not say. */
  readonly inputState: string | null;
}

/** What a run has come to. `waiting`: it goes on by itself. `blocked`: it waits for a person. */
export type Phase = "waiting" | "confirmable" | "blocked" | "finished" | "applying" | "applied" | "errored" | "discarded" | "canceled";

const phases: Readonly<Record<string, Phase>> = {
  policy_override: "blocked",
  policy_soft_failed: "blocked",
  post_plan_awaiting_decision: "blocked",
  planned_and_finished: "finished",
  confirmed: "applying",
  queuing_apply: "applying",
  apply_queued: "applying",
  pre_apply_running: "applying",
  pre_apply_completed: "applying",
  applying: "applying",
  applied: "applied",
  errored: "errored",
  discarded: "discarded",
  canceled: "canceled",
  force_canceled: "canceled",
};

/** Statuses of runs that hold a workspace, or wait for it: all that are not final. */
export const unfinishedStatuses: readonly string[] = [
  "pending",
  "fetching",
  "fetching_completed",
  "pre_plan_running",
  "pre_plan_completed",
  "queuing",
  "plan_queued",
  "planning",
  "planned",
  "cost_estimating",
  "cost_estimated",
  "policy_checking",
  "policy_override",
  "policy_checked",
  "post_plan_running",
  "post_plan_completed",
  "post_plan_awaiting_decision",
  "confirmed",
  "queuing_apply",
  "apply_queued",
  "pre_apply_running",
  "pre_apply_completed",
  "applying",
];

/** `planned`, `cost_estimated` and `policy_checked` are followed by more or are the end of planning: whether it can be confirmed says which. */
export function phaseOf({ status, confirmable }: Pick<Run, "status" | "confirmable">): Phase {
  return phases[status] ?? (confirmable ? "confirmable" : "waiting");
}

/** Whether nothing of a run is to come. "A policy has soft failed for a plan-only run. This is a final state." */
export function isOver(run: Pick<Run, "status" | "confirmable">): boolean {
  return run.status === "policy_soft_failed" || ["finished", "applied", "errored", "discarded", "canceled"].includes(phaseOf(run));
}

export function workspaceIn(document: unknown): Workspace {
  const data = resourceOf(document, "workspaces");
  const lock = at(data, "relationships", "locked-by", "data");
  const vcs = at(data, "attributes", "vcs-repo");
  return {
    id: textAt(data, "id") ?? "",
    executionMode: textAt(data, "attributes", "execution-mode") ?? "remote",
    vcs: isMapping(vcs) ? (textAt(vcs, "identifier") ?? "a repository") : null,
    autoApply: at(data, "attributes", "auto-apply") === true,
    workingDirectory: (textAt(data, "attributes", "working-directory") ?? "").replace(/^\//, "").replace(/\/$/, ""),
    terraformVersion: textAt(data, "attributes", "terraform-version") ?? "",
    stateVersion: textAt(data, "relationships", "current-state-version", "data", "id"),
    locked: at(data, "attributes", "locked") === true ? holderOf(lock, document) : null,
    may: {
      queueRun: at(data, "attributes", "permissions", "can-queue-run") === true,
      queueApply: at(data, "attributes", "permissions", "can-queue-apply") === true,
      readStates: at(data, "attributes", "permissions", "can-read-state-versions") === true,
    },
  };
}

function holderOf(lock: unknown, document: unknown): Holder {
  const [id, type] = [textAt(lock, "id") ?? "unknown", textAt(lock, "type") ?? ""];
  const included = at(document, "included");
  const found = (Array.isArray(included) ? included : []).find((one) => textAt(one, "id") === id);
  const name = textAt(found, "attributes", "username") ?? textAt(found, "attributes", "name");
  if (type === "runs") return { id, who: `the run ${id}` };
  return { id, who: name ?? (type === "teams" ? `the team ${id}` : id) };
}

export function runIn(document: unknown): Run {
  return runOf(resourceOf(document, "runs"));
}

/** The runs of a list, and the number of the next page; null where there is none. */
export function runsIn(document: unknown): { readonly runs: readonly Run[]; readonly next: number | null } {
  const data = at(document, "data");
  if (!Array.isArray(data)) throw new HcpError(0, "the answer holds no list of runs: check for a proxy in the server's place");
  const next = at(document, "meta", "pagination", "next-page");
  return { runs: data.map(runOf), next: typeof next === "number" ? next : null };
}

/** Ids of the configuration versions of a list that were made of commits and may be applied. "archived" ones are fetched again. */
export function commitVersionsIn(document: unknown): readonly string[] {
  const data = at(document, "data");
  return (Array.isArray(data) ? data : []).flatMap((version) => {
    const usable = ["uploaded", "archived"].includes(textAt(version, "attributes", "status") ?? "");
    const ofCommit = textAt(version, "relationships", "ingress-attributes", "data", "id") !== null;
    const id = textAt(version, "id");
    return usable && ofCommit && id !== null && at(version, "attributes", "speculative") !== true ? [id] : [];
  });
}

function runOf(data: unknown): Run {
  const id = textAt(data, "id");
  const status = textAt(data, "attributes", "status");
  if (id === null || status === null) throw new HcpError(0, "a run of the answer has no id or no status");
  return {
    id,
    status,
    message: textAt(data, "attributes", "message") ?? "",
    source: textAt(data, "attributes", "source") ?? "",
    planOnly: at(data, "attributes", "plan-only") === true,
    createdAt: textAt(data, "attributes", "created-at") ?? "unknown",
    confirmable: at(data, "attributes", "actions", "is-confirmable") === true,
    discardable: at(data, "attributes", "actions", "is-discardable") === true,
    cancelable: at(data, "attributes", "actions", "is-cancelable") === true,
    terraformVersion: textAt(data, "attributes", "terraform-version"),
    plan: textAt(data, "relationships", "plan", "data", "id"),
    apply: textAt(data, "relationships", "apply", "data", "id"),
    configuration: textAt(data, "relationships", "configuration-version", "data", "id"),
    inputState: textAt(data, "relationships", "input-state-version", "data", "id"),
  };
}

function resourceOf(document: unknown, type: string): unknown {
  const data = at(document, "data");
  if (textAt(data, "type") !== type || textAt(data, "id") === null)
    throw new HcpError(0, `the answer holds no resource of the type ${type}: check for a proxy in the server's place`);
  return data;
}

/** A member of a JSON:API document. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isMapping(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined), value);
}

export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path);
  return typeof found === "string" && found !== "" ? found : null;
}
