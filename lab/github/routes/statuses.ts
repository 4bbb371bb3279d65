import { created, invalid, listed, notFound, ok, unprocessable, type Answer } from "../answer.ts";
import { sendEvent } from "../events.ts";
import { text, word } from "../fields.ts";
import { resolveCommit } from "../git/refs.ts";
import { statusStates, type Status } from "../records.ts";
import { creating, route, type Call, type Route } from "../route.ts";
import { simpleStatus, statusShape } from "../shapes/check.ts";
import { minimalRepository } from "../shapes/repository.ts";
import { apiOf } from "../shapes/user.ts";
import { fullName } from "../state.ts";

/** Commit statuses. */
export const statusRoutes: readonly Route[] = [
  creating("POST /repos/{owner}/{repo}/statuses/{sha}", ["statuses:write"], "write", createStatus),
  route("GET /repos/{owner}/{repo}/commits/{ref}/statuses", ["statuses:read"], "none", listStatuses),
  route("GET /repos/{owner}/{repo}/commits/{ref}/status", ["statuses:read"], "none", combinedStatus),
];

async function createStatus({ forge, params, body, actor }: Call): Promise<Answer> {
  const sha = await resolveCommit(forge.git, params["sha"] ?? "");
  if (sha === undefined) return unprocessable(`No commit found for SHA: ${params["sha"] ?? ""}`);
  const state = word(body, "state", statusStates);
  if (state === undefined) return invalid("Status", "state", "missing_field");
  const status: Status = {
    id: forge.nextId(),
    sha,
    context: text(body, "context") ?? "default",
    state,
    description: text(body, "description") ?? null,
    targetUrl: text(body, "target_url") ?? null,
    creator: actor,
    createdAt: forge.now(),
  };
  forge.statuses.set(status.id, status);
  await sendEvent(forge, {
    name: "status",
    action: null,
    actor,
    payload: { id: status.id, sha, name: fullName(forge), context: status.context, state },
  });
  return created(statusShape(forge, status));
}

async function statusesAt({ forge, params }: Call): Promise<readonly Status[] | undefined> {
  const sha = await resolveCommit(forge.git, params["ref"] ?? "");
  return sha === undefined ? undefined : [...forge.statuses.values()].filter((status) => status.sha === sha).reverse();
}

async function listStatuses(call: Call): Promise<Answer> {
  const statuses = await statusesAt(call);
  return statuses === undefined ? notFound : listed(statuses, call.address, (status) => statusShape(call.forge, status));
}

async function combinedStatus(call: Call): Promise<Answer> {
  const { forge, params } = call;
  const sha = await resolveCommit(forge.git, params["ref"] ?? "");
  const statuses = await statusesAt(call);
  if (sha === undefined || statuses === undefined) return notFound;
  const latest = [...new Map(statuses.toReversed().map((status) => [status.context, status])).values()];
  const url = `${apiOf(forge)}/repos/${fullName(forge)}/commits/${sha}`;
  return ok({
    state: combined(latest),
    statuses: latest.map((status) => simpleStatus(forge, status)),
    sha,
    total_count: latest.length,
    repository: minimalRepository(forge),
    commit_url: url,
    url: `${url}/status`,
  });
}

/** "failure if any of the contexts report as error or failure; pending if there are no statuses or a context is pending; else success". */
function combined(statuses: readonly Status[]): "failure" | "pending" | "success" {
  if (statuses.some(({ state }) => state === "error" || state === "failure")) return "failure";
  return statuses.length === 0 || statuses.some(({ state }) => state === "pending") ? "pending" : "success";
}
