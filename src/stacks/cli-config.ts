import { normalized } from "./module-providers.ts";

/**
 * The engine's own configuration: it may install exactly the listed providers. An empty list means no constraint to the engines, so that none is
 * written as no way to install any (https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation).
 */
export function cliConfig(providers: readonly { readonly source: string }[]): string {
  const include = [...new Set(providers.map(({ source }) => normalized(source)))].sort();
  if (include.length === 0) return "provider_installation {\n}\n";
  return `provider_installation {\n  direct {\n    include = ${JSON.stringify(include)}\n  }\n}\n`;
}
