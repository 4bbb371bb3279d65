import { posix } from "node:path";
import { isMapping } from "../../data/mapping.ts";

/** Where `get` writes which modules it found, below the stack's folder. */
export const manifestPath = ".terraform/modules/modules.json";

/**
 * Modules that the engine took from elsewhere than the stack's own folder, each as a sentence. The check of the module's text refuses them before; this
 * is the engine's word on the same, asked before a provider is installed.
 *
 * @param text `modules.json`, the `Modules` of internal/modsdir in both engines: `Key` (the path of calls), `Source`, `Dir`
 */
export function manifestObjections(text: string): readonly string[] {
  const modules = modulesIn(text);
  if (modules === null) return [`the engine's ${manifestPath} cannot be read`];
  return modules.flatMap((entry) => {
    const { Key: key, Source: source, Dir: dir } = entry;
    if (typeof key !== "string" || typeof source !== "string" || typeof dir !== "string")
      return [`the engine's ${manifestPath} has a module without key, source and folder`];
    if (key === "" && dir === ".") return [];
    const folder = posix.normalize(dir.replaceAll("\\", "/"));
    const isLocal = /^\.\.?\//.test(source) && (folder === "module" || folder.startsWith("module/"));
    return isLocal ? [] : [`the module ${key} comes from ${source}, outside of this stack`];
  });
}

function modulesIn(text: string): readonly Readonly<Record<string, unknown>>[] | null {
  try {
    const manifest = JSON.parse(text) as unknown;
    const modules = isMapping(manifest) ? manifest["Modules"] : undefined;
    return Array.isArray(modules) && modules.every(isMapping) ? modules : null;
  } catch {
    return null;
  }
}
