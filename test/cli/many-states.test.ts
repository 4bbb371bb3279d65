import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgres, type StateServer } from "../stacks/state-servers.ts";
import { cliEntry, cliEnv, type CliFixture, cliFixture } from "./cli-fixture.ts";

// Many instances with a provider that is not ours and states on a real PostgreSQL: `.ci/run` brings terraform-provider-time and says how many; elsewhere
// they are left out, for the time that they take.
const count = Number(process.env["FLOTILLA_TEST_INSTANCES"] ?? "0");
/** Milliseconds that a command may take: some 2 s for each instance here, and other machines are slower. */
const limit = 60_000 + count * 15_000;
const ids = Array.from({ length: count }, (_, at) => `many-${String(at).padStart(2, "0")}`);
const provider = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "terraform-provider-time"))
  .find((file) => existsSync(file));
const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

const environment = (backend: string, mirror: string | null): string => `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: local
  engine: { name: tofu, version: ">=1.6", env: [PG_CONN_STR] }
  backend: ${backend}
  apply: on
  policy:
    review: approved
    confirmers: { permission: maintain }
    protectedTypes: []
    failureBudget: ${count}
    parallel: 4
    isolation: best-effort
    providers: [${mirror === null ? "" : `{ source: hashicorp/time, mirror: ${mirror} }`}]
`;
const instance = (id: string, size: string): string => `apiVersion: flotilla.dev/v1
kind: Instance
metadata: { name: ${id}, labels: { instance-type: internal } }
spec:
  slug: slug-${id}
  domain: ${id}.fleet.example
  architecture: many/1
  version: 1.0.0
  releaseChannel: stable
  state: running
  region: here
  size: ${size}
`;
const resource =
  provider === undefined
    ? 'resource "terraform_data" "main" { input = var.instance.size }'
    : `terraform {
  required_providers {
    time = { source = "hashicorp/time" }
  }
}
resource "time_static" "made" {}
resource "terraform_data" "main" { input = var.instance.size }
`;

let fleet: CliFixture;
let server: StateServer;
const env = (): Readonly<Record<string, string>> => ({ ...server.env });
const flotilla = async (...args: readonly string[]) => await fleet.flotillaIn({ env: env(), timeout: limit }, ...args);

beforeAll(async () => {
  if (count === 0 || "missing" in postgres) return;
  server = await postgres.open();
  fleet = await cliFixture(
    new Map([
      [
        "flotilla.yaml",
        'apiVersion: flotilla.dev/v1\nkind: Fleet\nspec: { releases: { repository: example/product, tag: "v{{version}}" }, ledger: flotilla/ledger }\n',
      ],
      [".gitignore", ".flotilla/\nmirror/\n"],
      [
        "releases/1.0.0.yaml",
        "apiVersion: flotilla.dev/v1\nkind: Release\nmetadata: { name: 1.0.0 }\nspec: { date: 2026-11-01, kind: patch, urgency: normal, manualSteps: [], artifacts: {}, notes: https://example.com/notes, compatibleBack: 1.0.0 }\n",
      ],
      [
        "architectures/many/1/architecture.yaml",
        "apiVersion: flotilla.dev/v1\nkind: Architecture\nspec:\n  stacks:\n    - { name: app, autoApply: true, inputs: [spec.size], outputs: { size: { type: string } } }\n  health: []\n",
      ],
      [
        "architectures/many/1/stacks/app/main.tf",
        `variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n${resource}\noutput "size" { value = terraform_data.main.output }\n`,
      ],
      ...ids.map((id) => [`environments/local/deployments/${id}/config.yaml`, instance(id, "small")] as const),
    ]),
  );
  const mirror = join(fleet.folder, "mirror");
  if (provider !== undefined) {
    const place = join(mirror, "registry.opentofu.org/hashicorp/time/0.14.2", platform);
    mkdirSync(place, { recursive: true });
    copyFileSync(provider, join(place, "terraform-provider-time_v0.14.2"));
    chmodSync(join(place, "terraform-provider-time_v0.14.2"), 0o755);
  }
  await use("{ type: local }");
  if (provider !== undefined) expect((await flotilla("architecture", "lock", "many/1", "--platform", platform)).code).toBe(0);
  await fleet.commit("Import the instances");
});
afterAll(async () => {
  if (count === 0 || "missing" in postgres) return;
  await fleet.close();
  await server.close();
});

const use = async (backend: string): Promise<void> => {
  await fleet.write(
    "environments/local/environment.yaml",
    environment(backend, provider === undefined ? null : join(fleet.folder, "mirror")),
  );
};

async function applied(): Promise<void> {
  const ended = await flotilla("apply", "--yes");
  expect(ended.code, ended.stdout + ended.stderr).toBe(0);
}

/** Applies, and kills the command and its engines without a word once an engine has begun. */
async function killedApply(): Promise<void> {
  const child = spawn(process.execPath, [cliEntry, "apply", "--yes"], {
    cwd: fleet.folder,
    env: { ...cliEnv, ...env() },
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr.on("data", (part: Buffer) => (printed += String(part)));
  while (!printed.includes("planning") && child.exitCode === null) await wait(20);
  process.kill(-(child.pid ?? 0), "SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

const missing = count === 0 ? " (needs FLOTILLA_TEST_INSTANCES, how many)" : "missing" in postgres ? ` (needs ${postgres.missing})` : "";
describe.skipIf(missing !== "")(
  `${count} instances${provider === undefined ? "" : " with hashicorp/time"} and PostgreSQL${missing}`,
  { timeout: 3 * limit },
  () => {
    const stateOf = (id: string): string => readFileSync(join(fleet.folder, ".flotilla/state/local", id, "app.tfstate"), "utf8");
    const serials = async (): Promise<readonly unknown[]> => {
      const records = await Promise.all(
        ids.map(async (id) => {
          const path = (await fleet.git("ls-tree", "-r", "--name-only", "flotilla/ledger", "instances"))
            .split("\n")
            .find((one) => one.endsWith(`/${id}.json`));
          return JSON.parse(await fleet.git("show", `flotilla/ledger:${path}`)) as {
            readonly stacks: {
              readonly app: { readonly applied: { readonly backend: string; readonly stateVersion: { readonly lineage: string } } };
            };
          };
        }),
      );
      return records.map(({ stacks }) => [stacks.app.applied.backend, stacks.app.applied.stateVersion.lineage]);
    };

    test("are moved there by a command that is killed and typed again, each with its history", async () => {
      await applied();
      const lineages = ids.map((id) => (JSON.parse(stateOf(id)) as { readonly lineage: string }).lineage);
      await use('{ type: pg, schema_name: "{{environment}}_{{instance.id}}_{{stack}}" }');
      await fleet.commit("Keep the states in PostgreSQL");
      expect((await flotilla("stack", "move-state", ...ids)).code).toBe(0);
      await killedApply();
      await applied();
      expect(await serials()).toEqual(ids.map((id, at) => [`pg:local_${id}_app`, lineages[at]]));
    });

    test("a holder that is killed leaves no lock, and nothing is lost", async () => {
      for (const id of ids) await fleet.write(`environments/local/deployments/${id}/config.yaml`, instance(id, "large"));
      await fleet.commit("Make them large");
      await killedApply();
      await applied();
      const plan = await flotilla("plan", "--all", "--format", "json");
      const { plans } = JSON.parse(plan.stdout) as { readonly plans: readonly { readonly changes: readonly unknown[] }[] };
      expect(plans.map(({ changes }) => changes.length)).toEqual(Array<number>(count).fill(0));
    });

    test("what is changed behind its back is seen of that instance alone", async () => {
      const [drifted = "", ...others] = ids;
      await server.write({ id: drifted, stack: "app" }, stateOf(drifted).replace(/"serial": \d+/, '"serial": 1000'));
      const plan = await flotilla("plan", "--all", "--format", "json");
      const { plans } = JSON.parse(plan.stdout) as {
        readonly plans: readonly { readonly instance: string; readonly changes: readonly unknown[] }[];
      };
      expect(plans.filter(({ changes }) => changes.length > 0).map(({ instance }) => instance)).toEqual([drifted]);
      expect(plans).toHaveLength(others.length + 1);
    });
  },
);
