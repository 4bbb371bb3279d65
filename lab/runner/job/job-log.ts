import { isAbsolute, normalize, relative } from "node:path";
import type { Annotation } from "../../github/contract.ts";
import { LineReader, type IssueProperties, type OutputLine } from "../step/workflow-commands.ts";
import type { Masks } from "./masks.ts";

/** GitHub keeps this many annotations per level and step; further ones are in the log only. */
const annotationsPerStep = 10;

type Level = "error" | "warning" | "notice";

/** A job's log, annotations and summary, with masked words as `***`. */
export class JobLog {
  readonly #masks: Masks;
  readonly #workspace: string;
  readonly #lines: string[] = [];
  readonly #annotations: Annotation[] = [];
  readonly #summaries: string[] = [];
  #counts = new Map<Level, number>();

  constructor(masks: Masks, workspace: string) {
    this.#masks = masks;
    this.#workspace = workspace;
  }

  write(text: string): void {
    for (const line of this.#masks.hide(text).split("\n")) this.#lines.push(line);
  }

  issue(level: Level, message: string, properties: Partial<IssueProperties> = {}): void {
    this.write(`##[${level}]${message}`);
    const count = (this.#counts.get(level) ?? 0) + 1;
    this.#counts.set(level, count);
    if (count <= annotationsPerStep) this.#annotations.push(annotationOf(level, message, properties, this.#masks, this.#workspace));
  }

  /** A reader for the output lines of the next step, with a new count of annotations. `onUnknown`: a command that GitHub has removed. */
  step(onUnknown: (command: string) => void): (line: string) => void {
    this.#counts = new Map();
    const reader = new LineReader();
    return (line) => this.#take(reader.read(line), onUnknown);
  }

  summary(text: string): void {
    this.#summaries.push(this.#masks.hide(text));
  }

  end(): { readonly log: string; readonly annotations: readonly Annotation[]; readonly summary: string } {
    return {
      log: this.#lines.map((line) => `${line}\n`).join(""),
      annotations: this.#annotations,
      summary: this.#summaries.join("\n"),
    };
  }

  #take(output: OutputLine, onUnknown: (command: string) => void): void {
    switch (output.kind) {
      case "text":
        return this.write(output.text);
      case "issue":
        return this.issue(output.level, output.message, output.properties);
      case "mask":
        return this.#masks.add(output.value);
      case "group":
        return this.write(`##[group]${output.title}`);
      case "end-group":
        return this.write("##[endgroup]");
      case "debug":
        return this.write(`##[debug]${output.message}`);
      case "stopped":
      case "ignored":
        return undefined;
      case "unknown":
        return onUnknown(output.command);
    }
  }
}

/** Without a file GitHub shows an annotation at `.github`; columns are kept only within one line. */
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
