import { BareRepository } from "../../bare-repository.ts";
import type { GithubParser } from "./github-parser.ts";
import { readWorkflow, type ReadWorkflow } from "./read-workflow.ts";

export interface SourcedWorkflow extends ReadWorkflow {
  readonly path: string;
}

interface WorkflowBlob {
  readonly path: string;
  readonly id: string;
}

/** The workflow files of the forge's repository; each version of a file is parsed once. */
export class WorkflowSource {
  readonly #parser: GithubParser;
  readonly #repository: BareRepository;
  readonly #product: string | null;
  readonly #parsed = new Map<string, SourcedWorkflow>();
  readonly #blobs = new Map<string, readonly WorkflowBlob[]>();
  #defaultRef: string | null = null;

  /**
   * @param path PATH where git is found
   * @param product a checkout of Flotilla whose actions stand for those that workflows name by commit
   */
  constructor(parser: GithubParser, gitDir: string, path: string, product: string | null) {
    this.#parser = parser;
    this.#product = product;
    this.#repository = new BareRepository(gitDir, path);
  }

  /** The workflow files at a commit, sorted by path. */
  async at(commit: string): Promise<readonly SourcedWorkflow[]> {
    const blobs = this.#blobs.get(commit) ?? (await this.#list(commit));
    this.#blobs.set(commit, blobs);
    return Promise.all(blobs.map((blob) => this.#parse(blob)));
  }

  /** `refs/heads/<name>` and its commit. */
  async defaultBranch(): Promise<{ readonly ref: string; readonly sha: string }> {
    // A forge's default branch never changes.
    const ref = (this.#defaultRef ??= (await this.#repository.read(["symbolic-ref", "HEAD"])).trim());
    return { ref, sha: (await this.#repository.read(["rev-parse", "--verify", `${ref}^{commit}`])).trim() };
  }

  async #list(commit: string): Promise<readonly WorkflowBlob[]> {
    const listed = await this.#repository.read(["ls-tree", "-z", "--full-tree", commit, ".github/workflows/"]);
    const blobs = listed.split("\0").flatMap((line) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      return id !== undefined && path !== undefined && /\.ya?ml$/.test(path) ? [{ id, path }] : [];
    });
    return blobs.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #parse({ id, path }: WorkflowBlob): Promise<SourcedWorkflow> {
    const key = `${id} ${path}`;
    const parsed =
      this.#parsed.get(key) ??
      ({
        path,
        ...(await readWorkflow(this.#parser, path, await this.#repository.read(["cat-file", "blob", id]), this.#product)),
      } satisfies SourcedWorkflow);
    this.#parsed.set(key, parsed);
    return parsed;
  }
}
