import { isObjectId } from "../../git/object-id.ts";
import { countdown } from "../../process/countdown.ts";
import type { Configuration } from "./configurations.ts";
import { type HcpClient, HcpError } from "./hcp-client.ts";
import { commitVersionsIn, isOver, phaseOf, type Run, runIn, runsIn, textAt, unfinishedStatuses, type Workspace } from "./hcp-objects.ts";

/** What a run is made from. */
export interface NewRun {
  readonly configuration: Configuration;
  readonly planOnly: boolean;
  /** A state has to be written although the plan changes nothing. */
  readonly emptyApply: boolean;
}

/** How often an action of a run is asked for where nothing shows that it was taken. */
const asked = 5;

/** How many configuration versions are looked at: a commit in which a root is as it should be is one of the newest. */
const mostCommits = 20;

/** How often a run that was ended is read before it counts as one that cannot be ended. */
const mostReads = 60;

/** The runs of workspaces: https://developer.hashicorp.com/terraform/cloud-docs/api-docs/run */
export class HcpRuns {
  readonly #client: HcpClient;

  constructor(client: HcpClient) {
    this.#client = client;
  }

  /** Uploads a configuration and makes one run of it, whatever answers get lost. */
  async create(workspace: Workspace, wanted: NewRun, signal?: AbortSignal): Promise<Run> {
    const { message, content } = wanted.configuration;
    const before = new Set(typeof content === "string" ? (await this.#list(workspace, "", signal)).map(({ id }) => id) : []);
    const configuration = typeof content === "string" ? content : await this.#upload(workspace, content, wanted.planOnly, signal);
    const body = {
      data: {
        type: "runs",
        attributes: {
          message,
          "auto-apply": false,
          "plan-only": wanted.planOnly,
          ...(wanted.emptyApply ? { "allow-empty-apply": true } : {}),
        },
        relationships: {
          workspace: { data: { type: "workspaces", id: workspace.id } },
          "configuration-version": { data: { type: "configuration-versions", id: configuration } },
        },
      },
    };
    for (let left = asked; ; left--) {
      try {
        return runIn(await this.#client.post("/runs", body, { repeatable: false }, signal));
      } catch (error) {
        if (!(error instanceof HcpError) || !error.uncertain || left <= 1) throw error;
        // What has this configuration, and was not there before, is the run whose answer got lost.
        await this.#client.wait(0, signal);
        const made = (await this.#list(workspace, "")).find((run) => run.configuration === configuration && !before.has(run.id));
        if (made !== undefined) return made;
      }
    }
  }

  /**
   * The newest configuration versions that were made of commits, for runs that may be applied:
   * https://developer.hashicorp.com/terraform/cloud-docs/api-docs/configuration-versions
   */
  async *commits(workspace: Workspace, signal?: AbortSignal): AsyncGenerator<{ readonly id: string; readonly commit: string }> {
    const path = `/workspaces/${workspace.id}/configuration-versions?page%5Bsize%5D=${mostCommits}`;
    for (const id of commitVersionsIn(await this.#client.get(path, signal))) {
      const commit = textAt(
        await this.#client.get(`/configuration-versions/${id}/ingress-attributes`, signal),
        "data",
        "attributes",
        "commit-sha",
      );
      if (commit !== null && isObjectId(commit)) yield { id, commit };
    }
  }

  async show(id: string, signal?: AbortSignal): Promise<Run> {
    return runIn(await this.#client.get(`/runs/${id}`, signal));
  }

  /** The runs that hold the workspace or wait for it, the newest first. */
  async unfinished(workspace: Workspace, signal?: AbortSignal): Promise<readonly Run[]> {
    return await this.#list(workspace, `&filter%5Bstatus%5D=${unfinishedStatuses.join("%2C")}`, signal);
  }

  /** Asks for the run to be applied. `false`: it does not wait for that (any more), or nobody knows whether the request arrived. */
  async confirm(run: Run, comment: string, signal?: AbortSignal): Promise<boolean> {
    return await this.#act(run, "apply", comment, signal);
  }

  /** Interrupts a run: the engine ends what it is at, and writes its state. */
  async cancel(run: Run, comment: string): Promise<void> {
    await this.#act(run, "cancel", comment);
  }

  /** Ends a run that is not applied: discards or cancels it. Answers what it came to; a run that is being applied goes on. */
  async end(id: string, comment: string): Promise<Run> {
    for (let reads = 0; ; reads++) {
      const run = await this.show(id);
      if (isOver(run) || phaseOf(run) === "applying" || reads === mostReads) return run;
      if (run.discardable) await this.#act(run, "discard", comment);
      else if (run.cancelable) await this.#act(run, "cancel", comment);
      await this.#client.wait(reads);
    }
  }

  /**
   * Reads a run until `done`. Answers the run as it is once `limit` milliseconds are over; `observe` may end it earlier by what it throws. Rejects where
   * `signal` is set.
   */
  async until(
    id: string,
    done: (run: Run) => boolean,
    {
      limit,
      signal,
      observe,
    }: { readonly limit: number; readonly signal?: AbortSignal | undefined; readonly observe?: (run: Run) => Promise<void> },
  ): Promise<Run> {
    const time = countdown(limit);
    try {
      for (let reads = 0; ; reads++) {
        const run = await this.show(id, signal);
        if (done(run) || time.left() === 0) return run;
        await observe?.(run);
        await this.#client.wait(reads, signal);
      }
    } finally {
      time.stop();
    }
  }

  /** The plan as JSON; null where the server withholds it. */
  async planJson({ plan }: Run, signal?: AbortSignal): Promise<string | null> {
    if (plan === null) return null;
    for (let reads = 0; reads < mostReads; reads++) {
      try {
        const text = await this.#client.text(`/api/v2/plans/${plan}/json-output`, signal);
        if (text !== null) return text;
      } catch (error) {
        // "forbidden requests with a valid token result in a 404".
        if (error instanceof HcpError && (error.status === 404 || error.status === 403)) return null;
        throw error;
      }
      await this.#client.wait(reads, signal);
    }
    return null;
  }

  /** What the engine printed while it planned or applied; empty where HCP Terraform does not give it. */
  async log({ plan, apply }: Run, of: "plans" | "applies"): Promise<string> {
    const id = of === "plans" ? plan : apply;
    if (id === null) return "";
    try {
      const url = textAt(await this.#client.get(`/${of}/${id}`), "data", "attributes", "log-read-url");
      const text = url === null ? null : await this.#client.text(url);
      // Its beginning and its end are marked by STX and ETX.
      return (text ?? "").replaceAll("\u0002", "").replaceAll("\u0003", "");
    } catch (error) {
      if (error instanceof HcpError) return "";
      throw error;
    }
  }

  async #upload(workspace: Workspace, content: Uint8Array<ArrayBuffer>, planOnly: boolean, signal?: AbortSignal): Promise<string> {
    const body = { data: { type: "configuration-versions", attributes: { "auto-queue-runs": false, speculative: planOnly } } };
    // A second one is used by nothing.
    const made = await this.#client.post(`/workspaces/${workspace.id}/configuration-versions`, body, { repeatable: true }, signal);
    const [id, url] = [textAt(made, "data", "id"), textAt(made, "data", "attributes", "upload-url")];
    if (id === null || url === null) throw new HcpError(0, "a configuration version has no id or no address to upload to");
    await this.#client.upload(url, content, signal);
    for (let reads = 0; reads < mostReads; reads++) {
      const status = textAt(await this.#client.get(`/configuration-versions/${id}`, signal), "data", "attributes", "status");
      if (status === "uploaded") return id;
      if (status === "errored") throw new HcpError(422, `the configuration version ${id} could not be processed`);
      await this.#client.wait(reads, signal);
    }
    throw new HcpError(0, `the configuration version ${id} is not processed yet`);
  }

  async #list(workspace: Workspace, filter: string, signal?: AbortSignal): Promise<readonly Run[]> {
    const all: Run[] = [];
    for (let page: number | null = 1; page !== null;) {
      const path: string = `/workspaces/${workspace.id}/runs?page%5Bsize%5D=100&page%5Bnumber%5D=${page}${filter}`;
      const { runs, next } = runsIn(await this.#client.get(path, signal));
      all.push(...runs);
      // Of all runs that ever were the newest are enough.
      page = filter === "" ? null : next;
    }
    return all;
  }

  async #act({ id }: Run, action: "apply" | "discard" | "cancel", comment: string, signal?: AbortSignal): Promise<boolean> {
    try {
      await this.#client.post(`/runs/${id}/actions/${action}`, { comment }, { repeatable: false }, signal);
      return true;
    } catch (error) {
      if (error instanceof HcpError && (error.status === 409 || error.uncertain)) return false;
      throw error;
    }
  }
}
