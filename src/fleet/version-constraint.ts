import { quoted } from "../data/quoted.ts";

/** Which versions of an engine an environment accepts; every condition has to hold. */
export type VersionConstraint = readonly Condition[];

interface Condition {
  readonly operator: Operator;
  readonly version: EngineVersion;
}

interface EngineVersion {
  /** One to three, as many as were written. */
  readonly numbers: readonly number[];
  /** Dot-separated parts behind the hyphen; empty for a release. */
  readonly prerelease: readonly string[];
}

type Operator = "=" | "!=" | ">=" | ">" | "<=" | "<" | "~>" | "~" | "^";

/**
 * Reads the engine version of an environment: conditions separated by commas or blanks, each an operator and a version of one to three numbers,
 * with or without a pre-release. A version alone is exact. `~>` is Terraform's, `^` and `~` are npm's. null where the text is nothing of this.
 */
export function parseVersionConstraint(text: string): VersionConstraint | null {
  const conditions: Condition[] = [];
  for (const clause of text.split(",")) {
    let operator: Operator | null = null;
    const words = clause.split(/\s+/).filter((word) => word !== "");
    if (words.length === 0) return null;
    for (const word of words) {
      const found = /^(~>|[<>!]=|[=<>~^])?(?:v?([0-9][0-9A-Za-z.-]*))?$/.exec(word);
      const [, written, rest] = found ?? [];
      if (found === null || (written !== undefined && operator !== null)) return null;
      operator = (written as Operator | undefined) ?? operator;
      if (rest === undefined) continue;
      const version = parseVersion(rest);
      if (version === null) return null;
      conditions.push({ operator: operator ?? "=", version });
      operator = null;
    }
    if (operator !== null) return null;
  }
  return conditions;
}

/** Whether a version (`1.6.2`) is one that the constraint accepts; not where either cannot be read. A pre-release comes before its release. */
export function fitsConstraint(version: string, constraint: string): boolean {
  const [parsed, conditions] = [parseVersion(version), parseVersionConstraint(constraint)];
  if (parsed === null || conditions === null) return false;
  return conditions.every(({ operator, version: wanted }) => fits[operator](parsed, wanted));
}

const fits: Readonly<Record<Operator, (version: EngineVersion, wanted: EngineVersion) => boolean>> = {
  "=": (version, wanted) => compare(version, wanted) === 0,
  "!=": (version, wanted) => compare(version, wanted) !== 0,
  ">=": (version, wanted) => compare(version, wanted) >= 0,
  ">": (version, wanted) => compare(version, wanted) > 0,
  "<=": (version, wanted) => compare(version, wanted) <= 0,
  "<": (version, wanted) => compare(version, wanted) < 0,
  // The last number that is written may rise: `~> 1.6` is any 1.x from 1.6, `~> 1.6.0` any 1.6.x.
  "~>": (version, wanted) => risesWithin(version, wanted, wanted.numbers.length - 1),
  // The patch may rise, of a major alone the minor too: `~1.6` is any 1.6.x, `~1` any 1.x.
  "~": (version, wanted) => risesWithin(version, wanted, Math.min(wanted.numbers.length, 2)),
  // What stands behind the first number that is not zero may rise: `^1.6` is any 1.x from 1.6, `^0.2` any 0.2.x.
  "^": (version, wanted) => {
    const first = wanted.numbers.findIndex((number) => number > 0);
    return risesWithin(version, wanted, first === -1 ? wanted.numbers.length : first + 1);
  },
};

/** At least the wanted version, and the same in its first numbers. */
function risesWithin(version: EngineVersion, wanted: EngineVersion, same: number): boolean {
  const fixed = Array.from({ length: Math.max(same, 1) }, (_, at) => at);
  return compare(version, wanted) >= 0 && fixed.every((at) => (version.numbers[at] ?? 0) === (wanted.numbers[at] ?? 0));
}

/** Precedence of Semantic Versioning 2.0.0, section 11; numbers that are not written are zero. */
function compare(a: EngineVersion, b: EngineVersion): number {
  for (const at of [0, 1, 2]) {
    const order = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (order !== 0) return order;
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
  for (const [at, left] of a.prerelease.entries()) {
    const right = b.prerelease[at];
    if (right === undefined) return 1;
    if (left === right) continue;
    const [number, other] = [Number(left), Number(right)];
    if (Number.isNaN(number) !== Number.isNaN(other)) return Number.isNaN(number) ? 1 : -1;
    return (Number.isNaN(number) ? left > right : number > other) ? 1 : -1;
  }
  return a.prerelease.length - b.prerelease.length;
}

function parseVersion(text: string): EngineVersion | null {
  const parts = /^(\d{1,9}(?:\.\d{1,9}){0,2})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(text);
  if (parts === null) return null;
  return { numbers: (parts[1] ?? "").split(".").map(Number), prerelease: parts[2]?.split(".") ?? [] };
}

/** Code, message and hint for a text that is no constraint. */
export function noConstraint(text: string): readonly [code: string, message: string, hint: string] {
  const hint = "write an exact version (1.12.6), or a range (>=1.6, <2 or ~> 1.6)";
  return ["engine.version", `${quoted(text)} is neither a version nor a range`, hint];
}
