import { join } from "node:path";
import { startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { type Engine, Root, scratch } from "./engine.ts";

/** Starts a cloud with a session for apply. */
export async function startCloudFixture(engine: Engine): Promise<CloudFixture> {
  const folder = scratch();
  const cloud = await startCloud({ dir: join(folder.path, "cloud"), now: () => new Date(), trust: null });
  return new CloudFixture(engine, folder, cloud, (await cloud.openSession("apply", "octocat")).reattach);
}

/** A cloud, and root modules of one engine that use it. */
class CloudFixture {
  readonly cloud: Cloud;
  readonly #engine: Engine;
  readonly #folder: ReturnType<typeof scratch>;
  readonly #reattach: string;

  constructor(engine: Engine, folder: ReturnType<typeof scratch>, cloud: Cloud, reattach: string) {
    this.cloud = cloud;
    this.#engine = engine;
    this.#folder = folder;
    this.#reattach = reattach;
  }

  /** A new root module of that name, initialized. */
  async root(name: string, content: string | object): Promise<Root> {
    const root = new Root(this.#engine, join(this.#folder.path, name), this.#reattach);
    await root.write(content);
    return root;
  }

  async close(): Promise<void> {
    await this.cloud.close();
    this.#folder[Symbol.dispose]();
  }
}

export type { CloudFixture };
