import { createHash } from "node:crypto";
import type { BareRepository } from "../bare-repository.ts";
import { type Answer, record, text } from "./rest-client.ts";

/** What a fleet's repository says of it, asked of git. */
export class GitReader {
  readonly #git: BareRepository;

  constructor(git: BareRepository) {
    this.#git = git;
  }

  /** A file of the ledger, parsed; null where it does not exist. */
  async ledger(path: string): Promise<Answer | null> {
    const content = await this.file("refs/heads/flotilla/ledger", path);
    return content === null ? null : record(JSON.parse(content));
  }

  /** The ledger's file of an instance. */
  instance(id: string): Promise<Answer | null> {
    return this.ledger(ledgerPath(id));
  }

  /** The states of an instance's stacks at every commit of the ledger that changed them, oldest first. */
  async history(id: string): Promise<readonly { readonly stacks: Readonly<Record<string, string>> }[]> {
    const path = ledgerPath(id);
    const commits = lines(await this.#read("log", "--reverse", "--format=%H", "refs/heads/flotilla/ledger", "--", path));
    const contents = await Promise.all(commits.map((commit) => this.file(commit, path)));
    return contents.map((content) => ({ stacks: attemptStates(record(JSON.parse(content ?? "{}"))) }));
  }

  /** The ids of the instances on main, sorted. */
  async instanceIds(): Promise<readonly string[]> {
    const folders = lines(await this.#read("ls-tree", "--name-only", "refs/heads/main:environments/local/deployments"));
    return [...folders].sort();
  }

  file(ref: string, path: string): Promise<string | null> {
    return this.#read("show", `${ref}:${path}`);
  }

  async tip(ref: string): Promise<string | null> {
    return (await this.#read("rev-parse", "--verify", "--quiet", ref))?.trim() ?? null;
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return (await this.#read("merge-base", "--is-ancestor", ancestor, descendant)) !== null;
  }

  async branches(): Promise<readonly string[]> {
    return lines(await this.#read("for-each-ref", "--format=%(refname:short)", "refs/heads"));
  }

  /** The commits of the ledger that have another number of parents than one, the first one left out: each is a write that was lost or came from elsewhere. */
  async ledgerForks(): Promise<readonly string[]> {
    const commits = lines(await this.#read("rev-list", "--parents", "refs/heads/flotilla/ledger")).map((line) => line.split(" "));
    return commits.slice(0, -1).flatMap(([commit = "", ...parents]) => (parents.length === 1 ? [] : [commit]));
  }

  /** What git finds wrong with the repository's objects and refs; objects without a ref are fine. */
  async damage(): Promise<readonly string[]> {
    const ran = await this.#git.git(["fsck", "--full", "--strict", "--no-dangling", "--no-progress"]);
    return [...lines(ran.stdout), ...lines(ran.stderr), ...(ran.code === 0 ? [] : [`git fsck ended with ${ran.code}`])];
  }

  /** Git's output; null where it fails. */
  async #read(...args: string[]): Promise<string | null> {
    const ran = await this.#git.git(args);
    return ran.code === 0 ? ran.stdout : null;
  }
}

/** Stack -> state of its latest attempt, `none` where it had none. */
export function attemptStates(ledgerFile: Answer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(ledgerFile["stacks"] ?? {})).map(([name, stack]) => {
      const attempt = record(stack)["attempt"];
      return [name, attempt === null ? "none" : text(record(attempt), "state")];
    }),
  );
}

function ledgerPath(id: string): string {
  return `instances/local/${createHash("sha256").update(id).digest("hex").slice(0, 2)}/${id}.json`;
}

function lines(output: string | null): readonly string[] {
  return (output ?? "").split("\n").filter((line) => line !== "");
}
