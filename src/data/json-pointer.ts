/** A step of a path as JSON pointers (RFC 6901) have it. */
export function pointerStep(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The steps of a JSON pointer, in order; none for the whole document. */
export function pointerSteps(pointer: string): readonly string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a JSON pointer leads to in a value; undefined where it leads nowhere. */
export function atPointer(value: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce<unknown>(
    (at, step) =>
      at !== null && typeof at === "object" && Object.hasOwn(at, step) ? (at as Readonly<Record<string, unknown>>)[step] : undefined,
    value,
  );
}
