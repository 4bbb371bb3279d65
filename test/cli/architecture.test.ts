import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeMirror } from "../../lab/provider/mirror.ts";
import { sampleFleet } from "../fleet/sample-fleet.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

const schema = {
  provider_schemas: {
    "registry.terraform.io/acme/cloud": {
      provider: {},
      resource_schemas: { cloud_server: { version: 0, block: { attributes: { name: { type: "string", required: true } } } } },
    },
  },
};
const module = `terraform {
  required_providers {
    cloud = { source = "acme/cloud" }
  }
}

resource "cloud_server" "main" {
  name = var.instance.domain
}
`;
const variables = `variable "instance" { type = any }\nvariable "environment" { type = any }\nvariable "upstream" { type = any }\n`;
const main = "architectures/gke/7/stacks/app/main.tf";
const lock = "architectures/gke/7/stacks/app/.terraform.lock.tofu.hcl";

let fleet: CliFixture;
let mirror: string;
beforeAll(async () => {
  const files = sampleFleet();
  for (const name of [...files.keys()].filter((path) => path.startsWith("environments/production"))) files.delete(name);
  files.set(main, module);
  fleet = await cliFixture(files);
  mirror = join(fleet.folder, ".flotilla-mirror");
  const file = join(fleet.folder, ".flotilla-schema.json");
  writeFileSync(file, JSON.stringify(schema));
  writeMirror({ mirror, schema: file, source: "acme/cloud", version: "1.2.3", objects: join(mirror, "objects") });
});
afterAll(() => fleet.close());

const problems = async (): Promise<readonly object[]> =>
  (JSON.parse((await fleet.flotilla("validate", "--format", "json")).stdout) as { readonly problems: readonly object[] }).problems;

async function listProvider(providers: string): Promise<void> {
  const path = "environments/staging/environment.yaml";
  const text = readFileSync(join(fleet.folder, path), "utf8");
  await fleet.write(path, text.replace(/providers: .*/, `providers: ${providers}`));
}

/** A stand-in from a mirror runs from this checkout, which an engine in bubblewrap does not see (docs/users/stand-in-providers.md). */
function pathWithoutBubblewrap(folder: string): string {
  const without = (path: string, index: number): string => {
    if (!existsSync(join(path, "bwrap"))) return path;
    const links = join(folder, String(index));
    mkdirSync(links, { recursive: true });
    for (const name of readdirSync(path)) if (name !== "bwrap") symlinkSync(join(path, name), join(links, name));
    return links;
  };
  return (process.env["PATH"] ?? "").split(delimiter).map(without).join(delimiter);
}

test("validate reports a provider on no list and a lock that is missing, and architecture lock writes it for the platforms asked for", async () => {
  expect(await problems()).toMatchObject([
    { file: main, line: 3, code: "module.provider", message: "the provider acme/cloud is not on the list of the environment staging" },
  ]);

  await listProvider(`[{ source: acme/cloud, mirror: ${mirror} }]`);
  expect(await problems()).toMatchObject([
    { file: main, line: 3, code: "lock.missing", hint: "write it with: npx @flotilla-dev/cli architecture lock gke/7" },
  ]);

  const here = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  const written = await fleet.flotilla("architecture", "lock", "gke/7", "--platform", here);
  expect(written).toMatchObject({ code: 0, stderr: "" });
  expect(written.stdout).toContain(`${lock}: written\n`);
  expect(written.stdout).toContain("stacks/network/.terraform.lock.tofu.hcl: not needed");
  expect(await problems()).toEqual([]);
  const first = readFileSync(join(fleet.folder, lock), "utf8");
  expect(first).toMatch(/provider "registry\.opentofu\.org\/acme\/cloud" \{\n {2}version = "1\.2\.3"/);
  expect(first.match(/"h1:/g)).toHaveLength(1);

  // Another machine has another package; the version stays, although there is a newer one.
  const at = (version: string, platform: string) => join(mirror, "registry.opentofu.org/acme/cloud", version, platform);
  cpSync(at("1.2.3", here), at("1.2.3", "freebsd_arm"), { recursive: true });
  writeFileSync(join(at("1.2.3", "freebsd_arm"), "another"), "");
  cpSync(at("1.2.3", here), at("1.3.0", here), { recursive: true });
  expect((await fleet.flotilla("architecture", "lock", "--platform", here, "freebsd_arm")).code).toBe(0);
  const both = readFileSync(join(fleet.folder, lock), "utf8");
  expect(both).toContain('version = "1.2.3"');
  expect(both.match(/"h1:/g)).toHaveLength(2);
  expect((await fleet.flotilla("architecture", "lock", "--platform", here)).stdout).toContain(`${lock}: unchanged\n`);
});

test("validate --engine reports what the engine refuses at its place in the module, and asks it once for what is valid", async () => {
  const env = {
    PATH: pathWithoutBubblewrap(join(fleet.folder, ".flotilla-path-2")),
    XDG_CACHE_HOME: join(fleet.folder, ".flotilla-known"),
  };
  const judged = async () => {
    const { code, stdout } = await fleet.flotillaIn({ env }, "validate", "--engine", "--format", "json");
    return { code, problems: (JSON.parse(stdout) as { readonly problems: readonly object[] }).problems };
  };
  const wrong = `${variables}${module.replace("name =", "nmae =")}`;
  await fleet.write(main, wrong);
  expect(await problems(), "without the engine").toEqual([]);
  const line = wrong.split("\n").findIndex((text) => text.includes("nmae")) + 1;
  const found = await judged();
  expect(found.code).toBe(1);
  expect(found.problems).toContainEqual(
    expect.objectContaining({
      file: main,
      line,
      column: 3,
      severity: "error",
      code: "module.engine",
      message: expect.stringMatching(/^tofu: Unsupported argument: An argument named .*nmae/) as string,
    }),
  );

  await fleet.write(main, `${variables}${module}`);
  expect(await judged()).toEqual({ code: 0, problems: [] });
  const providers = join(fleet.folder, ".flotilla", "cache");
  rmSync(providers, { recursive: true });
  expect(await judged()).toEqual({ code: 0, problems: [] });
  expect(existsSync(providers), "nothing is installed again").toBe(false);
});

test("architecture test reports what each field changes, of what is created and of what is there", async () => {
  await fleet.write("architectures/gke/7/stacks/network/main.tf", `${variables}output "address" {\n  value = "x"\n}\n`);
  await fleet.write(
    main,
    `${module}${variables}resource "cloud_server" "more" {\n  count = var.instance.size == "large" ? 1 : 0\n  name  = "more"\n}\n`,
  );
  const path = "architectures/gke/7/architecture.yaml";
  const text = readFileSync(join(fleet.folder, path), "utf8");
  await fleet.write(path, text.replace("  health:", "  fields: { spec.size: { enum: [small, large] } }\n  health:"));

  const env = { PATH: pathWithoutBubblewrap(join(fleet.folder, ".flotilla-path")) };
  const compared = await fleet.flotillaIn({ env }, "architecture", "test", "gke/7");
  expect(compared.stdout).toContain("creation\n  network: 0 resources\n  app: 1 resource\n");
  expect(compared.stdout).toMatch(/\nspec\.domain: .*\n {2}app: cloud_server\.main: name\n/);
  expect(compared.stdout).toContain('\nspec.size: "small" -> "large"\n  app: creates cloud_server.more[0]\n');
  expect(compared.stdout).toMatch(/\nspec\.version: .*\n {2}changes nothing\n/);
  expect(compared.code).toBe(0);
  expect(existsSync(join(mirror, "objects", "cloud_server"))).toBe(false);

  const applied = await fleet.flotillaIn({ env }, "architecture", "test", "gke/7", "--apply");
  expect(applied.stdout).toMatch(/\nspec\.domain: .*\n {2}app: update cloud_server\.main: name\n/);
  expect(applied.stdout).toContain("\n  app: create cloud_server.more[0]\n");
});

test("a lock that pins too much or too little is reported, and one that cannot be written says why", async () => {
  await fleet.write(lock, "");
  expect(await problems()).toMatchObject([{ file: lock, line: 1, code: "lock.incomplete" }]);
  await fleet.write(main, "");
  await fleet.write(lock, 'provider "registry.opentofu.org/acme/cloud" {\n  version = "1.2.3"\n  hashes = [\n    "h1:x",\n  ]\n}\n');
  expect(await problems()).toMatchObject([{ file: lock, line: 1, code: "lock.superfluous" }]);

  await fleet.write(main, module);
  rmSync(join(fleet.folder, lock));
  const none = await fleet.flotilla("architecture", "lock", "--platform", "plan9_mips");
  expect(none).toMatchObject({ code: 1 });
  expect(none.stdout).toMatch(/\.terraform\.lock\.tofu\.hcl: not written\n {2}.*acme\/cloud/s);
  expect(await fleet.flotilla("architecture", "lock", "gke/9")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("There is no architecture gke/9; there are: gke/7.") as string,
  });
});

describe("architecture test of a revision that reads outputs of other stacks", () => {
  const tenant = (inputs: string): string =>
    `apiVersion: flotilla.dev/v1\nkind: Architecture\nspec:\n  stacks:\n    - { name: app, needs: [network], inputs: [${inputs}] }\n    - { name: network, inputs: [], outputs: { address: { type: string } } }\n  health: []\n`;
  const read = "spec.domain, spec.version, environment.outputs.dns.zone";
  let reader: CliFixture;
  beforeAll(async () => {
    const files = sampleFleet();
    for (const name of [...files.keys()].filter((path) => /^environments\/(production|.*\/deployments)/.test(path))) files.delete(name);
    const environment = files.get("environments/staging/environment.yaml") ?? "";
    files.set("environments/staging/environment.yaml", environment.replace(/kind: remote/, "kind: local"));
    files.set("environments/plain/environment.yaml", environment.replace(/kind: remote/, "kind: local"));
    files.set("environments/plain/rollouts/fast.yaml", files.get("environments/staging/rollouts/fast.yaml") ?? "");
    files.set("environments/staging/stacks.yaml", "apiVersion: flotilla.dev/v1\nkind: EnvironmentStacks\nspec: { architecture: base/1 }\n");
    files.set(
      "architectures/base/1/architecture.yaml",
      "apiVersion: flotilla.dev/v1\nkind: Architecture\nspec:\n  stacks:\n    - { name: dns, inputs: [], outputs: { zone: { type: string } } }\n  health: []\n",
    );
    files.set("architectures/base/1/stacks/dns/main.tf", `${variables}output "zone" {\n  value = "zone.example"\n}\n`);
    files.set("architectures/reader/1/architecture.yaml", tenant(read));
    files.set("architectures/reader/1/stacks/network/main.tf", `${variables}output "address" {\n  value = "x"\n}\n`);
    files.set(
      "architectures/reader/1/stacks/app/main.tf",
      `${variables}resource "terraform_data" "app" {\n  input = "\${var.upstream.network.address} \${var.environment.outputs.dns.zone} \${var.instance.domain}"\n}\n`,
    );
    reader = await cliFixture(files);
  });
  afterAll(() => reader.close());

  test("says which changes cannot be seen before apply", async () => {
    const { code, stdout, stderr } = await reader.flotilla("architecture", "test", "reader/1", "--environment", "staging");
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/\nspec\.domain: .*\n {2}app: no change is seen; \d+ attributes of 1 resource known after apply only: --apply/);
  });

  test("applies the environment's own stacks before the sample, and each stack after those that it needs", async () => {
    const { code, stdout, stderr } = await reader.flotilla("architecture", "test", "reader/1", "--environment", "staging", "--apply");
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toContain(
      "\nstacks of the environment staging\n  dns: 0 resources\n\ncreation\n  network: 0 resources\n  app: 1 resource\n",
    );
    expect(stdout).toMatch(/\nspec\.domain: .*\n {2}app: update terraform_data\.app: input/);
    expect(stdout).toMatch(/\nspec\.version: .*\n {2}changes nothing\n/);
  });

  test("names the output that an environment does not have", async () => {
    const { code, stderr } = await reader.flotilla("architecture", "test", "reader/1", "--environment", "plain");
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("reads environment.outputs.dns.zone") as string });
    expect(stderr).toContain("environments/plain/stacks.yaml");
  });
});
