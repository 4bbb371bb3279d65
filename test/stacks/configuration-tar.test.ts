import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { packFolder } from "../../src/stacks/hcp/configuration-tar.ts";

const folder = (files: Readonly<Record<string, string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), "flotilla-tar-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
};

test("tar unpacks what was packed, with long paths and sizes beside a block's; the same files give the same bytes", async () => {
  const long = `${"deep-folder/".repeat(10)}${"n".repeat(90)}.tf`;
  const files = {
    "main.tf.json": "{}",
    "module/empty.tf": "",
    "module/block.tf": "x".repeat(512),
    "module/ü.tf": "y".repeat(513),
    [long]: "z",
  };
  const packed = await packFolder(folder(files));
  expect(Buffer.compare(packed, await packFolder(folder(files)))).toBe(0);
  const out = folder({ "packed.tar.gz": "" });
  writeFileSync(join(out, "packed.tar.gz"), packed);
  execFileSync("tar", ["-xzf", "packed.tar.gz"], { cwd: out });
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(out, path), "utf8")).toBe(text);
});

test("a path that the format has no place for is refused", async () => {
  await expect(packFolder(folder({ [`${"n".repeat(120)}.tf`]: "" }))).rejects.toThrow("is too long for an archive");
});
