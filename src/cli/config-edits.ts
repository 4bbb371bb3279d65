import { readYaml } from "../yaml/read.ts";
import type { Edit } from "../yaml/edit.ts";
import { isMapping } from "../data/mapping.ts";
import { UsageError } from "./context.ts";

/** A condition that an instance's config fulfils or not. */
export interface Condition {
  readonly path: readonly string[];
  readonly value: string;
}

/** What `--set <path>=<value>` and `--unset <path>` change, in the order they were given. Throws {@link UsageError} for what is neither. */
export function editsIn(sets: readonly string[], unsets: readonly string[]): readonly Edit[] {
  return [
    ...sets.map((text): Edit => {
      const { path, value } = assignment(text, "--set");
      return { path, value: valueOf(value, text) };
    }),
    ...unsets.map((text): Edit => ({ path: pathIn(text, "--unset"), remove: true })),
  ];
}

/** `--where <path>=<value>`. */
export function conditionsIn(wheres: readonly string[]): readonly Condition[] {
  return wheres.map((text) => assignment(text, "--where"));
}

/** Whether all conditions hold: the value as it is written, or one of a list's. */
export function fulfils(config: unknown, conditions: readonly Condition[]): boolean {
  return conditions.every(({ path, value }) => {
    const found = path.reduce<unknown>((at, key) => (isMapping(at) && Object.hasOwn(at, key) ? at[key] : undefined), config);
    return (Array.isArray(found) ? found : [found]).some((one) => isScalar(one) && String(one) === value);
  });
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || value === null;
}

function assignment(text: string, flag: string): Condition {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`${flag} ${text} is not <path>=<value>, for example ${flag} spec.size=large`);
  return { path: pathIn(text.slice(0, at), flag), value: text.slice(at + 1) };
}

/** `spec.ingress.public`; a key with dots stands in quotes: `metadata.labels."acme.io/tier"`. */
function pathIn(text: string, flag: string): readonly string[] {
  const steps = [...text.matchAll(/"([^"]+)"|([^."]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  const [first] = steps;
  if (steps.length < 2 || (first !== "spec" && first !== "metadata"))
    throw new UsageError(`${flag} ${text}: a path begins with spec or metadata, for example spec.size`);
  return steps;
}

/** A text stands for itself; true, false, null, whole numbers, and what is in quotes, [] or {} are read as YAML. */
function valueOf(text: string, given: string): unknown {
  if (!/^(?:true|false|null|0|[1-9][0-9]*|["'[{].*)$/.test(text)) return text;
  const { value, faults } = readYaml(text);
  const [fault] = faults;
  if (fault !== undefined) throw new UsageError(`--set ${given}: ${fault.message}`);
  return value;
}
