// `node scripts/run.mjs <script or tool> [arguments]`: installs what package-lock.json names (once), finds Node 24, runs.
// npm's own `pre` scripts are switched off with `ignore-scripts`, so every script of package.json calls this instead.
import { fail, install, start } from "./node.mjs";

const tools = { vitest: "node_modules/vitest/vitest.mjs", oxfmt: "node_modules/oxfmt/bin/oxfmt" };

const [what, ...args] = process.argv.slice(2);
if (what === undefined) fail("usage: node scripts/run.mjs <script or tool> [arguments]");
install();
start(tools[what] ?? what, args);
