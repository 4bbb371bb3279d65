import type { Break } from "../cloud/faults.ts";
import { UsageError } from "./context.ts";

/** Options of `flotilla-lab break`. */
export interface FaultOptions {
  readonly version?: string;
  readonly message?: string;
  readonly delay?: string;
  readonly set?: readonly string[];
}

type Kind = Break["kind"];

/** What can be broken about an object, with the options that each takes. */
const optionsOf: Readonly<Record<Kind, readonly (keyof FaultOptions)[]>> = {
  "never-healthy": ["version"],
  "503": [],
  "wrong-version": ["version"],
  "killed-between": [],
  "api-error": ["message"],
  slow: ["delay"],
  drift: ["set"],
  gone: [],
};

export const faultKinds: readonly string[] = Object.keys(optionsOf).sort();

/** The fault that a call asks for. Throws {@link UsageError} where there is no such kind, or an option does not belong to it. */
export function faultOf(kind: string, options: FaultOptions): Break {
  if (!isKind(kind)) throw new UsageError(`There is no fault ${kind}; there are: ${faultKinds.join(", ")}.`);
  const allowed = optionsOf[kind];
  const wrong = Object.keys(options).find((name) => !allowed.some((option) => option === name));
  if (wrong !== undefined)
    throw new UsageError(
      `${kind} takes no --${wrong}; it takes ${allowed.length === 0 ? "no option" : allowed.map((name) => `--${name}`).join(", ")}`,
    );
  return withOptions(kind, options);
}

function withOptions(kind: Kind, options: FaultOptions): Break {
  switch (kind) {
    case "never-healthy":
    case "wrong-version":
      return { kind, ...(options.version === undefined ? {} : { version: options.version }) };
    case "503":
    case "killed-between":
    case "gone":
      return { kind };
    case "api-error":
      return { kind, ...(options.message === undefined ? {} : { message: options.message }) };
    case "slow":
      if (!/^[1-9][0-9]*$/.test(options.delay ?? "")) throw new UsageError("slow needs --delay <milliseconds>");
      return { kind, delay: Number(options.delay) };
    case "drift":
      return { kind, attributes: Object.fromEntries((options.set ?? []).map(assignment)) };
  }
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(optionsOf, kind);
}

/** `replicas=2`, `features=["executors"]`, `domain=other.example`: JSON where it reads as JSON other than an object, else text. */
function assignment(text: string): readonly [string, string | number | boolean | readonly string[]] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--set ${text}: expected an attribute, = and its new value, as in domain=other.example`);
  return [text.slice(0, at), valueOf(text.slice(at + 1))];
}

function valueOf(text: string): string | number | boolean | readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
    return Array.isArray(value) ? value.map(String) : text;
  } catch {
    return text;
  }
}
