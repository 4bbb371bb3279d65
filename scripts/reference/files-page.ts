import { readFile } from "node:fs/promises";
import { join } from "node:path";

type Schema = Readonly<Record<string, unknown>>;

/** The files that people write, in the order in which a new fleet meets them. */
const files = ["fleet", "environment", "environment-stacks", "rollout-strategy", "instance", "architecture", "release", "tracker-template"];

/** Every key of every file that people write: what it means, what is allowed, an example. */
export async function filesPage(root: string): Promise<string> {
  const sections = await Promise.all(
    files.map(async (name) => section(JSON.parse(await readFile(join(root, "schemas", `${name}.schema.json`), "utf8")) as Schema)),
  );
  return [
    "# Reference: files",
    "",
    "Made from `schemas/*.schema.json` by `npm run generate`. Keys in bold are required where what holds them is there. `[]` stands for each item of a list, `*` for each name of a map.",
    "",
    ...sections,
  ].join("\n");
}

function section(schema: Schema): string {
  const rows = keysOf(schema, "").map(
    ({ path, required, property }) =>
      `| ${required ? `**\`${path}\`**` : `\`${path}\``} | ${cell(allowed(property))} | ${cell(text(property["description"]))} | ${cell(example(property))} |`,
  );
  return [
    `## ${text(schema["title"])}`,
    "",
    text(schema["description"]),
    "",
    "| key | allowed | meaning | example |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

interface Key {
  readonly path: string;
  readonly required: boolean;
  readonly property: Schema;
}

function keysOf(schema: Schema, above: string): readonly Key[] {
  const required = Array.isArray(schema["required"]) ? (schema["required"] as readonly string[]) : [];
  const own = Object.entries(isSchema(schema["properties"]) ? schema["properties"] : {}).flatMap(([name, property]): readonly Key[] => {
    if (!isSchema(property)) return [];
    const path = above === "" ? name : `${above}.${name}`;
    return [{ path, required: required.includes(name), property }, ...keysOf(property, path)];
  });
  const items = isSchema(schema["items"]) ? keysOf(schema["items"], `${above}[]`) : [];
  const names = isSchema(schema["additionalProperties"]) ? keysOf(schema["additionalProperties"], `${above}.*`) : [];
  const alternatives = ["anyOf", "oneOf"].flatMap((key) =>
    (Array.isArray(schema[key]) ? (schema[key] as readonly unknown[]) : []).flatMap((one) =>
      isSchema(one) ? keysOf(one, `${above}${kindOf(one)}`) : [],
    ),
  );
  return [...own, ...items, ...names, ...alternatives];
}

/** ` (pg)` for one of several forms that are known by their type; nothing for the others. */
function kindOf({ properties }: Schema): string {
  const type = isSchema(properties) ? properties["type"] : undefined;
  return isSchema(type) && typeof type["const"] === "string" ? ` (${type["const"]})` : "";
}

function allowed(property: Schema): string {
  const { const: fixed, enum: words, type, minimum, maximum, "x-hint": hint } = property;
  if (fixed !== undefined) return `\`${JSON.stringify(fixed)}\``;
  if (Array.isArray(words)) return words.map((word) => `\`${String(word)}\``).join(", ");
  if (type === "array") return isSchema(property["items"]) ? `list: ${allowed(property["items"])}` : "list";
  if (type === "object" || type === undefined) return "map";
  if (typeof hint === "string") return hint;
  const from = typeof minimum === "number" ? ` from ${minimum}` : "";
  const to = typeof maximum === "number" ? ` to ${maximum}` : "";
  const word = { string: "text", integer: "whole number", number: "number", boolean: "`true`, `false`" }[text(type)] ?? text(type);
  return `${word}${from}${to}`;
}

function example({ default: fallback, examples }: Schema): string {
  const [first] = Array.isArray(examples) ? (examples as readonly unknown[]) : [];
  const shown = first === undefined ? "" : `\`${typeof first === "string" ? first : JSON.stringify(first)}\``;
  return fallback === undefined ? shown : [`default \`${JSON.stringify(fallback)}\``, shown].filter((part) => part !== "").join(", ");
}

function cell(words: string): string {
  // Outside of code, a `<` would begin a tag.
  return words
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ")
    .replaceAll(/(`[^`]*`)|</g, (whole, code?: string) => code ?? whole.replace("<", "\\<"));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
