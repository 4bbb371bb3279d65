import { isMapping } from "../data/mapping.ts";

/**
 * What the client reads of GitHub's answers, by method and path: names that an object has to have, or `list`. A proxy that answers 200 with a page
 * of its own, with `{}` or with `[]`, must not be read as "there is none", which would make a second issue, nor as "done".
 */
const shapes: readonly (readonly [method: string, path: string, shape: "list" | readonly string[]])[] = [
  ["GET", "/app", ["slug"]],
  ["GET", "/repos/:/:/installation", ["id", "app_slug"]],
  ["POST", "/app/installations/:/access_tokens", ["token", "expires_at"]],
  ["GET", "/repos/:/:/pulls", "list"],
  ["POST", "/repos/:/:/pulls", ["number", "head", "base", "labels"]],
  ["GET", "/repos/:/:/pulls/:", ["number", "state", "head", "base", "labels", "commits"]],
  ["PATCH", "/repos/:/:/pulls/:", ["number"]],
  ["PUT", "/repos/:/:/pulls/:/merge", ["sha", "merged"]],
  ["GET", "/repos/:/:/pulls/:/reviews", "list"],
  ["GET", "/repos/:/:/pulls/:/commits", "list"],
  ["GET", "/repos/:/:/commits/:/pulls", "list"],
  ["GET", "/repos/:/:/commits/:/check-runs", ["check_runs"]],
  ["GET", "/repos/:/:/commits/:", ["sha"]],
  ["GET", "/repos/:/:/compare/:", ["commits"]],
  ["POST", "/repos/:/:/check-runs", ["id", "name"]],
  ["PATCH", "/repos/:/:/check-runs/:", ["id"]],
  ["GET", "/repos/:/:/collaborators/:/permission", ["permission"]],
  ["POST", "/repos/:/:/git/trees", ["sha"]],
  ["POST", "/repos/:/:/git/commits", ["sha", "verification"]],
  ["GET", "/repos/:/:/issues", "list"],
  ["POST", "/repos/:/:/issues", ["number", "title", "state", "labels"]],
  ["GET", "/repos/:/:/issues/:", ["number", "title", "state", "labels"]],
  ["PATCH", "/repos/:/:/issues/:", ["number"]],
  ["POST", "/repos/:/:/issues/:/labels", "list"],
  ["GET", "/repos/:/:/issues/:/events", "list"],
  ["GET", "/repos/:/:/issues/:/comments", "list"],
  ["POST", "/repos/:/:/issues/:/comments", ["id", "issue_url"]],
  ["GET", "/repos/:/:/issues/comments/:", ["id", "issue_url"]],
  ["PATCH", "/repos/:/:/issues/comments/:", ["id"]],
  ["POST", "/repos/:/:/issues/comments/:/reactions", ["id"]],
  ["GET", "/repos/:/:/actions/runs/:", ["id", "status"]],
  ["GET", "/repos/:/:/actions/runs/:/artifacts", ["artifacts"]],
  ["GET", "/repos/:/:/rules/branches/:", "list"],
  ["GET", "/repos/:/:/releases", "list"],
  ["GET", "/repos/:/:/releases/tags/:", ["html_url"]],
  ["GET", "/repos/:/:/activity", "list"],
  ["GET", "/users/:", ["id", "login"]],
  ["GET", "/orgs/:/teams/:/members", "list"],
];

/** What is wrong with the body of an answer with 2xx, for people; null where it is what GitHub answers. `path` is without the query. */
export function misfit(method: string, path: string, body: string): string | null {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return /^\s*</.test(body) ? "a web page" : "something that is not JSON";
  }
  const shape = shapeOf(method, path);
  if (shape === "list") return Array.isArray(data) && data.every(isMapping) ? null : "no list of objects";
  // Refusals of GraphQL come with 200, some of them without data.
  if (path.endsWith("/graphql"))
    return isMapping(data) && (isMapping(data["data"]) || Array.isArray(data["errors"])) ? null : "no answer of GraphQL";
  if (!isMapping(data)) return shape === null && Array.isArray(data) ? null : "no JSON object";
  const missing = (shape ?? []).find((name) => !Object.hasOwn(data, name));
  return missing === undefined ? null : `an object without ${JSON.stringify(missing)}`;
}

function shapeOf(method: string, path: string): "list" | readonly string[] | null {
  // The further pages of a list name the repository by its number.
  const all = path.split("/");
  // Behind the path of the API's own root, where it has one.
  const begins = all.findIndex(
    (part) => part === "repos" || part === "repositories" || part === "app" || part === "users" || part === "orgs",
  );
  const parts = ["", ...all.slice(Math.max(begins, 0))]
    .join("/")
    .replace(/^\/repositories\/\d+/, "/repos/_/_")
    .split("/");
  const found = shapes.find(([ofMethod, template]) => {
    const wanted = template.split("/");
    return ofMethod === method && wanted.length === parts.length && wanted.every((part, index) => part === ":" || part === parts[index]);
  });
  return found === undefined ? null : found[2];
}
