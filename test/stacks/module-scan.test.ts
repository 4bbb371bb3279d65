import { expect, test } from "vitest";
import { normalized } from "../../src/stacks/module/module-providers.ts";
import { scanModule } from "../../src/stacks/module/module-scan.ts";

const folder = "architectures/small/1/stacks/app";
type Files = Readonly<Record<string, string>>;
const scan = (files: Files, providers: readonly string[] = [], allowed: readonly string[] = []) =>
  scanModule(
    folder,
    new Map(Object.entries(files)),
    providers.map((source) => ({ source })),
    allowed,
  );
const found = (files: Files, providers: readonly string[] = [], allowed: readonly string[] = []) =>
  scan(files, providers, allowed).problems.map(({ file, line, code }) => `${file.slice(folder.length + 1)}:${line} ${code}`);

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
  expect(scan(files, ["flotilla/local"])).toMatchObject({ problems: [], providers: ["flotilla/local"] });
});

test("a merge that was left as it is is named as one, where the parser stops at it", () => {
  const text = "locals {\n<<<<<<< main\n  a = 1\n=======\n  a = 2\n>>>>>>> topic\n}\n";
  expect(found({ "main.tf": text })).toEqual(["main.tf:2 module.conflict"]);
  expect(found({ "main.tf": "locals {\n  a = <<-EOT\n  <<<<<<< main\n  EOT\n}\n" })).toEqual([]);
});

test("everything that loads or runs something is named with file and line", () => {
  const text = `data "external" "a" {}
data "http" "b" {
  url = "x"
}
data "terraform_remote_state" "c" {}
ephemeral "http" "d" {}
resource "terraform_data" "e" {
  connection {}
  provisioner "local-exec" {
    command = "id"
  }
}
resource "terraform_data" "f" {
  dynamic "provisioner" {
    for_each = [1]
    content {}
  }
}
terraform {
  backend "gcs" {}
}
terraform {
  cloud {}
}
terraform {
  encryption {}
}
module "g" {
  source = "git::https://example.com/x"
}
module "h" {
  source = "../other"
}
module "i" {
  source = "./nowhere"
}
module "j" {
  source = "./\${var.x}"
}
module "k" {}
invented "l" {}`;
  expect(found({ "main.tf": text }, ["hashicorp/external", "hashicorp/http"])).toEqual([
    "main.tf:1 module.data",
    "main.tf:2 module.data",
    "main.tf:5 module.data",
    "main.tf:6 module.data",
    "main.tf:8 module.connection",
    "main.tf:9 module.provisioner",
    "main.tf:14 module.provisioner",
    "main.tf:20 module.backend",
    "main.tf:23 module.backend",
    "main.tf:26 module.backend",
    "main.tf:29 module.source",
    "main.tf:32 module.source",
    "main.tf:35 module.source",
    "main.tf:38 module.source",
    "main.tf:40 module.source",
    "main.tf:41 module.block",
  ]);
});

test("providers off the list are refused: required, implied by a type, named by a block, in a child, from another registry", () => {
  const provider = (text: string, allowed: readonly string[] = ["flotilla/local"]) => scan({ "main.tf": text }, allowed).providers;
  expect(provider(`resource "aws_instance" "x" {}`)).toEqual(["hashicorp/aws"]);
  expect(provider(`data "google_project" "x" { provider = google-beta.west }`)).toEqual(["hashicorp/google-beta"]);
  expect(provider(`provider "random" {}`)).toEqual(["hashicorp/random"]);
  expect(provider(`terraform {\n  required_providers {\n    a = { source = "evil.example/flotilla/local" }\n  }\n}`)).toEqual([
    "evil.example/flotilla/local",
  ]);
  expect(found({ "main.tf": `module "c" { source = "./c" }`, "c/x.tf": `resource "null_resource" "x" {}` }, ["flotilla/local"])).toEqual([
    "c/x.tf:1 module.provider",
  ]);
  expect(found({ "main.tf": `terraform {\n  required_providers {\n    a = { source = "\${var.x}" }\n  }\n}` }, ["flotilla/local"])).toEqual(
    ["main.tf:3 module.provider"],
  );
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
  expect(found({ "main.tf": check }, ["hashicorp/http"])).toEqual([
    "main.tf:2 module.data",
    "main.tf:5 module.provider",
    "main.tf:8 module.provisioner",
  ]);
});

test("what can't be read with certainty is refused with its place, never passed", () => {
  for (const text of [`resource "x`, `a = 1`, `resource "x" "y" {`, `locals { a = [ }`, `/* data`, `x = <<EOT\n`, `resource {{}}`, `{"a":`])
    expect(found({ "main.tf": text }), text).toContainEqual(expect.stringMatching(/module\.unreadable$/));
  expect(scan({ "main.tf": `locals {\n  a = 1\n  b = [\n}` }).problems).toMatchObject([
    { line: 4, column: 1, code: "module.unreadable", message: expect.stringContaining("the engines' parser says") as unknown },
  ]);
  expect(found({ "main.tf": 'locals {\n  a = "\ufffd"\n}' })).toEqual(["main.tf:2 module.unreadable"]);
});

test("12,000 nested blocks or brackets are one problem, and the next file is read", () => {
  const deep = [`${"a {\n".repeat(12_000)}${"}\n".repeat(12_000)}`, `locals {\n  a = ${"[".repeat(12_000)}${"]".repeat(12_000)}\n}`];
  for (const text of deep) {
    const problems = found({ "a.tf": text, "b.tf": `data "http" "x" {}` }, ["hashicorp/http"]);
    expect(problems).toEqual(["a.tf:1 module.unreadable", "b.tf:1 module.data"]);
  }
});

test("other forms of configuration are refused by their name where the engine would read them", () => {
  for (const name of ["main.tf.json", "main.tofu", "main.tofu.json", "override.tf", "x_override.tf", "override.tf.json"])
    expect(found({ [name]: "{}", "main.tf": "" }), name).toEqual([`${name}:1 module.file`]);
  const uncalled = { "main.tf": "", "examples/main.tf": `data "http" "x" {}`, "tests/override.tf": "", "examples/broken.tf": "{" };
  expect(scan(uncalled)).toMatchObject({ problems: [], providers: [] });
  const called = { ...uncalled, "main.tf": `module "x" {\n  source = "./examples"\n}` };
  expect(found(called)).toEqual([
    "examples/broken.tf:1 module.unreadable",
    "examples/main.tf:1 module.data",
    "examples/main.tf:1 module.provider",
  ]);
});

test("what engines read is read: comments before for, aliases of providers, templates, heredocs", () => {
  const text = `locals {
  sizes = {
    # larger ones first
    for name, size in { a = 1, b = 2 } : name => size
  }
  others = {

    for name, size in { a = 1 } : name => size
  }
  script = <<-EOT
    file("/etc/passwd") nonsensitive( $\${file("/etc/passwd")} \${1 /* " */}
  EOT
}
module "child" {
  source    = "./child/"
  providers = { aws.a = aws.b, aws = aws }
}
variable "file" {
  description = "Not file(\\"x\\"), but \${path.module} is no template here."
}`;
  const files = { "main.tf": text.replace(" but ${path.module} is", " but it is"), "child/main.tf": `# nothing\n` };
  expect(scan(files)).toMatchObject({ problems: [], providers: [] });
});

test("a function that reads a file takes a literal path below the module only, however its name is written", () => {
  const called = (expression: string) => found({ "main.tf": `locals {\n  a = ${expression}\n}` });
  const path = (rest: string) => `"\${path.module}${rest}"`;
  for (const fine of [
    `file(${path("/a.txt")})`,
    `fileset(path.module, "*.json")`,
    `fileset(${path("/x")}, "**")`,
    `filesha256(${path("/a/b")})`,
    `templatefile(${path("/t")}, { file = 1 })`,
  ])
    expect(called(fine), fine).toEqual([]);
  const refused = [
    `file("/proc/self/environ")`,
    `file("a.txt")`,
    `file(${path("/../x")})`,
    `file(${path("x")})`,
    `file(${path("/${var.x}")})`,
    `file(var.path)`,
    `core::file("x")`,
    `file /* a */ (
    "x")`.replace("\n", " "),
    `upper("\${file("x")}")`,
    `{ (file("x")) = 1 }`,
    `{ "\${file("x")}" = 1 }`,
    `[for f in fileset("/", "**") : f]`,
    `fileset(path.module, "../**")`,
    `fileset(path.module, "{..,a}/**")`,
    `filebase64("x")`,
    `fileexists("x")`,
    `templatefile("x", {})`,
    `templatestring(local.a, {})`,
    `nonsensitive(var.x)`,
    `<<X\n%{ if true }\${file("x")}%{ endif }\nX`,
    `upper(<<X\n\${file("x")}\nX\n)`,
    `"$$\${1}\${file("x")}"`,
  ];
  for (const text of refused) expect(called(text), text).toContainEqual(expect.stringMatching(/ module\.(?:function|unreadable)$/));
  expect(called(`"\\u0024\${file("x")}"`)).toEqual(["main.tf:2 module.unreadable"]);
  expect(called(`{ "\${uuid()}" = file("x"), "\${uuid()}" = 1 }`)).toEqual(["main.tf:1 module.unreadable"]);
});

test("a template that a module reads may not read what the module may not", () => {
  const main = `locals {\n  a = templatefile("\${path.module}/t.tpl", {})\n}`;
  expect(found({ "main.tf": main, "t.tpl": 'one\n${file("/proc/self/environ")}' })).toEqual(["t.tpl:2 module.function"]);
  expect(found({ "main.tf": main, "t.tpl": '$${file(1)} ${upper("a")} file(' })).toEqual([]);
  const nested = { "main.tf": main, "t.tpl": '${templatefile("${path.module}/u", {})}', u: "${nonsensitive(x)}" };
  expect(found(nested)).toEqual(["u:1 module.function"]);
});

test("an argument of a provider that runs a program, reads a file or names an address is refused, wherever it stands", () => {
  const text = `provider "kubernetes" {
  config_path = "~/.kube/config"
  exec {
    command = "id"
  }
}
provider "aws" {
  region = "x"
  endpoints {
    s3 = "http://x"
  }
  assume_role {
    shared_credentials_files = ["x"]
  }
}`;
  expect(found({ "main.tf": text }, ["hashicorp/aws", "hashicorp/kubernetes"])).toEqual([
    "main.tf:2 module.provider-argument",
    "main.tf:3 module.provider-argument",
    "main.tf:9 module.provider-argument",
    "main.tf:13 module.provider-argument",
  ]);
});

test("an environment can allow one by its name; provisioners and foreign modules never", () => {
  const text = `data "http" "b" {}
provider "http" {
  proxy_url = "x"
}
locals {
  a = nonsensitive(var.x)
}
resource "terraform_data" "x" {
  provisioner "local-exec" {}
}`;
  const providers = ["hashicorp/http"];
  const lines = [
    "main.tf:1 module.data",
    "main.tf:3 module.provider-argument",
    "main.tf:6 module.function",
    "main.tf:9 module.provisioner",
  ];
  expect(found({ "main.tf": text }, providers)).toEqual(lines);
  const names = ["data.http", "provider.http.proxy_url", "function.nonsensitive", "provisioner"];
  names.forEach((name, at) =>
    expect(found({ "main.tf": text }, providers, [name])).toEqual(lines.filter((_, line) => line !== at || at === 3)),
  );
  const { problems } = scan({ "main.tf": text }, providers);
  for (const [at, name] of names.slice(0, 3).entries()) expect(problems[at]?.hint).toContain(`allow: ${name} `);
});

test("nothing hides behind an argument that has a block's name, or in a provider's entry with other members", () => {
  const hidden = (name: string, block: string) => `resource "x_y" "z" {\n  ${name} = 1\n  ${block} {\n  }\n}`;
  for (const [name, block] of [
    ["provisioner", `provisioner "local-exec"`],
    ["lifecycle", "lifecycle"],
    ["dynamic", `dynamic "a"`],
  ] as const)
    expect(found({ "main.tf": hidden(name, block) }, ["hashicorp/x"]), name).toHaveLength(1);
  const entry = (members: string) =>
    scan({ "main.tf": `terraform {\n  required_providers {\n    aws = { ${members} }\n  }\n}` }, ["hashicorp/aws"]).problems.length;
  expect(entry(`source = "hashicorp/aws"`)).toBe(0);
  for (const members of [
    `"sour\${"ce"}" = "evil/aws"`,
    `("source") = "evil/aws"`,
    `source = "hashicorp/aws", (true ? "source" : "x") = "evil/aws"`,
    `source = "hashicorp/aws", source = "evil/aws"`,
  ])
    expect(entry(members), members).toBe(1);
});

test("the registries' own names and letters' case make no other provider", () => {
  expect(["registry.opentofu.org/Flotilla/Local", "registry.terraform.io/flotilla/local", "flotilla/local"].map(normalized)).toEqual(
    Array(3).fill("flotilla/local"),
  );
  expect(normalized("aws")).toBe("hashicorp/aws");
});
