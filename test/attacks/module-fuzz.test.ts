import { describe, expect, test } from "vitest";
import { scanModule } from "../../src/stacks/module-scan.ts";
import { engines } from "../stacks/small-fleet.ts";
import { play } from "./play-modules.ts";

/** `FLOTILLA_FUZZ=20000` tries more. */
const count = Number(process.env["FLOTILLA_FUZZ"] ?? "300");

/** Numbers from a seed (mulberry32): a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Pieces that begin or end a text, a comment or a template, so that they nest by chance. */
const pieces = [
  "\n",
  "\n",
  "\nEOT\n",
  "\n EOT\n",
  "\n\u00a0EOT\n",
  "\n\u2003EOT\n",
  "\u2028EOT\n",
  "\rEOT\n",
  "<<EOT\n",
  "<<-EOT\n",
  "${",
  "}",
  "%{",
  "$${",
  "%%{",
  '"',
  '"',
  '\\"',
  "/*",
  "*/",
  "# ",
  "// ",
  "{\n",
  "}\n",
  "[",
  "]",
  "(",
  ")",
  "x = ",
  "1",
  ",",
  "\\u0024",
  "\\u007b",
  'file("SECRET")',
  "locals {\n  a = ",
  "uuid()",
  "=",
] as const;

/** A module that writes its marker, or reads the secret, if the engine reads it as the check does not. */
function generated(random: (below: number) => number, name: string): string {
  const some = (most: number) => Array.from({ length: random(most) }, () => pieces[random(pieces.length)] ?? "").join("");
  const one = (values: readonly string[]) => values[random(values.length)] ?? "";
  const value = one([
    "1",
    `"\${1 /* " */}"`,
    `"a"`,
    `<<EOT\n${some(5)}\nEOT`,
    `<<-EOT\n${some(3)}\u00a0EOT\n`,
    `"${some(4)}"`,
    `{ ${some(4)} }`,
  ]);
  const read = one([
    `file("SECRET")`,
    `"\${file("SECRET")}"`,
    `"$\${file("SECRET")}"`,
    `"\\u0024\${file("SECRET")}"`,
    `"$$\${file("SECRET")}"`,
    `{ "\${uuid()}" = file("SECRET"), "\${uuid()}" = 1 }`,
    `core::file("SECRET")`,
    `<<EOT\n%{ if true }${some(2)}\${file("SECRET")}%{ endif }\nEOT`,
    `templatestring("x", {})`,
    `[for x in ["SECRET"] : file(x)]`,
  ]);
  const payload = one([
    `resource "terraform_data" "hidden" {\n  provisioner "local-exec" {\n    command = "touch MARKER/${name}"\n  }\n}\n`,
    `resource "terraform_data" "hidden" {\n  input = ${read}\n}\n`,
    `resource terraform_data hidden {\n  provisioner local-exec {\n    command = "touch MARKER/${name}"\n  }\n}\n`,
  ]);
  return `${one(["", "# "])}${some(2)}locals {\n  first = ${value}${some(3)}\n}\n${some(3)}${payload}${some(3)}${one(["", "locals {\n  last = <<EOT\nEOT\n}\n", `# "}}\n`, "/* */\n"])}`;
}

describe.runIf(engines.length > 0)("what the check lets pass", { timeout: 600_000 }, () => {
  const random = randomFrom(20_240_611);
  const all = Array.from({ length: count }, (_, at) => [`m${at}`, generated(random, `m${at}`)] as const);
  const passed = all.filter(([, text]) => scanModule("m", new Map([["main.tf", text]]), []).problems.length === 0);

  test("is a part of what was generated", () => {
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.length).toBeLessThan(count);
  });

  test.each(engines)("runs nothing and reads no other file with $name", async (engine) => {
    for (let from = 0; from < passed.length; from += 100) {
      const played = await play(engine, new Map(passed.slice(from, from + 100)));
      expect(played.ran.map((name) => passed.find(([other]) => other === name))).toEqual([]);
      expect(played.leaked).toBe(false);
    }
  });
});
