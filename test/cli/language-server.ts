import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

/** 0-based, as the protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What an editor underlines. */
export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const entry = join(import.meta.dirname, "..", "..", "node_modules", "yaml-language-server", "bin", "yaml-language-server");

/**
 * The language server that editors start for YAML, as such an editor talks to it: JSON-RPC with `Content-Length` over its standard streams
 * (https://microsoft.github.io/language-server-protocol/specifications/lsp/3.18/specification/). Of settings it has one: nothing is read from the network.
 */
export class LanguageServer {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #id = 0;

  private constructor(folder: string) {
    this.#child = spawn(process.execPath, [entry, "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    this.#child.stdout.on("data", (bytes: Buffer) => this.#take(bytes));
  }

  /** Starts it in a folder. */
  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const textDocument = { hover: { contentFormat: ["plaintext"] }, completion: {}, publishDiagnostics: {} };
    await server.#ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument, workspace: { configuration: true } },
    });
    server.#send({ method: "initialized", params: {} });
    return server;
  }

  /** Shows a file with a text, which need not be the one on disk, and waits for what is wrong with it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(path).href;
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
    const diagnostics = await found;
    this.#diagnostics.delete(uri);
    return diagnostics;
  }

  close(path: string): void {
    this.#send({ method: "textDocument/didClose", params: { textDocument: { uri: pathToFileURL(path).href } } });
  }

  /** What is shown of the word at a place; empty where nothing is. */
  async hover(path: string, position: Position): Promise<string> {
    const result = (await this.#ask("textDocument/hover", at(path, position))) as { readonly contents: { readonly value: string } } | null;
    return result?.contents.value ?? "";
  }

  /** What could be written at a place. */
  async complete(path: string, position: Position): Promise<readonly string[]> {
    const result = (await this.#ask("textDocument/completion", at(path, position))) as {
      readonly items: readonly { readonly label: string }[];
    };
    return result.items.map(({ label }) => label);
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await ended;
  }

  async #ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#id;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString("latin1", 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString("utf8", head + 4, end)) as Message;
      this.#received = this.#received.subarray(end);
      this.#react(message);
    }
  }

  #react({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      if (id !== undefined) this.#waiting.get(id)?.({ result, ...(error === undefined ? {} : { error }) });
    } else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (method === "workspace/configuration" && id !== undefined) {
      const { items } = params as { readonly items: readonly { readonly section?: string }[] };
      this.#send({ id, result: items.map(({ section }) => (section === "yaml" ? { schemaStore: { enable: false } } : null)) });
    } else if (id !== undefined) this.#send({ id, result: null });
  }
}

function at(path: string, position: Position): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
  return { textDocument: { uri: pathToFileURL(path).href }, position };
}
