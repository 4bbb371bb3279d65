// `npm run fuzz [-- <modules> [<seed>]]`: generated modules that the check lets pass, played on both engines. 20,000 without a number, which
// takes some minutes; the seed is printed, and the same one gives the same modules.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";

const [count = "20000", seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
if (![count, seed].every((number) => /^[1-9]\d{0,9}$/.test(number))) {
  console.error("npm run fuzz [-- <modules> [<seed>]]: both are whole numbers above 0");
  process.exit(2);
}
const root = join(import.meta.dirname, "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", "test/attacks/module-fuzz.test.ts", "--maxWorkers", "1"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, FLOTILLA_FUZZ: count, FLOTILLA_FUZZ_SEED: seed },
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
