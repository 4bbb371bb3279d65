/** Whether a version (`1.6.2`) fits an engine line of environment.yaml: exact, or `>=`, `>`, `<=`, `<`, `!=`, `~>` separated by commas or blanks. */
export function fitsEngineLine(version: string, line: string): boolean {
  return conditions(line).every(({ operator, wanted, parts }) => rules[operator](compareVersions(version, wanted), version, wanted, parts));
}

/** Negative, zero, positive. A pre-release comes before its release. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  for (let at = 0; at < 3; at++) {
    const order = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
    if (order !== 0) return order;
  }
  if (left.pre === right.pre) return 0;
  if (left.pre === "" || right.pre === "") return left.pre === "" ? 1 : -1;
  return left.pre < right.pre ? -1 : 1;
}

type Operator = "=" | "!=" | ">=" | ">" | "<=" | "<" | "~>";

const rules: Readonly<Record<Operator, (order: number, version: string, wanted: string, parts: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  ">=": (order) => order >= 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  "<": (order) => order < 0,
  "~>": (order, version, wanted, parts) => order >= 0 && sameBut(version, wanted, parts - 1),
};

interface Condition {
  readonly operator: Operator;
  readonly wanted: string;
  /** How many numbers were written: `~> 1.6` lets the minor rise, `~> 1.6.0` the patch. */
  readonly parts: number;
}

/** Throws on a line that is no constraint. */
function conditions(line: string): readonly Condition[] {
  const found = [...line.matchAll(/\s*(>=|<=|!=|~>|>|<|=)?\s*v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)\s*(?:,|\s|$)/gy)];
  const read = found.reduce((length, match) => length + match[0].length, 0);
  if (found.length === 0 || read !== line.length)
    throw new Error(`not a version constraint: ${JSON.stringify(line)}; for example ">=1.6, <2" is`);
  return found.map(([, operator = "=", wanted = ""]) => ({
    operator: operator as Operator,
    wanted,
    parts: (wanted.split("-")[0] ?? "").split(".").length,
  }));
}

function parse(version: string): { readonly numbers: readonly number[]; readonly pre: string } {
  const [core = "", ...pre] = version.split("-");
  return { numbers: core.split(".").map(Number), pre: pre.join("-") };
}

function sameBut(version: string, wanted: string, numbers: number): boolean {
  const [left, right] = [parse(version).numbers, parse(wanted).numbers];
  return Array.from({ length: Math.max(numbers, 1) }, (_, at) => at).every((at) => left[at] === right[at]);
}
