// Finds a Node that runs the sources. Dependency-free and plain JavaScript: it is what runs before anything is installed.
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

export const wantedMajor = 24;

/**
 * The path of a Node of at least version 24: this one, the package the install brought, or one on PATH; undefined where there is none.
 * @param {string} root folder that holds node_modules
 */
export function findNode(root) {
  if (majorOf(process.version) >= wantedMajor) return process.execPath;
  const exe = process.platform === "win32" ? "node.exe" : "node";
  const brought = join(root, "node_modules", `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`, "bin", exe);
  const candidates = [brought, ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, exe))];
  return candidates.find((path) => existsSync(path) && majorOf(versionOf(path)) >= wantedMajor);
}

function versionOf(path) {
  const asked = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return asked.status === 0 ? asked.stdout.trim() : "v0";
}

function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10) || 0;
}
