import { listed, quoted, shown } from "../../data/quoted.ts";
import type { Architecture } from "../../schemas/kinds.ts";
import type { Path } from "../../yaml/place.ts";
import type { YamlDocument } from "../document.ts";
import { instanceFields, isInstanceField, isRead, readFields } from "../fields.ts";
import { parseHint } from "../hint-pattern.ts";
import { nearest } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { noConstraint, parseVersionConstraint } from "../version-constraint.ts";
import { parseAnySlots } from "../template.ts";

type Spec = Architecture["spec"];
type Report = (path: Path, code: string, message: string, hint: string | null) => void;

/** What is wrong with a revision that its schema accepts. `files` are the paths in its folder. */
export function architectureProblems(document: YamlDocument, architecture: Architecture, files: ReadonlySet<string>): readonly Problem[] {
  const { spec } = architecture;
  const problems: Problem[] = [];
  const report: Report = (path, code, message, hint) => {
    problems.push(document.problem(["spec", ...path], "value", { severity: "error", code, message, hint }));
  };
  checkStacks(spec, files, report);
  for (const [index, check] of spec.health.entries()) {
    if ("http" in check) checkAddress(spec, check.http, ["health", index, "http"], report);
    else checkOperationName(spec, check.operation, ["health", index, "operation"], report);
  }
  checkOperations(spec, files, report);
  checkFields(architecture, report);
  const { engine } = spec;
  if (engine !== undefined && parseVersionConstraint(engine.version) === null)
    report(["engine", "version"], ...noConstraint(engine.version));
  for (const [index, { match }] of (spec.hints ?? []).entries()) {
    const parsed = parseHint(match);
    if (parsed.outcome === "parsed") continue;
    const message = `the character ${shown(parsed.character)} is not allowed here: a hint matches text, with .* for anything`;
    report(["hints", index, "match"], "hint.pattern", message, `write \\${parsed.character} for the character itself`);
  }
  return problems;
}

function checkStacks({ stacks }: Spec, files: ReadonlySet<string>, report: Report): void {
  const names = stacks.map((stack) => stack.name);
  const modules = [...files].filter((file) => /^stacks\/[^/]+\/[^/]+\.tf(\.json)?$/.test(file));
  const folders = new Set(modules.map((file) => file.split("/")[1] ?? ""));
  for (const [index, stack] of stacks.entries()) {
    const path = ["stacks", index];
    if (names.indexOf(stack.name) < index)
      report([...path, "name"], "stack.duplicate", `two stacks are named ${shown(stack.name)}`, "rename one");
    if (!folders.has(stack.name)) {
      const file = `stacks/${shown(stack.name)}/main.tf`;
      report([...path, "name"], "stack.no-module", `stacks/${shown(stack.name)}/ contains no .tf file`, `create ${file}`);
    }
    for (const [at, need] of (stack.needs ?? []).entries()) {
      if (!names.includes(need))
        report([...path, "needs", at], "stack.unknown", `there is no stack ${shown(need)}`, suggestion(need, names));
    }
    for (const [at, input] of stack.inputs.entries()) {
      if (input.startsWith("environment.") || isInstanceField(input)) continue;
      const near = nearest(input, instanceFields());
      const hint = near === null ? null : `did you mean ${near}?`;
      report([...path, "inputs", at], "input.unknown", `an instance has no field ${shown(input)}`, hint);
    }
  }
  for (const [name, cycle] of cycles(stacks)) {
    const message = `stacks need each other in a cycle: ${listed(cycle, " -> ")}`;
    report(["stacks", names.indexOf(name), "needs"], "stack.cycle", message, "remove one of the needs");
  }
}

function checkFields(architecture: Architecture, report: Report): void {
  const read = readFields(architecture);
  for (const field of Object.keys(architecture.spec.fields ?? {})) {
    if (!isInstanceField(field)) {
      const near = nearest(field, instanceFields());
      report(
        ["fields", field],
        "input.unknown",
        `an instance has no field ${shown(field)}`,
        near === null ? null : `did you mean ${near}?`,
      );
    } else if (!isRead(field, read)) {
      report(["fields", field], "input.unknown", `no stack reads ${shown(field)}`, "declare it as an input of a stack, or take it out");
    }
  }
}

function checkOperationName({ operations }: Spec, name: string, path: Path, report: Report): void {
  const names = Object.keys(operations ?? {});
  if (!names.includes(name)) report(path, "operation.unknown", `there is no operation ${shown(name)}`, `known: ${listed(names)}`);
}

function checkOperations({ operations }: Spec, files: ReadonlySet<string>, report: Report): void {
  for (const [name, operation] of Object.entries(operations ?? {})) {
    const [program = "", script = ""] = operation.run;
    const [at, file] = program === "node" ? [1, script] : [0, program];
    if (program !== "node" && !program.includes("/")) continue;
    if (files.has(file.replace(/^\.\//, ""))) continue;
    const message = file === "" ? "node is given no script to run" : `there is no file ${shown(file)} in the revision's folder`;
    report(["operations", name, "run", at], "operation.no-script", message, "paths are relative to that folder");
  }
}

function checkAddress(spec: Spec, address: string, path: Path, report: Report): void {
  const parsed = parseAnySlots(address);
  if (parsed.outcome === "invalid") {
    for (const { code, message, hint } of parsed.faults) report(path, code, message, hint);
    return;
  }
  if (!mayBeAddress(address)) {
    const message = `health is asked at ${quoted(address)}; expected an address of http or https`;
    report(path, "value.format", message, "check its host and port");
  }
  for (const slot of parsed.template.slots) checkAddressSlot(spec, slot, path, report);
}

/** Whether an address can be one of the web, whatever its slots are filled with; the first may bring its beginning. */
function mayBeAddress(address: string): boolean {
  const filled = address
    .replace(/^\{\{[^{}]*\}\}/, "https://a")
    .replaceAll(/(:?)\{\{[^{}]*\}\}/g, (_, colon: string) => (colon === "" ? "a" : ":1"));
  return /^https?:\/\//i.test(filled) && URL.canParse(filled);
}

function checkAddressSlot({ stacks }: Spec, slot: string, path: Path, report: Report): void {
  const [scope, stack = "", output = ""] = slot.split(".");
  if (scope === "spec") {
    if (!isInstanceField(slot)) report(path, "slot.unknown", `an instance has no field ${shown(slot)}`, null);
    return;
  }
  if (scope !== "outputs" || stack === "" || output === "") {
    report(path, "slot.unknown", `unknown slot {{${shown(slot)}}}`, "use {{spec.<field>}} or {{outputs.<stack>.<output>}}");
    return;
  }
  const owner = stacks.find((candidate) => candidate.name === stack);
  const declared = owner?.outputs?.[output];
  if (declared === undefined) {
    const message =
      owner === undefined ? `there is no stack ${shown(stack)}` : `the stack ${shown(stack)} declares no output ${shown(output)}`;
    report(path, "slot.unknown", message, null);
  } else if (declared.sensitive === true) {
    const message = `the output ${shown(output)} of ${shown(stack)} is sensitive; addresses are shown and logged`;
    report(path, "slot.sensitive", message, "use an output that is not sensitive");
  }
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === null ? `known: ${listed(known)}` : `did you mean ${shown(near)}?`;
}

/** Stacks that close a cycle, with the cycle; each cycle once. */
function cycles(stacks: Spec["stacks"]): ReadonlyMap<string, readonly string[]> {
  const needs = new Map(stacks.map((stack) => [stack.name, stack.needs ?? []]));
  const found = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const at = way.indexOf(name);
    if (at >= 0) {
      found.set(way.at(-1) ?? name, [...way.slice(at), name]);
      return;
    }
    if (done.has(name)) return;
    for (const need of needs.get(name) ?? []) visit(need, [...way, name]);
    done.add(name);
  };
  for (const { name } of stacks) visit(name, []);
  return found;
}
