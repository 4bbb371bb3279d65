import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeMirror } from "../../../lab/provider/mirror.ts";
import { run, type Ran } from "../../../src/process/run.ts";
import { engines } from "../cloud/engine.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flotilla-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const rule = { attributes: { port: { type: "number", required: true }, id: { type: "string", computed: true } } };
const schema = {
  format_version: "1.0",
  provider_schemas: {
    "registry.terraform.io/acme/cloud": {
      provider: { version: 0, block: { attributes: { project: { type: "string", optional: true } } } },
      resource_schemas: {
        cloud_server: {
          version: 3,
          block: {
            attributes: {
              id: { type: "string", computed: true },
              name: { type: "string", required: true },
              size: { type: "number", optional: true },
              password: { type: "string", computed: true, sensitive: true },
              addresses: { type: ["list", "string"], computed: true },
              certificate: { type: ["object", { ip_address: "string", days: "number" }], computed: true },
              labels: { type: ["map", "string"], optional: true },
              anything: { type: "dynamic", optional: true },
              disk: {
                nested_type: {
                  nesting_mode: "single",
                  attributes: { gb: { type: "number", required: true }, uuid: { type: "string", computed: true } },
                },
                optional: true,
              },
            },
            block_types: {
              rule: { nesting_mode: "set", block: rule },
              route: {
                nesting_mode: "list",
                min_items: 1,
                block: { ...rule, block_types: { hop: { nesting_mode: "list", block: rule } } },
              },
              timeouts: { nesting_mode: "single", block: { attributes: { create: { type: "string", optional: true } } } },
            },
          },
        },
      },
      data_source_schemas: {
        cloud_zones: {
          version: 0,
          block: { attributes: { region: { type: "string", required: true }, names: { type: ["list", "string"], computed: true } } },
        },
      },
    },
  },
};

const configuration = `
terraform {
  required_providers {
    cloud = { source = "acme/cloud" }
  }
}
variable "size" {
  default = 1
}
resource "cloud_server" "main" {
  name     = "main"
  size     = var.size
  labels   = { team = "a" }
  anything = { list = [1, "two"] }
  disk     = { gb = 10 }
  rule { port = 80 }
  rule { port = 443 }
  route {
    port = 1
    hop { port = 2 }
  }
}
data "cloud_zones" "here" {
  region = "r1"
}
output "zones" { value = data.cloud_zones.here.names }
output "certificate" { value = cloud_server.main.certificate.ip_address }
output "hop" { value = cloud_server.main.route[0].hop[0].id }
`;

/** A root that uses the stand-in with one engine. */
async function root(engine: string): Promise<{
  readonly behave: (behavior: object) => void;
  readonly object: () => string;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
}> {
  const objects = join(folder, "objects");
  const work = join(folder, "root");
  writeFileSync(join(folder, "schema.json"), JSON.stringify(schema));
  writeMirror({ mirror: join(folder, "mirror"), schema: join(folder, "schema.json"), source: "acme/cloud", version: "1.2.3", objects });
  mkdirSync(work);
  mkdirSync(objects);
  writeFileSync(join(work, "main.tf"), configuration);
  writeFileSync(
    join(folder, "cli.tfrc"),
    `provider_installation {\n  filesystem_mirror {\n    path = "${join(folder, "mirror")}"\n  }\n}\n`,
  );
  const env = { PATH: "", HOME: folder, TF_CLI_CONFIG_FILE: join(folder, "cli.tfrc"), CHECKPOINT_DISABLE: "1" };
  const start = (...args: readonly string[]) => run(engine, [...args, "-no-color"], { cwd: work, env, timeout: 120_000 });
  expect(await start("init", "-input=false")).toMatchObject({ code: 0 });
  return {
    behave: (behavior) => writeFileSync(join(objects, "behavior.json"), JSON.stringify(behavior)),
    object: () => join(objects, "cloud_server", readdirSync(join(objects, "cloud_server"))[0] ?? ""),
    run: start,
  };
}

test.each(engines)("plans, applies, reads and destroys what a schema describes ($name)", async ({ path }) => {
  const { behave, object, run } = await root(path);
  behave({ values: { "cloud_zones.names": ["a", "b"] } });
  const planned = await run("plan");
  expect(planned.stdout).toMatch(/\+ password +: = \(sensitive value\)|\+ password += \(sensitive value\)/);
  expect(planned.stdout).toMatch(/\+ certificate += \(known after apply\)/);
  expect(await run("apply", "-auto-approve")).toMatchObject({ code: 0 });
  const outputs = JSON.parse((await run("output", "-json")).stdout) as Record<string, { readonly value: unknown }>;
  expect(outputs["zones"]?.value).toEqual(["a", "b"]);
  expect(outputs["certificate"]?.value).toMatch(/^192\.0\.2\.\d+$/);
  expect(outputs["hop"]?.value).toMatch(/^\S+$/);
  expect((await run("plan", "-detailed-exitcode")).code).toBe(0);
  const stored = readFileSync(object(), "utf8");
  expect(JSON.parse(stored)).toMatchObject({ attributes: { anything: { value: { list: [1, "two"] } }, disk: { gb: 10 } } });

  // Somebody changes it by hand.
  writeFileSync(object(), stored.replace('"size": 1', '"size": 7'));
  const drifted = await run("plan");
  expect(drifted.stdout).toMatch(/size += 7 -> 1/);
  expect(await run("apply", "-auto-approve", "-var", "size=2")).toMatchObject({ code: 0 });
  expect(readFileSync(object(), "utf8")).toContain('"size": 2');

  behave({ replace: ["cloud_server.size"] });
  expect((await run("plan", "-var", "size=3")).stdout).toMatch(/size += 2 -> 3 # forces replacement/);
  const file = object();
  expect(await run("destroy", "-auto-approve", "-var", "size=2")).toMatchObject({ code: 0 });
  expect(existsSync(file)).toBe(false);
});

// One engine is enough: what it is answered is the same.
test.each(engines.slice(-1))("fails as its behavior says, and can make something whose answer is lost ($name)", async ({ path }) => {
  const { behave, object, run } = await root(path);
  behave({
    faults: [
      { on: "create", type: "cloud_server", message: "quota exceeded", times: 1 },
      { on: "create", type: "cloud_server", message: "the answer was lost", times: 1, after: true },
    ],
  });
  const first = await run("apply", "-auto-approve");
  expect([first.code, first.stderr]).toEqual([1, expect.stringContaining("quota exceeded")]);
  const second = await run("apply", "-auto-approve");
  expect([second.code, second.stderr]).toEqual([1, expect.stringContaining("the answer was lost")]);
  expect(readFileSync(object(), "utf8")).toContain('"name": "main"');
  // It exists, the state does not have it: it is adopted by its id.
  const { attributes } = JSON.parse(readFileSync(object(), "utf8")) as { readonly attributes: { readonly id: string } };
  expect(await run("import", "cloud_server.main", attributes.id)).toMatchObject({ code: 0 });
  rmSync(object());
  expect((await run("plan")).stdout).toContain("Plan: 1 to add");
});
