// The banner that the app shows while it is upgraded: the ConfigMap `maintenance`, which its pods see as a folder. Not in Terraform, so no plan takes it away.
// https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/
import { call, main } from "./google.mjs";

const urlOf = ({ outputs }) => `https://${outputs.cluster.endpoint}/api/v1/namespaces/app/configmaps/maintenance`;

/** Made or replaced, so that doing it twice is doing it once: https://kubernetes.io/docs/reference/using-api/server-side-apply/ */
export async function begin(input, given) {
  const banner = `Upgrade to ${input.target}. It may be slow or away for some minutes.`;
  const body = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "maintenance", namespace: "app" }, data: { banner } };
  await call(given, "PATCH", `${urlOf(input)}?fieldManager=flotilla&force=true`, body, "application/apply-patch+yaml");
  return {};
}

export async function end(input, given) {
  try {
    await call(given, "DELETE", urlOf(input));
  } catch (error) {
    if (error.status !== 404) throw error;
  }
  return {};
}

if (import.meta.main) await main(process.argv[2] === "end" ? end : begin);
