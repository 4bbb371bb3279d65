import { checksAt } from "../github/checks-at.ts";
import { instant } from "../../src/clock/clock.ts";
import { loadFleet } from "../../src/fleet/load.ts";
import type { FleetEnvironment, FleetInstance, FleetSnapshot } from "../../src/fleet/model.ts";
import type { GitHub, PullRequest } from "../../src/github/port.ts";
import { instancePath, type LedgerPath, reviewPath } from "../../src/ledger/paths.ts";
import { digestsOf } from "../../src/rollout/observe/digests.ts";
import type { LedgerInstance, LedgerReview, PlanRecord } from "../../src/schemas/kinds.ts";
import type { RolloutFixture } from "./rollout-fixture.ts";

export interface PlanOptions {
  /** The plan of a stack; null where none is recorded. */
  readonly record?: (id: string, stack: string) => PlanRecord | null;
  readonly validate?: "success" | "failure";
}

/** What the other workflows work on: the fleet of a fixture, whatever its GitHub is. */
export interface WorkedOn extends Pick<RolloutFixture, "repository" | "remote" | "ledger" | "main" | "snapshot" | "now"> {
  readonly github: Pick<GitHub, "openPullRequests" | "checksAndIssues"> & {
    setCheck(head: string, name: string, conclusion: "success" | "failure", app?: string): Promise<void> | void;
  };
}

/** Validates and plans every open pull request that has no plan yet, as the workflows of a pull request do. */
export async function planPullRequests(fixture: WorkedOn, { record, validate = "success" }: PlanOptions): Promise<void> {
  const { github, repository, remote, ledger } = fixture;
  const waiting: PullRequest[] = [];
  for (const pull of await github.openPullRequests())
    if (!(await checksAt(github, pull.head)).some(({ name }) => name === "plan")) waiting.push(pull);
  if (waiting.length === 0) return;
  await repository.fetch(remote, ["+refs/heads/*:refs/test/*"]);
  const reviews = new Map<LedgerPath<"LedgerReview">, LedgerReview>();
  for (const pull of waiting) {
    await github.setCheck(pull.head, "validate", validate);
    if (validate === "failure") continue;
    const merged = await repository.mergeTree(await fixture.main(), pull.head);
    const after = merged.outcome === "clean" ? (await loadFleet(repository, merged.tree)).snapshot : null;
    if (merged.outcome !== "clean" || after === null) continue;
    for (const { instance, stack, digest } of changedStacks(await fixture.snapshot(), after)) {
      const { id } = instance;
      const made = record === undefined ? sampleRecord(instance.config.spec.slug, stack) : record(id, stack);
      if (made === null) continue;
      const base = await fixture.main();
      const shown = { pullRequest: pull.number, head: pull.head, base, mergeTree: merged.tree, at: instant(fixture.now()), run: "1" };
      const file = { environment: "prod", id, stack, digest, reviews: [{ record: { ...made, digest }, ...shown }] };
      reviews.set(reviewPath("prod", id, stack, digest), file);
    }
    await github.setCheck(pull.head, "plan", "success", "flotilla");
  }
  await ledger.write(() => ({ message: "Record plans", files: reviews }));
}

interface ChangedStack {
  readonly instance: FleetInstance;
  readonly stack: string;
  readonly digest: string;
}

function changedStacks(before: FleetSnapshot, after: FleetSnapshot): readonly ChangedStack[] {
  const environment = after.environments.get("prod");
  if (environment === undefined) return [];
  return [...environment.instances.values()].flatMap((instance) => {
    const old = before.environments.get("prod")?.instances.get(instance.id);
    if (old === undefined) return [];
    const known = digestsOf(before, environment, old);
    return [...digestsOf(after, environment, instance)].flatMap(([stack, digest]) =>
      known.get(stack) === digest ? [] : [{ instance, stack, digest }],
    );
  });
}

export interface ApplyOptions {
  /** Instances that fail their health check. */
  readonly unhealthy?: readonly string[];
  /** Instances that cannot be applied. */
  readonly failing?: readonly string[];
  readonly only?: readonly string[];
}

/** Applies what main changed and checks health, as the apply workflow does. */
export async function applyMain(fixture: Pick<WorkedOn, "ledger" | "main" | "snapshot" | "now">, options: ApplyOptions): Promise<void> {
  const fleet = await fixture.snapshot();
  const commit = await fixture.main();
  await fixture.ledger.write(async (view) => {
    const files = new Map<LedgerPath<"LedgerInstance">, LedgerInstance>();
    for (const environment of fleet.environments.values())
      for (const instance of environment.instances.values()) {
        if (options.only?.includes(instance.id) === false) continue;
        const path = instancePath(environment.name, instance.id);
        const before = await view.read(path);
        const digests = digestsOf(fleet, environment, instance);
        if (isDue(instance, digests, before))
          files.set(path, applied({ environment, instance, digests, commit, at: instant(fixture.now()), before, options }));
      }
    return { message: "Record applies", files };
  });
}

function isDue({ config }: FleetInstance, digests: ReadonlyMap<string, string>, before: LedgerInstance | undefined): boolean {
  if (before === undefined || before.retry !== null) return true;
  const { attempt } = before.stacks["app"] ?? { attempt: null };
  if (attempt?.state === "failed" && attempt.digest === digests.get("app")) return false;
  return before.version !== config.spec.version || [...digests].some(([stack, digest]) => before.stacks[stack]?.applied?.digest !== digest);
}

interface Apply {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly digests: ReadonlyMap<string, string>;
  readonly commit: string;
  readonly at: string;
  readonly before: LedgerInstance | undefined;
  readonly options: ApplyOptions;
}

/** The instance's file after an apply. */
function applied({ environment, instance, digests, commit, at, before, options }: Apply): LedgerInstance {
  const { id, config } = instance;
  const { version } = config.spec;
  const fails = options.failing?.includes(id) === true;
  const sound = options.unhealthy?.includes(id) !== true;
  const health = {
    state: sound ? ("healthy" as const) : ("unhealthy" as const),
    version: sound ? version : null,
    at,
    detail: sound ? null : `https://${id.slice(4)}-slug.fleet.example/healthz answered 503`,
  };
  return {
    environment: environment.name,
    id,
    inputs: null,
    version: fails ? (before?.version ?? null) : version,
    health: fails ? (before?.health ?? null) : health,
    maintenance: null,
    retry: null,
    stacks: Object.fromEntries(
      [...digests].map(([stack, digest]) => [
        stack,
        {
          applied: fails
            ? (before?.stacks[stack]?.applied ?? null)
            : lastApply(digest, { commit, at, version, backup: before && `backup-${id}` }),
          attempt: {
            id: `${id}-${at}`,
            digest,
            commit,
            run: "7",
            at,
            state: fails ? "failed" : "clean",
            error: fails ? "the cloud refused it" : null,
            fingerprint,
            shape: null,
            why: [],
          },
        },
      ]),
    ),
  };
}

const fingerprint = `sha256:${"f".repeat(64)}`;

type LastApply = NonNullable<LedgerInstance["stacks"][string]["applied"]>;

function lastApply(
  digest: string,
  {
    commit,
    at,
    version,
    backup,
  }: { readonly commit: string; readonly at: string; readonly version: string; readonly backup: string | undefined },
): LastApply {
  return {
    digest,
    commit,
    fingerprint,
    reviewedFingerprint: null,
    run: "7",
    engine: "tofu 1.6.2",
    backend: "local",
    startedAt: at,
    at,
    version,
    outputs: {},
    hashes: {},
    consumed: {},
    pullRequest: null,
    author: null,
    approvers: [],
    confirmer: null,
    backup: backup ?? null,
  };
}

export function sampleRecord(
  slug: string,
  stack: string,
  digest = `sha256:${"0".repeat(64)}`,
  address = "terraform_data.main",
): PlanRecord {
  return {
    keyId: "k1",
    digest,
    mode: "planned",
    changes: [
      {
        address: `module.stack.${address}["${slug}"]`,
        previous: null,
        actions: ["update"],
        attributes: { version: `hmac:${"a".repeat(64)}` },
      },
    ],
    outputs: stack === "app" ? { url: "unknown" } : {},
  };
}
