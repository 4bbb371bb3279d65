import { findBubblewrap } from "../../src/process/sandbox.ts";
import { run } from "../../src/process/run.ts";

const found = await findBubblewrap({ PATH: process.env["PATH"] ?? "" }, run);

/** bubblewrap where this machine has one that works, else null; tests that need it are skipped by name there. */
export const bubblewrap = typeof found === "string" ? null : found;
