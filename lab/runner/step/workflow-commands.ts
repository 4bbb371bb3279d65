/** One line of a step's output, interpreted. */
export type OutputLine =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "issue";
      readonly level: "error" | "warning" | "notice";
      readonly properties: IssueProperties;
      readonly message: string;
    }
  | { readonly kind: "mask"; readonly value: string }
  | { readonly kind: "group"; readonly title: string }
  | { readonly kind: "end-group" }
  | { readonly kind: "debug"; readonly message: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "ignored" }
  | { readonly kind: "unknown"; readonly command: string };

export interface IssueProperties {
  readonly file: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly col: number | null;
  readonly endColumn: number | null;
  readonly title: string | null;
}

/** Reads the output lines of a step in order; `::stop-commands::<token>` makes all lines text until `::<token>::`. */
export class LineReader {
  #stopToken: string | null = null;

  read(line: string): OutputLine {
    const command = parseCommand(line);
    if (this.#stopToken !== null) {
      if (command?.name !== this.#stopToken) return { kind: "text", text: line };
      this.#stopToken = null;
      return { kind: "stopped" };
    }
    if (command === null) return { kind: "text", text: line };
    if (command.name === "stop-commands") {
      this.#stopToken = command.message;
      return { kind: "stopped" };
    }
    return interpret(command, line);
  }
}

interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

function parseCommand(line: string): Command | null {
  const text = line.trimStart();
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  const head = /^([A-Za-z0-9_.-]+)(?:\s([\s\S]*))?$/.exec(text.slice(2, Math.max(end, 2)));
  if (head === null) return null;
  const [, name = "", list = ""] = head;
  const message = text.slice(end + 2);
  const properties = list.split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at).trim().toLowerCase(), unescapeProperty(pair.slice(at + 1))]];
  });
  return { name, properties: new Map(properties), message: unescapeData(message) };
}

function interpret(command: Command, line: string): OutputLine {
  const { name, message } = command;
  switch (name) {
    case "error":
    case "warning":
    case "notice":
      return { kind: "issue", level: name, properties: issueProperties(command.properties), message };
    case "add-mask":
      return { kind: "mask", value: message };
    case "group":
      return { kind: "group", title: message };
    case "endgroup":
      return { kind: "end-group" };
    case "debug":
      return { kind: "debug", message };
    // Problem matchers and echoing change only how a log looks.
    case "add-matcher":
    case "remove-matcher":
    case "echo":
      return { kind: "ignored" };
    // GitHub has removed these: values go to files instead.
    case "set-output":
    case "save-state":
    case "set-env":
    case "add-path":
      return { kind: "unknown", command: name };
    default:
      return { kind: "text", text: line };
  }
}

function issueProperties(properties: ReadonlyMap<string, string>): IssueProperties {
  const number = (name: string): number | null => {
    const value = Number.parseInt(properties.get(name) ?? "", 10);
    return Number.isSafeInteger(value) && value > 0 ? value : null;
  };
  return {
    file: properties.get("file") ?? null,
    line: number("line"),
    endLine: number("endline"),
    col: number("col"),
    endColumn: number("endcolumn"),
    title: properties.get("title") ?? null,
  };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}
