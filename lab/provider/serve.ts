import { protocol } from "../cloud/protocol.ts";
import { serveSession } from "../cloud/session-server.ts";
import { standInCalls } from "./calls.ts";
import { Objects } from "./objects.ts";
import type { ProviderSchema } from "./schema.ts";

/** A stand-in that runs in this process, and is used by reattaching to it. */
export interface ServedStandIn {
  /** The value of `TF_REATTACH_PROVIDERS`; those of several stand-ins are merged. */
  readonly reattach: string;
  close(): Promise<void>;
}

/** Serves a stand-in on the Unix socket `socket`: many times faster than a provider that each command starts, and visible in a sandbox. */
export async function serveStandIn(
  schema: ProviderSchema,
  { source, socket, objects }: { readonly source: string; readonly socket: string; readonly objects: string },
): Promise<ServedStandIn> {
  return await serveSession(socket, protocol(), standInCalls(schema, new Objects(objects)), source);
}
