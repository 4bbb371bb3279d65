import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cliConfig } from "../../src/stacks/engine/cli-config.ts";
import { engines } from "../stacks/small-fleet.ts";

test.each(engines)("$name does not ask a registry for a provider that is not on the list, even if the check let it pass", (engine) => {
  const folder = mkdtempSync(join(tmpdir(), "attack-"));
  try {
    // A host that does not exist: whoever asks it reports that.
    const source = "registry.invalid/evil/aws";
    writeFileSync(join(folder, "main.tf"), `terraform {\n  required_providers {\n    aws = { source = "${source}" }\n  }\n}\n`);
    const init = (providers: readonly string[], mirror?: string): string => {
      writeFileSync(join(folder, "cli.tfrc"), cliConfig(providers.map((source) => ({ source, mirror }))));
      const env = { PATH: process.env["PATH"] ?? "", HOME: folder, TF_CLI_CONFIG_FILE: join(folder, "cli.tfrc"), CHECKPOINT_DISABLE: "1" };
      try {
        execFileSync(engine.path, ["init", "-no-color", "-input=false"], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
        return "installed";
      } catch (error) {
        return error instanceof Error && "stderr" in error ? String(error.stderr).replaceAll(/\s+/g, " ") : String(error);
      }
    };
    expect(init([source])).toContain("could not connect to registry.invalid");
    // The mirror is asked instead of the registry, and no other provider comes from it.
    expect(init([source], join(folder, "mirror"))).toContain(`cannot search ${join(folder, "mirror")}`);
    expect(init([source], join(folder, "mirror"))).not.toContain("could not connect");
    expect(init([source], "https://127.0.0.1:9/providers/")).toContain("127.0.0.1:9");
    expect(init(["flotilla/local"], "https://127.0.0.1:9/providers/")).not.toContain("127.0.0.1:9");
    for (const list of [[], ["flotilla/local"]]) {
      expect(init(list)).toMatch(/no available releases|not found in any of the search locations/);
      expect(init(list)).not.toContain("could not connect");
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("each provider is installed from the place that the policy names for it", () => {
  expect(
    cliConfig([
      { source: "hashicorp/google", mirror: "/opt/providers" },
      { source: "hashicorp/aws" },
      { source: "flotilla/local", mirror: "https://mirror.example/providers/" },
      { source: "registry.terraform.io/hashicorp/random", mirror: "/opt/providers" },
    ]),
  ).toBe(`provider_installation {
  direct {
    include = ["hashicorp/aws"]
  }
  filesystem_mirror {
    path = "/opt/providers"
    include = ["hashicorp/google","hashicorp/random"]
  }
  network_mirror {
    url = "https://mirror.example/providers/"
    include = ["flotilla/local"]
  }
}
`);
});
