import { counted, created, listed, notFound, ok, refused, unprocessable, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { isObject, InvalidField, limitedText, limits, neededText, object, objects, text, whole, word, type Fields } from "../fields.ts";
import { resolveCommit } from "../git/refs.ts";
import type { Annotation } from "../contract.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { annotationShape, checkRunShape, checkSuiteShape } from "../shapes/check.ts";
import type { ForgeState } from "../state.ts";
import { checkConclusions, checkStatuses, newCheckRun, type CheckRun } from "../records.ts";

/** Check runs with their annotations. */
export const checkRoutes: readonly Route[] = [
  creating("POST /repos/{owner}/{repo}/check-runs", ["checks:write"], "admin", createCheck),
  route("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", ["checks:write"], "admin", updateCheck),
  route("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", ["checks:read"], "none", (call) => {
    const check = checkOf(call);
    return check === undefined ? notFound : ok(checkRunShape(call.forge, check));
  }),
  route("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", ["checks:read"], "none", (call) => {
    const check = checkOf(call);
    return check === undefined ? notFound : listed(check.annotations, call.address, (item) => annotationShape(call.forge, check, item));
  }),
  route("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", ["checks:read"], "none", listChecks),
  route("GET /repos/{owner}/{repo}/commits/{ref}/check-suites", ["checks:read"], "none", listSuites),
];

function checkOf({ forge, params }: Call): CheckRun | undefined {
  return forge.checkRuns.get(Number(params["check_run_id"]));
}

/** Only Apps create check runs ("You must authenticate using an installation access token"); those of jobs belong to GitHub Actions. */
async function createCheck({ forge, body, actor, token }: Call): Promise<Answer> {
  if (token.kind === "user") return refused(403, "You must authenticate via a GitHub App.");
  const headSha = await resolveCommit(forge.git, neededText(body, "head_sha"));
  if (headSha === undefined) return unprocessable(`No commit found for SHA: ${text(body, "head_sha")}`);
  const app = actor.kind === "job" ? "actions" : "own";
  const blank = newCheckRun({
    id: forge.nextId(),
    name: neededText(body, "name"),
    headSha,
    app,
    suite: suiteOf(forge, headSha, app),
    status: "queued",
    startedAt: forge.now(),
  });
  const check = changed(forge, blank, body);
  forge.checkRuns.set(check.id, check);
  await sendCheckEvent(forge, check, "created", actor);
  if (check.status === "completed") await sendCheckEvent(forge, check, "completed", actor);
  return created(checkRunShape(forge, check));
}

async function updateCheck(call: Call): Promise<Answer> {
  const { forge, body, actor, token } = call;
  const check = checkOf(call);
  if (check === undefined) return notFound;
  if (token.kind === "user") return refused(403, "You must authenticate via a GitHub App.");
  if ((actor.kind === "job") !== (check.app === "actions"))
    return refused(
      403,
      "Invalid app_id `" + String(forge.app.id) + "` - check run can only be modified by the GitHub App that created it.",
    );
  const after = changed(forge, check, body);
  forge.checkRuns.set(check.id, after);
  if (after.status === "completed" && check.status !== "completed") await sendCheckEvent(forge, after, "completed", actor);
  return ok(checkRunShape(forge, after));
}

/** A check run after a request. A conclusion completes it; annotations are added to the existing ones. */
function changed(forge: ForgeState, check: CheckRun, body: Fields): CheckRun {
  return {
    ...check,
    name: text(body, "name") ?? check.name,
    ...changedStatus(forge, check, body),
    startedAt: text(body, "started_at") ?? check.startedAt,
    externalId: text(body, "external_id") ?? check.externalId,
    detailsUrl: text(body, "details_url") ?? check.detailsUrl,
    ...changedOutput(check, object(body, "output")),
  };
}

function changedStatus(forge: ForgeState, check: CheckRun, body: Fields): Pick<CheckRun, "status" | "conclusion" | "completedAt"> {
  const conclusion = word(body, "conclusion", checkConclusions) ?? null;
  const status = conclusion === null ? (word(body, "status", checkStatuses) ?? check.status) : "completed";
  if (status !== "completed") return { status, conclusion: null, completedAt: null };
  if (conclusion === null && check.conclusion === null) {
    throw new InvalidField("conclusion", null, "given with the status completed");
  }
  const completedAt = text(body, "completed_at") ?? check.completedAt ?? forge.now();
  return { status, conclusion: conclusion ?? check.conclusion, completedAt };
}

function changedOutput(check: CheckRun, output: Fields | undefined): Partial<CheckRun> {
  if (output === undefined) return {};
  return {
    title: limitedText(output, "title", limits.output) ?? check.title,
    summary: limitedText(output, "summary", limits.output) ?? check.summary,
    text: limitedText(output, "text", limits.output) ?? check.text,
    annotations: [...check.annotations, ...readAnnotations(output)],
  };
}

/** GitHub's limit of annotations per request. */
const mostAnnotations = 50;

function readAnnotations(output: Fields): readonly Annotation[] {
  const given = objects(output, "annotations") ?? [];
  if (given.length > mostAnnotations) throw new InvalidField("output/annotations", given.length, `at most ${mostAnnotations} annotations`);
  return given.map((item) => {
    if (!isObject(item)) throw new InvalidField("output/annotations", item, "an object");
    const startLine = whole(item, "start_line");
    const level = word(item, "annotation_level", ["notice", "warning", "failure"]);
    if (startLine === undefined || level === undefined) throw new InvalidField("output/annotations", item, "complete");
    return {
      path: neededText(item, "path"),
      startLine,
      endLine: whole(item, "end_line") ?? startLine,
      startColumn: whole(item, "start_column") ?? null,
      endColumn: whole(item, "end_column") ?? null,
      level,
      title: text(item, "title") ?? null,
      message: neededText(item, "message"),
    };
  });
}

/** The suite of an app on a commit. GitHub groups all jobs' check runs under the commit's first suite of GitHub Actions. */
export function suiteOf(forge: ForgeState, sha: string, app: CheckRun["app"]): number {
  const first = [...forge.checkRuns.values()].find((check) => check.headSha === sha && check.app === app);
  return first?.suite ?? forge.nextId();
}

async function sendCheckEvent(forge: ForgeState, check: CheckRun, action: string, actor: Call["actor"]): Promise<void> {
  await sendEvent(forge, { name: "check_run", action, actor, payload: { check_run: checkRunShape(forge, check) } });
}

async function listChecks({ forge, params, address }: Call): Promise<Answer> {
  const sha = await resolveCommit(forge.git, params["ref"] ?? "");
  if (sha === undefined) return unprocessable(`No commit found for SHA: ${params["ref"] ?? ""}`);
  const query = address.searchParams;
  const name = query.get("check_name");
  const status = query.get("status");
  const appId = query.get("app_id");
  const found = [...forge.checkRuns.values()].filter(
    (check) =>
      check.headSha === sha &&
      (name === null || check.name === name) &&
      (status === null || check.status === status) &&
      (appId === null || (check.app === "own") === (appId === String(forge.app.id))),
  );
  const shown = query.get("filter") === "all" ? found : latestByName(found);
  return counted("check_runs", shown.toReversed(), address, (check) => checkRunShape(forge, check));
}

/** "latest: Returns the most recent check runs": only the last of each name and suite. */
function latestByName(checks: readonly CheckRun[]): readonly CheckRun[] {
  return [...new Map(checks.map((check) => [`${check.suite} ${check.name}`, check])).values()];
}

async function listSuites({ forge, params, address }: Call): Promise<Answer> {
  const sha = await resolveCommit(forge.git, params["ref"] ?? "");
  if (sha === undefined) return unprocessable(`No commit found for SHA: ${params["ref"] ?? ""}`);
  const suites = Map.groupBy(
    [...forge.checkRuns.values()].filter((check) => check.headSha === sha),
    (check) => check.suite,
  );
  return counted("check_suites", [...suites], address, ([suite, checks]) => checkSuiteShape(forge, suite, checks));
}
