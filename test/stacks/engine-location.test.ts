import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { EngineMissing, locateEngine } from "../../src/stacks/engine/engine-location.ts";
import { engineError, hintFor, lockHolder } from "../../src/stacks/engine/engine-message.ts";
import { fleetKey, KeyError } from "../../src/stacks/plan/fleet-key.ts";

const temporary = () => mkdtempSync(join(tmpdir(), "flotilla-test-"));

function anEngine(name: string, says: string): string {
  const path = join(temporary(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(path, 0o755);
  return path;
}

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
  await expect(locateEngine({ PATH, FLOTILLA_ENGINE: anEngine("other", "Something v1.0.0") })).rejects.toThrow("does not report a version");
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
  expect(await fleetKey({ FLOTILLA_KEY_FILE: join(dir, "key") }, null, { create: false })).toEqual(made[0]);
  await expect(fleetKey({ FLOTILLA_KEY_FILE: join(dir, "none") }, dir, { create: true })).rejects.toThrow("which is not there");
  chmodSync(join(dir, "key"), 0o644);
  await expect(fleetKey({}, dir, { create: false })).rejects.toThrow("chmod 600");
});

test("messages lose their frames, colours and secrets; locks and hints are found in broken lines", () => {
  const stderr =
    "\u001b[31m╷\u001b[0m\n│ \u001b[1mError: \u001b[0mError acquiring the state lock\n│\n│ Lock Info:\n│   ID:        5c2d-11\n│   Who:       mona@build 1\n│   Created:   2026-11-01 08:00:00 UTC\n╵\n";
  expect(lockHolder(stderr)).toEqual({ lockId: "5c2d-11", who: "mona@build 1", since: "2026-11-01 08:00:00 UTC" });
  expect(lockHolder("Error: no")).toBeNull();
  expect(engineError(`${stderr}│ token s3"cret and "s3\\"cret"`, ['s3"cret', "abc"])).toBe(
    'Error: Error acquiring the state lock\n\nLock Info:\n  ID:        5c2d-11\n  Who:       mona@build 1\n  Created:   2026-11-01 08:00:00 UTC\n\ntoken (sensitive) and "(sensitive)"',
  );
  expect(
    hintFor("network_endpoint_group\n│ resource x already\n│ being used", [{ match: "group resource .* already being used", say: "yes" }]),
  ).toBe("yes");
  expect(hintFor("a (b", [{ match: "\\(b", say: "escaped" }])).toBe("escaped");
});
