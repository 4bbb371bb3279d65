import { describe, expect, test } from "vitest";
import { scanModule } from "../../src/stacks/module/module-scan.ts";
import { engines } from "../stacks/small-fleet.ts";
import { play } from "./play-modules.ts";

/** `npm run fuzz` tries more, with another seed. */
const count = Number(process.env["FLOTILLA_FUZZ"] ?? "300");
const seed = Number(process.env["FLOTILLA_FUZZ_SEED"] ?? "20240611");

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

const ends = ["", " ", "\t", "\u00a0", "\u2003", "\u3000", "\u0085", "\f", "\v", "\r", "\u2028", "x", "}", "*/", "#"];

/** A module that writes its marker, or reads the secret, where an engine takes for code what the check takes for text or a comment. */
function generated(random: (below: number) => number, name: string): string {
  const one = (values: readonly string[]) => values[random(values.length)] ?? "";
  const noise = () => (random(6) === 0 ? one(pieces) : "");
  const read = one([
    `file("SECRET")`,
    `"\${file("SECRET")}"`,
    `"$\${file("SECRET")}"`,
    `"\\u0024\${file("SECRET")}"`,
    `"$$$\${1}"`,
    `<<-EOT\n$$\${file("SECRET")} $$$\${file("SECRET")}\n${one(ends)}EOT`,
    `{ "\${uuid()}" = file("SECRET"), "\${uuid()}" = 1 }`,
    `{ "$\${x}" = 1, (true ? "a" : "b") = file("SECRET") }`,
    `<<EOT\n%%{ if true }\${1}$\${file("SECRET")}\nEOT`,
  ]);
  const payload = one([
    `resource "terraform_data" "hidden" {\n  provisioner "local-exec" {\n    command = "touch MARKER/${name}"\n  }\n}\n`,
    `resource "terraform_data" "hidden" {\n  input = ${read}\n}\n`,
  ]);
  const text = `\n${noise()}${payload}${noise()}`;
  const frame = random(7);
  if (frame === 0) return `/* ${noise()}${text}${one(ends)}*/\n`;
  if (frame === 1) return `locals {\n  a = "\${1 /* ${one(['"', "}", "{", '\\"'])} */}"\n}\n/*${text}*/ # }}"\n`;
  if (frame === 2) return `${text.replaceAll("\n", `\n${one(["# ", "// ", " #", "#\r", "# \u2028"])}`)}\n`;
  if (frame === 3) return `locals {\n  a = <<EOT\n\${1 /*\n${one(ends)}EOT\n*/ }${text}\n${one(ends)}EOT\n}\n`;
  if (frame === 4) return `locals {\n  a = "${one(["", "$", "%", "$$"])}{${noise()}"\n}\n${text}`;
  const heredoc = `locals {\n  a = <<${one(["", "-"])}EOT\n${noise()}x\n${one(ends)}EOT${one(ends)}\n${text.replaceAll("EOT", "END")}\n${one(ends)}EOT\n}\n`;
  return `${heredoc}${one(["", "locals {\n  b = <<EOT\nEOT\n}\n"])}`;
}

describe.runIf(engines.length > 0)("what the check lets pass", { timeout: 600_000 + count * 500 }, () => {
  const random = randomFrom(seed);
  const all = Array.from({ length: count }, (_, at) => [`m${at}`, generated(random, `m${at}`)] as const);
  const passed = all.filter(([, text]) => scanModule("m", new Map([["main.tf", text]]), []).problems.length === 0);

  test("is a part of what was generated", () => {
    expect(passed.length).toBeGreaterThan(count / 20);
    expect(passed.length).toBeLessThan(count);
    if (process.env["FLOTILLA_FUZZ"] !== undefined)
      process.stdout.write(`seed ${seed}: ${count} generated, ${passed.length} pass the check\n`);
  });

  test.each(engines)("runs nothing and reads no other file with $name", async (engine) => {
    let tried = 0;
    for (let from = 0; from < passed.length; from += 100) {
      const played = await play(engine, new Map(passed.slice(from, from + 100)));
      tried += played.tried;
      expect(played.ran.map((name) => passed.find(([other]) => other === name))).toEqual([]);
      expect(played.leaked).toBe(false);
    }
    if (process.env["FLOTILLA_FUZZ"] !== undefined) process.stdout.write(`${engine.name}: ${tried} applied\n`);
  });
});
