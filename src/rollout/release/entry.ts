import { UserError } from "../../process/user-error.ts";
import { byText } from "../../data/order.ts";
import { type ChangeKind, changeKind, compareVersions, parseVersion } from "../../fleet/version.ts";
import type { ObjectId } from "../../git/object-id.ts";
import type { GitRepository } from "../../git/repository.ts";
import type { Release } from "../../schemas/kinds.ts";
import { asConfig } from "../../schemas/check-config.ts";
import { readYaml } from "../../yaml/read.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { RolloutContext } from "../context.ts";
import { fetchedTip } from "../remote-branches.ts";
import type { PublishedRelease } from "./event.ts";

/** Where a release is in the catalog. */
export function releaseFile(version: string): string {
  return `releases/${version}.yaml`;
}

/** The catalog's entry of a release: what the event leaves open comes from the existing catalog and from `today`. */
export function releaseEntry(published: PublishedRelease, catalog: Iterable<string>, today: string): Release {
  const { version, date, kind: said, urgency, manualSteps, artifacts, notes, compatibleBack } = published;
  const kind = fittingKind(version, said, urgency, catalog);
  return {
    apiVersion: "flotilla.dev/v1",
    kind: "Release",
    metadata: { name: version },
    spec: {
      date: date ?? today,
      kind,
      urgency,
      manualSteps,
      artifacts,
      ...(notes === null ? {} : { notes }),
      ...(compatibleBack === null ? {} : { compatibleBack }),
    },
  };
}

/** Throws where an entry that somebody wrote by hand says another kind or urgency than its version has: they choose the strategy. */
export function refuseMisfit({ metadata, spec }: Release, catalog: Iterable<string>): void {
  fittingKind(metadata.name, spec.kind, spec.urgency, catalog);
}

function fittingKind(version: string, said: ChangeKind | null, urgency: Release["spec"]["urgency"], catalog: Iterable<string>): ChangeKind {
  const kind = kindOf(version, said, catalog);
  if (urgency === "emergency" && kind !== "patch")
    throw new UserError(`${version} is a ${kind}, and only a patch can be an emergency: publish it as normal`);
  return kind;
}

/** By the newest release before it, which what was said has to fit; the first of all by its zeros, where nothing was said. */
function kindOf(version: string, said: ChangeKind | null, catalog: Iterable<string>): ChangeKind {
  const before = [...catalog]
    .filter((other) => compareVersions(other, version) < 0)
    .sort(compareVersions)
    .at(-1);
  if (before !== undefined) {
    const kind = changeKind(before, version);
    if (said !== null && said !== kind)
      throw new UserError(`${version} is a ${kind} after ${before}, not a ${said}: publish it as that, or leave the kind out`);
    return kind;
  }
  if (said !== null) return said;
  const parsed = parseVersion(version);
  if (parsed === null) throw new UserError(`not a version: ${JSON.stringify(version)}`);
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
  const entry = faults.length > 0 ? null : asConfig("Release", value);
  return entry?.metadata.name === version && releaseText(entry) === text ? entry : null;
}

/** `release/<version>`: the natural key of a release's pull request. */
export function releaseBranch(version: string): string {
  return `release/${version}`;
}

/** The release that a commit adds, if that is all it does, on top of a commit of main, and byte for byte as the App writes it. */
export async function entryAt(repository: GitRepository, main: ObjectId, head: ObjectId, version: string): Promise<Release | null> {
  const [parent, ...others] = (await repository.commit(head)).parents;
  if (parent === undefined || others.length > 0 || !(await repository.isAncestor(parent, main))) return null;
  const [change, ...more] = await repository.difference(parent, head);
  if (change === undefined || more.length > 0 || change.path !== releaseFile(version) || change.before !== null || change.after === null)
    return null;
  const text = Buffer.from((await repository.blobs([change.after])).get(change.after) ?? []).toString("utf8");
  return readReleaseText(text, version);
}

/** Another run wrote the release's branch, or merged it, between two reads of this one. */
export class ReleaseMoved extends UserError {}

/**
 * Puts the release on its branch, one commit on main's tip. A branch that holds the same already stays as it is. Answers the branch's tip. `onTip`: one
 * that was built on an older main is built again.
 */
export async function pushRelease(
  context: RolloutContext,
  main: ObjectId,
  entry: Release,
  { onTip = false }: { readonly onTip?: boolean } = {},
): Promise<ObjectId> {
  const { repository, remote, by } = context;
  const version = entry.metadata.name;
  const branch = releaseBranch(version);
  const tip = await fetchedTip(context, branch);
  const there = tip === null ? null : await entryAt(repository, main, tip, version);
  const isFresh = !onTip || (tip !== null && (await repository.commit(tip)).parents[0] === main);
  if (tip !== null && there !== null && releaseText(there) === releaseText(entry) && isFresh) return tip;
  const { tree, at } = await repository.commit(main);
  const changed = await repository.writeTree(tree, new Map([[releaseFile(version), releaseText(entry)]]));
  const commit = await repository.writeCommit(changed, [main], `Add release ${version}\n`, { ...by, at: Date.parse(at) });
  const pushed = await repository.push(remote, commit, `refs/heads/${branch}`, tip);
  if (pushed.outcome === "pushed") return pushed.commit;
  if (pushed.outcome === "stale") throw new ReleaseMoved(`${branch} moved while it was written; run this again`);
  throw new UserError(`${branch} could not be pushed: ${pushed.message}`);
}

/** The release that the branch holds already, if it is one of the App's. */
export async function entryOnBranch(context: RolloutContext, main: ObjectId, version: string): Promise<Release | null> {
  const tip = await fetchedTip(context, releaseBranch(version));
  return tip === null ? null : await entryAt(context.repository, main, tip, version);
}
