/** A decimal number as digits (no zero at either end, "" for zero) times ten to `exponent`. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/** Zeros that are written out in an exact number, at most; behind that it has an exponent. */
const mostZeros = 40;

/** Sign, whole part, fraction, exponent: the numbers of JSON, and those of YAML's core schema that are not hexadecimal or octal. */
const written = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/** Whether a number is exactly the one in a text: printing it again loses no digit: `0.1` is, `12345678901234567890` is not. */
export function isExactly(value: number, text: string): boolean {
  if (!Number.isFinite(value)) return false;
  const [wanted, had] = [decimalOf(text), decimalOf(String(value))];
  return (
    wanted !== null &&
    had !== null &&
    wanted.digits === had.digits &&
    wanted.exponent === had.exponent &&
    (wanted.negative === had.negative || wanted.digits === "")
  );
}

/** One text for each decimal number, in JSON's form: `1.50e1` and `15` are both `15`. A text that is no number stays as it is. */
export function exactText(text: string): string {
  const decimal = decimalOf(text);
  if (decimal === null) return text;
  const { negative, digits, exponent } = decimal;
  if (digits === "") return "0";
  const sign = negative ? "-" : "";
  if (exponent >= 0 && exponent <= mostZeros) return `${sign}${digits}${"0".repeat(exponent)}`;
  const point = digits.length + exponent;
  if (exponent < 0 && point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  if (exponent < 0 && -point <= mostZeros) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits}e${exponent}`;
}

/** null where the text is no decimal number, or its exponent is beyond counting. */
function decimalOf(text: string): Decimal | null {
  const [, sign, whole = "", fraction = "", power = "0"] = written.exec(text) ?? [];
  const exponent = Number(power) - fraction.length;
  if (sign === undefined || whole + fraction === "" || !Number.isSafeInteger(exponent)) return null;
  const all = whole + fraction;
  let first = 0;
  while (all[first] === "0") first += 1;
  let end = all.length;
  while (end > first && all[end - 1] === "0") end -= 1;
  const digits = all.slice(first, end);
  return { negative: sign === "-", digits, exponent: digits === "" ? 0 : exponent + all.length - end };
}
