// What a reconcile asks GitHub at 50 upgrades that are planned and wait for a person. It was 254 calls.
import { callsAt } from "../../test/rollout/counted-calls.ts";

const [open, bar] = [50, 25];
const calls = await callsAt(open);
const counts = [...Map.groupBy(calls, (call) => call)].map(([call, all]) => `${all.length} ${call}`).sort();
console.log(
  `a reconcile at ${open} open pull requests: ${calls.length} calls (${counts.join(", ")}), bar ${bar}: ${calls.length <= bar ? "held" : "MISSED"}`,
);
process.exitCode = calls.length <= bar ? 0 : 1;
