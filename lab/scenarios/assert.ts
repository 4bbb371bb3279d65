/** Something in the day did not go as the story says. The message says what was expected and what was found. */
export class ScenarioFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StoryBroken";
  }
}

/** Goes on only where the condition holds; the message is what should have been. */
export function assert(condition: boolean, expected: string, found?: unknown): asserts condition {
  if (!condition) throw new ScenarioFailed(found === undefined ? expected : `${expected}; found: ${show(found)}`);
}

/** The value, which must be there. */
export function assertPresent<T>(value: T | null | undefined, expected: string): T {
  if (value === null || value === undefined) throw new ScenarioFailed(`${expected}; found nothing`);
  return value;
}

function show(found: unknown): string {
  const text = typeof found === "string" ? found : JSON.stringify(found);
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}
