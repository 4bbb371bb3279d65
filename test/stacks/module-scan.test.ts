import { expect, test } from "vitest";
import { normalized, scanModule } from "../../src/stacks/module-scan.ts";

const folder = "architectures/small/1/stacks/app";
const scan = (files: Readonly<Record<string, string>>, allowed: readonly string[] = []) =>
  scanModule(
    folder,
    new Map(Object.entries(files)),
    allowed.map((source) => ({ source })),
  );
const told = (files: Readonly<Record<string, string>>, allowed: readonly string[] = []) =>
  scan(files, allowed).problems.map(({ file, line, code }) => `${file.slice(folder.length + 1)}:${line} ${code}`);

test("a module of listed providers, built-in resources and its own child modules is fine", () => {
  const files = {
    "main.tf": `
      terraform {
        required_providers { # the fleet's own
          cloud = {
            source  = "flotilla/local"
            version = ">= 1"
          }
        }
      }
      /* resource "aws_instance" "in a comment" {} */
      resource "cloud_database" "main" {
        name = "\${var.instance.id}-\${join("}", ["{"])}"
        note = <<-EOT
          data "http" "in a text" {}
          \${ "}" }
        EOT
        tags = { for k, v in var.instance : k => v if v != "{" }
        dynamic "rule" {
          for_each = [1]
          content { x = rule.value }
        }
      }
      resource "terraform_data" "x" { input = [ "a",
        "b" ] }
      module "child" { source = "./child" }
      output "x" { value = "$\${not} %%{a} template" }`,
    "child/main.tf": `locals { a = 1 == 1 ? "x" : "y" }`,
  };
  expect(scan(files, ["flotilla/local"])).toEqual({ problems: [], providers: ["flotilla/local"] });
});

test("everything that loads or runs something is told with file and line, natively and in JSON", () => {
  const native = `data "external" "a" {}
data "http" "b" { url = "x" }
resource "terraform_data" "c" {
  provisioner "local-exec" { command = "id" }
}
terraform {
  backend "gcs" {}
}
terraform {
  cloud {}
}
module "d" { source = "git::https://example.com/x" }
module "e" { source = "../other" }
module "f" { source = "./nowhere" }
module "g" { source = "./\${var.x}" }`;
  const expected = [
    "module.data",
    "module.data",
    "module.provisioner",
    "module.backend",
    "module.backend",
    "module.source",
    "module.source",
    "module.source",
    "module.source",
  ];
  const found = told({ "main.tf": native }, ["hashicorp/external", "hashicorp/http"]);
  expect(found).toEqual(expected.map((code, at) => `main.tf:${[1, 2, 4, 7, 10, 12, 13, 14, 15][at]} ${code}`));
  const json = {
    data: { external: { a: {} }, http: [{ b: { url: "x" } }] },
    resource: [{ terraform_data: { c: { provisioner: [{ "local-exec": { command: "id" } }] } } }],
    terraform: [{ backend: { gcs: {} } }, { cloud: {} }],
    module: {
      d: { source: "git::https://example.com/x" },
      e: { source: "../other" },
      f: [{ source: "./nowhere" }],
      g: { source: "./${var.x}" },
    },
  };
  const codes = told({ "main.tf.json": JSON.stringify(json, null, 1) }, ["hashicorp/external", "hashicorp/http"]).map(
    (problem) => problem.split(" ")[1] ?? "",
  );
  expect(codes.sort()).toEqual([...expected].sort());
});

test("providers off the list are refused: required, implied by a type, named by a block, in a child, from another registry", () => {
  const provider = (text: string, allowed: readonly string[] = ["flotilla/local"]) => scan({ "main.tf": text }, allowed).providers;
  expect(provider(`resource "aws_instance" "x" {}`)).toEqual(["hashicorp/aws"]);
  expect(provider(`data "google_project" "x" { provider = google-beta.west }`)).toEqual(["hashicorp/google-beta"]);
  expect(provider(`provider "random" {}`)).toEqual(["hashicorp/random"]);
  expect(provider(`terraform { required_providers { a = { source = "evil.example/flotilla/local" } } }`)).toEqual([
    "evil.example/flotilla/local",
  ]);
  expect(told({ "main.tf": `module "c" { source = "./c" }`, "c/x.tf": `resource "null_resource" "x" {}` }, ["flotilla/local"])).toEqual([
    "c/x.tf:1 module.provider",
  ]);
  expect(told({ "main.tf": `terraform { required_providers { a = { source = "\${"flotilla/local"}" } } }` }, ["flotilla/local"])).toEqual([
    "main.tf:1 module.provider",
  ]);
  expect(told({ "main.tf.json": JSON.stringify({ terraform: { required_providers: { a: { source: "example/cloud" } } } }) })).toEqual([
    "main.tf.json:1 module.provider",
  ]);
  expect(told({ "main.tofu": `resource "null_resource" "x" {}` })).toEqual(["main.tofu:1 module.provider"]);
});

test("a check's own data, actions and what a removed block runs are looked at like the rest", () => {
  const check = `check "c" {
  data "http" "b" { url = "x" }
  assert { condition = true }
}
action "aws_lambda_invoke" "x" {}
removed {
  from = terraform_data.x
  provisioner "local-exec" { command = "id" }
}`;
  expect(told({ "main.tf": check }, ["hashicorp/http"])).toEqual([
    "main.tf:2 module.data",
    "main.tf:5 module.provider",
    "main.tf:8 module.provisioner",
  ]);
  const json = { check: { c: { data: { external: { a: {} }, http: { b: {} } } } } };
  expect(
    scan({ "main.tf.json": JSON.stringify(json) })
      .problems.map(({ code }) => code)
      .sort(),
  ).toEqual(["module.data", "module.data", "module.provider", "module.provider"]);
});

test("what can't be read with certainty is refused, never passed", () => {
  for (const text of [`resource "x`, `a = 1`, `resource "x" "y" {`, `locals { a = [ }`, `/* data`, `x = <<EOT\n`, `resource {{}}`, `{"a":`])
    expect(told({ "main.tf": text }), text).toContainEqual(expect.stringMatching(/module\.unreadable$/));
  expect(told({ "main.tf.json": "{" })).toEqual(["main.tf.json:1 module.unreadable"]);
});

test("the registries' own names and letters' case make no other provider", () => {
  expect(["registry.opentofu.org/Flotilla/Local", "registry.terraform.io/flotilla/local", "flotilla/local"].map(normalized)).toEqual(
    Array(3).fill("flotilla/local"),
  );
  expect(normalized("aws")).toBe("hashicorp/aws");
});
