import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stackDigests } from "../../src/stacks/digest.ts";
import { literal, renderRoot } from "../../src/stacks/render.ts";
import { anArchitecture, anEnvironment, anInstance, engines } from "./small-fleet.ts";

const stacks = [
  {
    name: "network",
    inputs: ["spec.region", "spec.ingress.public"],
    outputs: { address: {}, secret: { sensitive: true, type: "string" as const } },
  },
  { name: "app", needs: ["network"], inputs: ["spec.version", "environment.dnsZone"], outputs: { url: {} } },
];
const modules = new Map([
  ["network", "1".repeat(40)],
  ["app", "2".repeat(40)],
]);
const architecture = anArchitecture(stacks, modules);
const environment = anEnvironment({ name: "tofu" });

test("a root holds the declared inputs only, upstream outputs, the backend without details", () => {
  const instance = anInstance("src-0a1b2c3d4e5f60718293", { ingress: { public: true, allowlist: ["203.0.113.0/24"] } });
  expect(JSON.parse(renderRoot({ environment, instance, architecture, stack: "network" }))).toEqual({
    module: {
      stack: {
        source: "./module",
        environment: {},
        instance: { id: instance.id, ingress: { public: true }, region: "us-central1" },
        upstream: {},
      },
    },
    output: { address: { value: "${module.stack.address}" }, secret: { sensitive: true, value: "${module.stack.secret}" } },
    terraform: { backend: { local: {} } },
  });
  expect(JSON.parse(renderRoot({ environment, instance, architecture, stack: "app" }))).toMatchObject({
    data: { terraform_remote_state: { network: { backend: "local", config: "${var.upstream_network}" } } },
    module: {
      stack: {
        environment: { dnsZone: "fleet.example" },
        upstream: {
          network: {
            address: "${data.terraform_remote_state.network.outputs.address}",
            secret: "${sensitive(data.terraform_remote_state.network.outputs.secret)}",
          },
        },
      },
    },
  });
  const unknown = renderRoot({ environment, instance, architecture, stack: "app", unknown: ["network.address", "network.secret"] });
  expect(unknown).not.toContain("terraform_remote_state");
  expect(unknown).toContain("${sensitive(tostring(terraform_data.flotilla_unknown.output))}");
});

test("the same fields in another order give the same bytes", () => {
  const a = anInstance("src-0a1b2c3d4e5f60718293", { ingress: { public: true, allowlist: [] } });
  const b = { ...a, config: { ...a.config, spec: Object.fromEntries(Object.entries(a.config.spec).reverse()) as typeof a.config.spec } };
  expect(renderRoot({ environment, instance: b, architecture, stack: "network" })).toBe(
    renderRoot({ environment, instance: a, architecture, stack: "network" }),
  );
});

test("a digest changes with what a stack reads, and with nothing else", () => {
  const instance = anInstance("src-0a1b2c3d4e5f60718293");
  const before = stackDigests(environment, instance, architecture);
  const digests = (
    change: Parameters<typeof anInstance>[1],
    where: { readonly environment?: typeof environment; readonly modules?: ReadonlyMap<string, string> } = {},
  ) => stackDigests(where.environment ?? environment, anInstance(instance.id, change), anArchitecture(stacks, where.modules ?? modules));
  const changed = (after: ReadonlyMap<string, string>) =>
    [...after].filter(([stack, digest]) => before.get(stack) !== digest).map(([stack]) => stack);
  expect(changed(digests({}))).toEqual([]);
  expect(changed(digests({ size: "large", slug: "other", releaseChannel: "pause" }))).toEqual([]);
  expect(changed(digests({ region: "us-east1" }))).toEqual(["network"]);
  expect(changed(digests({ version: "5.3.2" }))).toEqual(["app"]);
  expect(changed(digests({}, { modules: new Map([...modules, ["app", "3".repeat(40)]]) }))).toEqual(["app"]);
  const inputs = (values: Record<string, string>) => anEnvironment({ name: "tofu" }, {}, { inputs: values });
  expect(changed(digests({}, { environment: inputs({ dnsZone: "fleet.example", other: "x" }) }))).toEqual([]);
  expect(changed(digests({}, { environment: inputs({ dnsZone: "fleet.test" }) }))).toEqual(["app"]);
  expect(changed(digests({}, { environment: anEnvironment({ name: "terraform" }) }))).toEqual(["network", "app"]);
  expect(changed(digests({}, { environment: anEnvironment({ name: "tofu" }, { failureBudget: 5 }) }))).toEqual([]);
});

/** Texts that look like the engine's templates, and what is next to them. */
const nasty = fc.oneof(
  fc
    .array(fc.constantFrom("$", "%", "{", "}", "${", "%{", "\\", '"', "~", "a", "\n", " ", "é", "🛥", "module.stack"), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const value = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    nasty,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      nasty.filter((key) => key !== ""),
      tie("value"),
      { maxKeys: 3 },
    ),
  ),
})).value;

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("$name", ({ engine }) => {
  test("every text of a config, keys too, arrives literally", () => {
    const runs = ["$".repeat(100), "%".repeat(101), `a${"%$".repeat(5_000)}b`];
    // Engines need minutes for long ones.
    for (const run of runs) expect(JSON.stringify(literal(run))).not.toMatch(/[$%]{101}/);
    const samples = [...fc.sample(value, { numRuns: 400, seed: 20261120 }), ...runs];
    const dir = mkdtempSync(join(tmpdir(), "flotilla-test-"));
    // The engine writes texts in Unicode's composed form; YAML is compared after that.
    const wanted = samples.map((sample) => JSON.parse(JSON.stringify(sample).normalize("NFC")) as unknown);
    writeFileSync(
      join(dir, "main.tf.json"),
      JSON.stringify({ output: Object.fromEntries(wanted.map((sample, at) => [`o${at}`, { value: [literal(sample)] }])) }),
    );
    const env = { PATH: process.env["PATH"] ?? "", TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1" };
    const call = (...args: readonly string[]) => execFileSync(engine.path, args, { cwd: dir, env, encoding: "utf8", maxBuffer: 1e8 });
    call("plan", "-no-color", "-out=p");
    const { output_changes: outputs } = JSON.parse(call("show", "-json", "p")) as {
      output_changes: Record<string, { after: readonly [unknown] }>;
    };
    expect(wanted.map((_, at) => outputs[`o${at}`]?.after[0])).toEqual(wanted);
  });
});
