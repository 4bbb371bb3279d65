/** A scene did not go as expected. The message names what was expected and what was found. */
export class ScenarioFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ScenarioFailed";
  }
}

/** Throws {@link ScenarioFailed} unless the condition holds. `expected` is a statement that should be true. */
export function assert(condition: boolean, expected: string, found?: unknown): asserts condition {
  if (!condition) throw new ScenarioFailed(`expected: ${expected}${found === undefined ? "" : `; found: ${show(found)}`}`);
}

/** The value; throws {@link ScenarioFailed} where there is none. */
export function assertPresent<T>(value: T | null | undefined, expected: string): T {
  if (value === null || value === undefined) throw new ScenarioFailed(`expected: ${expected}; found nothing`);
  return value;
}

function show(found: unknown): string {
  const text = typeof found === "string" ? found : JSON.stringify(found);
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}
