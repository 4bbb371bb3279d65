import { join } from "node:path";
import standalone from "ajv/dist/standalone/index.js";
import type { Plugin } from "rolldown";
import { minifySync } from "rolldown/utils";
import { type Findings, newAjv } from "../../src/schemas/ajv.ts";
import { configSchemas } from "../../src/schemas/config-schemas.ts";
import { recordSchemas } from "../../src/schemas/record-schemas.ts";

/**
 * Puts what ajv makes of Flotilla's schemas into dist/, in the place of the modules that let ajv make it at run time: that takes 100 ms of
 * processor time for a `validate`, this takes 10. See docs/decisions/schemas.md.
 */
export function compiledValidators(root: string): Plugin {
  const module = (name: string): string => join(root, "src", "schemas", `${name}.ts`);
  const made: Readonly<Record<string, () => string>> = {
    [module("config-validators")]: () => `exports.configValidator = ${validators(sourcesOf(without(["examples"], configSchemas), "all"))}`,
    [module("record-validators")]: () => `exports.recordValidator = ${validators(sourcesOf(without(words, recordSchemas), "first"))}`,
    [module("meta-schema")]: () =>
      `const validator = ${validators({ meta: metaSource() })}exports.isSchema = (value) => validator("meta")(value);\n`,
  };
  return {
    name: "compiled-validators",
    load: (id) => {
      const make = made[id];
      return make === undefined ? null : { code: make(), moduleType: "js" };
    },
  };
}

/** What a schema says to people. Records are read by programs: it would be a tenth of their validators. Of configs, only an editor shows examples. */
const words = ["description", "title", "$comment", "examples"];

function without(keywords: readonly string[], schemas: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  const dropped = (key: string, value: unknown): boolean =>
    keywords.includes(key) && (typeof value === "string" || (key === "examples" && Array.isArray(value)));
  return JSON.parse(JSON.stringify(schemas, (key, value: unknown) => (dropped(key, value) ? undefined : value))) as Readonly<
    Record<string, object>
  >;
}

/** Of the first mismatch of a record only place and message are read: where its rule stands would be a fifth of the validator. */
function withoutRules(source: string): string {
  return source.replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",keyword:"[^"]*",params:\{[^{}]*\},?/g, "");
}

function sourcesOf(schemas: Readonly<Record<string, object>>, findings: Findings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([kind, schema]) => {
      const ajv = newAjv(findings, { validateSchema: false, code: { source: true } });
      const source = standalone.default(ajv, ajv.compile(schema));
      return [kind, findings === "first" ? withoutRules(source) : source];
    }),
  );
}

function metaSource(): string {
  const ajv = newAjv("first", { messages: false, code: { source: true } });
  const validate = ajv.getSchema("https://json-schema.org/draft/2020-12/schema");
  if (validate === undefined) throw new Error("ajv has no draft 2020-12 any more");
  return withoutRules(standalone.default(ajv, validate));
}

/**
 * A function that gives the validator of a kind. Each source is a text until it is asked for, as it is in ajv itself: a process needs a few of
 * them, and the engine reads past a text three times as fast as past the code in it.
 */
function validators(sources: Readonly<Record<string, string>>): string {
  const needed = new Set(
    Object.values(sources).flatMap((source) => [...source.matchAll(/require\("([^"]+)"\)/g)].map(([, name = ""]) => name)),
  );
  const texts = Object.fromEntries(Object.entries(sources).map(([kind, source]) => [kind, minified(source)]));
  const modules = [...needed].sort().map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);
  return `(() => {
  const modules = { ${modules.join(", ")} };
  const sources = ${JSON.stringify(texts, null, 2)};
  const made = {};
  return (kind) => {
    if (made[kind] === undefined) {
      const module = { exports: {} };
      new Function("module", "require", sources[kind])(module, (name) => modules[name]);
      made[kind] = module.exports;
    }
    return made[kind];
  };
})();\n`;
}

/** Nobody reads what ajv writes, and half of it is spelling. */
function minified(source: string): string {
  const { code, errors } = minifySync("validator.cjs", source, { compress: true });
  if (errors.length > 0) throw new Error(`ajv's code cannot be minified: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}
