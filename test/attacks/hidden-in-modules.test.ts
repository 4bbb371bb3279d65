import { describe, expect, test } from "vitest";
import { scanModule } from "../../src/stacks/module/module-scan.ts";
import { engines } from "../stacks/small-fleet.ts";
import { play } from "./play-modules.ts";

/** A command that leaves a file called after its module. */
const command = (name: string) => `resource "terraform_data" "hidden" {
  provisioner "local-exec" {
    command = "touch MARKER/${name}"
  }
}
`;

/** Each hides the block from a reader that does not read as the engines do. */
const tricks: Readonly<Record<string, (block: string) => string>> = {
  ...Object.fromEntries(
    ["\u00a0", "\u000b", "\f", "\u0085", "\u2003", "\u3000"].map((blank) => [
      `the end of a heredoc behind U+${blank.codePointAt(0)?.toString(16)}`,
      (block: string) => `locals {\n  x = <<EOT\ntext\n${blank}EOT\n}\n${block}locals {\n  y = <<EOT\nEOT\n}\n`,
    ]),
  ),
  "a line separator in a heredoc": (block) => `locals {\n  x = <<EOT\nx\u2028EOT\nEOT\n}\n${block}# <<EOT\nlocals {\n  y = <<EOT\nEOT\n}\n`,
  "a lone carriage return in a heredoc": (block) => `locals {\n  x = <<EOT\nx\rEOT\nEOT\n}\n${block}locals {\n  y = <<EOT\nEOT\n}\n`,
  "the marker in a template's comment": (block) =>
    `locals {\n  x = <<EOT\n\${ /*\nEOT\n*/ 1 }\nEOT\n}\n${block}locals {\n  y = <<EOT\nEOT\n}\n`,
  "a quote in a template's comment": (block) => `locals {\n  x = "\${1 /* " */}"\n}\n${block}# }}"\n`,
};

const scan = (text: string) => scanModule("m", new Map([["main.tf", text]]), []).problems;

test("every trick that hides a provisioner is seen", () => {
  for (const [trick, hide] of Object.entries(tricks)) {
    const codes = scan(hide(command("m0"))).map(({ code }) => code);
    expect(codes, trick).toContainEqual(expect.stringMatching(/^module\.(?:provisioner|unreadable)$/));
  }
});

test("a key written twice, another form of configuration and an evaluated source are refused", () => {
  const json = `{"resource":{"terraform_data":{"x":{"provisioner":[{"local-exec":{"command":"id"}}]}}},"resource":{}}`;
  expect(scanModule("m", new Map([["main.tf.json", json]]), []).problems).toMatchObject([{ code: "module.file" }]);
  const entries = [`"sour\${"ce"}" = "evil/aws"`, `("source") = "evil/aws"`, `source = "evil/aws"`, `source = "\${"evil/aws"}"`];
  for (const entry of entries) {
    const text = `terraform {\n  required_providers {\n    aws = { ${entry} }\n  }\n}\n`;
    expect(scanModule("m", new Map([["main.tf", text]]), [{ source: "hashicorp/aws" }]).problems, entry).toMatchObject([
      { code: "module.provider" },
    ]);
  }
});

test("a module cannot read the job, other tenants' states, or any file but its own", () => {
  const expressions = [
    `file("/proc/self/environ")`,
    `jsondecode(file("\${path.root}/state/other.tfstate")).outputs`,
    `[for name in fileset("/var", "**/database.tfstate") : file(name)]`,
    `nonsensitive(var.upstream.network.secret)`,
    `templatefile("/etc/passwd", {})`,
    `filebase64("\${path.module}/../state/other.tfstate")`,
  ];
  for (const expression of expressions)
    expect(scan(`locals {\n  x = ${expression}\n}\n`), expression).toContainEqual(expect.objectContaining({ code: "module.function" }));
  const other = `data "terraform_remote_state" "other" {\n  backend = "http"\n  config = {\n    address = "http://evil.example/"\n  }\n}\n`;
  expect(scan(other)).toMatchObject([{ code: "module.data" }]);
});

describe.runIf(engines.length > 0).each(engines)("$name", { timeout: 120_000 }, (engine) => {
  test("would run what some of the tricks hide, and nothing of what the check lets pass", async () => {
    const all = new Map(Object.values(tricks).map((hide, at) => [`m${at}`, hide(command(`m${at}`))]));
    expect((await play(engine, all)).ran.length).toBeGreaterThan(3);
    const passed = new Map([...all].filter(([, text]) => scan(text).length === 0));
    expect(passed.size === 0 ? [] : (await play(engine, passed)).ran).toEqual([]);
  });
});
