// Every relative link in a Markdown file leads somewhere. Prints each that does not, with its file and line; exit code 1 where there is one.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brokenLinks } from "./check/markdown-links.ts";
import { repositoryFiles } from "./check/repository-files.ts";

const root = join(import.meta.dirname, "..");
const files = await repositoryFiles(root);
const markdown = files.filter((path) => path.endsWith(".md") && !path.startsWith("dist/"));
const pages = new Map(await Promise.all(markdown.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const)));
const broken = brokenLinks(pages, files);
for (const { file, line, target, reason } of broken) console.error(`${file}:${line}: ${target}: ${reason}`);
if (broken.length > 0) process.exitCode = 1;
