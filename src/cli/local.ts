import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, Option } from "commander";
import type { Break } from "../../lab/cloud/faults.ts";
import { type CliContext, type ExitCode, hint, UsageError } from "./context.ts";
import type { AddCommand } from "./add-command.ts";
import { stateFolder } from "./state-folder.ts";

const kinds = ["never-healthy", "503", "wrong-version", "killed-between", "api-error", "slow", "drift", "gone"] as const;
const startWithin = 15_000;

export const addLocal: AddCommand = (program, context, finish) => {
  const local = program.command("local").description("The local cloud: real services on loopback, for environments of kind local.");
  local
    .command("up")
    .description("Start the local cloud in the background; what it holds is kept in the state folder.")
    .action(async () => finish(await up(context)));
  local
    .command("down")
    .description("End the local cloud. What it holds stays and is there again after the next up.")
    .action(async () => finish(await down(context)));
  local
    .command("status")
    .description("List what the local cloud holds, and what is broken on purpose.")
    .addOption(new Option("--format <format>", "how it is told").choices(["text", "json"]).default("text"))
    .action(async (options: { readonly format: "text" | "json" }) => finish(await status(context, options.format)));
  local
    .command("serve", { hidden: true })
    .description("Run the local cloud in the foreground.")
    .action(async () => finish(await serve(context)));
  withFault(local.command("break <name> <kind>"))
    .description(`Make something go wrong with one object. Kinds: ${kinds.join(", ")}.`)
    .action(async (name: string, kind: string, options: FaultOptions) => finish(await breakIt(context, name, kind, options)));
  local
    .command("mend <name>")
    .description("Take back what is broken about one object.")
    .action(async (name: string) => finish(await mendIt(context, name)));
};

interface FaultOptions {
  readonly version?: string;
  readonly message?: string;
  readonly delay?: string;
  readonly set?: readonly string[];
}

function withFault(command: Command): Command {
  return command
    .option("--version <version>", "never-healthy, wrong-version: the version it is about")
    .option("--message <text>", "api-error: what the cloud answers")
    .option("--delay <ms>", "slow: milliseconds a change takes longer")
    .option("--set <attribute=value...>", "drift: attributes changed behind the engine's back");
}

async function up(context: CliContext): Promise<ExitCode> {
  const { cloudIn } = await import("../../lab/cloud/client.ts");
  const dir = cloudFolder(context);
  const running = await cloudIn(dir);
  if (running !== null) {
    context.out(`The local cloud runs already at ${running.url}.\n`);
    return 0;
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const log = join(dir, "log");
  const out = openSync(log, "a", 0o600);
  const child = spawn(process.execPath, [process.argv[1] ?? "", "local", "serve"], {
    detached: true,
    stdio: ["ignore", out, out],
    cwd: context.cwd,
    env: context.env,
  });
  closeSync(out);
  child.unref();
  const end = context.clock() + startWithin;
  while (context.clock() < end && child.exitCode === null) {
    const started = await cloudIn(dir);
    if (started !== null) {
      context.out(
        `The local cloud runs at ${started.url}.\nNext: ${hint(context, "plan")}, then ${hint(context, "apply")}; both take ids. End it with: ${hint(context, "local down")}\n`,
      );
      return 0;
    }
    await wait(50);
  }
  context.err(`The local cloud did not start. Its log, ${log}, ends with:\n${readFileSync(log, "utf8").split("\n").slice(-10).join("\n")}`);
  return 1;
}

/** Until Ctrl-C or `down`. */
async function serve(context: CliContext): Promise<ExitCode> {
  const { startCloud } = await import("../../lab/cloud/cloud.ts");
  const dir = cloudFolder(context);
  const cloud = await startCloud({ dir, now: () => new Date(context.clock()), trust: null });
  await writeFile(join(dir, "pid"), `${process.pid}\n`, { mode: 0o600 });
  context.err(`serving at ${cloud.url}`);
  await new Promise<void>((resolve) => context.signal.addEventListener("abort", () => resolve(), { once: true }));
  await rm(join(dir, "pid"), { force: true });
  await cloud.close();
  return 0;
}

async function down(context: CliContext): Promise<ExitCode> {
  const { cloudIn } = await import("../../lab/cloud/client.ts");
  const dir = cloudFolder(context);
  // The proof of `cloudIn` makes sure that the process is ours: a pid alone may have been given to another program by now.
  if ((await cloudIn(dir)) === null) {
    context.out("No local cloud is running here.\n");
    return 0;
  }
  process.kill(Number(readFileSync(join(dir, "pid"), "utf8")), "SIGTERM");
  const end = context.clock() + startWithin;
  while ((await cloudIn(dir)) !== null) {
    if (context.clock() > end) {
      context.err(`The local cloud did not end; see ${join(dir, "log")}.`);
      return 1;
    }
    await wait(50);
  }
  context.out("The local cloud has ended.\n");
  return 0;
}

async function status(context: CliContext, format: "text" | "json"): Promise<ExitCode> {
  const { listFaults, listObjects } = await import("../../lab/cloud/client.ts");
  const access = await running(context);
  const [objects, broken] = await Promise.all([listObjects(access), listFaults(access)]);
  if (format === "json") {
    context.out(`${JSON.stringify({ url: access.url, objects, broken }, null, 2)}\n`);
    return 0;
  }
  context.out(`The local cloud runs at ${access.url} and holds ${objects.length} objects.\n`);
  for (const object of objects) {
    const { url, version } = object.attributes;
    context.out(
      `  ${object.kind.padEnd(18)} ${object.name}${typeof version === "string" ? ` ${version}` : ""}${typeof url === "string" ? `  ${url}` : ""}\n`,
    );
  }
  for (const { name, faults } of broken) {
    const there = objects.some((object) => object.name === name) ? "" : ", which is not there yet";
    context.out(`  broken: ${name}${there}: ${faults.map(({ kind }) => kind).join(", ")}\n`);
  }
  return 0;
}

async function breakIt(context: CliContext, name: string, kind: string, options: FaultOptions): Promise<ExitCode> {
  const { breakObject } = await import("../../lab/cloud/client.ts");
  const fault = faultOf(kind, options);
  await breakObject(await running(context), name, fault);
  context.out(`${name}: ${kind}. Clear it with: ${hint(context, `local mend ${name}`)}\n`);
  return 0;
}

async function mendIt(context: CliContext, name: string): Promise<ExitCode> {
  const { fixObject } = await import("../../lab/cloud/client.ts");
  const mended = await fixObject(await running(context), name, null);
  context.out(mended.length === 0 ? `Nothing was broken about ${name}.\n` : `${name}: mended ${mended.join(", ")}.\n`);
  return 0;
}

/** What a kind of fault can be told; the others take nothing. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  "never-healthy": ["version"],
  "wrong-version": ["version"],
  "api-error": ["message"],
  slow: ["delay"],
  drift: ["set"],
};

function faultOf(kind: string, options: FaultOptions): Break {
  const taken = optionsOf[kind] ?? [];
  const odd = Object.keys(options).find((name) => (kinds as readonly string[]).includes(kind) && !taken.includes(name));
  if (odd !== undefined)
    throw new UsageError(
      `${kind} takes no --${odd}; it takes ${taken.length === 0 ? "no option" : taken.map((name) => `--${name}`).join(", ")}`,
    );
  switch (kind) {
    case "never-healthy":
    case "wrong-version":
      return { kind, ...(options.version === undefined ? {} : { version: options.version }) };
    case "503":
    case "killed-between":
    case "gone":
      return { kind };
    case "api-error":
      return { kind, ...(options.message === undefined ? {} : { message: options.message }) };
    case "slow":
      if (!/^[1-9][0-9]*$/.test(options.delay ?? "")) throw new UsageError("slow wants --delay <milliseconds>");
      return { kind, delay: Number(options.delay) };
    case "drift":
      return { kind, attributes: Object.fromEntries((options.set ?? []).map(assignment)) };
    default:
      throw new UsageError(`no fault is called ${kind}; there are ${kinds.join(", ")}`);
  }
}

/** `replicas=2`, `features=["executors"]`, `domain=other.example`: JSON where it reads as JSON that is no object, a text elsewhere. */
function assignment(text: string): readonly [string, string | number | boolean | readonly string[]] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`--set ${text}: an attribute, = and its new value are wanted, as domain=other.example`);
  return [text.slice(0, at), valueOf(text.slice(at + 1))];
}

function valueOf(text: string): string | number | boolean | readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(String);
    return text;
  } catch {
    return text;
  }
}

async function running(context: CliContext): Promise<{ readonly url: string; readonly token: string }> {
  const { cloudIn } = await import("../../lab/cloud/client.ts");
  const access = await cloudIn(cloudFolder(context));
  if (access === null) throw new UsageError(`No local cloud is running here. Start it with: ${hint(context, "local up")}`);
  return access;
}

function cloudFolder(context: CliContext): string {
  return join(stateFolder(context), "cloud");
}
