// Whether the cluster runs, beside what the app answers itself. https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters
import { call, main } from "./google.mjs";

export async function probe({ instance, outputs }, given) {
  const { id } = outputs.project;
  const url = `https://container.googleapis.com/v1/projects/${id}/locations/${instance.spec.region}/clusters/${outputs.cluster.name}`;
  const { status, statusMessage = "", nodePools = [] } = await call(given, "GET", url);
  const broken = nodePools.filter((pool) => !["RUNNING", "RECONCILING"].includes(pool.status)).map(({ name }) => name);
  if (status !== "RUNNING" && status !== "RECONCILING") throw new Error(`the cluster is ${status} ${statusMessage}`.trim());
  if (broken.length > 0) throw new Error(`node pools that do not run: ${broken.join(", ")}`);
  return { evidence: { id: outputs.cluster.name, at: new Date(given.now()).toISOString(), size: nodePools.length } };
}

if (import.meta.main) await main(probe);
