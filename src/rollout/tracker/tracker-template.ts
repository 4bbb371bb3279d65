import { YAMLException, load } from "js-yaml";
import type { Problem } from "../../fleet/problem.ts";
import type { TrackerTemplate } from "../../schemas/kinds.ts";
import { fillTemplate, unknownSlots } from "../template.ts";

/** What the body of templates/tracker.md may hold as `{{name}}`. */
export const trackerSlots = [
  "environment",
  "excluded",
  "failures",
  "instances",
  "manualSteps",
  "progress",
  "release",
  "shapes",
  "stages",
  "state",
  "target",
  "waiting",
] as const;
export type TrackerSlot = (typeof trackerSlots)[number];

/** What its title may hold. */
export const trackerTitleSlots = ["environment", "target"] as const;

export interface ParsedTracker {
  readonly file: string;
  readonly front: TrackerTemplate;
  readonly body: string;
  /** Line of the file that the body begins on. */
  readonly bodyLine: number;
}

/** Reads templates/tracker.md: front matter (title, labels, assignees) between `---` lines, then the body. All problems at once. */
export function parseTrackerTemplate(
  file: string,
  text: string,
): { readonly template: ParsedTracker } | { readonly problems: readonly Problem[] } {
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (parts === null)
    return { problems: [problem(file, 1, "template.front-matter", "no front matter; it begins and ends with a line of ---")] };
  const body = text.slice(parts[0].length);
  const bodyLine = parts[0].split("\n").length;
  const front = readFront(file, parts[1] ?? "");
  const problems = [
    ...front.problems,
    ...(front.value === null ? [] : unknownSlots(file, front.value.title, trackerTitleSlots, lineOf(text, front.value.title))),
    ...unknownSlots(file, body, trackerSlots, bodyLine),
  ];
  if (front.value === null || problems.length > 0) return { problems };
  return { template: { file, front: front.value, body, bodyLine } };
}

/** Title and body with every slot filled. Throws where the template has unknown slots: a parsed one has none. */
export function fillTracker(
  { file, front, body, bodyLine }: ParsedTracker,
  slots: Readonly<Record<TrackerSlot, string>>,
): { readonly title: string; readonly body: string } {
  const title = fillTemplate(file, front.title, { environment: slots.environment, target: slots.target });
  const filled = fillTemplate(file, body, slots, bodyLine);
  if ("problems" in title || "problems" in filled) throw new Error(`${file} was filled without having been parsed`);
  return { title: title.text.replaceAll("\n", " ").trim(), body: filled.text };
}

function readFront(file: string, text: string): { readonly value: TrackerTemplate | null; readonly problems: readonly Problem[] } {
  let read: unknown;
  try {
    read = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: null, problems: [problem(file, (error.mark?.line ?? 0) + 2, "yaml.syntax", error.reason)] };
  }
  const fields: Readonly<Record<string, unknown>> = typeof read === "object" && read !== null ? { ...read } : {};
  const { title, labels, assignees = [], ...others } = fields;
  const problems = Object.keys(others).map((key) =>
    problem(file, 2, "key.unknown", `unknown key ${JSON.stringify(key)}; title, labels and assignees are known`),
  );
  if (typeof title !== "string" || title === "" || title.length > 256)
    problems.push(problem(file, 2, "value.type", "title is a text of at most 256 characters"));
  if (!isTexts(labels) || labels.length === 0)
    problems.push(problem(file, 2, "value.type", "labels is a list of at least one label: the first one starts the rollout"));
  if (!isTexts(assignees)) problems.push(problem(file, 2, "value.type", "assignees is a list of logins"));
  if (problems.length > 0 || typeof title !== "string" || !isTexts(labels) || !isTexts(assignees)) return { value: null, problems };
  return { value: { title, labels, assignees }, problems: [] };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}

function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split("\n").length;
}

function problem(file: string, line: number, code: string, message: string): Problem {
  return { file, line, column: 1, severity: "error", code, message, hint: null };
}
