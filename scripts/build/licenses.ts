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
  // One text for all that differ in their copyright lines at most: fifty have the kilobyte of the MIT licence, eight the eleven of the Apache one.
  const texts = [...Map.groupBy(packages, ({ terms }) => terms)].map(([terms, same]) => {
    const holders = same
      .filter(({ copyright }) => copyright !== "")
      .map(({ name, copyright }) => `${name.replace(/ \(.*$/, "")}: ${copyright}`);
    return [same.map(({ name }) => name).join("\n"), holders.join("\n"), terms].filter((part) => part !== "").join("\n\n");
  });
  return `${texts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

interface License {
  /** `<name> <version> (<licence>)` */
  readonly name: string;
  /** The lines that name who holds the rights, as one. */
  readonly copyright: string;
  /** The rest of the text, a paragraph a line. */
  readonly terms: string;
}

async function licenseOf(folder: string): Promise<License> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : (await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n");
  const lines = text.split("\n").map((line) => line.trim());
  const isHolder = (line: string): boolean => /^copyright (?:\(c\)|\u00a9|\d)/i.test(line);
  const paragraphs = lines
    .filter((line) => !isHolder(line))
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll("\n", " ").trim());
  return {
    name: `${String(name)} ${String(version)} (${String(license)})`,
    copyright: lines.filter(isHolder).join(" "),
    // Some have a title, some none.
    terms: paragraphs.filter((paragraph) => paragraph !== "" && !/^(?:the )?mit license(?: \(mit\))?$/i.test(paragraph)).join("\n\n"),
  };
}
