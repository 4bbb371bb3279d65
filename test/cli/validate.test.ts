import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ran } from "../../src/process/run.ts";
import { configPath, instance, sampleFleet } from "../fleet/sample-fleet.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

let fleet: CliFixture;
let folder: string;
beforeAll(async () => {
  fleet = await cliFixture();
  ({ folder } = fleet);
});
afterAll(() => fleet.close());

const validate = (cwd: string, ...args: readonly string[]): Promise<Ran> => fleet.flotillaIn({ cwd }, "validate", ...args);

describe("flotilla validate", () => {
  test("finds the fleet above the folder one stands in, and nothing wrong with it", async () => {
    const deep = join(folder, "environments", "staging", "deployments");
    expect(await validate(deep)).toEqual({ code: 0, stdout: "18 files checked, no problems\n", stderr: "" });
    expect(JSON.parse((await validate(deep, "--format", "json", "--base", "HEAD")).stdout)).toEqual({ checked: 18, problems: [] });
  });

  test("reports a mistake with its place and ends with 1", async () => {
    const path = configPath("staging", "src-staging-a");
    await writeFile(join(folder, path), instance("src-staging-a").replace("size: small", "sise: small").replace("5.3.1", "5.5.0"));
    const text = await validate(folder, "--base", "HEAD");
    expect(text.code).toBe(1);
    expect(text.stdout).toContain(`${path}:14:3  error  key.unknown`);
    expect(text.stdout).toContain('  14 |   sise: small\n     |   ^^^^\n  hint: did you mean "size"?');
    const github = await validate(folder, "--format", "github");
    expect(github.stdout).toContain(`::error title=key.unknown,file=${path},line=14,col=3,endColumn=7::`);
    expect((await validate(join(folder, "environments"), "production")).code).toBe(0);
    await writeFile(join(folder, path), instance("src-staging-a"));
  });

  test("reports what it cannot do, and ends with 2", async () => {
    expect(await validate(folder, "--base", "nowhere")).toMatchObject({
      code: 2,
      stderr: "nowhere is not a revision in this repository; fetch it, or name another\n",
    });
    expect((await validate(folder, "--format", "xml")).code).toBe(2);
    expect((await validate(folder, "no-such-file")).stderr).toBe("There is no no-such-file.\n");
    expect((await validate(tmpdir())).code).toBe(2);
    const misnamed = await mkdtemp(join(tmpdir(), "flotilla-test-"));
    await writeFile(join(misnamed, "flotilla.yml"), "");
    expect(await validate(misnamed)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`Rename ${join(misnamed, "flotilla.yml")}: only`),
    });
    await rm(misnamed, { recursive: true });
  });

  test("an empty fleet is a fleet", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    await writeFile(join(empty, "flotilla.yaml"), sampleFleet().get("flotilla.yaml") ?? "");
    expect((await validate(empty)).stdout).toBe("1 file checked, no problems\n");
    expect((await validate(empty, "--base", "HEAD")).code).toBe(0);
  });

  test("reads the modules of architectures as a plan would, without an engine", async () => {
    const { stdout: before } = await validate(folder);
    const [architecture = ""] = (await readdir(join(folder, "architectures", "gke"))).sort();
    const module = `architectures/gke/${architecture}/stacks/app`;
    await mkdir(join(folder, module, "sub"), { recursive: true });
    await writeFile(join(folder, module, "main.tf"), 'terraform {\n  backend "local" {}\n}\nmodule "sub" {\n  source = "./sub"\n}\n');
    await writeFile(join(folder, module, "sub", "broken.tf"), 'resource "a" "b" {\n');
    await writeFile(join(folder, module, "sub", "latin.tf"), Buffer.from([35, 32, 228, 10]));
    await writeFile(join(folder, module, "sub", "large.tf"), "#".repeat(300_000));
    try {
      const { code, stdout } = await validate(folder);
      expect(code).toBe(1);
      expect(stdout).toMatch(new RegExp(`${module}/sub/latin\\.tf:1:3 .*file\\.encoding`));
      expect(stdout).toContain("the file has 300000 bytes; the limit is 262144");
      expect(stdout).toContain(`${module}/main.tf:2`);
      expect(stdout).toContain("a module has no backend of its own");
      expect(stdout).toContain(`${module}/sub/broken.tf`);
      expect((await validate(folder, "environments")).code).toBe(0);
    } finally {
      await writeFile(join(folder, module, "main.tf"), "");
      await rm(join(folder, module, "sub"), { recursive: true });
    }
    expect((await validate(folder)).stdout).toBe(before);
  });
});
