import { posix } from "node:path";
import { isMapping } from "../../data/mapping.ts";
import { blocksIn, type HclBody, lineBelow } from "./hcl.ts";
import { withChecks } from "./module-providers.ts";
import type { PlacedBlock } from "./module-scan.ts";

/** What is wrong with a block. */
export interface BlockFinding {
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** The name under which an environment can allow it in `policy.modules`; null for what no environment can. */
  readonly name: string | null;
}

export interface BlockFindings {
  readonly findings: readonly BlockFinding[];
  /** Folders of modules that it calls, below the stack's. */
  readonly calls: readonly string[];
}

/** What a block of a module in the folder `parent` would run, load or read that a plan does not show. */
export function blockFindings(block: PlacedBlock, parent: string, folders: ReadonlySet<string>): BlockFindings {
  if (block.type === "module") return moduleCall(block, parent, folders);
  return { findings: withChecks(block).flatMap(findingsOf), calls: [] };
}

function findingsOf(block: PlacedBlock): readonly BlockFinding[] {
  switch (block.type) {
    case "check":
      return ambiguous(block, "data", 2);
    case "resource":
      return [...ambiguous(block, "lifecycle", 0), ...ambiguous(block, "dynamic", 1), ...commands(block)];
    case "removed":
      return commands(block);
    case "data":
    case "ephemeral":
    case "list":
      return [...ambiguous(block, "lifecycle", 0), ...ambiguous(block, "dynamic", 1), ...sources(block)];
    case "terraform":
      return settings(block);
    case "provider":
      return [...credentials(block, block.body)];
    case "action":
    case "import":
    case "locals":
    case "moved":
    case "output":
    case "variable":
      return [];
    default:
      return [
        {
          line: block.line,
          code: "module.block",
          message: `this version of Flotilla does not know what a block ${block.type} does`,
          hint: "Take it out, or use a version of Flotilla that knows it.",
          name: null,
        },
      ];
  }
}

/** Whether a line has the name and then, without another sign of the language between, a brace that opens. */
function opensBlock(text: string, name: string): boolean {
  const mention = new RegExp(`\\b${name}\\b`);
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/[={}\n]/g)) {
    if (sign === "{" && mention.test(text.slice(start, index))) return true;
    start = index + 1;
  }
  return false;
}

/** An argument with a nested block's name: the parser's JSON keeps one of the two, the engines may read both. */
function ambiguous({ body, text, line, type }: PlacedBlock, name: string, labels: number): readonly BlockFinding[] {
  if (blocksIn(body, name, labels) !== null || !opensBlock(text, name)) return [];
  return [
    {
      line: lineBelow(text, line, new RegExp(`^\\s*"?${name}\\b`)),
      code: "module.unreadable",
      message: `${type} has an argument ${name}, behind which a block of that name could hide`,
      hint: "Only files that can be read with certainty are given to the engine.",
      name: null,
    },
  ];
}

/** Provisioners and what connects them, as blocks, as arguments and in a `dynamic` block. */
function commands({ body, text, line }: PlacedBlock): readonly BlockFinding[] {
  const dynamic = isMapping(body["dynamic"]) ? Object.keys(body["dynamic"]) : [];
  const has = (name: string) => body[name] !== undefined || dynamic.includes(name);
  return [
    ...(has("provisioner")
      ? [{ name: "provisioner", code: "module.provisioner", message: "a provisioner runs commands that no plan shows" }]
      : []),
    ...(has("connection") ? [{ name: "connection", code: "module.connection", message: "a connection block is for provisioners" }] : []),
  ].map(({ name, code, message }) => ({
    line: lineBelow(text, line, new RegExp(`^[^#]*\\b${name}\\b`)),
    code,
    message,
    hint: "Use an operation of architecture.yaml.",
    name: null,
  }));
}

const loading: Readonly<Record<string, string>> = {
  external: "runs a command while planning",
  http: "loads an address while planning",
  terraform_remote_state: "reads another state, with its secrets in clear",
};

function sources({ type, labels, line }: PlacedBlock): readonly BlockFinding[] {
  const [first = ""] = labels;
  const why = Object.hasOwn(loading, first) ? loading[first] : undefined;
  if (why === undefined) return [];
  const hint =
    first === "terraform_remote_state"
      ? "Outputs of other stacks come as var.upstream: name the stack in needs."
      : `Hand the value in as an input, or let the environment allow it: policy.modules with allow: ${type}.${first} and a reason.`;
  return [{ line, code: "module.data", message: `${type} "${first}" ${why}`, hint, name: `${type}.${first}` }];
}

/** Of `terraform` a module may say what it requires, and no more: OpenTofu's `encryption`, for one, can run a command. */
function settings({ body, text, line }: PlacedBlock): readonly BlockFinding[] {
  const fine = ["experiments", "language", "provider_meta", "required_providers", "required_version"];
  const ambiguity = body["required_providers"] !== undefined && blocksIn(body, "required_providers", 0) === null;
  return [...Object.keys(body).filter((name) => !fine.includes(name)), ...(ambiguity ? ["required_providers"] : [])].map((name) => ({
    line: lineBelow(text, line, new RegExp(`^[^#]*\\b${name.replaceAll(/\W/g, ".")}\\b`)),
    code: "module.backend",
    message: `a module has no ${name} of its own`,
    hint: "The environment says where state lives, and how the engine works.",
    name: null,
  }));
}

/**
 * Arguments of a provider that run a program, read a file of the job, or send its identity to an address: names, because every provider has its own.
 * A provider's code itself is trusted by its place on `policy.providers`.
 */
const reaching = /(?:^|_)(?:exec|command|process|credentials?|(?:file|path|endpoint|url|proxy)s?)$|^(?:host|config_context)$/;

function* credentials({ labels, text, line }: Pick<PlacedBlock, "labels" | "text" | "line">, body: HclBody): Generator<BlockFinding> {
  const [provider = ""] = labels;
  for (const [argument, value] of Object.entries(body)) {
    if (reaching.test(argument)) {
      yield {
        line: lineBelow(text, line, new RegExp(`^[^#]*\\b${argument}\\b`)),
        code: "module.provider-argument",
        message: `${argument} of the provider ${provider} may run a program, read the job's files or send its identity elsewhere`,
        hint: `Configure it by the job's environment, or let the environment allow it: policy.modules with allow: provider.${provider}.${argument} and a reason.`,
        name: `provider.${provider}.${argument}`,
      };
    } else {
      for (const inner of bodiesIn(value)) yield* credentials({ labels, text, line }, inner);
    }
  }
}

function bodiesIn(value: unknown): readonly HclBody[] {
  if (Array.isArray(value)) return value.flatMap(bodiesIn);
  return isMapping(value) ? [value] : [];
}

function moduleCall(block: PlacedBlock, parent: string, folders: ReadonlySet<string>): BlockFindings {
  const { source } = block.body;
  const line = lineBelow(block.text, block.line, /^[^#]*\bsource\s*=/);
  const refused = (message: string, hint: string): BlockFindings => ({
    findings: [{ line: source === undefined ? block.line : line, code: "module.source", message, hint, name: null }],
    calls: [],
  });
  if (typeof source !== "string" || !/^\.\.?\//.test(source) || /[$%]\{/.test(source))
    return refused("a module comes from outside of this stack", "Copy it into the stack's folder and use ./<folder>.");
  const target = posix.normalize(posix.join(parent, source)).replace(/\/$/, "");
  if (target === ".." || target.startsWith("../") || !folders.has(target))
    return refused(`there is no module ${source} in this stack`, "Use ./<folder> of a folder inside the stack's own.");
  return { findings: [], calls: [target] };
}
