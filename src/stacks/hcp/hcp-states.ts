import { createHash } from "node:crypto";
import { backendOf, cloudWorkspace, type CloudWorkspace, stateLocation } from "../../fleet/backend.ts";
import { handedOn } from "../../fleet/engine-variables.ts";
import { secretsOfState } from "../secrets.ts";
import type { Failed, Locked, StackTarget } from "../stack-runner.ts";
import { missingVariables } from "../state/backend-credentials.ts";
import { placeState, type StoredState } from "../state/placed-state.ts";
import type { StateTarget } from "../state/state-store.ts";
import { StateUnavailable } from "../state/state-unavailable.ts";
import { parseState, type State } from "../state/state.ts";
import { HcpClient, HcpError } from "./hcp-client.ts";
import { textAt, type Workspace, workspaceIn } from "./hcp-objects.ts";

export interface HcpOptions {
  /** The caller's environment: the token is the TFE_TOKEN that `engine.env` names. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds between two looks at a run, and before a request is tried again; a second where absent. */
  readonly patience?: number;
}

/** The workspaces of a fleet, and the states in them. */
export class HcpStates {
  readonly #options: HcpOptions;
  readonly #clients = new Map<string, HcpClient>();

  constructor(options: HcpOptions) {
    this.#options = options;
  }

  location(target: StateTarget): string {
    return stateLocation(backendOf(target), keyOf(target));
  }

  /** Values that no message may contain. */
  secrets(target: StateTarget): readonly string[] {
    const token = this.#token(target);
    return token === "" ? [] : [token];
  }

  /** Throws {@link StateUnavailable} where there is no token. */
  client(target: StateTarget): HcpClient {
    const token = this.#token(target);
    if (token === "")
      throw unreachable(
        this.location(target),
        "there is no token",
        missingVariables(backendOf(target), target.environment, this.#options.env),
      );
    const { hostname } = this.placeOf(target);
    const key = JSON.stringify([hostname, token]);
    const client = this.#clients.get(key) ?? new HcpClient({ hostname, token, patience: this.#options.patience ?? 1_000 });
    this.#clients.set(key, client);
    return client;
  }

  placeOf(target: StateTarget): CloudWorkspace {
    const place = cloudWorkspace(backendOf(target), keyOf(target));
    if (place === null) throw new Error(`the states of ${target.environment.name} are not in HCP Terraform`);
    return place;
  }

  /** Throws {@link StateUnavailable} where it is not there, or cannot be seen. */
  async workspace(target: StateTarget, signal?: AbortSignal): Promise<Workspace> {
    const { organization, workspace } = this.placeOf(target);
    const path = `/organizations/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(workspace)}?include=locked_by`;
    return await this.#reached(target, async (client) => workspaceIn(await client.get(path, signal)));
  }

  /** The state; null where there is none. Throws {@link StateUnavailable} where that cannot be said: it must not be taken for none. */
  async read(target: StateTarget, signal?: AbortSignal): Promise<State | null> {
    return await this.#readWith(target, signal);
  }

  /** The state as it is stored, in clear; null where there is none. */
  async stored(target: StateTarget, signal?: AbortSignal): Promise<string | null> {
    return (await this.#readWith(target, signal))?.text ?? null;
  }

  /** The secret values in the state; null where there is a state and they cannot be read. */
  async secretsOf(target: StateTarget): Promise<readonly string[] | null> {
    try {
      const workspace = await this.workspace(target);
      const version = await this.#version(target, workspace);
      if (version === null) return [];
      // "Only available if the state was created by Terraform 1.3+": https://developer.hashicorp.com/terraform/cloud-docs/api-docs/state-versions#attributes
      const url = textAt(version, "data", "attributes", "hosted-json-state-download-url");
      const json = url === null ? null : await this.client(target).text(url);
      return json === null ? null : secretsOfState(json);
    } catch (error) {
      if (error instanceof StateUnavailable || error instanceof HcpError) return null;
      throw error;
    }
  }

  /**
   * Puts a state in the place of a stack's, as `placeState` says. The workspace is locked meanwhile; where that is cut off it stays locked, which the
   * next call reports with the lock's id.
   */
  async place(target: StateTarget, text: string, signal?: AbortSignal): Promise<void> {
    await placeState(text, {
      name: this.location(target),
      read: () => this.#readWith(target, signal),
      write: (source) => this.#write(target, source, signal),
    });
  }

  /** https://developer.hashicorp.com/terraform/cloud-docs/api-docs/state-versions#create-a-state-version */
  async #write(target: StateTarget, { version, text }: StoredState, signal?: AbortSignal): Promise<void> {
    const workspace = await this.workspace(target, signal);
    if (workspace.locked !== null) throw new StateUnavailable(lockedBy(workspace.locked));
    const attributes = {
      serial: version.serial,
      lineage: version.lineage,
      md5: createHash("md5").update(text).digest("hex"),
      state: Buffer.from(text).toString("base64"),
    };
    await this.#reached(target, async (client) => {
      const lock = `/workspaces/${workspace.id}/actions`;
      await client.post(`${lock}/lock`, { reason: "Flotilla puts a state here" }, { repeatable: false }, signal);
      try {
        const body = { data: { type: "state-versions", attributes } };
        await client.post(`/workspaces/${workspace.id}/state-versions`, body, { repeatable: false }, signal);
      } finally {
        await client.post(`${lock}/unlock`, {}, { repeatable: true });
      }
    });
  }

  async #readWith(target: StateTarget, signal?: AbortSignal): Promise<StoredState | null> {
    const workspace = await this.workspace(target, signal);
    const version = await this.#version(target, workspace, signal);
    if (version === null) return null;
    const url = textAt(version, "data", "attributes", "hosted-state-download-url");
    if (url === null) throw withheld(this.location(target), "HCP Terraform gives no address of its state");
    const text = await this.#reached(target, (client) => client.text(url, signal));
    const state = parseState(text ?? "");
    if (text === null || state === null)
      throw withheld(this.location(target), "it has no state that can be read: put a version of it from before back, then plan again");
    return { ...state, text };
  }

  /** The document of the current state version; null where there is none. */
  async #version(target: StateTarget, workspace: Workspace, signal?: AbortSignal): Promise<unknown> {
    if (!workspace.may.readStates)
      throw withheld(
        this.location(target),
        "the token in TFE_TOKEN may not read its states: give its team the permission to read state versions",
      );
    try {
      return await this.client(target).get(`/workspaces/${workspace.id}/current-state-version`, signal);
    } catch (error) {
      if (!(error instanceof HcpError)) throw error;
      // "Workspace not found, workspace does not have a current state version, or user unauthorized".
      if (error.status === 404 && workspace.stateVersion === null) return null;
      throw unreachable(this.location(target), error.message, adviceOnStatus(error.status));
    }
  }

  async #reached<T>(target: StateTarget, act: (client: HcpClient) => Promise<T>): Promise<T> {
    try {
      return await act(this.client(target));
    } catch (error) {
      if (!(error instanceof HcpError)) throw error;
      throw unreachable(this.location(target), error.message, adviceOnStatus(error.status));
    }
  }

  #token({ environment }: StateTarget): string {
    return handedOn(environment.config.spec.engine.env, this.#options.env)["TFE_TOKEN"] ?? "";
  }
}

/** What to do about an answer of HCP Terraform; null where its words say it. */
export function adviceOnStatus(status: number): string | null {
  if (status === 401)
    return "The token in TFE_TOKEN is not valid (any more): make a new one of a team or a user; one of an organization cannot run anything.";
  if (status === 404) return "It is not there, or the token in TFE_TOKEN may not see or do it: HCP Terraform answers the same to both.";
  if (status === 429) return "The limit of requests is used up for longer than is waited for: retry later.";
  if (status === 0 || status >= 500) return "Check the network and the service's status, then retry.";
  return null;
}

export function lockedBy({ id, who }: { readonly id: string; readonly who: string }, since = "unknown"): Locked {
  return { outcome: "locked", lockId: id, who, since };
}

function keyOf({ instance, stack }: Pick<StackTarget, "instance" | "stack">): { environment: string; id: string; stack: string } {
  return { environment: instance.environment, id: instance.id, stack };
}

function unreachable(place: string, words: string, hint: string | null): StateUnavailable {
  return withheld(place, `it cannot be reached: ${words}`, hint);
}

function withheld(place: string, words: string, hint: string | null = null): StateUnavailable {
  const outcome: Failed = { outcome: "failed", error: `the workspace ${place}: ${words}`, hint };
  return new StateUnavailable(outcome);
}
