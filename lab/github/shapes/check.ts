import { readCommit } from "../git/commits.ts";
import type { Annotation } from "../contract.ts";
import { fullName, type CheckRun, type Status, type World } from "../world.ts";
import { integration } from "./app.ts";
import { simpleCommit } from "./commit.ts";
import { minimalPulls, minimalRepository } from "./repository.ts";
import { apiOf, nodeId, simpleUser } from "./user.ts";

export function checkRunShape(world: World, check: CheckRun) {
  const url = `${apiOf(world)}/repos/${fullName(world)}/check-runs/${check.id}`;
  return {
    id: check.id,
    node_id: nodeId("CR", check.id),
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    url,
    html_url: `${world.url}/${fullName(world)}/runs/${check.id}`,
    details_url: check.detailsUrl ?? `${world.url}/${fullName(world)}/runs/${check.id}`,
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
    app: integration(world, check.app),
    pull_requests: minimalPulls(world, { branch: null, sha: check.headSha, fork: null }),
  };
}

export function annotationShape(world: World, check: CheckRun, annotation: Annotation) {
  return {
    path: annotation.path,
    blob_href: `${world.url}/${fullName(world)}/blob/${check.headSha}/${annotation.path.split("/").map(encodeURIComponent).join("/")}`,
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

/** All check runs of one app on one commit, as the suite GitHub groups them in. */
export async function checkSuiteShape(world: World, suite: number, checks: readonly CheckRun[]) {
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
    url: `${apiOf(world)}/repos/${fullName(world)}/check-suites/${suite}`,
    before: null,
    after: null,
    pull_requests: minimalPulls(world, { branch: null, sha: first.headSha, fork: null }),
    app: integration(world, first.app),
    repository: minimalRepository(world),
    created_at: first.startedAt,
    updated_at: first.completedAt ?? first.startedAt,
    head_commit: simpleCommit(await readCommit(world.git, first.headSha)),
    latest_check_runs_count: checks.length,
    check_runs_url: `${apiOf(world)}/repos/${fullName(world)}/check-suites/${suite}/check-runs`,
  };
}

export function statusShape(world: World, status: Status) {
  const creator = simpleUser(world, status.creator);
  return { ...simpleStatus(world, status), creator };
}

/** A status inside the combined one, where its creator is left out. */
export function simpleStatus(world: World, status: Status) {
  return {
    url: `${apiOf(world)}/repos/${fullName(world)}/statuses/${status.sha}`,
    avatar_url: simpleUser(world, status.creator).avatar_url,
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
