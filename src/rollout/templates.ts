import type { ObjectId } from "../git/object-id.ts";
import { inOrder } from "../fleet/problem.ts";
import type { GitRepository } from "../git/repository.ts";
import { fillTemplate } from "./template.ts";
import { type ParsedTracker, parseTrackerTemplate } from "./tracker/tracker-template.ts";

export const trackerFile = "templates/tracker.md";

/** A template as main has it: people change the wording without code. Throws where it is not there. */
export async function templateText(repository: GitRepository, main: ObjectId, file: string): Promise<string> {
  const oid = await repository.resolve(`${main}:${file}`);
  if (oid === null) throw new Error(`${file} is not on main: put it there, flotilla's own is a good start`);
  return Buffer.from((await repository.blobs([oid])).get(oid) ?? []).toString("utf8");
}

/** templates/tracker.md of main. Throws with every problem in it. */
export async function trackerTemplate(repository: GitRepository, main: ObjectId): Promise<ParsedTracker> {
  const parsed = parseTrackerTemplate(trackerFile, await templateText(repository, main, trackerFile));
  if ("template" in parsed) return parsed.template;
  throw new Error(
    inOrder(parsed.problems)
      .map(({ file, line, message, hint }) => `${file}:${line} ${message}${hint === null ? "" : `; ${hint}`}`)
      .join("\n"),
  );
}

/** A template of main with its slots filled. Throws where it has a slot that is not among them. */
export async function filledTemplate(
  repository: GitRepository,
  main: ObjectId,
  file: string,
  slots: Readonly<Record<string, string>>,
): Promise<string> {
  const filled = fillTemplate(file, await templateText(repository, main, file), slots);
  if ("text" in filled) return filled.text;
  throw new Error(filled.problems.map(({ file, line, message, hint }) => `${file}:${line} ${message}; ${hint ?? ""}`).join("\n"));
}
