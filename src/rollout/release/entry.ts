import { byText } from "../../data/order.ts";
import { type ChangeKind, changeKind, compareVersions, parseVersion } from "../../fleet/version.ts";
import type { Release } from "../../schemas/kinds.ts";
import { schemaErrors } from "../../schemas/written.ts";
import { readYaml } from "../../yaml/read.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { PublishedRelease } from "./event.ts";

/** Where a release is in the catalog. */
export function releaseFile(version: string): string {
  return `releases/${version}.yaml`;
}

/** The catalog's entry of a release: what the event leaves open comes from the existing catalog and from `today`. */
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

/** The file's text: the same entry gives the same bytes. */
export function releaseText({ apiVersion, kind, metadata, spec }: Release): string {
  const { date, kind: change, urgency, manualSteps = [], artifacts = {}, notes, compatibleBack } = spec;
  return writeYaml({
    apiVersion,
    kind,
    metadata: { name: metadata.name },
    spec: {
      date,
      kind: change,
      urgency,
      manualSteps,
      artifacts: Object.fromEntries(Object.entries(artifacts).sort(([a], [b]) => byText(a, b))),
      ...(notes === undefined ? {} : { notes }),
      ...(compatibleBack === undefined ? {} : { compatibleBack }),
    },
  });
}

/** The entry that a text holds, if it is exactly what {@link releaseText} writes for this version; null for any other text. */
export function readReleaseText(text: string, version: string): Release | null {
  const { value, faults } = readYaml(text);
  if (faults.length > 0 || schemaErrors("Release", value).length > 0) return null;
  const entry = value as Release;
  return entry.metadata.name === version && releaseText(entry) === text ? entry : null;
}
