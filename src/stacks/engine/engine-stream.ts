import { isMapping } from "../../data/mapping.ts";

/** One error or warning of the engine, as its machine-readable view has it: https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** The engine's or a provider's words; never the module author's. */
  readonly summary: string;
  readonly detail: string;
  /** Of the resource it is about, `module.stack.x.y`. */
  readonly address: string | null;
  /** Where in the configuration; null where it is about none of it, such as the state or a plan file. */
  readonly place: DiagnosticPlace | null;
}

export interface DiagnosticPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The block, for example `resource "null_resource" "x"`. */
  readonly context: string | null;
  readonly code: string | null;
  /** `var.region is "x"`, as the engine shows it; sensitive values are not in it. */
  readonly values: readonly string[];
}

/** What one command of the engine printed. */
export interface EngineStream {
  readonly diagnostics: readonly Diagnostic[];
  /** The engine was asked to stop and reported that. */
  readonly interrupted: boolean;
  /** Lines that are not of the stream: a provider's crash, a launcher's words. */
  readonly rest: string;
}

/** Reads the lines of `-json`. What is no such line is kept as text. */
export function readStream(stdout: string): EngineStream {
  const diagnostics: Diagnostic[] = [];
  const rest: string[] = [];
  let interrupted = false;
  for (const line of stdout.split("\n")) {
    const event = eventOf(line);
    if (event === null) rest.push(line);
    else if (event["type"] === "diagnostic") diagnostics.push(...diagnosticOf(event["diagnostic"]));
    // The engine's own log lines in this view are about interrupts; those of resources have other types, whatever a provider prints.
    else if (event["type"] === "log" && says(event, "Interrupt received")) interrupted = true;
  }
  return { diagnostics, interrupted, rest: rest.join("\n").trim() };
}

/** Reads what `validate -json` prints: https://developer.hashicorp.com/terraform/cli/commands/validate#json-output-format; null where it is none. */
export function readValidation(stdout: string): readonly Diagnostic[] | null {
  try {
    const answer: unknown = JSON.parse(stdout);
    if (!isMapping(answer) || typeof answer["valid"] !== "boolean") return null;
    return Array.isArray(answer["diagnostics"]) ? answer["diagnostics"].flatMap(diagnosticOf) : [];
  } catch {
    return null;
  }
}

/**
 * Reads what a command without `-json` prints for people: blocks that begin with `Error: ` or `Warning: `. The place of such a block is not
 * known, which is fine for `init` and `show`: nothing is decided by it there.
 */
export function readPlain(stderr: string): EngineStream {
  const text = unframed(stderr);
  const diagnostics: Diagnostic[] = [];
  const rest: string[] = [];
  let lines: string[] | null = null;
  let severity: Diagnostic["severity"] = "error";
  const end = (): void => {
    const [summary = "", ...detail] = lines ?? [];
    if (lines !== null) diagnostics.push({ severity, summary, detail: detail.join("\n").trim(), address: null, place: null });
  };
  for (const line of text.split("\n")) {
    const [, word, summary] = /^(Error|Warning): (.*)$/.exec(line) ?? [];
    if (summary !== undefined) {
      end();
      severity = word === "Error" ? "error" : "warning";
      lines = [summary];
    } else if (lines === null) rest.push(line);
    else lines.push(line);
  }
  end();
  return { diagnostics, interrupted: /^Interrupt received\.?$/m.test(text), rest: rest.join("\n").trim() };
}

/** Errors, and warnings where there is no error, as the engine prints them for people. */
export function textOf({ diagnostics, rest }: Pick<EngineStream, "diagnostics" | "rest">): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const shown = errors.length === 0 ? diagnostics : errors;
  // `execution halted` follows an interrupt, once per worker.
  return [rest, ...new Set(shown.map(diagnosticText))].filter((text) => text !== "").join("\n\n");
}

function diagnosticText({ severity, summary, detail, address, place }: Diagnostic): string {
  const where = [
    ...(address === null ? [] : [`  with ${address},`]),
    ...(place === null ? [] : [`  on ${place.file} line ${place.line}${place.context === null ? "" : `, in ${place.context}`}:`]),
    ...(place === null || place.code === null ? [] : [`  ${place.line}: ${place.code}`]),
    ...(place?.values ?? []).map((value) => `    ${value}`),
  ];
  return [`${severity === "error" ? "Error" : "Warning"}: ${summary}`, where.join("\n"), detail.trim()]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Without colours, which providers write in spite of `-no-color`, and without the frames around errors. */
export function unframed(text: string): string {
  const lines = text
    // oxlint-disable-next-line no-control-regex -- that is what a colour is
    .replaceAll(/\u001b\[[0-9;]*m/g, "")
    .split("\n")
    .map((line) => line.replace(/^[│╷╵]\s?/u, "").trimEnd());
  return lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "").join("\n");
}

function eventOf(line: string): Readonly<Record<string, unknown>> | null {
  if (!line.startsWith("{")) return null;
  try {
    const event: unknown = JSON.parse(line);
    return isMapping(event) && typeof event["@message"] === "string" ? event : null;
  } catch {
    return null;
  }
}

function says(event: Readonly<Record<string, unknown>>, words: string): boolean {
  return typeof event["@message"] === "string" && event["@message"].trimStart().startsWith(words);
}

function diagnosticOf(value: unknown): readonly Diagnostic[] {
  if (!isMapping(value)) return [];
  const { severity, summary, detail, address } = value;
  const text = (field: unknown): string => (typeof field === "string" ? field : "");
  return [
    {
      severity: severity === "warning" ? "warning" : "error",
      summary: text(summary),
      detail: text(detail),
      address: typeof address === "string" ? address : null,
      place: placeOf(value["range"], value["snippet"]),
    },
  ];
}

function placeOf(range: unknown, snippet: unknown): DiagnosticPlace | null {
  if (!isMapping(range) || typeof range["filename"] !== "string") return null;
  const start = isMapping(range["start"]) ? range["start"] : {};
  const at = (name: "line" | "column"): number => (typeof start[name] === "number" ? start[name] : 0);
  const { context, code, values } = isMapping(snippet) ? snippet : {};
  return {
    file: range["filename"],
    line: at("line"),
    column: at("column"),
    context: typeof context === "string" ? context : null,
    code: typeof code === "string" ? code : null,
    values: Array.isArray(values) ? values.flatMap(valueText) : [],
  };
}

function valueText(value: unknown): readonly string[] {
  if (!isMapping(value)) return [];
  const { traversal, statement } = value;
  return typeof traversal === "string" && typeof statement === "string" ? [`${traversal} ${statement}`] : [];
}
