import { existsSync } from "node:fs";
import { join } from "node:path";
import type { MappingToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { type BuiltInAction, knownActions } from "./known-keys.ts";
import { readCall, readStrategy } from "./read-call.ts";
import { named, optional, readConcurrency, type Reading, scalar } from "./reading.ts";
import { entries, isMapping, isSequence, placeOf, plain, strings, textOf } from "./tokens.ts";
import type { DeclaredPermissions, JobDefinition, StepDefinition, StepWork } from "./workflow.ts";

/** Reads a job; actions and inputs that the runner does not know become problems. */
export function readJob(key: string, token: TemplateToken, reading: Reading): JobDefinition {
  const job = token.assertMapping("job");
  const environment = job.find("environment");
  const steps = job.find("steps");
  return {
    key,
    name: optional(job.find("name"), reading),
    needs: strings(job.find("needs")),
    if: reading.condition(job.find("if")),
    timeoutMinutes: optional(job.find("timeout-minutes"), reading),
    environment: optional(environment !== undefined && isMapping(environment) ? environment.find("name") : environment, reading),
    permissions: readPermissions(job.find("permissions"), reading),
    concurrency: readConcurrency(job.find("concurrency"), reading),
    strategy: readStrategy(job.find("strategy"), reading),
    call: readCall(job, reading),
    outputs: named(job.find("outputs"), reading),
    env: named(job.find("env"), reading),
    steps: steps !== undefined && isSequence(steps) ? [...steps].map((step) => readStep(step, reading)) : [],
    place: placeOf(reading.path, job),
  };
}

function readStep(token: TemplateToken, reading: Reading): StepDefinition {
  const step = token.assertMapping("step");
  return {
    id: textOf(step.find("id")) ?? null,
    name: optional(step.find("name"), reading),
    if: reading.condition(step.find("if")),
    env: named(step.find("env"), reading),
    continueOnError: optional(step.find("continue-on-error"), reading),
    timeoutMinutes: optional(step.find("timeout-minutes"), reading),
    work: readWork(step, reading),
    place: placeOf(reading.path, step),
  };
}

function readWork(step: MappingToken, reading: Reading): StepWork {
  const run = step.find("run");
  if (run !== undefined)
    return { kind: "run", script: scalar(run, reading), workingDirectory: optional(step.find("working-directory"), reading) };
  const token = step.find("uses");
  const uses = textOf(token) ?? "";
  const inputs = named(step.find("with"), reading);
  if (uses.startsWith("./")) return { kind: "local", checkout: null, folder: uses, with: inputs };
  const folder = productAction(uses, reading);
  if (folder !== null) return { kind: "local", checkout: reading.product, folder, with: inputs };
  const place = placeOf(reading.path, token ?? step);
  const found = builtIn(uses);
  if (found === undefined) {
    const pinned = Object.entries(knownActions).map(([name, [{ sha }]]) => `${name}@${sha}`);
    reading.problems.push({
      ...place,
      message: `the local runner does not support the action \`${uses}\` (${place.file}:${place.line}); it supports ./ actions and ${pinned.join(", ")}`,
    });
    return { kind: "local", checkout: null, folder: uses, with: inputs };
  }
  for (const [name, value] of inputs) {
    const { action, inputs: known } = found;
    if (!known.includes(name))
      reading.problems.push({
        ...value.place,
        message: `the local runner does not support the input \`${name}\` of ${action} (${value.place.file}:${value.place.line}); it supports ${known.join(", ")}`,
      });
  }
  return { kind: "built-in", action: found.action, with: inputs };
}

/** The folder in the product's checkout of an action that another repository names by commit; null for every other action. */
function productAction(uses: string, { product }: Reading): string | null {
  const [, folder] = /^[\w.-]+\/[\w.-]+\/(actions\/[a-z-]+)@[0-9a-f]{40}$/.exec(uses) ?? [];
  return product !== null && folder !== undefined && existsSync(join(product, folder, "action.yml")) ? folder : null;
}

function builtIn(uses: string): { readonly action: BuiltInAction; readonly inputs: readonly string[] } | undefined {
  const names: readonly BuiltInAction[] = ["actions/checkout", "actions/upload-artifact", "actions/download-artifact"];
  return names
    .flatMap((action) => knownActions[action].map(({ sha, inputs }) => ({ action, sha, inputs })))
    .find(({ action, sha }) => uses === `${action}@${sha}`);
}

/** Reads `permissions:` as a list of single permissions. */
export function readPermissions(token: TemplateToken | undefined, reading: Reading): DeclaredPermissions | null {
  if (token === undefined) return null;
  if (!isMapping(token)) {
    reading.problems.push({
      ...placeOf(reading.path, token),
      message: `the local runner does not support \`permissions: ${plain(token)}\` (${reading.path}:${token.line ?? 1}); it supports a list of single permissions`,
    });
    return {};
  }
  return Object.fromEntries(
    entries(token).map(([name, value]) => {
      const level = plain(value);
      return [name, level === "write" ? "write" : level === "read" ? "read" : "none"] as const;
    }),
  );
}
