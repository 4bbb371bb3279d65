import { isBuiltin } from "node:module";
import type { Plugin } from "rolldown";
import { minifySync } from "rolldown/utils";

/** What makes a start cheaper and changes nothing of what a program does. What each part saves is in docs/decisions/committed-dist.md. */
export function quickStart(): Plugin {
  return {
    name: "quick-start",
    transform: {
      filter: { id: [/\.schema\.json$/, /[\\/]commander[\\/]lib[\\/]option\.js$/] },
      handler: (code, id) => (id.endsWith(".json") ? { code: parsedLater(code), moduleType: "js" } : { code: asciiOptions(code) }),
    },
    renderChunk: (code, { name }) => ({ code: name === "vendor" ? spelledShort(builtinsAtHand(code)) : builtinsAtHand(code) }),
  };
}

/** A schema as a text that is parsed: the engine reads past a text faster than past an object of as many letters, and makes the object faster. */
function parsedLater(json: string): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(json)))});\n`;
}

/** Every option's flags are tried with a class of all of Unicode's letters, which takes the engine longer to make than the command line to start. Ours are ASCII. */
function asciiOptions(code: string): string {
  const wide = String.raw`/\p{ID_Continue}\.\.\.[>\]]$/u`;
  if (!code.includes(wide))
    throw new Error(`commander tries an option's flags with another pattern than ${wide}: look at scripts/build/quick-start.ts`);
  return code.replace(wide, String.raw`/[\w-]\.\.\.[>\]]$/`);
}

/** Packages with short names and without blanks: half as much to read past at a start, and nobody debugs them here. The product stays as it is written. */
function spelledShort(code: string): string {
  const { code: short, errors } = minifySync("vendor.js", code, { module: true, compress: false, mangle: true });
  if (errors.length > 0) throw new Error(`the packages cannot be minified: ${errors.map(({ message }) => message).join("; ")}`);
  return short;
}

/** Parts of Node that take long to start, and that most runs do without. */
const costly = /^(?:node:)?(?:child_process|crypto|dns|net|readline|zlib)(?:\/promises)?$/;

/**
 * Takes what Node brings along from the process, and what is costly of it when it is first used. An import makes a module of it first, with every name that it
 * exports, and reads each: of `process` alone that starts the terminal's streams.
 */
function builtinsAtHand(code: string): string {
  return code.replaceAll(/^import (?:(.+) from )?"([^"\n]+)";$/gm, (line, names: string | undefined, module: string) => {
    if (!isBuiltin(module)) return line;
    const [, whole, some] = /^(?:\* as )?([\w$]+)?(?:, )?(?:\{ (.*) \})?$/.exec(names ?? "") ?? [];
    const at = `process.getBuiltinModule(${JSON.stringify(module)})`;
    const lines: string[] = [];
    if (whole !== undefined && whole !== "process") lines.push(`const ${whole} = ${costly.test(module) ? lazy(at) : at};`);
    const parts = (some?.split(", ") ?? []).map((part) => part.split(" as ")).map(([name = "", local = name]) => ({ name, local }));
    const isLater = ({ name }: { readonly name: string }): boolean => costly.test(module) && isFunction(module, name);
    const now = parts.filter((part) => !isLater(part)).map(({ name, local }) => (name === local ? name : `${name}: ${local}`));
    if (now.length > 0) lines.push(`const { ${now.join(", ")} } = ${at};`);
    for (const { name, local } of parts.filter(isLater)) lines.push(`const ${local} = (...given) => ${at}.${name}(...given);`);
    return lines.join("\n");
  });
}

function lazy(at: string): string {
  return `new Proxy({}, { get: (_, name) => ${at}[name] })`;
}

/** Whether a name is that of a function, and not of a class or a value. */
function isFunction(module: string, name: string): boolean {
  const parts = process.getBuiltinModule(module) as Readonly<Record<string, unknown>> | undefined;
  return /^[a-z]/.test(name) && typeof parts?.[name] === "function";
}
