import { schemaErrors } from "../../schemas/written.ts";
import { withoutMark, type Decoded } from "../decode.ts";
import { placer, readDocument } from "../document.ts";
import { slotsOf } from "../fields.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { schemaProblems } from "../schema-problems.ts";

/** What may stand between `{{` and `}}`; the rollout that fills the template knows. */
export interface TrackerSlots {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

/** What is wrong with templates/tracker.md: front matter between two lines of `---`, then Markdown with known slots only. */
export function trackerProblems(file: string, decoded: Decoded, slots: TrackerSlots | null): readonly Problem[] {
  if ("refused" in decoded) return readDocument(file, decoded).problems;
  const { text } = decoded;
  const parts = /^---[ \t]*(\r?\n)([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (parts === null) {
    return [
      {
        file,
        line: 1,
        column: 1,
        severity: "error",
        code: "template.front-matter",
        message: "the template has no front matter",
        hint: "begin with a line of ---, then title and labels, then another line of ---",
      },
    ];
  }
  // The first line is kept empty, so that positions are those of the whole file.
  const front = readDocument(file, withoutMark(`${parts[1] ?? "\n"}${parts[2] ?? ""}`));
  const problems = [...front.problems];
  if (front.problems.length === 0) problems.push(...schemaProblems(front, schemaErrors("TrackerTemplate", front.value)));
  if (slots === null) return problems;
  const title = front.value !== null && typeof front.value === "object" && "title" in front.value ? front.value.title : "";
  for (const slot of slotsOf(typeof title === "string" ? title : "")) {
    if (!slots.title.includes(slot)) problems.push(front.problem(["title"], "value", unknown(slot, slots.title)));
  }
  const place = placer(text);
  for (const match of text.slice(parts[0].length).matchAll(/\{\{[^{}]*\}\}/g)) {
    const [slot = ""] = slotsOf(match[0]);
    const start = parts[0].length + match.index;
    if (!slots.body.includes(slot)) problems.push({ file, ...place(start, start + match[0].length), ...unknown(slot, slots.body) });
  }
  return problems;
}

function unknown(slot: string, known: readonly string[]): Omit<Problem, "file" | "line" | "column"> {
  const near = nearest(slot, known);
  return {
    severity: "error",
    code: "template.slot",
    message: `{{${slot}}} can't be filled; known: ${known.join(", ")}`,
    hint: near === null ? null : `did you mean {{${near}}}?`,
  };
}
