import { listed, oneLine, quoted, shown } from "../../data/quoted.ts";
import type { Environment } from "../../schemas/kinds.ts";
import type { Path } from "../../yaml/place.ts";
import type { CheckedArchitecture } from "../check-files.ts";
import type { YamlDocument } from "../document.ts";
import type { ValidPart } from "../drop-invalid.ts";
import { refusedVariable } from "../engine-variables.ts";
import { isEnvironmentOutput } from "../environment-stacks.ts";
import { checkCidr, isWithin } from "../cidr.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { checkBackend } from "./backend.ts";
import { isInstant, isTimeZone } from "../time-text.ts";
import { noConstraint, parseVersionConstraint } from "../version-constraint.ts";

type Spec = NonNullable<ValidPart<Environment>["spec"]>;
type Report = (path: Path, code: string, message: string, hint: string | null) => void;

/** What is wrong with an environment beyond its schema. What the schema refused is missing from `config`. */
export function environmentProblems(
  document: YamlDocument,
  config: ValidPart<Environment>,
  strategies: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  const spec = config.spec ?? {};
  const report: Report = (path, code, message, hint) => {
    problems.push(document.problem(["spec", ...path], "value", { severity: "error", code, message, hint }));
  };
  const warn = (path: Path, code: string, message: string): void => {
    problems.push(document.problem(["spec", ...path], "key", { severity: "warning", code, message, hint: null }));
  };
  checkBackend(spec.backend, report);
  checkEngine(spec, report);
  if (spec.identity !== undefined)
    report(["identity"], "identity.unsupported", "an identity per instance is not supported by this version of Flotilla", identityHint);
  checkRollouts(spec, strategies, report);
  const zone = spec.calendar?.timezone;
  if (zone !== undefined && !isTimeZone(zone)) {
    const hint = "use a name of the IANA database, for example Europe/Berlin";
    report(["calendar", "timezone"], "value.timezone", `there is no time zone ${quoted(zone)}`, hint);
  }
  checkFreezes(spec, report);
  if (Object.hasOwn(spec.inputs ?? {}, "outputs"))
    report(
      ["inputs", "outputs"],
      "input.reserved",
      "environment.outputs are the outputs of the environment's own stacks",
      "give the input another name",
    );
  if ((spec.freezes ?? []).length > 0)
    warn(["freezes"], "freeze.not-enforced", "freezes are not enforced by this version of Flotilla: upgrades and applies continue");
  if (spec.policy?.leases?.required === true)
    warn(["policy", "leases", "required"], "lease.not-enforced", "leases are not enforced by this version of Flotilla");
  checkProviders(spec, report);
  checkPrivateNetworks(spec, report);
  return problems;
}

const identityHint = "take it out: the engine gets what spec.engine.env names, and what is planned is in docs/decisions/tenant-identity.md";

function checkEngine({ engine, backend }: Spec, report: Report): void {
  if (backend?.type === "cloud" && engine?.name !== undefined && engine.name !== "terraform")
    report(["engine", "name"], "backend.engine", "the backend cloud runs terraform only", "use terraform, or another backend");
  for (const [index, name] of (engine?.env ?? []).entries()) {
    const why = name === undefined ? null : refusedVariable(name);
    if (why === null) continue;
    const hint = "take it out: name only what the providers and operations of this environment need";
    report(["engine", "env", index], "engine.variable", `${name} is not handed on: it ${why}`, hint);
  }
  const version = engine?.version;
  if (version === undefined || parseVersionConstraint(version) !== null) return;
  report(["engine", "version"], ...noConstraint(version));
}

function checkRollouts({ rollouts }: Spec, strategies: ReadonlySet<string>, report: Report): void {
  for (const [kind, name] of Object.entries(rollouts ?? {})) {
    if (name === undefined || strategies.has(name)) continue;
    const near = nearest(name, strategies);
    const hint =
      near !== null
        ? `did you mean ${oneLine(near)}?`
        : strategies.size === 0
          ? `create rollouts/${shown(name)}.yaml`
          : `known: ${listed([...strategies].sort())}`;
    report(["rollouts", kind], "rollout.unknown", `there is no rollouts/${shown(name)}.yaml in this environment`, hint);
  }
}

function checkFreezes({ freezes }: Spec, report: Report): void {
  for (const [index, freeze] of (freezes ?? []).entries()) {
    const { from, until } = freeze ?? {};
    for (const [end, time] of Object.entries({ from, until })) {
      if (time !== undefined && !isInstant(time))
        report(["freezes", index, end], "value.format", `${quoted(time)} is not a valid time`, null);
    }
    if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until)) {
      const message = `the freeze ends (${shown(until)}) before it starts`;
      report(["freezes", index, "until"], "freeze.empty", message, "swap from and until");
    }
  }
}

/** The special-purpose ranges that people build networks of (RFC 1918, RFC 6598, RFC 4193): never loopback, never where machines get their identity. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"];

function checkPrivateNetworks({ policy }: Spec, report: Report): void {
  for (const [index, network] of (policy?.privateNetworks ?? []).entries()) {
    if (network === undefined) continue;
    const path = ["policy", "privateNetworks", index];
    const answer = checkCidr(network);
    if (answer.outcome === "not-a-cidr")
      report(path, "value.cidr", `${quoted(network)} is not an address range; <address>/<prefix length> is wanted`, null);
    else if (answer.outcome === "host-bits")
      report(path, "value.cidr-host-bits", `${shown(network)} has bits set behind its prefix`, `the range is ${answer.network}`);
    else if (!privateRanges.some((range) => isWithin(network, range)))
      report(
        path,
        "health.network",
        `${shown(network)} is in no private network`,
        `a network is one of, or in: ${privateRanges.join(", ")}`,
      );
  }
}

function checkProviders({ policy }: Spec, report: Report): void {
  const sources = (policy?.providers ?? []).map((provider) => provider?.source);
  for (const [index, source] of sources.entries()) {
    if (source !== undefined && sources.indexOf(source) < index)
      report(["policy", "providers", index, "source"], "value.duplicate", `${shown(source)} is listed twice`, "remove one of them");
  }
}

/** Inputs that the architectures in use ask of the environment and that it does not give. */
export function missingInputs(
  document: YamlDocument,
  { spec }: Environment,
  used: ReadonlySet<string>,
  architectures: ReadonlyMap<string, CheckedArchitecture | null>,
): readonly Problem[] {
  const given = spec.inputs ?? {};
  return [...used].sort().flatMap((name) => {
    const stacks = architectures.get(name)?.config.spec.stacks ?? [];
    const wanted = new Set(
      stacks.flatMap((stack) => stack.inputs).filter((input) => input.startsWith("environment.") && !isEnvironmentOutput(input)),
    );
    return [...wanted]
      .map((input) => input.split(".")[1] ?? "")
      .filter((input) => !Object.hasOwn(given, input))
      .map((input) =>
        document.problem(["spec", "inputs"], "key", {
          severity: "error",
          code: "environment.input-missing",
          message: `architectures/${oneLine(name)} needs environment.${shown(input)}, which this environment does not give`,
          hint: `add ${shown(input)} to spec.inputs`,
        }),
      );
  });
}
