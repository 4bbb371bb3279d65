// Backs up an instance's database in the local cloud and prints the evidence.
// In: {"operation", "instance": {"metadata", "spec"}, "environment", "outputs", "target", "since"} on stdin.
// Out: {"ok": true, "evidence": {"id", "at", "size"}} on stdout, size in bytes. Anything else goes to stderr with exit code 1.
import { text } from "node:stream/consumers";

const PATIENCE_MS = 30_000;

/** Asks the cloud for a backup of the instance's database. */
async function backUp(input, env) {
  const id = input?.instance?.metadata?.name;
  if (typeof id !== "string") throw new Error("stdin names no instance.metadata.name");
  const { FLOTILLA_CLOUD_URL: url, FLOTILLA_CLOUD_TOKEN: token } = env;
  if (!url || !token) throw new Error("FLOTILLA_CLOUD_URL and FLOTILLA_CLOUD_TOKEN must say where the cloud is and who asks");
  const response = await fetch(`${url}/databases/${encodeURIComponent(`${id}-database`)}/backups`, {
    method: "POST",
    // What was asked for by an attempt that was cut off is not made again: every attempt of an upgrade asks by the same key.
    headers: { authorization: `Bearer ${token}`, "idempotency-key": `before ${input.target} since ${input.since}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer = await response.json();
  if (!response.ok)
    throw new Error(`the local cloud refused the backup of ${id}: ${answer?.error?.message ?? `status ${response.status}`}`);
  return { id: answer.id, at: answer.at, size: answer.size };
}

try {
  const evidence = await backUp(JSON.parse(await text(process.stdin)), process.env);
  process.stdout.write(`${JSON.stringify({ ok: true, evidence })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
