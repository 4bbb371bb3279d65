#!/usr/bin/env node
// `npx flotilla`: runs the built command line with Node 24 where there is one, else with the machine's own Node.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findNode } from "./node.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = join(root, "dist", "flotilla.js");
const node = findNode(root);
if (node === undefined || node === process.execPath) await import(entry);
else {
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
