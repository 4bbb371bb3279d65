import { ExpressionFailed } from "./expression.ts";

/** The values of one job of a matrix, by name. */
export type Combination = Readonly<Record<string, unknown>>;

/** "A matrix will generate a maximum of 256 jobs per workflow run." (https://docs.github.com/en/actions/reference/limits) */
const mostJobs = 256;

/**
 * The jobs of a matrix: every combination of the vectors, the first name slowest, then what `include` adds. An object of `include` extends each combination of
 * which it overwrites no original value; one that extends none is a combination of its own.
 * (https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations#expanding-or-adding-matrix-configurations)
 *
 * @param vectors evaluated, `include` among them
 */
export function combinations(vectors: readonly (readonly [name: string, values: readonly unknown[]])[]): readonly Combination[] {
  let product: readonly Combination[] = [{}];
  const own = vectors.filter(([name]) => name !== "include");
  for (const [name, values] of own) {
    if (values.length === 0) throw new ExpressionFailed(`matrix.${name}`, `Matrix vector '${name}' does not contain any values`);
    product = product.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  const original = own.length === 0 ? [] : product;
  const all = original.map((combination) => ({ from: combination, to: combination }));
  const added: Combination[] = [];
  for (const value of vectors.find(([name]) => name === "include")?.[1] ?? []) {
    const extra = isObject(value) ? value : {};
    const fitting = all.filter(({ from }) => Object.entries(extra).every(([name, one]) => !(name in from) || isSame(from[name], one)));
    if (fitting.length === 0) added.push(extra);
    for (const one of fitting) one.to = { ...one.to, ...extra };
  }
  const jobs = [...all.map(({ to }) => to), ...added];
  if (jobs.length === 0 || jobs.length > mostJobs)
    throw new ExpressionFailed("matrix", `a matrix has from 1 to ${mostJobs} jobs, this one has ${jobs.length}`);
  return jobs;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What GitHub adds to the name of a job of a matrix that has no name of its own: `build (18, linux)`. */
export function combinationName(combination: Combination): string {
  const values = Object.values(combination).flatMap((value) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [String(value)] : [],
  );
  return values.length === 0 ? "" : ` (${values.join(", ")})`;
}
