import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Id of the nth instance of the sample fleet. */
export function idOf(index: number): string {
  return `cust-${String(index).padStart(5, "0")}`;
}

/** Text of a template as the starter ships it. */
export async function readTemplate(name: string): Promise<string> {
  return await readFile(join(import.meta.dirname, "..", "..", "templates", name), "utf8");
}
