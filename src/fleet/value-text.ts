import { domainToASCII } from "node:url";
import { scalarText } from "../data/json.ts";
import { quoted, quotedWhole, shown } from "../data/quoted.ts";

/** A value as a message names it, and as it stands in its file: what was read may be written differently there (`1.10` is the number 1.1). */
export interface FoundValue {
  readonly value: unknown;
  /** The text of a scalar without quotes; null for every other value, and for one that no file has. */
  readonly written: string | null;
}

/** A scalar as it stands in the file, `a list`, `a mapping`, `empty`. */
export function described({ value, written }: FoundValue): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a mapping";
  if (typeof value === "string") return quoted(value);
  if (written !== null) return shown(written);
  const text = scalarText(value);
  return text === null ? "empty" : shown(text);
}

/** What to do about a value of another type than the schema's (`string`, ["integer", "null"]); null where nothing can be said for sure. */
export function typeHint(found: FoundValue, type: unknown): string | null {
  const wanted = (Array.isArray(type) ? type : [type]).map(String);
  const { value } = found;
  if (wanted.includes("string") && typeof value !== "string") {
    const hint = quoteHint(found);
    if (hint !== null) return hint;
  }
  if (wanted.includes("boolean") && typeof value === "string") {
    const hint = truthHint(found);
    if (hint !== null) return hint;
  }
  if ((wanted.includes("number") || wanted.includes("integer")) && typeof value === "string")
    return numberHint(found, wanted.includes("number"));
  return wanted.includes("array") ? "write it as a list: [ ... ]" : null;
}

/** That a scalar is text in quotes: exactly what stands in the file, never the value again. */
export function quoteHint({ value, written }: FoundValue): string | null {
  if (written === null) return null;
  const whole = quotedWhole(written);
  if (value === null && whole !== null) return `remove the line where nothing is meant; quote it if it is text: ${whole}`;
  return whole === null ? "put it in quotes" : `quote it: ${whole}`;
}

function truthHint({ value, written }: FoundValue): string | null {
  if (value === "true" || value === "false") return "write it without quotes";
  if (written === null || !/^(?:yes|no|on|off)$/i.test(written)) return null;
  return `only true and false are booleans in YAML 1.2: write ${/^(?:yes|on)$/i.test(written) ? "true" : "false"}`;
}

/** Only where digits stay the same: what is in quotes was meant as text, or its quotes are the mistake. */
function numberHint({ value, written }: FoundValue, takesFraction: boolean): string | null {
  const number = takesFraction ? /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/ : /^(?:0|-?[1-9]\d{0,14})$/;
  if (written === null) return number.test(String(value)) ? "write it without quotes" : null;
  return written.includes("_") && /^[-+]?\d[\d_]*$/.test(written) ? "write a number without _" : null;
}

/** What to write in place of a name of a host that is none; null where nothing can be said for sure, and for other formats. */
export function formatHint({ value }: FoundValue, format: unknown): string | null {
  if (format !== "hostname" || typeof value !== "string" || value.length > 253) return null;
  if (value.includes("/") || /:\d/.test(value)) return "write the name alone, without https://, port or path";
  if (/^[!-~]*$/.test(value)) return null;
  const ascii = domainToASCII(value);
  const whole = ascii.includes("xn--") && /^[a-z0-9.-]+$/.test(ascii) ? quotedWhole(ascii) : null;
  return `write the name as DNS has it, in ASCII${whole === null ? "" : `: ${whole.slice(1, -1)}`}`;
}
