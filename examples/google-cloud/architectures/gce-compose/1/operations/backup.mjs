// Backs up the database and the data disk before an upgrade, and prints both ids as evidence.
import { askOnce, backUpDatabase, backupOf, main, until } from "./google.mjs";

/** Of both together; less than `within` in architecture.yaml. */
const LIMIT_MS = 50 * 60_000;

/** https://cloud.google.com/compute/docs/reference/rest/v1/disks/createSnapshot */
export async function backUp(input, given) {
  const { outputs } = input;
  const project = outputs.project.id;
  const at = new Date(given.now()).toISOString();
  const deadline = given.now() + LIMIT_MS;
  const { name, description } = backupOf(input, given.now());
  const database = await backUpDatabase(given, { project, database: outputs.database.name, description, deadline });
  const base = `https://compute.googleapis.com/compute/v1/projects/${project}`;
  const made = await askOnce(given, name, {
    request: (snapshot) => ({
      url: `${base}/zones/${outputs.vm.zone}/disks/${outputs.vm.disk}/createSnapshot`,
      body: { name: snapshot, description },
    }),
    at: (snapshot) => `${base}/global/snapshots/${snapshot}`,
    hasFailed: ({ status }) => status === "FAILED",
  });
  const snapshot = await until(
    given,
    `${base}/global/snapshots/${made}`,
    ({ status }) => (status === "FAILED" ? `the snapshot ${made} failed` : status === "READY"),
    deadline,
  );
  return { evidence: { id: `${database.id} snapshot/${made}`, at, size: database.size + Number(snapshot.storageBytes ?? 0) } };
}

if (import.meta.main) await main(backUp);
