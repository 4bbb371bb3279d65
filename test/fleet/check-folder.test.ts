import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { checkFolder } from "../../src/fleet/check-folder.ts";
import { validate } from "../../src/fleet/validate.ts";
import { workTreeSource } from "../../src/fleet/work-tree.ts";
import { configPath, instance, sampleFleet, sourceOf } from "./sample-fleet.ts";

test("a folder in the place of a file is none, even where it is empty and git would not know of it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-folders-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const places = ["environments/dev/deployments/src-1/config.yaml", "flotilla.yaml", "releases/1.0.0.yaml"];
  for (const place of places) await mkdir(join(folder, place), { recursive: true });
  const { problems } = validate(workTreeSource(folder));
  expect(problems.filter(({ code }) => code === "file.kind").map(({ file, message }) => `${file}: ${message}`)).toEqual(
    places.map((place) => `${place}: this is a folder`),
  );
});

test("a folder of the fleet in another spelling is not read, and reported", async () => {
  const folder = await mkdtemp(join(tmpdir(), "flotilla-test-spelling-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ["Environments", "release", "templates", "Templates", "deployments"])
    await mkdir(join(folder, name, "x"), { recursive: true });
  await writeFile(join(folder, "templates", "tracker.md"), "");
  await writeFile(join(folder, "flotilla.yaml"), "");
  const { problems } = validate(workTreeSource(folder));
  expect(problems.filter(({ code }) => code === "file.name").map(({ file, message, hint }) => `${file}: ${message}; ${hint}`)).toEqual([
    "Environments: Environments is not read: only environments is, spelled exactly so; rename it to environments",
    "release: release is not read: only releases is, spelled exactly so; rename it to releases",
  ]);
});

describe("a folder of many instances", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "flotilla-test-many-"));
  });
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  test("has the problems that the same files have in memory", async () => {
    const files = sampleFleet();
    const spoilt = [
      (text: string): string => text.replace("size", "siz"),
      (text: string): string => text.replace(/slug: .*/, "slug: many-5"),
      (text: string): string => text.replace("version: 5.3.1", "version: 7.0.0"),
      (text: string): string => text.replace("gke/7", "gke/8"),
      (text: string): string => `\ufeff${text}`,
      (text: string): string => `${text}  values: { replicas: two }\n`,
      (text: string): string => text.replace("name: src", "name: crs"),
      (text: string): string => text.replace("domain: src-", "domain: SRC-1-"),
      (text: string): string => `${text}\tx: 1\n`,
    ];
    for (let index = 0; index < 1_200; index++) {
      const text = instance(`src-${index}`).replace("slug: src", "slug: many");
      files.set(configPath("staging", `src-${index}`), spoilt[index % 97]?.(text) ?? text);
    }
    files.set(configPath("staging", "src-7").replace("config.yaml", "notes.txt"), "beside it");
    files.delete(configPath("staging", "src-8"));
    files.set(configPath("staging", "src-8").replace("config.yaml", "config.yml"), "misnamed");
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const repository = (): never => {
      throw new Error("git is not asked");
    };
    const inMemory = validate(sourceOf(files));
    expect(inMemory.problems.length).toBeGreaterThan(100);
    const { checked, problems } = inMemory;
    expect(await checkFolder(folder, { repository, base: null, paths: [] })).toMatchObject({ outcome: "checked", checked, problems });
  });
});
