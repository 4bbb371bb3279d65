import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

// An environment with stacks of its own, and two instances of which one reads their outputs. A real engine, built-in resources only.
const variables = 'variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n';
const architecture = (stacks: string): string =>
  `apiVersion: flotilla.dev/v1\nkind: Architecture\nspec:\n  stacks:\n${stacks}  health: []\n`;
const stacksFile = (zone: string): string =>
  `apiVersion: flotilla.dev/v1\nkind: EnvironmentStacks\nspec:\n  architecture: base/1\n  values: { zone: ${zone} }\n`;
const instance = (id: string, family: string): string => `apiVersion: flotilla.dev/v1
kind: Instance
metadata: { name: ${id}, labels: { instance-type: internal } }
spec:
  slug: slug-of-${id}
  domain: ${id}.fleet.example
  architecture: ${family}/1
  version: 1.0.0
  releaseChannel: stable
  state: running
  region: here
  size: small
`;
const release = `apiVersion: flotilla.dev/v1
kind: Release
metadata: { name: 1.0.0 }
spec: { date: 2026-11-01, kind: patch, urgency: normal, manualSteps: [], artifacts: {}, notes: https://example.com/notes, compatibleBack: 1.0.0 }
`;
const environment = `apiVersion: flotilla.dev/v1
kind: Environment
spec:
  kind: local
  engine: { name: tofu, version: ">=1.6" }
  backend: { type: local }
  apply: on
  policy: { review: approved, confirmers: { permission: maintain }, protectedTypes: [], failureBudget: 1, providers: [] }
`;
const files = new Map([
  [
    "flotilla.yaml",
    'apiVersion: flotilla.dev/v1\nkind: Fleet\nspec: { releases: { repository: example/product, tag: "v{{version}}" }, ledger: flotilla/ledger }\n',
  ],
  ["environments/local/environment.yaml", environment],
  ["environments/local/stacks.yaml", stacksFile("one.example")],
  ["environments/local/deployments/reader/config.yaml", instance("reader", "tenant")],
  ["environments/local/deployments/apart/config.yaml", instance("apart", "apart")],
  ["releases/1.0.0.yaml", release],
  [
    "architectures/base/1/architecture.yaml",
    architecture(
      "    - { name: dns, autoApply: true, inputs: [spec.values.zone], outputs: { zone: { type: string }, token: { type: string, sensitive: true } } }\n",
    ),
  ],
  [
    "architectures/base/1/values.schema.json",
    '{ "type": "object", "properties": { "zone": { "type": "string" } }, "additionalProperties": false }\n',
  ],
  [
    "architectures/base/1/stacks/dns/main.tf",
    `${variables}resource "terraform_data" "zone" { input = var.instance.values.zone }
output "zone" { value = terraform_data.zone.output }
output "token" {
  value     = "token-of-the-zone"
  sensitive = true
}
`,
  ],
  [
    "architectures/tenant/1/architecture.yaml",
    architecture(
      "    - { name: app, autoApply: true, inputs: [environment.outputs.dns.zone, environment.outputs.dns.token], outputs: { url: { type: string } } }\n",
    ),
  ],
  [
    "architectures/tenant/1/stacks/app/main.tf",
    `${variables}resource "terraform_data" "app" { input = "\${var.instance.id}.\${var.environment.outputs.dns.zone}" }
resource "terraform_data" "token" { input = var.environment.outputs.dns.token }
output "url" { value = terraform_data.app.output }
`,
  ],
  ["architectures/apart/1/architecture.yaml", architecture("    - { name: app, inputs: [spec.region] }\n")],
  ["architectures/apart/1/stacks/app/main.tf", `${variables}resource "terraform_data" "app" { input = var.instance.region }\n`],
]);

let fleet: CliFixture;
beforeAll(async () => {
  fleet = await cliFixture(files);
  await fleet.write(".gitignore", ".flotilla/\n");
  await fleet.commit("Ignore the state folder");
});
afterAll(async () => {
  await fleet.close();
});

const outputs = async (id: string, stack: string): Promise<unknown> => {
  const path = join(fleet.folder, ".flotilla", "state", "local", id, `${stack}.tfstate`);
  return (JSON.parse(await readFile(path, "utf8")) as { readonly outputs: Readonly<Record<string, { readonly value: unknown }>> }).outputs;
};

describe("an environment's own stacks", () => {
  test("are applied before the instances that read their outputs", async () => {
    const applied = await fleet.flotilla("apply", "--yes");
    expect(applied.code, applied.stdout + applied.stderr).toBe(0);
    expect(await outputs("environment", "dns")).toMatchObject({ zone: { value: "one.example" } });
    expect(await outputs("reader", "app")).toMatchObject({ url: { value: "reader.one.example" } });
    const ledger = await fleet.git("ls-tree", "-r", "--name-only", "flotilla/ledger", "instances", "up-to-date");
    expect(ledger).toContain("/environment.json");
    expect(ledger.match(/^up-to-date/gm), ledger).toHaveLength(3);
    expect(await fleet.git("grep", "--fixed-strings", "--count", "hmac:", "flotilla/ledger")).not.toBe("");
    await expect(fleet.git("grep", "--fixed-strings", "token-of-the-zone", "flotilla/ledger"), "in clear").rejects.toThrow();
  });

  test("with another output make the instances pending that read it, and no others", async () => {
    await fleet.write("environments/local/stacks.yaml", stacksFile("two.example"));
    await fleet.commit("Move the zone");
    const plan = await fleet.flotilla("plan");
    expect(plan.stdout, plan.stderr).toMatch(/environment/);
    expect(plan.stdout, "planned with the output as unknown").toMatch(/reader/);
    expect(plan.stdout).not.toMatch(/apart/);
    const confirmed = await fleet.flotilla("apply", "--yes");
    expect(confirmed.code, confirmed.stdout + confirmed.stderr).toBe(0);
    expect(await outputs("reader", "app")).toMatchObject({ url: { value: "reader.two.example" } });
    const listed = (await fleet.flotilla("instance", "list")).stdout;
    expect(listed).toMatch(/local\/environment .*healthy +1 of 1/);
    expect(listed).toMatch(/local\/reader .*healthy +1 of 1/);
  });
});
