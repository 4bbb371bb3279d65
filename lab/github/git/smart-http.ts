import { bytesOf, run } from "../../../src/process/run.ts";
import type { BareRepository } from "../../bare-repository.ts";
import { pktLine } from "./pkt-line.ts";
import { remember } from "./remember.ts";

export type GitService = "git-upload-pack" | "git-receive-pack";

/** A response of git's HTTP service; bodies are binary. */
export interface GitAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Milliseconds: the whole history of a fleet's repository takes seconds. */
const timeout = 120_000;

/** `GET info/refs?service=...`: the refs, in the protocol version of the client's `git-protocol` header. */
export async function advertiseRefs(repository: BareRepository, service: GitService, protocol: string | undefined): Promise<GitAnswer> {
  const ask = () => serve(repository, service, ["--stateless-rpc", "--advertise-refs"], protocol, new Uint8Array());
  const body = protocol === "version=2" && service === "git-upload-pack" ? await capabilitiesOf(repository, ask) : await ask();
  const head = Buffer.concat([pktLine(`# service=${service}\n`), Buffer.from("0000")]);
  return {
    status: 200,
    type: `application/x-${service}-advertisement`,
    body: protocol?.includes("version=2") === true && service === "git-upload-pack" ? body : Buffer.concat([head, body]),
  };
}

/** Version 2's first response: the server's capabilities, without refs, so it never changes. */
async function capabilitiesOf(repository: BareRepository, ask: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const capabilities = await remember(repository, "capabilities", [], async () => {
    const answer = await ask();
    // Empty where git failed.
    return answer.length > 0 ? answer : undefined;
  });
  return capabilities ?? new Uint8Array();
}

/** `POST git-upload-pack` or `git-receive-pack`: one whole request in, one whole response out. */
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

/** Where git fails, it has reported so in its own protocol if it could: its output is the response in any case. */
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
