import { isMapping } from "../data/mapping.ts";
import { byText } from "../data/order.ts";
import type { Scrub } from "../fleet/public-text.ts";
import type { FleetSnapshot } from "../fleet/model.ts";
import type { TreeDifference } from "../git/repository.ts";
import type { RuleChange } from "../schemas/kinds.ts";

/** Files that decide how a fleet is run, and change no stack by themselves. Paths are relative to the fleet's root. */
const rules = /^(?:flotilla\.yaml|environments\/[^/]+\/environment\.yaml|environments\/[^/]+\/rollouts\/[^/]+\.yaml|templates\/.+)$/;
/** Characters of a value that are shown. */
const longest = 120;

export interface Compared {
  readonly before: FleetSnapshot | null;
  readonly after: FleetSnapshot;
  /** Every path that differs between the two. */
  readonly differences: readonly TreeDifference[];
  /** Folder of the fleet's root in the repository, "" for the repository's own. */
  readonly root: string;
  readonly scrub: Scrub;
}

/** What a change does to policy, engine and backend of environments, to rollout strategies, templates and flotilla.yaml: by file, value by value. */
export function ruleChanges({ before, after, differences, root, scrub }: Compared): readonly RuleChange[] {
  const above = root === "" ? "" : `${root}/`;
  return differences
    .filter(({ path }) => path.startsWith(above))
    .map((difference) => ({ ...difference, path: difference.path.slice(above.length) }))
    .filter(({ path }) => rules.test(path))
    .sort((a, b) => byText(a.path, b.path))
    .map(({ path, ...oids }) => ({
      file: path,
      change: oids.before === null ? "added" : oids.after === null ? "removed" : "changed",
      values:
        oids.before === null || oids.after === null
          ? []
          : valuesOf(before === null ? undefined : configAt(before, path), configAt(after, path), scrub),
    }));
}

/** What a file says, as it was read; undefined for a template. */
function configAt({ fleet, environments }: FleetSnapshot, path: string): unknown {
  if (path === "flotilla.yaml") return fleet;
  const [, name = "", file, strategy = ""] = path.split("/");
  const environment = environments.get(name);
  if (file === "environment.yaml") return environment?.config;
  return file === "rollouts" ? environment?.strategies.get(strategy.replace(/\.yaml$/, "")) : undefined;
}

function valuesOf(before: unknown, after: unknown, scrub: Scrub): RuleChange["values"] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort(byText)
    .map((path) => ({ path: scrub(path), before: shown(old.get(path), scrub), after: shown(now.get(path), scrub) }));
}

/** Leaf path -> its JSON; a list is one leaf, so that what was taken out of it stands beside what is left. */
function leavesOf(value: unknown, path = ""): ReadonlyMap<string, string> {
  if (value === undefined) return new Map();
  if (!isMapping(value)) return new Map([[path, JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, member]) => [...leavesOf(member, path === "" ? key : `${path}.${key}`)]));
}

function shown(json: string | undefined, scrub: Scrub): string | null {
  if (json === undefined) return null;
  const text = scrub(json);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
