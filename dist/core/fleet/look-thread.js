import "../../rolldown-runtime.js";
import { lookInTurn } from "./look.js";
import { parentPort, workerData } from "node:worker_threads";

// src/fleet/look-thread.ts
const { root, folders, next } = workerData;
parentPort?.postMessage(lookInTurn(root, folders.split("\0"), next));

export {  };
