// Plan and apply of 100 stacks by the runner, against a bare `xargs -P 2` loop of the same engine commands in folders prepared beforehand;
// then the digests of 10,000 instances. Engine: what is found, see src/stacks/engine/engine-location.ts.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openRepository } from "../../src/git/git-cli.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../../src/fleet/model.ts";
import { run } from "../../src/process/run.ts";
import { mapLimited } from "../../src/process/map-limited.ts";
import { stackDigests } from "../../src/stacks/digest.ts";
import { type EngineLocation, locateEngine } from "../../src/stacks/engine/engine-location.ts";
import { noIsolation } from "../../src/stacks/engine/isolation.ts";
import { renderRoot } from "../../src/stacks/render.ts";
import { openStackRunner } from "../../src/stacks/engine/engine-runner.ts";

const count = 100;
const parallel = 2;
const module = `variable "instance" { type = any }
variable "environment" { type = any }
variable "upstream" { type = any }
resource "terraform_data" "app" { input = var.instance }
output "url" { value = "https://\${var.instance.domain}" }
`;
const variables = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
const engine = await locateEngine(variables);
const dir = mkdtempSync(join(tmpdir(), "flotilla-bench-"));
try {
  const { environment, architecture, instance } = aFleet(engine);
  const instances = Array.from({ length: count }, (_, at) => instance(at));
  console.log(`${engine.name} ${engine.version}, ${cpus().length} cores, ${count} stacks, ${parallel} at a time`);
  // The best of each: what else the machine does only ever makes a round slower.
  const best = { bare: Infinity, lean: Infinity, ours: Infinity };
  for (const round of [1, 2, 3]) {
    const bare = bareLoop(round, true);
    const lean = bareLoop(round, false);
    const ours = await flotilla(round);
    best.bare = Math.min(best.bare, bare);
    best.lean = Math.min(best.lean, lean);
    best.ours = Math.min(best.ours, ours);
    console.log(
      `round ${round}: bare init+plan+show+apply ${seconds(bare)}, bare init+plan+apply ${seconds(lean)}, Flotilla ${seconds(ours)}`,
    );
  }
  const ratio = best.ours / best.bare;
  console.log(
    `best rounds: ${ratio.toFixed(2)}x the bare loop of the same commands (bar: 1.1x ${ratio <= 1.1 ? "held" : "MISSED"}), ${(best.ours / best.lean).toFixed(2)}x one without show`,
  );
  if (ratio > 1.1) process.exitCode = 1;

  const many = Array.from({ length: 10_000 }, (_, at) => instance(at));
  const four = { ...architecture, ...fourStacks(architecture) };
  const start = performance.now();
  for (const one of many) stackDigests(environment, one, four);
  console.log(`digests of 10,000 instances with 4 stacks each: ${seconds(performance.now() - start)}`);

  async function flotilla(round: number): Promise<number> {
    const from = performance.now();
    const repository = await openRepository(join(dir, "repository"), run, variables);
    const folder = join(dir, `flotilla-${round}`);
    const options = {
      repository,
      engine,
      stateDir: folder,
      key: { id: "k1", secret: Buffer.alloc(32, 1) },
      cacheDir: join(folder, "cache"),
      isolation: noIsolation,
      run,
      env: variables,
    };
    const runner = await openStackRunner(options);
    await mapLimited(
      instances,
      () => [{ key: "all", most: parallel }],
      async (one) => {
        const target = { environment, instance: one, architecture, stack: "app" };
        const plan = await runner.plan(target);
        if (plan.outcome !== "planned") throw new Error(JSON.stringify(plan));
        const applied = await runner.apply(target, plan);
        if (applied.outcome !== "clean") throw new Error(JSON.stringify(applied));
      },
    );
    await runner.close();
    return performance.now() - from;
  }

  function bareLoop(round: number, all: boolean): number {
    const root = join(dir, `bare-${round}-${all}`);
    for (const one of instances) {
      const folder = join(root, one.id);
      mkdirSync(join(folder, "module"), { recursive: true });
      writeFileSync(join(folder, "main.tf.json"), renderRoot({ environment, instance: one, architecture, stack: "app" }));
      writeFileSync(join(folder, "module/main.tf"), module);
    }
    const loop = join(root, "loop");
    const show = all ? `"$E" show -no-color -json p >/dev/null` : "true";
    writeFileSync(
      loop,
      `#!/bin/sh\nset -e\nE=${engine.path}\ncd "$1"\n"$E" init -input=false -no-color -backend-config=path=s.tfstate >/dev/null\n"$E" plan -input=false -no-color -out=p >/dev/null\n${show}\n"$E" apply -input=false -no-color p >/dev/null\n`,
    );
    chmodSync(loop, 0o755);
    const env = { PATH: variables["PATH"] ?? "", HOME: dir, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "/dev/null" };
    const from = performance.now();
    execFileSync("xargs", ["-P", String(parallel), "-n", "1", loop], { cwd: root, env, input: instances.map(({ id }) => id).join("\n") });
    return performance.now() - from;
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function aFleet(location: EngineLocation): {
  readonly environment: FleetEnvironment;
  readonly architecture: FleetArchitecture;
  readonly instance: (at: number) => FleetInstance;
} {
  const checkout = join(dir, "repository");
  mkdirSync(checkout);
  writeFileSync(join(checkout, "main.tf"), module);
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: checkout, encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", "-A");
  const tree = git("write-tree");
  const oid = "0".repeat(40);
  const policy = { review: "merged", confirmers: { permission: "maintain" }, protectedTypes: [], failureBudget: 1, providers: [] } as const;
  return {
    environment: {
      name: "local",
      oid,
      strategies: new Map(),
      instances: new Map(),
      config: {
        apiVersion: "flotilla.dev/v1",
        kind: "Environment",
        spec: { kind: "local", engine: { name: location.name, version: ">=1.5" }, backend: { type: "local" }, apply: "on", policy },
      },
    },
    architecture: {
      name: "bench/1",
      folder: "architectures/bench/1",
      oid,
      modules: new Map([["app", tree]]),
      config: {
        apiVersion: "flotilla.dev/v1",
        kind: "Architecture",
        spec: { health: [], stacks: [{ name: "app", inputs: ["spec.domain", "spec.size", "spec.version"], outputs: { url: {} } }] },
      },
    },
    instance: (at) => {
      const id = `src-${String(at).padStart(20, "0")}`;
      return {
        environment: "local",
        id,
        path: `environments/local/deployments/${id}/config.yaml`,
        oid,
        config: {
          apiVersion: "flotilla.dev/v1",
          kind: "Instance",
          metadata: { name: id, labels: { "instance-type": "production" } },
          spec: {
            slug: `s${at}`,
            domain: `s${at}.fleet.example`,
            architecture: "bench/1",
            version: "5.3.1",
            releaseChannel: "stable",
            state: "running",
            region: "us-central1",
            size: "small",
          },
        },
      };
    },
  };
}

function fourStacks({ config, modules }: FleetArchitecture): Pick<FleetArchitecture, "config" | "modules"> {
  const [stack] = config.spec.stacks;
  const names = ["app", "network", "database", "monitoring"];
  if (stack === undefined) throw new Error("the architecture has a stack");
  return {
    config: { ...config, spec: { ...config.spec, stacks: names.map((name) => ({ ...stack, name })) } },
    modules: new Map(names.map((name) => [name, modules.get("app") ?? ""])),
  };
}
