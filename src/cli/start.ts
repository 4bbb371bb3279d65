#!/usr/bin/env node
// The file behind dist/flotilla.js. The command line runs on the machine's own Node, which may be 20: what later versions brought
// (set methods, iterator helpers, ...) is put in place before any module that uses it is loaded. Node 24 loads nothing of it.
if (!("union" in Set.prototype)) await import("./older-node.ts");
await import("./main.ts");
