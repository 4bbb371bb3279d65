import { Ajv2020, type Options } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import ajvFormats from "ajv-formats";
import { base } from "../../src/schemas/options.ts";

/** Says whether something is wrong: half the code to make and to run, and nearly all files are fine. */
const asking: Options = { ...base, allErrors: false, messages: false };

/**
 * A module whose `accepts` tells whether a value fits a schema, as ajv would compile it at run time; made ahead so that a process that only asks
 * loads no compiler. Throws where the schema is none, or needs something of ajv that this can't import.
 */
export function acceptorOf(schema: object, banner: string): string {
  const ajv = asker();
  return moduleOf(standalone.default(ajv, ajv.compile(schema)), banner);
}

/** The same for what a JSON Schema (draft 2020-12) may look like itself. */
export function metaAcceptor(banner: string): string {
  const ajv = asker();
  const own = ajv.getSchema("https://json-schema.org/draft/2020-12/schema");
  if (own === undefined) throw new Error("ajv does not know draft 2020-12 any more");
  return moduleOf(standalone.default(ajv, own), banner);
}

function asker(): Ajv2020 {
  const ajv = new Ajv2020({ ...asking, code: { source: true, esm: true, lines: true } });
  ajvFormats.default(ajv);
  return ajv;
}

function moduleOf(code: string, banner: string): string {
  const imports: string[] = [];
  const body = code
    .replace('"use strict";\n', "")
    .replace(/^export const validate = (\w+);\nexport default \1;\n/, "export const accepts: (value: unknown) => boolean = $1;\n")
    // ajv writes require() into modules too: https://ajv.js.org/standalone.html
    .replace(/^const (\w+) = require\("([^"]+)"\)\.(\w+)(.*);$/gm, (_, name: string, from: string, member: string, rest: string) => {
      const module = `${name}Module`;
      imports.push(member === "default" ? `import ${module} from "${from}.js";` : `import { ${member} as ${module} } from "${from}.js";`);
      return `const ${name} = ${module}${member === "default" ? ".default" : ""}${rest};`;
    });
  if (body.includes("require("))
    throw new Error(`ajv's code asks for more than can be imported: ${/require\([^)]*\).*/.exec(body)?.[0] ?? ""}`);
  if (!body.startsWith("export const accepts")) throw new Error("ajv writes its code in another way now");
  return `// @ts-nocheck\n${banner}\n${imports.join("\n")}${imports.length > 0 ? "\n" : ""}${body.trimEnd()}\n`;
}
