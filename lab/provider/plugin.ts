import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerCredentials } from "@grpc/grpc-js";
import { pluginServer } from "../cloud/plugin-server.ts";
import { protocol } from "../cloud/protocol.ts";
import { standInCalls } from "./calls.ts";
import { selfSigned } from "./certificate.ts";
import { Objects } from "./objects.ts";
import { readProviderSchema } from "./schema.ts";

/** What a stand-in's program has in it; paths are absolute. */
export interface StandIn {
  /** The output of `providers schema -json`. */
  readonly schema: string;
  readonly source: string;
  readonly objects: string;
}

/** What an engine and its providers know each other by: no secret, a check that the program was not started by hand. */
const magicCookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

/**
 * Runs as a provider that an engine has started, until the engine is done or gone: the handshake of go-plugin, then plugin protocol 6. Where the engine
 * brings a certificate, both sides show one.
 * https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md, https://github.com/hashicorp/go-plugin/blob/main/server.go
 */
export async function servePlugin(standIn: StandIn): Promise<void> {
  if (process.env["TF_PLUGIN_MAGIC_COOKIE"] !== magicCookie) {
    process.stderr.write("This is the stand-in of a provider: terraform or tofu starts it.\n");
    process.exitCode = 1;
    return;
  }
  const schema = readProviderSchema(readFileSync(standIn.schema, "utf8"), standIn.source);
  const folder = mkdtempSync(join(process.env["PLUGIN_UNIX_SOCKET_DIR"] ?? tmpdir(), "plugin-"));
  const end = (): void => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  const server = pluginServer(protocol(), standInCalls(schema, new Objects(standIn.objects)), {
    drop: end,
    shutdown: () => setImmediate(end),
  });
  const clientCertificate = process.env["PLUGIN_CLIENT_CERT"] ?? "";
  const own = clientCertificate === "" ? null : selfSigned(new Date());
  const credentials =
    own === null
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(
          Buffer.from(clientCertificate),
          [{ private_key: Buffer.from(own.keyPem), cert_chain: Buffer.from(own.pem) }],
          true,
        );
  const socket = join(folder, "socket");
  await new Promise<void>((resolve, reject) => {
    server.bindAsync(`unix:${socket}`, credentials, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
  const parent = process.ppid;
  setInterval(() => {
    // An engine that was killed says nothing.
    if (process.ppid !== parent) end();
  }, 1000).unref();
  // An engine that is interrupted ends its providers itself, when it has written its state.
  process.on("SIGINT", () => undefined);
  process.stdout.write(`1|6|unix|${socket}|grpc|${own === null ? "" : own.der.toString("base64").replaceAll("=", "")}\n`);
}
