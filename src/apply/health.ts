import { setTimeout as sleep } from "node:timers/promises";
import { type Clock, instant, milliseconds } from "../clock/clock.ts";
import { pointerSteps } from "../data/json-pointer.ts";
import { parseJsonAsWritten, scalarText } from "../data/json.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import { fillTemplate, parseAnySlots } from "../fleet/template.ts";
import { type Countdown, countdown } from "../process/countdown.ts";
import type { Health, HealthCheck } from "../schemas/kinds.ts";
import type { Operations } from "./operations.ts";
import type { Probe } from "./probe.ts";

export interface HealthCheckInput {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  /** Stack -> output -> value, sensitive ones included. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly probe: Probe;
  readonly operations: Operations;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

type HttpCheck = Extract<HealthCheck, { readonly http: string }>;
type CheckResult = { readonly healthy: boolean; readonly version: string | null; readonly detail: string | null };

/** Milliseconds between two requests, and for one. */
const interval = 500;
const requestTimeout = 5_000;

/**
 * Whether the instance does what it should, by every check of its architecture. No data is unhealthy after the check's `within`; unknown where the
 * signal cut the check short. The detail says what was seen, without a name or an address of the customer.
 */
export async function healthOf(input: HealthCheckInput): Promise<Health> {
  const { architecture, clock, instance, signal } = input;
  const checks = architecture.config.spec.health;
  let version: string | null = null;
  for (const check of checks) {
    const result = "http" in check ? await checkUntilHealthy(input, check) : await askOperation(input, check.operation);
    version = result.version ?? version;
    if (result.healthy) continue;
    const at = instant(clock());
    if (signal?.aborted !== true) return { state: "unhealthy", version, at, detail: result.detail };
    return {
      state: "unknown",
      version,
      at,
      detail: `the check was cancelled${result.detail === null ? "" : `; seen until then: ${result.detail}`}`,
    };
  }
  const reportsVersion = checks.some((check) => "http" in check && check.version !== undefined);
  return {
    state: "healthy",
    version: reportsVersion ? version : instance.config.spec.version,
    at: instant(clock()),
    detail: reportsVersion ? null : "no check asks for the running version: the applied one is taken",
  };
}

/** Asks until it was healthy `passes` times in a row, or `within` is over. */
async function checkUntilHealthy(input: HealthCheckInput, check: HttpCheck): Promise<CheckResult> {
  const url = filled(check.http, input);
  if (url.outcome === "missing") return { healthy: false, version: null, detail: `${url.name} is not known, so nothing could be asked` };
  const limit = countdown(milliseconds(check.within));
  try {
    return await askUntilHealthy(input, check, url.text, limit);
  } finally {
    limit.stop();
  }
}

async function askUntilHealthy(input: HealthCheckInput, check: HttpCheck, url: string, limit: Countdown): Promise<CheckResult> {
  const { signal } = input;
  let passes = 0;
  let seen: CheckResult | null = null;
  for (;;) {
    const result = await checkOnce(input, check, url, Math.max(1, Math.min(requestTimeout, limit.left())));
    // What was being asked when the signal came has no answer: the one before it is the last that was seen.
    if (signal?.aborted === true) return { healthy: false, version: seen?.version ?? null, detail: seen?.detail ?? null };
    passes = result.healthy ? passes + 1 : 0;
    if (passes >= check.passes) return result;
    const detail = result.healthy ? `healthy only ${passes} of ${check.passes} times in a row` : (result.detail ?? "");
    seen = { ...result, healthy: false, detail };
    if (limit.left() <= interval) return { ...seen, detail: `${detail} (asked for ${check.within})` };
    await sleep(interval, undefined, { ref: true, ...(signal === undefined ? {} : { signal }) }).catch(() => undefined);
  }
}

async function checkOnce(input: HealthCheckInput, check: HttpCheck, url: string, timeout: number): Promise<CheckResult> {
  const { environment, instance, probe, signal } = input;
  const answer = await probe.get(url, {
    timeout,
    privateAddresses: environment.config.spec.kind === "local",
    networks: environment.config.spec.policy.privateNetworks ?? [],
    ...(signal === undefined ? {} : { signal }),
  });
  const place = pathOf(url);
  if (answer.outcome === "unanswered") return { healthy: false, version: null, detail: `${place}: ${answer.reason}` };
  const version = check.version === undefined ? null : versionIn(answer.body, check.version);
  if (answer.status !== check.status)
    return { healthy: false, version, detail: `${place} answered ${answer.status}, ${check.status} is healthy` };
  const wanted = instance.config.spec.version;
  if (check.version !== undefined && version !== wanted)
    return { healthy: false, version, detail: `${place} says version ${version ?? "nothing"}, ${wanted} was applied` };
  return { healthy: true, version, detail: null };
}

async function askOperation(input: HealthCheckInput, name: string): Promise<CheckResult> {
  const operation = name === "probe" ? input.architecture.config.spec.operations?.probe : undefined;
  if (operation === undefined) return { healthy: false, version: null, detail: `the architecture has no operation ${name}` };
  const { environment, instance, architecture, outputs, operations, signal } = input;
  const answer = await operations.run(
    { name: "probe", operation, environment, instance, architecture, outputs, target: instance.config.spec.version, since: null },
    signal,
  );
  return answer.outcome === "ok"
    ? { healthy: true, version: null, detail: null }
    : { healthy: false, version: null, detail: answer.outcome === "failed" ? answer.error : "the check was cancelled" };
}

/** Fills `{{spec.<field>}}` and `{{outputs.<stack>.<output>}}` in. */
function filled(
  template: string,
  { instance, outputs }: HealthCheckInput,
): { readonly outcome: "filled"; readonly text: string } | { readonly outcome: "missing"; readonly name: string } {
  let missing: string | null = null;
  const parsed = parseAnySlots(template);
  if (parsed.outcome === "invalid") return { outcome: "missing", name: "the address" };
  const text = fillTemplate(parsed.template, (name) => {
    const [root, ...path] = name.split(".");
    const value = scalarText(valueAt(root === "spec" ? instance.config.spec : root === "outputs" ? outputs : undefined, path));
    if (value !== null) return value;
    missing ??= name;
    return "";
  });
  return missing === null ? { outcome: "filled", text } : { outcome: "missing", name: missing };
}

/** A JSON pointer (RFC 6901) into an answer; null where there is no short text or number. The number 1.10 is the version 1.10. */
function versionIn(body: string, pointer: string): string | null {
  try {
    const text = valueAt(parseJsonAsWritten(body), pointerSteps(pointer));
    // It is shown where people read it: what is no version does not get there.
    return typeof text === "string" && /^[0-9A-Za-z.+_-]{1,64}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? `GET ${new URL(url).pathname.slice(0, 100)}` : "the check";
}
