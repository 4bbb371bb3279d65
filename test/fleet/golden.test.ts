import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { validate } from "../../src/fleet/validate.ts";
import { problemsAsText } from "../../src/report/problems.ts";
import { sampleFleet, sourceOf } from "./sample-fleet.ts";

const folder = join(import.meta.dirname, "golden");
const heading = /^=== (.*)\n/m;

// Each golden file: a sentence, the files that differ from the sample fleet (`=== path`; `=== remove path`; `=== base` begins what was there before),
// and the report (`=== report`). UPDATE_GOLDEN=1 writes the reports anew.
// oxlint-disable-next-line complexity -- one branch per kind of section
test.each((await readdir(folder)).sort())("%s", async (name) => {
  const text = await readFile(join(folder, name), "utf8");
  const [intro = "", ...parts] = text.split(heading);
  const before = sampleFleet();
  const after = sampleFleet();
  let compare = false;
  let expected = "";
  for (let at = 0; at < parts.length; at += 2) {
    const [title = "", content = ""] = parts.slice(at, at + 2);
    if (title === "report") expected = content;
    else if (title.startsWith("remove ")) after.delete(title.slice("remove ".length));
    else if (title === "base") compare = true;
    else if (title.startsWith("before ")) before.set(title.slice("before ".length), content);
    else if (title.startsWith("in ")) {
      // Lines `old => new`, each replaced once.
      const path = title.slice("in ".length);
      for (const line of content.trimEnd().split("\n")) {
        const [old = "", now = ""] = line.split(" => ");
        const text = after.get(path) ?? "";
        expect(text).toContain(old);
        after.set(path, text.replace(old, now.replaceAll("\\n", "\n").replaceAll("\\t", "\t")));
      }
    } else after.set(title, content);
  }
  const findings = validate(sourceOf(after), { base: compare ? sourceOf(before) : null });
  const report = problemsAsText(findings, {
    colour: false,
    line: (file, line) => after.get(file)?.split(/\r\n|\r|\n/)[line - 1] ?? null,
  });
  if (process.env["UPDATE_GOLDEN"] === "1") {
    const inputs = parts.flatMap((part, index) => (index % 2 === 1 || part === "report" ? [] : [`=== ${part}\n${parts[index + 1] ?? ""}`]));
    await writeFile(join(folder, name), `${intro}${inputs.join("")}=== report\n${report}`);
    return;
  }
  expect(report).toBe(expected);
});
