import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { byText } from "../../src/data/order.ts";

/** The licences of every npm package that has a module in the bundle: most of them ask that their text goes along. */
export async function licensesOf(moduleIds: readonly string[]): Promise<string> {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id);
    if (found?.[1] !== undefined && !id.startsWith("\0")) folders.add(found[1]);
  }
  const packages = (await Promise.all([...folders].map(licenseOf))).sort((a, b) => byText(a.name, b.name));
  // One text for all that have the very same: eight have the eleven kilobytes of the Apache licence.
  const texts = [...Map.groupBy(packages, ({ text }) => text)].map(([text, same]) => [...same.map(({ name }) => name), text].join("\n"));
  return `${texts.join(`\n${"-".repeat(72)}\n\n`)}\n`;
}

async function licenseOf(folder: string): Promise<{ readonly name: string; readonly text: string }> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : `\n${(await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim()}\n`;
  return { name: `${String(name)} ${String(version)} (${String(license)})`, text };
}
