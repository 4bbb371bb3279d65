// No regular expression of the product, the lab or the schemas takes more than linear time. Prints each that recheck finds vulnerable, or cannot
// decide about, with its file and line and a text that stops it; exit code 1 where there is one. Takes half a minute.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { check } from "recheck";
import { mapLimited } from "../src/process/map-limited.ts";
import { type FoundRegex, regexesOfCode, regexesOfSchema } from "./check/regexes.ts";

/** Milliseconds for one regular expression; the slowest takes three seconds on a busy machine. */
const limit = 60_000;
const root = join(import.meta.dirname, "..");
const found: FoundRegex[] = [];
const findings: string[] = [];

for (const folder of ["src", "actions", "lab", "architectures"]) {
  for (const entry of (await readdir(join(root, folder), { recursive: true })).filter((name) => /\.(?:ts|mjs)$/.test(name)).sort()) {
    const file = `${folder}/${entry.replaceAll("\\", "/")}`;
    const { found: own, dynamic } = regexesOfCode(file, await readFile(join(root, file), "utf8"));
    found.push(...own);
    for (const line of dynamic) findings.push(`${file}:${line}: the source of this RegExp is known only when it runs`);
  }
}
for (const name of (await readdir(join(root, "schemas"))).filter((name) => name.endsWith(".json")).sort()) {
  const text = await readFile(join(root, "schemas", name), "utf8");
  found.push(...regexesOfSchema(`schemas/${name}`, text));
}

const different = Map.groupBy(found, ({ source, flags }) => `/${source}/${flags}`);
await mapLimited(
  [...different],
  () => [{ key: "check", most: 2 }],
  async ([text, [first]]) => {
    if (first === undefined) return;
    const place = `${first.file}:${first.line}: ${text}`;
    const answer = await check(first.source, first.flags, { timeout: limit, attackTimeout: limit, incubationTimeout: limit });
    if (answer.status === "vulnerable") findings.push(`${place}: ${answer.complexity.summary}, by ${answer.attack.pattern}`);
    else if (answer.status === "unknown") findings.push(`${place}: recheck cannot decide (${answer.error.kind})`);
  },
);
for (const finding of findings.sort()) console.error(finding);
console.log(`${different.size} regular expressions`);
if (findings.length > 0) process.exitCode = 1;
