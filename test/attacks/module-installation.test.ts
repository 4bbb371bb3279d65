import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/process/run.ts";
import { openEngine } from "../../src/stacks/engine/engine.ts";
import { textOf } from "../../src/stacks/engine/engine-stream.ts";
import { noIsolation } from "../../src/stacks/engine/isolation.ts";
import { manifestObjections, manifestPath } from "../../src/stacks/module/module-manifest.ts";
import { engines, smallFleet } from "../stacks/small-fleet.ts";

test.each(engines)(
  "$name has no program, no way and no variable to get a module from elsewhere, even if the check let it pass",
  async (location) => {
    const folder = mkdtempSync(join(tmpdir(), "attack-"));
    try {
      const seen: Readonly<Record<string, string>>[] = [];
      writeFileSync(join(folder, "cli.tfrc"), "");
      const engine = openEngine(location, {
        run: (file, args, options) => {
          seen.push(options.env);
          return run(file, args, options);
        },
        path: process.env["PATH"] ?? "",
        home: folder,
        cliConfig: join(folder, "cli.tfrc"),
        pluginCache: folder,
        isolation: noIsolation,
        output: folder,
      });
      const got = async (source: string): Promise<string> => {
        writeFileSync(join(folder, "main.tf"), `module "x" {\n  source = "${source}"\n}\n`);
        const ended = await engine.get(folder);
        expect(ended.code).toBe(1);
        return textOf(ended).replaceAll(/\s+/g, " ");
      };
      expect(await got("git::https://example.invalid/x")).toContain("git must be available and on the PATH");
      expect(await got("hg::https://example.invalid/x")).toContain("hg must be available and on the PATH");
      expect(await got("https://example.invalid/x.zip")).toContain("proxyconnect tcp: dial tcp 127.0.0.1:9");
      expect(await got("evil/x/aws")).toContain("proxyconnect tcp: dial tcp 127.0.0.1:9");
      expect(seen.length).toBe(4);
      for (const env of seen) expect(Object.keys(env).filter((name) => /^TF_VAR_|TOKEN|KEY|^FLOTILLA/.test(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test.each(engines)("what $name took from elsewhere is refused before a provider is installed", async (location) => {
  const folder = mkdtempSync(join(tmpdir(), "attack-"));
  try {
    for (const [path, text] of Object.entries({
      "cli.tfrc": "",
      "main.tf": `module "stack" {\n  source = "./module"\n}\nmodule "beside" {\n  source = "./other"\n}\n`,
      "module/main.tf": `module "sub" {\n  source = "./sub"\n}\n`,
      "module/sub/main.tf": "",
      "other/main.tf": "",
    })) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const options = {
      run,
      path: "",
      home: folder,
      cliConfig: join(folder, "cli.tfrc"),
      pluginCache: folder,
      isolation: noIsolation,
      output: folder,
    };
    expect(await openEngine(location, options).get(folder)).toMatchObject({ code: 0 });
    expect(manifestObjections(readFileSync(join(folder, manifestPath), "utf8"))).toEqual([
      "the module beside comes from ./other, outside of this stack",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a list of modules that is none, or names another place, is refused", () => {
  const list = (...modules: readonly object[]) => JSON.stringify({ Modules: [{ Key: "", Source: "", Dir: "." }, ...modules] });
  expect(manifestObjections(list({ Key: "stack", Source: "./module", Dir: "module" }))).toEqual([]);
  for (const [source, dir] of [
    ["git::https://example.com/x", ".terraform/modules/x"],
    ["registry.terraform.io/a/b/c", ".terraform/modules/x"],
    ["./module", ".terraform/modules/x"],
    ["./module", "module/../../other"],
    ["/etc", "module"],
  ])
    expect(manifestObjections(list({ Key: "x", Source: source, Dir: dir }))).toEqual([
      `the module x comes from ${source}, outside of this stack`,
    ]);
  for (const text of ["", "[]", '{"Modules":[1]}', '{"Modules":{}}']) expect(manifestObjections(text)[0]).toContain("cannot be read");
  expect(manifestObjections(list({ Key: "x" }))[0]).toContain("without key");
});

test.each(engines)("modules of a stack's own folders are still found by $name", async (location) => {
  const fleet = await smallFleet(location, [{ name: "app", inputs: [] }], {
    "app/main.tf": `module "sub" {\n  source = "./sub"\n}\n`,
    "app/sub/main.tf": `resource "terraform_data" "x" {}\n`,
  });
  try {
    expect((await fleet.plan("app")).record.changes.map(({ address }) => address)).toEqual(["module.stack.module.sub.terraform_data.x"]);
  } finally {
    await fleet.close();
  }
});
