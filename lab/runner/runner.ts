import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ForgeEvent, Rerun } from "../github/contract.ts";
import { loadGithubParser } from "./workflow/github-parser.ts";
import { startIdentityServer } from "./job/identity-server.ts";
import { createObjectCache } from "./job/object-cache.ts";
import { createScheduler } from "./scheduler.ts";
import { knownKeys } from "./workflow/known-keys.ts";
import type { Runner, RunnerOptions } from "./runner-contract.ts";
import { textAt, triggerFor } from "./workflow/trigger.ts";
import { createWorkflowSource } from "./workflow/workflow-source.ts";

export type { Runner, RunnerOptions } from "./runner-contract.ts";

/** Milliseconds without any work after which the runner is idle: an event may follow the end of a run a moment later. */
const quiet = 50;

/** GitHub runs these on the tip of the default branch only; that is what makes their code and secrets trustworthy. */
const defaultBranchOnly: readonly string[] = ["issues", "issue_comment", "workflow_run", "repository_dispatch", "schedule"];

/**
 * Executes the workflow files of the forge's repository on the forge's events, as github.com would as far as `knownKeys` reaches.
 * A workflow it can't execute exactly becomes a failed run that names file, line and key.
 */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { forge } = options;
  const parser = await loadGithubParser();
  const identity = await startIdentityServer();
  const source = createWorkflowSource(parser, forge.repository.gitDir, options.env["PATH"] ?? "");
  const objects = createObjectCache(options.dir, forge.repository.gitDir, options.env["PATH"] ?? "");
  const scheduler = createScheduler({ options, parser, identity, objects });
  const crashes: unknown[] = [];
  let events: Promise<void> = Promise.resolve();
  let waiting = 0;
  let closed = false;
  let repositoryPayload: unknown = null;

  /** One after the other: the order of runs in a concurrency group is the order of events. */
  const enqueue = (action: () => Promise<void>): Promise<void> => {
    waiting++;
    const done = events
      .then(() => (closed ? undefined : action()))
      .finally(() => {
        waiting--;
      });
    events = done.catch(() => undefined);
    return done;
  };

  const handle = async (event: ForgeEvent): Promise<void> => {
    if (event.name === "workflow_run" && event.action === "completed")
      scheduler.reported(Number(textAt(event.payload, "workflow_run", "id")));
    if (event.payload["repository"] !== undefined) repositoryPayload = event.payload["repository"];
    if (!event.startsWorkflows || knownKeys["on"]?.includes(event.name) !== true || event.payload["deleted"] === true) return;
    if (defaultBranchOnly.includes(event.name)) {
      const { ref } = await source.defaultBranch();
      if (event.ref !== ref) throw new Error(`the event ${event.name} came with the ref ${event.ref}; GitHub runs it on ${ref} only`);
    }
    for (const file of await source.at(event.sha)) {
      if (event.workflow !== undefined && event.workflow !== file.path && event.workflow !== basename(file.path)) continue;
      const trigger = triggerFor(file.triggers, event);
      // Of a file that is invalid, GitHub makes a failed run for every push.
      if (trigger !== undefined || (file.workflow === null && event.name === "push"))
        scheduler.begin({ event, source: file, trigger: trigger ?? null });
    }
  };

  /** The old commit's workflow file with the old payload: `GITHUB_SHA` stays what it was. */
  const again = async (rerun: Rerun): Promise<void> => {
    const { event: name, ref, sha, payload, startedBy: actor } = rerun;
    const file = (await source.at(sha)).find((candidate) => candidate.path === rerun.path);
    if (file === undefined) throw new Error(`run ${rerun.runId} can't be run again: ${rerun.path} is not in ${sha}`);
    const action = textAt(payload, "action");
    const event: ForgeEvent = { name, action: action === "" ? null : action, payload, actor, ref, sha, startsWorkflows: true };
    const trigger = file.triggers.find((candidate) => candidate.event === name) ?? null;
    scheduler.resume(
      { event, source: file, trigger },
      { id: rerun.runId, number: rerun.number, attempt: rerun.attempt, triggeringActor: rerun.actor.login },
    );
  };

  const unlisten = forge.onEvent((event) => {
    void enqueue(() => handle(event)).catch((error: unknown) => crashes.push(error));
  });

  const unlistenReruns = forge.onRerun((rerun) => {
    void enqueue(() => again(rerun)).catch((error: unknown) => crashes.push(error));
  });

  const describeWork = (): string => {
    const runs = scheduler
      .active()
      .map(
        (run) =>
          `${run.workflow} #${run.id} (${run.state}${run.jobs.map((job) => `, ${job.key}: ${job.step ?? "between steps"}`).join("")})`,
      );
    if (scheduler.unreported() > 0) runs.push(`${scheduler.unreported()} ended runs of which the forge has sent no workflow_run event`);
    return [...runs, ...(waiting > 0 ? [`${waiting} events`] : [])].join("; ");
  };

  // Jobs live in process groups of their own: a process that ends without `close` must not leave them behind.
  const atExit = (): void => void scheduler.kill();
  process.once("exit", atExit);

  return {
    idle: async (timeoutMs) => {
      const end = performance.now() + timeoutMs;
      let quietSince: number | null = null;
      for (;;) {
        if (closed) throw new Error("the runner was closed");
        const failed = [...crashes, ...scheduler.crashes()];
        if (failed.length > 0) throw new AggregateError(failed, `the runner itself failed: ${failed.map(String).join("; ")}`);
        const busy = waiting > 0 || scheduler.active().length > 0 || scheduler.unreported() > 0;
        if (busy) quietSince = null;
        else quietSince ??= performance.now();
        if (quietSince !== null && performance.now() - quietSince >= quiet) return await scheduler.emptied();
        if (performance.now() > end) throw new Error(`not idle after ${timeoutMs} ms: ${describeWork()}`);
        await delay(10);
      }
    },
    active: () => scheduler.active(),
    runs: () => scheduler.finished(),
    cancel: (runId) => scheduler.cancel(runId),
    killJob: (jobId) => {
      const job = scheduler.find(jobId)?.job(jobId);
      job?.kill();
      return job !== undefined;
    },
    killStep: (jobId) => scheduler.find(jobId)?.job(jobId)?.killStep() ?? false,
    fireSchedule: (workflowFile) =>
      enqueue(async () => {
        const { ref, sha } = await source.defaultBranch();
        const file = (await source.at(sha)).find(
          (candidate) => candidate.path === workflowFile || basename(candidate.path) === workflowFile,
        );
        const trigger = file?.triggers.find((candidate) => candidate.event === "schedule");
        if (file === undefined || trigger === undefined) throw new Error(`${workflowFile} has no schedule on ${ref}`);
        const { owner, name, id } = forge.repository;
        const repository = repositoryPayload ?? { id, name, full_name: `${owner}/${name}`, owner: { login: owner } };
        const login = textAt(repository, "owner", "login");
        const event: ForgeEvent = {
          name: "schedule",
          action: null,
          payload: { schedule: trigger.crons[0] ?? "", workflow: file.path, repository },
          actor: { kind: "user", login },
          ref,
          sha,
          startsWorkflows: true,
        };
        scheduler.begin({ event, source: file, trigger });
      }),
    close: async () => {
      closed = true;
      unlisten();
      unlistenReruns();
      await events;
      await scheduler.kill();
      process.off("exit", atExit);
      await identity.close();
    },
  };
}
