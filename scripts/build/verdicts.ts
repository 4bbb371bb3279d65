import { join } from "node:path";
import standalone from "ajv/dist/standalone/index.js";
import type { Plugin } from "rolldown";
import { minifySync } from "rolldown/utils";
import { newAjv, type SchemaValidator } from "../../src/schemas/ajv.ts";
import { configSchemas } from "../../src/schemas/config-schemas.ts";
import { recordSchemas } from "../../src/schemas/record-schemas.ts";

/**
 * Puts what ajv makes of Flotilla's schemas into dist/, in the place of the modules that let ajv make it at run time: that takes 100 ms of
 * processor time for a `validate`, this takes 5. It is the verdict alone: what is wrong with a value is asked of ajv itself where a value does
 * not fit. See docs/decisions/schemas.md.
 */
export function compiledVerdicts(root: string): Plugin {
  const module = (name: string): string => join(root, "src", "schemas", `${name}.ts`);
  const made: Readonly<Record<string, () => string>> = {
    [module("config-verdicts")]: () => `exports.fitsConfig = ${verdicts(sourcesOf(configSchemas))};\n`,
    [module("record-verdicts")]: () => `exports.fitsRecord = ${verdicts(sourcesOf(recordSchemas))};\n`,
    [module("meta-schema")]: () =>
      `const fits = ${verdicts({ meta: metaSource() })};\nexports.isSchema = (value) => fits("meta", value);\n`,
  };
  return {
    name: "compiled-verdicts",
    load: (id) => {
      const make = made[id];
      return make === undefined ? null : { code: make(), moduleType: "js" };
    },
  };
}

/** What a schema says to people. */
const words = ["description", "title", "$comment", "examples", "x-hint", "x-immutable"];

function withoutWords(schema: object): object {
  const dropped = (key: string, value: unknown): boolean =>
    words.includes(key) && (typeof value === "string" || (key === "examples" && Array.isArray(value)));
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (dropped(key, value) ? undefined : value))) as object;
}

/** Code that ends at the first mismatch. What it would say of it is two thirds of it, and nobody reads it. Its patterns are compiled when they are first tried. */
function sourceOf(compile: (ajv: ReturnType<typeof newAjv>) => SchemaValidator): string {
  const ajv = newAjv("first", { validateSchema: false, messages: false, code: { source: true } });
  return countedLater(standalone.default(ajv, compile(ajv)))
    .replaceAll("new RegExp(", "later(")
    .replaceAll(/\{instancePath:(?:"(?:[^"\\]|\\.)*"|[^"{}])*params:\{(?:"(?:[^"\\]|\\.)*"|[^"{}])*\}(?:,propertyName:\w+)?\}/g, "0");
}

/**
 * Lengths are counted in characters only where the text's own length, in UTF-16's units, leaves it open: a character has one or two of them. To count
 * them takes longer than all other tests of a text.
 */
function countedLater(source: string): string {
  const count = /const (func\d+) = require\("ajv\/dist\/runtime\/ucs2length"\)/.exec(source)?.[1];
  return source.replaceAll(
    /\bif\((func\d+)\((data\d*)\) ([<>]) (\d+)\)/g,
    (whole, called: string, text: string, sign: string, limit: string) =>
      called === count ? `if(${text}.length ${sign} ${sign === ">" ? limit : 2 * Number(limit)} && ${whole.slice("if(".length)}` : whole,
  );
}

function sourcesOf(schemas: Readonly<Record<string, object>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, sourceOf((ajv) => ajv.compile(withoutWords(schema)))]));
}

function metaSource(): string {
  return sourceOf((ajv) => {
    const validate = ajv.getSchema("https://json-schema.org/draft/2020-12/schema");
    if (validate === undefined) throw new Error("ajv has no draft 2020-12 any more");
    return validate;
  });
}

/**
 * A function that says whether a value is of a kind. Each source is a text until its kind is first asked for, as it is in ajv itself: a process
 * needs a few of them, and the engine reads past a text three times as fast as past the code in it.
 */
function verdicts(sources: Readonly<Record<string, string>>): string {
  const needed = new Set(
    Object.values(sources).flatMap((source) => [...source.matchAll(/require\("([^"]+)"\)/g)].map(([, name = ""]) => name)),
  );
  const texts = Object.fromEntries(Object.entries(sources).map(([kind, source]) => [kind, minified(source)]));
  const modules = [...needed].sort().map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);
  return `(() => {
  const modules = { ${modules.join(", ")} };
  const sources = ${JSON.stringify(texts, null, 2)};
  const made = {};
  const later = (pattern, flags) => {
    let compiled;
    return { test: (text) => (compiled ??= new RegExp(pattern, flags)).test(text) };
  };
  return (kind, value) => {
    if (made[kind] === undefined) {
      const module = { exports: {} };
      new Function("module", "require", "later", sources[kind])(module, (name) => modules[name], later);
      made[kind] = module.exports;
    }
    return made[kind](value);
  };
})()`;
}

/** Nobody reads what ajv writes, and half of it is spelling. */
function minified(source: string): string {
  const { code, errors } = minifySync("verdict.cjs", source, { compress: true });
  if (errors.length > 0) throw new Error(`ajv's code cannot be minified: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}
