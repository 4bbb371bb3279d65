import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { downloadEngine, downloadUrl } from "../../src/stacks/engine-download.ts";
import { fitsEngineLine } from "../../src/stacks/engine-line.ts";
import { EngineMissing, locateEngine } from "../../src/stacks/engine-location.ts";
import { engineError, hintFor, lockHolder } from "../../src/stacks/engine-message.ts";
import { fleetKey, KeyError } from "../../src/stacks/fleet-key.ts";

const temporary = () => mkdtempSync(join(tmpdir(), "flotilla-test-"));

function anEngine(name: string, says: string): string {
  const path = join(temporary(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(path, 0o755);
  return path;
}

test("engine lines are exact versions or ranges", () => {
  const fits = (line: string) => ["1.5.7", "1.6.0", "1.6.2", "1.11.4", "2.0.0"].filter((version) => fitsEngineLine(version, line));
  expect(fits("1.6.2")).toEqual(["1.6.2"]);
  expect(fits(">=1.6")).toEqual(["1.6.0", "1.6.2", "1.11.4", "2.0.0"]);
  expect(fits(">= 1.6, < 2")).toEqual(["1.6.0", "1.6.2", "1.11.4"]);
  expect(fits(">1.6.0 !=1.11.4 <=2.0.0")).toEqual(["1.6.2", "2.0.0"]);
  expect(fits("~> 1.6.0")).toEqual(["1.6.0", "1.6.2"]);
  expect(fits("~> 1.6")).toEqual(["1.6.0", "1.6.2", "1.11.4"]);
  expect(fitsEngineLine("1.6.0-rc1", ">=1.6.0")).toBe(false);
  expect(() => fitsEngineLine("1.6.0", "latest")).toThrow("latest");
});

test("FLOTILLA_ENGINE is taken or refused; else tofu, terraform, and the first that fits", async () => {
  const tofu = anEngine("tofu", "OpenTofu v1.9.0");
  const terraform = anEngine("terraform", "Terraform v1.5.7");
  const PATH = `${dirname(terraform)}:${dirname(tofu)}:/usr/bin:/bin`;
  expect(await locateEngine({ PATH })).toEqual({ name: "tofu", version: "1.9.0", path: tofu });
  expect(await locateEngine({ PATH }, { name: "terraform", version: "1.5.7" })).toMatchObject({ name: "terraform" });
  expect(await locateEngine({ PATH, FLOTILLA_ENGINE: terraform })).toMatchObject({ name: "terraform", path: terraform });
  await expect(locateEngine({ PATH, FLOTILLA_ENGINE: terraform }, { name: "tofu", version: ">=1.6" })).rejects.toThrow(
    /terraform 1\.5\.7.*asks for tofu >=1\.6.*opentofu\.org/,
  );
  await expect(locateEngine({ PATH, FLOTILLA_ENGINE: "/nowhere/tofu" })).rejects.toThrow(EngineMissing);
  await expect(locateEngine({ PATH, FLOTILLA_ENGINE: anEngine("other", "Something v1.0.0") })).rejects.toThrow("does not say");
  await expect(locateEngine({ PATH }, { name: "terraform", version: ">=99" })).rejects.toThrow(
    /Found: tofu 1\.9\.0.*asks for terraform >=99/,
  );
});

test("the fleet's key is given, or a file that nobody else can read; two that make it get the same", async () => {
  const given = await fleetKey({ FLOTILLA_KEY: `2026a:${"ab".repeat(32)}` }, null, { create: false });
  expect(given).toEqual({ id: "2026a", secret: Buffer.alloc(32, 0xab) });
  const unnamed = await fleetKey({ FLOTILLA_KEY: Buffer.alloc(32, 5).toString("base64") }, null, { create: false });
  expect(unnamed.id).toMatch(/^k[0-9a-f]{8}$/);
  expect(unnamed.secret).toEqual(Buffer.alloc(32, 5));
  await expect(fleetKey({ FLOTILLA_KEY: "short" }, null, { create: false })).rejects.toThrow(KeyError);
  const dir = join(temporary(), "states");
  await expect(fleetKey({}, dir, { create: false })).rejects.toThrow("FLOTILLA_KEY is not set");
  const made = await Promise.all(Array.from({ length: 5 }, () => fleetKey({}, dir, { create: true })));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(statSync(join(dir, "key")).mode & 0o777).toBe(0o600);
  expect(await fleetKey({}, dir, { create: false })).toEqual(made[0]);
  chmodSync(join(dir, "key"), 0o644);
  await expect(fleetKey({}, dir, { create: false })).rejects.toThrow("chmod 600");
});

test("messages lose their frames, colours and secrets; locks and hints are found in broken lines", () => {
  const stderr =
    "\u001b[31m╷\u001b[0m\n│ \u001b[1mError: \u001b[0mError acquiring the state lock\n│\n│ Lock Info:\n│   ID:        5c2d-11\n│   Who:       mona@build 1\n│   Created:   2026-11-01 08:00:00 UTC\n╵\n";
  expect(lockHolder(stderr)).toEqual({ lockId: "5c2d-11", who: "mona@build 1", since: "2026-11-01 08:00:00 UTC" });
  expect(lockHolder("Error: no")).toBeNull();
  expect(engineError(`${stderr}│ token s3"cret and "s3\\"cret"`, "", ['s3"cret', "abc"])).toBe(
    'Error: Error acquiring the state lock\n\nLock Info:\n  ID:        5c2d-11\n  Who:       mona@build 1\n  Created:   2026-11-01 08:00:00 UTC\n\ntoken (sensitive) and "(sensitive)"',
  );
  expect(
    hintFor("network_endpoint_group\n│ resource x already\n│ being used", [{ match: "group resource .* already being used", say: "yes" }]),
  ).toBe("yes");
  expect(hintFor("a (b", [{ match: "(b", say: "literal" }])).toBe("literal");
});

test("an engine is downloaded only when its checksum fits", async () => {
  const content = Buffer.from("#!/bin/sh\necho OpenTofu v1.9.0\n");
  const zip = aZip({ "README.md": Buffer.from("x"), tofu: content });
  const server = createServer((_, answer) => answer.end(zip));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/tofu.zip`;
  try {
    const folder = temporary();
    const release = { name: "tofu" as const, version: "1.9.0", url, checksum: createHash("sha256").update(zip).digest("hex") };
    const path = await downloadEngine(release, folder, "linux");
    expect(readFileSync(path)).toEqual(content);
    expect(await locateEngine({ PATH: "/usr/bin:/bin", FLOTILLA_ENGINE: path })).toMatchObject({ version: "1.9.0" });
    await expect(downloadEngine({ ...release, version: "1.9.1", checksum: "0".repeat(64) }, folder, "linux")).rejects.toThrow(
      "it is not used",
    );
    expect(existsSync(join(folder, "tofu-1.9.1"))).toBe(false);
    await expect(downloadEngine({ ...release, version: "../x" }, folder, "linux")).rejects.toThrow("no exact version");
  } finally {
    server.close();
  }
  expect(downloadUrl({ name: "terraform", version: "1.11.4", checksum: "", url: "" }, "darwin", "arm64")).toBe(
    "https://releases.hashicorp.com/terraform/1.11.4/terraform_1.11.4_darwin_arm64.zip",
  );
});

/** A zip as releases are packed: deflated files and a central directory. */
function aZip(files: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
