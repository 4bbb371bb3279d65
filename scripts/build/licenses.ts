import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The licences of every npm package that has a module in the bundle: most of them ask that their text goes along. */
export async function licensesOf(moduleIds: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
    if (found?.[1] !== undefined && !id.startsWith("\0")) folders.add(found[1]);
  }
  const texts = await Promise.all([...folders].map(licenseOf));
  return `${texts.sort().join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n\n${(await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim()}`;
  return `${String(name)} ${String(version)} (${String(license)})${text}`;
}
