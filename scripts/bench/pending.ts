// What is pending among 10,000 instances, against the two `git ls-tree` that anybody needs who compares main with the ledger: with nothing to do,
// and with 10 instances changed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { observe } from "../../src/apply/observe.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { openLedger } from "../../src/ledger/git-ledger.ts";
import { instancePath, type LedgerPath } from "../../src/ledger/paths.ts";
import type { LedgerStore } from "../../src/ledger/store.ts";
import { startChild } from "../../src/process/child-process.ts";
import { run } from "../../src/process/run.ts";
import type { LedgerInstance } from "../../src/schemas/kinds.ts";

const by = { name: "flotilla", email: "flotilla@example.com" };
const count = 10_000;
const bar = 500;
const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
const dir = mkdtempSync(join(tmpdir(), "flotilla-bench-"));
let processes = 0;
const counting: typeof run = (command, args, options) => {
  processes += 1;
  return run(command, args, options);
};
const countingStart: typeof startChild = (command, args, options, events) => {
  processes += 1;
  return startChild(command, args, options, events);
};
try {
  await run("git", ["init", "--quiet", "--initial-branch=main", dir], { cwd: dir, env, timeout: 30_000 });
  const repository = await openRepository(dir, counting, env, countingStart);
  const ids = Array.from({ length: count }, (_, at) => `src-${at.toString(16).padStart(20, "0")}`);
  const ledger = ledgerIn(repository);
  const first = await commit(new Map([...shared(), ...ids.map((id) => [configPath(id), config(id, "small")] as const)]), null);
  await markAllUpToDate(first);
  const second = await commit(new Map(ids.slice(0, 10).map((id) => [configPath(id), config(id, "large")] as const)), first);
  // A clone's objects are packed.
  await run("git", ["-C", dir, "gc", "--quiet"], { cwd: dir, env, timeout: 120_000 });

  for (const [what, treeish] of [
    ["nothing to do", first],
    ["10 instances changed", second],
  ] as const) {
    const times: number[] = [];
    let found = 0;
    let begun = 0;
    for (let round = 0; round < 5; round += 1) {
      begun = processes;
      const from = performance.now();
      // As a command that has just been started: a repository that is open already remembers the listings.
      const opened = await openRepository(dir, counting, env, countingStart);
      const view = await ledgerIn(opened).open();
      const { instances } = await observe({ repository: opened, treeish, view, github: null, run: null, now: Date.now(), whole: false });
      times.push(performance.now() - from);
      found = instances.length;
    }
    const best = Math.min(...times);
    const bare = await baseline(treeish);
    console.log(
      `${what}: ${best.toFixed(0)} ms, ${found} not up to date, ${processes - begun} git processes; two bare ls-tree ${bare.toFixed(0)} ms (${(best / bare).toFixed(1)}x); bar ${bar} ms ${best <= bar ? "held" : "MISSED"}`,
    );
    if (best > bar) process.exitCode = 1;
  }

  async function commit(files: ReadonlyMap<string, string>, parent: string | null): Promise<string> {
    const base = parent === null ? null : (await repository.commit(parent)).tree;
    const tree = await repository.writeTree(base, files);
    const made = await repository.writeCommit(tree, parent === null ? [] : [parent], "Change", { ...by, at: Date.now() });
    if (!(await repository.updateRef("refs/heads/main", made, parent))) throw new Error("main moved");
    return made;
  }

  async function markAllUpToDate(treeish: string): Promise<void> {
    const trees = await repository.tree(treeish, { trees: true });
    const oids = new Map(trees.map(({ path, oid }) => [path, oid]));
    const architecture = oids.get("architectures/test/1") ?? "";
    const environment = oids.get("environments/local/environment.yaml") ?? "";
    const files = new Map(
      ids.map((id): [LedgerPath<"LedgerInstance">, LedgerInstance] => [
        instancePath("local", id),
        {
          environment: "local",
          id,
          inputs: { config: oids.get(configPath(id)) ?? "", environment, architecture, revision: "test/1" },
          version: "5.3.1",
          health: { state: "healthy", version: "5.3.1", at: "2026-11-20T12:00:00Z", detail: null },
          maintenance: null,
          retry: null,
          stacks: Object.fromEntries(["network", "database", "app", "monitoring"].map((name) => [name, stack(id, name)])),
        },
      ]),
    );
    await ledger.write(() => ({ message: "Mark everything up to date", files }));
  }

  async function baseline(treeish: string): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const from = performance.now();
      for (const tree of [treeish, "flotilla/ledger"])
        await run("git", ["-C", dir, "ls-tree", "-r", "-t", "-z", tree], { cwd: dir, env, timeout: 30_000 });
      times.push(performance.now() - from);
    }
    return Math.min(...times);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function ledgerIn(repository: GitRepository): LedgerStore {
  return openLedger({ repository, remote: null, branch: "flotilla/ledger", by, clock: Date.now });
}

function stack(id: string, name: string): LedgerInstance["stacks"][string] {
  const hash = `sha256:${"1".repeat(64)}`;
  return {
    applied: {
      digest: hash,
      commit: "1".repeat(40),
      fingerprint: hash,
      reviewedFingerprint: null,
      run: "1",
      engine: "tofu 1.6.2",
      backend: `local:local/${id}/${name}`,
      startedAt: "2026-11-20T12:00:00Z",
      at: "2026-11-20T12:00:00Z",
      version: "5.3.1",
      outputs: {},
      hashes: {},
      consumed: {},
      pullRequest: 1,
      author: "octocat",
      approvers: ["monalisa"],
      confirmer: null,
      backup: null,
    },
    attempt: null,
  };
}

function configPath(id: string): string {
  return `environments/local/deployments/${id}/config.yaml`;
}

function config(id: string, size: string): string {
  const slug = `a${id.slice(-8)}`;
  return `apiVersion: flotilla.dev/v1
kind: Instance
metadata:
  name: ${id}
  labels: { instance-type: production }
spec:
  slug: ${slug}
  domain: ${slug}.fleet.example
  architecture: test/1
  version: 5.3.1
  releaseChannel: stable
  state: running
  region: us-central1
  size: ${size}
`;
}

function shared(): readonly (readonly [string, string])[] {
  const stacks = ["network", "database", "app", "monitoring"];
  return [
    [
      "flotilla.yaml",
      'apiVersion: flotilla.dev/v1\nkind: Fleet\nspec:\n  releases: { repository: example/product, tag: "v{{version}}" }\n  ledger: flotilla/ledger\n',
    ],
    [
      "environments/local/environment.yaml",
      'apiVersion: flotilla.dev/v1\nkind: Environment\nspec:\n  kind: local\n  engine: { name: tofu, version: ">=1.6" }\n  backend: { type: local }\n  apply: on\n  policy: { review: approved, confirmers: { permission: maintain }, protectedTypes: [], failureBudget: 1, providers: [] }\n',
    ],
    [
      "architectures/test/1/architecture.yaml",
      `apiVersion: flotilla.dev/v1\nkind: Architecture\nspec:\n  stacks:\n${stacks.map((name) => `    - { name: ${name}, inputs: [spec.size] }\n`).join("")}  health: []\n`,
    ],
    ...stacks.map((name) => [`architectures/test/1/stacks/${name}/main.tf`, 'variable "instance" { type = any }\n'] as const),
    [
      "releases/5.3.1.yaml",
      "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 5.3.1 }\nspec: { date: 2026-11-01, kind: patch, urgency: normal, manualSteps: [], artifacts: {}, notes: https://example.com/notes, compatibleBack: 5.3.0 }\n",
    ],
  ];
}
