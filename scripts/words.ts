// No word that docs/glossary.md has another word for. Prints each with its file, line and replacement; exit code 1 where there is one.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { removedWordsIn } from "./check/removed-words.ts";
import { repositoryFiles } from "./check/repository-files.ts";

const root = join(import.meta.dirname, "..");
/** Not ours to word, made from other files, or about the words themselves; the changelog names commands as they were called. */
const exempt =
  /^(?:dist\/|src\/schemas\/generated\/|package-lock\.json$|LICENSE$|CHANGELOG\.md$|scripts\/check\/removed-words\.ts$|test\/workflows\/words\.test\.ts$)/;
const files = (await repositoryFiles(root)).filter((path) => !exempt.test(path));
const uses = (await Promise.all(files.map(async (path) => removedWordsIn(path, await readFile(join(root, path), "utf8"))))).flat();
for (const { file, line, form, source, instead } of uses)
  console.error(
    `${file}${line === 0 ? "" : `:${line}`}: "${form}" in ${source.length > 100 ? `${source.slice(0, 97)}...` : source}: use ${instead}`,
  );
if (uses.length > 0) {
  console.error(`${uses.length} removed words in ${new Set(uses.map(({ file }) => file)).size} files; docs/glossary.md has the words`);
  process.exitCode = 1;
}
