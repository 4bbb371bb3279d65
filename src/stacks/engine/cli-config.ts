import { byKey } from "../../data/order.ts";
import { normalized } from "../module/module-providers.ts";

interface ListedProvider {
  readonly source: string;
  /** An absolute folder, or an address with `https://` that ends in `/`; from its registry where absent. */
  readonly mirror?: string | undefined;
}

/**
 * The engine's own configuration: it may install exactly the listed providers. An empty list means no constraint to the engines, so
 * that none is written as no way to install any (https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation).
 */
export function cliConfig(providers: readonly ListedProvider[]): string {
  const byPlace = Map.groupBy(providers, ({ mirror }) => mirror ?? "");
  const methods = [...byPlace].sort(byKey).map(([place, listed]) => methodOf(place, listed));
  return `provider_installation {\n${methods.join("")}}\n`;
}

function methodOf(place: string, listed: readonly ListedProvider[]): string {
  const include = [...new Set(listed.map(({ source }) => normalized(source)))].sort();
  const [type, argument] =
    place === "" ? ["direct", ""] : place.startsWith("https://") ? ["network_mirror", "url"] : ["filesystem_mirror", "path"];
  const from = argument === "" ? "" : `    ${argument} = ${JSON.stringify(place)}\n`;
  return `  ${type} {\n${from}    include = ${JSON.stringify(include)}\n  }\n`;
}
