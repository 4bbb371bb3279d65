/**
 * The topics from the ground up. A file may import from its own topic and from lower floors; topics on one floor don't know each other.
 * `model` is what all topics speak in: the fleet's types and problems, and GitHub's port without its adapter.
 */
const floors: readonly (readonly string[])[] = [
  ["data", "schemas", "process", "clock", "yaml"],
  ["git"],
  ["model"],
  ["fleet"],
  ["stacks"],
  ["ledger"],
  ["report"],
  ["review", "apply"],
  ["rollout"],
  ["commands"],
];

/** What is for entries only: adapters. */
const adapters = ["github-adapter"];
const entries = ["actions", "cli"];

/** What the lab may use of the product: it talks to it as the world does, by HTTP, git, processes and workflow files. */
const labMayUse = ["process", "clock"];

const models = ["src/fleet/model.ts", "src/fleet/problem.ts", "src/github/port.ts", "src/github/error.ts", "src/github/permissions.ts"];

/** Topics that the others enter by one file: what is not exported there is theirs alone. */
const fronts: Readonly<Record<string, string>> = { rollout: "src/rollout/index.ts" };

/** Files that only their own topic may import; everybody else takes what the topic offers. */
const privates = /^src\/yaml\/(?!(?:read|place|edit|write)\.ts$)/;

/** Why an import is against the rules; null where it is fine. Paths are relative to the root. */
export function refusalOf(file: string, target: string): string | null {
  const [from, to] = [topicOf(file), topicOf(target)];
  if (from === null || to === null || from === to) return null;
  if (privates.test(target)) return `${from} imports ${target}: it is private to ${to}`;
  if (to === "cli" || to === "actions") return `${from} imports ${target}: nothing imports an entry`;
  if (to === "lab") return `${from} imports ${target}: the product does not know the lab`;
  if (from === "lab")
    return labMayUse.includes(to) ? null : `lab imports ${target}: of the product it may use ${labMayUse.join(" and ")} only`;
  const front = fronts[to];
  if (front !== undefined && target !== front) return `${from} imports ${target}: what others may use of ${to} is in ${front}`;
  if (entries.includes(from)) return null;
  if (adapters.includes(to)) return `${from} imports ${target}: only ${entries.join(" and ")} put adapters in`;
  const there = floorOf(to);
  if (adapters.includes(from))
    return there > floorOf("model") ? `${from} imports ${target}: it may know git, the model and what lies below them only` : null;
  const here = floorOf(from);
  if (there > here) return `${from} imports ${target}: ${to} lies above ${from}`;
  if (there === here && here > 0) return `${from} imports ${target}: the two lie on one floor and don't know each other`;
  return null;
}

/** Null for what is no topic: schemas as JSON, modules and operations of an architecture. */
function topicOf(path: string): string | null {
  if (models.includes(path)) return "model";
  const [top, topic = ""] = path.split("/");
  if (top === "actions" || top === "lab") return top;
  if (top !== "src") return null;
  return topic === "github" ? "github-adapter" : topic;
}

function floorOf(topic: string): number {
  const floor = floors.findIndex((topics) => topics.includes(topic));
  if (floor === -1) throw new Error(`src/${topic} is on no floor: give it one in scripts/check/layer-rules.ts`);
  return floor;
}
