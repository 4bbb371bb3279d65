import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, runInContext, Script } from "node:vm";
import { byProcessorTime } from "../../process/within.ts";

/** What came back from the parser: its JSON, or why there is none. A crash is one of the parser, not of the text's author. */
export type HclAnswer =
  | { readonly outcome: "read"; readonly value: unknown }
  | { readonly outcome: "refused" | "crashed"; readonly message: string };

/** One call of the parser may take this long, in milliseconds of processor time; a module's file takes a few. */
const limit = 30_000;

let loaded: { readonly program: Buffer; readonly start: Script } | null = null;
let instance: object | null = null;

/**
 * Calls the engines' own parser (hashicorp/hcl, loaded to WebAssembly by `@cdktn/hcl2json`): `parse` gives the blocks of a file, `getExpressionAst` the
 * tree of an expression. It runs in a context of its own, without files and network and with a deadline. Text that exhausts its stack ends the
 * instance and not the caller: the next call gets a new one. Throws where the parser is not installed.
 */
export function callHcl(name: "parse" | "getExpressionAst", file: string, text: string): HclAnswer {
  const call = `call(${JSON.stringify(name)}, ${JSON.stringify(file)}, ${JSON.stringify(text)})`;
  try {
    const answer: unknown = byProcessorTime(limit, (timeout) => {
      // One that was ended in the middle of a call is of no use any more.
      const used = (instance ??= newInstance());
      instance = null;
      const given: unknown = runInContext(call, used, { timeout });
      instance = used;
      return given;
    });
    // An array of the other context: what it holds are plain strings.
    const [error, json]: readonly unknown[] = Array.isArray(answer) ? answer : [];
    if (typeof error === "string") return { outcome: "refused", message: error };
    if (typeof json === "string") return { outcome: "read", value: JSON.parse(json) as unknown };
    throw new Error("no answer");
  } catch (error) {
    instance = null;
    return { outcome: "crashed", message: String(error) };
  }
}

function newInstance(): object {
  loaded ??= load();
  const nobody = () => -1;
  const made = createContext({
    encode: (text: string) => new TextEncoder().encode(text),
    TextDecoder,
    crypto: { getRandomValues: (bytes: Uint8Array) => crypto.getRandomValues(bytes) },
    performance: { now: () => performance.now() },
    fs: {
      constants: { O_WRONLY: -1, O_RDWR: -1, O_CREAT: -1, O_TRUNC: -1, O_APPEND: -1, O_EXCL: -1, O_DIRECTORY: -1 },
      // The last words of a Go program that ends; the call has no answer then.
      writeSync: (_: number, bytes: Uint8Array) => bytes.length,
    },
    process: { getuid: nobody, getgid: nobody, geteuid: nobody, getegid: nobody, pid: -1, ppid: -1 },
    console: { warn: () => undefined },
    program: loaded.program,
  });
  // The product's own program: nothing of it depends on the text.
  loaded.start.runInContext(made);
  return made;
}

function load(): { readonly program: Buffer; readonly start: Script } {
  const folder = packageFolder();
  // Loaded here, as most processes judge no module: every `validate` would load it otherwise.
  const program = process.getBuiltinModule("node:zlib").gunzipSync(readFileSync(join(folder, "main.wasm.gz")));
  const glue = readFileSync(join(folder, "wasm", "wasm_exec.js"), "utf8");
  return { program, start: new Script(`${before}\n${glue}\n${after}`, { filename: "wasm_exec.js" }) };
}

/** Bytes must be of the context's own realm, or the program does not know them as such. */
const before = `
globalThis.TextEncoder = class { encode(text) { return new Uint8Array(encode(text)); } };
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => undefined;`;

/** Starts the program, which puts its functions into an object that it finds by this name. */
const after = `
globalThis.global = globalThis;
globalThis.__parse_terraform_config_wasm__ = {};
const go = new Go();
go.run(new WebAssembly.Instance(new WebAssembly.Module(program), go.importObject)).catch(() => undefined);
globalThis.call = (name, file, text) => {
  let answer = null;
  __parse_terraform_config_wasm__[name](file, text, (error, json) => { answer = [error, json]; });
  return answer;
};`;

/** Beside the bundle, or where npm put it. */
function packageFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const places = [join(folder, "hcl2json"), join(folder, "node_modules", "@cdktn", "hcl2json")];
    const found = places.find((path) => existsSync(join(path, "main.wasm.gz")));
    if (found !== undefined) return found;
    if (dirname(folder) === folder) throw new Error("the parser for modules is not installed: run npm ci");
  }
}
