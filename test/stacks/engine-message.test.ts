import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { adviceOn, engineError, faultOf, lockHolder } from "../../src/stacks/engine/engine-message.ts";
import { type Diagnostic, readPlain, readStream, textOf } from "../../src/stacks/engine/engine-stream.ts";
import { engines, smallFleet } from "./small-fleet.ts";

/** A command that failed with these errors. */
function ended(...errors: readonly Partial<Diagnostic>[]) {
  const diagnostics = errors.map((error): Diagnostic => ({
    severity: "error",
    summary: "",
    detail: "",
    address: null,
    place: null,
    ...error,
  }));
  return { diagnostics, interrupted: false, rest: "" };
}

const inModule = { file: "module/main.tf", line: 3, column: 1, context: 'resource "null_resource" "x"', code: null, values: [] };
const lockFailed = "Error acquiring the state lock";

describe("a lock", () => {
  // As the backends s3 (terraform 1.3 to 1.10) and gcs print it: with frames, without them, in one field of the stream.
  const framed =
    "╷\n│ Error: Error acquiring the state lock\n│ \n│ Error message: operation error S3: PutObject, StatusCode: 412, api error PreconditionFailed\n│ Lock Info:\n│   ID:        5fc4e9b1-0000\n│   Path:      b/k\n│   Who:       runner@host\n│   Created:   2026-03-03 10:00:00 +0000 UTC\n╵";
  const bare = framed.replaceAll(/^[│╷╵] ?/gm, "");

  test.each([framed, bare])("is reported with its id, its holder and its time", (text) => {
    expect(lockHolder(text)).toEqual({ lockId: "5fc4e9b1-0000", who: "runner@host", since: "2026-03-03 10:00:00 +0000 UTC" });
  });

  test("is one of the http backend by its id alone", () => {
    const text = `${lockFailed}\nError message: HTTP remote state already locked: ID=5fc4`;
    expect(lockHolder(text)).toEqual({ lockId: "5fc4", who: "unknown", since: "unknown" });
  });

  test.each([
    "open terraform.tfstate: is a directory",
    "operation error S3: PutObject, StatusCode: 403, api error AccessDenied: Access Denied",
    "failed to retrieve lock info: ResourceNotFoundException: Requested resource not found",
  ])("is none where nobody holds it: %s", (message) => {
    const run = ended({ summary: lockFailed, detail: `Error message: ${message}` });
    expect(["locked", "own-file", "interrupted"]).not.toContain(faultOf(run).kind);
  });

  test("is none where only a module has the words", () => {
    const detail = `${lockFailed}\nLock Info:\n  ID: 1\n  Who: a@b`;
    expect(faultOf(ended({ summary: "Resource precondition failed", detail, place: inModule }))).toEqual({ kind: "other" });
  });
});

describe("a value that is not known yet", () => {
  const count = { summary: "Invalid count argument", place: inModule };
  const unknown = { ...count, detail: 'The "count" value depends on resource attributes that cannot be determined until apply, so ...' };

  test("is known by what the engine says of its own argument", () => {
    expect(faultOf(ended(unknown))).toEqual({ kind: "unknown-value" });
  });

  test.each([
    ["another mistake of the same argument", { ...count, detail: "The given count argument value is unsuitable: must be >= 0." }],
    [
      "words of the module's author",
      { summary: "Resource precondition failed", place: inModule, detail: "cannot be determined until apply" },
    ],
    [
      "a provider that is not configured",
      { summary: "Invalid provider configuration", detail: 'Provider "x" requires explicit configuration.' },
    ],
  ])("is none of: %s", (_, error) => {
    expect(faultOf(ended(error))).toEqual({ kind: "other" });
  });

  test("does not hide a plain mistake beside it", () => {
    expect(faultOf(ended(unknown, { summary: "Unsupported attribute", place: inModule })).kind).toBe("other");
  });
});

test.each([
  ["own-file", { summary: "Failed to save state", detail: "write /srv/state/a.tfstate: no space left on device" }],
  ["own-file", { summary: lockFailed, detail: "Error message: open state/network.tfstate: permission denied" }],
  [
    "own-file",
    { summary: "Failed to write plan file", detail: "The plan file could not be written: write /tmp/p: read-only file system." },
  ],
  [
    "network",
    {
      summary: "Get https://api.example.com/v1",
      detail: "dial tcp 192.0.2.1:443: connect: connection refused",
      place: inModule,
      address: "a.b",
    },
  ],
  ["permission", { summary: "Error creating Instance", detail: "googleapi: Error 403: Forbidden", place: inModule, address: "a.b" }],
  [
    "quota",
    { summary: "Error creating Instance", detail: "Quota 'CPUS' exceeded. Limit: 24.0 in region.", place: inModule, address: "a.b" },
  ],
  ["crash", { summary: "Plugin did not respond", detail: "The plugin encountered an error, and failed to respond", place: inModule }],
  ["other", { summary: "Unsupported argument", detail: 'An argument named "quota" is not expected here.', place: inModule }],
  // A disk that is full over there is not the disk here.
  ["other", { summary: "Error creating Volume", detail: "no space left on device", place: inModule, address: "a.b" }],
  ["other", { summary: "Resource precondition failed", detail: "dial tcp: quota, permission denied", place: inModule }],
] as const)("%s: %j", (kind, error) => {
  const fault = faultOf(ended(error));
  expect(fault.kind).toBe(kind);
  expect(adviceOn(fault) === null).toBe(kind === "other" || kind === "own-file");
});

test.each([
  ["quota", "https response error StatusCode: 402, api error ServiceQuotaExceededException: no more"],
  ["quota", "https response error StatusCode: 503, api error SlowDown: Please reduce your request rate."],
  ["quota", "Operation results in exceeding approved Total Regional Cores quota."],
  ["quota", 'pods "x" is forbidden: exceeded quota: compute, requested: cpu=1'],
  ["quota", "googleapi: Error 429: try later"],
  ["permission", "googleapi: Error 403: Permission 'compute.networks.create' denied on resource"],
  ["permission", 'Code="AuthorizationFailed" Message="The client does not have authorization to perform the action"'],
  ["permission", "api error ExpiredToken: The security token included in the request is expired"],
  ["permission", 'pq: password authentication failed for user "x"'],
  ["network", 'Get "https://x.example": context deadline exceeded (Client.Timeout exceeded while awaiting headers)'],
  ["network", 'Post "https://x.example": unexpected EOF'],
  ["network", "googleapi: Error 503: The service is currently unavailable., backendError"],
  ["network", "tls: failed to verify certificate: x509: certificate signed by unknown authority"],
  ["other", "googleapi: Error 400: Invalid value for field 'resource.name': 'quota'. Must match, invalid"],
  ["other", "timeout while waiting for state to become 'RUNNING' (last state: 'PENDING', timeout: 10m0s)"],
  ["other", "googleapi: Error 409: The resource already exists, alreadyExists"],
  ["other", "the port 503 is taken"],
] as const)("%s in the words of a cloud: %s", (kind, detail) => {
  expect(faultOf(ended({ summary: "Error creating Instance", detail, place: inModule, address: "a.b" })).kind).toBe(kind);
});

test("a stream's errors are shown as the engine prints them for people; other lines stay", () => {
  const stream = readStream(
    [
      '{"@level":"info","@message":"Terraform 1.11.4","type":"version"}',
      "panic: runtime error",
      '{"@message":"Warning: old","type":"diagnostic","diagnostic":{"severity":"warning","summary":"old","detail":""}}',
      '{"@message":"Error: Bad","type":"diagnostic","diagnostic":{"severity":"error","summary":"Bad","detail":"Worse.","address":"module.stack.a.b","range":{"filename":"module/main.tf","start":{"line":3}},"snippet":{"context":"resource \\"a\\" \\"b\\"","code":"  x = var.y","values":[{"traversal":"var.y","statement":"is 5"}]}}}',
      '{"@message":"\\nInterrupt received.\\nPlease wait","type":"log"}',
      '{"half a li',
    ].join("\n"),
  );
  expect(stream.interrupted).toBe(true);
  expect(textOf(stream)).toBe(
    'panic: runtime error\n{"half a li\n\nError: Bad\n\n  with module.stack.a.b,\n  on module/main.tf line 3, in resource "a" "b":\n  3:   x = var.y\n    var.y is 5\n\nWorse.',
  );
  expect(faultOf({ ...stream, interrupted: false }).kind).toBe("crash");
});

test("a command without a stream is read by its blocks", () => {
  const plain = readPlain(
    "╷\n│ Error: Failed to query available provider packages\n│ \n│ Could not connect: dial tcp: lookup x: no such host\n╵\n",
  );
  expect(plain.diagnostics).toMatchObject([{ severity: "error", summary: "Failed to query available provider packages" }]);
  expect(faultOf(plain)).toEqual({ kind: "network" });
});

describe.each(engines.map((engine) => ({ name: engine.name, engine })))("with $name", ({ engine }) => {
  test("a state that cannot be opened is a failure in the engine's words, and no lock", async () => {
    const fleet = await smallFleet(engine, [{ name: "a", inputs: [] }], { "a/main.tf": `resource "terraform_data" "x" {}` });
    await fleet.applied("a");
    mkdirSync(join(fleet.stateDir, "state/local/src-0a1b2c3d4e5f60718293/b.tfstate"), { recursive: true });
    const other = await smallFleet(
      engine,
      [{ name: "b", inputs: [] }],
      { "b/main.tf": `resource "terraform_data" "x" {}` },
      { dir: fleet.dir },
    );
    const outcome = await other.runner.plan(other.target("b"));
    expect(outcome.outcome).toBe("failed");
    expect(JSON.stringify(outcome)).toContain("is a directory");
    await fleet.close();
    await other.close();
  });

  test("a mistake is failed, also where an upstream is unknown", async () => {
    const fleet = await smallFleet(
      engine,
      [
        { name: "network", inputs: [], outputs: { address: {} } },
        { name: "app", inputs: [], needs: ["network"], outputs: { url: {} } },
      ],
      {
        "network/main.tf": `output "address" { value = "" }`,
        "app/main.tf": `
          resource "terraform_data" "a" { count = -1 }
          output "url" { value = var.upstream.network.address }`,
      },
    );
    expect(await fleet.runner.speculativePlan(fleet.target("app"), [])).toMatchObject({ outcome: "failed" });
    await fleet.close();
  });
});

test("a message has no character that a terminal or a page acts upon, and a secret is found with and without", () => {
  const message = "\u001b[31mred\u001b[0m \u202eevil\u202c\n\ta \u001b]0;title\u0007 to\u200bken";
  expect(engineError(message, ["to\u200bken"])).toBe("red evil\n  a ]0;title (sensitive)");
  expect(engineError("t\u200boken", ["token"])).toBe("(sensitive)");
});
