import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { hasCode } from "./optional-file.ts";

/** A process, so that another one that got its number later is not taken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started, in the system's own terms; null where that is not to be had. Good for comparing only. */
  readonly started: string | null;
}

/** The process that has this number now; null where there is none, or only what a killed one leaves until its parent asks for its end. */
export function processNow(pid: number): ProcessIdentity | null {
  if (!isThere(pid)) return null;
  if (process.platform === "win32") return { pid, started: null };
  const started = process.platform === "linux" ? startedOnLinux(pid) : startedByPs(pid);
  return started === "zombie" ? null : { pid, started };
}

/** Whether that very process still runs. */
export function isRunning({ pid, started }: ProcessIdentity): boolean {
  const now = processNow(pid);
  return now !== null && (started === null || now.started === null || now.started === started);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** Ticks since the boot, with the boot: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function startedOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the program's name in parentheses, which may hold anything.
    const [state = "", ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // In a container without an init process nobody ever asks for a killed process's end.
    if (state === "Z" || state === "X") return "zombie";
    const ticks = fields[18];
    return ticks === undefined ? null : `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${ticks}`;
  } catch {
    return null;
  }
}

function startedByPs(pid: number): string | null {
  const asked = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
  });
  const [state = "", ...date] = (asked.stdout ?? "").trim().split(" ");
  const started = date.join(" ").trim();
  if (state.startsWith("Z")) return "zombie";
  return started === "" ? null : started;
}
