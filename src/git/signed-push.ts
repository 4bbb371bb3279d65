import type { ObjectId } from "./object-id.ts";
import type { CommitToSign, GitRepository, Pushed, Remote } from "./repository.ts";

/**
 * Pushes a commit, or what the remote makes of it where that takes signed ones only: as long as it has refused none for its missing signature, commits
 * are pushed as they are. Whether a rule holds for the App no question answers (it may be on the bypass list, and an older branch protection is in no
 * list of rules), so the refusal is what is gone by.
 */
export async function pushSigned(
  repository: GitRepository,
  remote: Remote,
  ref: string,
  commit: ObjectId,
  push: (commit: ObjectId) => Promise<Pushed>,
): Promise<Pushed> {
  const { signing } = remote;
  if (signing === undefined) return await push(commit);
  const kind = kindOf(ref);
  if (!signing.asked.has(kind)) {
    const pushed = await push(commit);
    if (pushed.outcome !== "refused" || !lacksSignature.test(pushed.message)) return pushed;
    signing.asked.add(kind);
  }
  return await push(await signed(repository, remote, signing, commit));
}

/** The commits to push for these branches, by branch: those that have to be signed are. */
export async function signedWhereAsked<Push extends { readonly commit: ObjectId }>(
  repository: GitRepository,
  remote: Remote,
  branches: ReadonlyMap<string, Push>,
): Promise<ReadonlyMap<string, Push>> {
  const { signing } = remote;
  if (signing === undefined || signing.asked.size === 0) return branches;
  const made = new Map<string, Push>();
  for (const [branch, one] of branches) {
    const isAsked = signing.asked.has(kindOf(branch));
    made.set(branch, isAsked ? { ...one, commit: await signed(repository, remote, signing, one.commit) } : one);
  }
  return made;
}

/** GH013 of a ruleset, GH006 of an older branch protection: "Commits must have verified signatures." */
const lacksSignature = /commits must have verified signatures/i;

/** What rules are made for: `flotilla` of `refs/heads/flotilla/ledger`. */
function kindOf(ref: string): string {
  return ref.replace(/^refs\/heads\//, "").split("/")[0] ?? "";
}

/** The same tree, parents and message as a commit that the remote has made; fetched, so that it is known here as it is there. */
async function signed(
  repository: GitRepository,
  remote: Remote,
  signing: NonNullable<Remote["signing"]>,
  commit: ObjectId,
): Promise<ObjectId> {
  const wanted = await toSign(repository, commit);
  const made = await signing.sign(wanted);
  const [have] = wanted.parents;
  if (!(await repository.holds(made))) await repository.fetch(remote, [made], have === undefined ? {} : { have });
  return made;
}

async function toSign(repository: GitRepository, commit: ObjectId): Promise<CommitToSign> {
  const { tree, parents, subject, body } = await repository.commit(commit);
  const [parent] = parents;
  const base = parent === undefined ? null : (await repository.commit(parent)).tree;
  const entries = new Map((await repository.tree(tree)).map((entry) => [entry.path, entry]));
  const changed = base === null ? [...entries.keys()] : (await repository.difference(base, tree)).map(({ path }) => path);
  const contents = await repository.blobs(changed.flatMap((path) => entries.get(path)?.oid ?? []));
  const files = new Map(
    changed.map((path) => {
      const entry = entries.get(path);
      return [path, entry === undefined ? null : { mode: entry.mode, text: textOf(contents.get(entry.oid), path) }] as const;
    }),
  );
  return { tree, base, parents, message: body === "" ? subject : `${subject}\n\n${body}`, files };
}

/** What is sent as JSON has to be text; the App writes nothing else. */
function textOf(bytes: Uint8Array | undefined, path: string): string {
  if (bytes === undefined) throw new Error(`${path} is not here`);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
