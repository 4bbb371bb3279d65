#!/usr/bin/env node
// `npx flotilla` in a checkout: runs the built command line with Node 24. It needs no install, unless only that brings a Node 24.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findNode, install, root, start } from "./node.mjs";

const entry = "dist/flotilla.js";
const node = findNode();
if (node === process.execPath) await import(pathToFileURL(join(root, entry)).href);
else {
  if (node === undefined) install();
  start(entry, process.argv.slice(2));
}
