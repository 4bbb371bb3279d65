import { expect, test } from "vitest";
import { healthOf } from "../../src/apply/health.ts";
import type { Operations } from "../../src/apply/operations.ts";
import type { Answer, Probe } from "../../src/apply/probe.ts";
import { parseJson } from "../../src/data/json.ts";
import { anArchitecture, anEnvironment, anInstance } from "../stacks/small-fleet.ts";

const check = { http: "http://{{spec.domain}}/healthz", status: 200, passes: 1, within: "1s" };
const operations: Operations = { run: () => Promise.reject(new Error("not asked")), close: () => Promise.resolve() };

/** What the health of an instance is, asked like this; `url` is what was asked last. */
async function healthWith(
  get: Probe["get"],
  options: { readonly check?: object; readonly outputs?: unknown; readonly signal?: AbortSignal } = {},
) {
  const seen = { url: "" };
  const health = await healthOf({
    environment: anEnvironment({ name: "tofu" }),
    instance: anInstance("src-a"),
    architecture: anArchitecture([], new Map(), { health: [{ ...check, ...options.check }] }),
    outputs: { app: (options.outputs ?? {}) as Readonly<Record<string, unknown>> },
    probe: {
      get: (url, given) => {
        seen.url = url;
        return get(url, given);
      },
    },
    operations,
    clock: Date.now,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { ...health, ...seen };
}

const answer = (body: string): Promise<Answer> => Promise.resolve({ outcome: "answered", status: 200, body });

test.each([
  ['{"version":"5.3.1"}', "5.3.1"],
  ['{"version":5.10}', "5.10"],
  ['{"version":12345678901234567890}', "12345678901234567890"],
])("the version in %s is %s, as it stands there", async (body, version) => {
  expect(await healthWith(() => answer(body), { check: { version: "/version", within: "1s" } })).toMatchObject({ version });
});

test("a number of an output is in the address with all its digits", async () => {
  const outputs = parseJson('{"account":9007199254740993,"big":1e21}');
  const http = "http://a.example/{{outputs.app.account}}/{{outputs.app.big}}";
  expect((await healthWith(() => answer(""), { check: { http }, outputs })).url).toBe(
    "http://a.example/9007199254740993/1000000000000000000000",
  );
});

test("a cancelled check is reported as one, with what was seen before, and is no verdict", async () => {
  const stop = new AbortController();
  let asked = 0;
  const cancelled = await healthWith(
    () => {
      asked += 1;
      if (asked === 1) return Promise.resolve({ outcome: "unanswered", reason: "ECONNREFUSED" });
      stop.abort();
      return Promise.resolve({ outcome: "unanswered", reason: "the check was cancelled" });
    },
    { check: { within: "10m" }, signal: stop.signal },
  );
  expect(cancelled).toMatchObject({ state: "unknown", detail: "the check was cancelled; seen until then: GET /healthz: ECONNREFUSED" });
  expect(await healthWith(() => answer(""), { signal: AbortSignal.abort() })).toMatchObject({
    state: "unknown",
    detail: "the check was cancelled",
  });
});
