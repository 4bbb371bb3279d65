import { readCommit } from "../git/commits.ts";
import type { Annotation } from "../contract.ts";
import { fullName, type ForgeState } from "../state.ts";
import type { CheckRun, Status } from "../records.ts";
import { integration } from "./app.ts";
import { simpleCommit } from "./commit.ts";
import { minimalPulls, minimalRepository } from "./repository.ts";
import { apiOf, nodeId, simpleUser } from "./user.ts";

export function checkRunShape(forge: ForgeState, check: CheckRun) {
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/check-runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId("CR", check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${forge.url}/${fullName(forge)}/runs/${check.id}`,
    details_url: check.detailsUrl ?? `${forge.url}/${fullName(forge)}/runs/${check.id}`,
    status: check.status,
    conclusion: check.conclusion,
    started_at: check.startedAt,
    completed_at: check.completedAt,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: check.suite },
    app: integration(forge, check.app),
    pull_requests: minimalPulls(forge, { branch: null, sha: check.headSha, fork: null }),
  };
}

export function annotationShape(forge: ForgeState, check: CheckRun, annotation: Annotation) {
  return {
    path: annotation.path,
    blob_href: `${forge.url}/${fullName(forge)}/blob/${check.headSha}/${annotation.path.split("/").map(encodeURIComponent).join("/")}`,
    start_line: annotation.startLine,
    start_column: annotation.startColumn,
    end_line: annotation.endLine,
    end_column: annotation.endColumn,
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
    raw_details: null,
  };
}

/** The check suite: all check runs of one app on one commit. */
export async function checkSuiteShape(forge: ForgeState, suite: number, checks: readonly CheckRun[]) {
  const [first] = checks;
  if (first === undefined) throw new Error(`check suite ${suite} has no check run`);
  const done = checks.every((check) => check.status === "completed");
  const bad = checks.find((check) => check.conclusion !== "success" && check.conclusion !== "neutral" && check.conclusion !== "skipped");
  return {
    id: suite,
    node_id: nodeId("CS", suite),
    head_branch: null,
    head_sha: first.headSha,
    status: done ? "completed" : "in_progress",
    conclusion: done ? (bad?.conclusion ?? "success") : null,
    url: `${apiOf(forge)}/repos/${fullName(forge)}/check-suites/${suite}`,
    before: null,
    after: null,
    pull_requests: minimalPulls(forge, { branch: null, sha: first.headSha, fork: null }),
    app: integration(forge, first.app),
    repository: minimalRepository(forge),
    created_at: first.startedAt,
    updated_at: first.completedAt ?? first.startedAt,
    head_commit: simpleCommit(await readCommit(forge.git, first.headSha)),
    latest_check_runs_count: checks.length,
    check_runs_url: `${apiOf(forge)}/repos/${fullName(forge)}/check-suites/${suite}/check-runs`,
  };
}

export function statusShape(forge: ForgeState, status: Status) {
  const creator = simpleUser(forge, status.creator);
  return { ...simpleStatus(forge, status), creator };
}

/** A status within the combined one, where its creator is omitted. */
export function simpleStatus(forge: ForgeState, status: Status) {
  return {
    url: `${apiOf(forge)}/repos/${fullName(forge)}/statuses/${status.sha}`,
    avatar_url: simpleUser(forge, status.creator).avatar_url,
    id: status.id,
    node_id: nodeId("SC", status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}
