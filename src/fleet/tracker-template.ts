import { isMapping, ownMember } from "../data/mapping.ts";
import type { GitRepository } from "../git/repository.ts";
import type { TrackerTemplate } from "../schemas/kinds.ts";
import { configErrors } from "../schemas/check-config.ts";
import type { Decoded } from "./decode.ts";
import { type YamlDocument, readDocument } from "./document.ts";
import { fileProblem } from "./file-problem.ts";
import type { Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { fillMarkdown, fillTemplate, parseTemplate, type Template } from "./template.ts";
import { type Parsed, readAt, slotProblems, templateOrThrow } from "./template-files.ts";

export const trackerFile = "templates/tracker.md";

const bodySlots = [
  "environment",
  "excluded",
  "failures",
  "instances",
  "manualSteps",
  "next",
  "progress",
  "release",
  "shapes",
  "stages",
  "state",
  "target",
  "waiting",
] as const;
export type TrackerSlot = (typeof bodySlots)[number];

const titleSlots = ["environment", "target"] as const;

/** templates/tracker.md, read. */
export interface Tracker {
  readonly title: Template<(typeof titleSlots)[number]>;
  /** The first one starts the rollout. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly body: Template<TrackerSlot>;
}

/** Reads templates/tracker.md: YAML between two lines of `---`, then Markdown with known slots. All problems at once. */
export function parseTracker(file: string, decoded: Decoded): Parsed<Tracker> {
  if ("refused" in decoded) return { outcome: "invalid", problems: [fileProblem(file, decoded)] };
  const parts = splitFrontMatter(decoded.text);
  if (parts === null) return { outcome: "invalid", problems: [noFrontMatter(file)] };
  const document = readDocument(file, { text: parts.front, mark: false });
  const errors = document.problems.length > 0 ? [] : configErrors("TrackerTemplate", document.value);
  const problems = [...document.problems, ...schemaProblems(document, errors)];
  const front = problems.length > 0 ? null : (document.value as TrackerTemplate);
  const written = isMapping(document.value) ? ownMember(document.value, "title") : undefined;
  const title = parseTemplate(typeof written === "string" ? written : "", titleSlots);
  if (title.outcome === "invalid") problems.push(...title.faults.map((fault) => titleProblem(document, fault)));
  const body = parseTemplate(parts.body, bodySlots);
  if (body.outcome === "invalid") problems.push(...slotProblems(file, parts.body, body.faults, parts.bodyLine - 1));
  if (front === null || title.outcome === "invalid" || body.outcome === "invalid") return { outcome: "invalid", problems };
  const { labels, assignees = [] } = front;
  return { outcome: "parsed", template: { title: title.template, labels, assignees, body: body.template } };
}

/** Title and body with every slot filled. */
export function fillTracker(
  { title, body }: Tracker,
  slots: Readonly<Record<TrackerSlot, string>>,
): { readonly title: string; readonly body: string } {
  const line = fillTemplate(title, (slot) => slots[slot]);
  return { title: line.replaceAll(/\s+/g, " ").trim(), body: fillMarkdown(body, slots) };
}

/** templates/tracker.md of a revision, or what is wrong with it. */
export async function readTracker(repository: GitRepository, treeish: string): Promise<Parsed<Tracker>> {
  const decoded = await readAt(repository, treeish, trackerFile);
  return decoded === null ? { outcome: "invalid", problems: [noTracker] } : parseTracker(trackerFile, decoded);
}

/** Like {@link readTracker}; throws with every problem in it. */
export async function loadTracker(repository: GitRepository, treeish: string): Promise<Tracker> {
  return templateOrThrow(await readTracker(repository, treeish));
}

/** The wording of a rollout whose template cannot be read: every slot, one paragraph each, and no label that would start anything. */
export const plainTracker: Tracker = {
  title: { texts: ["Upgrade ", " to ", ""], slots: titleSlots },
  labels: [],
  assignees: [],
  body: {
    texts: ["", "\n\n", "\n\n## Waiting for\n\n", "\n\n", "\n\n", "\n\n", "\n\n", "\n\n", "\n\n", ""],
    slots: ["progress", "release", "waiting", "manualSteps", "stages", "failures", "shapes", "instances", "excluded"],
  },
};

const noTracker: Problem = {
  file: trackerFile,
  line: 1,
  column: 1,
  severity: "error",
  code: "template.missing",
  message: "the file is not there",
  hint: "add it, for example from Flotilla's own repository",
};

interface Parts {
  /** With an empty first line, so that positions are those of the whole file. */
  readonly front: string;
  readonly body: string;
  readonly bodyLine: number;
}

function splitFrontMatter(text: string): Parts | null {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0 || lines[0]?.trimEnd() !== "---") return null;
  return { front: ["", ...lines.slice(1, end), ""].join("\n"), body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 };
}

function noFrontMatter(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    code: "template.front-matter",
    message: "the template has no front matter",
    hint: "begin with a line of ---, then title and labels, then another line of ---",
  };
}

function titleProblem(document: YamlDocument, { code, message, hint }: Pick<Problem, "code" | "message" | "hint">): Problem {
  return document.problem(["title"], "value", { severity: "error", code, message, hint });
}
