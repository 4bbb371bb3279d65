import "./rolldown-runtime.js";

// src/cli/start.ts
if (!("union" in Set.prototype)) await import("./cli/older-node.js");
await import("./cli/main.js");

export {  };
