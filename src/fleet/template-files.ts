import { UserError } from "../process/user-error.ts";
import type { GitRepository } from "../git/repository.ts";
import { placer } from "../yaml/place.ts";
import { decode, type Decoded } from "./decode.ts";
import { fileProblem } from "./file-problem.ts";
import { inOrder, type Problem } from "./problem.ts";
import { parseTemplate, type SlotFault, type Template } from "./template.ts";

/** What each template of a fleet may hold as `{{name}}`. The tracker, which has front matter too, is in tracker-template.ts. */
const slots = {
  "templates/command-reply.md": ["login", "text", "command"],
  "templates/needs-confirmation.md": ["summary", "waiting", "failed", "history"],
  "templates/plan-comment.md": ["summary", "problems", "attention", "failed", "changes", "deferred", "footer"],
  "templates/release-pull-request.md": ["target", "kind", "urgency", "release", "manualSteps"],
  "templates/upgrade-pull-request.md": ["target", "environment", "stage", "tracker", "release", "plan", "instances"],
} as const;

export type TemplateFile = keyof typeof slots;
export type TemplateOf<File extends TemplateFile> = Template<(typeof slots)[File][number]>;
export type Parsed<T> =
  | { readonly outcome: "parsed"; readonly template: T }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] };

export function isTemplateFile(path: string): path is TemplateFile {
  return Object.hasOwn(slots, path);
}

/** Reads one of the fleet's Markdown templates; every unknown or unclosed slot is a problem at its place. */
export function parseTemplateFile<File extends TemplateFile>(file: File, decoded: Decoded): Parsed<TemplateOf<File>> {
  if ("refused" in decoded) return { outcome: "invalid", problems: [fileProblem(file, decoded)] };
  const parsed = parseTemplate<(typeof slots)[File][number]>(decoded.text, slots[file]);
  return parsed.outcome === "parsed" ? parsed : { outcome: "invalid", problems: slotProblems(file, decoded.text, parsed.faults) };
}

/** `above`: lines of the file that stand before the text. */
export function slotProblems(file: string, text: string, faults: readonly SlotFault[], above = 0): readonly Problem[] {
  const place = placer(text);
  return faults.map(({ start, end, ...fault }) => {
    const { line, ...columns } = place(start, end);
    return { file, line: line + above, ...columns, severity: "error", ...fault };
  });
}

/** All slots of a template, one paragraph each: the wording of a fleet that has no such file. */
export function plainTemplate<File extends TemplateFile>(file: File): TemplateOf<File> {
  const names: readonly (typeof slots)[File][number][] = slots[file];
  return { texts: names.map((_, index) => (index === 0 ? "" : "\n\n")).concat(""), slots: names };
}

/** A template as a revision has it, so that people change the wording without code; null where it is not there. Throws with every problem in it. */
export async function findTemplate<File extends TemplateFile>(
  repository: GitRepository,
  treeish: string,
  file: File,
): Promise<TemplateOf<File> | null> {
  const decoded = await readAt(repository, treeish, file);
  return decoded === null ? null : templateOrThrow(parseTemplateFile(file, decoded));
}

/** Like {@link findTemplate}; throws where the file is not there. */
export async function loadTemplate<File extends TemplateFile>(
  repository: GitRepository,
  treeish: string,
  file: File,
): Promise<TemplateOf<File>> {
  return (await findTemplate(repository, treeish, file)) ?? missingTemplate(file);
}

/** A file of a revision; null where it has none. */
export async function readAt(repository: GitRepository, treeish: string, file: string): Promise<Decoded | null> {
  const oid = await repository.resolve(`${treeish}:${file}`);
  if (oid === null) return null;
  const bytes = (await repository.blobs([oid])).get(oid);
  return bytes === undefined ? null : decode(bytes);
}

export function templateOrThrow<T>(parsed: Parsed<T>): T {
  if (parsed.outcome === "parsed") return parsed.template;
  throw new UserError(
    inOrder(parsed.problems)
      .map(({ file, line, message, hint }) => `${file}:${line} ${message}${hint === null ? "" : `; ${hint}`}`)
      .join("\n"),
  );
}

export function missingTemplate(file: string): never {
  throw new UserError(`${file} is not on main: add it, for example from Flotilla's own repository`);
}
