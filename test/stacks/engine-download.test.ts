import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { DownloadError, downloadEngine, downloadUrl, fileInZip } from "../../src/stacks/engine/engine-download.ts";
import { locateEngine } from "../../src/stacks/engine/engine-location.ts";

const temporary = () => mkdtempSync(join(tmpdir(), "flotilla-test-"));
const content = strToU8("#!/bin/sh\necho OpenTofu v1.9.0\n");
const zip = zipSync({ "README.md": strToU8("x"), tofu: content });

async function served<T>(answer: (response: ServerResponse) => void, act: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    return await act(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/tofu.zip`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function release(bytes: Uint8Array, url: string) {
  return { name: "tofu" as const, version: "1.9.0", url, checksum: createHash("sha256").update(bytes).digest("hex") };
}

test("an engine is downloaded only when its checksum fits", async () => {
  const folder = temporary();
  await served(
    (response) => response.end(zip),
    async (url) => {
      const path = await downloadEngine(release(zip, url), folder, "linux");
      expect(readFileSync(path)).toEqual(Buffer.from(content));
      expect(await locateEngine({ PATH: "/usr/bin:/bin", FLOTILLA_ENGINE: path })).toMatchObject({ version: "1.9.0" });
      const other = { ...release(zip, url), version: "1.9.1", checksum: "0".repeat(64) };
      await expect(downloadEngine(other, folder, "linux")).rejects.toThrow("it is not used");
      expect(existsSync(join(folder, "tofu-1.9.1"))).toBe(false);
      await expect(downloadEngine({ ...release(zip, url), version: "../x" }, folder, "linux")).rejects.toThrow("not an exact version");
    },
  );
});

test("what was downloaded is kept, and used again only with its checksum: neither a kept file nor an executable is trusted", async () => {
  const folder = temporary();
  let downloads = 0;
  await served(
    (response) => {
      downloads += 1;
      response.end(zip);
    },
    async (url) => {
      const get = async () => readFileSync(await downloadEngine(release(zip, url), folder, "linux"));
      const path = await downloadEngine(release(zip, url), folder, "linux");
      writeFileSync(path, "another engine");
      expect(await get()).toEqual(Buffer.from(content));
      expect(downloads).toBe(1);

      const [kept = ""] = readdirSync(join(folder, "downloads"));
      writeFileSync(join(folder, "downloads", kept), zipSync({ tofu: strToU8("another engine") }));
      expect(await get()).toEqual(Buffer.from(content));
      expect(downloads).toBe(2);
      expect(await get()).toEqual(Buffer.from(content));
      expect(downloads).toBe(2);
    },
  );
});

test("the projects' own downloads", () => {
  expect(downloadUrl({ name: "terraform", version: "1.11.4", checksum: "", url: "" }, "darwin", "arm64")).toBe(
    "https://releases.hashicorp.com/terraform/1.11.4/terraform_1.11.4_darwin_arm64.zip",
  );
  expect(() => downloadUrl({ name: "tofu", version: "1.9.0", checksum: "", url: "" }, "aix", "x64")).toThrow(DownloadError);
});

test("a download is given up at its limit, whether its size is declared or not", async () => {
  const declared = (response: ServerResponse) => response.writeHead(200, { "content-length": "300000000" }).write("x");
  let sent = 0;
  const endless = (response: ServerResponse) => {
    const chunk = Buffer.alloc(4_000_000);
    const more = (): void => {
      for (let going = true; going && sent < 1_000_000_000;) {
        sent += chunk.length;
        going = response.write(chunk);
      }
      response.once("drain", more);
    };
    more();
  };
  for (const answer of [declared, endless]) {
    const downloaded = served(answer, (url) => downloadEngine(release(zip, url), temporary(), "linux"));
    await expect(downloaded).rejects.toThrow(/larger than 250000000 bytes/);
  }
  expect(sent).toBeLessThan(400_000_000);
}, 60_000);

test("an answer that is no file, or that breaks off, is an error with the address", async () => {
  const missing = served(
    (response) => response.writeHead(404).end(),
    (url) => downloadEngine(release(zip, url), temporary(), "linux"),
  );
  await expect(missing).rejects.toThrow(/tofu\.zip answers 404/);
  const broken = served(
    (response) => response.writeHead(200, { "content-length": "1000" }).write("x", () => response.destroy()),
    (url) => downloadEngine(release(zip, url), temporary(), "linux"),
  );
  await expect(broken).rejects.toThrow(/tofu\.zip cannot be downloaded/);
});

/** Offset of an entry's header in the directory at the end of a zip. */
function entryOf(bytes: Buffer, name: string): number {
  return bytes.lastIndexOf(name) - 46;
}

test.each<[string, (bytes: Buffer) => Buffer]>([
  ["without bytes", () => Buffer.alloc(0)],
  ["that is a web page", () => Buffer.from("<html>not found</html>".repeat(9))],
  ["cut off before its directory", (bytes) => bytes.subarray(0, 60)],
  ["cut off in its directory", (bytes) => bytes.subarray(0, bytes.length - 30)],
  ["without the file", () => Buffer.from(zipSync({ other: content }))],
  ["declaring a file that is too large", (bytes) => (bytes.writeUInt32LE(600_000_000, entryOf(bytes, "tofu") + 24), bytes)],
  ["declaring less than the file has", (bytes) => (bytes.writeUInt32LE(content.length - 1, entryOf(bytes, "tofu") + 24), bytes)],
  ["declaring more than the file has", (bytes) => (bytes.writeUInt32LE(content.length + 1, entryOf(bytes, "tofu") + 24), bytes)],
  ["with a file packed in an unknown way", (bytes) => (bytes.writeUInt16LE(99, entryOf(bytes, "tofu") + 10), bytes)],
  ["leading outside of itself", (bytes) => (bytes.writeUInt32LE(0x7fff_ffff, entryOf(bytes, "tofu") + 42), bytes)],
  ["with damaged content", (bytes) => bytes.fill(0xff, bytes.indexOf("tofu") + 4, bytes.indexOf("tofu") + 24)],
])("a zip %s is a DownloadError", (_, change) => {
  expect(() => fileInZip(change(Buffer.from(zip)), "tofu")).toThrow(DownloadError);
});

test("a zip bomb takes no more memory than it declares, and is a DownloadError", () => {
  const bomb = Buffer.from(zipSync({ tofu: new Uint8Array(50_000_000) }));
  bomb.writeUInt32LE(1_000, entryOf(bomb, "tofu") + 24);
  const held = process.memoryUsage().arrayBuffers;
  expect(() => fileInZip(bomb, "tofu")).toThrow(DownloadError);
  expect(process.memoryUsage().arrayBuffers - held).toBeLessThan(10_000_000);
});
