// Backs up the database and the data disk before an upgrade, and prints both ids as evidence.
import { backUpDatabase, call, main, until } from "./google.mjs";

/** Of both together; less than `within` in architecture.yaml. */
const LIMIT_MS = 50 * 60_000;

/** https://cloud.google.com/compute/docs/reference/rest/v1/disks/createSnapshot */
export async function backUp({ instance, outputs, target }, given) {
  const project = outputs.project.id;
  const at = new Date(given.now()).toISOString();
  const deadline = given.now() + LIMIT_MS;
  const description = `before ${target ?? instance.spec.version}`;
  const database = await backUpDatabase(given, { project, database: outputs.database.name, description, deadline });
  const name = `backup-${at.replaceAll(/[^0-9]/g, "").slice(0, 14)}`;
  const base = `https://compute.googleapis.com/compute/v1/projects/${project}`;
  await call(given, "POST", `${base}/zones/${outputs.vm.zone}/disks/${outputs.vm.disk}/createSnapshot`, { name, description });
  const snapshot = await until(
    given,
    `${base}/global/snapshots/${name}`,
    ({ status }) => (status === "FAILED" ? `the snapshot ${name} failed` : status === "READY"),
    deadline,
  );
  return { evidence: { id: `${database.id} snapshot/${name}`, at, size: database.size + Number(snapshot.storageBytes ?? 0) } };
}

if (import.meta.main) await main(backUp);
