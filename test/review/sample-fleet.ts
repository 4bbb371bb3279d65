import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { loadFleet } from "../../src/fleet/load.ts";
import type { FleetSnapshot } from "../../src/fleet/model.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { type Cloud, startCloud } from "../../lab/cloud/cloud.ts";
import { run } from "../../src/process/run.ts";
import type { PlanReport } from "../../src/schemas/kinds.ts";
import { planPullRequest } from "../../src/review/plan-pull-request.ts";
import { locateEngine } from "../../src/stacks/engine/engine-location.ts";
import { inDependencyOrder } from "../../src/stacks/dependency-order.ts";
import { noIsolation } from "../../src/stacks/engine/isolation.ts";
import { openStackRunner } from "../../src/stacks/engine/engine-runner.ts";
import type { StackTarget, StackRunner } from "../../src/stacks/stack-runner.ts";

export const checkout = join(import.meta.dirname, "../..");
const variables = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
const key = { id: "k1", secret: Buffer.alloc(32, 7) };
export const noon = Date.parse("2026-11-20T12:00:00Z");

/** The sample fleet in a repository of its own, with a cloud that really serves its instances. */
export interface SampleFleet {
  readonly dir: string;
  readonly repository: GitRepository;
  readonly cloud: Cloud;
  readonly ledger: LedgerStore;
  /** A new commit with the change on a branch from main; answers its id. */
  commit(branch: string, change: (path: (below: string) => string) => void): Promise<string>;
  /** Writes a config anew with a change in it. */
  edit(path: string, change: (config: SampleConfig) => void): void;
  snapshot(revision: string): Promise<FleetSnapshot>;
  /** The variables by which an engine reaches the cloud. */
  session(role: "plan" | "apply"): Promise<Readonly<Record<string, string>>>;
  /** Applies every stack of an instance as the revision has it. */
  apply(revision: string, id: string): Promise<void>;
  /** `modules`: an owner has let the module code of this head be run. */
  plan(head: string, pullRequest?: number, modules?: boolean): Promise<PlanReport>;
  close(): Promise<void>;
}

/** What a test changes of a config. */
export interface SampleConfig {
  metadata: { name: string; annotations?: Record<string, string> };
  spec: Record<string, unknown>;
}

export async function sampleFleet(): Promise<SampleFleet> {
  const dir = mkdtempSync(join(tmpdir(), "flotilla-review-"));
  const work = join(dir, "work");
  for (const name of ["architectures", "environments", "releases", "flotilla.yaml"])
    cpSync(join(checkout, name), join(work, name), { recursive: true });
  const git = async (...args: readonly string[]) => {
    const ended = await run("git", ["-c", "user.name=octocat", "-c", "user.email=octocat@example.com", ...args], {
      cwd: work,
      env: variables,
      timeout: 60_000,
    });
    if (ended.code !== 0) throw new Error(`git ${args.join(" ")}: ${ended.stderr}`);
    return ended.stdout.trim();
  };
  await git("init", "--quiet", "--initial-branch=main");
  const environmentFile = join(work, "environments/local/environment.yaml");
  const engine = await locateEngine(variables);
  writeFileSync(environmentFile, readFileSync(environmentFile, "utf8").replace("name: tofu", `name: ${engine.name}`));
  await git("add", "--all");
  await git("commit", "--quiet", "--message=The sample fleet");
  const repository = await openRepository(work, run, variables);
  const cloud = await startCloud({ dir: join(dir, "cloud"), now: () => new Date(), trust: null });
  const session = async (role: "plan" | "apply"): Promise<Readonly<Record<string, string>>> => {
    const { reattach, token } = await cloud.openSession(role, "octocat");
    return { TF_REATTACH_PROVIDERS: reattach, FLOTILLA_CLOUD_URL: cloud.url, FLOTILLA_CLOUD_TOKEN: token };
  };
  const openRunner = async (role: "plan" | "apply"): Promise<StackRunner> => {
    const env = { ...variables, ...(await session(role)) };
    return openStackRunner({
      repository,
      engine,
      isolation: noIsolation,
      stateDir: join(dir, "states"),
      key,
      cacheDir: join(dir, "cache"),
      run,
      env,
    });
  };
  const snapshot = async (revision: string) => {
    const loaded = await loadFleet(repository, revision);
    if (loaded.snapshot === null) throw new Error(JSON.stringify(loaded.problems));
    return loaded.snapshot;
  };
  const by = { name: "flotilla[bot]", email: "flotilla@example.com" };
  const ledger = openLedger({ repository, remote: null, branch: "flotilla/ledger", by, clock: () => noon });
  return {
    dir,
    repository,
    cloud,
    ledger,
    commit: async (branch, change) => {
      await git("checkout", "--quiet", "-B", branch, "main");
      change((below) => join(work, below));
      await git("add", "--all");
      await git("commit", "--quiet", "--message", branch);
      const head = await git("rev-parse", "HEAD");
      await git("checkout", "--quiet", "main");
      return head;
    },
    edit: (path, change) => {
      const config = parse(readFileSync(path, "utf8")) as SampleConfig;
      change(config);
      writeFileSync(path, stringify(config));
    },
    snapshot,
    session,
    apply: async (revision, id) => {
      const fleet = await snapshot(revision);
      const runner = await openRunner("apply");
      for (const environment of fleet.environments.values()) {
        const instance = environment.instances.get(id);
        const architecture = fleet.architectures.get(instance?.config.spec.architecture ?? "");
        if (instance === undefined || architecture === undefined) continue;
        for (const stack of inDependencyOrder(architecture)) {
          const target: StackTarget = { environment, instance, architecture, stack };
          const plan = await runner.plan(target);
          if (plan.outcome !== "planned") throw new Error(JSON.stringify(plan));
          const applied = await runner.apply(target, plan);
          if (applied.outcome !== "clean") throw new Error(JSON.stringify(applied));
        }
      }
      await runner.close();
    },
    plan: async (head, pullRequest = 12, modules = false) =>
      planPullRequest({
        repository,
        main: (await repository.resolve("main")) ?? "",
        head,
        pullRequest,
        run: "4711",
        root: "",
        part: null,
        openRunner: () => openRunner("plan"),
        keyId: key.id,
        ledger,
        moduleWord: async (changed) =>
          modules
            ? { pullRequest, head, by: "monalisa", account: 7, at: "2026-11-20T11:00:00Z", comment: 4_711, paths: [...changed] }
            : null,
      }),
    close: async () => {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
