import { join } from "node:path";
import { startCloud, type Cloud } from "../../../lab/cloud/cloud.ts";
import { type Engine, Root, scratch } from "./engine.ts";

/** A cloud with a session for apply, and root modules of one engine. */
export interface CloudFixture {
  readonly cloud: Cloud;
  /** A new root module of that name, initialized. */
  root(name: string, content: string | object): Promise<Root>;
  close(): Promise<void>;
}

export async function startCloudFixture(engine: Engine): Promise<CloudFixture> {
  const folder = scratch();
  const cloud = await startCloud({ dir: join(folder.path, "cloud"), now: () => new Date(), trust: null });
  const { reattach } = await cloud.openSession("apply", "octocat");
  return {
    cloud,
    root: async (name, content) => {
      const root = new Root(engine, join(folder.path, name), reattach);
      await root.write(content);
      return root;
    },
    close: async () => {
      await cloud.close();
      folder[Symbol.dispose]();
    },
  };
}
