import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { type ChangeKind, changeKind, compareVersions, parseVersion } from "../../fleet/version.ts";
import type { Release } from "../../schemas/kinds.ts";
import type { PublishedRelease } from "./event.ts";

/** Where a release stands in the catalog. */
export function releaseFile(version: string): string {
  return `releases/${version}.yaml`;
}

/** The catalog's entry of a release: what the event left open comes from the catalog there is and from `today`. */
export function releaseEntry(published: PublishedRelease, catalog: Iterable<string>, today: string): Release {
  const { version, date, kind, urgency, manualSteps, artifacts, notes, compatibleBack } = published;
  return {
    apiVersion: "flotilla.dev/v1",
    kind: "Release",
    metadata: { name: version },
    spec: {
      date: date ?? today,
      kind: kind ?? kindByVersion(version, catalog),
      urgency,
      manualSteps,
      artifacts,
      ...(notes === null ? {} : { notes }),
      ...(compatibleBack === null ? {} : { compatibleBack }),
    },
  };
}

/** By the newest release before it; the first of all by its zeros. */
function kindByVersion(version: string, catalog: Iterable<string>): ChangeKind {
  const before = [...catalog]
    .filter((other) => compareVersions(other, version) < 0)
    .sort(compareVersions)
    .at(-1);
  if (before !== undefined) return changeKind(before, version);
  const parsed = parseVersion(version);
  if (parsed === null) throw new Error(`not a version: ${JSON.stringify(version)}`);
  return parsed.patch > 0 ? "patch" : parsed.minor > 0 ? "minor" : "major";
}

/** The file's text: the same entry gives the same bytes. JSON strings are YAML strings. */
export function releaseText({ metadata, spec }: Release): string {
  const artifacts = Object.entries(spec.artifacts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "apiVersion: flotilla.dev/v1",
    "kind: Release",
    `metadata: { name: ${metadata.name} }`,
    "spec:",
    `  date: ${spec.date}`,
    `  kind: ${spec.kind}`,
    `  urgency: ${spec.urgency}`,
    ...listOf(
      "manualSteps",
      "[]",
      (spec.manualSteps ?? []).map((step) => `- ${JSON.stringify(step)}`),
    ),
    ...listOf(
      "artifacts",
      "{}",
      artifacts.map(([name, digest]) => `${JSON.stringify(name)}: ${digest}`),
    ),
    ...(spec.notes === undefined ? [] : [`  notes: ${JSON.stringify(spec.notes)}`]),
    ...(spec.compatibleBack === undefined ? [] : [`  compatibleBack: ${spec.compatibleBack}`]),
    "",
  ].join("\n");
}

function listOf(key: string, empty: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`  ${key}: ${empty}`] : [`  ${key}:`, ...lines.map((line) => `    ${line}`)];
}

/** The entry that a text holds, if it is exactly what {@link releaseText} writes for this version; null for any other text. */
export function readReleaseText(text: string, version: string): Release | null {
  try {
    const entry = load(text, { schema: CORE_SCHEMA }) as Release;
    return entry?.metadata?.name === version && releaseText(entry) === text ? entry : null;
  } catch (error) {
    if (error instanceof YAMLException || error instanceof TypeError) return null;
    throw error;
  }
}
