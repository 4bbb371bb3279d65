import { type Backend, backendOf } from "../fleet/backend.ts";
import { environmentOutput } from "../fleet/environment-stacks.ts";
import type { FleetArchitecture, FleetEnvironment, FleetInstance } from "../fleet/model.ts";
import type { ArchitectureStack } from "../schemas/kinds.ts";
import { indentedJson } from "../data/canonical-json.ts";
import { byKey } from "../data/order.ts";

/** What a root is rendered from. */
export interface RootSource {
  readonly environment: FleetEnvironment;
  readonly instance: FleetInstance;
  readonly architecture: FleetArchitecture;
  readonly stack: string;
  /** Where the states are, where that is not what environment.yaml says. */
  readonly backend?: Backend;
  /** Upstream outputs (`network.address`) that are taken as unknown, for review plans; none where absent. */
  readonly unknown?: readonly string[];
  /** Where the module is, as the root says it; in `module` beside it where absent. */
  readonly module?: string;
}

/** The resource in place of unknown upstream outputs: it never exists, so its `output` is known after apply. */
export const unknownHelper = "flotilla_unknown";

/**
 * The root of one stack as the text of `main.tf.json`: one `module` block with the declared inputs only, the backend without its details, the
 * declared outputs. Every string of a config arrives literally, object keys too. Same input, same bytes.
 * Throws where the architecture has no such stack, which validation prevents.
 */
export function renderRoot(source: RootSource): string {
  const stack = stackOf(source.architecture, source.stack);
  const upstreams = upstreamsOf(source, stack);
  const unknown = new Set(source.unknown ?? []);
  const outputsOf = (wanted: readonly Upstream[]): object =>
    Object.fromEntries(
      wanted.map((upstream) => [
        upstream.stack,
        Object.fromEntries(
          upstream.outputs.map((output) => [output.name, reference(upstream, output, unknown.has(`${upstream.name}.${output.name}`))]),
        ),
      ]),
    );
  const shared = upstreams.filter(({ ofEnvironment }) => ofEnvironment);
  const read = upstreams.filter(({ name, outputs }) => outputs.some((output) => !unknown.has(`${name}.${output.name}`)));
  const helper = upstreams.some(({ name, outputs }) => outputs.some((output) => unknown.has(`${name}.${output.name}`)));
  const { type: backend } = backendOf(source);
  // Options of a backend may be nested; a path is a text.
  const location = backend === "local" ? "map(string)" : "any";
  const root = {
    ...(read.length === 0
      ? {}
      : { data: { terraform_remote_state: Object.fromEntries(read.map((one) => [dataName(one), remoteState(source, one)])) } }),
    module: {
      stack: {
        source: source.module ?? "./module",
        environment: {
          ...(literal(declared(stack.inputs, "environment", source.environment.config.spec.inputs ?? {})) as object),
          ...(shared.length === 0 ? {} : { outputs: outputsOf(shared) }),
        },
        instance: literal({ ...declared(stack.inputs, "spec", source.instance.config.spec), id: source.instance.id }),
        upstream: outputsOf(upstreams.filter(({ ofEnvironment }) => !ofEnvironment)),
      },
    },
    ...(Object.keys(stack.outputs ?? {}).length === 0
      ? {}
      : {
          output: Object.fromEntries(
            Object.entries(stack.outputs ?? {}).map(([name, { sensitive }]) => [
              name,
              { value: `\${module.stack.${name}}`, ...(sensitive === true ? { sensitive: true } : {}) },
            ]),
          ),
        }),
    ...(helper ? { resource: { terraform_data: { [unknownHelper]: { input: "known after apply" } } } } : {}),
    // A remote run is given its backend by the server: https://developer.hashicorp.com/terraform/cloud-docs/run/api
    ...(backend === "cloud" ? {} : { terraform: { backend: { [backend]: {} } } }),
    ...(read.length === 0 ? {} : { variable: Object.fromEntries(read.map((one) => [upstreamVariable(one), { type: location }])) }),
  };
  // One member a line: the engine quotes the line of an error in its messages, and that must not be the whole file.
  return indentedJson(root);
}

/** The stack of that name. Throws where there is none. */
export function stackOf(architecture: FleetArchitecture, name: string): ArchitectureStack {
  const stack = architecture.config.spec.stacks.find((stack) => stack.name === name);
  if (stack === undefined) throw new Error(`architecture ${architecture.name} has no stack ${name}`);
  return stack;
}

/** A declared output of a stack. */
export interface DeclaredOutput {
  readonly name: string;
  readonly sensitive: boolean;
  readonly type: "string" | "number" | "bool" | "list" | "map" | null;
}

/** A stack whose outputs another one reads. */
export interface Upstream {
  /** In records and messages: `network`; a stack of the environment itself has `environment.` before its name. */
  readonly name: string;
  readonly stack: string;
  readonly ofEnvironment: boolean;
  readonly outputs: readonly DeclaredOutput[];
}

/**
 * The stacks that one needs, with all outputs they declare, then the environment's own with those that it names; each sorted by name.
 * Throws where the environment has no such output, which validation prevents.
 */
export function upstreamsOf(
  { architecture, environment }: Pick<RootSource, "architecture" | "environment">,
  stack: ArchitectureStack,
): readonly Upstream[] {
  const own = [...(stack.needs ?? [])]
    .sort()
    .map((name) => ({ name, stack: name, ofEnvironment: false, outputs: declaredOutputs(stackOf(architecture, name)) }));
  const wanted = stack.inputs.flatMap((input) => environmentOutput(input) ?? []);
  const shared = [...Map.groupBy(wanted, (one) => one.stack)].sort(byKey).map(([name, read]) => {
    const declaring = environment.stacks?.architecture;
    if (declaring === undefined) throw new Error(`the environment ${environment.name} has no stacks of its own`);
    const outputs = declaredOutputs(stackOf(declaring, name)).filter((output) => read.some((one) => one.output === output.name));
    return { name: `environment.${name}`, stack: name, ofEnvironment: true, outputs };
  });
  return [...own, ...shared];
}

/** The outputs a stack declares, sorted by name. */
export function declaredOutputs(stack: ArchitectureStack): readonly DeclaredOutput[] {
  return Object.entries(stack.outputs ?? {})
    .sort(byKey)
    .map(([name, { sensitive, type }]) => ({ name, sensitive: sensitive === true, type: type ?? null }));
}

/** The root variable with the location of an upstream stack's state; stack names have no `_`, so no two are the same. */
export function upstreamVariable({ stack, ofEnvironment }: Pick<Upstream, "stack" | "ofEnvironment">): string {
  return `${ofEnvironment ? "environment" : "upstream"}_${stack.replaceAll("-", "_")}`;
}

/** The name under which a root reads an upstream stack's state. */
export function dataName({ stack, ofEnvironment }: Upstream): string {
  return ofEnvironment ? `environment_${stack}` : stack;
}

function remoteState(source: RootSource, upstream: Upstream): object {
  const { type } = backendOf(source);
  // `cloud` is none that a state is read by: https://developer.hashicorp.com/terraform/language/backend/remote
  return { backend: type === "cloud" ? "remote" : type, config: `\${var.${upstreamVariable(upstream)}}` };
}

/**
 * To the engines the helper's output is a text that nobody knows yet: no text becomes a list or a map. What is decoded of such a text is of no known type,
 * and becomes either.
 */
const conversions = {
  string: (helper: string) => `tostring(${helper})`,
  number: (helper: string) => `tonumber(${helper})`,
  bool: (helper: string) => `tobool(${helper})`,
  list: (helper: string) => `tolist(jsondecode(${helper}))`,
  map: (helper: string) => `tomap(jsondecode(${helper}))`,
} as const;

function reference(upstream: Upstream, output: DeclaredOutput, unknown: boolean): string {
  const helper = `terraform_data.${unknownHelper}.output`;
  const value = !unknown
    ? `data.terraform_remote_state.${dataName(upstream)}.outputs.${output.name}`
    : output.type === null
      ? helper
      : conversions[output.type](helper);
  // Remote state passes sensitive values on unmarked.
  return output.sensitive ? `\${sensitive(${value})}` : `\${${value}}`;
}

/** Only the declared fields, nested as in the file, without the first part of their path. Fields the file does not have are left out. */
function declared(inputs: readonly string[], first: "spec" | "environment", from: object): object {
  const picked = inputs.map((input) => input.split(".")).filter(([head]) => head === first);
  return pick(
    picked.map(([, ...path]) => path),
    from,
  );
}

function pick(paths: readonly (readonly string[])[], from: object): object {
  return Object.fromEntries(
    Object.entries(from).flatMap(([key, value]: [string, unknown]) => {
      const below = paths.filter(([head]) => head === key).map(([, ...rest]) => rest);
      if (below.length === 0 || value === undefined) return [];
      if (below.some((rest) => rest.length === 0)) return [[key, value]];
      return typeof value === "object" && value !== null && !Array.isArray(value) ? [[key, pick(below, value)]] : [];
    }),
  );
}

/** A value of a config that the engine's JSON syntax reads literally: strings and keys are templates there. */
export function literal(value: unknown): unknown {
  if (typeof value === "string") return literalText(value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]: [string, unknown]) => [literalText(key), literal(member)]));
  return value;
}

/** Signs in a row that engines scan at once: their time grows with the square of it, to minutes at 100,000. */
const longestRun = 100;

/**
 * The documented escape `$${` does not hold after another `$` or `%`: the scanner then reads `$` and the start of an expression.
 * An expression that yields the sign is right everywhere; the test asks both engines.
 */
export function literalText(text: string): string {
  return text.replaceAll(/[$%]+\{?/g, (run) => {
    const brace = run.endsWith("{") ? "{" : "";
    if (brace === "" && run.length <= longestRun) return run;
    return `${run.slice(0, run.length - brace.length).replaceAll(/./g, (sign) => `\${"${sign}"}`)}${brace}`;
  });
}
