// Backs up the database and the cluster before an upgrade, and prints both ids as evidence.
import { backUpDatabase, call, main, until } from "./google.mjs";

/** Of both together; less than `within` in architecture.yaml. */
const LIMIT_MS = 80 * 60_000;

/** https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans.backups/create */
export async function backUp({ instance, outputs, target }, given) {
  const project = outputs.project.id;
  const at = new Date(given.now()).toISOString();
  const deadline = given.now() + LIMIT_MS;
  const description = `before ${target ?? instance.spec.version}`;
  const database = await backUpDatabase(given, { project, database: outputs.database.name, description, deadline });
  const name = `backup-${at.replaceAll(/[^0-9]/g, "").slice(0, 14)}`;
  const plan = `https://gkebackup.googleapis.com/v1/projects/${project}/locations/${instance.spec.region}/backupPlans/${outputs.backup.plan}`;
  await call(given, "POST", `${plan}/backups?backupId=${name}`, { description });
  const cluster = await until(
    given,
    `${plan}/backups/${name}`,
    ({ state, stateReason }) => (state === "FAILED" ? `the backup ${name} of the cluster failed: ${stateReason}` : state === "SUCCEEDED"),
    deadline,
  );
  return { evidence: { id: `${database.id} gke/${name}`, at, size: database.size + Number(cluster.sizeBytes ?? 0) } };
}

if (import.meta.main) await main(backUp);
