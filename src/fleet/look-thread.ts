// The second thread of look-together.ts: takes its turns, hands over what it saw, ends.
import { parentPort, workerData } from "node:worker_threads";
import { lookInTurn } from "./look.ts";
import type { Turn } from "./look-together.ts";

const { root, folders, next } = workerData as Turn;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has no origin
parentPort?.postMessage(lookInTurn(root, folders.split("\0"), next));
