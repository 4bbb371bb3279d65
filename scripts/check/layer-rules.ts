/**
 * The topics from the ground up. A file may import from its own topic and from lower floors; topics on one floor don't know each other, except on the ground.
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
  ["rollout", "drift"],
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

/** An import from one topic into another. */
interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The imported file, relative to the root. */
  readonly target: string;
}

/** Why an import is against the rules; null where it is fine. Paths are relative to the root. */
export function refusalOf(file: string, target: string): string | null {
  const [from, to] = [topicOf(file), topicOf(target)];
  if (from === null || to === null || from === to) return null;
  const arrow: Arrow = { from, to, target };
  const reason = closedDoor(arrow) ?? (entries.includes(from) || from === "lab" ? null : wrongFloor(arrow));
  return reason === null ? null : `${from} imports ${target}: ${reason}`;
}

/** What nobody, or only somebody else, may import. */
function closedDoor({ from, to, target }: Arrow): string | null {
  if (privates.test(target)) return `it is private to ${to}`;
  if (entries.includes(to)) return "nothing imports an entry";
  if (to === "lab") return "the product does not know the lab";
  if (from === "lab") return labMayUse.includes(to) ? null : `of the product it may use ${labMayUse.join(" and ")} only`;
  const front = fronts[to];
  return front === undefined || target === front ? null : `what others may use of ${to} is in ${front}`;
}

/** Topics import from the floors below theirs. */
function wrongFloor({ from, to }: Arrow): string | null {
  if (adapters.includes(to)) return `only ${entries.join(" and ")} put adapters in`;
  const there = floorOf(to);
  if (adapters.includes(from)) return there > floorOf("model") ? "it may know git, the model and what lies below them only" : null;
  const here = floorOf(from);
  if (there > here) return `${to} lies above ${from}`;
  return there === here && here > 0 ? "the two lie on one floor and don't know each other" : null;
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
