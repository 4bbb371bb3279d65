// Backs up the database and the cluster before an upgrade, and prints both ids as evidence.
import { askOnce, backUpDatabase, backupOf, main, until } from "./google.mjs";

/** Of both together; less than `within` in architecture.yaml. */
const LIMIT_MS = 80 * 60_000;

/** https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/reference/rest/v1/projects.locations.backupPlans.backups/create */
export async function backUp(input, given) {
  const { instance, outputs } = input;
  const project = outputs.project.id;
  const at = new Date(given.now()).toISOString();
  const deadline = given.now() + LIMIT_MS;
  const { name, description } = backupOf(input, given.now());
  const database = await backUpDatabase(given, { project, database: outputs.database.name, description, deadline });
  const plan = `https://gkebackup.googleapis.com/v1/projects/${project}/locations/${instance.spec.region}/backupPlans/${outputs.backup.plan}`;
  const made = await askOnce(given, name, {
    request: (backup) => ({ url: `${plan}/backups?backupId=${backup}`, body: { description } }),
    at: (backup) => `${plan}/backups/${backup}`,
    hasFailed: ({ state }) => state === "FAILED",
  });
  const cluster = await until(
    given,
    `${plan}/backups/${made}`,
    ({ state, stateReason }) => (state === "FAILED" ? `the backup ${made} of the cluster failed: ${stateReason}` : state === "SUCCEEDED"),
    deadline,
  );
  return { evidence: { id: `${database.id} gke/${made}`, at, size: database.size + Number(cluster.sizeBytes ?? 0) } };
}

if (import.meta.main) await main(backUp);
