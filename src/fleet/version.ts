import { shown } from "../data/quoted.ts";
import type { Release } from "../schemas/kinds.ts";

/** `major.minor.patch`; each part a whole number, the patch at most 65,535. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

export type ChangeKind = "patch" | "minor" | "major";

const largestPatch = 65_535;

/** null where the text is not a version as the catalog writes it (no leading v, no leading zeros, no suffix). */
export function parseVersion(text: string): Version | null {
  const parts = /^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,4})$/.exec(text);
  if (parts === null || Number(parts[3]) > largestPatch) return null;
  return { major: Number(parts[1]), minor: Number(parts[2]), patch: Number(parts[3]) };
}

export function formatVersion({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/** Negative where `a` is older, positive where it is newer. Throws where one is not a version. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [certain(a), certain(b)];
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}

/** The kind of change between two different versions, whichever way. Throws where one is not a version. */
export function changeKind(from: string, to: string): ChangeKind {
  const [one, other] = [certain(from), certain(to)];
  if (one.major !== other.major) return "major";
  return one.minor === other.minor ? "patch" : "minor";
}

export interface VersionChange {
  readonly from: string;
  readonly to: string;
  /** Every release there is, by version. */
  readonly catalog: ReadonlyMap<string, Release>;
  /** The instance is held: its config says who does what, and until when. */
  readonly held: boolean;
  /** Versions the ledger saw healthy on this instance; null where the ledger can't be asked (a pull request without secrets). */
  readonly healthy: ReadonlySet<string> | null;
}

export type PathAnswer =
  | { readonly outcome: "allowed"; readonly kind: ChangeKind | "none"; readonly down: boolean }
  | {
      readonly outcome: "refused";
      readonly reason:
        | "unknown-version"
        | "skips-minor"
        | "skips-to-major"
        | "down-without-hold"
        | "down-not-healthy"
        | "down-not-compatible";
      /** What is wrong. */
      readonly message: string;
      /** What to do instead. */
      readonly hint: string;
    };

/**
 * The way from one version to another: patches of a minor freely, never past a minor, from the last minor of a major to the
 * next major's `.0`. Down only while held, to a version that was healthy here, and as far back as the release's `compatibleBack` says.
 */
export function versionPath(change: VersionChange): PathAnswer {
  const { from, to, catalog } = change;
  if (from === to) return { outcome: "allowed", kind: "none", down: false };
  const [start, end] = [parseVersion(from), parseVersion(to)];
  if (start === null || end === null || !catalog.has(to)) {
    return refused("unknown-version", `${to} is not in releases/`, "choose a version of the catalog");
  }
  if (compareVersions(to, from) < 0) return downPath(change);
  const allowed: PathAnswer = { outcome: "allowed", kind: changeKind(from, to), down: false };
  const minors = minorsOf(catalog, start.major);
  if (end.major === start.major) {
    const passed = minors.filter((minor) => minor > start.minor && minor < end.minor);
    const next = passed[0] ?? start.minor + 1;
    if (end.minor <= start.minor + 1) return allowed;
    return refused(
      "skips-minor",
      `${from} to ${to} skips ${start.major}.${next}; minors are never skipped`,
      toNext(catalog, start.major, next),
    );
  }
  const last = Math.max(start.minor, ...minors);
  if (last > start.minor) {
    return refused(
      "skips-minor",
      `${from} to ${to} skips ${start.major}.${start.minor + 1}; a new major is reached from the last minor of the one before (${start.major}.${last})`,
      toNext(catalog, start.major, start.minor + 1),
    );
  }
  if (end.major === start.major + 1 && end.minor === 0) return allowed;
  const nextMajor = start.major + 1;
  return refused(
    "skips-to-major",
    `${from} to ${to} skips ${nextMajor}.0; the last minor of a major leads to the next major's .0`,
    toNext(catalog, nextMajor, 0),
  );
}

function downPath({ from, to, catalog, held, healthy }: VersionChange): PathAnswer {
  if (!held) {
    return refused(
      "down-without-hold",
      `${to} is older than ${from}; going back needs a hold`,
      "add spec.hold beside the version: who goes back, why, and until when",
    );
  }
  const back = catalog.get(from)?.spec.compatibleBack ?? null;
  if (back === null || compareVersions(to, back) < 0) {
    const reason =
      back === null ? `${from} names no version it is compatible back to` : `${from} is compatible back to ${back}, not to ${to}`;
    return refused(
      "down-not-compatible",
      reason,
      back === null ? "restore a backup instead" : `go back to ${back} or newer, or restore a backup`,
    );
  }
  if (healthy !== null && !healthy.has(to)) {
    return refused("down-not-healthy", `${to} was never seen healthy on this instance`, "go back to a version that was");
  }
  return { outcome: "allowed", kind: changeKind(from, to), down: true };
}

function minorsOf(catalog: ReadonlyMap<string, Release>, major: number): readonly number[] {
  const versions = [...catalog.keys()].map(parseVersion).filter((version) => version !== null && version.major === major);
  return [...new Set(versions.map((version) => version?.minor ?? 0))].sort((a, b) => a - b);
}

function toNext(catalog: ReadonlyMap<string, Release>, major: number, minor: number): string {
  const newest = [...catalog.keys()]
    .filter((version) => version.startsWith(`${major}.${minor}.`))
    .sort(compareVersions)
    .at(-1);
  return newest === undefined ? `wait for a release of ${major}.${minor}, and go there first` : `go to ${newest} first`;
}

function refused(reason: Extract<PathAnswer, { outcome: "refused" }>["reason"], message: string, hint: string): PathAnswer {
  // Versions are bounded where they are read from a config; a catalog's file names are not.
  return { outcome: "refused", reason, message: shown(message, 300), hint: shown(hint, 300) };
}

function certain(text: string): Version {
  const version = parseVersion(text);
  if (version === null) throw new Error(`not a version: ${JSON.stringify(text)}`);
  return version;
}
