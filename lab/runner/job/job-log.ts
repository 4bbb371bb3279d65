import { isAbsolute, normalize, relative } from "node:path";
import type { Annotation } from "../../github/contract.ts";
import type { Masks } from "./masks.ts";
import { createLineReader, type IssueProperties } from "../step/workflow-commands.ts";

/** GitHub keeps this many annotations per level and step; what is beyond stays in the log. */
const annotationsPerStep = 10;

type Level = "error" | "warning" | "notice";

/** Everything a job tells: its log, annotations and summary, with hidden words as `***`. */
export interface JobLog {
  write(text: string): void;
  issue(level: Level, message: string, properties?: Partial<IssueProperties>): void;
  /** A reader for the output lines of one step, which also starts the step's own count of annotations. `onUnknown`: a command GitHub has switched off. */
  step(onUnknown: (command: string) => void): (line: string) => void;
  summary(text: string): void;
  end(): { readonly log: string; readonly annotations: readonly Annotation[]; readonly summary: string };
}

export function createJobLog(masks: Masks, workspace: string): JobLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const summaries: string[] = [];
  let counts = new Map<Level, number>();
  const write = (text: string): void => {
    for (const line of masks.hide(text).split("\n")) lines.push(line);
  };
  const issue: JobLog["issue"] = (level, message, properties = {}) => {
    write(`##[${level}]${message}`);
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (count <= annotationsPerStep) annotations.push(annotationOf(level, message, properties, masks, workspace));
  };
  return {
    write,
    issue,
    step: (onUnknown) => {
      counts = new Map();
      const read = createLineReader();
      return (line) => {
        const output = read(line);
        switch (output.kind) {
          case "text":
            return write(output.text);
          case "issue":
            return issue(output.level, output.message, output.properties);
          case "mask":
            return masks.add(output.value);
          case "group":
            return write(`##[group]${output.title}`);
          case "end-group":
            return write("##[endgroup]");
          case "debug":
            return write(`##[debug]${output.message}`);
          case "stopped":
          case "ignored":
            return undefined;
          case "unknown":
            return onUnknown(output.command);
        }
      };
    },
    summary: (text) => void summaries.push(masks.hide(text)),
    end: () => ({ log: lines.map((line) => `${line}\n`).join(""), annotations, summary: summaries.join("\n") }),
  };
}

/** Without a file GitHub shows an annotation at `.github`; columns are kept only inside one line. */
function annotationOf(level: Level, message: string, properties: Partial<IssueProperties>, masks: Masks, workspace: string): Annotation {
  const startLine = properties.line ?? properties.endLine ?? 1;
  const endLine = Math.max(startLine, properties.endLine ?? startLine);
  const startColumn = startLine === endLine ? (properties.col ?? null) : null;
  return {
    path:
      properties.file === undefined || properties.file === null || properties.file === ""
        ? ".github"
        : masks.hide(pathOf(properties.file, workspace)),
    startLine,
    endLine,
    startColumn,
    endColumn: startLine === endLine ? (properties.endColumn ?? startColumn) : null,
    level: level === "error" ? "failure" : level,
    title: properties.title === undefined || properties.title === null ? null : masks.hide(properties.title),
    message: masks.hide(message),
  };
}

function pathOf(file: string, workspace: string): string {
  const path = isAbsolute(file) ? relative(workspace, file) : normalize(file);
  return path.replaceAll("\\", "/");
}
