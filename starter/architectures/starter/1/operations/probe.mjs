// Whether the instance does what it should. The example asks for no more than an address: a real one sends a request that a customer would send.
// In: {"operation", "instance": {"metadata", "spec"}, "environment", "outputs", "target"} on stdin.
// Out: {"ok": true} on stdout. What went wrong goes to stderr, with exit code 1.
import { text } from "node:stream/consumers";

const { outputs } = JSON.parse(await text(process.stdin));
if (outputs?.app?.url?.startsWith("https://")) process.stdout.write(`${JSON.stringify({ ok: true })}\n`);
else {
  process.stderr.write("the stack app has no output url\n");
  process.exitCode = 1;
}
