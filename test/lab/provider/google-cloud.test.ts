import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedStandIn, serveStandIn } from "../../../lab/provider/serve.ts";
import { readProviderSchema } from "../../../lab/provider/schema.ts";
import { loadFleet } from "../../../src/fleet/load.ts";
import type { FleetInstance, FleetSnapshot } from "../../../src/fleet/model.ts";
import { openRepository } from "../../../src/git/git-cli.ts";
import { run } from "../../../src/process/run.ts";
import { openStackRunner } from "../../../src/stacks/engine/engine-runner.ts";
import { noIsolation } from "../../../src/stacks/engine/isolation.ts";
import type { StackPlan, StackRunner } from "../../../src/stacks/stack-runner.ts";
import { engines, environmentVariables, planned } from "../../stacks/small-fleet.ts";
import { kubernetesSchema } from "./kubernetes-schema.ts";

const example = join(import.meta.dirname, "../../../examples/google-cloud");
/** A folder with `google.json`: what the engines say of hashicorp/google 7. It is not part of this repository. */
const schemas = process.env["FLOTILLA_PROVIDER_SCHEMAS"] ?? join(import.meta.dirname, "../../../../shared/provider-schemas");
const google = join(schemas, "google.json");
const missing = existsSync(google) ? "" : " (needs the schema of hashicorp/google: FLOTILLA_PROVIDER_SCHEMAS)";

const modules = readdirSync(join(example, "architectures"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tf"));
const used = new Set(modules.flatMap((path) => readFileSync(join(example, "architectures", path), "utf8").match(/google_\w+/g) ?? []));

let folder: string;
let served: readonly ServedStandIn[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "flotilla-test-"));
  if (missing !== "") {
    served = [];
    return;
  }
  const whole = readProviderSchema(readFileSync(google, "utf8"), "hashicorp/google");
  // The engines read all of a schema each time.
  const { resource_schemas: resources = {} } = whole;
  const schema = { ...whole, resource_schemas: Object.fromEntries(Object.entries(resources).filter(([name]) => used.has(name))) };
  served = [
    await serveStandIn(schema, { source: "hashicorp/google", socket: join(folder, "google.sock"), objects: join(folder, "google") }),
    await serveStandIn(kubernetesSchema, {
      source: "hashicorp/kubernetes",
      socket: join(folder, "k8s.sock"),
      objects: join(folder, "k8s"),
    }),
  ];
  const values = { "google_client_config.access_token": "x" };
  writeFileSync(
    join(folder, "google/behavior.json"),
    JSON.stringify({ values, replace: ["google_compute_instance.metadata_startup_script"] }),
  );
});
afterAll(async () => {
  for (const standIn of served) await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The example as a fleet whose one environment is planned with the stand-ins. */
class Fleet {
  readonly #folder: string;
  readonly #engine: (typeof engines)[number];
  readonly #runner: Promise<StackRunner>;

  constructor(engine: (typeof engines)[number]) {
    this.#engine = engine;
    this.#folder = mkdtempSync(join(folder, "fleet-"));
    cpSync(example, this.#folder, { recursive: true });
    execFileSync("git", ["init", "-q"], { cwd: this.#folder });
    this.edit("environments/prod/environment.yaml", (text) =>
      text
        .replace(/engine: .*/, `engine: { name: ${engine.name}, version: ">=1.5", env: [TF_REATTACH_PROVIDERS] }`)
        .replace(/backend: .*/, "backend: { type: local }")
        .replace(
          /providers: .*/,
          "providers: [{ source: hashicorp/google, reattach: true }, { source: hashicorp/kubernetes, reattach: true }]",
        ),
    );
    this.#runner = this.#open();
  }

  async #open(): Promise<StackRunner> {
    return await openStackRunner({
      repository: await openRepository(this.#folder, run, environmentVariables),
      engine: this.#engine,
      stateDir: join(this.#folder, ".states"),
      key: { id: "k1", secret: Buffer.alloc(32, 7) },
      cacheDir: join(folder, "cache", this.#engine.name),
      isolation: noIsolation,
      run,
      env: {
        ...environmentVariables,
        TF_REATTACH_PROVIDERS: JSON.stringify(Object.assign({}, ...served.map(({ reattach }) => JSON.parse(reattach) as object))),
      },
    });
  }

  edit(path: string, change: (text: string) => string): void {
    writeFileSync(join(this.#folder, path), change(readFileSync(join(this.#folder, path), "utf8")));
  }

  async load(): Promise<FleetSnapshot> {
    const repository = await openRepository(this.#folder, run, environmentVariables);
    const { snapshot, problems } = await loadFleet(repository, await repository.treeOfWorkTree(), { root: "" });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (snapshot === null) throw new Error("the fleet cannot be read");
    return snapshot;
  }

  /** Plans stacks of an instance in order, and applies them; all where none is named. */
  async apply(
    id: string,
    change: Partial<FleetInstance["config"]["spec"]> = {},
    stacks: readonly string[] = [],
  ): Promise<ReadonlyMap<string, StackPlan>> {
    const snapshot = await this.load();
    const environment = snapshot.environments.get("prod");
    const instance = environment?.instances.get(id);
    const architecture = snapshot.architectures.get(instance?.config.spec.architecture ?? "");
    if (environment === undefined || instance === undefined || architecture === undefined) throw new Error(`no instance ${id}`);
    const spec = { ...instance.config.spec, ...change };
    const plans = new Map<string, StackPlan>();
    const runner = await this.#runner;
    for (const { name: stack } of architecture.config.spec.stacks.filter(({ name }) => stacks.length === 0 || stacks.includes(name))) {
      const target = { environment, architecture, stack, instance: { ...instance, config: { ...instance.config, spec } } };
      const plan = planned(await runner.plan(target));
      plans.set(stack, plan);
      const applied = await runner.apply(target, plan);
      if (applied.outcome !== "clean") throw new Error(`${stack}: ${JSON.stringify(applied)}`);
    }
    return plans;
  }

  async close(): Promise<void> {
    await (await this.#runner).close();
  }
}

/** `update google_compute_instance.main`, of all stacks. */
function changes(plans: ReadonlyMap<string, StackPlan>): readonly string[] {
  return [...plans].flatMap(([stack, { record }]) =>
    record.changes.map(({ address, actions }) => `${stack}: ${actions.join("/")} ${address.replace("module.stack.", "")}`),
  );
}

describe.skipIf(missing !== "").each(engines)(`examples/google-cloud with stand-ins and $name${missing}`, (engine) => {
  let fleet: Fleet;
  beforeAll(() => {
    fleet = new Fleet(engine);
  });
  afterAll(() => fleet.close());

  test("a machine with Docker Compose is created, upgraded without another machine, and replaced with its downtime shown", async () => {
    expect(changes(await fleet.apply("environment"))).toEqual(["dns: create google_dns_managed_zone.fleet"]);
    const created = changes(await fleet.apply("gce-example-1"));
    expect(created.filter((change) => !/ create /.test(change))).toEqual([]);
    expect(created).toContain("vm: create google_compute_instance.main");

    const upgraded = { version: "5.3.1", ingress: { allowlist: ["203.0.113.0/24"] }, features: ["executors"] };
    expect(changes(await fleet.apply("gce-example-1", upgraded, ["vm", "edge", "executors"]))).toEqual([
      "vm: update google_compute_instance.main",
      "edge: update google_compute_security_policy.app",
      "executors: create google_compute_instance.executors[0]",
      'executors: create google_project_iam_member.executors["roles/logging.logWriter"]',
      'executors: create google_project_iam_member.executors["roles/monitoring.metricWriter"]',
      "executors: create google_service_account.executors[0]",
    ]);

    fleet.edit("architectures/gce-compose/1/stacks/vm/startup.sh", (text) => `${text}# another line\n`);
    const replaced = await fleet.apply("gce-example-1", upgraded, ["vm"]);
    expect(changes(replaced)[0]).toBe("vm: delete/create google_compute_instance.main");
    expect(replaced.get("vm")?.downtime).toBe("520s");
  });

  test("a cluster is created, migrated to another version before its workloads, and grows", async () => {
    const created = changes(await fleet.apply("gke-example-1"));
    expect(created.filter((change) => !/ create /.test(change))).toEqual([]);
    expect(changes(await fleet.apply("gke-example-1", {}, ["app", "output"]))).toEqual([]);
    expect(changes(await fleet.apply("gke-example-1", { version: "5.3.1", size: "large" }, ["database", "cluster", "app"]))).toEqual([
      "database: update google_sql_database_instance.main",
      "cluster: update google_container_node_pool.main",
      "app: update kubernetes_deployment_v1.app",
      "app: update kubernetes_job_v1.migrate",
    ]);
  });
});
