import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { conditionsIn, editsIn, fulfils } from "../../src/cli/config-edits.ts";
import { UsageError } from "../../src/cli/context.ts";
import { lineDiff } from "../../src/report/line-diff.ts";
import { type CliFixture, cliFixture } from "./cli-fixture.ts";

let fixture: CliFixture;
let paths: readonly string[];
beforeEach(async () => {
  fixture = await cliFixture();
  paths = (await fixture.git("ls-files", "environments/*/deployments/*/config.yaml")).trim().split("\n");
});
afterEach(() => fixture.close());

const text = (path: string): Promise<string> => readFile(join(fixture.folder, path), "utf8");
const changed = async (): Promise<readonly string[]> => (await fixture.git("diff", "--name-only")).split("\n").filter(Boolean);

describe("flotilla instance edit", () => {
  test("changes the instances that fulfil the conditions, and no other byte", async () => {
    const [one = ""] = paths;
    await fixture.write(one, (await text(one)).replace("instance-type: production", "instance-type: trial"));
    await fixture.commit("Try one out");
    const before = new Map(await Promise.all(paths.map(async (path) => [path, await text(path)] as const)));
    const trials = [...before].filter(([, content]) => content.includes("instance-type: trial")).map(([path]) => path);
    expect(trials.length).toBeGreaterThan(0);
    const edited = await fixture.flotilla("instance", "edit", "--where", "metadata.labels.instance-type=trial", "--set", "spec.size=huge");
    expect(edited, edited.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining("+  size: huge\n") });
    expect(await changed()).toEqual(trials);
    for (const path of trials) expect(await text(path)).toBe(before.get(path)?.replace(/^ {2}size: .*$/m, "  size: huge"));
    expect(await fixture.flotilla("instance", "edit", "--where", "spec.size=huge", "--set", "spec.size=huge")).toMatchObject({
      code: 0,
      stdout: "Nothing to change.\n",
    });
  });

  test("writes nothing where the fleet would get a problem, and names it", async () => {
    for (const [set, code] of [
      ["spec.slug=another", "field.immutable"],
      ["spec.size=7", "value.type"],
    ] as const) {
      const refused = await fixture.flotilla("instance", "edit", paths[0]?.split("/")[3] ?? "", "--set", set);
      expect(refused, set).toMatchObject({ code: 1, stderr: expect.stringContaining(code) });
      expect(refused.stderr).toContain("Nothing was written.");
    }
    expect(await changed()).toEqual([]);
  });

  test("is refused for what it cannot mean", () => {
    expect(editsIn(["spec.size=1.10", "spec.features=[a]", 'metadata.labels."acme.io/tier"=gold'], ["spec.hold"])).toEqual([
      { path: ["spec", "size"], value: "1.10" },
      { path: ["spec", "features"], value: ["a"] },
      { path: ["metadata", "labels", "acme.io/tier"], value: "gold" },
      { path: ["spec", "hold"], remove: true },
    ]);
    for (const set of ["size=large", "spec.size", "spec=large", "spec.features=[a"]) expect(() => editsIn([set], [])).toThrow(UsageError);
    const config = { spec: { size: "small", features: ["executors"], ingress: { public: true } } };
    expect(fulfils(config, conditionsIn(["spec.size=small", "spec.features=executors", "spec.ingress.public=true"]))).toBe(true);
    for (const where of ["spec.size=large", "spec.nothing=", "spec.toString=x", "spec.ingress=[object Object]"])
      expect(fulfils(config, conditionsIn([where])), where).toBe(false);
  });
});

describe("flotilla instance create", () => {
  test("takes the values of another instance without what is that one's own", async () => {
    const [path = ""] = paths;
    const [, environment = "", , id = ""] = path.split("/");
    await fixture.write(path, (await text(path)).replace("spec:\n", "# Acme Corporation\nspec:\n  private: [Acme Corporation]\n"));
    const made = await fixture.flotilla("instance", "create", "zebra", "--environment", environment, "--like", id, "--id", "src-new");
    expect(made, made.stderr).toMatchObject({ code: 0 });
    const config = await text(`environments/${environment}/deployments/src-new/config.yaml`);
    expect(config).toContain("  slug: zebra\n  domain: zebra.");
    expect(config).not.toMatch(/acme/i);
    expect((await fixture.flotilla("validate")).stdout).toContain("no problems");
    expect(
      await fixture.flotilla("instance", "create", "zebra", "--environment", environment, "--like", id, "--id", "src-newer"),
    ).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("zebra"),
    });
    expect(existsSync(join(fixture.folder, `environments/${environment}/deployments/src-newer`))).toBe(false);
  });
});

test("a difference has the lines around what changes, and no others", () => {
  const before = ["a", "b", "c", "d", "e", "f", "g", "h"].join("\n");
  expect(lineDiff("x", before, before)).toEqual([]);
  expect(lineDiff("x", before, before.replace("b", "B").replace("h", "h\ni"))).toEqual([
    "--- x",
    "+++ x",
    "@@ line 1 @@",
    " a",
    "-b",
    "+B",
    " c",
    " d",
    "@@ line 7 @@",
    " g",
    " h",
    "+i",
  ]);
  expect(lineDiff("x", null, "a\n")).toEqual(["--- /dev/null", "+++ x", "@@ line 1 @@", "+a"]);
});
