import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withoutMark } from "../../src/fleet/decode.ts";
import { fillMarkdown, fillTemplate, parseTemplate } from "../../src/fleet/template.ts";
import { parseTemplateFile, plainTemplate, type TemplateFile } from "../../src/fleet/template-files.ts";
import { parseTracker } from "../../src/fleet/tracker-template.ts";

const files: readonly TemplateFile[] = [
  "templates/command-reply.md",
  "templates/needs-confirmation.md",
  "templates/plan-comment.md",
  "templates/release-pull-request.md",
  "templates/upgrade-pull-request.md",
];
const front = "---\ntitle: Up\nlabels: [a]\n---\n";

function problemsOf(file: string, text: string): readonly string[] {
  const decoded = withoutMark(text);
  const known = files.find((name) => name === file);
  const parsed = known === undefined ? parseTracker(file, decoded) : parseTemplateFile(known, decoded);
  return parsed.outcome === "parsed" ? [] : parsed.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

test.each([...files.map((file) => [file, ""] as const), ["templates/tracker.md", front] as const])(
  "%s: an unknown slot and an unclosed one are problems at their places",
  (file, before) => {
    const above = before.split("\n").length - 1;
    expect(problemsOf(file, `${before}a {{nothing}}\n\nb {{\n}} {{ open\n{{a{{b}}`)).toEqual([
      `template.slot ${above + 1}:3`,
      `template.unclosed ${above + 3}:3`,
      `template.unclosed ${above + 4}:4`,
      `template.unclosed ${above + 5}:1`,
      `template.slot ${above + 5}:4`,
    ]);
  },
);

test.each(files)("%s: what stands in for a missing file holds every slot", (file) => {
  const { texts, slots } = plainTemplate(file);
  const text = texts.map((part, index) => (index === 0 ? part : `{{${slots[index - 1] ?? ""}}}${part}`)).join("");
  expect(parseTemplateFile(file, withoutMark(text))).toEqual({ outcome: "parsed", template: { texts, slots } });
});

test("a line of --- ends the front matter with or without blanks behind it", () => {
  for (const mark of ["---", "--- ", "---\t", "---\r"]) {
    const text = `${mark}\ntitle: Up\nlabels: [a]\n${mark}\nHello\n`;
    expect(parseTracker("templates/tracker.md", withoutMark(text))).toMatchObject({
      outcome: "parsed",
      template: { body: { texts: ["Hello\n"] } },
    });
  }
  expect(problemsOf("templates/tracker.md", " ---\ntitle: Up\nlabels: [a]\n---\n")).toEqual(["template.front-matter 1:1"]);
});

test("what is filled in is not read again, and an empty slot leaves no gap", () => {
  const parsed = parseTemplate("{{a}}\r\n\r\n{{ b }}\n\n\n{{a}}", ["a", "b"]);
  if (parsed.outcome === "invalid") throw new Error("it is fine");
  expect(fillTemplate(parsed.template, (slot) => `<${slot}>`)).toBe("<a>\r\n\r\n<b>\n\n\n<a>");
  expect(fillMarkdown(parsed.template, { a: "{{b}} $&", b: "" })).toBe("{{b}} $&\n\n{{b}} $&\n");
});

test("any text is read at once, and gives itself back where its slots are filled with themselves", () => {
  const text = fc
    .array(fc.constantFrom("{{", "}}", "{", "}", "a", " ", "\n", "{{a}}", "{{ b }}"), { maxLength: 12 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, (text) => {
      const parsed = parseTemplate(text, ["a", "b"]);
      if (parsed.outcome === "parsed")
        expect(fillTemplate(parsed.template, (slot) => `{{${slot}}}`)).toBe(text.replaceAll(/\{\{\s*([ab])\s*\}\}/g, "{{$1}}"));
      else expect(parsed.faults.length).toBeGreaterThan(0);
    }),
  );
  const start = performance.now();
  for (const hostile of [`{{${" ".repeat(200_000)}`, "{{".repeat(100_000), `${"{{".repeat(100_000)}}}`, "{{a ".repeat(50_000)])
    parseTemplate(hostile, ["a"]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
