import { randomUUID } from "node:crypto";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { githubFacts, githubVariables, identityClaims } from "./contexts.ts";
import { toData } from "../workflow/expression.ts";
import { JobLog } from "./job-log.ts";
import type { JobMachine, JobStart, JobState } from "./job-state.ts";
import { trackingVariable } from "./leftover-processes.ts";
import { Masks } from "./masks.ts";

/** A job before its first step: folders, contexts, variables, masks, and access to its identity. */
export function createJob(machine: JobMachine, start: JobStart, token: string): JobState {
  const { forge } = machine.options;
  const { run, job, environment, slot } = start;
  const inSlot = (name: string): string => join(slot.folder, name);
  const folders = { workspace: inSlot("workspace"), temp: inSlot("temp"), tools: inSlot("tools"), home: inSlot("home") };
  const trackingId = `local_${randomUUID()}`;
  const facts = githubFacts(forge, run, {
    job: job.key,
    token,
    workspace: folders.workspace,
    eventPath: inSlot("event.json"),
    apiUrl: forge.jobApiUrl(start.jobId),
  });
  const secrets = { ...environment?.secrets, GITHUB_TOKEN: token };
  const masks = new Masks();
  for (const secret of Object.values(secrets)) masks.add(secret);
  const runner = runnerFacts(folders.temp, folders.tools);
  return {
    machine,
    start,
    token,
    folders,
    trackingId,
    masks,
    log: new JobLog(masks, folders.workspace),
    facts,
    fixed: {
      github: toData({ ...facts, event: run.event.payload }),
      vars: toData({ ...forge.variables, ...environment?.variables }),
      secrets: toData(secrets),
      needs: toData(start.needs),
      inputs: toData(start.inputs),
      matrix: toData(start.matrix),
      runner: toData(runner),
    },
    variables: {
      CI: "true",
      [trackingVariable]: trackingId,
      GITHUB_ACTIONS: "true",
      ...githubVariables(facts),
      ...Object.fromEntries(Object.entries(runner).map(([name, value]) => [`RUNNER_${name.toUpperCase()}`, value])),
      ...identityVariables(machine, start, masks),
    },
    env: new Map(),
    path: [],
    outcomes: new Map(),
    steps: [],
    posts: [],
    children: new Set(),
    status: "success",
    action: "",
    cancelled: null,
    killed: false,
    deadline: undefined,
    current: null,
  };
}

function identityVariables(machine: JobMachine, start: JobStart, masks: Masks): Readonly<Record<string, string>> {
  if (!start.permissions.idToken) return {};
  const { forge } = machine.options;
  const secret = randomUUID();
  masks.add(secret);
  const claims = identityClaims(forge, start.run, { workflow: start.workflow, environment: start.environment?.name ?? null });
  const url = machine.identity.admit(start.jobId, {
    secret,
    audience: `${forge.url}/${forge.repository.owner}`,
    mint: (audience) => forge.mintIdToken(audience, claims),
  });
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret };
}

function runnerFacts(temp: string, toolCache: string): Readonly<Record<string, string>> {
  const systems: Readonly<Record<string, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };
  const processors: Readonly<Record<string, string>> = { x64: "X64", arm64: "ARM64", ia32: "X86", arm: "ARM" };
  return {
    name: "local",
    os: systems[platform()] ?? platform(),
    arch: processors[arch()] ?? arch(),
    environment: "self-hosted",
    temp,
    tool_cache: toolCache,
  };
}
