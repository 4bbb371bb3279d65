import { readdirSync, readFileSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import type { RunProcess } from "./run.ts";

/** bubblewrap (https://github.com/containers/bubblewrap) on this machine, seen to work. */
export interface Bubblewrap {
  /** Its path. */
  readonly program: string;
  /** As people know it: `bubblewrap 0.8.0`. */
  readonly name: string;
}

/** What a process sees of the machine's files and network. Beside it: the system's programs and libraries, a `/proc`, `/dev` and `/tmp` of its own. */
export interface Sandbox {
  readonly bubblewrap: Bubblewrap;
  /** Absolute paths of files and folders that have to be there; they have the same path inside. */
  readonly writable: readonly string[];
  readonly readable: readonly string[];
  /** Empty folders that are made inside and gone at its end. */
  readonly empty: readonly string[];
  readonly network: boolean;
}

/** Programs and libraries of the system. */
const programs = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store"];

/** Of `/etc` what names, addresses, certificates and libraries are found by; nothing of accounts' passwords or of other programs' settings. */
const settings = [
  ..."resolv.conf hosts host.conf gai.conf nsswitch.conf services protocols passwd group localtime mime.types".split(" "),
  ..."ssl pki ca-certificates crypto-policies alternatives ld.so.cache ld.so.conf ld.so.conf.d".split(" "),
].map((name) => `/etc/${name}`);

/** The file descriptor on which bubblewrap reports the process number of its sandbox and how it ended. */
const statusDescriptor = 3;

/**
 * bubblewrap's arguments before the command (bwrap(1)). A process that outlives its parent is not ended with it: an engine writes its state.
 * Later places lie over earlier ones, so what is given by name comes after `/tmp`.
 */
export function sandboxArguments({ writable, readable, empty, network }: Sandbox, cwd: string, outlives: boolean): readonly string[] {
  const bind = (option: string) => (path: string) => [option, path, path];
  return [
    ["--unshare-user-try", "--unshare-pid", "--unshare-ipc", "--unshare-cgroup-try"],
    ["--new-session", "--cap-drop", "ALL"],
    network ? [] : ["--unshare-net"],
    outlives ? [] : ["--die-with-parent"],
    [...programs, ...settings].flatMap(bind("--ro-bind-try")),
    ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"],
    empty.flatMap((path) => ["--dir", path]),
    readable.flatMap(bind("--ro-bind")),
    writable.flatMap(bind("--bind")),
    ["--json-status-fd", String(statusDescriptor), "--chdir", cwd, "--"],
  ].flat();
}

/** bubblewrap on the PATH of `env`; why there is none that works, and what to do, where there is none. */
export async function findBubblewrap(env: Readonly<Record<string, string>>, run: RunProcess): Promise<Bubblewrap | string> {
  if (process.platform !== "linux") return `bubblewrap runs on Linux only, and this is ${process.platform}`;
  const program = await onPath(env["PATH"] ?? "");
  if (program === null) return "bwrap is not on PATH. Install it (Debian and Ubuntu: sudo apt-get install bubblewrap)";
  const options = { cwd: "/", env: {}, timeout: 30_000 };
  const version = await run(program, ["--version"], options).catch(() => null);
  const name = /^bubblewrap \d+(?:\.\d+)*/.exec(version?.stdout ?? "")?.[0] ?? "bubblewrap";
  const bubblewrap = { program, name };
  try {
    // All that a process will be started with, but its own files.
    const sandbox = { bubblewrap, writable: [], readable: [process.execPath], empty: [], network: false };
    const tried = await run(process.execPath, ["--version"], { ...options, sandbox });
    return tried.code === 0 ? bubblewrap : `${program} does not work here: exit code ${tried.code}`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${program} does not work here: ${why}. ${advice}`;
  }
}

/** https://ubuntu.com/blog/ubuntu-23-10-restricted-unprivileged-user-namespaces */
const advice =
  "Where the system lets no ordinary user make a namespace, allow it for bwrap: on Ubuntu since 23.10 by the AppArmor profile " +
  "bwrap-userns-restrict (package apparmor-profiles), or sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0; in a container by its runtime";

async function onPath(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const program = join(folder, "bwrap");
    const there = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return program;
  }
  return null;
}

/** What bubblewrap has written to {@link statusDescriptor}. */
export interface SandboxStatus {
  /** The first process inside, by the number it has outside: all others end with it. null where there is none yet. */
  readonly init: number | null;
  /** Whether the command was started and has ended: all else is bubblewrap's own failure. */
  readonly ended: boolean;
}

/** One JSON object a line; half a line is not there yet. */
export function readStatus(text: string): SandboxStatus {
  const init = /"child-pid"\s*:\s*(\d{1,10})/.exec(text)?.[1];
  return { init: init === undefined ? null : Number(init), ended: text.includes('"exit-code"') };
}

/**
 * The processes that the first process inside has started, by the numbers they have outside: the command, and what has lost its parent. A signal for
 * the command goes to them: bubblewrap's own process hands none on, and the first process inside takes none.
 */
export function childrenOf(init: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === init)
    .map(Number);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the fourth field, after the name, which may hold anything. */
function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    // It has ended.
    return null;
  }
}
