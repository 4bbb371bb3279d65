import { few } from "../../data/few.ts";
import { createHash } from "node:crypto";
import { indentedJson } from "../../data/canonical-json.ts";
import { parseJson } from "../../data/json.ts";
import { isMapping } from "../../data/mapping.ts";
import { byText } from "../../data/order.ts";
import { HclError, parseHcl } from "../module/hcl.ts";
import { parseState } from "./state.ts";

// A state that something else than Flotilla has written, as the states of an instance's stacks. What a stack's root calls `module.stack` is the
// stack's module: `aws_vpc.main` of a plain root is `module.stack.aws_vpc.main` here.

/** The states to put in place, by stack, or why the source is not taken: complete sentences. */
export type TakenState =
  | { readonly outcome: "taken"; readonly states: ReadonlyMap<string, string>; readonly objects: number }
  | { readonly outcome: "refused"; readonly why: readonly string[] };

interface Taker {
  readonly environment: string;
  readonly id: string;
  /** Stack -> what its module declares, see {@link declaredAddresses}: those stacks alone are given anything. */
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What an instance's stack calls its module. */
const root = "module.stack";

/**
 * The resources (`aws_vpc.main`) and modules (`module.vpc1`) that a module's own files declare, and those that its `moved` blocks say were there.
 *
 * @param files path below the module's folder -> text
 */
export function declaredAddresses(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [path, text] of files) {
    if (path.includes("/") || !path.endsWith(".tf")) continue;
    for (const { type, labels, body } of blocksOf(text)) {
      if (type === "resource") found.add(labels.join("."));
      if (type === "module") found.add(`module.${labels[0] ?? ""}`);
      if (type === "moved" && typeof body["from"] === "string") found.add(topOf(body["from"].replace(/^\$\{(.*)\}$/, "$1")));
    }
  }
  return found;
}

/** A file that cannot be read declares nothing here; the plan says what is wrong with it. */
function blocksOf(text: string): ReturnType<typeof parseHcl> {
  try {
    return parseHcl(text);
  } catch (error) {
    if (error instanceof HclError) return [];
    throw error;
  }
}

/**
 * Divides a state among the stacks whose modules declare its resources. Data sources and outputs are left out: the next plan reads the first anew and
 * shows the others as new. The lineage follows from the source's and the place, the serial is the source's: what is taken again is recognised.
 */
export function takeState(text: string, { environment, id, declared }: Taker): TakenState {
  const version = parseState(text)?.version ?? null;
  const source = version === null ? null : parseJson(text);
  if (version === null || !isMapping(source))
    return {
      outcome: "refused",
      why: ["This is not a state that can be read: a state of format 4, which is not encrypted, is expected (Terraform 0.12 or later)."],
    };
  const all = (Array.isArray(source["resources"]) ? source["resources"] : []).filter(isMapping).filter(({ mode }) => mode === "managed");
  const owners = new Map(all.map((resource) => [addressOf(resource), ownersOf(topOf(addressOf(resource)), declared)]));
  const why = objectionsTo(owners, declared);
  if (why.length > 0) return { outcome: "refused", why };
  if (all.length === 0) return { outcome: "refused", why: ["The state holds no resource: there is nothing to take over."] };
  const states = new Map<string, string>();
  for (const stack of declared.keys()) {
    const own = all.filter((resource) => owners.get(addressOf(resource))?.[0] === stack);
    if (own.length === 0) continue;
    const kept = new Set(own.map(addressOf));
    states.set(
      stack,
      indentedJson({
        version: 4,
        terraform_version: source["terraform_version"],
        serial: Math.max(1, version.serial),
        lineage: lineageOf(version.lineage, environment, id, stack),
        outputs: {},
        resources: own.map((resource) => below(resource, kept)),
        check_results: null,
      }),
    );
  }
  return {
    outcome: "taken",
    states,
    objects: all.reduce((sum, { instances }) => sum + (Array.isArray(instances) ? instances.length : 0), 0),
  };
}

function objectionsTo(owners: ReadonlyMap<string, readonly string[]>, declared: Taker["declared"]): readonly string[] {
  const stacks = [...declared.keys()].join(", ");
  const of = (count: (owners: readonly string[]) => boolean): readonly string[] =>
    [...owners]
      .filter(([, found]) => count(found))
      .map(([address]) => address)
      .sort(byText);
  const nobody = of((found) => found.length === 0);
  const several = of((found) => found.length > 1);
  return [
    ...(nobody.length === 0
      ? []
      : [
          `No module of the stacks ${stacks} declares ${few(nobody, mostAddresses)}: it would be destroyed. Declare it in a stack's module, give its new name in a moved block there, or take it out of that state (state rm).`,
        ]),
    ...(several.length === 0
      ? []
      : [
          `More than one of the stacks ${stacks} declares ${few(several, mostAddresses)}: give each stack a state of its own (--from <stack>=<folder>).`,
        ]),
  ];
}

/** As many addresses as a sentence names. */
const mostAddresses = 10;

function ownersOf(top: string, declared: Taker["declared"]): readonly string[] {
  return [...declared].filter(([, addresses]) => addresses.has(top)).map(([stack]) => stack);
}

/** The address below a plain root; what another fleet's root calls its module is taken off. */
function addressOf({ module, type, name }: Readonly<Record<string, unknown>>): string {
  const path = typeof module === "string" && module !== "" ? plain(module) : "";
  return `${path === "" ? "" : `${path}.`}${String(type)}.${String(name)}`;
}

function plain(address: string): string {
  return address === root ? "" : address.startsWith(`${root}.`) ? address.slice(root.length + 1) : address;
}

/** `module.a1` of `module.a1["x.y"].module.b.aws_vpc.c`, `aws_vpc.c` of `aws_vpc.c[0]`. */
function topOf(address: string): string {
  const [first = "", second = ""] = address.split(".");
  return `${first}.${second.split("[", 1).join("")}`;
}

/** A resource of a plain root as one of a stack's module. What it depended on in another stack is left out. */
function below(resource: Readonly<Record<string, unknown>>, kept: ReadonlySet<string>): object {
  const { module, provider, instances } = resource;
  const path = typeof module === "string" && module !== "" ? plain(module) : "";
  return {
    ...resource,
    module: path === "" ? root : `${root}.${path}`,
    // A module's own provider is named by the module; a root's keeps its name, and the next plan takes the module's.
    provider: typeof provider === "string" && provider.startsWith("module.") ? `${root}.${plain(provider)}` : provider,
    instances: (Array.isArray(instances) ? instances : []).map((instance: unknown) =>
      isMapping(instance) ? dependent(instance, kept) : instance,
    ),
  };
}

function dependent(instance: Readonly<Record<string, unknown>>, kept: ReadonlySet<string>): object {
  const { dependencies, ...rest } = instance;
  if (!Array.isArray(dependencies)) return rest;
  const known = dependencies.filter((one): one is string => typeof one === "string").map(plain);
  return { ...rest, dependencies: known.filter((one) => kept.has(one)).map((one) => `${root}.${one}`) };
}

/** A UUID by its form, as engines write one. */
function lineageOf(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
