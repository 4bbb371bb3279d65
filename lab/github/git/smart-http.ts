import { bytesOf, run } from "../../../src/process/run.ts";
import type { BareRepository } from "../../bare-repository.ts";
import { pktLine } from "./pkt-line.ts";
import { remember } from "./remember.ts";

export type GitService = "git-upload-pack" | "git-receive-pack";

/** What git's HTTP service answers; bodies are binary. */
export interface GitAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Milliseconds: a fleet repository's whole history passes in seconds. */
const timeout = 120_000;

/** `GET info/refs?service=...`: the refs there are, by the version of the protocol that the client names in `git-protocol`. */
export async function advertiseRefs(repository: BareRepository, service: GitService, protocol: string | undefined): Promise<GitAnswer> {
  const ask = () => serve(repository, service, ["--stateless-rpc", "--advertise-refs"], protocol, new Uint8Array());
  const body = protocol === "version=2" && service === "git-upload-pack" ? await abilities(repository, ask) : await ask();
  const head = Buffer.concat([pktLine(`# service=${service}\n`), Buffer.from("0000")]);
  return {
    status: 200,
    type: `application/x-${service}-advertisement`,
    body: protocol?.includes("version=2") === true && service === "git-upload-pack" ? body : Buffer.concat([head, body]),
  };
}

/** What version 2 answers to the first request: it tells what the server can do and names no refs, so it stays as it is. */
async function abilities(repository: BareRepository, ask: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const told = await remember(repository, "abilities", [], async () => {
    const answer = await ask();
    // A git that failed has answered with nothing.
    return answer.length > 0 ? answer : undefined;
  });
  return told ?? new Uint8Array();
}

/** `POST git-upload-pack` or `git-receive-pack`: one whole request in, one whole answer out. */
export async function rpc(
  repository: BareRepository,
  service: GitService,
  protocol: string | undefined,
  request: Uint8Array,
): Promise<GitAnswer> {
  return {
    status: 200,
    type: `application/x-${service}-result`,
    body: await serve(repository, service, ["--stateless-rpc"], protocol, request),
  };
}

/** A git that ends badly has said so in its own protocol wherever it could: what it printed is the answer all the same. */
async function serve(
  repository: BareRepository,
  service: GitService,
  args: readonly string[],
  protocol: string | undefined,
  input: Uint8Array,
): Promise<Uint8Array> {
  const ended = await run("git", [service.slice("git-".length), ...args, repository.dir], {
    cwd: repository.dir,
    env: { ...repository.env, ...(protocol === undefined ? {} : { GIT_PROTOCOL: protocol }) },
    encoding: "latin1",
    input,
    timeout,
    maxOutput: 500_000_000,
  });
  return bytesOf(ended);
}
