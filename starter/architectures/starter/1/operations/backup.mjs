// Runs before the first apply of another version. The example keeps no data: a real one asks the database for a backup and prints its evidence.
// In: {"operation", "instance": {"metadata", "spec"}, "environment", "outputs", "target"} on stdin.
// Out: {"ok": true, "evidence": {"id", "at", "size"}} on stdout, size in bytes. What went wrong goes to stderr, with exit code 1.
import { text } from "node:stream/consumers";

const { instance, target } = JSON.parse(await text(process.stdin));
const at = new Date().toISOString();
const evidence = { id: `${instance.metadata.name}-before-${target}`, at, size: 0 };
process.stdout.write(`${JSON.stringify({ ok: true, evidence })}\n`);
