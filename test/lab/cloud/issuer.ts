import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import { closeServer, listenOnLoopback } from "../../../lab/loopback.ts";
import { cloudAudience, filesOf, type Role, type Trust } from "../../../lab/cloud/identity.ts";

/** An issuer of identity tokens like GitHub's: discovery, a key set, and jobs' tokens. */
export interface Issuer {
  readonly trust: Trust;
  /** The claims of a job of plan.yml or apply-shard.yml on main, as GitHub sets them. */
  claims(role: Role, changes?: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Signs with the issuer's key, or with another under the issuer's key id. */
  sign(
    claims: Readonly<Record<string, unknown>>,
    how?: { readonly key?: KeyObject; readonly header?: Readonly<Record<string, unknown>> },
  ): string;
  close(): Promise<void>;
}

export async function startIssuer(now: () => Date): Promise<Issuer> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/.well-known/openid-configuration")
      response.end(JSON.stringify({ issuer: url, jwks_uri: `${url}/.well-known/jwks` }));
    else if (request.url === "/.well-known/jwks") {
      response.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] }));
    } else response.writeHead(404).end("{}");
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  const trust: Trust = {
    issuer: url,
    repository: "example/fleet",
    repositoryId: "4711",
  };
  return {
    trust,
    claims: (role, changes = {}) => {
      const seconds = Math.floor(now().getTime() / 1000);
      return {
        iss: trust.issuer,
        aud: cloudAudience,
        sub: `repo:${trust.repository}:environment:flotilla-${role}`,
        iat: seconds,
        nbf: seconds - 300,
        exp: seconds + 300,
        repository: trust.repository,
        repository_id: trust.repositoryId,
        ref: "refs/heads/main",
        environment: `flotilla-${role}`,
        job_workflow_ref: `${trust.repository}/.github/workflows/${filesOf[role][0]}@refs/heads/main`,
        run_id: "42",
        ...changes,
      };
    },
    sign: (claims, { key = privateKey, header = {} } = {}) => {
      const signed = [{ typ: "JWT", alg: "RS256", kid: "one", ...header }, claims].map(encoded).join(".");
      return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
    },
    close: () => closeServer(server),
  };
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
