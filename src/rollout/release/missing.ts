import { compareVersions, parseVersion } from "../../fleet/version.ts";
import type { GitHub } from "../../github/port.ts";
import { releasePath, rolloutPath } from "../../ledger/paths.ts";
import type { LedgerView } from "../../ledger/store.ts";
import type { Fleet } from "../../schemas/kinds.ts";
import { versionOf } from "./event.ts";

/** Milliseconds. An older release is not looked for: it was published before the fleet was there, or was refused, and each run would refuse it again. */
const window = 3 * 86_400_000;

/** What published releases are held against. */
export interface Arrived {
  readonly github: GitHub;
  readonly ledger: LedgerView;
  readonly releases: Fleet["spec"]["releases"];
  readonly environments: readonly string[];
  /** Versions that main has a file for. */
  readonly catalog: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Versions that were published in the last three days and never arrived: neither in the catalog, nor as a rollout, nor declined. GitHub sends an event
 * once, and sends none for a release that a job's own token published. Oldest version first.
 */
export async function missingReleases({ github, ledger, releases, environments, catalog, now }: Arrived): Promise<readonly string[]> {
  const published = (await github.releases(releases.repository)) ?? (await github.releases()) ?? [];
  const missing: string[] = [];
  for (const { tag, prerelease, publishedAt } of published) {
    const version = versionOf(releases.tag, tag);
    if (version === null || parseVersion(version) === null || prerelease || catalog.has(version)) continue;
    if (publishedAt === null || now - Date.parse(publishedAt) > window) continue;
    const rollouts = await ledger.readAll(environments.map((environment) => rolloutPath(environment, version)));
    const declined = await ledger.readAll(environments.map((environment) => releasePath(environment, version)));
    if (rollouts.size + declined.size === 0) missing.push(version);
  }
  return missing.sort(compareVersions);
}
